//! The directory: one box to search the whole record with, choices, letters, and the people and organisations found.

mod card;
mod head;
mod letters;
mod list;
mod sorts;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::{collation::Letters, finder, names, page},
    search::{
        directory::Directory,
        facet::Facet,
        listing::{Entry, Scope},
        results::Results,
        wanted::Wanted,
    },
    views::{
        entry::event,
        markup::{Markup, classed, el},
        parts::{
            chosen,
            facets::{self, Drawn},
            fields, links,
            listing::{Made, Narrowed, narrowed},
        },
        router::use_router,
        site::Site,
    },
};

/// The id of the search box.
const SEARCH: &str = "_search";

/// How many of the nearest names are offered where nothing is found.
const NEAREST: usize = 5;

/// Up to here, all that is found stands in the page; past it, only what is near the reader.
const MOST: usize = 200;

static MADE: Made<Directory<'static>> = Made::new();

/// What is shown of a directory, and where it is shown.
#[derive(Clone, Copy)]
struct Shown {
    site: Site,
    directory: &'static Directory<'static>,
    narrowed: Narrowed,
    results: Memo<Arc<Answer>>,
}

/// What is found, and the words that it is found by.
#[derive(PartialEq)]
struct Answer {
    words: String,
    wanted: Wanted,
    results: Results,
}

/// The directory of a record that has been put in order elsewhere, in turns.
pub fn keep(site: Site, scope: Scope, directory: Directory<'static>) {
    MADE.of(site, scope, || directory);
}

/// The directory, narrowed by the query of the address.
#[must_use]
pub fn directory(site: Site, scope: Scope) -> Markup {
    let directory = MADE.of(site, scope, || Directory::of(site.record, scope, &Letters::of(site.words)));
    let narrowed = narrowed(site, &directory.listing);
    let route = use_router().route;
    let sort = Memo::new(move |_| route.with(|route| route.query.sort));
    let results = Memo::new(move |_| {
        let (found, hits) = (narrowed.found(), narrowed.hits());
        let country = |code: &str| names::country(site.words, code).unwrap_or_else(|| code.to_owned());
        let results = Results::of(directory, &found, hits.as_deref(), sort.get(), &country);
        Arc::new(Answer { words: found.asked.words.clone(), wanted: Wanted::of(&found.asked.words), results })
    });
    let shown = Shown { site, directory, narrowed, results };
    let whole = classed("div", "page__directory").with(search(shown)).with(count(shown)).with(nothing(shown));
    let whole = whole.with(sorts::sorts(shown, scope)).with_all(letters::letters(shown, scope));
    whole.with(el("div").live_content(move || left_out(shown))).with(list::list(shown))
}

/// What belongs together with an event that is found, and is not found itself.
fn left_out(shown: Shown) -> Option<Markup> {
    let Shown { site, results, .. } = shown;
    results.with(|answer| {
        let found = answer.results.events();
        event::left_out(site, &|event| found.contains(&Entry::Event(event)))
    })
}

fn search(shown: Shown) -> Markup {
    let Shown { site, narrowed, directory, .. } = shown;
    // Boxes for many would cost more than a reader who has not opened them gains.
    let drawn = if directory.listing.entries.len() > MOST { Drawn::WhenOpened } else { Drawn::AtOnce };
    let facets = facets::facets(site, narrowed, drawn, facet_name);
    let chosen = move || {
        let found = narrowed.found();
        found.asked.narrows().then(|| chosen::list(site, narrowed, &found.asked, SEARCH))
    };
    classed("div", "search")
        .attr("role", "search")
        .with(fields::search(site.words.search(), SEARCH))
        .with(folded(site.words.filter(), classed("div", "facets").with_all(facets)))
        .with(el("div").live_content(chosen))
}

/// What is folded up where there is little room, so that the entries are not far; elsewhere the style has it stand open.
fn folded(name: &'static str, content: Markup) -> Markup {
    classed("details", "fold").with(el("summary").text(name)).with(content)
}

/// How many are found: people and organisations, and beside them what else the words find.
fn count(shown: Shown) -> Markup {
    let Shown { site, results, .. } = shown;
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let count = move || {
        results.with(|answer| {
            let others = answer.results.others;
            let entries = site.words.entries_found(number(answer.results.entries.len() - others));
            if answer.results.entries.is_empty() {
                return [&*entries, ". ", site.words.nothing_found()].concat();
            }
            if others == 0 { entries } else { [&*entries, " ", &*site.words.others_found(number(others))].concat() }
        })
    };
    classed("p", "search__count").attr("role", "status").live_text(count)
}

/// What is offered where nothing is found, once typing rests: the nearest names, as links.
fn nothing(shown: Shown) -> Markup {
    let Shown { site, results, .. } = shown;
    let is_empty = Memo::new(move |_| results.with(|answer| answer.results.entries.is_empty()));
    let rested = RwSignal::new(String::new());
    let nearest = move || {
        let missed = is_empty.get().then(|| results.with(|answer| answer.words.clone()));
        let missed = missed.filter(|words| !words.is_empty())?;
        if rested.get() == missed {
            return nearest_names(site, &missed);
        }
        page::at_rest(move || {
            // Words that came later have a wait of their own.
            let is_last = results.try_with_untracked(|answer| answer.words == missed).unwrap_or_default();
            if is_last && rested.try_with_untracked(|rested| *rested != missed).unwrap_or_default() {
                rested.set(missed);
            }
        });
        None
    };
    classed("div", "search__nothing").live_flag("hidden", move || !is_empty.get()).with(el("div").live_content(nearest))
}

fn nearest_names(site: Site, words: &str) -> Option<Markup> {
    let nearest = finder::index(site)?.nearest(site.record, words, NEAREST);
    let items = nearest.into_iter().filter_map(|entry| match entry {
        Entry::Party(party) => Some(links::party(site, party)),
        Entry::Place(key) => Some(links::place(site, key)),
        Entry::Work(key) => Some(links::work(site, key)),
        Entry::Event(_) => None,
    });
    let list = classed("ul", "search__nearest").with_all(items.map(|item| el("li").with(item)));
    (!list.is_empty()).then(|| el("div").with(el("p").text(site.words.nearest())).with(list))
}

fn facet_name(site: Site, facet: Facet) -> &'static str {
    match facet {
        Facet::Role => site.words.facet_role(),
        Facet::Country => site.words.facet_country(),
        Facet::Lane => site.words.facet_lane(),
        _ => site.words.facet_organisation(),
    }
}
