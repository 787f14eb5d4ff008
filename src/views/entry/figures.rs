//! Numbers as a small table of who gives which: never one alone, never a sum or a mean.

use crate::{
    record::{Event, Figure},
    views::{
        markup::{Markup, classed, el},
        parts::{citations, date::date, links, text::words},
        site::Site,
    },
};

/// The numbers given for an event, under a heading; nothing where none is.
#[must_use]
pub fn table(site: Site, event: &Event, heading: &'static str) -> Option<Markup> {
    if event.figures.is_empty() {
        return None;
    }
    let column = |name: &'static str| el("th").attr("scope", "col").text(name);
    let head = el("thead").with(
        el("tr")
            .with(column(site.words.given_by()))
            .with(column(site.words.figure_of()))
            .with(column(site.words.number())),
    );
    let caption = classed("caption", "visually-hidden").text(site.words.figures_of(&event.title.words));
    let table = classed("table", "figures__table")
        .with(caption)
        .with(head)
        .with(el("tbody").with_all(event.figures.iter().map(|figure| row(site, figure))));
    let heading = el(heading).text(site.words.figures());
    Some(classed("section", "figures").with(heading).with(table))
}

fn row(site: Site, figure: &Figure) -> Markup {
    let mut by = el("th").attr("scope", "row").with(links::by(site, &figure.by));
    if let Some(given) = &figure.date {
        by = by.text(", ").with(date(site, given));
    }
    let value = words(el("td"), &figure.value).text(" ").with(citations::numbers(site, &figure.sources));
    el("tr").with(by).with(words(el("td"), &figure.label)).with(value)
}
