//! `/`: what the record holds, and its timeline.

use crate::{
    route::Page,
    views::{
        markup::{Markup, classed, el},
        parts::text::{paragraphs, words},
        site::Site,
        timeline::{Cards, timeline},
    },
};

/// The page of the timeline, with its events shown so.
#[must_use]
pub fn page(site: Site, cards: &'static Cards) -> Markup {
    let record = site.record;
    classed("div", "page page--timeline")
        .with(words(el("h1").attr("tabindex", "-1"), &record.title))
        .with(classed("div", "lead").with_all(paragraphs(&record.summary)))
        .with(timeline(site, &Page::Timeline, cards))
}
