//! The directory: a search box, facets, and the people and organisations that they find.

mod card;
mod facets;

use std::sync::{Mutex, PoisonError};

use leptos::prelude::*;

use crate::{
    record::Party,
    search::directory::{Directory, Found, Scope},
    views::{
        markup::{Markup, Value, classed, el},
        router::use_router,
        site::Site,
    },
};

/// The id of the search box.
const SEARCH: &str = "_search";

/// The directory, narrowed by the query of the address.
#[must_use]
pub fn directory(site: Site, scope: Scope) -> Markup {
    let listing = listing(site, scope);
    let route = use_router().route;
    let found = Memo::new(move |_| route.with(|route| listing.find(&route.query)));
    let count = move || site.words.entries_found(found.with(|found| u64::try_from(found.count).unwrap_or(u64::MAX)));
    let entries = listing.parties().enumerate().map(|(place, party)| entry(site, party, place, found));
    let search = classed("div", "search")
        .attr("role", "search")
        .with(search_box(site))
        .with(facets::facets(site, listing, found));
    el("div")
        .with(search)
        .with(classed("p", "search__count").attr("role", "status").live_text(count))
        .with(
            classed("p", "search__nothing")
                .live_flag("hidden", move || found.with(|found| found.count > 0))
                .text(site.words.nothing_found()),
        )
        .with(
            classed("ul", "directory")
                .live_attr("data-query", move || Some(Value::from(route.with(|route| route.query.words.clone()))))
                .with_all(entries),
        )
}

/// The directory of a record, which lives as long as the record: made at the first visit, found at the next.
fn listing(site: Site, scope: Scope) -> &'static Directory {
    static MADE: Mutex<Vec<(usize, Scope, &'static Directory)>> = Mutex::new(Vec::new());
    let record = std::ptr::from_ref(site.record).addr();
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((.., listing)) = made.iter().find(|(of, listed, _)| (*of, *listed) == (record, scope)) {
        return listing;
    }
    let listing: &'static Directory = Box::leak(Box::new(Directory::of(site.record, scope)));
    made.push((record, scope, listing));
    listing
}

/// The box that the directory is searched with. What is typed before the app has taken over is kept and searched for.
fn search_box(site: Site) -> Markup {
    let router = use_router();
    let words = move || router.route.with(|route| route.query.words.clone());
    let input = el("input")
        .attr("type", "search")
        .attr("id", SEARCH)
        .attr("name", "q")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .on("input", move |event| {
            let words = event.value();
            router.refine(move |query| query.words = words);
        })
        .mounted(move |field| {
            let typed = field.value();
            if !typed.is_empty() && router.route.with_untracked(|route| route.query.words != typed) {
                router.refine(move |query| query.words = typed);
            }
            field.follow(words);
        });
    classed("label", "search__box").with(classed("span", "search__label").text(site.words.search())).with(input)
}

fn entry(site: Site, party: Party, place: usize, found: Memo<Found>) -> Markup {
    let entry = match party {
        Party::Person(key) => el("li").attr("data-person", site.record.people[key].id.clone()),
        Party::Organisation(key) => el("li").attr("data-organisation", site.record.organisations[key].id.clone()),
    };
    entry
        .attr("class", "directory__entry")
        .live_flag("hidden", move || found.with(|found| !found.shown[place]))
        .with(card::card(site, party))
}
