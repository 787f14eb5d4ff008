//! One date, at exactly the precision that it is written in.

use super::calendar::Moment;

/// A date with what its writer says of its certainty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The date, as far as it is known.
    pub date: Date,
    /// Marked `?` or `%`: the source may be wrong.
    pub uncertain: bool,
    /// Marked `~` or `%`: the date is near this one.
    pub approximate: bool,
}

/// A date at one of the precisions of EDTF level 1. Year 0 is 1 BCE, -1 is 2 BCE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Date {
    /// `19XX`: some year of the hundred that begin with this one.
    Century(i64),
    /// `199X`: some year of the ten that begin with this one.
    Decade(i64),
    /// `1992`
    Year(i64),
    /// `1992-XX`: a month that is not specified.
    SomeMonth(i64),
    /// `1992-XX-XX`: a day of a month, neither specified.
    SomeDayOfYear(i64),
    /// `2001-21`
    Season(i64, Season),
    /// `1992-02`
    Month(i64, u8),
    /// `1992-02-XX`: a day that is not specified.
    SomeDay(i64, u8),
    /// `1992-02-25`
    Day(i64, u8, u8),
    /// `1992-02-25T23:00:00Z`
    Time(i64, u8, u8, Time),
}

/// A season, which EDTF leaves without a hemisphere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// 21
    Spring,
    /// 22
    Summer,
    /// 23
    Autumn,
    /// 24
    Winter,
}

/// A time of day; 24:00:00 is the end of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// 0 to 24
    pub hour: u8,
    /// 0 to 59
    pub minute: u8,
    /// 0 to 59
    pub second: u8,
    /// Whose clock it is.
    pub zone: Zone,
}

/// Whose clock a time of day is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// The clock of a place that the date does not name.
    Local,
    /// `Z`
    Utc,
    /// So many minutes ahead of UTC, or behind it if negative.
    Offset(i16),
}

impl Point {
    /// The first second that the date can mean.
    pub fn earliest(&self) -> Moment {
        self.date.span().0
    }

    /// The last second that the date can mean.
    pub fn latest(&self) -> Moment {
        self.date.span().1
    }
}

impl Date {
    /// The year, if a single one is known.
    pub fn year(self) -> Option<i64> {
        match self {
            Self::Century(_) | Self::Decade(_) => None,
            Self::Year(year)
            | Self::SomeMonth(year)
            | Self::SomeDayOfYear(year)
            | Self::Season(year, _)
            | Self::Month(year, _)
            | Self::SomeDay(year, _)
            | Self::Day(year, ..)
            | Self::Time(year, ..) => Some(year),
        }
    }

    /// The month from 1, if it is known.
    pub fn month(self) -> Option<u8> {
        match self {
            Self::Month(_, month) | Self::SomeDay(_, month) | Self::Day(_, month, _) | Self::Time(_, month, ..) => {
                Some(month)
            }
            _ => None,
        }
    }

    /// The day of the month, if it is known.
    pub fn day(self) -> Option<u8> {
        match self {
            Self::Day(.., day) | Self::Time(_, _, day, _) => Some(day),
            _ => None,
        }
    }

    /// The season, if that is how the date is given.
    pub fn season(self) -> Option<Season> {
        match self {
            Self::Season(_, season) => Some(season),
            _ => None,
        }
    }

    /// The time of day, if it is known.
    pub fn time(self) -> Option<Time> {
        match self {
            Self::Time(.., time) => Some(time),
            _ => None,
        }
    }

    /// Whether an `X` stands for part of it.
    pub fn is_unspecified(self) -> bool {
        matches!(
            self,
            Self::Century(_) | Self::Decade(_) | Self::SomeMonth(_) | Self::SomeDayOfYear(_) | Self::SomeDay(..)
        )
    }

    /// The first and the last second that it can mean.
    fn span(self) -> (Moment, Moment) {
        match self {
            Self::Century(first) => months((first, 1), (first + 99, 12)),
            Self::Decade(first) => months((first, 1), (first + 9, 12)),
            Self::Year(year) | Self::SomeMonth(year) | Self::SomeDayOfYear(year) => months((year, 1), (year, 12)),
            Self::Season(year, season) => season.span(year),
            Self::Month(year, month) | Self::SomeDay(year, month) => months((year, month), (year, month)),
            Self::Day(year, month, day) => {
                let midnight = Moment::from_civil(year, month, day);
                (midnight, midnight.plus(86_399))
            }
            Self::Time(year, month, day, time) => {
                let moment = Moment::from_civil(year, month, day).plus(time.seconds_into_utc_day());
                (moment, moment)
            }
        }
    }
}

impl Season {
    /// EDTF does not say when a season begins. The three months of the northern meteorological season are taken,
    /// so that winter runs into the year that follows.
    fn span(self, year: i64) -> (Moment, Moment) {
        match self {
            Self::Spring => months((year, 3), (year, 5)),
            Self::Summer => months((year, 6), (year, 8)),
            Self::Autumn => months((year, 9), (year, 11)),
            Self::Winter => months((year, 12), (year + 1, 2)),
        }
    }
}

impl Time {
    fn seconds_into_utc_day(self) -> i64 {
        let seconds = i64::from(self.hour) * 3_600 + i64::from(self.minute) * 60 + i64::from(self.second);
        match self.zone {
            Zone::Local | Zone::Utc => seconds,
            Zone::Offset(minutes) => seconds - i64::from(minutes) * 60,
        }
    }
}

/// The first second of one month and the last of another, each given with its year.
fn months(first: (i64, u8), last: (i64, u8)) -> (Moment, Moment) {
    let after = if last.1 == 12 { (last.0 + 1, 1) } else { (last.0, last.1 + 1) };
    let earliest = Moment::from_civil(first.0, first.1, 1);
    // In the farthest year of all, the month after is no later.
    (earliest, Moment::from_civil(after.0, after.1, 1).plus(-1).max(earliest))
}
