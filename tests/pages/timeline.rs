//! The list of the timeline: leads, years, waits, eras, and the programme of the record's subject.

use memorial_timeline::route::Page;
use serde_json::{Value, json};

use crate::support::{LANGUAGES, attributes, changed_record, elements, page, page_of, record, words};

fn entry<'a>(html: &'a str, id: &str) -> &'a str {
    let entries = elements(html, "<article class=\"entry");
    entries.into_iter().find(|entry| entry.contains(&format!("data-event=\"{id}\""))).expect("the list has this event")
}

#[test]
fn every_event_has_an_entry_with_its_whole_first_paragraph() {
    for language in LANGUAGES {
        let (record, html) = (record(language), page(language, Page::Timeline));
        let listed: Vec<&str> =
            elements(&html, "<article class=\"entry").iter().map(|entry| attributes(entry, "data-event")[0]).collect();
        let all: Vec<&str> = record.relations.timeline.iter().map(|event| record.events[*event].id.as_str()).collect();
        assert_eq!(listed, all, "{language}: in the order of their dates");
        for event in &record.relations.timeline {
            let event = &record.events[*event];
            let entry = words(entry(&html, &event.id));
            let lead = event.text.as_ref().and_then(|text| text.words.split("\n\n").next()).unwrap_or_default();
            assert!(entry.contains(lead.trim()), "{language}, {}: {entry}", event.id);
            assert!(entry.contains(&event.title.words));
        }
    }
}

#[test]
fn statements_and_figures_are_a_link_away() {
    let html = page("en", Page::Timeline);
    let khojaly = &record("en").events[record("en").events.find("khojaly-1992").expect("it is there")];
    let entry = entry(&html, "khojaly-1992");
    assert!(entry.contains("events/khojaly-1992/#_statements") && entry.contains("events/khojaly-1992/#_figures"));
    assert!(words(entry).contains(&format!("{} statements", khojaly.statements.len())));
    assert!(!entry.contains("<table") && !entry.contains("<dl"), "a number is not shown away from the others");
}

#[test]
fn the_list_says_for_how_many_years_there_is_no_entry() {
    let html = page("en", Page::Timeline);
    let waits: Vec<String> = elements(&html, "<p class=\"wait\"").into_iter().map(words).collect();
    assert!(waits.contains(&"14 years".to_owned()), "{waits:?}");
    assert!(!waits.contains(&"1 year".to_owned()), "neighbouring years are no wait");
    assert!(html.contains("height=\"3.08rem\""), "its length is to scale");
}

#[test]
fn each_era_has_a_head_that_the_axis_can_lead_to() {
    let html = page("en", Page::Timeline);
    for era in &record("en").eras {
        assert!(html.contains(&format!("id=\"_era-{}\"", era.id)));
    }
    let last = html.find("id=\"_era-since-2020\"").expect("the last era");
    assert!(html.find("id=\"war-2020\"").expect("the war") > last, "an era begins with what it is named after");
    assert!(html.find("id=\"grove-2020-02\"").expect("the gathering") < last);
}

#[test]
fn the_subject_of_the_record_has_its_programme_in_the_list() {
    let html = page("en", Page::Timeline);
    let entry = entry(&html, "conference-2021");
    let steps =
        attributes(entry, "href").into_iter().filter(|href| href.starts_with("events/conference-2021/#conference"));
    assert_eq!(steps.count(), 8);
    assert!(words(entry).contains("Victoria Dolinskaya"));
}

#[test]
fn a_long_list_is_laid_out_by_decades() {
    let long = changed_record("en", |file| {
        let events = file["events"].as_array_mut().expect("events are a list");
        let more = (0..301).map(|number| -> Value {
            json!({ "id": format!("more-{number}"), "title": "More", "date": (1700 + number).to_string(),
                "lane": "background", "sources": [{ "source": "report" }] })
        });
        events.extend(more.collect::<Vec<_>>());
    });
    let html = page_of(long, Page::Timeline);
    assert!(html.matches("<section class=\"decade\">").count() >= 31);
    assert!(html.contains("data-event=\"more-300\""), "every entry is in the file");
    assert!(!page("en", Page::Timeline).contains("class=\"decade\""));
}

#[test]
fn an_entry_leads_to_its_place_on_the_axis() {
    let html = page("he", Page::Timeline);
    assert!(entry(&html, "khojaly-1992").contains("href=\"he/?at=khojaly-1992#_axis\""));
}
