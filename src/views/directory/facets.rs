//! The choices that narrow the directory, each with the number of entries it would find.

use leptos::prelude::*;

use crate::{
    search::directory::{Directory as Listing, Facet, Found, NOT_STATED, Value},
    views::{router::use_router, site::Site},
};

/// All facets, and a button that clears whatever is chosen.
#[component]
pub fn Facets(
    /// What is shown.
    site: Site,
    /// The directory that they narrow.
    listing: &'static Listing,
    /// What the query finds now.
    found: Memo<Found>,
) -> AnyView {
    let router = use_router();
    let narrows = move || router.route.with(|route| route.query.narrows());
    let facets = Facet::ALL
        .into_iter()
        .filter(|facet| listing.values(*facet).len() > 1)
        .map(|facet| view! { <FacetChoices site listing facet found/> })
        .collect_view();
    view! {
        <div class="facets">
            {facets}
            <button
                class="facets__clear"
                type="button"
                disabled=move || !narrows()
                on:click=move |_| router.refine(|query| *query = query.carried())
            >
                {site.words.clear()}
            </button>
        </div>
    }
    .into_any()
}

/// One facet: a list of boxes to tick, closed until a reader opens it.
#[component]
fn FacetChoices(
    /// What is shown.
    site: Site,
    /// The directory that it narrows.
    listing: &'static Listing,
    /// Which facet.
    facet: Facet,
    /// What the query finds now.
    found: Memo<Found>,
) -> AnyView {
    let values = listing
        .values(facet)
        .iter()
        .enumerate()
        .map(|(place, value)| view! { <Choice site facet value place found/> })
        .collect_view();
    view! {
        <details class="facet">
            <summary>{name(site, facet)}</summary>
            <fieldset>
                <legend class="visually-hidden">{name(site, facet)}</legend>
                {values}
            </fieldset>
        </details>
    }
    .into_any()
}

#[component]
fn Choice(
    /// What is shown.
    site: Site,
    /// The facet that it belongs to.
    facet: Facet,
    /// The value that it chooses.
    value: &'static Value,
    /// Its place among the values of the facet.
    place: usize,
    /// What the query finds now.
    found: Memo<Found>,
) -> AnyView {
    let router = use_router();
    let chosen = move || router.route.with(|route| facet.chosen(&route.query).contains(&value.id));
    let count = move || found.with(|found| found.counts[facet as usize][place]).to_string();
    let choose = move |_| {
        router.refine(move |query| {
            let chosen = facet.chosen_mut(query);
            match chosen.iter().position(|id| *id == value.id) {
                Some(place) => drop(chosen.remove(place)),
                None => chosen.push(value.id.clone()),
            }
        });
    };
    view! {
        <label class="facet__choice">
            <input type="checkbox" prop:checked=chosen on:change=choose/>
            <span>{label(site, facet, value)}</span>
            " "
            <span class="facet__count">{count}</span>
        </label>
    }
    .into_any()
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
        (None, _) => site.words.country(&value.id).map_or_else(|| value.id.clone(), str::to_owned),
    }
}
