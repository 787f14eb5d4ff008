//! What the axis is marked with: years, months, days and times that read well at its scale.

use crate::{
    calendar::{CivilDay, DAY, day_of, seconds},
    view::{Span, minutes_of_day},
};

/// A mark of the scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// Where it is, in seconds.
    pub at: f64,
    /// What begins there.
    pub begins: Begins,
}

/// What begins at a tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begins {
    /// A year, counted with a year 0: it is 1 BCE.
    Year(i64),
    /// A month of a year.
    Month(i64, u8),
    /// A day.
    Day(CivilDay),
    /// An hour and minute of a day.
    Time(CivilDay, u8, u8),
}

/// A mean month and year, to choose a step by.
const MONTH: f64 = 2_629_746.0;
const YEAR: f64 = 12.0 * MONTH;
/// Of more ticks than this none would be read.
const MOST: usize = 400;

/// The ticks within a span, at most one every `least` seconds.
#[must_use]
pub fn ticks(span: Span, least: f64) -> Vec<Tick> {
    let step = |unit: f64, counts: &[u32]| counts.iter().copied().find(|count| f64::from(*count) * unit >= least);
    if let Some(minutes) = step(60.0, &[1, 5, 15, 30, 60, 180, 360, 720]) {
        return by_seconds(span, f64::from(minutes) * 60.0);
    }
    if let Some(days) = step(DAY, &[1, 2, 7]) {
        return by_seconds(span, f64::from(days) * DAY);
    }
    if let Some(months) = step(MONTH, &[1, 3, 6]) {
        return by_months(span, i64::from(months));
    }
    by_years(span, years_step(least))
}

/// The ticks of a span in steps of so many years.
#[must_use]
fn by_years(span: Span, step: i64) -> Vec<Tick> {
    let (first, last) = (day_of(span.start).year, day_of(span.end).year);
    // Before our era the round years are those of its own count: 1 BCE is the year 0, 100 BCE the year -99.
    let first_before = (first - 1).div_euclid(step);
    let before = (first_before..0).map(|count| count * step + 1);
    let after = ((first.max(1) - 1).div_euclid(step)..=last.div_euclid(step)).map(|count| count * step);
    let years = before.filter(|year| *year <= 0).chain(after.filter(|year| *year > 0));
    let years = years.map(|year| Tick { at: seconds(year, 1, 1), begins: Begins::Year(year) });
    years.filter(|tick| span.start <= tick.at && tick.at <= span.end).take(MOST).collect()
}

/// 1, 2, 5, 10, 20, 50 … years, whichever is the first not below `least` seconds.
fn years_step(least: f64) -> i64 {
    let mut power = 1;
    loop {
        let step = [1, 2, 5].into_iter().map(|times| times * power).find(|years| float(*years) * YEAR >= least);
        match step {
            Some(years) => return years,
            None if power > 1_000_000_000_000 => return power,
            None => power *= 10,
        }
    }
}

fn by_seconds(span: Span, step: f64) -> Vec<Tick> {
    // Weeks begin on a Monday; 1970 did on a Thursday.
    let offset = if step == 7.0 * DAY { 4.0 * DAY } else { 0.0 };
    let first = ((span.start - offset) / step).ceil() * step + offset;
    let ats = (0..MOST).map(|count| first + float(count as i64) * step).take_while(|at| *at <= span.end);
    ats.map(|at| {
        let (day, minutes) = (day_of(at), minutes_of_day(at));
        let begins = match (u8::try_from(minutes / 60), u8::try_from(minutes % 60)) {
            (Ok(hours), Ok(minutes)) if hours > 0 || minutes > 0 => Begins::Time(day, hours, minutes),
            _ => Begins::Day(day),
        };
        Tick { at, begins }
    })
    .collect()
}

fn by_months(span: Span, step: i64) -> Vec<Tick> {
    let months = |at: f64| {
        let day = day_of(at);
        day.year * 12 + i64::from(day.month) - 1
    };
    let (first, last) = (months(span.start).div_euclid(step), months(span.end).div_euclid(step));
    let ticks = (first..=last).take(MOST).map(|count| {
        let months = count * step;
        let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
        let year = months.div_euclid(12);
        let begins = if month == 1 { Begins::Year(year) } else { Begins::Month(year, month) };
        Tick { at: seconds(year, month, 1), begins }
    });
    ticks.filter(|tick| span.start <= tick.at && tick.at <= span.end).collect()
}

#[expect(clippy::cast_precision_loss, reason = "steps and counts are far below 2^53")]
fn float(number: i64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(start: (i64, u8, u8), end: (i64, u8, u8), least: f64, expected: &str) {
        let at = |(year, month, day)| seconds(year, month, day);
        let ticks = ticks(Span { start: at(start), end: at(end) }, least);
        let words = |tick: &Tick| match tick.begins {
            Begins::Year(year) => year.to_string(),
            Begins::Month(year, month) => format!("{year}-{month}"),
            Begins::Day(CivilDay { year, month, day }) => format!("{year}-{month}-{day}"),
            Begins::Time(_, hours, minutes) => format!("{hours}:{minutes:02}"),
        };
        assert_eq!(ticks.iter().map(words).collect::<Vec<_>>().join(" "), expected);
    }

    const YEARS: f64 = 365.2425 * DAY;

    #[test]
    fn years_are_marked_in_steps_that_read_well() {
        check((1988, 1, 1), (1995, 1, 1), YEARS * 0.9, "1988 1989 1990 1991 1992 1993 1994 1995");
        check((1988, 1, 1), (2024, 1, 1), YEARS * 3.0, "1990 1995 2000 2005 2010 2015 2020");
    }

    #[test]
    fn years_before_our_era_are_round_in_their_own_count() {
        // 40 BCE is the year -39, 20 BCE the year -19; there is no year 0 to mark.
        check((-44, 1, 1), (41, 1, 1), YEARS * 12.0, "-39 -19 20 40");
        check((-250, 1, 1), (-40, 1, 1), YEARS * 60.0, "-199 -99");
        check((-3, 1, 1), (3, 1, 1), YEARS * 0.9, "-3 -2 -1 0 1 2 3");
    }

    #[test]
    fn months_days_and_times_are_marked_as_they_begin() {
        check((1991, 11, 5), (1992, 4, 2), 20.0 * DAY, "1991-12 1992 1992-2 1992-3 1992-4");
        check((1992, 2, 25), (1992, 2, 27), DAY, "1992-2-25 1992-2-26 1992-2-27");
        check((1992, 2, 20), (1992, 3, 5), 5.0 * DAY, "1992-2-24 1992-3-2");
        check((1992, 2, 25), (1992, 2, 26), DAY / 4.0, "1992-2-25 6:00 12:00 18:00 1992-2-26");
    }

    #[test]
    fn a_span_of_any_length_has_few_ticks() {
        for years in [1_i64, 100, 10_000, 100_000_000] {
            let span = Span { start: seconds(-years, 1, 1), end: seconds(years, 1, 1) };
            let ticks = ticks(span, span.length() / 12.0);
            assert!((2..=14).contains(&ticks.len()), "{years} years have {} ticks", ticks.len());
        }
    }
}
