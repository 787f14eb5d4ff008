//! Days of the proleptic Gregorian calendar, with a year 0, as seconds since 1970 and back.

/// The seconds of a day.
pub const DAY: f64 = 86_400.0;

/// A day of the calendar. Years before our era are counted from 0 down: year 0 is 1 BCE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CivilDay {
    /// The year.
    pub year: i64,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// The first second of a day.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "past 285 million years a second is no more told apart")]
pub fn seconds(year: i64, month: u8, day: u8) -> f64 {
    days_from_civil(year, month, day) as f64 * DAY
}

/// The day that a second belongs to.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the seconds of an axis lie between those of its record's dates")]
pub fn day_of(seconds: f64) -> CivilDay {
    civil_from_days((seconds / DAY).floor() as i64)
}

/// Days since 1970, by 400 years that begin on 1 March.
fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (i64::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "months are below 13 and days below 32")]
fn civil_from_days(days: i64) -> CivilDay {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
    let month = ((month_from_march + 2) % 12 + 1) as u8;
    CivilDay { year: year_of_era + era * 400 + i64::from(month <= 2), month, day }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days_have_their_seconds() {
        for (day, expected) in [
            ((1970, 1, 1), 0.0),
            ((2000, 3, 1), 951_868_800.0),
            ((0, 1, 1), -62_167_219_200.0),
            ((-44, 3, 15), -63_549_360_000.0),
        ] {
            assert_eq!(seconds(day.0, day.1, day.2), expected, "{day:?}");
        }
    }

    proptest! {
        #[test]
        fn a_day_is_read_as_it_is_written(days in -4_000_000_i64..4_000_000) {
            let CivilDay { year, month, day } = civil_from_days(days);
            prop_assert_eq!(days_from_civil(year, month, day), days);
            let next = civil_from_days(days + 1);
            let this = CivilDay { year, month, day };
            prop_assert!(next > this);
        }
    }
}
