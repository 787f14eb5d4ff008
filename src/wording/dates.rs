//! Dates in words, at exactly the precision that they have and never through a platform's calendar.
//!
//! A language is a set of patterns: `months_after_day` holds the case that a month takes after its day, `months` the
//! one it has alone, which is also the one after “to”, “from” and “about”; a pattern must read well with it. Ends of a
//! range that are bare numbers can stand closer together than others.

use super::{
    Locale,
    numbers::{century_number, number_words},
};
use crate::record::edtf::{Date, Edtf, End, Kind, Point, Time, Zone};

/// A date in full: “25 to 26 February 1992”, “about February 2018”, “from 27 September 2020 on”.
pub fn date_words(locale: Locale, date: &Edtf) -> String {
    Wording { locale, length: Length::Full }.edtf(date)
}

/// A date for a margin or an axis: “25–26 Feb 1992”, “c. Feb 2018”, “27 Sep 2020–”.
pub fn date_short(locale: Locale, date: &Edtf) -> String {
    Wording { locale, length: Length::Short }.edtf(date)
}

/// The full stop behind a date that ends a sentence; nothing where the date ends in one.
pub fn stop_after(words: &str) -> &'static str {
    if words.ends_with('.') { "" } else { "." }
}

/// What begins at a mark of the axis: “Feb 1992”, “25 Feb 1992”.
pub fn tick_words(locale: Locale, date: Date) -> String {
    Wording { locale, length: Length::Short }.point(&Point { date, uncertain: false, approximate: false })
}

/// A time of day at a mark of the axis.
pub fn clock_words(hour: u8, minute: u8) -> String {
    [&two_digits(hour), ":", &two_digits(minute)].concat()
}

/// A year by itself. Year 0 is 1 BCE; CE stands where a bare number would not look like a year.
pub fn year_words(locale: Locale, year: i64) -> String {
    match year {
        1_000..=9_999 => year.to_string(),
        1..=999 => locale.year_ce(&year.to_string()),
        10_000.. => locale.year_ce(&number_words(locale, year.unsigned_abs())),
        -9_998..=0 => locale.year_bce(&(1 - year).to_string()),
        _ => locale.year_bce(&number_words(locale, year.abs_diff(1))),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Full,
    Short,
}

struct Wording {
    locale: Locale,
    length: Length,
}

impl Wording {
    fn edtf(&self, edtf: &Edtf) -> String {
        let locale = self.locale;
        let (start, end) = match edtf.kind() {
            Kind::Single(point) => return self.point(point),
            Kind::Interval { start, end } => (start, end),
        };
        match (start, end, self.length) {
            (End::On(start), End::On(end), _) => self.interval(start, end),
            (End::On(start), End::Open, Length::Full) => locale.date_from(&self.point(start)),
            (End::On(start), End::Open, Length::Short) => locale.date_from_short(&self.point(start)),
            (End::On(start), End::Unknown, Length::Full) => locale.date_end_unknown(&self.point(start)),
            (End::On(start), End::Unknown, Length::Short) => locale.date_end_unknown_short(&self.point(start)),
            (End::Open, End::On(end), Length::Full) => locale.date_until(&self.point(end)),
            (End::Open, End::On(end), Length::Short) => locale.date_until_short(&self.point(end)),
            (End::Unknown, End::On(end), Length::Full) => locale.date_start_unknown(&self.point(end)),
            (End::Unknown, End::On(end), Length::Short) => locale.date_start_unknown_short(&self.point(end)),
            (End::Open | End::Unknown, End::Open | End::Unknown, _) => locale.date_unbounded().to_owned(),
        }
    }

    /// What both ends share is said once, unless an end has a mark of its own.
    fn interval(&self, start: &Point, end: &Point) -> String {
        if start == end {
            return self.point(start);
        }
        let is_marked = start.uncertain || start.approximate || end.uncertain || end.approximate;
        match (start.date, end.date) {
            (Date::Day(year, month, first), Date::Day(end_year, end_month, last))
                if (year, month, is_marked) == (end_year, end_month, false) =>
            {
                self.day(year, month, &self.range(&first.to_string(), &last.to_string()))
            }
            (Date::Day(year, month, day), Date::Day(end_year, end_month, end_day))
                if (year, is_marked) == (end_year, false) =>
            {
                let (start, end) = (self.day_month(month, day), self.day_month(end_month, end_day));
                self.in_year(&self.range(&start, &end), year)
            }
            (Date::Month(year, first), Date::Month(end_year, last)) if (year, is_marked) == (end_year, false) => {
                let months = self.range(self.month_alone(first), self.month_alone(last));
                self.in_year(&months, year)
            }
            _ => self.range(&self.point(start), &self.point(end)),
        }
    }

    fn range(&self, first: &str, last: &str) -> String {
        match self.length {
            Length::Full if first.contains(' ') || last.contains(' ') => self.locale.date_range(first, last),
            Length::Full => self.locale.date_range_of_numbers(first, last),
            Length::Short if first.contains(' ') || last.contains(' ') => self.locale.date_range_short(first, last),
            Length::Short => self.locale.date_range_tight(first, last),
        }
    }

    fn point(&self, point: &Point) -> String {
        let locale = self.locale;
        let mut words = self.date(point.date);
        if point.approximate {
            words = match self.length {
                Length::Full => locale.date_about(&words),
                Length::Short => locale.date_about_short(&words),
            };
        }
        if point.uncertain {
            words = match self.length {
                Length::Full => locale.date_uncertain(&words),
                Length::Short => locale.date_uncertain_short(&words),
            };
        }
        words
    }

    fn date(&self, date: Date) -> String {
        let locale = self.locale;
        let is_full = self.length == Length::Full;
        match date {
            Date::Century(first) => self.century(first),
            Date::Decade(first) => self.decade(first),
            Date::Year(year) => year_words(locale, year),
            Date::SomeMonth(year) if is_full => locale.date_month_not_given(&year_words(locale, year)),
            Date::SomeDayOfYear(year) if is_full => locale.date_month_and_day_not_given(&year_words(locale, year)),
            Date::SomeDay(year, month) if is_full => locale.date_day_not_given(&self.month(year, month)),
            Date::SomeMonth(year) | Date::SomeDayOfYear(year) => year_words(locale, year),
            Date::Season(year, season) => {
                locale.date_season(locale.seasons(season as usize), &year_words(locale, year))
            }
            Date::Month(year, month) | Date::SomeDay(year, month) => self.month(year, month),
            Date::Day(year, month, day) => self.day(year, month, &day.to_string()),
            Date::Time(year, month, day, time) => self.time(&self.day(year, month, &day.to_string()), time),
        }
    }

    /// A hundred years before the year 1 are a century to the year; after it, 1900 to 1999 are called the 20th.
    fn century(&self, first: i64) -> String {
        let is_bce = first < 0;
        let number = if is_bce { (1 - first) / 100 } else { first / 100 + 1 };
        let number = century_number(self.locale, number.unsigned_abs());
        let century = match self.length {
            Length::Full => self.locale.date_century(&number),
            Length::Short => self.locale.date_century_short(&number),
        };
        match first {
            1_000.. => century,
            _ if is_bce => self.locale.year_bce(&century),
            _ => self.locale.year_ce(&century),
        }
    }

    /// Counted from the year 0, ten years before the year 1 are no decade of BCE: their first and last are named.
    fn decade(&self, first: i64) -> String {
        let locale = self.locale;
        if first < 10 {
            let (first, last) = (year_words(locale, first), year_words(locale, first + 9));
            return match self.length {
                Length::Full => locale.date_between(&first, &last),
                Length::Short => self.range(&first, &last),
            };
        }
        let decade = match self.length {
            Length::Full => locale.date_decade(&first.to_string()),
            Length::Short => locale.date_decade_short(&first.to_string()),
        };
        if first < 1_000 { locale.year_ce(&decade) } else { decade }
    }

    fn month(&self, year: i64, month: u8) -> String {
        let (month, year) = (self.month_alone(month), year_words(self.locale, year));
        match self.length {
            Length::Full => self.locale.date_month(month, &year),
            Length::Short => self.locale.date_month_short(month, &year),
        }
    }

    /// A day, or days joined already.
    fn day(&self, year: i64, month: u8, days: &str) -> String {
        let (month, year) = (self.month_after_day(month), year_words(self.locale, year));
        match self.length {
            Length::Full => self.locale.date_day(days, month, &year),
            Length::Short => self.locale.date_day_short(days, month, &year),
        }
    }

    /// Days or months of one year, joined already.
    fn in_year(&self, days: &str, year: i64) -> String {
        let year = year_words(self.locale, year);
        match self.length {
            Length::Full => self.locale.date_in_year(days, &year),
            Length::Short => self.locale.date_in_year_short(days, &year),
        }
    }

    fn day_month(&self, month: u8, day: u8) -> String {
        self.locale.date_day_month(&day.to_string(), self.month_after_day(month))
    }

    fn month_alone(&self, month: u8) -> &'static str {
        match self.length {
            Length::Full => self.locale.months(usize::from(month) - 1),
            Length::Short => self.locale.months_short(usize::from(month) - 1),
        }
    }

    fn month_after_day(&self, month: u8) -> &'static str {
        match self.length {
            Length::Full => self.locale.months_after_day(usize::from(month) - 1),
            Length::Short => self.locale.months_short_after_day(usize::from(month) - 1),
        }
    }

    fn time(&self, day: &str, time: Time) -> String {
        let locale = self.locale;
        let clock = clock(time);
        if self.length == Length::Short {
            return locale.date_time(day, &clock);
        }
        match time.zone {
            Zone::Local => locale.date_time_zone(day, &clock, locale.zone_local()),
            Zone::Utc => locale.date_time_zone(day, &clock, locale.zone_utc()),
            Zone::Offset(minutes) => locale.date_time_zone(day, &clock, &locale.zone_offset(&offset(minutes))),
        }
    }
}

/// `23:00`, or `23:20:30` where there are seconds to tell.
fn clock(time: Time) -> String {
    let mut clock = two_digits(time.hour) + ":" + &two_digits(time.minute);
    if time.second > 0 {
        clock.push(':');
        clock.push_str(&two_digits(time.second));
    }
    clock
}

/// `+4`, `−4:30`, with a true minus.
fn offset(minutes: i16) -> String {
    let sign = if minutes < 0 { "−" } else { "+" };
    let (hours, minutes) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
    let mut offset = sign.to_owned() + &hours.to_string();
    if minutes > 0 {
        offset.push(':');
        offset.push_str(&two_digits(minutes as u8));
    }
    offset
}

fn two_digits(number: u8) -> String {
    let digits = number.to_string();
    if number < 10 { "0".to_owned() + &digits } else { digits }
}

#[cfg(test)]
mod tests;
