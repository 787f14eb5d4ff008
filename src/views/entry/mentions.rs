//! Places that an event names in its words without being there: each leads to what names it, and back.

use crate::{
    record::{Event, Place, entries::Key},
    views::site::Site,
};

/// The events that name a place in their words, and happened elsewhere.
#[must_use]
pub fn naming(site: Site, key: Key<Place>) -> Vec<Key<Event>> {
    let elsewhere = |event: &Key<Event>| site.record.events[*event].place != Some(key);
    let names = |event: &Key<Event>| site.record.events[*event].places_named.contains(&key);
    site.record.events.keys().filter(elsewhere).filter(names).collect()
}

/// The places that an event names in its words, besides its own.
pub fn named_in(event: &Event) -> impl Iterator<Item = Key<Place>> {
    event.places_named.iter().copied().filter(|place| event.place != Some(*place))
}
