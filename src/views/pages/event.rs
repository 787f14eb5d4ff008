//! `/events/ID/`: an event, or an item of a programme, with all that the record says of it.

use crate::{
    record::{Event, entries::Key},
    views::{
        entry::event::{Depth, card},
        markup::{Markup, classed},
        site::Site,
    },
};

/// The page of an event.
#[must_use]
pub fn page(site: Site, key: Key<Event>) -> Markup {
    classed("div", "page page--event").with(card(site, key, Depth::Page))
}
