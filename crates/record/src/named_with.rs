//! Who is named in the same events: each other person and organisation once, with those that name them too.

use std::collections::BTreeMap;

use super::{Event, Party, Record, entries::Key};

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
    // Each party with the events that name it, by their place in the list.
    let mut named: BTreeMap<Party, Vec<usize>> = BTreeMap::new();
    for (place, key) in events.iter().enumerate() {
        for party in record.events[*key].participants.iter().map(|participant| participant.party) {
            let places = named.entry(party).or_default();
            if Some(party) != but && places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    let mut named: Vec<(Party, Vec<usize>)> = named.into_iter().filter(|(_, places)| !places.is_empty()).collect();
    named.sort_by(|(_, a), (_, b)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    let groups = named.chunk_by(|(_, a), (_, b)| a == b);
    let group = |chunk: &[(Party, Vec<usize>)]| Group {
        events: chunk[0].1.iter().map(|place| events[*place]).collect(),
        parties: chunk.iter().map(|(party, _)| *party).collect(),
    };
    groups.map(group).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::resolve::resolve;

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
        let record = serde_json::from_value(record).expect("it is a record");
        let record = resolve(&record, "en").expect("the record is valid");
        let ada = Party::Person(record.people.find("ada").expect("ada is there"));
        let found = named_with(&record, &record.relations.appearances(ada).events, Some(ada));
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
