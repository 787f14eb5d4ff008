//! The events of a lane in the order of time, to be searched.

use crate::record::{Event, entries::Key};

/// An event of a lane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The event.
    pub event: Key<Event>,
    /// Its place among all events that are shown, from 0.
    pub rank: u32,
    /// Its first second.
    pub start: f64,
    /// Where its last second ends.
    pub end: f64,
    /// The length of its label in pixels.
    pub room: f32,
}

/// The first place from which on events begin at or after a moment.
#[must_use]
pub fn from(events: &[Placed], moment: f64) -> usize {
    events.partition_point(|event| event.start < moment)
}

/// The first place from which on events have this rank or a higher one.
#[must_use]
pub fn from_rank(events: &[Placed], rank: u32) -> usize {
    events.partition_point(|event| event.rank < rank)
}
