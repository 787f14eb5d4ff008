//! Spans of time in words: `7 Jun-14 Jul 1916`, `13th century`.

use super::{
    months::month,
    remedy::{is_number, words},
};

/// Year, month and day, as far as a text in words gives them.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Parts {
    year: Option<String>,
    month: Option<usize>,
    day: Option<String>,
}

/// Words beside the parts of a date that say nothing of their own.
const FILLERS: [&str; 17] =
    ["of", "the", "il", "ili", "ci", "cı", "cu", "cü", "i", "ı", "u", "ü", "г", "год", "года", "го", "ב"];

/// What is written between the ends of a span.
const BETWEEN: [&str; 9] = [" - ", "-", "–", "—", " to ", " until ", " по ", " עד ", "/"];

impl Parts {
    /// Reads the parts of a date, in any order; nothing where there is another word, or one part twice.
    pub fn read(text: &str) -> Option<Self> {
        let lower = text.to_lowercase().replace("i\u{307}", "i");
        let mut parts = Self::default();
        for word in words(&lower).filter(|word| !FILLERS.contains(word)) {
            let digits = without_ordinal(word);
            let is_taken = if digits.len() == 4 && is_number(digits) {
                parts.year.replace(digits.to_owned()).is_some()
            } else if is_number(digits) && digits.len() <= 2 {
                parts.day.replace(format!("{digits:0>2}")).is_some()
            } else {
                parts.month.replace(month(word)?).is_some()
            };
            if is_taken {
                return None;
            }
        }
        Some(parts)
    }

    /// Whether there is a month among them.
    pub fn has_month(&self) -> bool {
        self.month.is_some()
    }

    /// The date that they make.
    pub fn date(&self) -> Option<String> {
        let year = self.year.as_ref()?;
        match (self.month, &self.day) {
            (Some(month), Some(day)) => Some(format!("{year}-{month:02}-{day}")),
            (Some(month), None) => Some(format!("{year}-{month:02}")),
            (None, None) => Some(year.clone()),
            (None, Some(_)) => None,
        }
    }
}

/// `7 Jun-14 Jul 1916`, `25–26 February 1992`, `June to July 1916`: what the start leaves out is that of the end.
pub fn named_months(text: &str) -> Option<String> {
    BETWEEN.iter().find_map(|between| {
        let (start, end) = text.split_once(between)?;
        let start = start.trim().trim_start_matches("from ").trim_start_matches("с ");
        let (mut start, end) = (Parts::read(start)?, Parts::read(end)?);
        if end.month.is_none() || start == Parts::default() {
            return None;
        }
        if start.month.is_none() {
            start.month = end.month.filter(|_| start.day.is_some());
        }
        start.year = start.year.or_else(|| end.year.clone());
        Some([start.date()?, end.date()?].join("/"))
    })
}

/// `13th century`, `XIII век`, `13-cü əsr`, `13th century BC`
pub fn century(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace('.', "");
    let is_century =
        |word: &str| ["century", "centuries", "c", "век", "века", "в", "əsr", "əsrin", "המאה", "מאה"].contains(&word);
    if !words(&lower).any(is_century) {
        return None;
    }
    let number = words(&lower).filter(|word| !is_century(word)).find_map(|word| {
        let word = word.strip_prefix('ה').unwrap_or(word);
        without_ordinal(word).parse().ok().or_else(|| roman(word))
    })?;
    let is_before = words(&lower).any(|word| ["bc", "bce"].contains(&word)) || lower.contains("до н");
    match (number, is_before) {
        (1..=40, false) => Some(format!("{:02}XX", number - 1)),
        (1..=99, true) => Some(format!("-{:04}/-{:04}", number * 100 - 1, (number - 1) * 100)).map(without_minus_zero),
        _ => None,
    }
}

fn without_minus_zero(interval: String) -> String {
    interval.replace("-0000", "0000")
}

/// `13th` without its ending.
fn without_ordinal(word: &str) -> &str {
    let digits = word.trim_end_matches(|character: char| character.is_alphabetic());
    if ["st", "nd", "rd", "th"].contains(&&word[digits.len()..]) { digits } else { word }
}

fn roman(word: &str) -> Option<u32> {
    if word.is_empty() {
        return None;
    }
    let value = |letter| match letter {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    };
    let values: Vec<u32> = word.chars().map(value).collect::<Option<_>>()?;
    // A letter before a greater one is subtracted: IX, XIV.
    let (mut sum, mut greatest) = (0, 0);
    for value in values.into_iter().rev() {
        sum = if value < greatest { u32::saturating_sub(sum, value) } else { sum + value };
        greatest = greatest.max(value);
    }
    Some(sum)
}
