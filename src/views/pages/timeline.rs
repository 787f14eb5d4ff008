//! `/`: what the record holds, and its timeline.

use crate::{
    route::Page,
    views::{
        entry::event::CardView,
        markup::{Markup, classed, el},
        parts::text::{paragraphs, words},
        site::Site,
        timeline::timeline,
    },
};

/// The page of the timeline, with its events as these cards.
#[must_use]
pub fn page(site: Site, card: CardView) -> Markup {
    let record = site.record;
    classed("div", "page page--timeline")
        .with(words(el("h1").attr("tabindex", "-1"), &record.title))
        .with(classed("div", "lead").with_all(paragraphs(&record.summary)))
        .with(timeline(site, &Page::Timeline, card))
}
