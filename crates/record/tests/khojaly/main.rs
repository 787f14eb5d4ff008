//! What the record of the conference promises: it is valid, holds all of the report and nothing in its name that the
//! report does not say, gives every fact with its source, and uses no contested word in its own voice.

mod contested;
mod voice;

mod history;
mod interface;
mod languages;
mod own_voice;
mod people;
mod report;
mod sources;

use std::sync::LazyLock;

use memorial_record::{Event, Party, Record, check::check, resolve::resolve};
use serde_json::Value;

const FILE: &[u8] = include_bytes!("../../../../data/khojaly-2021.json");

/// The record as it is in its file.
static RAW: LazyLock<Value> = LazyLock::new(|| serde_json::from_slice(FILE).expect("the record is JSON"));

/// The record as every page shows it in English.
static RECORD: LazyLock<Record> = LazyLock::new(|| {
    let record = serde_json::from_slice(FILE).expect("the record is of the format");
    resolve(&record, "en").unwrap_or_else(|invalid| panic!("the record cannot be resolved: {invalid}"))
});

/// The event with this id.
fn event(id: &str) -> &'static Event {
    RECORD.events.get(id).unwrap_or_else(|| panic!("the record has no event `{id}`"))
}

/// The id of a person or organisation.
fn id_of(party: Party) -> &'static str {
    match party {
        Party::Person(key) => &RECORD.people[key].id,
        Party::Organisation(key) => &RECORD.organisations[key].id,
    }
}

/// The conference and the items of its programme, in their running order.
fn conference() -> impl Iterator<Item = &'static Event> {
    let whole = RECORD.events.find("conference-2021").expect("the record holds the conference");
    std::iter::once(whole).chain(RECORD.relations.programme(whole).iter().copied()).map(|key| &RECORD.events[key])
}

#[test]
fn the_checker_finds_nothing_to_say() {
    let said: Vec<String> = check(FILE).problems.iter().map(|it| it.in_file("data/khojaly-2021.json")).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}
