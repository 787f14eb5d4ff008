//! Dates as the record writes them: EDTF (Library of Congress, 2019), levels 0, 1 and 2.
//!
//! They are parsed by edtf-core. What a refused text was probably meant to be is found here.

mod error;
mod moment;
mod months;
mod old_style;
mod remedy;
mod spans;
#[cfg(test)]
mod tests;

use std::{cmp::Ordering, fmt};

use edtf_core::{Bound, BoundDate, TimeShift};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

pub use error::EdtfError;
pub use moment::Moment;
pub use remedy::repaired;

/// A date, a time, an interval or a set of dates. Its text is preserved as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edtf {
    text: Box<str>,
    parsed: edtf_core::Edtf,
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
    ///
    /// # Errors
    /// When the text is no EDTF date.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        match edtf_core::Edtf::parse(text) {
            Ok(parsed) => Ok(Self { text: text.into(), parsed }),
            Err(error) => Err(EdtfError::new(text, error)),
        }
    }

    /// The text as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What the text means.
    #[must_use]
    pub fn parsed(&self) -> &edtf_core::Edtf {
        &self.parsed
    }

    /// The first and the last second that it can mean.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        if let edtf_core::Edtf::DateTime(date_time) = &self.parsed {
            let moment = first_second(self.parsed.bounds().earliest).map(|day| day.plus(seconds(date_time.time)));
            return Bounds { earliest: moment, latest: moment };
        }
        let edtf_core::Bounds { earliest, latest } = self.parsed.bounds();
        let last_second = |day: Moment| day.plus(86_399);
        Bounds { earliest: first_second(earliest), latest: first_second(latest).map(last_second) }
    }
}

fn first_second(bound: Bound) -> Option<Moment> {
    match bound {
        Bound::Date(BoundDate { year, month, day }) => Some(Moment::from_civil(year, month, day)),
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => None,
    }
}

/// The seconds from midnight UTC to a time of day; without a zone it is taken as UTC.
fn seconds(time: edtf_core::Time) -> i64 {
    let minutes_ahead = match time.shift {
        Some(TimeShift::Offset { minutes, .. }) => i64::from(minutes),
        Some(TimeShift::Utc) | None => 0,
    };
    i64::from(time.hour) * 3_600 + (i64::from(time.minute) - minutes_ahead) * 60 + i64::from(time.second)
}

/// By the first second, then the last. Where the start is open or unknown, the last second counts for the first;
/// where both are, the date comes last.
impl Ord for Bounds {
    fn cmp(&self, other: &Self) -> Ordering {
        let first = |bounds: &Self| bounds.earliest.or(bounds.latest);
        let last_if_missing = |a: Option<Moment>, b: Option<Moment>| a.is_none().cmp(&b.is_none()).then(a.cmp(&b));
        last_if_missing(first(self), first(other))
            .then_with(|| last_if_missing(self.latest, other.latest))
            .then_with(|| last_if_missing(self.earliest, other.earliest))
    }
}

impl PartialOrd for Bounds {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By the bounds, then the text.
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

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}
