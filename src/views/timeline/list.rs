//! The list of the timeline: the events as articles under their years, each era announced where it begins.

use crate::{
    record::{Era, Event, edtf::Moment, entries::Key},
    views::{
        entry::event::{CardView, Depth},
        markup::{Markup, classed},
        parts::{citations, date::date, text::words},
        site::Site,
        timeline::Timeline,
    },
    wording::dates,
};

/// The events of the timeline under their years, each era announced where it begins.
#[must_use]
pub fn list(Timeline { site, .. }: Timeline, depth: Depth, card: CardView) -> Markup {
    let mut list = classed("div", "timeline").attr("id", "_list");
    let mut eras = site.record.eras.iter().peekable();
    for (year, events) in by_year(site) {
        let next_year = year.map(|year| Moment::from_civil(year.saturating_add(1), 1, 1));
        while let Some(era) = eras.next_if(|era| next_year.is_none() || era.date.bounds().earliest < next_year) {
            list = list.with(era_head(site, era));
        }
        let heading = year.map_or_else(|| site.words.undated().to_owned(), |year| dates::year_words(site.words, year));
        list =
            list.with(classed("section", "year").with(classed("h2", "year__head").text(heading)).with(
                classed("div", "year__events").with_all(events.into_iter().map(|event| card(site, event, depth))),
            ));
    }
    list.with_all(eras.map(|era| era_head(site, era)))
}

fn era_head(site: Site, era: &Era) -> Markup {
    classed("p", "era")
        .with(words(classed("span", "era__label"), &era.label))
        .text(" ")
        .with(date(site, &era.date))
        .text(" ")
        .with(citations::numbers(site, &era.sources))
}

/// The events of the timeline, which are in order, in runs of one year.
fn by_year(site: Site) -> Vec<(Option<i64>, Vec<Key<Event>>)> {
    let mut years: Vec<(Option<i64>, Vec<Key<Event>>)> = Vec::new();
    for key in &site.record.links.timeline {
        let bounds = site.record.events[*key].date.bounds();
        let year = bounds.earliest.or(bounds.latest).map(|moment| moment.year());
        match years.last_mut() {
            Some((last, events)) if *last == year => events.push(*key),
            _ => years.push((year, vec![*key])),
        }
    }
    years
}
