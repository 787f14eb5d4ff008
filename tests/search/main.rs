//! The search over whole records: which spellings find a name, in which order, and that no form is lost.

mod pairs;
mod property;
mod ranking;

use memorial_timeline::{
    record::{Party, Record, raw::RawRecord},
    search::{index::Index, listing::Entry},
};

/// A record with these places, organisations, people and works, each as the JSON of its list's entries.
fn record(lists: &[(&str, &str)]) -> Record {
    let list = |name: &str| lists.iter().find(|(own, _)| *own == name).map_or("", |(_, entries)| entries);
    let json = format!(
        r#"{{"format":"memorial-record/1","id":"r","language":"en","languages":["en"],"title":"T","summary":"S",
        "read_on":"2026","lanes":[{{"id":"l","label":"L"}}],"places":[{}],"organisations":[{}],"people":[{}],
        "works":[{}],"events":[{}],"sources":[{{"id":"s","title":"S"}}]}}"#,
        list("places"),
        list("organisations"),
        list("people"),
        list("works"),
        list("events"),
    );
    let raw = RawRecord::read(json.as_bytes()).expect("the record is JSON");
    Record::build(&raw, "en").unwrap_or_else(|unsound| panic!("{unsound:?} in {json}"))
}

/// The JSON of people with these names, each given as JSON; their ids are p0, p1, …
fn people(names: &[String]) -> String {
    let person = |(place, name): (usize, &String)| {
        format!(r#"{{"id":"p{place}","name":{name},"roles":[],"sources":[{{"source":"s"}}]}}"#)
    };
    names.iter().enumerate().map(person).collect::<Vec<_>>().join(",")
}

/// A name in one form, as JSON.
fn name(form: &str) -> String {
    serde_json::to_string(form).expect("a string can be written")
}

/// The ids of the people that a query finds, the best match first.
fn found(record: &Record, index: &Index, query: &str) -> Vec<String> {
    let hits = index.find(record, query);
    let ranked = |key| Some((hits.rank(Entry::Party(Party::Person(key)))?, record.people[key].id.clone()));
    let mut ranked: Vec<(u8, String)> = record.people.keys().filter_map(ranked).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, id)| id).collect()
}
