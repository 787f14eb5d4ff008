//! The events of the timeline, row by row: what stands of each in the list, and under which heads.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::viewport,
    record::{Era, Event, edtf::Moment, entries::Key},
    route::{Page, Query, Route},
    views::{
        entry::event::{self, Depth},
        markup::{Markup, classed, el},
        parts::{citations, date::date, text::words},
        site::Site,
        timeline::Timeline,
    },
    wording::dates,
};

/// The events of a timeline that the query finds, as the rows of its list.
#[derive(Clone)]
pub struct Rows {
    /// The timeline.
    pub timeline: Timeline,
    /// The page that it is on.
    pub page: Page,
    /// How deep in its outline a card stands.
    pub depth: Depth,
}

impl Rows {
    fn found(&self) -> Arc<Vec<Key<Event>>> {
        self.timeline.found.get_untracked()
    }

    fn key(&self, row: usize) -> Option<Key<Event>> {
        self.found().get(row).copied()
    }

    fn year(&self, row: usize) -> Option<i64> {
        year(self.timeline.site, self.key(row)?)
    }
}

impl viewport::Reading for Rows {
    fn count(&self) -> usize {
        self.timeline.found.get().len()
    }

    fn id(&self, row: usize) -> String {
        self.key(row).map(|key| self.timeline.site.record.events[key].id.clone()).unwrap_or_default()
    }

    fn read(&self, row: usize) {
        let (key, cursor) = (self.key(row), self.timeline.cursor);
        if cursor.get_untracked() != key {
            cursor.set(key);
        }
    }
}

impl viewport::Rows for Rows {
    fn find(&self, id: &str) -> Option<usize> {
        let events = &self.timeline.site.record.events;
        let mut wanted = events.find(id);
        while let Some(key) = wanted {
            let row = self.found().iter().position(|found| *found == key);
            if row.is_some() {
                return row;
            }
            // An item of a programme stands in the card of the whole.
            wanted = events[key].part_of;
        }
        None
    }

    fn card(&self, row: usize) -> Markup {
        let card = self.key(row).map_or_else(|| el("article"), |key| (self.timeline.cards.card)(self, key));
        card.attr("aria-posinset", (row + 1).to_string()).attr("aria-setsize", self.found().len().to_string())
    }

    fn begins(&self, row: usize) -> bool {
        row.checked_sub(1).is_none_or(|before| self.year(before) != self.year(row))
    }

    fn before(&self, row: usize) -> Vec<Markup> {
        let site = self.timeline.site;
        let told = row.checked_sub(1).map_or(0, |before| eras_until(site, self.year(before)));
        (told..eras_until(site, self.year(row))).map(|era| era_head(site, era)).collect()
    }

    fn group(&self, row: usize) -> Markup {
        group(self.timeline.site, self.year(row)).with(classed("div", "year__events"))
    }
}

/// The card of an event, with a link to where it is on the axis.
#[must_use]
pub fn card(rows: &Rows, key: Key<Event>) -> Markup {
    let site = rows.timeline.site;
    let event = &site.record.events[key];
    let bounds = event.date.bounds();
    let on_axis = bounds.earliest.or(bounds.latest).map(|_| {
        let query = Query { record: site.foreign.map(str::to_owned), at: Some(event.id.clone()), ..Query::default() };
        classed("a", "event__axis")
            .attr("href", site.route_address(&Route { page: rows.page.clone(), query }) + "#_axis")
            .attr("aria-label", site.words.on_axis_named(&event.title.words))
            .text(site.words.on_axis())
    });
    event::card(site, key, rows.depth).with_all(on_axis)
}

/// The year that an event stands under.
#[must_use]
pub fn year(site: Site, key: Key<Event>) -> Option<i64> {
    let bounds = site.record.events[key].date.bounds();
    bounds.earliest.or(bounds.latest).map(Moment::year)
}

/// The section of a year, still without events.
#[must_use]
pub fn group(site: Site, year: Option<i64>) -> Markup {
    let heading = year.map_or_else(|| site.words.undated().to_owned(), |year| dates::year_words(site.words, year));
    classed("section", "year").with(classed("h2", "year__head").text(heading))
}

/// How many eras are announced before the events of a year; the undated events come last.
#[must_use]
pub fn eras_until(site: Site, year: Option<i64>) -> usize {
    let next_year = year.map(|year| Moment::from_civil(year.saturating_add(1), 1, 1));
    let begins = |era: &&Era| next_year.is_none() || era.date.bounds().earliest < next_year;
    site.record.eras.iter().take_while(begins).count()
}

/// Where an era begins, by its place among all.
#[must_use]
pub fn era_head(site: Site, era: usize) -> Markup {
    let era = &site.record.eras[era];
    classed("p", "era")
        .with(words(classed("span", "era__label"), &era.label))
        .text(" ")
        .with(date(site, &era.date))
        .text(" ")
        .with(citations::numbers(site, &era.sources))
}
