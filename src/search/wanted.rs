//! What somebody searches for, and how well a written word matches it.

use std::ops::Range;

use crate::search::{
    fold,
    hebrew::{self, Extent, Pattern},
    key, slip,
};

/// How well a word matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// It is the same word, but for case and diacritics.
    Same,
    /// It is the same name in another script or spelling.
    Alike,
    /// It begins with what is wanted.
    Begins,
    /// It begins with what is wanted in another script or spelling.
    BeginsAlike,
    /// It, or its beginning, is a slip of typing away.
    Slip,
}

/// How many words of a query count. More than anybody types would only keep the page busy.
const MOST_WORDS: usize = 24;

/// How many letters a word has at most in which slips are forgiven.
pub const MOST_LETTERS: usize = 40;

/// The words that somebody searches for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Each word, or words that hyphens join.
    pub terms: Vec<Term>,
}

/// A word that is wanted; or several that hyphens join, which may also be written as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The words, each for itself.
    pub apart: Vec<WantedWord>,
    /// The same as one word, where there are several.
    pub joined: Option<WantedWord>,
}

/// A word that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedWord {
    /// Its letters without case and diacritics.
    pub plain: Vec<char>,
    /// Its keys, the likeliest first.
    pub keys: Vec<String>,
    /// What it is if it is a Hebrew word.
    pub hebrew: Option<Pattern>,
    /// How many slips are forgiven in it at most.
    pub slips: usize,
}

impl Wanted {
    /// The words of a query. What has no letter and no digit has none.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let (mut terms, mut from): (Vec<Term>, usize) = (Vec::new(), usize::MAX);
        for word in fold::words(query).take(MOST_WORDS) {
            let wanted = WantedWord::of(word.written);
            match terms.last_mut().filter(|_| word.joined_from == from) {
                Some(term) => {
                    term.apart.push(wanted);
                    // Two words with a slip in each would be forgiven as one long one.
                    let joined = WantedWord::of(&query[from..word.start + word.written.len()]);
                    term.joined = Some(WantedWord { slips: 0, ..joined });
                }
                None => terms.push(Term { apart: vec![wanted], joined: None }),
            }
            from = word.joined_from;
        }
        Self { terms }
    }

    /// Where a text has what is wanted: the beginning of a word if that is all that was typed of it, else the word. Slips
    /// are forgiven in names alone.
    #[must_use]
    pub fn marks(&self, text: &str, is_name: bool) -> Vec<Range<usize>> {
        let wanted = || self.terms.iter().flat_map(|term| term.apart.iter().chain(&term.joined));
        let mut marks: Vec<Range<usize>> = Vec::new();
        for word in fold::words(text) {
            let end = word.start + word.written.len();
            let matches = wanted().filter_map(|wanted| Some((wanted.matches(word.written)?, wanted)));
            let best = matches.filter(|(matched, _)| is_name || *matched != Match::Slip).min_by_key(|found| found.0);
            if let Some((matched, wanted)) = best {
                let len =
                    if matched == Match::Begins { begins(word.written, wanted.plain.len()) } else { end - word.start };
                marks.push(word.start..word.start + len);
            } else if word.joined_from < word.start
                && wanted().any(|wanted| wanted.matches(&text[word.joined_from..end]).is_some())
            {
                marks.retain(|mark| mark.end <= word.joined_from);
                marks.push(word.joined_from..end);
            }
        }
        marks
    }
}

/// How many bytes of a word its first letters take, with the marks and apostrophes that follow them.
fn begins(written: &str, letters: usize) -> usize {
    let mut taken = 0;
    for (place, c) in written.char_indices() {
        taken += fold::plain(c.encode_utf8(&mut [0; 4])).chars().count();
        if taken > letters {
            return place;
        }
    }
    written.len()
}

impl WantedWord {
    fn of(written: &str) -> Self {
        let plain: Vec<char> = fold::plain(written).chars().collect();
        // A word that is one letter longer may be forgiven more; in a number, nothing is a slip.
        let is_number = plain.iter().any(|c| c.is_numeric());
        let slips = if is_number || plain.len() > MOST_LETTERS { 0 } else { slip::forgiven(plain.len() + 1) };
        Self { plain, keys: key::keys(written), hebrew: Pattern::of(written), slips }
    }

    /// What a slip may have been made in: the word itself, and if it is not too short the likeliest of its keys.
    pub fn slipped(&self) -> impl Iterator<Item = Vec<char>> + '_ {
        let keys = self.keys.iter().filter(|_| self.plain.len() > 4).take(2);
        let keys = keys.map(|key| key.chars().collect::<Vec<char>>()).filter(|key| *key != self.plain);
        std::iter::once(self.plain.clone()).chain(keys).filter(|_| self.slips > 0)
    }

    /// Whether a word, or one that begins with it, is few enough slips away from what is wanted.
    #[must_use]
    pub fn forgives(&self, wanted: usize, word: usize, distance: usize) -> bool {
        distance <= self.slips.min(slip::forgiven(wanted.max(word)))
    }

    /// Whether all words are near enough that begin with something at this distance.
    #[must_use]
    pub fn forgives_beginning(&self, wanted: usize, distance: usize) -> bool {
        let most = self.slips.min(slip::forgiven_in_beginning(wanted));
        most > 0 && distance <= most
    }

    /// How well a written word matches it.
    #[must_use]
    pub fn matches(&self, written: &str) -> Option<Match> {
        let plain = fold::plain(written);
        let keys = key::keys(written);
        let wanted: String = self.plain.iter().collect();
        if plain == wanted {
            return Some(Match::Same);
        }
        let pattern = Pattern::of(written);
        let fits = |keys: &[String], pattern: &Option<Pattern>, extent| {
            pattern.as_ref().is_some_and(|pattern| keys.iter().any(|key| pattern.fits(key, extent)))
        };
        let is_long = |keys: &[String]| keys.iter().any(|key| hebrew::is_long(&hebrew::skeleton(key)));
        let own: Vec<&String> = self.keys.iter().chain([&wanted]).collect();
        let others: Vec<&String> = keys.iter().chain([&plain]).collect();
        if others.iter().any(|other| own.contains(other))
            || fits(&self.keys, &pattern, Extent::Whole)
            || fits(&keys, &self.hebrew, Extent::Whole)
        {
            return Some(Match::Alike);
        }
        if plain.starts_with(&wanted) {
            return Some(Match::Begins);
        }
        if others.iter().any(|other| own.iter().any(|own| other.starts_with(own.as_str())))
            || (is_long(&self.keys) && fits(&self.keys, &pattern, Extent::KeyBegins))
            || (self.hebrew.as_ref().is_some_and(Pattern::is_long) && fits(&keys, &self.hebrew, Extent::PatternBegins))
        {
            return Some(Match::BeginsAlike);
        }
        let words: Vec<Vec<char>> = others.into_iter().map(|word| word.chars().collect()).collect();
        let is_near = |wanted: &Vec<char>| words.iter().any(|word| self.is_near(wanted, word));
        self.slipped().any(|wanted| is_near(&wanted)).then_some(Match::Slip)
    }

    fn is_near(&self, wanted: &[char], word: &[char]) -> bool {
        let letters = wanted.len();
        // What is longer or shorter by more than is forgiven cannot be near.
        let near = letters.saturating_sub(self.slips)..=letters + self.slips;
        (near.contains(&word.len()) && self.forgives(letters, word.len(), slip::between(wanted, word)))
            || near
                .take_while(|len| *len < word.len())
                .any(|len| self.forgives_beginning(letters, slip::between(wanted, &word[..len])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, text: &str, marked: &[&str]) {
        let marks = Wanted::of(query).marks(text, true);
        let words: Vec<&str> = marks.into_iter().map(|mark| &text[mark]).collect();
        assert_eq!(words, marked, "{query} in {text}");
    }

    #[test]
    fn what_matches_is_marked() {
        check("musab", "Rasim Musabayov", &["Musab"]);
        check("Мусабеков", "Rasim Musabekov", &["Musabekov"]);
        check("musabaiov", "Rasim Musabayov", &["Musabayov"]);
        check("khoj", "Xocalı (Khojaly)", &["Xocalı", "Khoj"]);
        check("kiryatyam", "at Kiryat-Yam", &["Kiryat-Yam"]);
        check("maal", "Ma'alot", &["Ma'al"]);
        check("elcin", "Elçin", &["Elçin"]);
        check("", "Elçin", &[]);
        check("--", "Elçin --", &[]);
    }

    #[test]
    fn a_long_query_keeps_nobody_waiting() {
        let words = "abc ".repeat(100_000);
        assert_eq!(Wanted::of(&words).terms.len(), MOST_WORDS);
        assert_eq!(Wanted::of(&"abc".repeat(10_000)).terms[0].apart[0].slips, 0);
    }

    #[test]
    fn outside_of_names_a_slip_is_not_marked() {
        assert!(Wanted::of("mammad").marks("Named, Mammad", false).len() == 1);
    }

    #[test]
    fn what_hyphens_join_is_one_term() {
        let wanted = Wanted::of("Kiryat-Yam Holon");
        assert_eq!(wanted.terms.len(), 2);
        assert_eq!(wanted.terms[0].apart.len(), 2);
        let joined = wanted.terms[0].joined.as_ref().map(|joined| (joined.plain.len(), joined.slips));
        assert_eq!(joined, Some((9, 0)), "a slip in each of two words is not forgiven as two in one");
    }
}
