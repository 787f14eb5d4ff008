//! The filters of the timeline: words, years and choices, closed until a reader opens them, and what is chosen.

use crate::{
    search::facet::Facet,
    views::{
        markup::{Markup, classed, el},
        parts::{
            chosen,
            facets::{self, Drawn},
            fields::{self, Bound},
            listing::Narrowed,
        },
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
        found.asked.narrows().then(|| chosen::list(site, narrowed, &found.asked, FILTER))
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

fn name(site: Site, facet: Facet) -> &'static str {
    match facet {
        Facet::Person => site.words.person(),
        Facet::Organisation => site.words.organisation(),
        Facet::Place => site.words.place(),
        Facet::Country => site.words.filter_country(),
        _ => site.words.facet_lane(),
    }
}
