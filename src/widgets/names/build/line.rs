//! The events that names are listed with, on a line of years.

use memorial_i18n::date;
use memorial_record::{Event, Party, Record, edtf::Bounds, entries::Key};

use super::{NamesSource, number, words};
use crate::widgets::names::data::LineEvent;

/// The events of the timeline, numbered by date.
pub struct Line {
    record: &'static Record,
    messages: memorial_i18n::Messages,
    /// The numbers of the events of the timeline, by the places of all events.
    numbers: Vec<Option<usize>>,
}

impl Line {
    /// The line of a record.
    pub fn new(source: NamesSource) -> Self {
        let record = source.record;
        let mut numbers = vec![None; record.events.len()];
        for (number, key) in record.relations.timeline.iter().enumerate() {
            numbers[key.index()] = Some(number);
        }
        Self { record, messages: source.messages, numbers }
    }

    /// The event of the timeline that an event is, or is a part of.
    pub fn root(&self, event: Key<Event>) -> Key<Event> {
        let mut root = event;
        while let Some(whole) = self.record.events[root].part_of {
            root = whole;
        }
        root
    }

    /// The number of an event of the timeline.
    pub fn number(&self, event: Key<Event>) -> u32 {
        number(self.numbers[event.index()].expect("it is an event of the timeline"))
    }

    /// The events of the timeline that somebody is listed with, or speaks of, by date.
    pub fn events_of(&self, party: Party) -> Vec<Key<Event>> {
        let appearances = self.record.relations.appearances(party);
        let mut events: Vec<Key<Event>> =
            appearances.events.iter().chain(&appearances.speaks).map(|event| self.root(*event)).collect();
        events.sort_by_key(|event| self.number(*event));
        events.dedup();
        events
    }

    /// The events, and the first and the last year of the line.
    pub fn build(self) -> (Vec<LineEvent>, (String, String)) {
        let all = || self.record.relations.timeline.iter().map(|key| self.record.events[*key].date.bounds());
        let years = all().flat_map(|bounds| [bounds.earliest, bounds.latest]).flatten().map(|moment| moment.year());
        let (first, last) = (years.clone().min(), years.max());
        let (Some(first), Some(last)) = (first, last) else {
            return (self.events(None), (String::new(), String::new()));
        };
        let words = (date::year(self.messages, first), date::year(self.messages, last));
        (self.events(Some((first, last))), words)
    }

    fn events(&self, years: Option<(i64, i64)>) -> Vec<LineEvent> {
        let event = |key: &Key<Event>| {
            let event = &self.record.events[*key];
            let bounds = event.date.bounds();
            let has = |signs: &[char]| event.date.as_str().contains(signs);
            LineEvent {
                title: words(&event.title),
                year: self.year(&bounds),
                at: years.and_then(|years| share(&bounds, years)),
                lane: number(event.lane.index()),
                about: has(&['~', '%']),
                uncertain: has(&['?', '%']),
            }
        };
        self.record.relations.timeline.iter().map(event).collect()
    }

    /// The first and the last year of a date.
    fn year(&self, bounds: &Bounds) -> String {
        let (first, last) = (bounds.earliest.or(bounds.latest), bounds.latest.or(bounds.earliest));
        match (first, last) {
            (Some(first), Some(last)) if first.year() != last.year() => {
                date::years(self.messages, first.year(), last.year())
            }
            (Some(moment), _) => date::year(self.messages, moment.year()),
            _ => String::new(),
        }
    }
}

/// The middle of a date on the line, in thousandths.
fn share(bounds: &Bounds, (first, last): (i64, i64)) -> Option<u32> {
    const YEAR: f64 = 365.2425 * 86_400.0;
    let year = |moment: memorial_record::edtf::Moment| {
        let within =
            (moment.seconds() - memorial_record::edtf::Moment::from_civil(moment.year(), 1, 1).seconds()) as f64;
        moment.year() as f64 + within / YEAR
    };
    let (from, to) = (bounds.earliest.or(bounds.latest)?, bounds.latest.or(bounds.earliest)?);
    let middle = f64::midpoint(year(from), year(to));
    let share = (middle - first as f64) / (last + 1 - first) as f64;
    Some((share.clamp(0.0, 1.0) * 1000.0).round() as u32)
}
