//! What is derived from the entries of a record: the order of events, who appears where, what cites what.

use memorial_record::{Event, Party, Record, entries::Key, relations::Citing, resolve::resolve};
use serde_json::{Value, json};

/// A record with these events, two people, an organisation, two sources.
fn record(events: &Value, related: &Value) -> Record {
    let record = json!({
        "format": "memorial-record/1", "id": "record", "language": "en", "languages": ["en"], "title": "T",
        "summary": "S", "read_on": "2026-11-22", "notes": [], "lanes": [{ "id": "lane", "label": "L" }],
        "related": related,
        "places": [{ "id": "holon", "name": "Holon" }],
        "organisations": [{ "id": "centre", "name": "Centre", "place": "holon", "sources": [{ "source": "leaflet" }] }],
        "people": [
            { "id": "ada", "name": "Ada", "roles": [{ "title": "Chair", "organisation": "centre", "place": "holon" }],
              "sources": [{ "source": "leaflet" }] },
            { "id": "bo", "name": "Bo", "roles": [], "sources": [{ "source": "leaflet" }] }
        ],
        "works": [], "events": events,
        "sources": [{ "id": "leaflet", "title": "A leaflet" }, { "id": "book", "title": "A book" }], "revisions": []
    });
    resolve(&serde_json::from_value(record).expect("it is a record"), "en").expect("the record is valid")
}

fn event(id: &str, date: &str, more: Value) -> Value {
    let mut event =
        json!({ "id": id, "title": id, "date": date, "lane": "lane", "sources": [{ "source": "leaflet" }] });
    for (key, value) in more.as_object().into_iter().flatten() {
        event[key] = value.clone();
    }
    event
}

fn ids(record: &Record, keys: &[Key<Event>]) -> String {
    keys.iter().map(|key| record.events[*key].id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn events_are_sorted_by_their_start_or_else_their_end() {
    let dates = [
        ("after", "1905"),
        ("until", "../1900"),
        ("start-unknown", "/1902"),
        ("before", "1850"),
        ("long", "1850/1990"),
        ("in-1900", "1900-06"),
        ("too-far", "Y9E400"),
        ("bce", "-0044"),
        ("one-of", "[1901,1903]"),
    ];
    let events: Vec<Value> = dates.iter().map(|(id, date)| event(id, date, json!({}))).collect();
    let record = record(&json!(events), &json!([]));
    let expected = "bce before long in-1900 until one-of start-unknown after too-far";
    assert_eq!(ids(&record, &record.relations.timeline), expected);
}

#[test]
fn a_programme_is_in_its_running_order_and_off_the_timeline() {
    let item = |id: &str, order: u32| event(id, "1990", json!({ "part_of": "whole", "order": order }));
    let events = json!([item("last", 10), item("second", 2), event("whole", "1990", json!({})), item("first", 1)]);
    let record = record(&events, &json!([]));
    assert_eq!(ids(&record, &record.relations.timeline), "whole");
    let whole = record.events.find("whole").expect("it is there");
    assert_eq!(ids(&record, record.relations.programme(whole)), "first second last");
}

#[test]
fn related_events_are_found_from_each_other_and_missed_together() {
    let events: Vec<Value> = ["a", "b", "c", "d"].map(|id| event(id, "1990", json!({}))).to_vec();
    let record = record(&json!(events), &json!([["a", "b", "c"], ["c", "d"]]));
    let key = |id: &str| record.events.find(id).expect("it is there");
    assert_eq!(ids(&record, &record.relations.related(key("a"))), "b c");
    assert_eq!(ids(&record, &record.relations.related(key("c"))), "a b d");
    let is_shown = |event: Key<Event>| event == key("d");
    assert_eq!(ids(&record, &record.relations.left_out(&is_shown)), "c");
    assert_eq!(ids(&record, &record.relations.left_out(&|_| true)), "");
}

#[test]
fn who_appears_where_is_found_once_however_often_it_is_said() {
    let said = json!({ "by": { "person": "bo" }, "text": "So.", "sources": [{ "source": "book" }] });
    let events = json!([
        event("late", "1991", json!({ "participants": [{ "person": "ada", "role": "Came" }], "place": "holon" })),
        event(
            "early",
            "1990",
            json!({
                "participants": [{ "person": "ada", "role": "Came" }, { "person": "ada", "role": "Spoke" },
                                 { "organisation": "centre", "role": "Host" }],
                "statements": [said, said]
            })
        )
    ]);
    let record = record(&events, &json!([]));
    let person = |id: &str| Party::Person(record.people.find(id).expect("they are there"));
    assert_eq!(ids(&record, &record.relations.appearances(person("ada")).events), "early late");
    assert_eq!(ids(&record, &record.relations.appearances(person("bo")).speaks), "early");
    let centre = record.organisations.find("centre").expect("it is there");
    assert_eq!(ids(&record, &record.relations.appearances(Party::Organisation(centre)).events), "early");
    assert_eq!(record.relations.members(centre).len(), 1);
    let holon = record.relations.at_place(record.places.find("holon").expect("it is there"));
    assert_eq!((ids(&record, &holon.events), holon.people.len(), holon.organisations.len()), ("late".to_owned(), 1, 1));
}

#[test]
fn a_source_knows_what_cites_it() {
    let said = json!({ "by": "A paper", "text": "So.", "sources": [{ "source": "book" }] });
    let record = record(&json!([event("one", "1990", json!({ "statements": [said] }))]), &json!([]));
    let cited_by = |id: &str| record.relations.cited_by(record.sources.find(id).expect("it is there"));
    assert_eq!(cited_by("book"), [Citing::Event(record.events.find("one").expect("it is there"))]);
    assert_eq!(cited_by("leaflet").len(), 4);
}

#[test]
fn what_is_not_of_the_record_is_said() {
    let events = json!([event("one", "1990", json!({ "place": "nowhere" }))]);
    let mut written = json!({
        "format": "memorial-record/1", "id": "record", "language": "en", "languages": ["en"], "title": "T",
        "summary": "S", "read_on": "2026-11-22", "notes": [], "lanes": [{ "id": "lane", "label": "L" }],
        "places": [], "organisations": [], "people": [], "works": [], "events": events,
        "sources": [{ "id": "leaflet", "title": "A leaflet" }], "revisions": []
    });
    let invalid = |record: &Value| {
        let record = serde_json::from_value(record.clone()).expect("it is a record");
        resolve(&record, "en").map(drop).expect_err("it is invalid").to_string()
    };
    assert_eq!(invalid(&written), "no entry of `places` has the id `nowhere`");
    written["read_on"] = "2026-02-30".into();
    assert!(invalid(&written).contains("day 30 does not exist"));
}
