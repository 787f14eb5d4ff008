//! What a reader has chosen to narrow a list by, with a way to take each choice back.

use crate::{
    browser::page,
    route::{Page, Query},
    search::facet::{Choices, Facet},
    views::{
        markup::{Markup, classed, el},
        parts::{
            facets::{self, label},
            links,
            listing::Narrowed,
        },
        router::use_router,
        site::Site,
    },
};

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

/// The buttons that take choices back.
const CHOSEN: &str = ".filters__remove";

/// How the choices are shown.
#[derive(Clone, Copy)]
struct Shown {
    site: Site,
    next: &'static str,
    /// The place of a choice among them.
    place: usize,
}

/// What is chosen: each choice with a button that takes it back, and a button that clears all. They go with what they
/// take back, so the focus goes on to the choice that comes in its place, else to the element with the id `next`.
#[must_use]
pub fn list(site: Site, narrowed: Narrowed, asked: &Query, next: &'static str) -> Markup {
    let mut chips: Vec<Markup> = Vec::new();
    let shown = |chips: &[Markup]| Shown { site, next, place: chips.len() };
    if !asked.words.is_empty() {
        chips.push(chip(shown(&chips), None, site.words.chosen_words(&asked.words), Choice::Words));
    }
    for choices in &narrowed.listing.facets {
        for id in choices.facet.chosen(asked) {
            chips.push(value(shown(&chips), choices, id));
        }
    }
    if let Some(year) = asked.years.0 {
        chips.push(chip(shown(&chips), None, site.words.chosen_from(&year.to_string()), Choice::From));
    }
    if let Some(year) = asked.years.1 {
        chips.push(chip(shown(&chips), None, site.words.chosen_to(&year.to_string()), Choice::To));
    }
    let list = classed("ul", "filters__chosen").attr("aria-label", site.words.chosen()).with_all(chips);
    list.with(el("li").with(facets::clear(site, narrowed, next)))
}

/// A value chosen, with a link to its entry; one that the record does not have is named as in the address.
fn value(shown: Shown, choices: &Choices, id: &str) -> Markup {
    let facet = choices.facet;
    let (mut page, mut name) = (None, id.to_owned());
    if let Some(place) = choices.find(id) {
        name = label(shown.site, facet, choices.values[place]);
        page = match facet {
            Facet::Person => Some(Page::Person(id.to_owned())),
            Facet::Organisation => Some(Page::Organisation(id.to_owned())),
            Facet::Place => Some(Page::Place(id.to_owned())),
            _ => None,
        };
    }
    chip(shown, page, name, Choice::Value(facet, id.to_owned()))
}

fn chip(shown: Shown, page: Option<Page>, name: String, choice: Choice) -> Markup {
    let (router, Shown { site, next, place }) = (use_router(), shown);
    let button = classed("button", "filters__remove")
        .attr("type", "button")
        .attr("aria-label", site.words.remove_choice(&name))
        .on("click", move |_| {
            router.refine(|query| choice.take_back(query));
            page::focus_after(CHOSEN, place, next);
        })
        .text("×");
    let named = page.map_or_else(|| el("span"), |page| links::to(site, page)).text(name);
    classed("li", "filters__choice").with(named).with(button)
}
