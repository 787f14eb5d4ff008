//! Dates with unspecified digits, significant digits or years beyond the range of numbers, in words.

use edtf_core::{Bound, Date, DateField, Edtf, Qualifier, Year, YearKind};

use super::{
    expression::{Form, Wording},
    in_era, year, years,
};
use crate::number;

/// What is known of a year.
enum KnownYear {
    Exact(i64),
    /// The words of a span of years.
    Period(String),
    /// The words of a span of years that no month or day can follow.
    Span(String),
    NotGiven,
}

/// What is known of a month or a day.
#[derive(Clone, Copy)]
enum KnownField {
    Absent,
    Exact(u8),
    Between(u8, u8),
    NotGiven,
    /// Its second digit alone.
    SecondDigit,
}

impl KnownField {
    fn of(field: Option<DateField>, largest: u8) -> Self {
        match field.map(|field| field.digits) {
            None => Self::Absent,
            Some([Some(tens), Some(ones)]) => Self::Exact(tens * 10 + ones),
            Some([Some(tens), None]) => Self::Between((tens * 10).max(1), (tens * 10 + 9).min(largest)),
            Some([None, None]) => Self::NotGiven,
            Some([None, Some(_)]) => Self::SecondDigit,
        }
    }
}

impl Wording {
    /// A date that is no [`super::plain::Plain`] one, without its qualifiers.
    pub(super) fn unusual(self, date: &Date) -> String {
        if date.year.significant_digits.is_some() {
            return self.estimated(date);
        }
        if let YearKind::Exponential { significand, exponent } = date.year.kind {
            return self.power(significand, exponent);
        }
        let (month, day) = (KnownField::of(date.month, 12), KnownField::of(date.day, 31));
        let words = match self.known_year(&date.year) {
            KnownYear::Exact(year) => self.in_known_year(year, month, day),
            KnownYear::Period(period) => self.in_period(&period, month, day),
            KnownYear::Span(_) if matches!(month, KnownField::Exact(_)) => None,
            KnownYear::Span(span) => self.in_period(&span, month, day),
            KnownYear::NotGiven => self.in_unknown_year(month, day),
        };
        words.unwrap_or_else(|| self.digits(date))
    }

    fn in_known_year(self, year: i64, month: KnownField, day: KnownField) -> Option<String> {
        use KnownField::{Absent, Between, Exact, NotGiven};
        let messages = self.messages;
        let year_words = || super::year(messages, year);
        let months = |first, last| self.in_year(&self.range(self.month_alone(first), self.month_alone(last)), year);
        Some(match (month, day) {
            (NotGiven, Absent) => self.long_or_plain(year_words(), |date| messages.date_month_not_given(date)),
            (NotGiven, NotGiven) => {
                self.long_or_plain(year_words(), |date| messages.date_month_and_day_not_given(date))
            }
            (Exact(month), NotGiven) => {
                self.long_or_plain(self.month(year, month), |date| messages.date_day_not_given(date))
            }
            (Between(first, last), Absent) => {
                self.long_or_plain(months(first, last), |date| messages.date_month_not_given(date))
            }
            (Between(first, last), NotGiven) => {
                self.long_or_plain(months(first, last), |date| messages.date_month_and_day_not_given(date))
            }
            (Exact(month), Between(first, last)) => {
                let days = self.day(year, month, &self.range(&first.to_string(), &last.to_string()));
                self.long_or_plain(days, |date| messages.date_day_not_given(date))
            }
            _ => return None,
        })
    }

    fn in_period(self, period: &str, month: KnownField, day: KnownField) -> Option<String> {
        use KnownField::{Absent, Exact, NotGiven};
        let messages = self.messages;
        Some(match (month, day) {
            (Absent, _) => period.to_owned(),
            (Exact(code @ 13..), Absent) => messages.date_in_period(self.season_alone(code), period),
            (Exact(month), Absent) => messages.date_in_period(self.month_alone(month), period),
            (Exact(month), Exact(day)) => messages.date_in_period(&self.day_month(month, day), period),
            (Exact(month), NotGiven) => {
                let date = messages.date_in_period(self.month_alone(month), period);
                self.long_or_plain(date, |date| messages.date_day_not_given(date))
            }
            (NotGiven, Absent) => self.long_or_plain(period.to_owned(), |date| messages.date_month_not_given(date)),
            (NotGiven, NotGiven) => {
                self.long_or_plain(period.to_owned(), |date| messages.date_month_and_day_not_given(date))
            }
            _ => return None,
        })
    }

    fn in_unknown_year(self, month: KnownField, day: KnownField) -> Option<String> {
        use KnownField::{Absent, Exact, NotGiven};
        let messages = self.messages;
        Some(match (month, day) {
            (Absent, _) | (NotGiven, Absent | NotGiven) => messages.date_unbounded().to_owned(),
            (Exact(code @ 13..), _) => messages.date_year_not_given(self.season_alone(code)),
            (Exact(month), Absent) => messages.date_year_not_given(self.month_alone(month)),
            (Exact(month), Exact(day)) => messages.date_year_not_given(&self.day_month(month, day)),
            (Exact(month), NotGiven) => messages.date_year_and_day_not_given(self.month_alone(month)),
            _ => return None,
        })
    }

    /// A remark is added to the long form only.
    fn long_or_plain(self, date: String, remark: impl FnOnce(&str) -> String) -> String {
        if self.form == Form::Long { remark(&date) } else { date }
    }

    fn known_year(self, year: &Year) -> KnownYear {
        let YearKind::Standard { digits, .. } = year.kind else { return KnownYear::Exact(year.value().unwrap_or(0)) };
        let number =
            |digits: &[Option<u8>]| digits.iter().try_fold(0, |sum, digit| Some(sum * 10 + i64::from((*digit)?)));
        if let Some(exact) = year.value() {
            return KnownYear::Exact(exact);
        }
        match digits {
            [None, None, None, None] => KnownYear::NotGiven,
            [Some(digit), None, None, None] => {
                let first = i64::from(digit) * 1_000;
                KnownYear::Span(self.between_years(first, first + 999))
            }
            [_, _, None, None] if number(&digits[..2]).is_some() => {
                KnownYear::Period(self.century(number(&digits[..2]).unwrap_or_default()))
            }
            [_, _, _, None] if number(&digits[..3]).is_some() => {
                KnownYear::Period(self.decade(number(&digits[..3]).unwrap_or_default() * 10))
            }
            _ => {
                let pattern = digits.map(|digit| digit.map_or('X', |digit| char::from(b'0' + digit)));
                let pattern: String = pattern.into_iter().collect();
                KnownYear::Span(self.long_or_plain(pattern, |date| self.messages.date_digits_not_given(date)))
            }
        }
    }

    /// A century by its first two digits: the years from 1900 to 1999 are called the 20th.
    fn century(self, hundreds: i64) -> String {
        let number = number::century(self.messages, hundreds.unsigned_abs() + 1);
        let century = match self.form {
            Form::Long => self.messages.date_century(&number),
            Form::Short => self.messages.date_century_short(&number),
        };
        in_era(self.messages, hundreds * 100 + 1, century)
    }

    /// A decade by its first year. The ten years of which one is 1 BCE are named by their first and last.
    fn decade(self, first: i64) -> String {
        if first < 10 {
            return self.between_years(first, first + 9);
        }
        let number = number::decade(self.messages, first.unsigned_abs());
        let decade = match self.form {
            Form::Long => self.messages.date_decade(&number),
            Form::Short => self.messages.date_decade_short(&number),
        };
        in_era(self.messages, first, decade)
    }

    fn between_years(self, first: i64, last: i64) -> String {
        match self.form {
            Form::Long => self.messages.date_between(&year(self.messages, first), &year(self.messages, last)),
            Form::Short => years(self.messages, first, last),
        }
    }

    /// A year with significant digits: the span of its first digits, and the year itself as an estimate.
    fn estimated(self, date: &Date) -> String {
        let messages = self.messages;
        let words = match (date.year.value(), date.year.kind) {
            (Some(value), _) => year(messages, value),
            (None, YearKind::Exponential { significand, exponent }) => self.power(significand, exponent),
            (None, _) => self.digits(date),
        };
        let bounds = Edtf::Date(*date).bounds();
        match (self.form, bounds.earliest, bounds.latest) {
            (Form::Long, Bound::Date(first), Bound::Date(last)) => {
                messages.date_estimated(&year(messages, first.year), &year(messages, last.year), &words)
            }
            (Form::Long, ..) => messages.date_about(&words),
            (Form::Short, ..) => messages.date_about_short(&words),
        }
    }

    /// A year too large for a number: “17 × 10²⁰ CE”.
    fn power(self, significand: i64, exponent: u32) -> String {
        const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
        let messages = self.messages;
        if let Some(value) = 10i64.checked_pow(exponent).and_then(|power| significand.checked_mul(power)) {
            return year(messages, value);
        }
        let exponent: String =
            exponent.to_string().bytes().map(|digit| SUPERSCRIPTS[usize::from(digit - b'0')]).collect();
        let number = number::integer(messages, significand.unsigned_abs()) + "\u{a0}×\u{a0}10" + &exponent;
        if significand < 0 { messages.year_bce(&number) } else { messages.year_ce(&number) }
    }

    /// Digits of which some are not given, as EDTF writes them.
    fn digits(self, date: &Date) -> String {
        let mut date = *date;
        date.year.qualifier = Qualifier::default();
        for field in [&mut date.month, &mut date.day].into_iter().flatten() {
            field.qualifier = Qualifier::default();
        }
        self.long_or_plain(Edtf::Date(date).to_string(), |date| self.messages.date_digits_not_given(date))
    }
}
