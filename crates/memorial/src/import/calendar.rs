//! iCalendar: each event with its days, its place and its words.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, Event, EventLike};
use serde_json::Value;

use super::{
    draft::{Draft, Fields, Link},
    markup::short,
};
use crate::failure::{Failure, Outcome};

/// The properties of an event that are read, or only say how the file was made.
const KNOWN: [&str; 16] = [
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "DURATION",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "URL",
    "CREATED",
    "LAST-MODIFIED",
    "SEQUENCE",
    "CLASS",
    "PRIORITY",
    "TRANSP",
    "RRULE",
];

/// Takes a calendar in.
pub fn import(text: &str, draft: &mut Draft) -> Outcome<()> {
    let calendar: Calendar = text
        .parse()
        .map_err(|error: String| Failure::new(format!("the calendar cannot be read: {error}"), "Export it anew."))?;
    if let Some(name) = calendar.get_name() {
        let name = draft.line(name);
        draft.name(&name);
    }
    for component in calendar.components {
        match component {
            CalendarComponent::Event(event) => add_event(&event, draft),
            CalendarComponent::Todo(todo) => {
                draft.leave_out(format!("the task “{}”", short(todo.get_summary().unwrap_or_default())));
            }
            CalendarComponent::Other(other) if other.component_kind() != "VTIMEZONE" => {
                let name = other.property_value("SUMMARY").unwrap_or_default();
                draft.leave_out(format!("the {} “{}”", short(&other.component_kind()), short(name)));
            }
            _ => {}
        }
    }
    Ok(())
}

fn add_event(event: &Event, draft: &mut Draft) {
    let title = Some(draft.line(event.get_summary().unwrap_or_default())).filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| "Without a title".to_owned());
    let Some(date) = days(event, &title, draft) else {
        draft.leave_out(format!("the event “{title}”: it has no date"));
        return;
    };
    if event.property_value("RRULE").is_some() {
        draft.look_at(format!("“{title}”: it is repeated, and stands here once"));
    }
    let (text, mut sources) = draft.text(event.get_description().unwrap_or_default(), &title);
    let mut fields = Fields::from_iter([("title".to_owned(), Value::from(&*title))]);
    fields.insert("date".into(), date.into());
    fields.insert("lane".into(), draft.named("lanes", "Events").into());
    if !text.is_empty() {
        fields.insert("text".into(), text.into());
    }
    let place = draft.line(event.get_location().unwrap_or_default());
    if !place.is_empty() {
        fields.insert("place".into(), draft.named("places", &place).into());
    }
    let address = event.get_url().filter(|address| !address.is_empty());
    sources.extend(address.map(|address| -> Link { (title.clone(), Some(address.to_owned())) }));
    fields.insert("sources".into(), draft.cited(&sources));
    leave_out_properties(event, &title, draft);
    let id = event.get_uid().map(|uid| uid.split('@').next().unwrap_or_default().to_owned());
    draft.add("events", &title, id.as_deref(), fields);
}

fn leave_out_properties(event: &Event, title: &str, draft: &mut Draft) {
    let several = event.multi_properties().values().flatten();
    let properties = event.properties().values().chain(several).filter(|property| !KNOWN.contains(&property.key()));
    let fields = properties.map(|property| (property.key().to_owned(), Value::from(property.value())));
    for (name, value) in fields {
        let field = Fields::from_iter([(name, value)]);
        draft.leave_out_fields(&field.into(), &[], title);
    }
}

/// The days of an event as EDTF; nothing where it does not say when it begins.
fn days(event: &Event, title: &str, draft: &mut Draft) -> Option<String> {
    let Some(start) = event.get_start() else {
        let written = event.property_value("DTSTART")?;
        draft.leave_out(format!("“{title}”: the date “{}” (no day of a calendar)", short(written)));
        return None;
    };
    let first = start.date_naive();
    let last = match (event.get_end(), event.property_value("DURATION").and_then(length)) {
        (Some(end), _) => last_day(moment(&end), moment(&start)),
        (None, Some(length)) => {
            moment(&start).checked_add_signed(length).map_or(first, |end| last_day(end, moment(&start)))
        }
        (None, None) => first,
    };
    if let Some(time) = time_of(&start) {
        draft.leave_out(format!("“{title}”: its time of day, {time}"));
    }
    let written = |day: NaiveDate| day.format("%Y-%m-%d").to_string();
    let date = if last > first { [&written(first), "/", &written(last)].concat() } else { written(first) };
    draft.date(&date, title)
}

/// The last day of an event: an end at the start of a day is the end of the day before.
fn last_day(end: NaiveDateTime, start: NaiveDateTime) -> NaiveDate {
    let is_midnight = end.time() == NaiveTime::MIN && end > start;
    let day = end.date();
    if is_midnight { day.checked_sub_days(Days::new(1)).unwrap_or(day) } else { day }
}

fn moment(moment: &DatePerhapsTime) -> NaiveDateTime {
    match moment {
        DatePerhapsTime::Date(day) => day.and_time(NaiveTime::MIN),
        DatePerhapsTime::DateTime(time) => time.naive(),
    }
}

fn time_of(moment: &DatePerhapsTime) -> Option<String> {
    match moment {
        DatePerhapsTime::Date(_) => None,
        DatePerhapsTime::DateTime(time) => Some(time.naive().format("%H:%M").to_string()),
    }
}

/// The time as it is written, whatever its zone: the day that people at the place would name.
trait Naive {
    fn naive(&self) -> NaiveDateTime;
}

impl Naive for icalendar::CalendarDateTime {
    fn naive(&self) -> NaiveDateTime {
        match self {
            Self::Floating(time) | Self::WithTimezone { date_time: time, .. } => *time,
            Self::Utc(time) => DateTime::<Utc>::naive_utc(time),
        }
    }
}

/// A length of time such as `P2D`, `P1W` or `PT1H30M`.
fn length(text: &str) -> Option<TimeDelta> {
    let mut rest = text.trim().trim_start_matches('+').strip_prefix('P')?;
    let mut length = TimeDelta::zero();
    while !rest.is_empty() {
        rest = rest.strip_prefix('T').unwrap_or(rest);
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: i64 = rest[..end].parse().ok()?;
        let seconds = match rest[end..].chars().next()? {
            'W' => 604_800,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        length = length.checked_add(&TimeDelta::try_seconds(number.checked_mul(seconds)?)?)?;
        rest = &rest[end + 1..];
    }
    Some(length)
}
