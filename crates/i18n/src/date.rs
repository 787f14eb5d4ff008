//! Dates in words: years, months, days and times from numbers, and natively every date of EDTF.
//!
//! A language is a set of patterns: `months_after_day` has the case that a month takes after its day, `months` the one
//! it has alone. The year 0 is 1 BCE; the era is written for every year that would not be taken for one without it.

#[cfg(feature = "edtf")]
mod expression;
#[cfg(feature = "edtf")]
mod masked;
#[cfg(feature = "edtf")]
mod plain;
#[cfg(feature = "edtf")]
mod qualifier;
#[cfg(feature = "edtf")]
mod set;
#[cfg(test)]
mod tests;

use crate::{Messages, number};
#[cfg(feature = "edtf")]
pub use expression::{full_stop_after, long, short};

/// Which era a year is written with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Era {
    Before,
    /// Of our era, and written, because the number alone would not look like a year.
    After,
    Unwritten,
}

impl Era {
    fn of(year: i64) -> Self {
        match year {
            1_000..=9_999 => Self::Unwritten,
            1.. => Self::After,
            _ => Self::Before,
        }
    }
}

/// A year: “1992”, “79 CE”, “44 BCE”, “10,000 BCE”.
#[must_use]
pub fn year(messages: Messages, year: i64) -> String {
    let number = year_number(messages, year);
    match Era::of(year) {
        Era::Before => messages.year_bce(&number),
        Era::After => messages.year_ce(&number),
        Era::Unwritten => number,
    }
}

/// Some years: “1988–2021”, “50–44 BCE”, “50 BCE – 44 CE”; one year if both are the same.
#[must_use]
pub fn years(messages: Messages, first: i64, last: i64) -> String {
    if first == last {
        return year(messages, first);
    }
    let numbers = || messages.range_tight(&year_number(messages, first), &year_number(messages, last));
    match (Era::of(first), Era::of(last)) {
        (Era::Before, Era::Before) => messages.years_bce(&numbers()),
        (Era::After, Era::After) => messages.years_ce(&numbers()),
        (Era::Unwritten, Era::Unwritten) => numbers(),
        _ => messages.range_spaced(&year(messages, first), &year(messages, last)),
    }
}

/// A year at a tick of the axis: “1992”, “44 BCE”.
#[must_use]
pub fn tick_year(messages: Messages, year: i64) -> String {
    self::year(messages, year)
}

/// A month at a tick of the axis: “Feb 1992”. Months count from 1.
#[must_use]
pub fn tick_month(messages: Messages, year: i64, month: u8) -> String {
    let name = messages.months_short(usize::from(month).saturating_sub(1));
    in_era(messages, year, messages.date_month_short(name, &year_number(messages, year)))
}

/// A day at a tick of the axis: “25 Feb 1992”.
#[must_use]
pub fn tick_day(messages: Messages, year: i64, month: u8, day: u8) -> String {
    let name = messages.months_short_after_day(usize::from(month).saturating_sub(1));
    in_era(messages, year, messages.date_day_short(&day.to_string(), name, &year_number(messages, year)))
}

/// A time of day at a tick of the axis: “23:05”.
#[must_use]
pub fn tick_time(hour: u8, minute: u8) -> String {
    [&two_digits(hour), ":", &two_digits(minute)].concat()
}

/// The year that a reader has typed, in digits with a minus sign or with the era as the language writes it.
#[must_use]
pub fn parse_year(messages: Messages, text: &str) -> Option<i64> {
    let text = text.replace('\u{a0}', " ");
    let text = text.trim();
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)?);
    let number = text[first..=last].replace([' ', ',', '.'], "").parse::<i64>().ok()?;
    let (before, after) = (text[..first].trim(), text[last + 1..].trim());
    // Letters of other scripts count as they are written: what folds them all is as large as the rest of this file.
    let same = |one: &str, other: &str| one.trim().eq_ignore_ascii_case(other);
    let is_written_as = |template: String| {
        let template = template.replace('\u{a0}', " ");
        template.split_once('0').is_some_and(|parts| same(parts.0, before) && same(parts.1, after))
    };
    match (before, after) {
        ("", "") => Some(number),
        ("-" | "−" | "–", "") => Some(-number),
        ("", era) if same("bce", era) || same("bc", era) => Some(1 - number),
        ("", era) if same("ce", era) => Some(number),
        (era, "") if same("ad", era) => Some(number),
        _ if is_written_as(messages.year_bce("0")) || is_written_as(messages.date_bce("0")) => Some(1 - number),
        _ if is_written_as(messages.year_ce("0")) || is_written_as(messages.date_ce("0")) => Some(number),
        _ => None,
    }
}

/// The number of a year in its era, with thousands separated where it has more than four digits.
fn year_number(messages: Messages, year: i64) -> String {
    let number = if year > 0 { year.unsigned_abs() } else { year.abs_diff(1) };
    if number < 10_000 { number.to_string() } else { number::integer(messages, number) }
}

/// A date with the era of its year.
fn in_era(messages: Messages, year: i64, date: String) -> String {
    match Era::of(year) {
        Era::Before => messages.date_bce(&date),
        Era::After => messages.date_ce(&date),
        Era::Unwritten => date,
    }
}

fn two_digits(number: u8) -> String {
    let digits = number.to_string();
    if number < 10 { "0".to_owned() + &digits } else { digits }
}
