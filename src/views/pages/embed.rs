//! `/embed/` and `/embed/people/`: the timeline and the directory without the frame of the site, for the page of a
//! partner.

use crate::{
    route::Page,
    search::listing::Scope,
    views::{
        directory::directory,
        markup::{Markup, classed, el},
        parts::{links, text::words},
        site::Site,
        timeline::{self, WHOLE},
    },
};

/// The timeline as a widget.
#[must_use]
pub fn timeline(site: Site) -> Markup {
    widget(site, Page::Timeline, timeline::timeline(site, &Page::Embed, &WHOLE))
}

/// The directory of people and organisations as a widget.
#[must_use]
pub fn people(site: Site) -> Markup {
    widget(site, Page::People, directory(site, Scope::Everybody))
}

/// Its title leads out of the frame to the page of the site that shows the same; `frame.js` has it carry what is shown.
fn widget(site: Site, page: Page, content: Markup) -> Markup {
    let href = site.href(page.clone());
    let title =
        el("h1").attr("tabindex", "-1").with(words(links::to(site, page).attr("data-site", href), &site.record.title));
    classed("div", "page page--embed").with(classed("header", "embed__head").with(title)).with(content)
}
