//! A mark of the axis: its shape, its bar as far as the date is known, and its label.

use crate::{
    record::{
        Event,
        edtf::{Edtf, End, Kind, Point},
        entries::Key,
    },
    views::{
        markup::{Markup, classed, el},
        site::Site,
    },
    wording::dates,
};

/// The room of a label beside its mark, and of one of its letters, in CSS pixels.
const BESIDE: usize = 20;
const LETTER: usize = 8;
/// How many letters a label has at most; the card and the name that is read out have the whole title.
const LETTERS: usize = 34;

/// How long the label of an event is, in CSS pixels.
pub fn room(event: &Event) -> f32 {
    let title = &event.title.words;
    let letters =
        if title.chars().nth(LETTERS).is_none() { title.chars().count() } else { label(event).chars().count() };
    f32::from(u16::try_from(BESIDE + LETTER * letters).unwrap_or(u16::MAX))
}

/// What the label of an event says: its title, or as many of its words as there is room for.
pub fn label(event: &Event) -> String {
    let title = &event.title.words;
    if title.chars().count() <= LETTERS {
        return title.clone();
    }
    let mut short = String::new();
    for word in title.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > LETTERS {
            break;
        }
        short.push_str(word);
        short.push(' ');
    }
    short.trim_end().to_owned() + "…"
}

/// How an event is read out: its title and its date.
pub fn named(site: Site, event: &Event) -> String {
    [&event.title.words, ", ", &dates::date_words(site.words, &event.date)].concat()
}

/// The link that a mark is, to the card of its event.
pub fn link(site: Site, page: &str, event: &Event) -> Markup {
    el("a")
        .attr("href", [page, "#", &event.id].concat())
        .attr("data-mark", event.id.clone())
        .attr("aria-label", named(site, event))
}

/// A mark on the stage.
pub fn mark(site: Site, page: &str, key: Key<Event>, class: &'static str) -> Markup {
    let event = &site.record.events[key];
    link(site, page, event)
        .attr("class", [class, &known(&event.date)].concat())
        .with(classed("span", "mark__bar"))
        .with(classed("span", "mark__shape"))
        .with(classed("span", "mark__label").attr("aria-hidden", "true").text(label(event)))
}

/// A cluster on the stage.
pub fn cluster(site: Site, events: &[Key<Event>]) -> Markup {
    classed("button", "cluster")
        .attr("type", "button")
        .attr("data-cluster", events.len().to_string())
        .attr("aria-label", cluster_name(site, events))
        .text(short(events.len()))
}

/// How a cluster is read out: how many events it stands for, and the years in which they begin.
pub fn cluster_name(site: Site, events: &[Key<Event>]) -> String {
    let year = |key: Key<Event>| {
        let bounds = site.record.events[key].date.bounds();
        bounds.earliest.or(bounds.latest).map(|moment| dates::year_words(site.words, moment.year()))
    };
    let ends = events.first().zip(events.last());
    let when = match ends.map_or((None, None), |(first, last)| (year(*first), year(*last))) {
        (Some(first), Some(last)) if first != last => site.words.date_range(&first, &last),
        (Some(year), _) | (None, Some(year)) => year,
        (None, None) => String::new(),
    };
    let count = u64::try_from(events.len()).unwrap_or(u64::MAX);
    site.words.axis_cluster(count, &when)
}

/// A number in at most four letters.
fn short(count: usize) -> String {
    if count < 10_000 { count.to_string() } else { (count / 1_000).to_string() + "k" }
}

/// The classes that say how far a date is known.
pub fn known(date: &Edtf) -> String {
    let (start, end) = match date.kind() {
        Kind::Single(point) => (End::On(*point), End::On(*point)),
        Kind::Interval { start, end } => (*start, *end),
    };
    let mut classes = String::new();
    let any = |has: fn(&Point) -> bool| start.point().is_some_and(has) || end.point().is_some_and(has);
    for (applies, class) in [
        (any(|point| point.uncertain), " mark--uncertain"),
        (any(|point| point.approximate), " mark--approximate"),
        (start.point().is_none(), " mark--open-start"),
        (end.point().is_none(), " mark--open-end"),
    ] {
        if applies {
            classes.push_str(class);
        }
    }
    classes
}
