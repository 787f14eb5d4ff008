//! The timeline, on its own page and in the widget: each event as an article and as a mark.

use std::collections::BTreeSet;

use memorial_timeline::{
    record::{Event, entries::Key},
    route::Page,
};

use crate::{Version, document::text, each_version, site, unless};

/// The pages that show the whole timeline.
const PAGES: [Page; 2] = [Page::Timeline, Page::Embed];

#[test]
fn every_event_has_one_article() {
    each_version("See `list` in src/views/pages/timeline.rs.", |version| {
        let mut events: Vec<&str> = version.record.events.iter().map(|event| event.id.as_str()).collect();
        events.sort_unstable();
        let look = |page: &Page| {
            let mut articles = version.document(page).values("article[data-event]", "data-event");
            articles.sort_unstable();
            unless(articles == events, format!("{}: articles {articles:?}, events {events:?}", version.path(page)))
        };
        PAGES.iter().flat_map(look).collect()
    });
}

#[test]
fn every_event_of_the_timeline_has_one_mark_on_the_axis() {
    each_version("See src/views/axis/mod.rs.", |version| {
        let events: BTreeSet<&str> = version.record.links.timeline.iter().map(|key| id(version, *key)).collect();
        let look = |page: &Page| {
            let document = version.document(page);
            let marks = document.values("[data-axis] [data-mark]", "data-mark");
            let elsewhere = document.all("[data-mark]").len() - marks.len();
            let is_whole = marks.len() == events.len() && marks.iter().copied().collect::<BTreeSet<_>>() == events;
            unless(is_whole && elsewhere == 0, format!("{}: marks {marks:?}, events {events:?}", version.path(page)))
        };
        PAGES.iter().flat_map(look).collect()
    });
}

#[test]
fn a_mark_leads_to_the_article_of_its_event() {
    each_version("See `mark` in src/views/axis/mod.rs.", |version| {
        let document = version.document(&Page::Timeline);
        let mut faults = Vec::new();
        for mark in document.all("[data-mark]") {
            let id = mark.attr("data-mark").unwrap_or_default();
            let leads = document.resolve(mark.attr("href").unwrap_or_default());
            let article = document.values(&format!("article#{id}"), "data-event");
            let expected =
                crate::address::Address::Inner { path: version.path(&Page::Timeline), fragment: Some(id.to_owned()) };
            faults.extend(unless(
                leads == Ok(expected) && article == [id],
                format!("the mark of {id} leads to {leads:?}"),
            ));
        }
        faults
    });
}

#[test]
fn an_article_says_when_and_leads_to_the_page_of_its_event() {
    each_version("See `header` in src/views/entry/event.rs.", |version| {
        let document = version.document(&Page::Timeline);
        let mut faults = Vec::new();
        for key in &version.record.links.timeline {
            let (id, event) = (id(version, *key), &version.record.events[*key]);
            let article = document.one(&format!("article#{id}"));
            let when = memorial_timeline::wording::dates::date_words(version.words, &event.date);
            faults.extend(unless(text(article).contains(&when), format!("{id} does not say “{when}”")));
            let page = version.path(&Page::Event(id.to_owned()));
            let leads = document.links_in(article).iter().any(|(path, _)| *path == page);
            faults.extend(unless(leads, format!("{id} does not lead to {page}")));
        }
        faults
    });
}

#[test]
fn whatever_is_shown_together_stands_alone_in_no_cluster() {
    for page in &PAGES {
        let clusters = site().versions[0].document(page).all("[data-cluster]").len();
        assert_eq!(clusters, 0, "the axis at its first zoom has a mark for each event");
    }
}

#[test]
fn the_page_of_each_of_the_four_leads_to_the_others_also_in_these_years() {
    each_version("See `together` in src/views/entry/event.rs.", |version| {
        let mut faults = Vec::new();
        for key in version.record.events.keys() {
            let others = version.record.links.together(key);
            let expected: BTreeSet<String> = others.iter().map(|other| version.path(&page(version, *other))).collect();
            let document = version.document(&page(version, key));
            let lines = document.all("p").into_iter().filter(|line| text(*line).starts_with(version.words.together()));
            let linked: Vec<String> = lines.flat_map(|line| document.links_in(line)).map(|(path, _)| path).collect();
            let is_so = linked.len() == expected.len() && linked.iter().cloned().collect::<BTreeSet<_>>() == expected;
            faults.extend(unless(is_so, format!("{}: linked {linked:?}, expected {expected:?}", document.name())));
        }
        faults
    });
}

#[test]
fn the_record_shown_has_four_events_that_are_shown_together() {
    let site = site();
    let record = &site.versions[0].record;
    let together: BTreeSet<&str> = record
        .events
        .keys()
        .filter(|key| !record.links.together(*key).is_empty())
        .map(|key| record.events[key].id.as_str())
        .collect();
    assert_eq!(together, BTreeSet::from(["sumgait-1988", "baku-1990", "khojaly-1992", "maraga-1992"]));
}

fn id(version: &Version, key: Key<Event>) -> &str {
    &version.record.events[key].id
}

fn page(version: &Version, key: Key<Event>) -> Page {
    Page::Event(id(version, key).to_owned())
}
