//! The window of an axis on time, and how it moves: what is in view, and where a moment lies in it.

use crate::record::edtf::{Bounds, Edtf, Moment};

/// A span of time in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// Where it begins.
    pub start: f64,
    /// Where it ends.
    pub end: f64,
}

/// What an axis shows: from a moment on, so many seconds a pixel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// The moment at the edge that the axis begins with.
    pub start: f64,
    /// How many seconds a pixel stands for.
    pub per_pixel: f64,
}

/// A pixel is at least this part of how far away its moment is: what a number tells apart, with eight times to spare.
const FINEST: f64 = f64::EPSILON * 8.0;

impl Reach {
    /// The whole years around all of these dates; nothing where there is no bounded date, nor where all are so far away
    /// that they are one.
    #[must_use]
    pub fn around<'a>(dates: impl IntoIterator<Item = &'a Edtf>) -> Option<Self> {
        let moments = dates.into_iter().map(Edtf::bounds).flat_map(|Bounds { earliest, latest }| [earliest, latest]);
        let (first, last) = moments.flatten().fold(None, |reach, moment| match reach {
            None => Some((moment, moment)),
            Some((first, last)) => Some((moment.min(first), moment.max(last))),
        })?;
        let start = |year| seconds(Moment::from_civil(year, 1, 1));
        let reach = Self { start: start(first.year()), end: start(last.year().saturating_add(1)) };
        (reach.start < reach.end).then_some(reach)
    }

    /// How long it is.
    #[must_use]
    pub fn length(self) -> f64 {
        self.end - self.start
    }

    /// It as an EDTF interval: in days, or to the minute where it is short. `read` reads it.
    #[must_use]
    pub fn print(self) -> String {
        let is_short = self.length() < 8.0 * 86_400.0;
        let mut printed = String::new();
        // Its last second is part of it, as that of a date is.
        for (end, between) in [(self.start, "/"), (self.end - 1.0, "")] {
            let moment = moment(end);
            let (year, month, day) = moment.civil();
            if !(-9_999..10_000).contains(&year) {
                printed.push('Y');
            }
            if year < 0 {
                printed.push('-');
            }
            pad(&mut printed, year.unsigned_abs(), 4);
            if (-9_999..10_000).contains(&year) {
                let seconds = moment.seconds().rem_euclid(86_400).unsigned_abs();
                for part in [month, day] {
                    printed.push('-');
                    pad(&mut printed, part.into(), 2);
                }
                if is_short {
                    printed.push('T');
                    pad(&mut printed, seconds / 3_600, 2);
                    printed.push(':');
                    pad(&mut printed, seconds / 60 % 60, 2);
                    printed.push_str(":00Z");
                }
            }
            printed.push_str(between);
        }
        printed
    }

    /// The part of it that a text stands for: a date, or an interval whose ends may have times, which EDTF has not.
    #[must_use]
    pub fn read(self, text: &str) -> Option<Self> {
        let part = |text: &str| Edtf::parse(text).ok().map(|date| self.part(&date));
        part(text).or_else(|| {
            let (start, end) = text.split_once('/')?;
            let (start, end) = (part(start)?.start, part(end)?.end);
            (start < end).then_some(Self { start, end })
        })
    }

    /// How many seconds a pixel stands for at the closest. One shows minutes well apart; millions of years ago a number
    /// tells seconds apart no more.
    #[must_use]
    pub fn closest(self) -> f64 {
        (self.start.abs().max(self.end.abs()) * FINEST).max(1.0)
    }

    /// The part of it that a date covers; an open end reaches to the end.
    #[must_use]
    pub fn part(self, date: &Edtf) -> Self {
        let Bounds { earliest, latest } = date.bounds();
        let start = earliest.map_or(self.start, seconds).max(self.start).min(self.end);
        // The last second is part of a date, so it ends where the next begins.
        let end = latest.map_or(self.end, |moment| seconds(moment) + 1.0).max(start).min(self.end);
        Self { start, end }
    }
}

impl View {
    /// The view of a whole reach on an axis of this length.
    #[must_use]
    pub fn of(reach: Reach, length: f64) -> Self {
        Self { start: reach.start, per_pixel: reach.length() / length.max(1.0) }
    }

    /// Where a moment lies.
    #[must_use]
    pub fn x(self, moment: f64) -> f64 {
        (moment - self.start) / self.per_pixel
    }

    /// The moment that lies there.
    #[must_use]
    pub fn moment(self, x: f64) -> f64 {
        self.start + x * self.per_pixel
    }

    /// What is in view on an axis of this length.
    #[must_use]
    pub fn reach(self, length: f64) -> Reach {
        Reach { start: self.start, end: self.moment(length) }
    }

    /// Moved along by so many pixels: later where they are positive.
    #[must_use]
    pub fn panned(self, pixels: f64) -> Self {
        Self { start: self.moment(pixels), ..self }
    }

    /// Closer by this factor, with what lies at `x` kept where it is.
    #[must_use]
    pub fn zoomed(self, factor: f64, x: f64) -> Self {
        let per_pixel = self.per_pixel / factor;
        Self { start: self.moment(x) - x * per_pixel, per_pixel }
    }

    /// The nearest view that is neither closer than may be nor wider than the reach, and shows nothing outside of it.
    #[must_use]
    pub fn within(self, reach: Reach, length: f64) -> Self {
        let widest = View::of(reach, length).per_pixel;
        let per_pixel = self.per_pixel.max(reach.closest()).min(widest);
        // Closer or wider than it may be, it keeps its middle.
        let middle = self.moment(length / 2.0);
        let start = if per_pixel == self.per_pixel { self.start } else { middle - per_pixel * length / 2.0 };
        let last = reach.end - per_pixel * length;
        Self { start: start.min(last).max(reach.start), per_pixel }
    }
}

fn pad(printed: &mut String, number: u64, digits: usize) {
    let number = number.to_string();
    for _ in number.len()..digits {
        printed.push('0');
    }
    printed.push_str(&number);
}

/// The seconds of a moment, to be measured with.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "past 2^53 seconds, or 285 million years, a second is no more told apart"
)]
pub fn seconds(moment: Moment) -> f64 {
    moment.seconds() as f64
}

/// The moment nearest to so many seconds.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the seconds of a view lie between those of its record's dates")]
pub fn moment(seconds: f64) -> Moment {
    Moment::from_seconds(seconds.round_ties_even() as i64)
}
