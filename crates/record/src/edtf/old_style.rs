//! Dates of the Julian calendar, which EDTF does not have: they are converted, and the text says so.

use super::{error::Explanation, moment::Moment, remedy};

/// What says that a date is of the old style, in lower case.
const SIGNS: [&str; 10] = [
    "old style",
    "o.s.",
    "(os)",
    "julian",
    "старого стиля",
    "по старому стилю",
    "ст. ст.",
    "ст.ст.",
    "köhnə üslub",
    "יוליאני",
];

/// Says what to do with a date that names its calendar.
pub fn explain(text: &str) -> Option<Explanation> {
    let lower = text.to_lowercase();
    let sign = SIGNS.iter().find(|sign| lower.contains(**sign))?;
    let date = lower.replace(sign, " ").replace("calendar", " ").replace(['(', ')', ','], " ");
    let day = remedy::repaired(date.trim());
    let converted = day.as_deref().and_then(|day| Some((day, gregorian(day)?)));
    let example = converted.map_or_else(String::new, |(day, converted)| format!(" ({day} is {converted})"));
    Some(Explanation {
        what: "EDTF has no dates of the old style".to_owned(),
        remedy: format!("if this is the Julian calendar, convert it{example} and say so in the text"),
    })
}

/// The Gregorian day of a Julian one.
fn gregorian(day: &str) -> Option<String> {
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day): (i64, u8, u8) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    // Both calendars agree on the first of March of the year 200; since then one day more lies between them in each
    // century whose number four does not divide.
    let counted = if month <= 2 { year - 1 } else { year };
    let days_behind = counted.div_euclid(100) - counted.div_euclid(400) - 2;
    let (year, month, day) = Moment::from_civil(year, month, day).plus(days_behind * 86_400).civil();
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_julian_day_is_converted() {
        for (julian, expected) in [
            ("1905-01-09", "1905-01-22"),
            ("1917-10-25", "1917-11-07"),
            ("1582-10-05", "1582-10-15"),
            ("1700-02-18", "1700-02-28"),
            ("1900-03-01", "1900-03-14"),
        ] {
            assert_eq!(gregorian(julian).as_deref(), Some(expected), "{julian}");
        }
    }
}
