//! The app: the page that the address names, within the shell; the same from the prerenderer and in the browser.

use leptos::prelude::*;

use crate::{
    route::{Page, Route},
    views::{
        markup::{Markup, classed, el},
        parts::listing::Finder,
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
    /// Shows a page; what it does not name is left out of the app.
    shows: fn(Site, &Page) -> Markup,
    /// Finds words.
    finder: Finder,
) -> impl IntoView {
    app(site, route, trouble, shows, finder)
}

/// The whole of what is shown, as the markup that it is.
#[must_use]
pub fn app(
    site: RwSignal<Site>,
    route: RwSignal<Route>,
    trouble: RwSignal<Option<Trouble>>,
    shows: fn(Site, &Page) -> Markup,
    finder: Finder,
) -> Markup {
    let router = Router { site, route };
    provide_context(router);
    provide_context(finder);
    let page = Memo::new(move |_| route.with(|route| route.page.clone()));
    let framed = Memo::new(move |_| page.with(|page| page.is_widget()));
    el("div").live_content(move || Some(frame(site.get(), page, framed.get(), trouble, shows)))
}

/// The shell with the page in it; an embed has no shell.
fn frame(
    site: Site,
    page: Memo<Page>,
    framed: bool,
    trouble: RwSignal<Option<Trouble>>,
    shows: fn(Site, &Page) -> Markup,
) -> Markup {
    let route = use_router().route;
    // What is wrong with another record is said as long as the address asks for one.
    let asked = move || route.with(|route| route.query.record.is_some());
    let message = move || trouble.get().filter(|_| asked()).map(|trouble| trouble::panel(site, trouble));
    let message = el("div").live_content(message);
    let content = el("div").live_content(move || Some(page.with(|page| shows(site, page))));
    let main = el("main").attr("id", "_main").attr("tabindex", "-1").with(message).with(content);
    let frame = classed("div", "frame");
    if framed {
        // Told from the main part of the page that it stands in.
        return frame.with(main.attr("aria-label", site.record.title.words.clone()));
    }
    frame.with(shell::header(site, page)).with(main).with(shell::footer(site, page))
}
