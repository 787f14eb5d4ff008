//! Why a text is no EDTF date, and what to write instead.

use std::{error::Error, fmt};

use edtf_core::ParseError;

use super::{moment::days_in_month, old_style, remedy};

/// A text that is no EDTF date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdtfError {
    text: Box<str>,
    cause: ParseError,
}

/// Two halves of a sentence: what is wrong, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Explanation {
    pub what: String,
    pub remedy: String,
}

/// A text that is longer was hardly meant as a date; it is not worth the search for what it was meant to be.
const LONGEST: usize = 80;

impl EdtfError {
    pub(super) fn new(text: &str, cause: ParseError) -> Self {
        Self { text: text.into(), cause }
    }

    /// What is wrong, as in “month 13 does not exist”.
    #[must_use]
    pub fn what(&self) -> String {
        self.explain().what
    }

    /// What to do, as in “write a month from 01 to 12”.
    #[must_use]
    pub fn remedy(&self) -> String {
        self.explain().remedy
    }

    fn explain(&self) -> Explanation {
        let text = &*self.text;
        if text.trim().is_empty() {
            return Explanation::new(
                "the date is empty",
                "write as much of it as is known, such as 1992-02-25 or 1992",
            );
        }
        if text.len() > LONGEST {
            return self.unknown();
        }
        times_in_interval(text)
            .or_else(|| text.split('/').find_map(impossible_part))
            .or_else(|| too_far(text))
            .or_else(|| reversed(text))
            .or_else(|| unspecified_before_year_0(text))
            .or_else(|| old_style::explain(text))
            .or_else(|| remedy::explain(text))
            .unwrap_or_else(|| self.unknown())
    }

    fn unknown(&self) -> Explanation {
        let shown: String = self.text.chars().take(40).collect();
        Explanation {
            what: format!("“{shown}” is not an EDTF date: {}", self.cause.message),
            remedy: "write year, month and day as in 1992-02-25, or as much as is known: 1992-02, 1992, 199X"
                .to_owned(),
        }
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

/// Whether a proposal would be accepted: nothing else is ever proposed.
pub(super) fn is_valid(text: &str) -> bool {
    edtf_core::is_valid(text)
}

/// A month, day, time or zone that does not exist, in a date that has the form of one.
fn impossible_part(text: &str) -> Option<Explanation> {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text.trim_end_matches(['?', '~', '%']), None),
    };
    let (sign, unsigned) = date.strip_prefix('-').map_or(("", date), |unsigned| ("-", unsigned));
    let parts: Vec<&str> = unsigned.split('-').collect();
    let (year_text, month_text) = (*parts.first()?, *parts.get(1).unwrap_or(&"01"));
    let (year, month): (i64, u8) = (number(year_text, 4)?.into(), number(month_text, 2)?.try_into().ok()?);
    let has_day = parts.len() == 3;
    if !matches!(month, 1..=12 | 21..=41) || (month > 24 && has_day) {
        return Some(no_month(sign, &parts, month));
    }
    if let Some(day) = parts.get(2) {
        let day = number(day, 2)?;
        if month > 12 {
            let remedy = format!("write the season alone: {sign}{year_text}-{month}");
            return Some(Explanation::new("a season has no days", &remedy));
        }
        let year = if sign.is_empty() { year } else { -year };
        let days = days_in_month(year, month);
        if day == 0 || day > days.into() {
            return Some(Explanation {
                what: format!("day {day:02} does not exist in month {month:02} of the year {year}"),
                remedy: format!("write a day from 01 to {days}"),
            });
        }
    }
    time.and_then(|time| impossible_time(time, has_day))
}

fn no_month(sign: &str, parts: &[&str], month: u8) -> Explanation {
    let remedy = match parts {
        [year, day, month] if is_valid(&[sign, year, "-", month, "-", day].concat()) => {
            format!("write the month before the day: {sign}{year}-{month}-{day}")
        }
        [year, second] if second > &&year[2..] && is_valid(&[year, "/", &year[..2], second].concat()) => {
            format!("write {year}/{}{second} for the years from {year} on, or a month from 01 to 12", &year[..2])
        }
        _ => "write a month from 01 to 12, or a season from 21 to 24".to_owned(),
    };
    Explanation { what: format!("month {month:02} does not exist"), remedy }
}

/// What is wrong with `hh:mm:ss` and the zone behind it; nothing where it has another form.
fn impossible_time(time: &str, has_day: bool) -> Option<Explanation> {
    let explanation = |what, remedy| Some(Explanation::new(what, remedy));
    if time.ends_with(['?', '~', '%']) {
        return explanation("a mark may follow a date, not a time", "remove the mark, or the time");
    }
    let (clock, zone) = time.split_at(time.find(['Z', '+', '-']).unwrap_or(time.len()));
    let parts: Vec<u16> = clock.split(':').map(|part| number(part, 2)).collect::<Option<_>>()?;
    let [hour, minute, second] = parts[..] else { return None };
    if !has_day {
        return explanation("a time needs a day", "write the whole day before it: 1992-02-25T23:00:00");
    }
    if hour > 23 || minute > 59 || second > 60 {
        return explanation("that time of day does not exist", "write 00:00:00 to 23:59:59");
    }
    if is_impossible_zone(zone)? {
        return explanation(
            "that offset from UTC does not exist",
            "write Z for UTC, or an offset from -14:00 to +14:00",
        );
    }
    explanation("a time of day belongs to a year from 0000 to 9999", "remove the time")
}

/// Whether a zone has the form of one, and is none.
fn is_impossible_zone(zone: &str) -> Option<bool> {
    let Some(offset) = zone.strip_prefix(['+', '-']) else { return matches!(zone, "" | "Z").then_some(false) };
    let (hours, minutes) = offset.split_once(':').unwrap_or((offset, "00"));
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    let ahead = hours * 60 + minutes;
    Some(minutes > 59 || ahead > 14 * 60 || ahead == 0 && zone.starts_with('-'))
}

/// `2005-07-25T10:10:10Z/2006-01-01T10:10:10Z`
fn times_in_interval(text: &str) -> Option<Explanation> {
    let (start, end) = text.split_once('/').filter(|_| text.contains('T') && text.contains(':'))?;
    let day = |end: &str| end.split('T').next().unwrap_or_default().to_owned();
    let days = [day(start), day(end)].join("/");
    let remedy =
        if is_valid(&days) { format!("write the days without times: {days}") } else { "remove the times".to_owned() };
    Some(Explanation::new("an interval goes from date to date, without times", &remedy))
}

/// `Y9999999999999999999`
fn too_far(text: &str) -> Option<Explanation> {
    let digits = text.strip_prefix('Y')?.trim_start_matches('-');
    let is_year = digits.len() > 18 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| Explanation::new("a year has at most 18 digits here", "write a year that is nearer"))
}

/// `1994/1988`
fn reversed(text: &str) -> Option<Explanation> {
    let (start, end) = text.split_once('/').filter(|(start, end)| !start.is_empty() && !end.is_empty())?;
    let other = [end, "/", start].concat();
    is_valid(&other).then(|| {
        Explanation::new("the interval ends before it starts", &format!("write the earlier date first: {other}"))
    })
}

/// `-199X`: which years that is, EDTF leaves open; an interval says it.
fn unspecified_before_year_0(text: &str) -> Option<Explanation> {
    let (digits, mark) = text.strip_prefix('-')?.split_at_checked(4)?;
    let known = digits.trim_end_matches('X');
    let is_year = !known.is_empty() && known.len() < 4 && known.bytes().all(|byte| byte.is_ascii_digit());
    if !is_year || !matches!(mark, "" | "?" | "~" | "%") {
        return None;
    }
    let fill = |with: &str| [known, &with.repeat(4 - known.len())].concat();
    let (first, last) = (fill("9"), fill("0"));
    let last = if last == "0000" { last } else { ["-", &last].concat() };
    Some(Explanation {
        what: "an X in a year before the year 0 is not part of EDTF".to_owned(),
        remedy: format!("write the first and the last year: -{first}{mark}/{last}{mark}"),
    })
}

/// A number of exactly so many digits, at most four.
fn number(text: &str, digits: usize) -> Option<u16> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}
