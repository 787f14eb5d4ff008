//! The filters of the timeline: words, years and choices, closed until a reader opens them, and what is chosen.

use crate::{
    browser::page,
    route::{Page, Query},
    search::facet::{Choices, Facet},
    views::{
        markup::{Markup, classed, el},
        parts::{
            facets::{self, Drawn, label},
            fields::{self, Bound},
            links,
            listing::Narrowed,
        },
        router::use_router,
        site::Site,
    },
    wording::numbers::number_words,
};

/// The ids of what opens the filters, and of the search box among them.
const FILTER: &str = "_filter";
const SEARCH: &str = "_search";

/// The filters, how many events they find, and what is chosen with a way to take each choice back.
#[must_use]
pub fn filters(site: Site, narrowed: Narrowed) -> Markup {
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let total = number_words(site.words, number(narrowed.listing.entries.len()));
    let count = move || site.words.events_found(number(narrowed.found().count), &total);
    let chosen = move || {
        let found = narrowed.found();
        found.asked.narrows().then(|| chosen(site, narrowed, &found.asked))
    };
    classed("div", "filters")
        .attr("role", "search")
        .attr("aria-label", site.words.filter_timeline())
        .with(
            classed("details", "filters__panel")
                .with(el("summary").attr("id", FILTER).text(site.words.filter()))
                .with(panel(site, narrowed)),
        )
        .with(classed("p", "filters__count").attr("role", "status").live_text(count))
        .with(
            classed("p", "filters__nothing")
                .live_flag("hidden", move || narrowed.found().count > 0)
                .text(site.words.nothing_found()),
        )
        .with(el("div").live_content(chosen))
}

fn panel(site: Site, narrowed: Narrowed) -> Markup {
    let (first, last) = narrowed.listing.years();
    let from = Bound {
        label: site.words.filter_from(),
        after: "change",
        read: |query| printed(query.years.0),
        write: |query, typed| query.years.0 = typed.parse().ok(),
    };
    let to = Bound {
        label: site.words.filter_to(),
        after: "change",
        read: |query| printed(query.years.1),
        write: |query, typed| query.years.1 = typed.parse().ok(),
    };
    let years = classed("div", "filters__years").with(year("from", first, from)).with(year("to", last, to));
    let facets = facets::facets(site, narrowed, Drawn::WhenOpened, name);
    classed("div", "filters__fields")
        .with(fields::search(site.words.filter_words(), SEARCH))
        .with(years)
        .with(classed("div", "facets").with_all(facets))
}

fn year(name: &'static str, example: Option<i64>, bound: Bound) -> Markup {
    let input = el("input").attr("type", "number").attr("name", name).attr("placeholder", printed(example));
    fields::field(input, bound)
}

fn printed(year: Option<i64>) -> String {
    year.map(|year| year.to_string()).unwrap_or_default()
}

/// A choice that can be taken back.
enum Choice {
    Words,
    Value(Facet, String),
    From,
    To,
}

impl Choice {
    fn take_back(&self, query: &mut Query) {
        match self {
            Self::Words => query.words.clear(),
            Self::Value(facet, id) => facet.turn(query, id),
            Self::From => query.years.0 = None,
            Self::To => query.years.1 = None,
        }
    }
}

/// What is chosen: each choice with a button that takes it back, and a button that clears all.
fn chosen(site: Site, narrowed: Narrowed, asked: &Query) -> Markup {
    let mut list = classed("ul", "filters__chosen").attr("aria-label", site.words.chosen());
    if !asked.words.is_empty() {
        list = list.with(chip(site, None, site.words.chosen_words(&asked.words), Choice::Words));
    }
    for choices in &narrowed.listing.facets {
        for id in choices.facet.chosen(asked) {
            list = list.with(value(site, choices, id));
        }
    }
    if let Some(year) = asked.years.0 {
        list = list.with(chip(site, None, site.words.chosen_from(&year.to_string()), Choice::From));
    }
    if let Some(year) = asked.years.1 {
        list = list.with(chip(site, None, site.words.chosen_to(&year.to_string()), Choice::To));
    }
    list.with(el("li").with(facets::clear(site, narrowed, FILTER)))
}

/// A value chosen, with a link to its entry; one that the record does not have is named as in the address.
fn value(site: Site, choices: &Choices, id: &str) -> Markup {
    let facet = choices.facet;
    let (mut page, mut name) = (None, id.to_owned());
    if let Some(place) = choices.find(id) {
        name = label(site, facet, choices.values[place]);
        page = match facet {
            Facet::Person => Some(Page::Person(id.to_owned())),
            Facet::Organisation => Some(Page::Organisation(id.to_owned())),
            Facet::Place => Some(Page::Place(id.to_owned())),
            _ => None,
        };
    }
    chip(site, page, name, Choice::Value(facet, id.to_owned()))
}

fn chip(site: Site, page: Option<Page>, name: String, choice: Choice) -> Markup {
    let router = use_router();
    let button = classed("button", "filters__remove")
        .attr("type", "button")
        .attr("aria-label", site.words.remove_choice(&name))
        .on("click", move |_| {
            router.refine(|query| choice.take_back(query));
            // The button goes with what it took back.
            page::focus_on(FILTER);
        })
        .text("×");
    let named = page.map_or_else(|| el("span"), |page| links::to(site, page)).text(name);
    classed("li", "filters__choice").with(named).with(button)
}

fn name(site: Site, facet: Facet) -> &'static str {
    match facet {
        Facet::Person => site.words.person(),
        Facet::Organisation => site.words.organisation(),
        Facet::Place => site.words.place(),
        Facet::Country => site.words.filter_country(),
        _ => site.words.facet_lane(),
    }
}
