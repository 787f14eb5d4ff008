//! `/embed/`: the timeline or the directory without the frame of the site, for the page of a partner.

use leptos::prelude::*;

use crate::{
    route::Page,
    search::directory::Scope,
    views::{
        axis::axis,
        directory::Directory,
        entry::event::Depth,
        markup::{classed, el},
        pages::timeline,
        parts::{links, text::words},
        router::use_router,
        site::Site,
    },
};

/// The widget: `?view=people` shows the directory, anything else the timeline.
#[component]
pub fn EmbedPage(
    /// What is shown.
    site: Site,
) -> AnyView {
    let router = use_router();
    let shows_people = Memo::new(move |_| router.route.with(|route| route.query.view.as_deref() == Some("people")));
    let title = links::to(site, Page::Timeline).attr("target", "_blank").attr("rel", "noopener");
    let head = el("h1").attr("tabindex", "-1").with(words(title, &site.record.title));
    view! {
        <div class="page page--embed">
            {classed("header", "embed__head").with(head)}
            {move || {
                if shows_people.get() {
                    view! { <Directory site scope=Scope::Everybody/> }.into_any()
                } else {
                    let events = classed("div", "embed__timeline").with_all(axis(site)).with(timeline::list(site, Depth::Card));
                    events.into_any()
                }
            }}
        </div>
    }
    .into_any()
}
