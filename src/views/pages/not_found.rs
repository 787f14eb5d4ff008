//! `404.html`: no page here, and where to go on.

use crate::{
    route::Page,
    views::{
        markup::{Markup, classed, el},
        parts::links,
        site::Site,
    },
};

/// The page for an address without one.
#[must_use]
pub fn page(site: Site) -> Markup {
    let ways = [
        (Page::Timeline, site.words.timeline()),
        (Page::People, site.words.people_and_organisations()),
        (Page::Sources, site.words.sources()),
        (Page::About, site.words.about()),
    ];
    classed("article", "page page--not-found")
        .with(el("h1").attr("tabindex", "-1").text(site.words.not_found()))
        .with(el("p").text(site.words.not_found_text()))
        .with(el("ul").with_all(ways.map(|(page, name)| el("li").with(links::to(site, page).text(name)))))
}
