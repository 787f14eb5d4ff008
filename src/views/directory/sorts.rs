//! What the directory can be sorted by: links, because each order has an address.

use leptos::prelude::*;

use crate::{
    route::{Route, Sort},
    search::listing::Scope,
    views::{
        directory::{Shown, folded, letters::page},
        markup::{Markup, Value, classed, el},
        router::use_router,
    },
};

/// A link for each order, with what is searched for and chosen.
#[must_use]
pub fn sorts(shown: Shown, scope: Scope) -> Markup {
    let site = shown.site;
    let route = use_router().route;
    let here = page(scope);
    let item = |sort: Sort| {
        let page = here.clone();
        let address = move || {
            let query = route.with(|route| crate::route::Query { sort, ..route.query.clone() });
            Some(Value::from(site.route_address(&Route { page: page.clone(), query })))
        };
        let is_current = move || route.with(|route| route.query.sort == sort).then(|| Value::from("true"));
        // With words, the best match comes first.
        let has_words = move || route.with(|route| route.query.has_words());
        let name = move || match sort {
            Sort::Name if has_words() => site.words.sort_match(),
            Sort::Name => site.words.sort_name(),
            Sort::Organisation => site.words.sort_organisation(),
            Sort::Country => site.words.sort_country(),
            Sort::Appearances => site.words.sort_appearances(),
        };
        el("li").with(
            el("a")
                .live_attr("href", address)
                .live_attr("aria-current", is_current)
                .live_text(move || name().to_owned()),
        )
    };
    let label = classed("span", "sorts__label").attr("aria-hidden", "true").text(site.words.sort_by());
    let orders = classed("div", "sorts__orders").with(label).with(el("ul").with_all(Sort::ALL.map(item)));
    classed("nav", "sorts").attr("aria-label", site.words.sort_by()).with(folded(site.words.sort_by(), orders))
}
