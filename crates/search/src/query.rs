//! A query taken apart into words, and how well a word of a text matches one of them.

use std::ops::Range;

use crate::{
    edit_distance::{allowed_typos, allowed_typos_in_prefix, edit_distance},
    hebrew::{self, Extent, Pattern},
    index::Field,
    normalize::{self, Word, normalize},
    particles::is_particle,
    transliteration::transliterations,
};

/// How well a word matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// It is the same word, but for case and diacritics.
    Exact,
    /// It is the same name in another script or spelling.
    Variant,
    /// It begins with the query's word.
    Prefix,
    /// It begins with the query's word in another script or spelling.
    VariantPrefix,
    /// It, or its beginning, is a typo away.
    Typo,
}

/// How many words of a query count. More than anybody types would only take time.
const MOST_WORDS: usize = 24;

/// How many letters a word has at most in which typos are allowed.
pub const MOST_LETTERS: usize = 40;

/// The words of a query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParsedQuery {
    /// Each word, or words that hyphens join. A text has to match all of them.
    pub terms: Vec<QueryTerm>,
}

/// A word of a query; or several that hyphens join, which may also be written as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryTerm {
    /// The words, each for itself.
    pub words: Vec<QueryWord>,
    /// The same as one word, where there are several.
    pub joined: Option<QueryWord>,
}

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryWord {
    /// Its letters without case and diacritics.
    pub normalized: Vec<char>,
    /// Its transliterations, the likeliest first.
    pub transliterations: Vec<String>,
    /// What it is if it is a Hebrew word.
    pub hebrew: Option<Pattern>,
    /// How many typos are allowed in it at most.
    pub most_typos: usize,
}

impl ParsedQuery {
    /// The words of a query; what has no letter and no digit has none. A particle (al-, de la, von) before another word
    /// is left out: a name is found with and without it.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let words: Vec<Word> = normalize::words(query).take(MOST_WORDS).collect();
        let (mut terms, mut from): (Vec<QueryTerm>, Option<usize>) = (Vec::new(), None);
        for (place, word) in words.iter().enumerate() {
            let next = words.get(place + 1);
            let is_left_out = next.is_some_and(|next| is_particle(&normalize(word.written), &normalize(next.written)));
            let own = (!is_left_out).then(|| QueryWord::new(word.written));
            if from == Some(word.joined_from)
                && let Some(term) = terms.last_mut()
            {
                term.words.extend(own);
                // Two words with a typo in each would be allowed as one long one.
                let joined = QueryWord::new(&query[word.joined_from..word.end()]);
                term.joined = Some(QueryWord { most_typos: 0, ..joined });
            } else {
                terms.push(QueryTerm { words: own.into_iter().collect(), joined: None });
            }
            from = Some(word.joined_from);
        }
        terms.retain(|term| !term.words.is_empty());
        Self { terms }
    }

    /// Whether it has no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Where a text matches: the beginning of a word if that is all that was typed of it, else the word. Typos are
    /// allowed in names alone.
    #[must_use]
    pub fn highlight(&self, text: &str, field: Field) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        if self.is_empty() {
            return ranges;
        }
        for word in normalize::words(text) {
            if let Some((matched, query)) = self.best_match(word.written, field) {
                let len = match matched {
                    Match::Prefix => prefix_len(word.written, query.normalized.len()),
                    _ => word.written.len(),
                };
                ranges.push(word.start..word.start + len);
            } else if word.is_joined() && self.best_match(&text[word.joined_from..word.end()], field).is_some() {
                ranges.retain(|range| range.end <= word.joined_from);
                ranges.push(word.joined_from..word.end());
            }
        }
        ranges
    }

    fn best_match(&self, written: &str, field: Field) -> Option<(Match, &QueryWord)> {
        let words = self.terms.iter().flat_map(|term| term.words.iter().chain(&term.joined));
        words
            .filter_map(|word| Some((word.matches(written)?, word)))
            .filter(|(matched, _)| field.allows(*matched))
            .min_by_key(|(matched, _)| *matched)
    }
}

/// How many bytes of a word its first letters take, with the marks and apostrophes that follow them.
fn prefix_len(written: &str, letters: usize) -> usize {
    let mut taken = 0;
    for (place, c) in written.char_indices() {
        taken += normalize(c.encode_utf8(&mut [0; 4])).chars().count();
        if taken > letters {
            return place;
        }
    }
    written.len()
}

impl QueryWord {
    fn new(written: &str) -> Self {
        let normalized: Vec<char> = normalize(written).chars().collect();
        // A word that is one letter longer may be allowed more; no digit is a typo.
        let has_digit = normalized.iter().any(|c| c.is_numeric());
        let most_typos =
            if has_digit || normalized.len() > MOST_LETTERS { 0 } else { allowed_typos(normalized.len() + 1) };
        Self { normalized, transliterations: transliterations(written), hebrew: Pattern::of(written), most_typos }
    }

    /// What a typo may have been made in: the word itself, and if it is not too short the likeliest transliterations.
    pub fn with_typos(&self) -> impl Iterator<Item = Vec<char>> + '_ {
        let others = self.transliterations.iter().filter(|_| self.normalized.len() > 4).take(2);
        let others = others.map(|other| other.chars().collect::<Vec<char>>()).filter(|other| *other != self.normalized);
        std::iter::once(self.normalized.clone()).chain(others).filter(|_| self.most_typos > 0)
    }

    /// Whether a word of so many letters is near enough at a distance.
    #[must_use]
    pub fn allows(&self, query: usize, word: usize, distance: usize) -> bool {
        distance <= self.most_typos.min(allowed_typos(query.max(word)))
    }

    /// Whether all words are near enough that begin with something at a distance.
    #[must_use]
    pub fn allows_prefix(&self, query: usize, distance: usize) -> bool {
        let most = self.most_typos.min(allowed_typos_in_prefix(query));
        most > 0 && distance <= most
    }

    /// How well a word of a text matches it.
    #[must_use]
    pub fn matches(&self, written: &str) -> Option<Match> {
        let plain = normalize(written);
        let query: String = self.normalized.iter().collect();
        if plain == query {
            return Some(Match::Exact);
        }
        let others = transliterations(written);
        let pattern = Pattern::of(written);
        let fits = |latin: &[String], pattern: &Option<Pattern>, extent| {
            pattern.as_ref().is_some_and(|pattern| latin.iter().any(|latin| pattern.fits(latin, extent)))
        };
        let is_long = |latin: &[String]| latin.iter().any(|latin| hebrew::is_long(&hebrew::skeleton(latin)));
        let own_forms: Vec<&String> = self.transliterations.iter().chain([&query]).collect();
        let other_forms: Vec<&String> = others.iter().chain([&plain]).collect();
        if other_forms.iter().any(|other| own_forms.contains(other))
            || fits(&self.transliterations, &pattern, Extent::Whole)
            || fits(&others, &self.hebrew, Extent::Whole)
        {
            return Some(Match::Variant);
        }
        if plain.starts_with(&query) {
            return Some(Match::Prefix);
        }
        if other_forms.iter().any(|other| own_forms.iter().any(|own| other.starts_with(own.as_str())))
            || (is_long(&self.transliterations)
                && fits(&self.transliterations, &pattern, Extent::TransliterationBegins))
            || (self.hebrew.as_ref().is_some_and(Pattern::is_long)
                && fits(&others, &self.hebrew, Extent::PatternBegins))
        {
            return Some(Match::VariantPrefix);
        }
        let words: Vec<Vec<char>> = other_forms.into_iter().map(|word| word.chars().collect()).collect();
        let is_near = |query: &Vec<char>| words.iter().any(|word| self.is_near(query, word));
        self.with_typos().any(|query| is_near(&query)).then_some(Match::Typo)
    }

    fn is_near(&self, query: &[char], word: &[char]) -> bool {
        let letters = query.len();
        // What is longer or shorter by more than is allowed cannot be near.
        let near = letters.saturating_sub(self.most_typos)..=letters + self.most_typos;
        (near.contains(&word.len()) && self.allows(letters, word.len(), edit_distance(query, word)))
            || near
                .take_while(|len| *len < word.len())
                .any(|len| self.allows_prefix(letters, edit_distance(query, &word[..len])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, text: &str, highlighted: &[&str]) {
        let ranges = ParsedQuery::parse(query).highlight(text, Field::Name);
        let words: Vec<&str> = ranges.into_iter().map(|range| &text[range]).collect();
        assert_eq!(words, highlighted, "{query} in {text}");
    }

    #[test]
    fn what_matches_is_highlighted() {
        check("musab", "Rasim Musabayov", &["Musab"]);
        check("Мусабеков", "Rasim Musabekov", &["Musabekov"]);
        check("musabaiov", "Rasim Musabayov", &["Musabayov"]);
        check("khoj", "Xocalı (Khojaly)", &["Xocalı", "Khoj"]);
        check("kiryatyam", "at Kiryat-Yam", &["Kiryat-Yam"]);
        check("maal", "Ma'alot", &["Ma'al"]);
        check("elcin", "Elçin", &["Elçin"]);
        check("al-Hashimi", "Ali al-Hashimi", &["Hashimi"]);
        check("", "Elçin", &[]);
        check("--", "Elçin --", &[]);
    }

    #[test]
    fn a_long_query_is_cut() {
        let words = "abc ".repeat(100_000);
        assert_eq!(ParsedQuery::parse(&words).terms.len(), MOST_WORDS);
        assert_eq!(ParsedQuery::parse(&"abc".repeat(10_000)).terms[0].words[0].most_typos, 0);
    }

    #[test]
    fn outside_of_names_a_typo_is_not_highlighted() {
        assert!(ParsedQuery::parse("mammad").highlight("Named, Mammad", Field::Text).len() == 1);
    }

    #[test]
    fn what_hyphens_join_is_one_term() {
        let query = ParsedQuery::parse("Kiryat-Yam Holon");
        assert_eq!(query.terms.len(), 2);
        assert_eq!(query.terms[0].words.len(), 2);
        let joined = query.terms[0].joined.as_ref().map(|joined| (joined.normalized.len(), joined.most_typos));
        assert_eq!(joined, Some((9, 0)), "a typo in each of two words is not allowed as two in one");
    }

    #[test]
    fn a_particle_counts_only_as_the_last_word() {
        let words = |query: &str| -> Vec<String> {
            let terms = ParsedQuery::parse(query).terms;
            terms.iter().flat_map(|term| &term.words).map(|word| word.normalized.iter().collect()).collect()
        };
        assert_eq!(words("von Neumann"), ["neumann"]);
        assert_eq!(words("al-Hashimi"), ["hashimi"]);
        assert_eq!(words("Maria de la Cruz"), ["maria", "cruz"]);
        assert_eq!(words("al"), ["al"]);
        assert_eq!(words("Lev van"), ["lev", "van"]);
    }
}
