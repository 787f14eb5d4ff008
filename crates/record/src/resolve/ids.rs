//! Finds the keys of entries by their ids, before the entries themselves are resolved.

use std::collections::HashMap;

use super::InvalidRecord;
use crate::{Event, Lane, Organisation, Person, Place, Source, Topic, Work, entries::Key, format};

/// The keys of a list by the ids of its entries.
pub struct Keys<'a, T> {
    list: &'static str,
    by_id: HashMap<&'a str, Key<T>>,
}

impl<'a, T> Keys<'a, T> {
    fn new(list: &'static str, ids: impl Iterator<Item = &'a format::Id>) -> Self {
        Self { list, by_id: ids.enumerate().map(|(index, id)| (&**id, Key::new(index))).collect() }
    }

    /// The key of the entry with this id.
    pub fn key(&self, id: &str) -> Result<Key<T>, InvalidRecord> {
        let found = self.by_id.get(id).copied();
        found.ok_or_else(|| InvalidRecord { what: format!("no entry of `{}` has the id `{id}`", self.list) })
    }

    /// The key of the entry with this id, where one is given.
    pub fn optional(&self, id: Option<&str>) -> Result<Option<Key<T>>, InvalidRecord> {
        id.map(|id| self.key(id)).transpose()
    }
}

/// The keys of all lists that are referred to.
pub struct Ids<'a> {
    pub lanes: Keys<'a, Lane>,
    pub topics: Keys<'a, Topic>,
    pub places: Keys<'a, Place>,
    pub organisations: Keys<'a, Organisation>,
    pub people: Keys<'a, Person>,
    pub works: Keys<'a, Work>,
    pub events: Keys<'a, Event>,
    pub sources: Keys<'a, Source>,
}

impl<'a> Ids<'a> {
    /// The ids of a record.
    pub fn of(record: &'a format::Record) -> Self {
        Self {
            lanes: Keys::new("lanes", record.lanes.iter().map(|lane| &lane.id)),
            topics: Keys::new("topics", record.topics.iter().map(|topic| &topic.id)),
            places: Keys::new("places", record.places.iter().map(|place| &place.id)),
            organisations: Keys::new("organisations", record.organisations.iter().map(|entry| &entry.id)),
            people: Keys::new("people", record.people.iter().map(|person| &person.id)),
            works: Keys::new("works", record.works.iter().map(|work| &work.id)),
            events: Keys::new("events", record.events.iter().map(|event| &event.id)),
            sources: Keys::new("sources", record.sources.iter().map(|source| &source.id)),
        }
    }
}
