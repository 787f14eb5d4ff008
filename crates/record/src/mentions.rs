//! Places that an event names in its words without being there: each links to the events that name it, and back.

use super::{Event, Place, Record, entries::Key};

/// The events that name a place in their words, and happened elsewhere.
#[must_use]
pub fn naming(record: &Record, place: Key<Place>) -> Vec<Key<Event>> {
    record.events.keys().filter(|event| named_in(&record.events[*event]).any(|named| named == place)).collect()
}

/// The places that an event names in its words, besides its own.
pub fn named_in(event: &Event) -> impl Iterator<Item = Key<Place>> {
    event.places_named.iter().copied().filter(|place| event.place != Some(*place))
}
