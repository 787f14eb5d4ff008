//! The list of the timeline: the events as articles under their years, each era announced where it begins. A long list
//! stands in the page only as far as the reader is near.

use leptos::prelude::*;

use crate::{
    browser::viewport,
    record::{Event, entries::Key},
    route::Page,
    views::{
        entry::event::Depth,
        markup::{Markup, classed, el},
        site::Site,
        timeline::{
            MOST, Timeline,
            rows::{Rows, era_head, eras_until, year},
        },
    },
};

/// The events of the timeline under their years, each era announced where it begins.
#[must_use]
pub fn list(timeline: Timeline, page: &Page, depth: Depth) -> Markup {
    let rows = Rows { timeline, page: page.clone(), depth };
    let list = classed("div", "timeline").attr("id", "_list");
    let is_long = timeline.site.record.links.timeline.len() > MOST;
    if is_long && !viewport::STANDS_WHOLE {
        return (timeline.cards.near)(list, rows);
    }
    list.with_all(whole(&rows)).mounted(move |_| viewport::read(Box::new(rows)))
}

/// The list with the part near the reader, and the eras in which nothing is found any more.
#[must_use]
pub fn near(list: Markup, rows: Rows) -> Markup {
    let (site, found) = (rows.timeline.site, rows.timeline.found);
    let later = move || {
        let last = found.get().last().map(|key| year(site, *key));
        let told = last.map_or(0, |last| eras_until(site, last));
        Some(el("div").with_all((told..site.record.eras.len()).map(|era| era_head(site, era))))
    };
    let near = classed("div", "timeline__near").mounted(move |field| viewport::fill(&field, Box::new(rows)));
    list.with(near).with(el("div").live_content(later))
}

/// All events; what the query does not find is hidden.
fn whole(rows: &Rows) -> Vec<Markup> {
    let Timeline { site, found, .. } = rows.timeline;
    let is_left_out = |events: Vec<Key<Event>>| {
        move || {
            let found = found.get();
            !events.iter().any(|event| found.contains(event))
        }
    };
    let (mut list, mut told) = (Vec::new(), 0);
    for (year, events) in by_year(site) {
        let until = eras_until(site, year);
        list.extend((told..until).map(|era| (rows.timeline.cards.era)(site, era)));
        told = told.max(until);
        let card = |key| (rows.timeline.cards.card)(rows, key).live_flag("hidden", is_left_out(vec![key]));
        let cards = classed("div", "year__events").with_all(events.iter().copied().map(card));
        list.push((rows.timeline.cards.group)(site, year).with(cards).live_flag("hidden", is_left_out(events)));
    }
    list.extend((told..site.record.eras.len()).map(|era| (rows.timeline.cards.era)(site, era)));
    list
}

/// The events of the timeline, which are in order, in runs of one year.
fn by_year(site: Site) -> Vec<(Option<i64>, Vec<Key<Event>>)> {
    let mut years: Vec<(Option<i64>, Vec<Key<Event>>)> = Vec::new();
    for key in &site.record.links.timeline {
        let year = year(site, *key);
        match years.last_mut() {
            Some((last, events)) if *last == year => events.push(*key),
            _ => years.push((year, vec![*key])),
        }
    }
    years
}
