//! The timeline: an axis to explore and below it the same events as a list, narrowed by the same query.

pub mod list;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    record::{Event, entries::Key},
    route::Page,
    views::{
        axis::axis,
        entry::event::{CardView, Depth},
        markup::{Markup, classed},
        site::Site,
    },
};

/// How many events stand in the page at most, whether the reader is near or not. Up to here, all cards are written.
pub const MOST: usize = 500;

/// What the axis, the list and the filters share.
#[derive(Clone, Copy)]
pub struct Timeline {
    /// What is shown, and in which language.
    pub site: Site,
    /// The events that the query finds, in the order of the timeline.
    pub found: Memo<Arc<Vec<Key<Event>>>>,
    /// The event that the reader is at: on the axis by pointer or keyboard, in the list by scrolling.
    pub cursor: RwSignal<Option<Key<Event>>>,
}

/// The timeline of a record with its events as these cards, whose marks lead to the cards of the same page.
#[must_use]
pub fn timeline(site: Site, page: &Page, card: CardView) -> Markup {
    let found = Memo::new(move |_| Arc::new(site.record.links.timeline.clone()));
    let shared = Timeline { site, found, cursor: RwSignal::new(None) };
    let body =
        classed("div", "timeline-view__body").with_all(axis(shared, page)).with(list::list(shared, Depth::Card, card));
    classed("div", "timeline-view").with(body)
}
