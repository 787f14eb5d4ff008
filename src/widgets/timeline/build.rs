//! From the record to the data of the timeline.

use memorial_axis::{calendar::seconds, view::Span};
use memorial_i18n::{Messages, date};
use memorial_record::{
    Era, Event, Record,
    edtf::{Bounds, Moment},
    entries::Key,
    text::Text,
};

use super::{
    build_facets::Facets,
    data::{EraData, EventData, LaneData, RootData, TimelineData, Words},
};

/// A first paragraph of more words is not shown in a preview: a part of it might leave out who disputes it.
const MOST_WORDS: usize = 90;

/// The data of the timeline of a record. `folder` is that of the pages in its language.
#[must_use]
pub fn build(record: &Record, messages: Messages, folder: &str) -> TimelineData {
    let mut timeline: Vec<Key<Event>> = record.relations.timeline.clone();
    let years = years(record);
    let whole = years.map(|(first, last)| whole_years(first, last));
    timeline.sort_by(|first, second| {
        let start = |key: &Key<Event>| time(&record.events[*key], whole).map_or(f64::INFINITY, |(start, _)| start);
        start(first).total_cmp(&start(second))
    });
    let facets = Facets::of(record, &timeline, messages);
    let events = timeline.iter().map(|key| event((record, messages), *key, whole, &facets)).collect();
    TimelineData {
        folder: folder.to_owned(),
        span: whole,
        years: years.unwrap_or_default(),
        lanes: record
            .lanes
            .iter()
            .map(|lane| LaneData {
                id: lane.id.clone(),
                label: words(&lane.label),
                note: lane.note.as_ref().map(words),
            })
            .collect(),
        eras: whole
            .map(|whole| record.eras.iter().map(|era| self::era(messages, era, whole)).collect())
            .unwrap_or_default(),
        events,
        related: related(record, &timeline),
        root: root(record, &timeline),
        people: facets.people,
        parties: facets.parties,
        places: facets.places,
        countries: facets.countries,
    }
}

pub(super) fn words(text: &Text) -> Words {
    Words { words: text.words.clone(), language: text.language.clone() }
}

/// The first and the last year of all events and eras.
fn years(record: &Record) -> Option<(i64, i64)> {
    let events = record.relations.timeline.iter().map(|key| record.events[*key].date.bounds());
    let eras = record.eras.iter().map(|era| era.date.bounds());
    let moments = events.chain(eras).flat_map(|Bounds { earliest, latest }| [earliest, latest]).flatten();
    let years: Vec<i64> = moments.map(Moment::year).collect();
    Some((*years.iter().min()?, *years.iter().max()?))
}

/// Whole years, with some room at both ends for the marks there.
fn whole_years(first: i64, last: i64) -> Span {
    let (start, end) = (seconds(first, 1, 1), seconds(last + 1, 1, 1));
    let room = (end - start) / 120.0;
    Span { start: start - room, end: end + room }
}

/// The time of an event on the axis. An end that is open reaches as far as the axis; of a start that is, nothing is
/// drawn.
fn time(event: &Event, whole: Option<Span>) -> Option<(f64, f64)> {
    let Bounds { earliest, latest } = event.date.bounds();
    // The last second is part of a date, so it ends where the next begins.
    let end = latest.map(|moment| float(moment) + 1.0);
    let start = earliest.map(float);
    match (start, end) {
        (Some(start), end) => Some((start, end.or(whole.map(|whole| whole.end)).unwrap_or(start))),
        (None, Some(end)) => Some((end - 1.0, end)),
        (None, None) => None,
    }
}

#[expect(clippy::cast_precision_loss, reason = "past 285 million years a second is no more told apart")]
fn float(moment: Moment) -> f64 {
    moment.seconds() as f64
}

fn era(messages: Messages, era: &Era, whole: Span) -> EraData {
    let Bounds { earliest, latest } = era.date.bounds();
    let start = earliest.map_or(whole.start, float);
    let end = latest.map_or(whole.end, |moment| float(moment) + 1.0);
    let years = match (earliest.map(Moment::year), latest.map(Moment::year)) {
        (Some(first), Some(last)) if first < last && first >= 1_000 && first / 100 == last / 100 => {
            messages.range_tight(&first.to_string(), &format!("{:02}", last % 100))
        }
        (Some(first), Some(last)) => date::years(messages, first, last),
        (Some(first), None) => messages.date_from_short(&date::year(messages, first)),
        _ => date::short(messages, era.date.parsed()),
    };
    EraData { id: era.id.clone(), title: words(&era.title), years, span: Span { start, end } }
}

fn event((record, messages): (&Record, Messages), key: Key<Event>, whole: Option<Span>, facets: &Facets) -> EventData {
    let event = &record.events[key];
    let Bounds { earliest, latest } = event.date.bounds();
    let (long, short) = (date::long(messages, event.date.parsed()), date::short(messages, event.date.parsed()));
    // In EDTF these signs qualify a date and mean nothing else.
    let has = |signs: &[char]| event.date.as_str().contains(signs);
    let of = facets.by_event.get(&key).cloned().unwrap_or_default();
    EventData {
        id: event.id.clone(),
        title: words(&event.title),
        short_date: (short != long).then_some(short),
        date: long,
        time: time(event, whole),
        years: (earliest.map(Moment::year), latest.map(Moment::year)),
        about: has(&['~', '%']),
        uncertain: has(&['?', '%']),
        lane: event.lane.index(),
        parties: of.parties,
        places: of.places,
        countries: of.countries,
        place: event.place.map(|place| words(&record.places[place].name.shown)),
        lead: lead(event),
        contents: contents(messages, event),
        searched: searched(record, key),
    }
}

/// The first paragraph, whole.
fn lead(event: &Event) -> Option<Words> {
    let text = event.text.as_ref()?;
    let first = paragraphs(text).next()?;
    let is_short = first.split_whitespace().count() <= MOST_WORDS;
    is_short.then(|| Words { words: first.to_owned(), language: text.language.clone() })
}

fn paragraphs(text: &Text) -> impl Iterator<Item = &str> {
    text.words.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
}

/// What the page of an event holds.
fn contents(messages: Messages, event: &Event) -> String {
    let counts = [
        (event.statements.len(), Messages::statements_count as fn(Messages, u64) -> String),
        (event.figures.len(), Messages::figures_count),
        (event.participants.len(), Messages::parties_count),
        (event.sources.len(), Messages::sources_count),
    ];
    let words = counts.into_iter().filter(|(count, _)| *count > 0);
    words
        .map(|(count, words)| words(messages, u64::try_from(count).unwrap_or(u64::MAX)))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What is searched of an event besides its title, its first paragraph, and the names of people and places.
fn searched(record: &Record, key: Key<Event>) -> String {
    let event = &record.events[key];
    let mut searched: Vec<&str> = Vec::new();
    if let Some(text) = &event.text {
        // A first paragraph that is shown is searched there.
        searched.extend(paragraphs(text).skip(usize::from(lead(event).is_some())));
    }
    for item in record.relations.programme(key).iter().map(|item| &record.events[*item]) {
        searched.push(&item.title.words);
        searched.extend(item.text.as_ref().map(|text| text.words.as_str()));
    }
    searched.join("\n")
}

fn related(record: &Record, timeline: &[Key<Event>]) -> Vec<Vec<u32>> {
    let place =
        |key: &Key<Event>| timeline.iter().position(|other| other == key).and_then(|place| u32::try_from(place).ok());
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for key in timeline {
        let others = record.relations.related(*key);
        if others.is_empty() {
            continue;
        }
        let mut group: Vec<u32> = others.iter().chain([key]).filter_map(place).collect();
        group.sort_unstable();
        group.dedup();
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

/// The event with a programme, if it is the only one.
fn root(record: &Record, timeline: &[Key<Event>]) -> Option<RootData> {
    let mut roots = timeline.iter().enumerate().filter(|(_, key)| !record.relations.programme(**key).is_empty());
    let (event, key) = roots.next()?;
    if roots.next().is_some() {
        return None;
    }
    let items = record.relations.programme(*key).iter().map(|item| &record.events[*item]);
    Some(RootData { event, programme: items.map(|item| (item.id.clone(), words(&item.title))).collect() })
}
