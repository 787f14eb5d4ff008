//! Seconds on the time line, in the proleptic Gregorian calendar.

/// A second on the time line: how many lie between it and 1970-01-01T00:00:00.
/// What has no zone is read as if it were UTC; years beyond two hundred billion are all one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

const SECONDS_A_DAY: i64 = 86_400;
const DAYS_IN_400_YEARS: i64 = 146_097;
/// From 0000-03-01, where the count of 400 years begins, to 1970-01-01.
const DAYS_TO_1970: i64 = 719_468;
/// Past this the count of seconds would leave 64 bits.
const FARTHEST_YEAR: i64 = 200_000_000_000;

impl Moment {
    /// The first second of a day that exists.
    pub fn from_civil(year: i64, month: u8, day: u8) -> Self {
        // Counted from March, so that a leap day is the last of its year:
        // https://howardhinnant.github.io/date_algorithms.html
        let year = year.clamp(-FARTHEST_YEAR, FARTHEST_YEAR) - i64::from(month <= 2);
        let month_from_march = (i64::from(month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
        let (cycle, year) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_cycle = year * 365 + year / 4 - year / 100 + day_of_year;
        Self((cycle * DAYS_IN_400_YEARS + day_of_cycle - DAYS_TO_1970) * SECONDS_A_DAY)
    }

    /// Year, month and day that this second is in.
    pub fn civil(self) -> (i64, u8, u8) {
        let days = self.0.div_euclid(SECONDS_A_DAY) + DAYS_TO_1970;
        let (cycle, day_of_cycle) = (days.div_euclid(DAYS_IN_400_YEARS), days.rem_euclid(DAYS_IN_400_YEARS));
        let year = (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
        let day_of_year = day_of_cycle - (365 * year + year / 4 - year / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        (cycle * 400 + year + i64::from(month <= 2), month as u8, day as u8)
    }

    /// The year that this second is in: 0 is 1 BCE.
    pub fn year(self) -> i64 {
        self.civil().0
    }

    /// The second so many seconds after 1970-01-01T00:00:00.
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// How many seconds lie between this one and 1970-01-01T00:00:00.
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// The second that is so many seconds later, or earlier if they are negative.
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
}

/// How many days a month has.
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_are_counted_from_1970() {
        let check = |(year, month, day), days: i64| {
            assert_eq!(Moment::from_civil(year, month, day), Moment(days * SECONDS_A_DAY), "{year}-{month}-{day}");
        };
        check((1970, 1, 1), 0);
        check((1969, 12, 31), -1);
        check((1992, 2, 25), 8_090);
        check((2000, 2, 29), 11_016);
        check((2000, 3, 1), 11_017);
        check((0, 3, 1), -719_468);
        check((-1, 12, 31), -719_529);
    }

    #[test]
    fn february_follows_the_gregorian_rule() {
        let check = |year, days| assert_eq!(days_in_month(year, 2), days, "{year}");
        check(1992, 29);
        check(1993, 28);
        check(1900, 28);
        check(2000, 29);
        check(0, 29);
        check(-4, 29);
        check(-100, 28);
        check(-400, 29);
    }

    #[test]
    fn years_beyond_the_farthest_are_one() {
        assert_eq!(Moment::from_civil(i64::MAX, 1, 1), Moment::from_civil(FARTHEST_YEAR, 1, 1));
        assert_eq!(Moment::from_civil(i64::MIN, 1, 1), Moment::from_civil(-FARTHEST_YEAR, 1, 1));
        assert_eq!(Moment::from_civil(-FARTHEST_YEAR, 1, 1).year(), -FARTHEST_YEAR);
        assert_eq!(Moment(i64::MAX).plus(1), Moment(i64::MAX));
        assert!(Moment(i64::MIN).year() < Moment(i64::MAX).year());
    }

    #[test]
    fn every_day_of_eight_centuries_is_one_after_the_last() {
        let mut expected = Moment::from_civil(-401, 1, 1);
        for year in -401..=401 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    assert_eq!(Moment::from_civil(year, month, day), expected, "{year}-{month}-{day}");
                    assert_eq!(expected.civil(), (year, month, day));
                    expected = expected.plus(SECONDS_A_DAY);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn a_day_comes_back_from_its_seconds(
            year in -10_000i64..=10_000,
            month in 1u8..=12,
            day in 1u8..=31,
            second in 0..SECONDS_A_DAY,
        ) {
            let day = day.min(days_in_month(year, month));
            prop_assert_eq!(Moment::from_civil(year, month, day).plus(second).civil(), (year, month, day));
        }

        #[test]
        fn any_second_has_a_day(seconds: i64) {
            let (_, month, day) = Moment(seconds).civil();
            prop_assert!((1..=12).contains(&month) && (1..=31).contains(&day));
        }
    }
}
