//! Dates as the record writes them: EDTF (Library of Congress, 2019), levels 0 and 1 without exception.
//!
//! Where the specification leaves a choice, this is how it is read:
//! - Marks (`?`, `~`, `%`) may follow any date, seasons, `199X` and `Y`-years too, but no time of day.
//! - One or two digits of a year may be `X`; `XXXX`, and any `X` within an interval, are level 2.
//! - 24:00:00 is the end of a day (ISO 8601-1, amendment 1); a 60th second is none. Zones run to 14 hours either way.
//! - An interval ends before its start if no second of its end is at or after the first second of its start.
//! - `../..`, `/..` and `../` are dates without bounds; `/` alone says nothing and is refused.

mod calendar;
mod error;
mod level2;
mod parse;
mod point;
mod slip;
#[cfg(test)]
mod tests;

use std::{cmp::Ordering, fmt};

pub use calendar::Moment;
pub use error::EdtfError;
pub use point::{Date, Point, Season, Time, Zone};

/// A date, a time or an interval that is known to be sound. Its text is kept as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edtf {
    text: Box<str>,
    kind: Kind,
}

/// What an EDTF text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One date.
    Single(Point),
    /// From one date to another.
    Interval {
        /// Where it begins.
        start: End,
        /// Where it ends.
        end: End,
    },
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// A date, which is part of the interval.
    On(Point),
    /// `..`: there is none, or it is not specified.
    Open,
    /// Left empty: there is one, and it is not known.
    Unknown,
}

/// The first and the last second that a date can mean, both part of it; none where an end is open or unknown.
/// Marks (`?`, `~`, `%`) do not widen them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The first second.
    pub earliest: Option<Moment>,
    /// The last second.
    pub latest: Option<Moment>,
}

impl Edtf {
    /// Reads a text.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        match parse::kind(text) {
            Ok(kind) => Ok(Self { text: text.into(), kind }),
            Err(fault) => Err(EdtfError::new(text, fault)),
        }
    }

    /// The text as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What the text stands for.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// The first and the last second that it can mean.
    pub fn bounds(&self) -> Bounds {
        let (start, end) = match self.kind {
            Kind::Single(point) => (End::On(point), End::On(point)),
            Kind::Interval { start, end } => (start, end),
        };
        Bounds {
            earliest: start.point().map(|point| point.earliest()),
            latest: end.point().map(|point| point.latest()),
        }
    }
}

impl End {
    /// The date that the interval begins or ends with.
    pub fn point(&self) -> Option<&Point> {
        match self {
            Self::On(point) => Some(point),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// By the first second, then the last. No first second comes before all, no last after all.
impl Ord for Bounds {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.earliest.cmp(&other.earliest))
            .then(self.latest.is_none().cmp(&other.latest.is_none()))
            .then(self.latest.cmp(&other.latest))
    }
}

impl PartialOrd for Bounds {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By the first second, then the last, then the text.
impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bounds().cmp(&other.bounds()).then_with(|| self.text.cmp(&other.text))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}
