//! The choice between the axis, the list, and both; the address keeps it, and nothing else.

use leptos::prelude::*;

use crate::{
    route::{Page, Query, Route, Show},
    views::{
        markup::{Markup, Value, classed, el},
        router::use_router,
        site::Site,
    },
};

/// A link for each choice, which leaves the rest of the query as it is.
#[must_use]
pub fn choice(site: Site, page: &Page) -> Markup {
    let route = use_router().route;
    let link = |(show, words): (Option<Show>, &'static str)| {
        let page = page.clone();
        let href = move || {
            let query = route.with(|route| Query { show, ..route.query.clone() });
            Some(Value::from(site.route_address(&Route { page: page.clone(), query })))
        };
        let is_shown = move || route.with(|route| route.query.show == show);
        let link = el("a").live_attr("href", href);
        link.live_attr("aria-current", move || is_shown().then_some(Value::Borrowed("true"))).text(words)
    };
    let words = site.words;
    let links =
        [(None, words.show_both()), (Some(Show::Axis), words.show_axis()), (Some(Show::List), words.show_list())];
    classed("p", "show").attr("role", "group").attr("aria-label", words.show()).with_all(links.map(link))
}

/// A part of the timeline, hidden where the other one alone is shown.
#[must_use]
pub fn only(element: Markup, part: Show) -> Markup {
    let route = use_router().route;
    element.live_flag("hidden", move || route.with(|route| route.query.show.is_some_and(|show| show != part)))
}
