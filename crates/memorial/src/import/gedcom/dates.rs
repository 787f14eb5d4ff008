//! The dates of GEDCOM as EDTF.

/// Why a date of another calendar is not taken over.
const OTHER_CALENDAR: &str = "it is of another calendar: convert it, and say so in the text";
/// Why a text is no date.
const UNKNOWN: &str = "no date that can be read";

const MONTHS: [&str; 12] = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/// A date such as `ABT 1890`, `BEF 12 MAR 1901` or `BET 1890 AND 1895`.
pub fn edtf(text: &str) -> Result<String, &'static str> {
    let upper = text.trim().to_uppercase();
    let text = upper.strip_prefix("@#DGREGORIAN@").unwrap_or(&upper).trim();
    let text = text.strip_prefix("GREGORIAN ").unwrap_or(text);
    if text.contains("@#D") || ["JULIAN ", "HEBREW ", "FRENCH_R "].iter().any(|calendar| text.contains(calendar)) {
        return Err(OTHER_CALENDAR);
    }
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let date = match word {
        "ABT" | "CAL" | "EST" => day(rest).map(|date| [&date, "~"].concat()),
        "BEF" => day(rest).map(|date| ["../", &date].concat()),
        "AFT" => day(rest).map(|date| [&date, "/.."].concat()),
        "BET" => span(rest, " AND "),
        "FROM" => span(rest, " TO ").or_else(|| day(rest).map(|date| [&date, "/.."].concat())),
        "TO" => day(rest).map(|date| ["../", &date].concat()),
        // An interpreted date, and the words that it was read from.
        "INT" => day(rest.split('(').next().unwrap_or_default()).map(|date| [&date, "?"].concat()),
        _ => day(text),
    };
    date.ok_or(UNKNOWN)
}

fn span(text: &str, between: &str) -> Option<String> {
    let (start, end) = text.split_once(between)?;
    Some([&day(start)?, "/", &day(end)?].concat())
}

/// `12 MAR 1901`, `MAR 1901`, `1901` or `44 B.C.`
fn day(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let (parts, is_before) = match parts.split_last() {
        Some((&("B.C." | "BC" | "BCE"), rest)) => (rest, true),
        _ => (&*parts, false),
    };
    let month = |name: &str| MONTHS.iter().position(|month| *month == name).map(|place| place + 1);
    let year = |text: &str| {
        let year = text.parse::<u32>().ok().filter(|year| (1..=9999).contains(year))?;
        // EDTF has a year 0, which is 1 B.C.
        Some(if is_before && year > 1 {
            format!("-{:04}", year - 1)
        } else {
            format!("{:04}", if is_before { 0 } else { year })
        })
    };
    match *parts {
        [text] => year(text),
        [name, text] => Some(format!("{}-{:02}", year(text)?, month(name)?)),
        [day, name, text] => Some(format!("{}-{:02}-{:02}", year(text)?, month(name)?, day.parse::<u8>().ok()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_of_a_date_is_known() {
        for (text, expected) in [
            ("1815", Ok("1815")),
            ("12 mar 1901", Ok("1901-03-12")),
            ("MAR 1901", Ok("1901-03")),
            ("ABT 1890", Ok("1890~")),
            ("CAL 12 MAR 1901", Ok("1901-03-12~")),
            ("BEF 1901", Ok("../1901")),
            ("AFT 1901", Ok("1901/..")),
            ("BET 1890 AND DEC 1895", Ok("1890/1895-12")),
            ("FROM 1890 TO 1895", Ok("1890/1895")),
            ("FROM 1890", Ok("1890/..")),
            ("INT 1815 (the year of the comet)", Ok("1815?")),
            ("44 B.C.", Ok("-0043")),
            ("1 BC", Ok("0000")),
            ("@#DGREGORIAN@ 1815", Ok("1815")),
            ("@#DJULIAN@ 25 OCT 1917", Err(OTHER_CALENDAR)),
            ("1699/00", Err(UNKNOWN)),
            ("(in spring)", Err(UNKNOWN)),
            ("", Err(UNKNOWN)),
        ] {
            assert_eq!(edtf(text).as_deref(), expected.as_deref(), "{text}");
        }
    }
}
