//! The directory: a search box, facets, and the people and organisations that they find.

mod card;

use leptos::prelude::*;

use crate::{
    record::Party,
    search::{
        facet::Facet,
        listing::{Entry, Scope},
    },
    views::{
        markup::{Markup, Value, classed, el},
        parts::{
            facets::{self, Drawn},
            fields,
            listing::{Narrowed, narrowed},
        },
        router::use_router,
        site::Site,
    },
};

/// The id of the search box.
const SEARCH: &str = "_search";

/// The directory, narrowed by the query of the address.
#[must_use]
pub fn directory(site: Site, scope: Scope) -> Markup {
    let narrowed = narrowed(site, scope);
    let route = use_router().route;
    let count = move || site.words.entries_found(u64::try_from(narrowed.found().count).unwrap_or(u64::MAX));
    let parties = narrowed.listing.entries.iter().enumerate().filter_map(|(place, listed)| match listed {
        Entry::Party(party) => Some((place, *party)),
        Entry::Event(_) => None,
    });
    let entries = parties.map(|(place, party)| entry(site, narrowed, party, place));
    let facets = facets::facets(site, narrowed, Drawn::AtOnce, facet_name);
    let search = classed("div", "search")
        .attr("role", "search")
        .with(fields::search(site.words.search(), SEARCH))
        .with(classed("div", "facets").with_all(facets).with(facets::clear(site, narrowed, SEARCH)));
    el("div")
        .with(search)
        .with(classed("p", "search__count").attr("role", "status").live_text(count))
        .with(
            classed("p", "search__nothing")
                .live_flag("hidden", move || narrowed.found().count > 0)
                .text(site.words.nothing_found()),
        )
        .with(
            classed("ul", "directory")
                .live_attr("data-query", move || Some(Value::from(route.with(|route| route.query.words.clone()))))
                .with_all(entries),
        )
}

fn facet_name(site: Site, facet: Facet) -> &'static str {
    match facet {
        Facet::Role => site.words.facet_role(),
        Facet::Country => site.words.facet_country(),
        Facet::Lane => site.words.facet_lane(),
        _ => site.words.facet_organisation(),
    }
}

fn entry(site: Site, narrowed: Narrowed, party: Party, place: usize) -> Markup {
    let entry = match party {
        Party::Person(key) => el("li").attr("data-person", site.record.people[key].id.clone()),
        Party::Organisation(key) => el("li").attr("data-organisation", site.record.organisations[key].id.clone()),
    };
    entry
        .attr("class", "directory__entry")
        .live_flag("hidden", move || !narrowed.found().shown[place])
        .with(card::card(site, party))
}
