//! Where the reader is, and how the app goes elsewhere without loading a page anew.

use leptos::prelude::*;

use crate::{
    browser::{history, page},
    route::{Page, Query, Route},
    views::{site::Site, titles},
};

/// Where the reader is. The address is the state: whatever changes here is written there.
#[derive(Clone, Copy)]
pub struct Router {
    /// What is shown, and in which language.
    pub site: RwSignal<Site>,
    /// The page and query shown.
    pub route: RwSignal<Route>,
}

/// What the app provides to every view.
#[must_use]
pub fn use_router() -> Router {
    expect_context()
}

impl Router {
    /// Changes the query in place: the address follows, no step is added to the history.
    pub fn refine(self, change: impl FnOnce(&mut Query)) {
        let mut query = self.query();
        change(&mut query);
        self.ask(query);
    }

    /// The query shown.
    fn query(self) -> Query {
        self.route.with_untracked(|route| route.query.clone())
    }

    fn ask(self, query: Query) {
        self.route.update(|route| route.query = query);
        history::replace(&self.address());
    }

    /// Follows a link: a new step in the history, the title, and the focus at the head of the page or at its target.
    /// Tells whether it did: what is no page, or shows another record than this, is for the browser to load.
    pub fn follow(self, link: &history::Link) -> bool {
        let Some(mut route) = self.leads(link) else { return false };
        let here = self.route.with_untracked(|shown| shown.page == route.page);
        // A link to a place in the page shown leaves what the reader has chosen there.
        if here && !link.fragment.is_empty() {
            route.query = self.route.with_untracked(|shown| shown.query.led(route.query, &link.fragment));
        }
        let address = self.address_of(&route, link);
        // What has no address of its own opens at the one that is shown.
        history::push(link.opens.is_none().then_some(&address), link.opens.as_deref());
        self.show(route);
        page::after_render({
            let fragment = link.fragment.clone();
            move || page::arrive(&fragment, here)
        });
        true
    }

    /// Where a link leads, if that is a page of the record shown, and the app can go on to it from this one.
    #[must_use]
    pub fn leads(self, link: &history::Link) -> Option<Route> {
        let page = Page::parse(link.opens.as_deref().unwrap_or(&link.path));
        let route = Route { page, query: Query::parse(&link.query) };
        let is_here = route.query.record.as_deref() == self.site.get_untracked().foreign;
        // A page that stands alone is loaded as a document, and so is what it leads to.
        let alone = self.route.with_untracked(|shown| shown.page.is_alone());
        (route.page != Page::NotFound && route.page.is_alone() == alone && is_here).then_some(route)
    }

    /// The address of where a link leads.
    #[must_use]
    pub fn address_of(self, route: &Route, link: &history::Link) -> String {
        self.site.get_untracked().route_address(route) + &link.fragment
    }

    /// Returns to a step of the history, where the reader left it.
    pub fn restore(self, step: &history::Step) {
        let page = Page::parse(step.opens.as_deref().unwrap_or(&step.path));
        let here = self.route.with_untracked(|shown| shown.page == page);
        self.show(Route { page, query: Query::parse(&step.query) });
        let step = step.clone();
        page::after_render(move || settle(&step, here));
    }

    fn show(self, route: Route) {
        page::set_title(&titles::title(self.site.get_untracked(), &route.page));
        if self.route.with_untracked(|shown| *shown != route) {
            self.route.set(route);
        }
    }

    fn address(self) -> String {
        let site = self.site.get_untracked();
        self.route.with_untracked(|route| site.route_address(route))
    }
}

/// Brings the reader to where a step of the history was left, or to the head of its page or its target.
pub fn settle(step: &history::Step, here: bool) {
    match step.scroll {
        Some(scroll) => page::return_to(scroll, step.place.as_ref()),
        None => page::arrive(&step.fragment, here),
    }
}
