//! The index of names as it is written: of the record of the site, and of a small one with names that are hard to sort.

use any_spawner::Executor;
use leptos::prelude::*;
use memorial_i18n::Messages;
use memorial_record::{Record, format, resolve::resolve};

use super::{Names, NamesData, NamesSource, NamesWords, Scope, build};
use crate::{
    context::{PageContext, SiteFiles},
    query::Query,
    route::Page,
    widgets::context::PageQuery,
};

const KHOJALY: &str = include_str!("../../../data/khojaly-2021.json");

const SMALL: &str = r#"{
    "format": "memorial-record/1", "id": "small", "language": "en", "languages": ["en", "az"],
    "title": "T", "summary": "S", "read_on": "2026", "notes": [], "works": [], "revisions": [],
    "lanes": [{ "id": "l", "label": "L" }, { "id": "m", "label": "M" }],
    "places": [{ "id": "holon", "name": { "en": "Holon", "he": "חולון" }, "country": "IL" }],
    "organisations": [
        { "id": "school-10", "name": "School 10", "sources": [{ "source": "s" }] },
        { "id": "school-2", "name": "School 2", "place": "holon", "sources": [{ "source": "s" }] }
    ],
    "people": [
        { "id": "masri", "name": { "en": "Yusuf al-Masri", "sort": "Masri, Yusuf al-" }, "born": "1950", "died": "2020-05",
          "roles": [{ "title": { "en": "Teacher", "az": "Müəllim" }, "organisation": "school-2", "place": "holon" }],
          "sources": [{ "source": "s" }] },
        { "id": "ali", "name": "ʿAli", "born": "1940", "roles": [], "sources": [{ "source": "s" }] },
        { "id": "neumann", "name": "von Neumann", "roles": [{ "title": "Guest" }], "sources": [{ "source": "s" }] }
    ],
    "events": [
        { "id": "evening", "title": "An evening", "date": "1990~", "lane": "l", "sources": [{ "source": "s" }] },
        { "id": "song", "title": "A song", "date": "1990", "lane": "l", "part_of": "evening",
          "participants": [{ "person": "masri", "role": { "en": "Sang", "az": "Oxudu" } }], "sources": [{ "source": "s" }] },
        { "id": "later", "title": "Later", "date": "1999", "lane": "m", "sources": [{ "source": "s" }],
          "statements": [{ "by": { "person": "masri" }, "text": "It was by candlelight.", "sources": [{ "source": "s" }] }] }
    ],
    "sources": [{ "id": "s", "title": "A source" }]
}"#;

fn record(json: &str, language: &str) -> &'static Record {
    let written: format::Record = serde_json::from_str(json).expect("the record is JSON");
    Box::leak(Box::new(resolve(&written, language).expect("the record is valid")))
}

fn data(json: &str, language: &str) -> &'static NamesData {
    Box::leak(Box::new(data_and_words(json, language).0))
}

fn data_and_words(json: &str, language: &str) -> (NamesData, NamesWords) {
    let record_of = |language| record(json, language);
    let messages = Messages::from_tag(language).expect("the interface is in this language");
    let editions = [record_of("en"), record_of("az")];
    build(NamesSource { record: record_of(language), messages, folder: "", editions: &editions })
}

/// The index as HTML, for a query.
fn html(json: &str, scope: Scope, query: &str) -> String {
    let _ = Executor::init_futures_executor();
    let data = data(json, "en");
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(PageContext {
            record: record(json, "en"),
            messages: Messages::EN,
            page: Box::leak(Box::new(Page::People)),
            languages: &[],
            files: Box::leak(Box::new(SiteFiles::default())),
            site_url: None,
        });
        provide_context(PageQuery::new(RwSignal::new(Query::parse(query))));
        view! { <Names data scope/> }.to_html()
    });
    owner.unset_with_forced_cleanup();
    html.replace("<!>", "")
}

/// The ids of the rows, in order.
fn rows(html: &str) -> Vec<&str> {
    let ids = html.split("<li ").skip(1).filter_map(|item| {
        let tag = item.split('>').next()?;
        let rest = tag.split_once("data-person=\"").or_else(|| tag.split_once("data-organisation=\""))?.1;
        rest.split('"').next()
    });
    ids.collect()
}

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    assert_eq!(rows(&html(SMALL, Scope::All, query)), expected, "{query}");
}

#[test]
fn every_name_is_written_and_linked_without_a_query() {
    let html = html(KHOJALY, Scope::All, "");
    let data = data(KHOJALY, "en");
    assert_eq!(rows(&html).len(), data.entries.len());
    for entry in &data.entries {
        assert!(html.contains(&format!("href=\"{}{}/\"", entry.kind.folder(), entry.id)), "{}", entry.id);
    }
    assert!(!html.contains("<mark>") && !html.contains("style="), "{html}");
    assert!(
        html.contains(r#"data-query="""#) && html.contains(r#"role="search""#) && html.contains(r#"role="status""#)
    );
}

#[test]
fn names_are_sorted_without_signs_particles_and_by_number() {
    check("", &["ali", "masri", "neumann", "school-2", "school-10"]);
    assert_eq!(data(SMALL, "en").letters, ["A", "M", "N", "S"]);
}

#[test]
fn names_can_be_sorted_by_birth_and_death() {
    check("?sort=born", &["ali", "masri", "neumann", "school-2", "school-10"]);
    check("?sort=died", &["masri", "ali", "neumann", "school-2", "school-10"]);
    let html = html(SMALL, Scope::All, "");
    assert!(html.contains("1950 – May 2020") && html.contains("born 1940"), "{html}");
    assert!(html.contains("date of birth") && html.contains("number of events"));
}

#[test]
fn names_roles_passages_and_what_is_related_find_a_name() {
    check("?q=masri", &["masri"]);
    check("?q=teacher", &["masri"]);
    check("?q=school+2", &["school-2", "masri"]);
    check("?q=חולון", &["masri", "school-2"]);
    check("?q=candlelight&lane=l", &["masri"]);
    assert!(html(SMALL, Scope::All, "?q=evening").contains(r#"href="events/evening/""#));
}

#[test]
fn the_words_of_every_language_are_fetched_for_the_search() {
    let (data, words) = data_and_words(SMALL, "en");
    let of = |id: &str| {
        let place = data.entries.iter().position(|entry| entry.id == id).expect("the entry");
        words.entries[place].as_str()
    };
    assert_eq!(of("masri"), "müəllim oxudu");
    assert_eq!(of("ali"), "");
    let evening = data.others.iter().position(|other| other.id == "evening").expect("the event");
    assert_eq!(words.others[evening], "a oxudu sang song");
    assert_eq!(words.others.len(), data.others.len());
}

#[test]
fn what_is_found_is_marked_and_told() {
    let html = html(SMALL, Scope::All, "?q=masri&role=Teacher");
    assert!(html.contains("<mark>Masri</mark>"), "{html}");
    assert!(html.contains("1 of 5 names"), "{html}");
    assert!(html.contains("Remove filter: “masri”") && html.contains("Remove filter: Teacher"));
    assert!(html.contains(r#"data-query="masri""#));
}

#[test]
fn a_passage_is_shown_where_it_is_what_was_found() {
    let html = html(SMALL, Scope::All, "?q=candlelight");
    assert!(html.contains("It was by <mark>candlelight</mark>."), "{html}");
    assert!(!self::html(SMALL, Scope::All, "?q=masri").contains("candlelight"));
}

#[test]
fn nothing_found_offers_the_nearest_names() {
    let html = html(SMALL, Scope::All, "?q=masri+qwertyuiop");
    assert!(rows(&html).is_empty());
    assert!(html.contains("Closest matching names:") && html.contains(r#"href="people/masri/""#), "{html}");
}

#[test]
fn organisations_are_listed_alone_with_their_own_counts() {
    let html = html(SMALL, Scope::Organisations, "");
    assert_eq!(rows(&html), ["school-2", "school-10"]);
    assert!(html.contains("2 names") && !html.contains("Teacher"), "{html}");
}

#[test]
fn a_filter_that_the_list_does_not_have_finds_nothing() {
    check("?role=Nobody", &[]);
    check("?person=masri", &["masri"]);
    check("?kind=organisation", &["school-2", "school-10"]);
}

#[test]
fn an_event_counts_once_with_the_items_of_its_programme() {
    let data = data(SMALL, "en");
    let masri = data.entries.iter().find(|entry| entry.id == "masri").expect("the entry");
    assert_eq!(masri.events, [0, 1]);
    assert_eq!(data.years, ("1990".to_owned(), "1999".to_owned()));
    assert_eq!((data.events[0].at, data.events[0].about), (Some(50), true));
}

#[test]
fn the_data_is_read_as_it_is_written() {
    for json in [SMALL, KHOJALY] {
        let data = data(json, "az");
        let text = serde_json::to_string(data).expect("the data is JSON");
        let read: NamesData = serde_json::from_str(&text).expect("the data is read");
        assert_eq!(read, *data);
    }
}
