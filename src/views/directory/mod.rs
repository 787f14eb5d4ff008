//! The directory: a search box, facets, and the people and organisations that they find.

mod card;
mod facets;

use leptos::prelude::*;

use crate::{
    browser,
    record::Party,
    search::directory::{Directory as Listing, Found, Scope},
    views::{router::use_router, site::Site},
};

/// The directory, narrowed by the query of the address.
#[component]
pub fn Directory(
    /// What is shown.
    site: Site,
    /// Which entries are listed.
    scope: Scope,
) -> AnyView {
    let listing: &'static Listing = Box::leak(Box::new(Listing::of(site.record, scope)));
    let router = use_router();
    let found = Memo::new(move |_| router.route.with(|route| listing.find(&route.query)));
    let shown = move || router.route.with(|route| route.query.words.clone());
    let entries = listing.parties().enumerate().map(|(place, party)| entry(site, party, place, found)).collect_view();
    view! {
        <search class="search" role="search">
            <SearchBox site/>
            <facets::Facets site listing found/>
        </search>
        <p class="search__count" role="status">
            {move || site.words.entries_found(found.with(|found| u64::try_from(found.count).unwrap_or(u64::MAX)))}
        </p>
        <p class="search__nothing" hidden=move || found.with(|found| found.count > 0)>
            {site.words.nothing_found()}
        </p>
        <ul class="directory" data-query=shown>
            {entries}
        </ul>
    }
    .into_any()
}

/// The box that the directory is searched with. What is typed before the app has taken over is kept and searched for.
#[component]
fn SearchBox(
    /// What is shown.
    site: Site,
) -> AnyView {
    let router = use_router();
    let input = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |taken_over: Option<()>| {
        let words = router.route.with(|route| route.query.words.clone());
        let Some(input) = input.get() else { return };
        let typed = browser::input::value(&input);
        if taken_over.is_none() && words.is_empty() && !typed.is_empty() {
            router.refine(move |query| query.words = typed);
        } else if typed != words {
            browser::input::set_value(&input, &words);
        }
    });
    view! {
        <label class="search__box">
            <span class="search__label">{site.words.search()}</span>
            <input
                type="search"
                name="q"
                autocomplete="off"
                spellcheck="false"
                node_ref=input
                on:input=move |event| {
                    let words = event_target_value(&event);
                    router.refine(move |query| query.words = words);
                }
            />
        </label>
    }
    .into_any()
}

fn entry(site: Site, party: Party, place: usize, found: Memo<Found>) -> AnyView {
    let (person, organisation) = match party {
        Party::Person(key) => (Some(site.record.people[key].id.as_str()), None),
        Party::Organisation(key) => (None, Some(site.record.organisations[key].id.as_str())),
    };
    let hidden = move || found.with(|found| !found.shown[place]);
    view! {
        <li class="directory__entry" data-person=person data-organisation=organisation hidden=hidden>
            {card::card(site, party)}
        </li>
    }
    .into_any()
}
