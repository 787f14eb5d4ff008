//! The choices that narrow a list, each with the number of entries it would find.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::{names, page},
    search::{
        facet::{Choices, Facet, NOT_STATED, Offered, Value},
        listing::OFFERED,
    },
    views::{
        markup::{self, Markup, classed, el},
        parts::listing::Narrowed,
        router::use_router,
        site::Site,
    },
};

/// When the choices of a facet are put in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// At once: a box can be ticked before the app has come.
    AtOnce,
    /// When a reader first opens the facet.
    WhenOpened,
}

/// The facets that leave a choice, each closed until a reader opens it.
#[must_use]
pub fn facets(site: Site, narrowed: Narrowed, drawn: Drawn, name: fn(Site, Facet) -> &'static str) -> Vec<Markup> {
    let mut facets = Vec::new();
    for (place, choices) in narrowed.listing.facets.iter().enumerate() {
        if choices.used() > 1 {
            let listing = narrowed.listing;
            let offered = Memo::new(move |_| Arc::new(listing.offered(place, &narrowed.found())));
            facets.push(facet(Shown { site, narrowed, choices, offered }, drawn, name));
        }
    }
    facets
}

/// The button that clears words and choices. It goes with what it clears, so the focus goes on to another control.
#[must_use]
pub fn clear(site: Site, narrowed: Narrowed, next: &'static str) -> Markup {
    let router = use_router();
    classed("button", "facets__clear")
        .attr("type", "button")
        .live_flag("disabled", move || !narrowed.found().asked.narrows())
        .on("click", move |_| {
            router.refine(|query| *query = query.widened());
            page::focus_on(next);
        })
        .text(site.words.clear())
}

/// A facet as it is shown.
#[derive(Clone, Copy)]
struct Shown {
    site: Site,
    narrowed: Narrowed,
    choices: &'static Choices<'static>,
    /// Which of its values are offered, and how many each would find; not asked for before the facet is opened.
    offered: Memo<Arc<Offered>>,
}

fn facet(shown: Shown, drawn: Drawn, name: fn(Site, Facet) -> &'static str) -> Markup {
    let name = name(shown.site, shown.choices.facet);
    let opened = RwSignal::new(drawn == Drawn::AtOnce);
    let boxes = classed("div", "facet__choices").live_content(move || opened.get().then(|| boxes(shown)));
    let fieldset = el("fieldset").with(classed("legend", "visually-hidden").text(name)).with(boxes);
    classed("details", "facet")
        .on("toggle", move |_| opened.set(true))
        .mounted(move |details| {
            if details.is_open() {
                opened.set(true);
            }
        })
        .with(el("summary").text(name))
        .with(fieldset)
}

/// A box for each value that is offered. Which value a box stands for may change with the query; how many boxes there
/// are does not, so that the one with the focus stays.
fn boxes(shown: Shown) -> Markup {
    let used = shown.choices.used();
    let mut boxes = el("div");
    for row in 0..used.min(OFFERED) {
        boxes = boxes.with(choice(shown, row));
    }
    if used <= OFFERED {
        return boxes;
    }
    let more = u64::try_from(used - OFFERED).unwrap_or(u64::MAX);
    boxes.with(classed("p", "facet__more").text(shown.site.words.more_choices(more)))
}

impl Shown {
    /// The value of a row, whether it is chosen, and how many entries it would find.
    fn row(self, row: usize) -> (Value<'static>, bool, u32) {
        let offered = self.offered.get();
        // There is a value for every row.
        let place = offered.values[row] as usize;
        let value = self.choices.values[place];
        let chosen = self.narrowed.found();
        let is_chosen = self.choices.facet.chosen(&chosen.asked).iter().any(|id| id == value.id);
        (value, is_chosen, offered.counts[place])
    }
}

fn choice(shown: Shown, row: usize) -> Markup {
    let router = use_router();
    let (site, facet) = (shown.site, shown.choices.facet);
    let choose = move || {
        let id = untrack(|| shown.row(row)).0.id;
        router.refine(|query| facet.turn(query, id));
    };
    let tick = el("input")
        .attr("type", "checkbox")
        .mounted(move |field| {
            // Ticked before the app had taken over: that is a choice too.
            if field.is_checked() && !untrack(|| shown.row(row)).1 {
                choose();
            }
        })
        .live_checked(move || shown.row(row).1)
        .on("change", move |_| choose());
    let language = move || shown.row(row).0.label.and_then(|label| label.language.as_deref()).map(markup::Value::from);
    classed("label", "facet__choice")
        .with(tick)
        .with(el("span").live_attr("lang", language).live_text(move || label(site, facet, shown.row(row).0)))
        .text(" ")
        .with(classed("span", "facet__count").live_text(move || shown.row(row).2.to_string()))
}

/// How a value is called.
#[must_use]
pub fn label(site: Site, facet: Facet, value: Value) -> String {
    match (value.label, facet) {
        (Some(label), _) => label.words.clone(),
        (None, Facet::Country) if value.id == NOT_STATED => site.words.not_stated().to_owned(),
        (None, _) => names::country(site.words, value.id).unwrap_or_else(|| value.id.to_owned()),
    }
}
