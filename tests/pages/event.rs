//! The page of an event: bands, statements by topic, sources, places.

use memorial_timeline::route::Page;
use serde_json::json;

use crate::support::{
    LANGUAGES, attributes, changed_record, elements, event, event_in, messages, page_of, record, words,
};

#[test]
fn every_statement_is_on_the_page_behind_who_makes_it() {
    for language in LANGUAGES {
        for entry in record(language).events.iter().filter(|entry| !entry.statements.is_empty()) {
            let html = event(language, &entry.id);
            let said = elements(&html, "<dd class=\"statement__text\"");
            let speakers = elements(&html, "<dt class=\"statement__speaker\"");
            assert_eq!(said.len(), speakers.len());
            for statement in &entry.statements {
                assert!(said.iter().any(|said| words(said).starts_with(&statement.text.words)), "{}", entry.id);
            }
        }
    }
}

#[test]
fn statements_stand_under_the_topics_of_the_record_in_their_order() {
    let html = event("en", "khojaly-1992");
    let record = record("en");
    let khojaly = &record.events[record.events.find("khojaly-1992").expect("it is there")];
    let used = record.topics.keys().filter(|topic| khojaly.statements.iter().any(|said| said.topic == Some(*topic)));
    let titles: Vec<String> = used.map(|topic| record.topics[topic].title.words.clone()).collect();
    let heads: Vec<String> = elements(&html, "<header class=\"topic__head\"")
        .into_iter()
        .map(|head| words(elements(head, "<h3")[0]))
        .collect();
    assert_eq!(heads, titles);
}

#[test]
fn what_is_disputed_says_so_in_words_once() {
    let html = event("en", "khojaly-1992");
    let record = record("en");
    let khojaly = &record.events[record.events.find("khojaly-1992").expect("it is there")];
    let disputed = khojaly.statements.iter().filter(|statement| statement.disputed).count();
    assert_eq!(html.matches("class=\"statement__disputed\"").count(), disputed);
}

#[test]
fn without_topics_statements_are_one_group_without_a_head() {
    let html = event("en", "day-of-remembrance-1994");
    assert_eq!(html.matches("<section class=\"topic\">").count(), 1);
    assert!(!html.contains("topic__head"));
}

#[test]
fn every_source_that_is_cited_is_listed_on_the_page() {
    for entry in &record("en").events {
        let html = event("en", &entry.id);
        let list = html.split("id=\"_sources\"").nth(1).expect("a list of sources");
        for number in elements(&html, "<sup class=\"cites\"").into_iter().flat_map(|cites| attributes(cites, "href")) {
            assert!(list.contains(&format!("href=\"{number}\"")), "{}: {number}", entry.id);
        }
    }
}

#[test]
fn an_event_is_never_shown_without_those_that_it_is_related_to() {
    let html = event("en", "khojaly-1992");
    for other in ["sumgait-1988", "baku-1990", "maraga-1992"] {
        assert!(html.contains(&format!("href=\"events/{other}/\"")), "{other}");
    }
}

#[test]
fn only_a_place_with_coordinates_is_located() {
    assert!(event("en", "khojaly-1992").contains("role=\"img\" aria-label=\"Khojaly\""));
    assert!(!event("en", "maraga-1992").contains("class=\"locator\""));
    let html = event("he", "khojaly-1992");
    assert!(html.contains("direction=\"ltr\""), "east is on the right in every language");
}

#[test]
fn a_note_on_what_may_distress_comes_before_the_text() {
    let record = changed_record("en", |file| {
        event_in(file, "khojaly-1992")["content_note"] = json!("Names children who were killed.");
    });
    let html = page_of(record, Page::Event("khojaly-1992".into()));
    let note = html.find("Names children who were killed.").expect("the note");
    assert!(note < html.find("class=\"opening\"").expect("the text"));
}

#[test]
fn another_host_is_asked_for_nothing_before_a_click() {
    let record = changed_record("en", |file| {
        let medium =
            |kind: &str, src: &str| json!({ "kind": kind, "src": src, "alt": "A picture", "credit": "Somebody" });
        event_in(file, "khojaly-1992")["media"] = json!([
            medium("image", "https://example.org/a.jpg"),
            medium("image", "media/b.jpg"),
            medium("video", "media/c.mp4")
        ]);
    });
    let html = page_of(record, Page::Event("khojaly-1992".into()));
    assert_eq!(attributes(&html, "src"), ["media/b.jpg"], "a picture of the site itself is shown");
    assert!(html.contains("<a href=\"https://example.org/a.jpg\" rel=\"noreferrer\">"));
}

#[test]
fn an_item_of_a_programme_leads_to_the_whole() {
    let html = event("ru", "conference-2021-poems");
    assert!(html.contains("href=\"ru/events/conference-2021/\""));
    assert!(words(&html).contains(messages("ru").part_of()));
}
