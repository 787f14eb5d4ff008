//! A linear scale of time, and the years that it is marked with.

use crate::record::edtf::{Bounds, Edtf, Moment};

/// How much time an axis shows: from the start of one year to the end of the same or a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    first: i64,
    last: i64,
}

/// What part of the axis a date covers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Where it begins, as a share of the axis.
    pub start: f64,
    /// Where it ends, as a share of the axis.
    pub end: f64,
    /// Whether its beginning is not known.
    pub open_start: bool,
    /// Whether its end is not known.
    pub open_end: bool,
}

impl Scale {
    /// A scale in whole years that holds all of these dates; nothing where there is no bounded date.
    #[must_use]
    pub fn around<'a>(dates: impl IntoIterator<Item = &'a Edtf>) -> Option<Self> {
        let moments = dates.into_iter().map(Edtf::bounds).flat_map(|Bounds { earliest, latest }| [earliest, latest]);
        let years = moments.flatten().map(Moment::year);
        let (first, last) = years.fold(None, |reach, year| match reach {
            None => Some((year, year)),
            Some((first, last)) => Some((year.min(first), year.max(last))),
        })?;
        Some(Self { first, last })
    }

    /// Where a moment lies, as a share of the axis; outside of 0 to 1 where the axis does not show it.
    #[must_use]
    pub fn share(&self, moment: Moment) -> f64 {
        let (start, end) = (start_of(self.first), start_of(self.last.saturating_add(1)));
        (seconds(moment) - start) / (end - start)
    }

    /// What part of the axis a date covers; an open end reaches to the end of the axis.
    #[must_use]
    pub fn span(&self, date: &Edtf) -> Span {
        let Bounds { earliest, latest } = date.bounds();
        Span {
            start: earliest.map_or(0.0, |moment| self.share(moment).clamp(0.0, 1.0)),
            end: latest.map_or(1.0, |moment| self.share(moment).clamp(0.0, 1.0)),
            open_start: earliest.is_none(),
            open_end: latest.is_none(),
        }
    }

    /// The years that mark the axis, each with its share: at most `most`, in steps of 1, 2 or 5 and their tens.
    #[must_use]
    pub fn years(&self, most: usize) -> Vec<(i64, f64)> {
        let most = i64::try_from(most.max(1)).unwrap_or(i64::MAX);
        let least = self.last.saturating_sub(self.first) / most + 1;
        let mut step = tens(least);
        step *= [1, 2, 5, 10].into_iter().find(|times| step * times >= least).unwrap_or(10);
        let start = self.first.div_euclid(step) * step;
        let years = (0..).map(|index| start + index * step).skip_while(|year| *year < self.first);
        let shown = years.take_while(|year| *year <= self.last);
        shown.map(|year| (year, self.share(Moment::from_civil(year, 1, 1)))).collect()
    }
}

/// The power of ten at or below a positive number.
fn tens(number: i64) -> i64 {
    let mut power = 1;
    while power * 10 <= number {
        power *= 10;
    }
    power
}

fn start_of(year: i64) -> f64 {
    seconds(Moment::from_civil(year, 1, 1))
}

#[expect(clippy::cast_precision_loss, reason = "a share of the axis is far coarser than a second in 52 bits")]
fn seconds(moment: Moment) -> f64 {
    moment.seconds() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(dates: &str) -> Scale {
        let dates: Vec<Edtf> = dates.split(' ').map(|date| Edtf::parse(date).expect("a test date is sound")).collect();
        Scale::around(&dates).expect("one of the dates is bounded")
    }

    fn years(dates: &str) -> String {
        let years = scale(dates).years(12);
        years.iter().map(|(year, _)| year.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_scale_holds_whole_years() {
        let scale = scale("1992-02-25/1992-02-26 2021-02?");
        assert!(scale.share(Moment::from_civil(1992, 1, 1)).abs() < 1e-12);
        assert!((scale.share(Moment::from_civil(2022, 1, 1)) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn years_are_marked_in_steps_that_read_well() {
        assert_eq!(years("1988 1994"), "1988 1989 1990 1991 1992 1993 1994");
        assert_eq!(years("1988 2023"), "1990 1995 2000 2005 2010 2015 2020");
        assert_eq!(years("-0044 0010"), "-40 -35 -30 -25 -20 -15 -10 -5 0 5 10");
        assert_eq!(years("1992"), "1992");
    }

    #[test]
    fn an_open_end_reaches_to_the_end_of_the_axis() {
        let span = scale("1988 2023").span(&Edtf::parse("2020-09-27/..").expect("sound"));
        assert!(span.open_end && !span.open_start);
        assert!((span.end - 1.0).abs() < 1e-12);
    }
}
