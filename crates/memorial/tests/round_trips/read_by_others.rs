//! What is given out, read by programs that the project did not write: a parser of each format, not the crate that
//! wrote it.

use std::collections::{BTreeMap, BTreeSet};

use biblib::{CitationParser, RisParser};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue, Uri,
};
use chrono::NaiveDate;
use citationberg::json as csl;
use memorial::formats::{
    atom::atom,
    calendar::calendar,
    days::{iso_date, iso_ends},
    json_ld::{CONTEXT, JsonLd},
    references,
};
use memorial_record::Record;
use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::{NamedOrBlankNode, Term, vocab::rdf};

use crate::records;

const ROOT: &str = "https://example.org/memorial/";

#[test]
fn a_calendar_is_read() {
    for record in records() {
        let days = calendar(&record, Some(ROOT));
        let read = ICalendar::parse(&days.text).unwrap_or_else(|error| panic!("{error:?}"));
        let is_event = |component: &&ICalendarComponent| component.component_type == ICalendarComponentType::VEvent;
        let events: Vec<&ICalendarComponent> = read.components.iter().filter(is_event).collect();
        assert_eq!(events.len() + days.left_out, record.events.len());
        for event in events {
            let id = text_of(event, &ICalendarProperty::Uid);
            let (id, of) = id.split_once('@').expect("an id and the record's");
            assert_eq!(of, record.id);
            let expected = record.events.get(id).unwrap_or_else(|| panic!("{id}"));
            let (first, last) = iso_ends(&expected.date).expect("it has days");
            assert_eq!(day_of(event, &ICalendarProperty::Dtstart), first);
            // The end of an event of days is the day after it.
            let after = last.parse::<NaiveDate>().ok().and_then(|day| day.succ_opt()).expect("it is a day");
            assert_eq!(day_of(event, &ICalendarProperty::Dtend), after.to_string());
            assert_eq!(text_of(event, &ICalendarProperty::Summary), expected.title.words);
            assert_eq!(text_of(event, &ICalendarProperty::Url), format!("{ROOT}events/{id}/"));
            let words = expected.text.as_ref().map_or("", |text| &text.words);
            assert_eq!(text_of(event, &ICalendarProperty::Description), words);
        }
        // RFC 5545: lines end so, and are folded at 75 bytes.
        assert!(days.text.starts_with("BEGIN:VCALENDAR\r\n") && days.text.ends_with("END:VCALENDAR\r\n"));
        assert!(days.text.split("\r\n").all(|line| line.len() <= 75), "a line is longer than 75 bytes");
    }
}

/// The only value of a property; nothing where there is none.
fn value<'a>(event: &'a ICalendarComponent, property: &ICalendarProperty) -> Option<&'a ICalendarValue> {
    let mut entries = event.entries.iter().filter(|entry| entry.name == *property);
    let (entry, None) = (entries.next()?, entries.next()) else { panic!("{property:?} is there twice") };
    match &*entry.values {
        [value] => Some(value),
        values => panic!("{property:?} is {values:?}"),
    }
}

fn text_of(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    match value(event, property) {
        None => String::new(),
        Some(ICalendarValue::Text(text)) => text.clone(),
        Some(ICalendarValue::Uri(Uri::Location(address))) => address.clone(),
        Some(other) => panic!("{property:?} is {other:?}"),
    }
}

fn day_of(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    match value(event, property) {
        Some(ICalendarValue::PartialDateTime(date)) if date.hour.is_none() => {
            let part = |part: Option<u8>| part.unwrap_or_default();
            format!("{:04}-{:02}-{:02}", date.year.unwrap_or_default(), part(date.month), part(date.day))
        }
        other => panic!("{property:?} is {other:?}"),
    }
}

#[test]
fn linked_data_is_read_as_triples() {
    for record in records() {
        let graph = JsonLd { record: &record, root: ROOT }.graph().to_string();
        let parser = JsonLdParser::new().for_slice(&graph).with_load_document_callback(|url, _| {
            assert_eq!(url, CONTEXT);
            // As in the context of schema.org: every term is one of its vocabulary, and these are addresses.
            let context = r#"{ "@context": { "@vocab": "http://schema.org/", "url": { "@type": "@id" } } }"#;
            Ok(JsonLdRemoteDocument { document: context.into(), document_url: url.to_owned() })
        });
        let mut kinds: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let (mut dates, mut names) = (BTreeSet::new(), BTreeSet::new());
        for quad in parser {
            let quad = quad.unwrap_or_else(|error| panic!("{error}"));
            let NamedOrBlankNode::NamedNode(subject) = &quad.subject else {
                if let (Term::Literal(value), "http://schema.org/value") = (&quad.object, quad.predicate.as_str()) {
                    dates.insert(value.value().to_owned());
                }
                continue;
            };
            match (&quad.object, quad.predicate.as_str()) {
                (Term::NamedNode(kind), predicate) if predicate == rdf::TYPE.as_str() => {
                    let kind = kind.as_str().trim_start_matches("http://schema.org/").to_owned();
                    kinds.entry(kind).or_default().insert(subject.as_str().to_owned());
                }
                (Term::Literal(name), "http://schema.org/name") => drop(names.insert(name.value().to_owned())),
                _ => {}
            }
        }
        for (kind, folder, ids) in [
            ("Event", "events", record.events.iter().map(|entry| &entry.id).collect::<Vec<_>>()),
            ("Person", "people", record.people.iter().map(|entry| &entry.id).collect()),
            ("Organization", "organisations", record.organisations.iter().map(|entry| &entry.id).collect()),
            ("Place", "places", record.places.iter().map(|entry| &entry.id).collect()),
            ("CreativeWork", "works", record.works.iter().map(|entry| &entry.id).collect()),
        ] {
            let expected: BTreeSet<String> = ids.into_iter().map(|id| format!("{ROOT}{folder}/{id}/")).collect();
            assert_eq!(kinds.remove(kind).unwrap_or_default(), expected, "{kind}");
        }
        assert!(record.events.iter().all(|event| names.contains(&*event.title.words)));
        // Each date as EDTF, also where a calendar could not hold it.
        assert!(record.events.iter().all(|event| dates.contains(event.date.as_str())), "{dates:?}");
        let lives = record.people.iter().flat_map(|person| [&person.born, &person.died]).flatten();
        assert!(lives.into_iter().all(|date| dates.contains(date.as_str())), "{dates:?}");
    }
}

#[test]
fn a_feed_is_read() {
    for record in records() {
        let feed = atom(&record, ROOT);
        let read = feed_rs::parser::parse(feed.as_bytes()).unwrap_or_else(|error| panic!("{error}: {feed}"));
        assert_eq!(read.feed_type, feed_rs::model::FeedType::Atom);
        assert_eq!((&*read.id, read.title.map(|title| title.content)), (ROOT, Some(record.title.words.clone())));
        assert_eq!(read.entries.len(), record.revisions.len());
        let said: BTreeSet<String> = read.entries.into_iter().filter_map(|entry| entry.content?.body).collect();
        assert_eq!(said, record.revisions.iter().map(|revision| revision.text.words.clone()).collect());
    }
}

/// What is known of a source in each format, as far as it can be compared.
type Known = BTreeMap<String, (String, Option<String>, Option<String>)>;

fn known(record: &Record) -> Known {
    let known = record.sources.iter().map(|source| {
        let year = source.date.as_ref().and_then(|date| iso_date(date.as_str())).map(|date| date[..4].to_owned());
        (source.id.clone(), (source.title.words.clone(), source.url.clone(), year))
    });
    known.collect()
}

#[test]
fn a_bibliography_is_read() {
    for record in records() {
        let bibliography = references::bibtex(&record);
        let entries = serde_bibtex::de::Deserializer::from_str(&bibliography).into_iter_regular_entry();
        let mut read = Known::new();
        for entry in entries {
            let entry: BibTex = entry.unwrap_or_else(|error| panic!("{error}: {bibliography}"));
            let field = |name: &str| entry.fields.get(name).map(|value| value.replace(['{', '}', '\\'], ""));
            read.insert(entry.entry_key, (field("title").unwrap_or_default(), field("url"), field("year")));
        }
        let without_signs = |text: &str| text.replace(['{', '}', '\\'], "");
        let expected = known(&record).into_iter();
        let expected = expected.map(|(id, (title, url, year))| (id, (without_signs(&title), url, year)));
        assert_eq!(read, expected.collect());
    }
}

#[derive(serde::Deserialize)]
struct BibTex {
    entry_key: String,
    fields: BTreeMap<String, String>,
}

#[test]
fn references_are_read() {
    for record in records() {
        let ris = references::ris(&record);
        let read = RisParser::new().parse(&ris).unwrap_or_else(|error| panic!("{error}: {ris}"));
        assert_eq!(read.len(), record.sources.len());
        for (read, source) in read.iter().zip(&record.sources) {
            assert_eq!(read.title, source.title.words);
            assert_eq!(read.urls.first(), source.url.as_ref());
            assert_eq!(read.publisher.as_deref(), source.publisher.as_ref().map(|publisher| &*publisher.words));
            let year = source.date.as_ref().and_then(|date| iso_date(date.as_str())).map(|date| &date[..4]);
            assert_eq!(read.date.as_ref().map(|date| date.year.to_string()).as_deref(), year, "{}", source.id);
        }
    }
}

#[test]
fn references_as_csl_are_read() {
    for record in records() {
        let items: Vec<csl::Item> =
            serde_json::from_value(references::csl(&record)).unwrap_or_else(|error| panic!("{error}"));
        let mut read = Known::new();
        for item in &items {
            let text = |name: &str| item.0.get(name).and_then(csl::Value::to_str).map(|text| text.into_owned());
            let year = item.0.get("issued").and_then(|value| match value {
                csl::Value::Date(date) => csl::FixedDateRange::try_from(date.clone()).ok(),
                _ => None,
            });
            let year = year.map(|date| format!("{:04}", date.start.year));
            read.insert(
                item.id().expect("it has one").into_owned(),
                (text("title").unwrap_or_default(), text("URL"), year),
            );
            assert!(item.type_().is_some());
        }
        let mut expected = known(&record);
        // A date that a calendar cannot hold has the years that it lies in.
        for source in &record.sources {
            let earliest = source.date.as_ref().and_then(|date| date.bounds().earliest);
            let known = expected.get_mut(&source.id).expect("it is one of them");
            known.2 = earliest.map(|moment| format!("{:04}", moment.year()));
        }
        assert_eq!(read, expected);
    }
}
