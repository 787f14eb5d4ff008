//! A record as the JSON of TimelineJS3, with what that format can hold.

use memorial_record::{Citation, Event, Media, Record, edtf::Bounds, edtf::Edtf, edtf::Moment};
use serde_json::{Map, Value, json};

use crate::{formats::days::iso_date, site::escaped};

/// The class of the paragraph that names the sources of a slide.
pub const SOURCES: &str = "sources";

/// The JSON of a record; `words` says a date as people read it.
#[must_use]
pub fn timelinejs(record: &Record, words: &dyn Fn(&Edtf) -> String) -> Value {
    let events = record.relations.timeline.iter().map(|key| slide(record, &record.events[*key], words));
    let eras = record.eras.iter().filter_map(|era| {
        let (start, end) = ends(&era.date)?;
        // The format has no open end: what lasts ends on the day on which the sources were read.
        let end = if era.date.bounds().latest.is_none() { parts(record.read_on.as_str()) } else { end };
        Some(json!({ "start_date": start, "end_date": end, "text": { "headline": escaped(&era.title.words) } }))
    });
    json!({
        "title": { "text": { "headline": escaped(&record.title.words), "text": paragraphs(&record.summary.words) } },
        "events": events.collect::<Vec<_>>(),
        "eras": eras.collect::<Vec<_>>(),
    })
}

fn slide(record: &Record, event: &Event, words: &dyn Fn(&Edtf) -> String) -> Value {
    let mut text = event.text.as_ref().map(|text| paragraphs(&text.words)).unwrap_or_default();
    text.push_str(&sources(record, &event.sources));
    let mut slide = Map::new();
    slide.insert("unique_id".into(), event.id.clone().into());
    slide.insert("group".into(), record.lanes[event.lane].label.words.clone().into());
    slide.insert("display_date".into(), words(&event.date).into());
    slide.insert("text".into(), json!({ "headline": escaped(&event.title.words), "text": text }));
    if let Some((start, end)) = ends(&event.date) {
        if start != end {
            slide.insert("end_date".into(), end);
        }
        slide.insert("start_date".into(), start);
    }
    if let Some(media) = event.media.first() {
        slide.insert("media".into(), medium(media));
    }
    slide.into()
}

/// Both ends as TimelineJS3 has dates: parts of the calendar where the date has them, else the year of its bounds.
fn ends(date: &Edtf) -> Option<(Value, Value)> {
    let text = date.as_str();
    let (first, last) = text.split_once('/').unwrap_or((text, text));
    let Bounds { earliest, latest } = date.bounds();
    let year = |moment: Option<Moment>| moment.map(|moment| json!({ "year": counted(moment.year()).to_string() }));
    let start = iso_date(first).map(parts).or_else(|| year(earliest.or(latest)))?;
    let end = iso_date(last).map(parts).or_else(|| year(latest.or(earliest)))?;
    Some((start, end))
}

fn parts(date: &str) -> Value {
    let numbers = date.split('-').map(|part| part.parse::<i64>().unwrap_or_default()).enumerate();
    let numbers = numbers.map(|(place, number)| if place == 0 { counted(number) } else { number }.to_string());
    let named = ["year", "month", "day"].into_iter().zip(numbers);
    named.map(|(name, number)| (name.to_owned(), Value::from(number))).collect::<Map<_, _>>().into()
}

/// A year as TimelineJS3 counts it, which has no year 0: it shows -44 as 44 BCE, which is -43 in EDTF.
fn counted(year: i64) -> i64 {
    if year <= 0 { year - 1 } else { year }
}

fn medium(media: &Media) -> Value {
    json!({
        "url": media.src,
        "caption": media.caption.as_ref().map(|caption| escaped(&caption.words)).unwrap_or_default(),
        "credit": escaped(&media.credit.words),
        "alt": media.alt.words,
    })
}

fn paragraphs(text: &str) -> String {
    text.split("\n\n").map(|paragraph| ["<p>", &escaped(paragraph), "</p>"].concat()).collect()
}

/// The sources in a paragraph of their own, by whose class the import knows it.
fn sources(record: &Record, citations: &[Citation]) -> String {
    let named = citations.iter().map(|citation| {
        let source = &record.sources[citation.source];
        let title = escaped(&source.title.words);
        match &source.url {
            Some(url) => format!("<a href=\"{}\">{title}</a>", escaped(url)),
            None => format!("<cite>{title}</cite>"),
        }
    });
    let named: Vec<String> = named.collect();
    if named.is_empty() { String::new() } else { format!("<p class=\"{SOURCES}\">{}</p>", named.join("; ")) }
}
