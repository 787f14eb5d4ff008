//! The choices that narrow the directory, each with the number of entries it would find.

use leptos::prelude::*;

use crate::{
    browser::{names, page},
    search::directory::{Directory, Facet, Found, NOT_STATED, Value},
    views::{
        directory::SEARCH,
        markup::{Markup, classed, el},
        router::use_router,
        site::Site,
    },
};

/// All facets, and a button that clears whatever is chosen.
#[must_use]
pub fn facets(site: Site, listing: &'static Directory, found: Memo<Found>) -> Markup {
    let router = use_router();
    let useful = Facet::ALL.into_iter().filter(|facet| listing.values(*facet).len() > 1);
    let clear = classed("button", "facets__clear")
        .attr("type", "button")
        .live_flag("disabled", move || !router.route.with(|route| route.query.narrows()))
        .on("click", move |_| {
            router.refine(|query| *query = query.carried());
            // The button goes with what it cleared; the focus goes on where a reader would.
            page::focus_on(SEARCH);
        })
        .text(site.words.clear());
    classed("div", "facets").with_all(useful.map(|facet| choices(site, listing, facet, found))).with(clear)
}

/// One facet: a list of boxes to tick, closed until a reader opens it.
fn choices(site: Site, listing: &'static Directory, facet: Facet, found: Memo<Found>) -> Markup {
    let values = listing.values(facet).iter().enumerate();
    let fieldset = el("fieldset")
        .with(classed("legend", "visually-hidden").text(name(site, facet)))
        .with_all(values.map(|(place, value)| choice(site, facet, value, place, found)));
    classed("details", "facet").with(el("summary").text(name(site, facet))).with(fieldset)
}

fn choice(site: Site, facet: Facet, value: &'static Value, place: usize, found: Memo<Found>) -> Markup {
    let router = use_router();
    let is_chosen = move || router.route.with(|route| facet.chosen(&route.query).contains(&value.id));
    let count = move || found.with(|found| found.counts[facet as usize][place]).to_string();
    let choose = move || {
        router.refine(move |query| {
            let chosen = facet.chosen_mut(query);
            match chosen.iter().position(|id| *id == value.id) {
                Some(place) => drop(chosen.remove(place)),
                None => chosen.push(value.id.clone()),
            }
        });
    };
    let tick = el("input")
        .attr("type", "checkbox")
        .mounted(move |field| {
            // Ticked before the app had taken over: that is a choice too.
            if field.is_checked() && !is_chosen() {
                choose();
            }
        })
        .live_checked(is_chosen)
        .on("change", move |_| choose());
    classed("label", "facet__choice")
        .with(tick)
        .with(el("span").text(label(site, facet, value)))
        .text(" ")
        .with(classed("span", "facet__count").live_text(count))
}

fn name(site: Site, facet: Facet) -> &'static str {
    match facet {
        Facet::Role => site.words.facet_role(),
        Facet::Organisation => site.words.facet_organisation(),
        Facet::Country => site.words.facet_country(),
        Facet::Lane => site.words.facet_lane(),
    }
}

fn label(site: Site, facet: Facet, value: &Value) -> String {
    match (&value.label, facet) {
        (Some(label), _) => label.words.clone(),
        (None, Facet::Country) if value.id == NOT_STATED => site.words.not_stated().to_owned(),
        (None, _) => names::country(site.words, &value.id).unwrap_or_else(|| value.id.clone()),
    }
}
