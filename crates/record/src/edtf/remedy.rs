//! What a text that is no EDTF date was probably meant to be, from the mistakes that people make.

use super::{
    error::{Explanation, is_valid},
    months::month,
    spans,
};

type Rewrite = fn(&str) -> Option<String>;

/// Each mistake with what is said of it; the first whose correction is valid is proposed.
const MISTAKES: [(&str, Rewrite); 16] = [
    ("EDTF has no spaces", without_spaces),
    ("EDTF is written in the digits 0 to 9 and the plain hyphen", plain),
    ("EDTF writes its letters in capitals: X, T, Z, Y", capitals),
    ("uncertain and approximate at once is one mark", one_mark),
    ("`unknown` and `open` belong to the draft of 2012", unknown_and_open),
    ("months and days that are not known are left out", without_zeros),
    ("years before the year 1 are counted through a year 0", before_the_common_era),
    ("a century is written by its first digits", spans::century),
    ("a month is a number in EDTF", named_month),
    ("an interval is written with a slash, and its months are numbers", spans::named_months),
    ("words are not part of a date", worded),
    ("the year comes first, then month and day in two digits each, with hyphens", year_first),
    ("the ends of an interval are separated by a slash, and each is written in full", interval),
    ("a time has hours, minutes and whole seconds, after a T", whole_time),
    ("a year has four digits, a minus if it is below 0, and Y if it has more", year_digits),
    ("an end of the interval is not an EDTF date", both_ends),
];

/// Says what is wrong and what to write instead; nothing where no mistake is recognised.
pub fn explain(text: &str) -> Option<Explanation> {
    if let Some((what, proposal)) = proposal(text) {
        let remedy = match day_and_month_swapped(text, &proposal) {
            Some(other) => format!("write {proposal}, or {other} if the month is first"),
            None => format!("write {proposal}"),
        };
        return Some(Explanation::new(what, &remedy));
    }
    has_year_of_two_digits(text).then(|| {
        Explanation::new(
            "a year of two digits can be of any century",
            "which century is it? Write the year with four digits",
        )
    })
}

/// The text itself if it is valid, or what it was probably meant to be. Callers pass on less text than they were given.
pub fn repaired(text: &str) -> Option<String> {
    if is_valid(text) { Some(text.to_owned()) } else { proposal(text).map(|(_, proposal)| proposal) }
}

fn proposal(text: &str) -> Option<(&'static str, String)> {
    MISTAKES.iter().find_map(|(what, rewrite)| {
        let proposal = rewrite(text).filter(|proposal| proposal != text && is_valid(proposal))?;
        Some((*what, proposal))
    })
}

fn without_spaces(text: &str) -> Option<String> {
    Some(text.split_whitespace().collect())
}

/// Replaces full-width forms, the many dashes and the many spaces.
fn plain(text: &str) -> Option<String> {
    let replace = |character| match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{5be}' => '-',
        _ if character.is_whitespace() => ' ',
        _ => character,
    };
    let replaced: String = text.chars().map(replace).collect();
    // What is left as it was would be replaced without end.
    if replaced == text { None } else { repaired(&replaced) }
}

fn capitals(text: &str) -> Option<String> {
    let capital = |character| if character == 'u' { 'X' } else { character };
    Some(text.chars().map(capital).collect::<String>().to_ascii_uppercase())
}

fn one_mark(text: &str) -> Option<String> {
    Some(text.replace("?~", "%").replace("~?", "%"))
}

fn unknown_and_open(text: &str) -> Option<String> {
    repaired_after(text, &text.replace("unknown", "").replace("open", "..").replace('*', ""))
}

/// `+1992-02-00T00:00:00Z`, as Wikidata writes what has no day.
fn without_zeros(text: &str) -> Option<String> {
    if !text.contains("-00") && !text.ends_with("T00:00:00Z") {
        return None;
    }
    let date = text.strip_suffix("T00:00:00Z").unwrap_or(text);
    let date = date.strip_prefix('+').unwrap_or(date);
    let date = date.strip_suffix("-00").unwrap_or(date);
    Some(date.strip_suffix("-00").unwrap_or(date).to_owned())
}

/// `44 BC`, `AD 79`
fn before_the_common_era(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace('.', "");
    let mut numbers = words(&lower).filter_map(|word| word.parse::<i64>().ok());
    let (year, None) = (numbers.next()?, numbers.next()) else { return None };
    let mut names = words(&lower).filter(|word| word.parse::<i64>().is_err());
    match (names.next()?, names.next()) {
        ("bc" | "bce", None) if year == 1 => Some("0000".to_owned()),
        ("bc" | "bce", None) => Some(format!("-{:04}", year.checked_sub(1)?)),
        ("ad" | "ce", None) => Some(format!("{year:04}")),
        _ => None,
    }
}

/// `25 February 1992`, `Feb 25, 1992`, `25 февраля 1992 г.`, `1992-ci il fevralın 25-i`
fn named_month(text: &str) -> Option<String> {
    spans::Parts::read(text).filter(spans::Parts::has_month)?.date()
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
        "c" | "ca" | "circa" | "about" | "around" | "approximately" | "approx" | "около" | "ок" | "təxminən"
        | "בערך" => ("", "~"),
        "possibly" | "probably" | "perhaps" | "maybe" => ("", "?"),
        "before" | "until" | "to" | "до" | "עד" => ("../", ""),
        "after" | "since" | "from" | "после" | "с" | "מאז" => ("", "/.."),
        "the" | "year" | "in" | "on" | "в" => ("", ""),
        "" => return decade(&lower),
        _ => return None,
    };
    Some([before, &repaired(rest)?, after].concat())
}

/// `1990s`, `1990-е`, `1990-cı`
fn decade(lower: &str) -> Option<String> {
    let digits = ["s", "-s", "'s", "’s", "-е", "-е гг", "-cı", "-ci"].iter().find_map(|end| lower.strip_suffix(end))?;
    let decade = digits.strip_suffix('0').filter(|decade| decade.len() == 3)?;
    Some([decade, "X"].concat())
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
            let day_first = format!("{year}-{month:0>2}-{day:0>2}");
            Some(if is_valid(&day_first) { day_first } else { format!("{year}-{day:0>2}-{month:0>2}") })
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
fn day_and_month_swapped(text: &str, proposal: &str) -> Option<String> {
    let (year, rest) = proposal.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let other = format!("{year}-{day}-{month}");
    (text.ends_with(year) && text.contains('/') && month != day && is_valid(&other)).then_some(other)
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
        // Rather a day without hyphens that does not exist.
        8 if !text.starts_with(['Y', 'y', '-']) => None,
        _ => Some(["Y", sign, digits].concat()),
    }
}

fn both_ends(text: &str) -> Option<String> {
    let (start, end) = text.split_once('/').filter(|(_, end)| !end.contains('/'))?;
    let repair = |end: &str| if matches!(end, "" | "..") { Some(end.to_owned()) } else { repaired(end) };
    Some([&repair(start)?, "/", &repair(end)?].concat())
}

/// What a changed text was probably meant to be; nothing where nothing was changed.
fn repaired_after(text: &str, changed: &str) -> Option<String> {
    if text == changed { None } else { repaired(changed).or_else(|| both_ends(changed)) }
}

/// `92`, `25.02.92`, `Feb ’92`
fn has_year_of_two_digits(text: &str) -> bool {
    let lower = text.to_lowercase();
    let is_date = |word: &str| (is_number(word) && word.len() <= 2) || month(word).is_some();
    words(&lower).count() <= 3
        && words(&lower).all(is_date)
        && words(&lower).next_back().is_some_and(|word| word.len() == 2 && is_number(word))
}

/// The words and numbers of a text.
pub fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a text is digits alone.
pub fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
