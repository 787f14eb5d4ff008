//! The alphabet of a reader: names in the order, and under the letters, that readers of a language expect, whatever
//! scripts they are in.
//!
//! A name is compared from its first letter or digit on, without apostrophes, modifier letters and leading particles.

use std::cmp::Ordering;

use crate::{
    letters::{base, expansion, is_letter, is_sign, lower},
    normalize::normalize,
    particles::without_particles,
};

/// The order of a language.
pub trait Collation {
    /// Which of two texts comes first, numbers by their value.
    fn compare(&self, one: &str, other: &str) -> Ordering;
    /// Whether two are the same, but for case and diacritics that the language does not count as letters.
    fn is_one(&self, one: &str, other: &str) -> bool;
}

/// Two letters that some languages have as one.
const PAIRS: [&str; 9] = ["ch", "dž", "dz", "ll", "lj", "nj", "cs", "gy", "sz"];

/// What names that begin with a number stand under.
pub const NUMBERS: &str = "0–9";

/// The part of a name that it is sorted by.
#[must_use]
pub fn sort_form(name: &str) -> String {
    let main = without_particles(name);
    let from = main.find(is_letter).unwrap_or_default();
    // Diacritics decide between names that are otherwise the same.
    let counts = |c: &char| matches!(c, '\u{300}'..='\u{36f}') || !(is_sign(*c) || is_quotation_mark(*c));
    main[from..].chars().filter(counts).collect()
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›')
}

/// The order of two names.
#[must_use]
pub fn compare(one: &str, other: &str, collation: &dyn Collation) -> Ordering {
    collation.compare(&sort_form(one), &sort_form(other)).then_with(|| one.cmp(other))
}

/// The letter of the alphabet that a name stands under.
#[must_use]
pub fn heading(name: &str, collation: &dyn Collation) -> String {
    let form = sort_form(name);
    let Some(first) = form.chars().next().filter(|first| is_letter(*first)) else { return "#".to_owned() };
    if first.is_numeric() {
        return NUMBERS.to_owned();
    }
    let pair: String = form.chars().take(2).collect();
    let small: String = pair.chars().map(lower).collect();
    // As one letter, a pair comes after all that begins with the first of the two.
    let is_letter = |pair: &str| collation.compare(pair, &[&pair[..1], "zz"].concat()) == Ordering::Greater;
    if PAIRS.contains(&small.as_str()) && is_letter(&small) {
        return pair;
    }
    letter_heading(first, collation)
}

fn letter_heading(first: char, collation: &dyn Collation) -> String {
    let written = first.to_string();
    let small = lower(first);
    if let Some(letters) = expansion(small).filter(|letters| collation.is_one(&written, letters)) {
        let first = letters.chars().next().unwrap_or(first);
        return letter_heading(first, collation);
    }
    // The capital of the Azerbaijani i has a dot.
    let candidates = [capital(base(small)), capital(small), 'İ'].map(String::from);
    candidates.into_iter().find(|letter| collation.is_one(letter, &written)).unwrap_or(written)
}

/// The capital of a small letter, in the scripts that have one.
fn capital(letter: char) -> char {
    let mut capitals = letter.to_uppercase();
    capitals.next().filter(|_| capitals.next().is_none()).unwrap_or(letter)
}

/// A collation for tests: case and diacritics are set aside, numbers are compared by value, the rest by code point.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlainCollation;

impl Collation for PlainCollation {
    fn compare(&self, one: &str, other: &str) -> Ordering {
        let key = |text: &str| {
            let mut parts: Vec<Result<u64, String>> = Vec::new();
            for part in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
                let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
                parts.extend(digits.parse().ok().map(Ok));
                parts.extend(Some(normalize(&part[digits.len()..])).filter(|text| !text.is_empty()).map(Err));
            }
            parts
        };
        key(one).cmp(&key(other)).then_with(|| other.cmp(one))
    }

    fn is_one(&self, one: &str, other: &str) -> bool {
        normalize(one) == normalize(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_sorted_from_its_first_letter_on() {
        for (name, form) in [
            ("“Salam”", "Salam"),
            ("ʿAli", "Ali"),
            ("ʼAbd", "Abd"),
            ("'Isa", "Isa"),
            ("‘Umar", "Umar"),
            ("ʻOmar", "Omar"),
            ("׳אבד", "אבד"),
            ("al-ʿAbbas", "Abbas"),
            ("de la Cruz", "Cruz"),
            ("Ma'alot", "Maalot"),
            ("(1992)", "1992)"),
        ] {
            assert_eq!(sort_form(name), form, "{name}");
        }
    }

    #[test]
    fn names_stand_under_the_letter_that_they_begin_with() {
        for (name, letter) in [
            ("Šabat", "S"),
            ("Əhməd", "A"),
            ("салман", "С"),
            ("חולון", "ח"),
            ("9 May", NUMBERS),
            ("10th School", NUMBERS),
            ("ʿAli", "A"),
            ("Ærø", "A"),
            ("Œuvre", "O"),
            ("ǅemal", "D"),
            ("ﬁlm", "F"),
            ("Ĳssel", "I"),
            ("al-Hashimi", "H"),
            ("von Neumann", "N"),
            ("אל-האשמי", "ה"),
            ("և", "Ե"),
            ("–", "#"),
        ] {
            assert_eq!(heading(name, &PlainCollation), letter, "{name}");
        }
    }

    #[test]
    fn numbers_are_compared_by_value() {
        let mut names = ["School 10", "School 2", "School 1", "10 May", "9 May", "School"];
        names.sort_by(|one, other| compare(one, other, &PlainCollation));
        assert_eq!(names, ["9 May", "10 May", "School", "School 1", "School 2", "School 10"]);
    }
}
