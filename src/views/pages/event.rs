//! `/events/ID/`: an event, or an item of a programme, with all that the record says of it.

use crate::{
    record::{Event, entries::Key},
    route::Page,
    views::{
        entry::{
            cite::cite,
            event::{Depth, card},
        },
        markup::{Markup, classed},
        site::Site,
    },
};

/// The page of an event.
#[must_use]
pub fn page(site: Site, key: Key<Event>) -> Markup {
    let event = &site.record.events[key];
    classed("div", "page page--event").with(card(site, key, Depth::Page)).with_all(cite(
        site,
        Page::Event(event.id.clone()),
        &event.title,
    ))
}
