//! Guesses what a text that is no EDTF date was meant to be, from the slips that people make.

use super::{
    error::{Explanation, is_sound},
    level2,
};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Nobody slips for longer than this; a text that is no date at all is not worth the search.
const LONGEST_GUESS: usize = 64;

/// Says what is wrong and what to write instead.
pub fn explain(text: &str) -> Explanation {
    if text.trim().is_empty() {
        return Explanation::new("the date is empty", "write as much of it as is known, such as 1992-02-25 or 1992");
    }
    let Some(Guess { what, meant }) = (text.len() <= LONGEST_GUESS).then(|| guess(text)).flatten() else {
        return level2::explain(text).unwrap_or_else(|| unknown(text));
    };
    let remedy = match exchanged(text, &meant) {
        Some(other) => format!("write {meant}, or {other} if the month stands first"),
        None => format!("write {meant}"),
    };
    Explanation { what: what.to_owned(), remedy }
}

fn unknown(text: &str) -> Explanation {
    let shown: String = text.chars().take(40).collect();
    Explanation {
        what: format!("“{shown}” is not an EDTF date"),
        remedy: "write year, month and day as in 1992-02-25, or as much as is known: 1992-02, 1992, 199X".to_owned(),
    }
}

struct Guess {
    what: &'static str,
    meant: String,
}

type Rewrite = fn(&str) -> Option<String>;

/// Each slip with what is said of it; the first whose repair is sound is taken.
const SLIPS: [(&str, Rewrite); 13] = [
    ("EDTF has no spaces", without_spaces),
    ("EDTF is written in the digits 0 to 9 and the plain hyphen", plain),
    ("EDTF writes its letters in capitals: X, T, Z, Y", capitals),
    ("uncertain and approximate at once is one mark", one_mark),
    ("`unknown` and `open` belong to the draft of 2012", null_and_dots),
    ("years before the year 1 are counted through a year 0", before_the_common_era),
    ("a month is a number in EDTF", named_month),
    ("words are not part of a date", worded),
    ("the year comes first, then month and day in two digits each, with hyphens", year_first),
    ("the ends of an interval are parted by a slash, and each is written in full", interval),
    ("a time has hours, minutes and whole seconds, after a T", whole_time),
    ("a year has four digits, a minus if it is below 0, and Y if it has more", year_digits),
    ("an end of the interval is not an EDTF date", both_ends),
];

fn guess(text: &str) -> Option<Guess> {
    SLIPS.iter().find_map(|(what, rewrite)| {
        let meant = rewrite(text).filter(|meant| meant != text && is_sound(meant))?;
        Some(Guess { what, meant })
    })
}

/// The text itself if it is sound, or what it was meant to be. Callers hand on less text than they were given.
fn repaired(text: &str) -> Option<String> {
    if is_sound(text) { Some(text.to_owned()) } else { guess(text).map(|guess| guess.meant) }
}

fn without_spaces(text: &str) -> Option<String> {
    Some(text.split_whitespace().collect())
}

/// Folds full-width forms, the many dashes and the many spaces.
fn plain(text: &str) -> Option<String> {
    let fold = |character| match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ if character.is_whitespace() => ' ',
        _ => character,
    };
    let folded: String = text.chars().map(fold).collect();
    // What the fold leaves behind would be folded without end.
    if text.is_ascii() || !folded.is_ascii() { None } else { repaired(&folded) }
}

fn capitals(text: &str) -> Option<String> {
    let capital = |character| if character == 'u' { 'X' } else { character };
    Some(text.chars().map(capital).collect::<String>().to_ascii_uppercase())
}

fn one_mark(text: &str) -> Option<String> {
    Some(text.replace("?~", "%").replace("~?", "%"))
}

fn null_and_dots(text: &str) -> Option<String> {
    Some(text.replace("unknown", "").replace("open", "..").replace('*', ""))
}

/// `44 BC`, `AD 79`
fn before_the_common_era(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace('.', "");
    let mut numbers = words(&lower).filter_map(|word| word.parse::<i64>().ok());
    let (year, None) = (numbers.next()?, numbers.next()) else { return None };
    let era = words(&lower).find(|word| word.parse::<i64>().is_err())?;
    match era {
        "bc" | "bce" if year == 1 => Some("0000".to_owned()),
        "bc" | "bce" => Some(format!("-{:04}", year.checked_sub(1)?)),
        "ad" | "ce" => Some(format!("{year:04}")),
        _ => None,
    }
}

/// `25 February 1992`, `Feb 25, 1992`, `February 1992`
fn named_month(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let (mut year, mut month, mut day) = (None, None, None);
    for word in words(&lower) {
        let slot = if word.len() == 4 && is_number(word) {
            year.replace(word.to_owned())
        } else if is_number(word) {
            day.replace(format!("-{word:0>2}"))
        } else {
            let at = MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(word))?;
            month.replace(format!("-{:02}", at + 1))
        };
        if slot.is_some() {
            return None;
        }
    }
    Some(year? + &month? + &day.unwrap_or_default())
}

/// `circa 1992`, `before 1992`, `the 1990s`
fn worded(text: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let (word, rest) = match lower.split_once([' ', '.']) {
        Some((word, rest)) => (word, rest.trim()),
        None if lower.starts_with('c') => lower.split_at(1),
        None => ("", lower.as_str()),
    };
    let (before, after) = match word {
        "c" | "ca" | "circa" | "about" | "around" | "approximately" | "approx" => ("", "~"),
        "possibly" | "probably" | "perhaps" | "maybe" => ("", "?"),
        "before" | "until" | "to" => ("../", ""),
        "after" | "since" | "from" => ("", "/.."),
        "the" | "year" | "in" | "on" => ("", ""),
        "" => return lower.strip_suffix("0s").filter(|decade| decade.len() == 3).map(|decade| decade.to_owned() + "X"),
        _ => return None,
    };
    Some([before, &repaired(rest)?, after].concat())
}

/// `25.02.1992`, `1992/02/25`, `1992-2`, `02.1992`, `19920225`
fn year_first(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    if text.contains("..") || !parts.iter().all(|part| is_number(part)) {
        return None;
    }
    match parts[..] {
        [year, month, day] if year.len() == 4 => Some(format!("{year}-{month:0>2}-{day:0>2}")),
        [day, month, year] if year.len() == 4 => {
            let european = format!("{year}-{month:0>2}-{day:0>2}");
            Some(if is_sound(&european) { european } else { format!("{year}-{day:0>2}-{month:0>2}") })
        }
        [year, month] if year.len() == 4 && month.len() <= 2 && month.parse::<u8>().is_ok_and(|month| month <= 12) => {
            Some(format!("{year}-{month:0>2}"))
        }
        [month, year] if year.len() == 4 && month.len() <= 2 => Some(format!("{year}-{month:0>2}")),
        [digits] if digits.len() == 8 => Some(format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..])),
        _ => None,
    }
}

/// The other reading of `03/04/1992`.
fn exchanged(text: &str, meant: &str) -> Option<String> {
    let (year, rest) = meant.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let other = format!("{year}-{day}-{month}");
    (text.ends_with(year) && text.contains('/') && month != day && is_sound(&other)).then_some(other)
}

/// `1988-1993`, `1988/93`, `1988 to 1993`
fn interval(text: &str) -> Option<String> {
    let (start, end) = [" to ", " - ", "/", "-"].iter().find_map(|separator| text.split_once(separator))?;
    let (start, end) = (start.trim(), end.trim());
    if end.len() == 2 && start.len() == 4 && is_number(end) && is_number(start) {
        return Some(format!("{start}/{}{end}", &start[..2]));
    }
    if text.contains('/') || start.is_empty() || end.is_empty() {
        return None;
    }
    both_ends(&[start, "/", end].concat())
}

/// `1992-02-25 23:00`, `1992-02-25T23:00Z`, `1992-02-25T23:00:00.5`
fn whole_time(text: &str) -> Option<String> {
    let (date, time) = text.trim().split_once(['T', 't', ' '])?;
    let time = time.trim();
    let zone_at = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(zone_at);
    let clock = clock.trim().split(['.', ',']).next()?;
    let seconds = if clock.matches(':').count() == 1 { ":00" } else { "" };
    let hour = if clock.find(':') == Some(1) { "0" } else { "" };
    Some([date, "T", hour, clock, seconds, &zone.to_uppercase()].concat())
}

/// `992`, `+1992`, `Y1992`, `20000`, `-0000`
fn year_digits(text: &str) -> Option<String> {
    let unsigned = text.trim_start_matches(['+', 'Y', 'y']);
    let (sign, digits) = if let Some(digits) = unsigned.strip_prefix('-') { ("-", digits) } else { ("", unsigned) };
    let digits = digits.trim_start_matches('0');
    match digits.len() {
        _ if !digits.is_empty() && !is_number(digits) => None,
        0 => Some("0000".to_owned()),
        1 | 2 if !text.starts_with(['Y', 'y', '0', '-']) => None,
        1..=4 => Some(format!("{sign}{digits:0>4}")),
        _ => Some(["Y", sign, digits].concat()),
    }
}

fn both_ends(text: &str) -> Option<String> {
    let (start, end) = text.split_once('/').filter(|(_, end)| !end.contains('/'))?;
    let repair = |end: &str| if matches!(end, "" | "..") { Some(end.to_owned()) } else { repaired(end) };
    Some([&repair(start)?, "/", &repair(end)?].concat())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
