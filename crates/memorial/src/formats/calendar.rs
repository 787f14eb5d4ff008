//! The events of a record as a calendar (RFC 5545): those whose ends are days. No day is invented for the others.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, DatePerhapsTime, Event as CalendarEvent, EventLike};
use memorial_record::{Event, Record};
use memorial_timeline::route::Page;

use crate::formats::days::{is_day, iso_ends};

/// A calendar, and how many events it cannot hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    /// The calendar.
    pub text: String,
    /// The events whose dates are months, years or less certain.
    pub left_out: usize,
}

/// The calendar of a record. `root` precedes the address of a page, where it is known.
#[must_use]
pub fn calendar(record: &Record, root: Option<&str>) -> Days {
    let mut calendar = Calendar::new();
    calendar.name(&record.title.words);
    calendar.append_property(("PRODID", "-//memorial-timeline//memorial//EN"));
    let mut left_out = 0;
    for event in &record.events {
        match entry(record, event, root) {
            Some(entry) => {
                calendar.push(entry);
            }
            None => left_out += 1,
        }
    }
    Days { text: calendar.to_string(), left_out }
}

fn entry(record: &Record, event: &Event, root: Option<&str>) -> Option<CalendarEvent> {
    let (first, last) = iso_ends(&event.date).filter(|(first, last)| is_day(first) && is_day(last))?;
    let (first, last) = (NaiveDate::from_str(first).ok()?, NaiveDate::from_str(last).ok()?);
    let mut entry = CalendarEvent::new();
    entry.uid(&format!("{}@{}", event.id, record.id));
    entry.summary(&event.title.words);
    entry.starts(DatePerhapsTime::Date(first));
    // The end of an event of days is the day after it.
    entry.ends(DatePerhapsTime::Date(last.succ_opt()?));
    entry.timestamp(read_on(record));
    if let Some(text) = &event.text {
        entry.description(&text.words);
    }
    if let Some(place) = event.place {
        entry.location(&record.places[place].name.shown.words);
    }
    if let Some(root) = root {
        entry.url(&[root, &Page::Event(event.id.clone()).path()].concat());
    }
    Some(entry.done())
}

/// When the record was last looked at: two builds of one record are the same.
fn read_on(record: &Record) -> DateTime<Utc> {
    let day = NaiveDate::from_str(record.read_on.as_str()).unwrap_or_default();
    day.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc()
}
