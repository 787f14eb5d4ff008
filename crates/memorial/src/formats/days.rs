//! Dates as calendars have them: days, months and years as ISO 8601 writes them, and only what the record says.

use memorial_record::edtf::Edtf;

/// A date that is a year, a month or a day and no more: `1992`, `1992-02`, `1992-02-26`.
#[must_use]
pub fn iso_date(date: &str) -> Option<&str> {
    let is_digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = date.split('-');
    let year = parts.next().is_some_and(|part| is_digits(part, 4));
    let rest: Vec<&str> = parts.collect();
    (year && rest.len() <= 2 && rest.iter().all(|part| is_digits(part, 2))).then_some(date)
}

/// The first and the last of a date whose ends are years, months or days and nothing less certain.
#[must_use]
pub fn iso_ends(date: &Edtf) -> Option<(&str, &str)> {
    let text = date.as_str();
    let (first, last) = text.split_once('/').unwrap_or((text, text));
    Some((iso_date(first)?, iso_date(last)?))
}

/// Whether an ISO date is a day.
#[must_use]
pub fn is_day(date: &str) -> bool {
    date.len() == 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certain_is_a_date_of_a_calendar() {
        let check = |text: &str, expected| {
            let date = Edtf::parse(text).expect("the test writes EDTF");
            assert_eq!(iso_ends(&date), expected, "{text}");
        };
        check("1992-02-26", Some(("1992-02-26", "1992-02-26")));
        check("1992-02/1993", Some(("1992-02", "1993")));
        check("1992~", None);
        check("199X", None);
        check("1988/..", None);
        check("-0044-03-15", None);
    }
}
