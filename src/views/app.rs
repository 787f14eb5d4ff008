//! The app: the page that the address names, within the shell; the same from the prerenderer and in the browser.

use leptos::prelude::*;

use crate::{
    route::{Page, Route},
    search::listing::Scope,
    views::{
        markup::{Markup, classed, el},
        pages::{about, embed, event, not_found, organisation, people, person, place, sources, timeline, work},
        router::{Router, use_router},
        shell,
        site::Site,
        trouble::{self, Trouble},
    },
};

/// The whole of what is shown.
#[component]
pub fn App(
    /// What is shown, and in which language.
    site: RwSignal<Site>,
    /// The page and query shown.
    route: RwSignal<Route>,
    /// A record that was asked for and cannot be shown.
    trouble: RwSignal<Option<Trouble>>,
) -> impl IntoView {
    let router = Router { site, route };
    provide_context(router);
    let page = Memo::new(move |_| route.with(|route| route.page.clone()));
    let framed = Memo::new(move |_| page.with(|page| *page == Page::Embed));
    el("div").live_content(move || Some(frame(site.get(), page, framed.get(), trouble)))
}

/// The shell with the page in it; an embed has no shell.
fn frame(site: Site, page: Memo<Page>, framed: bool, trouble: RwSignal<Option<Trouble>>) -> Markup {
    let route = use_router().route;
    // What is wrong with another record is said as long as the address asks for one.
    let asked = move || route.with(|route| route.query.record.is_some());
    let message = move || trouble.get().filter(|_| asked()).map(|trouble| trouble::panel(site, trouble));
    let message = el("div").live_content(message);
    let content = el("div").live_content(move || Some(page.with(|page| shown(site, page))));
    let main = el("main").attr("id", "_main").attr("tabindex", "-1").with(message).with(content);
    let frame = classed("div", "frame");
    if framed {
        return frame.with(main);
    }
    frame.with(shell::header(site, page)).with(main).with(shell::footer(site))
}

fn shown(site: Site, page: &Page) -> Markup {
    let record = site.record;
    let shown = match page {
        Page::Timeline => Some(timeline::page(site)),
        Page::People => Some(people::page(site, Scope::Everybody)),
        Page::Organisations => Some(people::page(site, Scope::Organisations)),
        Page::Sources => Some(sources::page(site)),
        Page::About => Some(about::page(site)),
        Page::Embed => Some(embed::page(site)),
        Page::Event(id) => record.events.find(id).map(|key| event::page(site, key)),
        Page::Person(id) => record.people.find(id).map(|key| person::page(site, key)),
        Page::Organisation(id) => record.organisations.find(id).map(|key| organisation::page(site, key)),
        Page::Place(id) => record.places.find(id).map(|key| place::page(site, key)),
        Page::Work(id) => record.works.find(id).map(|key| work::page(site, key)),
        Page::NotFound => None,
    };
    shown.unwrap_or_else(|| not_found::page(site))
}
