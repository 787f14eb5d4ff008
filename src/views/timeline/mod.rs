//! The timeline: an axis to explore and below it the same events as a list, narrowed by the same query.

mod filters;
pub mod list;
mod rows;
mod show;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::page,
    record::{Event, entries::Key},
    route::{Page, Show},
    search::listing::Scope,
    views::{
        axis::{MARK, axis},
        entry::event::Depth,
        markup::{Markup, classed},
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
pub fn timeline(site: Site, at: &Page) -> Markup {
    let narrowed = narrowed(site, Scope::Timeline);
    let events = &site.record.links.timeline;
    let found = Memo::new(move |_| {
        let found = narrowed.found();
        let shown = events.iter().zip(&found.shown).filter(|(_, shown)| **shown);
        Arc::new(shown.map(|(event, _)| *event).collect())
    });
    let shared = Timeline { site, found, cursor: RwSignal::new(None) };
    // Enter on a mark goes to its card; Escape goes back.
    let list = list::list(shared, at, Depth::Card).on("keydown", |event| {
        if event.key().as_deref() == Some("Escape") {
            page::go_to_first(MARK);
        }
    });
    let view = classed("div", "timeline-view").with(filters::filters(site, narrowed));
    let Some(axis) = axis(shared, at) else { return view.with(list) };
    let (axis, list) = (show::only(axis, Show::Axis), show::only(list, Show::List));
    view.with(show::choice(site, at)).with(classed("div", "timeline-view__body").with(axis).with(list))
}
