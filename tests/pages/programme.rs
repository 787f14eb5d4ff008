//! The page of an event with a programme: items in order, people and events in words.

use crate::support::{LANGUAGES, attributes, elements, event, messages, record, words};

#[test]
fn the_programme_is_numbered_in_its_running_order() {
    let record = record("en");
    let whole = record.events.find("conference-2021").expect("the conference");
    let html = event("en", "conference-2021");
    let items = elements(&html, "<article class=\"item\"");
    let ids: Vec<&str> = items.iter().map(|item| attributes(item, "data-event")[0]).collect();
    let all: Vec<&str> =
        record.relations.programme(whole).iter().map(|item| record.events[*item].id.as_str()).collect();
    assert_eq!(ids, all);
    assert!(items[2].contains("<p class=\"item__number\">3</p>"));
    for item in items {
        assert!(item.contains("id=\"conference-2021-"), "each can be linked to");
    }
}

#[test]
fn those_who_did_the_same_are_named_together() {
    let html = event("en", "conference-2021");
    let speeches = elements(&html, "<article class=\"item\"")[3];
    let who = words(elements(speeches, "<p class=\"item__who\"")[0]);
    assert!(who.ends_with("Grigory Reichman (Spoke)"), "{who}");
    assert_eq!(who.matches("(Spoke)").count(), 1);
}

#[test]
fn the_record_s_own_source_goes_by_its_short_name_in_the_programme() {
    let html = event("en", "conference-2021");
    let first = elements(&html, "<article class=\"item\"")[0];
    assert!(words(first).contains("The report, sentence 3"), "{}", words(first));
}

#[test]
fn the_table_of_people_and_events_has_words_in_each_cell() {
    for language in LANGUAGES {
        let html = event(language, "conference-2021");
        let region = elements(&html, "<section class=\"scroller\"")[0];
        assert!(region.contains("tabindex=\"0\""));
        assert_eq!(attributes(region, "aria-label"), [messages(language).people_and_events()]);
        let rows = elements(region, "<tr");
        assert_eq!(rows.len(), 1 + 14, "{language}: fourteen people are named");
        let columns = rows[0].matches("<th").count();
        for row in &rows[1..] {
            assert_eq!(row.matches("<td").count() + 1, columns);
            let last = elements(row, "<td").last().map(|cell| words(cell));
            assert_ne!(last.as_deref(), Some(""), "each is named here");
        }
    }
}

#[test]
fn towns_are_located_and_countries_are_not() {
    let html = event("en", "conference-2021");
    let labels: Vec<&str> =
        attributes(&html, "aria-label").into_iter().filter(|label| label.contains("Afula")).collect();
    assert_eq!(labels.len(), 1);
    assert_eq!(labels[0].split(", ").count(), 5);
    assert!(!labels[0].contains("Czech"));
}

#[test]
fn organisations_are_beside_the_text_with_their_part_in_the_report_s_words() {
    let html = event("en", "conference-2021");
    let card = elements(&html, "<dl>")[0];
    assert!(words(card).contains("“with the support of”"));
}
