//! The years that an axis can show and those that it shows: how they are zoomed, moved, written into an address and read.

use serde::{Deserialize, Serialize};

use crate::calendar::{DAY, day_of, seconds};

/// A span of time in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// Its first second.
    pub start: f64,
    /// Where its last second ends.
    pub end: f64,
}

/// What is seen of an axis. Its length is kept as it is while the view is moved, so that one scale has one layout.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// The first second seen.
    pub start: f64,
    /// How many seconds are seen.
    pub length: f64,
}

/// The shortest time that a view shows.
const SHORTEST: f64 = 3_600.0;

/// A view is at least this part of how far away its time is: what a number tells apart, with room to spare.
const FINEST: f64 = f64::EPSILON * 65_536.0;

impl Span {
    /// How long it is.
    #[must_use]
    pub fn length(self) -> f64 {
        self.end - self.start
    }

    /// Where a moment lies in it, as a share: 0 at its start and 1 at its end.
    #[must_use]
    pub fn share(self, moment: f64) -> f64 {
        (moment - self.start) / self.length()
    }

    /// The shortest view of it.
    #[must_use]
    pub fn shortest(self) -> f64 {
        (self.start.abs().max(self.end.abs()) * FINEST).max(SHORTEST).min(self.length())
    }

    /// The part of it that a text stands for: `1988-01/1995-06`, a date, or an interval whose ends may have times.
    #[must_use]
    pub fn read(self, text: &str) -> Option<Self> {
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        let start = read_date(first)?.start.max(self.start);
        let end = read_date(last)?.end.min(self.end);
        (start < end).then_some(Self { start, end })
    }
}

impl View {
    /// The view of a span, whole.
    #[must_use]
    pub fn of(span: Span) -> Self {
        Self { start: span.start, length: span.length() }
    }

    /// The span that is seen.
    #[must_use]
    pub fn span(self) -> Span {
        Span { start: self.start, end: self.start + self.length }
    }

    /// Where a moment lies, as a share of what is seen.
    #[must_use]
    pub fn share(self, moment: f64) -> f64 {
        (moment - self.start) / self.length
    }

    /// The moment at a share of what is seen.
    #[must_use]
    pub fn moment(self, share: f64) -> f64 {
        self.start + share * self.length
    }

    /// Closer by a factor, with the moment at `share` kept where it is.
    #[must_use]
    pub fn zoomed(self, factor: f64, share: f64) -> Self {
        let length = self.length / factor;
        Self { start: self.moment(share) - share * length, length }
    }

    /// Moved along by a share of what is seen; later where it is positive.
    #[must_use]
    pub fn panned(self, share: f64) -> Self {
        Self { start: self.moment(share), ..self }
    }

    /// Moved as little as it takes to show a moment with so much room at its sides, as a share.
    #[must_use]
    pub fn showing(self, moment: f64, room: f64) -> Self {
        let share = self.share(moment);
        let over = if share < room { share - room } else { (share - 1.0 + room).max(0.0) };
        if over == 0.0 { self } else { self.panned(over) }
    }

    /// The nearest view that shows nothing outside of a span and is no shorter than may be.
    #[must_use]
    pub fn within(self, whole: Span) -> Self {
        let length = self.length.max(whole.shortest()).min(whole.length());
        // Too short or too long, it keeps its middle.
        let start = if length == self.length { self.start } else { self.moment(0.5) - length / 2.0 };
        let start = start.min(whole.end - length).max(whole.start);
        if length == whole.length() { Self { start: whole.start, length } } else { Self { start, length } }
    }

    /// Whether it shows all of a span.
    #[must_use]
    pub fn is_whole(self, whole: Span) -> bool {
        self.length >= whole.length() * 0.999_999
    }

    /// It as an interval for an address: in days, or to the minute where it is short. [`Span::read`] reads it.
    #[must_use]
    pub fn print(self) -> String {
        let is_short = self.length < 8.0 * DAY;
        let Span { start, end } = self.span();
        // Its last second is part of it, as that of a date is.
        let mut printed = String::new();
        print_date(&mut printed, start, is_short);
        printed.push('/');
        print_date(&mut printed, end - 1.0, is_short);
        printed
    }
}

fn print_date(printed: &mut String, at: f64, with_time: bool) {
    let day = day_of(at);
    let is_long = !(-9_999..10_000).contains(&day.year);
    if is_long {
        printed.push('Y');
    }
    if day.year < 0 {
        printed.push('-');
    }
    pad(printed, day.year.unsigned_abs(), 4);
    if is_long {
        return;
    }
    for part in [day.month, day.day] {
        printed.push('-');
        pad(printed, part.into(), 2);
    }
    if with_time {
        let minutes = minutes_of_day(at);
        printed.push('T');
        pad(printed, minutes / 60, 2);
        printed.push(':');
        pad(printed, minutes % 60, 2);
        printed.push_str(":00Z");
    }
}

/// The minutes since the day of a second began.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a day has 1,440 minutes")]
pub(crate) fn minutes_of_day(at: f64) -> u64 {
    (at.rem_euclid(DAY) / 60.0).floor() as u64
}

fn pad(printed: &mut String, number: u64, digits: usize) {
    let number = number.to_string();
    for _ in number.len()..digits {
        printed.push('0');
    }
    printed.push_str(&number);
}

/// A year, month or day, or a minute of a day.
fn read_date(text: &str) -> Option<Span> {
    let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
    let (sign, digits) = match date.trim_start_matches('Y').strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, date.trim_start_matches('Y')),
    };
    let mut parts = digits.split('-').map(|part| part.parse::<u32>().ok());
    let year = sign * i64::from(parts.next()??);
    let month = parts.next();
    let day = parts.next();
    if parts.next().is_some() {
        return None;
    }
    let number = |part: Option<Option<u32>>, most: u8| match part {
        None => Some(None),
        Some(part) => part.and_then(|part| u8::try_from(part).ok()).filter(|part| (1..=most).contains(part)).map(Some),
    };
    let span = match (number(month, 12)?, number(day, 31)?) {
        (None, _) => Span { start: seconds(year, 1, 1), end: seconds(year + 1, 1, 1) },
        (Some(12), None) => Span { start: seconds(year, 12, 1), end: seconds(year + 1, 1, 1) },
        (Some(month), None) => Span { start: seconds(year, month, 1), end: seconds(year, month + 1, 1) },
        (Some(month), Some(day)) => {
            let start = seconds(year, month, day);
            Span { start, end: start + DAY }
        }
    };
    let Some(time) = time else { return Some(span) };
    let mut parts = time.trim_end_matches('Z').split(':').map(|part| part.parse::<u8>().ok());
    let (hours, minutes) = (parts.next()??, parts.next()??);
    if hours > 23 || minutes > 59 {
        return None;
    }
    let start = span.start + f64::from(hours) * 3_600.0 + f64::from(minutes) * 60.0;
    Some(Span { start, end: start + 60.0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn years(first: i64, last: i64) -> Span {
        Span { start: seconds(first, 1, 1), end: seconds(last + 1, 1, 1) }
    }

    #[test]
    fn an_interval_is_read_within_the_years_of_the_record() {
        let whole = years(1988, 2023);
        assert_eq!(whole.read("1988-01/1995-06").map(|part| part.end), Some(seconds(1995, 7, 1)));
        assert_eq!(whole.read("1992"), Some(years(1992, 1992)));
        assert_eq!(whole.read("1900/1992-02-25").map(|part| part.start), Some(whole.start));
        for text in ["yesterday", "1992-13", "1995/1990", "1992-02-03-04", "", "2040/2050", "1992-02-25T25:00Z"] {
            assert_eq!(whole.read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_view_stays_within_its_span(start in -1e11..1e11_f64, length in 1.0..1e11_f64, factor in 0.01..100.0_f64, share in 0.0..1.0_f64) {
            let whole = years(-40, 2023);
            let view = View { start, length }.zoomed(factor, share).within(whole);
            prop_assert!(view.start >= whole.start - 1e-3 && view.span().end <= whole.end + 1e-3);
            prop_assert!(view.length >= whole.shortest());
        }

        #[test]
        fn zooming_keeps_what_is_under_the_pointer(share in 0.0..1.0_f64, factor in 0.1..10.0_f64) {
            let view = View::of(years(1988, 2023));
            let kept = view.zoomed(factor, share).share(view.moment(share));
            prop_assert!((kept - share).abs() < 1e-6);
        }

        #[test]
        fn moving_keeps_the_length_to_the_bit(share in -2.0..2.0_f64) {
            let whole = years(1988, 2023);
            let view = View::of(whole).zoomed(3.0, 0.5).within(whole);
            prop_assert_eq!(view.panned(share).within(whole).length, view.length);
        }

        #[test]
        fn an_address_brings_back_nearly_the_same_view(start in 0.0..0.8_f64, length in 0.000_2..0.2_f64) {
            let whole = years(-500, 2023);
            let view = View { start: whole.start + start * whole.length(), length: length * whole.length() };
            let read = whole.read(&view.print()).expect("what is printed is read");
            let unit = if view.length < 8.0 * DAY { 60.0 } else { DAY };
            prop_assert!((read.start - view.start).abs() <= unit && (read.end - view.span().end).abs() <= unit);
        }
    }
}
