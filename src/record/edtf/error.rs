//! Why a text is no EDTF date of level 0 or 1, and what to write instead.
//!
//! The guesses are made when the error is shown, so that a page that never shows one does not carry them.

use std::{error::Error, fmt};

use super::{Edtf, level2, slip};

/// A text that is no EDTF date of level 0 or 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdtfError {
    text: Box<str>,
    fault: Fault,
}

/// What the parser stopped at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has none of the forms.
    Form,
    /// There is no such month, nor season.
    NoMonth(u8),
    /// The month has no such day.
    NoDay { year: i64, month: u8, day: u8 },
    /// A season has no days.
    DayOfSeason,
    /// The day has no such time.
    NoTime,
    /// There is no such offset from UTC.
    NoZone,
    /// A time of day stands after less than a day.
    TimeWithoutDay,
    /// `?`, `~` or `%` after a time of day.
    MarkedTime,
    /// A time of day at an end of an interval.
    TimeInInterval,
    /// An `X` at an end of an interval, which is level 2.
    UnspecifiedInInterval,
    /// The end of an interval lies before its start.
    EndBeforeStart,
    /// A year that no axis can hold.
    TooFar,
}

/// Two halves of a sentence: what is wrong, and what to do.
pub struct Explanation {
    pub what: String,
    pub remedy: String,
}

impl EdtfError {
    pub(super) fn new(text: &str, fault: Fault) -> Self {
        Self { text: text.into(), fault }
    }

    /// What is wrong, as in “month 13 does not exist”.
    pub fn what(&self) -> String {
        self.explain().what
    }

    /// What to do, as in “write a month from 01 to 12”.
    pub fn remedy(&self) -> String {
        self.explain().remedy
    }

    /// Whether the end of an interval lies before its start.
    pub fn is_end_before_start(&self) -> bool {
        self.fault == Fault::EndBeforeStart
    }

    fn explain(&self) -> Explanation {
        let (what, remedy) = match self.fault {
            Fault::Form => return slip::explain(&self.text),
            Fault::NoMonth(month) => return no_month(&self.text, month),
            Fault::NoDay { year, month, day } => return no_day(year, month, day),
            Fault::UnspecifiedInInterval => return level2::unspecified_in_interval(&self.text),
            Fault::EndBeforeStart => return end_before_start(&self.text),
            Fault::DayOfSeason => ("a season has no days", "write the season alone, such as 2001-21"),
            Fault::NoTime => ("that time of day does not exist", "write 00:00:00 to 23:59:59, or 24:00:00"),
            Fault::NoZone => {
                ("that offset from UTC does not exist", "write Z for UTC, or an offset from -14:00 to +14:00")
            }
            Fault::TimeWithoutDay => ("a time needs a day", "write the whole day before it: 1992-02-25T23:00:00"),
            Fault::MarkedTime => ("a mark may follow a date, not a time", "leave out the mark, or the time"),
            Fault::TimeInInterval => ("an interval runs from date to date, without times", "leave out the times"),
            Fault::TooFar => ("a year has at most 18 digits here", "write a year that is nearer"),
        };
        Explanation::new(what, remedy)
    }
}

impl Explanation {
    pub fn new(what: &str, remedy: &str) -> Self {
        Self { what: what.to_owned(), remedy: remedy.to_owned() }
    }
}

impl fmt::Display for EdtfError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Explanation { what, remedy } = self.explain();
        write!(formatter, "{what}: {remedy}")
    }
}

impl Error for EdtfError {}

fn no_month(text: &str, month: u8) -> Explanation {
    let remedy = match text.split('-').collect::<Vec<_>>()[..] {
        [year, day, month] if is_sound(&[year, "-", month, "-", day].concat()) => {
            format!("write the month before the day: {year}-{month}-{day}")
        }
        _ if (25..=41).contains(&month) => return level2::part_of_year(month),
        [year, second] if is_sound(&[year, "/", &year[..2], second].concat()) && second > &year[2..] => {
            format!("write {year}/{}{second} for the years from {year} on, or a month from 01 to 12", &year[..2])
        }
        _ => "write a month from 01 to 12, or a season from 21 to 24".to_owned(),
    };
    Explanation { what: format!("month {month:02} does not exist"), remedy }
}

fn no_day(year: i64, month: u8, day: u8) -> Explanation {
    let days = super::calendar::days_in_month(year, month);
    Explanation {
        what: format!("day {day:02} does not exist in month {month:02} of the year {year}"),
        remedy: format!("write a day from 01 to {days}"),
    }
}

fn end_before_start(text: &str) -> Explanation {
    let remedy = match text.split_once('/') {
        Some((start, end)) => format!("write the earlier date first: {end}/{start}"),
        None => "write the earlier date first".to_owned(),
    };
    Explanation { what: "the interval ends before it starts".to_owned(), remedy }
}

/// Whether a guess would be accepted: nothing else is ever proposed.
pub fn is_sound(text: &str) -> bool {
    Edtf::parse(text).is_ok()
}
