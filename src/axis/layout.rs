//! The whole axis at its first zoom: lanes, eras, years, and every event as a mark on a row where it touches no other.

use crate::{
    axis::scale::{Scale, Span},
    record::{Event, Lane, Record, entries::Key},
};

/// The narrowest axis, in CSS pixels, on which no two marks touch.
pub const NARROW: f64 = 280.0;
/// The narrowest axis, in CSS pixels, on which no two labels touch; below it labels are not shown.
pub const WIDE: f64 = 900.0;
/// The room that a mark takes along the axis, in CSS pixels.
const MARK: f64 = 24.0;

/// The axis laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The lanes that hold an event, from the top.
    pub lanes: Vec<LaneRows>,
    /// The spans of years behind the events.
    pub eras: Vec<Span>,
    /// The years that mark the axis, each with its share.
    pub years: Vec<(i64, f64)>,
    /// The events, in the order of the timeline.
    pub marks: Vec<Mark>,
    /// How many rows there are in all.
    pub rows: usize,
}

/// The rows of a lane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LaneRows {
    /// The lane.
    pub lane: Key<Lane>,
    /// Its first row, from 0 at the top of the axis.
    pub first: usize,
    /// How many rows it has.
    pub count: usize,
}

/// An event on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The event.
    pub event: Key<Event>,
    /// What part of the axis it covers.
    pub span: Span,
    /// Its row, from 0 at the top of the axis.
    pub row: usize,
    /// On which side of the mark its label stands.
    pub label: Side,
}

/// A side of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The label ends where the mark begins.
    Before,
    /// The label begins where the mark ends.
    After,
}

/// Lays out the events of a record. `label` tells how long an event's label is, in CSS pixels.
#[must_use]
pub fn layout(record: &Record, label: impl Fn(&Event) -> f64) -> Option<Layout> {
    let events = &record.links.timeline;
    let eras = record.eras.iter().map(|era| &era.date);
    let scale = Scale::around(events.iter().map(|key| &record.events[*key].date).chain(eras.clone()))?;
    let mut laid = Layout {
        lanes: Vec::new(),
        eras: eras.map(|date| scale.span(date)).collect(),
        years: scale.years(12),
        marks: Vec::new(),
        rows: 0,
    };
    for lane in record.lanes.keys() {
        let of_lane = events.iter().filter(|key| record.events[**key].lane == lane);
        let sized = of_lane.map(|key| (*key, scale.span(&record.events[*key].date), label(&record.events[*key])));
        let marks = pack(sized, laid.rows);
        let Some(last) = marks.iter().map(|mark| mark.row).max() else { continue };
        laid.lanes.push(LaneRows { lane, first: laid.rows, count: last + 1 - laid.rows });
        laid.rows = last + 1;
        laid.marks.extend(marks);
    }
    Some(laid)
}

/// What a mark takes of its row: along the narrow axis without its label, and along the wide one with it.
#[derive(Clone, Copy)]
struct Room {
    narrow: (f64, f64),
    wide: (f64, f64),
}

impl Room {
    fn touches(&self, other: &Self) -> bool {
        let meet = |a: (f64, f64), b: (f64, f64)| a.0 < b.1 && b.0 < a.1;
        meet(self.narrow, other.narrow) || meet(self.wide, other.wide)
    }
}

/// Gives each mark the first row on which it touches no other.
fn pack(events: impl Iterator<Item = (Key<Event>, Span, f64)>, first: usize) -> Vec<Mark> {
    let mut rows: Vec<Vec<Room>> = Vec::new();
    let mut marks = Vec::new();
    for (event, span, label) in events {
        let (side, room) = room(span, label);
        let free = rows.iter().position(|row| !row.iter().any(|other| other.touches(&room)));
        let row = free.unwrap_or_else(|| {
            rows.push(Vec::new());
            rows.len() - 1
        });
        rows[row].push(room);
        marks.push(Mark { event, span, row: first + row, label: side });
    }
    marks
}

fn room(span: Span, label: f64) -> (Side, Room) {
    let along = |length: f64| (span.start * length - MARK / 2.0, span.end * length + MARK / 2.0);
    let (start, end) = along(WIDE);
    let side = if end + label <= WIDE { Side::After } else { Side::Before };
    let wide = match side {
        Side::After => (start, end + label),
        Side::Before => (start - label, end),
    };
    (side, Room { narrow: along(NARROW), wide })
}
