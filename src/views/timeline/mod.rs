//! The timeline: an axis to explore and below it the same events as a list, narrowed by the same query.

mod filters;
pub mod list;
pub mod rows;
mod show;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::page,
    record::{Event, entries::Key},
    route::{Page, Show},
    search::listing::{Listing, Scope},
    views::{
        axis::{MARK, axis},
        entry::event::{self, Depth},
        markup::{Markup, classed, el},
        parts::listing::{Made, narrowed},
        site::Site,
        timeline::rows::Rows,
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
    /// How its events are shown in the list.
    pub cards: &'static Cards,
}

/// How a list shows its events: as whole cards, or as the places of those that stand in the page already.
pub struct Cards {
    /// The card of an event.
    pub card: fn(&Rows, Key<Event>) -> Markup,
    /// The section of a year, still without events.
    pub group: fn(Site, Option<i64>) -> Markup,
    /// Where an era begins, by its place among all.
    pub era: fn(Site, usize) -> Markup,
    /// Puts the part near the reader into a long list.
    pub near: fn(Markup, Rows) -> Markup,
}

/// Whole cards, made anew where none stands.
pub static WHOLE: Cards = Cards { card: rows::card, group: rows::group, era: rows::era_head, near: list::near };

/// How many events stand in the page at most, whether the reader is near or not. Up to here, all cards are written.
pub const MOST: usize = 500;

/// The timeline of a record with its events as these cards, whose marks lead to the cards of the same page.
#[must_use]
pub fn timeline(site: Site, at: &Page, cards: &'static Cards) -> Markup {
    static MADE: Made<Listing<'static>> = Made::new();
    let narrowed = narrowed(site, MADE.of(site, Scope::Timeline, || Listing::timeline(site.record)));
    let events = &site.record.links.timeline;
    let found = Memo::new(move |_| {
        let found = narrowed.found();
        let shown = events.iter().enumerate().filter(|(place, _)| found.shows(*place));
        Arc::new(shown.map(|(_, event)| *event).collect())
    });
    let shared = Timeline { site, found, cursor: RwSignal::new(None), cards };
    // Enter on a mark goes to its card; Escape goes back.
    let list = list::list(shared, at, Depth::Card).on("keydown", |event| {
        if event.key().as_deref() == Some("Escape") {
            page::go_to_first(MARK);
        }
    });
    let left_out = move || {
        let found = found.get();
        if found.len() == events.len() {
            return None;
        }
        let mut shown = vec![false; site.record.events.len()];
        found.iter().for_each(|event| shown[event.index()] = true);
        event::left_out(site, &|event| shown[event.index()])
    };
    let view = classed("div", "timeline-view").with(filters::filters(site, narrowed));
    let view = view.with(el("div").live_content(left_out));
    let Some(axis) = axis(shared, at) else { return view.with(list) };
    let (axis, list) = (show::only(axis, Show::Axis), show::only(list, Show::List));
    view.with(show::choice(site, at)).with(classed("div", "timeline-view__body").with(axis).with(list))
}
