//! What the axis is marked with: years, months, days and times that read well at its zoom.

use crate::record::edtf::{Date, Moment};

use super::view::{Reach, moment, seconds};

/// A mark of the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// Where it stands, in seconds.
    pub at: f64,
    /// What begins there.
    pub what: What,
}

/// What begins at a mark of the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A year, a month or a day.
    Date(Date),
    /// An hour and minute.
    Time(u8, u8),
}

const MINUTE: i64 = 60;
const DAY: i64 = 86_400;
/// A mean month and year, to choose a step by.
const MONTH: i64 = 2_629_746;
const YEAR: i64 = 12 * MONTH;

/// The marks within a reach, at most one every `least` seconds.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a step of so many seconds is within the reach of a record")]
pub fn ticks(reach: Reach, least: f64) -> Vec<Tick> {
    let least = least.ceil() as i64;
    let step = |unit: i64, counts: &[i64]| counts.iter().copied().find(|count| count * unit >= least);
    if let Some(minutes) = step(MINUTE, &[1, 5, 15, 30, 60, 180, 360, 720]) {
        return by_seconds(reach, minutes * MINUTE);
    }
    if let Some(days) = step(DAY, &[1, 2, 7]) {
        return by_seconds(reach, days * DAY);
    }
    if let Some(months) = step(MONTH, &[1, 3, 6]) {
        return by_months(reach, months);
    }
    let least = (least - 1) / YEAR + 1;
    let mut power = 1;
    while power * 10 <= least {
        power *= 10;
    }
    let years = [1, 2, 5, 10].into_iter().map(|times| times * power).find(|years| *years >= least);
    by_months(reach, years.unwrap_or(power * 10) * 12)
}

fn by_seconds(reach: Reach, step: i64) -> Vec<Tick> {
    // Weeks begin on a Monday; 1970 did on a Thursday.
    let offset = if step == 7 * DAY { 4 * DAY } else { 0 };
    let first = moment(reach.start.ceil()).seconds();
    let first = first + (offset - first).rem_euclid(step);
    let ticks = (0..).map(|count| Moment::from_seconds(first + count * step)).map(|moment| {
        let (year, month, day) = moment.civil();
        let minutes = moment.seconds().rem_euclid(DAY) / MINUTE;
        let what = match minutes {
            0 => What::Date(Date::Day(year, month, day)),
            _ => What::Time((minutes / 60) as u8, (minutes % 60) as u8),
        };
        Tick { at: seconds(moment), what }
    });
    ticks.take_while(|tick| tick.at <= reach.end).collect()
}

fn by_months(reach: Reach, step: i64) -> Vec<Tick> {
    // Months are counted, not their seconds compared, because the farthest years are all one.
    let months = |at: f64| {
        let (year, month, _) = moment(at).civil();
        year * 12 + i64::from(month) - 1
    };
    let (first, last) = (months(reach.start).div_euclid(step), months(reach.end).div_euclid(step));
    let ticks = (first..=last).map(|count| {
        let months = count * step;
        let (year, month) = (months.div_euclid(12), (months.rem_euclid(12) + 1) as u8);
        let what = if month == 1 { Date::Year(year) } else { Date::Month(year, month) };
        Tick { at: seconds(Moment::from_civil(year, month, 1)), what: What::Date(what) }
    });
    ticks.filter(|tick| reach.start <= tick.at && tick.at <= reach.end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(start: (i64, u8, u8), end: (i64, u8, u8), least: f64) -> String {
        let at = |(year, month, day)| seconds(Moment::from_civil(year, month, day));
        let ticks = ticks(Reach { start: at(start), end: at(end) }, least);
        let words = |tick: &Tick| match tick.what {
            What::Date(Date::Year(year)) => year.to_string(),
            What::Date(Date::Month(year, month)) => format!("{year}-{month}"),
            What::Date(Date::Day(year, month, day)) => format!("{year}-{month}-{day}"),
            What::Time(hour, minute) => format!("{hour}:{minute:02}"),
            What::Date(other) => panic!("{other:?} marks no axis"),
        };
        ticks.iter().map(words).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn years_are_marked_in_steps_that_read_well() {
        const YEARS: f64 = 365.2425 * 86_400.0;
        assert_eq!(between((1988, 1, 1), (1995, 1, 1), YEARS * 0.9), "1988 1989 1990 1991 1992 1993 1994 1995");
        assert_eq!(between((1988, 1, 1), (2024, 1, 1), YEARS * 3.0), "1990 1995 2000 2005 2010 2015 2020");
        assert_eq!(between((-44, 1, 1), (11, 1, 1), YEARS * 12.0), "-40 -20 0");
    }

    #[test]
    fn months_days_and_times_are_marked_as_they_begin() {
        const DAYS: f64 = 86_400.0;
        assert_eq!(between((1991, 11, 5), (1992, 4, 2), 20.0 * DAYS), "1991-12 1992 1992-2 1992-3 1992-4");
        assert_eq!(between((1992, 2, 25), (1992, 2, 27), DAYS), "1992-2-25 1992-2-26 1992-2-27");
        assert_eq!(between((1992, 2, 20), (1992, 3, 5), 5.0 * DAYS), "1992-2-24 1992-3-2");
        assert_eq!(between((1992, 2, 25), (1992, 2, 26), DAYS / 4.0), "1992-2-25 6:00 12:00 18:00 1992-2-26");
    }
}
