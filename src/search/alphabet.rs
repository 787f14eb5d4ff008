//! The reader's alphabet: names in the order that readers of a language expect, whatever scripts they are in.
//!
//! Whoever knows the language (the browser, or the tables that pages are written with) is asked about single letters
//! only; names are then compared by the places of their letters. So the many comparisons of a long list cost no more
//! than numbers, and both sides put it in the same order.

use std::cmp::Ordering;

use crate::{record::order::order, search::fold};

/// Letters as a language orders them.
pub trait Collation {
    /// Which of two letters comes first.
    fn compare(&self, one: &str, other: &str) -> Ordering;
    /// Whether two are one letter of the alphabet, but for case and diacritics.
    fn is_one(&self, one: &str, other: &str) -> bool;
}

/// Two letters that some languages have as one.
const PAIRS: [&str; 9] = ["ch", "dž", "dz", "ll", "lj", "nj", "cs", "gy", "sz"];

/// The letters of some names, in order.
#[derive(Debug, Default)]
pub struct Alphabet {
    /// The letters of most scripts by their code points, and all others in the order of theirs.
    near: Vec<[u16; 2]>,
    far: Vec<Letter>,
    /// The pairs that count as one, with their places.
    pairs: Vec<([char; 2], [u16; 2])>,
}

/// Up to here letters are found by their code points.
const NEAR: usize = 0x700;

/// Where a letter that is in none of the names stands: after all that are.
const NOWHERE: [u16; 2] = [u16::MAX; 2];

#[derive(Debug, Clone, Copy)]
struct Letter {
    letter: char,
    /// Its place in the alphabet, which those share that differ in case or diacritics, and its own.
    places: [u16; 2],
}

/// What names are compared by: first as their letters stand in the alphabet, then by case and diacritics.
pub type SortKey = Vec<u16>;

impl Alphabet {
    /// The letters that names are written with.
    #[must_use]
    pub fn of<'a>(names: impl Iterator<Item = &'a str>, collation: &dyn Collation) -> Self {
        let mut found: Vec<bool> = Vec::new();
        let mut letters: Vec<String> = Vec::new();
        let mut add = |c: char| {
            let place = c as usize;
            if found.len() <= place {
                found.resize(place + 1, false);
            }
            if !std::mem::replace(&mut found[place], true) {
                letters.push(c.to_string());
            }
        };
        for c in names.flat_map(str::chars) {
            add(c);
            add(heading(c));
        }
        let singles = letters.len();
        // As one letter, it comes after all that begins with the first of the two.
        let is_letter = |pair: &str| collation.compare(pair, &[&pair[..1], "zz"].concat()) == Ordering::Greater;
        letters.extend(PAIRS.iter().filter(|pair| is_letter(pair)).map(|pair| (*pair).to_owned()));
        let in_order = order(letters.len(), &|a, b| collation.compare(&letters[a], &letters[b]));
        let mut alphabet = Self { near: vec![NOWHERE; NEAR], ..Self::default() };
        let (mut base, mut before) = (0, None);
        for (own, place) in (1..).zip(in_order) {
            let letter = letters[place as usize].as_str();
            if before.is_none_or(|before| !collation.is_one(before, letter)) {
                base = own;
            }
            before = Some(letter);
            let mut chars = letter.chars();
            match (chars.next(), chars.next().filter(|_| place as usize >= singles)) {
                (Some(first), Some(second)) => alphabet.pairs.push(([first, second], [base, own])),
                (Some(letter), None) if (letter as usize) < NEAR => alphabet.near[letter as usize] = [base, own],
                (Some(letter), None) => alphabet.far.push(Letter { letter, places: [base, own] }),
                (None, _) => {}
            }
        }
        let far = &alphabet.far;
        let by_letter = order(far.len(), &|a, b| far[a].letter.cmp(&far[b].letter));
        alphabet.far = by_letter.into_iter().map(|place| far[place as usize]).collect();
        alphabet
    }

    /// What a name is compared by.
    #[must_use]
    pub fn key(&self, name: &str) -> SortKey {
        // First the places of all letters in the alphabet, then a zero, because what is shorter comes first, then their
        // own, which tell of case and diacritics.
        let mut key = Vec::with_capacity(2 * name.len() + 1);
        let mut write = |of: usize| {
            let mut letters = bare(name).chars();
            while let Some(first) = letters.next() {
                let pair = letters.clone().next().and_then(|second| self.pair(first, second));
                key.push(pair.unwrap_or_else(|| self.letter(first))[of]);
                if pair.is_some() {
                    letters.next();
                }
            }
            if of == 0 {
                key.push(0);
            }
        };
        write(0);
        write(1);
        key
    }

    /// Whether two names begin with one letter of the alphabet.
    #[must_use]
    pub fn begin_alike(&self, one: &str, other: &str) -> bool {
        let base = |name: &str| bare(name).chars().next().map(|c| self.letter(c)[0]);
        base(one) == base(other)
    }

    /// The letter of the alphabet that a name stands under.
    #[must_use]
    pub fn heading(&self, name: &str) -> String {
        let first = bare(name).chars().next().unwrap_or('#');
        let plain = heading(first);
        if self.letter(plain)[0] == self.letter(first)[0] { plain.to_string() } else { first.to_string() }
    }

    fn letter(&self, letter: char) -> [u16; 2] {
        if let Some(places) = self.near.get(letter as usize) {
            return *places;
        }
        let place = self.far.binary_search_by(|other| other.letter.cmp(&letter));
        place.map_or(NOWHERE, |place| self.far[place].places)
    }

    fn pair(&self, first: char, second: char) -> Option<[u16; 2]> {
        if self.pairs.is_empty() {
            return None;
        }
        let pair = [fold::lower(first), fold::lower(second)];
        self.pairs.iter().find(|(own, _)| *own == pair).map(|(_, places)| *places)
    }
}

/// A name from its first letter or digit on: what stands in quotation marks stands under its letter.
fn bare(name: &str) -> &str {
    let bare = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() { name } else { bare }
}

/// The capital of a letter without diacritics, in the scripts that have one.
fn heading(letter: char) -> char {
    let base = fold::base(fold::lower(letter));
    let code = base as u32;
    let capital = match code {
        0x61..=0x7a | 0x3b1..=0x3c1 | 0x3c3..=0x3cb | 0x430..=0x44f => code - 0x20,
        0x561..=0x586 => code - 0x30,
        _ => code,
    };
    char::from_u32(capital).unwrap_or(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// English, as far as the tests need it: by the letter, then plain before diacritics, then small before capital.
    struct English;

    impl English {
        fn key(text: &str) -> String {
            text.chars().map(|c| fold::base(fold::lower(c))).collect()
        }
    }

    impl Collation for English {
        fn compare(&self, one: &str, other: &str) -> Ordering {
            let by_key = Self::key(one).cmp(&Self::key(other));
            by_key.then(other.is_ascii().cmp(&one.is_ascii())).then_with(|| other.cmp(one))
        }

        fn is_one(&self, one: &str, other: &str) -> bool {
            Self::key(one) == Self::key(other)
        }
    }

    /// Czech: ch is a letter after h.
    struct Czech;

    impl Collation for Czech {
        fn compare(&self, one: &str, other: &str) -> Ordering {
            English.compare(&one.replace("ch", "h~"), &other.replace("ch", "h~"))
        }

        fn is_one(&self, one: &str, other: &str) -> bool {
            English.is_one(&one.replace("ch", "h~"), &other.replace("ch", "h~"))
        }
    }

    fn sorted(names: &[&str], collation: &dyn Collation) -> Vec<String> {
        let alphabet = Alphabet::of(names.iter().copied(), collation);
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort_by_key(|name| alphabet.key(name));
        names
    }

    #[test]
    fn diacritics_count_only_where_all_letters_are_the_same() {
        let names = ["Sutovsky", "Šabat", "Sabat", "Ševčík", "Spivak", "Sa", "Salman Y", "Salman"];
        let expected = ["Sa", "Sabat", "Šabat", "Salman", "Salman Y", "Ševčík", "Spivak", "Sutovsky"];
        assert_eq!(sorted(&names, &English), expected);
    }

    #[test]
    fn two_letters_that_a_language_has_as_one_have_its_place() {
        assert_eq!(sorted(&["Chodov", "Cyril", "Ivan", "Hynek"], &Czech), ["Cyril", "Hynek", "Chodov", "Ivan"]);
        assert_eq!(sorted(&["Chodov", "Cyril", "Ivan", "Hynek"], &English), ["Chodov", "Cyril", "Hynek", "Ivan"]);
    }

    #[test]
    fn names_stand_under_the_letter_that_they_begin_with() {
        let names = ["Šabat", "Əhməd", "салман", "חולון", "9 May"];
        let alphabet = Alphabet::of(names.into_iter(), &English);
        let headings: Vec<String> = names.iter().map(|name| alphabet.heading(name)).collect();
        assert_eq!(headings, ["S", "A", "С", "ח", "9"]);
        assert!(alphabet.begin_alike("Šabat", "S") && !alphabet.begin_alike("Šabat", "9"));
    }
}
