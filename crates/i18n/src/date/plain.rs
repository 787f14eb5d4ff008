//! Dates without unspecified digits in words: a year, a season or another part of a year, a month, a day.

use edtf_core::Date;

use super::{
    Era,
    expression::{Form, Wording},
    in_era, year, year_number, years,
};

/// A date with every digit known and nothing estimated, without its qualifiers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Plain {
    Year(i64),
    /// A part of a year by its code in EDTF, 21 to 41.
    Season(i64, u8),
    Month(i64, u8),
    Day(i64, u8, u8),
}

impl Plain {
    /// None if the date has unspecified digits, significant digits, or a year beyond the range of numbers.
    pub(super) fn of(date: &Date) -> Option<Self> {
        let year = date.year.value().filter(|_| date.year.significant_digits.is_none())?;
        let Some(month) = date.month else { return Some(Self::Year(year)) };
        let month = month.value()?;
        Some(match date.day {
            Some(day) => Self::Day(year, month, day.value()?),
            None if month > 12 => Self::Season(year, month),
            None => Self::Month(year, month),
        })
    }
}

impl Wording {
    pub(super) fn plain(self, date: Plain) -> String {
        match date {
            Plain::Year(year) => self::year(self.messages, year),
            Plain::Season(year, code) => self.season(year, code),
            Plain::Month(year, month) => self.month(year, month),
            Plain::Day(year, month, day) => self.day(year, month, &day.to_string()),
        }
    }

    /// An interval whose ends have a year, a month and year, or the era of their years in common.
    pub(super) fn joined(self, start: Plain, end: Plain) -> Option<String> {
        match (start, end) {
            (Plain::Day(year, month, first), Plain::Day(end_year, end_month, last))
                if (year, month) == (end_year, end_month) =>
            {
                Some(self.day(year, month, &self.range(&first.to_string(), &last.to_string())))
            }
            (Plain::Day(year, month, day), Plain::Day(end_year, end_month, end_day)) if year == end_year => {
                let (start, end) = (self.day_month(month, day), self.day_month(end_month, end_day));
                Some(self.in_year(&self.range(&start, &end), year))
            }
            (Plain::Month(year, first), Plain::Month(end_year, last)) if year == end_year => {
                Some(self.in_year(&self.range(self.month_alone(first), self.month_alone(last)), year))
            }
            (Plain::Year(first), Plain::Year(last)) if Era::of(first) == Era::of(last) => {
                Some(years(self.messages, first, last))
            }
            _ => None,
        }
    }

    pub(super) fn month(self, year: i64, month: u8) -> String {
        let (month, number) = (self.month_alone(month), year_number(self.messages, year));
        let date = match self.form {
            Form::Long => self.messages.date_month(month, &number),
            Form::Short => self.messages.date_month_short(month, &number),
        };
        in_era(self.messages, year, date)
    }

    /// A day, or several that were joined.
    pub(super) fn day(self, year: i64, month: u8, days: &str) -> String {
        let (month, number) = (self.month_after_day(month), year_number(self.messages, year));
        let date = match self.form {
            Form::Long => self.messages.date_day(days, month, &number),
            Form::Short => self.messages.date_day_short(days, month, &number),
        };
        in_era(self.messages, year, date)
    }

    /// Days or months of one year that were joined.
    pub(super) fn in_year(self, date: &str, year: i64) -> String {
        let number = year_number(self.messages, year);
        let date = match self.form {
            Form::Long => self.messages.date_in_year(date, &number),
            Form::Short => self.messages.date_in_year_short(date, &number),
        };
        in_era(self.messages, year, date)
    }

    fn season(self, year: i64, code: u8) -> String {
        let (messages, name, number) = (self.messages, self.season_alone(code), year_number(self.messages, year));
        let date = match (code, self.form) {
            (..=32, _) => messages.date_season(name, &number),
            (_, Form::Long) => messages.date_part_of_year(name, &number),
            (_, Form::Short) => messages.date_part_of_year_short(name, &number),
        };
        let date = in_era(messages, year, date);
        match (code, self.form) {
            (25..=28, Form::Long) => messages.date_northern(&date),
            (29..=32, Form::Long) => messages.date_southern(&date),
            _ => date,
        }
    }

    /// The name of a season, quarter, third or half of a year.
    pub(super) fn season_alone(self, code: u8) -> &'static str {
        let code = usize::from(code);
        match self.form {
            _ if code <= 32 => self.messages.seasons((code - 21) % 4),
            Form::Long => self.messages.parts_of_year(code - 33),
            Form::Short => self.messages.parts_of_year_short(code - 33),
        }
    }

    pub(super) fn day_month(self, month: u8, day: u8) -> String {
        self.messages.date_day_month(&day.to_string(), self.month_after_day(month))
    }

    pub(super) fn month_alone(self, month: u8) -> &'static str {
        match self.form {
            Form::Long => self.messages.months(usize::from(month) - 1),
            Form::Short => self.messages.months_short(usize::from(month) - 1),
        }
    }

    fn month_after_day(self, month: u8) -> &'static str {
        match self.form {
            Form::Long => self.messages.months_after_day(usize::from(month) - 1),
            Form::Short => self.messages.months_short_after_day(usize::from(month) - 1),
        }
    }
}
