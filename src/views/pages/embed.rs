//! `/embed/`: the timeline or the directory without the frame of the site, for the page of a partner.

use leptos::prelude::*;

use crate::{
    route::Page,
    search::listing::Scope,
    views::{
        directory::directory,
        markup::{Markup, classed, el},
        parts::{links, text::words},
        router::use_router,
        site::Site,
        timeline::{WHOLE, timeline},
    },
};

/// The widget: `?view=people` shows the directory, anything else the timeline.
#[must_use]
pub fn page(site: Site) -> Markup {
    let route = use_router().route;
    let shows_people = Memo::new(move |_| route.with(|route| route.query.view.as_deref() == Some("people")));
    // It leads out of the frame, as every link of the widget does, and `frame.js` has it carry what is shown.
    let title = links::to(site, Page::Timeline).attr("data-site", site.href(Page::Timeline));
    let title = title.attr("data-people", site.href(Page::People));
    let head = el("h1").attr("tabindex", "-1").with(words(title, &site.record.title));
    let content = move || {
        // Not the element that was prerendered, so that the timeline is never taken for the directory.
        Some(if shows_people.get() {
            el("section").with(directory(site, Scope::Everybody))
        } else {
            timeline(site, &Page::Embed, &WHOLE)
        })
    };
    classed("div", "page page--embed")
        .with(classed("header", "embed__head").with(head))
        .with(el("div").live_content(content))
}
