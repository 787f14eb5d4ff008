//! Who is named in the same events: each other person and organisation once, with those that name them too.

use super::{Event, Party, Record, entries::Key, order::order};

/// People and organisations that the same events name.
#[derive(Debug, PartialEq, Eq)]
pub struct Group {
    /// The events, in the order in which they were given.
    pub events: Vec<Key<Event>>,
    /// Whom they name: people before organisations, each in the order of the record.
    pub parties: Vec<Party>,
}

/// Whom these events name besides `but`, grouped by which of them do: first those named most often, then by event.
/// Only the event itself is asked: who had a part in an item of a programme is not thereby named with the whole of it.
#[must_use]
pub fn named_with(record: &Record, events: &[Key<Event>], but: Option<Party>) -> Vec<Group> {
    let mut parts: Vec<(Party, usize)> = Vec::new();
    for (place, key) in events.iter().enumerate() {
        let named = record.events[*key].participants.iter().map(|participant| participant.party);
        parts.extend(named.filter(|party| Some(*party) != but).map(|party| (party, place)));
    }
    // Each party with the places of the events that name it.
    let mut named: Vec<(Party, Vec<usize>)> = Vec::new();
    for part in order(parts.len(), &|a, b| parts[a].0.cmp(&parts[b].0)) {
        let (party, place) = parts[part as usize];
        match named.last_mut() {
            Some((last, places)) if *last == party => {
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
            _ => named.push((party, vec![place])),
        }
    }
    let by_count = |a: usize, b: usize| {
        let (a, b) = (&named[a].1, &named[b].1);
        b.len().cmp(&a.len()).then_with(|| a.cmp(b))
    };
    let mut groups: Vec<Group> = Vec::new();
    let mut last = &Vec::new();
    for party in order(named.len(), &by_count) {
        let (party, places) = &named[party as usize];
        match groups.last_mut() {
            Some(group) if last == places => group.parties.push(*party),
            _ => {
                let events = places.iter().map(|place| events[*place]).collect();
                groups.push(Group { events, parties: vec![*party] });
            }
        }
        last = places;
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::raw::RawRecord;
    use serde_json::json;

    /// What is said of `ada`: each group as its people and its events.
    fn check(events: &[(&str, &[&str])], expected: &[(&str, &str)]) {
        let event = |(id, people): &(&str, &[&str])| {
            let parts: Vec<_> = people.iter().map(|id| json!({ "person": id, "role": "Came" })).collect();
            json!({ "id": id, "title": id, "date": "1990", "lane": "lane", "participants": parts,
                    "sources": [{ "source": "leaflet" }] })
        };
        let person = |id| json!({ "id": id, "name": id, "roles": [], "sources": [{ "source": "leaflet" }] });
        let events: Vec<_> = events.iter().map(event).collect();
        let people = ["ada", "bo", "cy", "di"].map(person);
        let record = json!({
            "format": "memorial-record/1", "id": "record", "language": "en", "languages": ["en"], "title": "T",
            "summary": "S", "read_on": "2026-11-22", "notes": [], "lanes": [{ "id": "lane", "label": "L" }],
            "places": [], "organisations": [], "people": people, "works": [],
            "events": events,
            "sources": [{ "id": "leaflet", "title": "A leaflet" }], "revisions": []
        });
        let bytes = record.to_string().into_bytes();
        let raw = RawRecord::read(&bytes).expect("it is JSON");
        let record = Record::build(&raw, "en").unwrap_or_else(|unsound| panic!("{}", unsound.what));
        let ada = Party::Person(record.people.find("ada").expect("ada is there"));
        let found = named_with(&record, &record.links.appearances(ada).events, Some(ada));
        let ids = |group: &Group| {
            let people: Vec<&str> =
                group.parties.iter().map(|party| party.name(&record).shown.words.as_str()).collect();
            let events: Vec<&str> = group.events.iter().map(|key| record.events[*key].id.as_str()).collect();
            (people.join(" "), events.join(" "))
        };
        let found: Vec<(String, String)> = found.iter().map(ids).collect();
        let expected: Vec<_> = expected.iter().map(|(people, events)| ((*people).into(), (*events).into())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_other_is_named_once_with_all_that_they_share() {
        check(
            &[("one", &["ada", "bo", "cy"]), ("two", &["bo", "ada", "cy"]), ("three", &["ada", "di"])],
            &[("bo cy", "one two"), ("di", "three")],
        );
    }

    #[test]
    fn nobody_is_named_with_those_of_another_event() {
        check(&[("one", &["ada"]), ("two", &["bo", "cy"])], &[]);
    }

    #[test]
    fn two_parts_in_one_event_are_one_entry_shared() {
        check(&[("one", &["ada", "bo", "bo", "ada"])], &[("bo", "one")]);
    }
}
