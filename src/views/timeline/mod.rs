//! The timeline: an axis to explore and below it the same events as a list, narrowed by the same query.

mod filters;
pub mod list;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    record::{Event, entries::Key},
    route::Page,
    search::listing::Scope,
    views::{
        axis::axis,
        entry::event::Depth,
        markup::{Markup, el},
        parts::listing::narrowed,
        site::Site,
    },
};

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

/// The timeline of a record, whose marks lead to the cards of the same page.
#[must_use]
pub fn timeline(site: Site, page: &Page) -> Markup {
    let narrowed = narrowed(site, Scope::Timeline);
    let events = &site.record.links.timeline;
    let found = Memo::new(move |_| {
        let found = narrowed.found();
        let shown = events.iter().zip(&found.shown).filter(|(_, shown)| **shown);
        Arc::new(shown.map(|(event, _)| *event).collect())
    });
    let shared = Timeline { site, found, cursor: RwSignal::new(None) };
    el("div").with(filters::filters(site, narrowed)).with_all(axis(site, page)).with(list::list(shared, Depth::Card))
}
