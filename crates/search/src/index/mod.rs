//! An index of documents, so that what a query finds costs what it finds, not the record.
//!
//! Each word of a query gives a document a rank by where and how well it matches, and the ranks of all words are added.
//! In a name: the same word (0), the same name in another script or spelling (1), a prefix (2), a prefix in another
//! script or spelling (3), a typo (4). Then what is found by a document that it is related to or by a role (5), by a word
//! of its text (6), and by a typo in a related name (7). Documents of one rank keep their order.

mod build;
mod document;
mod trie;

use crate::{
    hebrew::{self, Extent, Pattern},
    order::sort_places,
    query::{MOST_LETTERS, Match, ParsedQuery, QueryTerm, QueryWord},
    transliteration::transliterations,
};
pub use document::{Document, Field};
use trie::{Near, Prefixed, Trie};

/// The rank of what is not found.
const NOT_FOUND: u8 = u8::MAX;
const NAME_TYPO: u8 = 4;
const RELATED: u8 = 5;
const TEXT: u8 = 6;
const RELATED_BY_TYPO: u8 = 7;

/// How many of the nearest names are looked at.
const MOST_NEAREST: usize = 100;

/// The words of all documents.
#[derive(Debug)]
pub struct Index {
    /// How many documents there are.
    len: usize,
    related: Vec<Vec<usize>>,
    part_of: Vec<Option<usize>>,
    /// Every word as it is written.
    spellings: Vec<Box<str>>,
    /// Which documents have each spelling, and where: the number of a document times four, and the field. One spelling
    /// after the other, and where those of each end.
    postings: Vec<u32>,
    ends: Vec<u32>,
    /// The spellings, times two, normalized, and with one more by their transliterations.
    terms: Trie,
    /// The spellings in other scripts than Hebrew by the skeletons of their transliterations, and those in Hebrew by
    /// their own.
    skeletons: Trie,
    hebrew: Trie,
}

/// What a query finds, with the rank of each document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    ranks: Vec<u8>,
}

impl Hits {
    /// How well a document matches, the lower the better; nothing where it is not found.
    #[must_use]
    pub fn rank(&self, document: usize) -> Option<u8> {
        self.ranks.get(document).copied().filter(|rank| *rank != NOT_FOUND)
    }

    /// The documents found, the best first.
    #[must_use]
    pub fn ranked(&self) -> Vec<usize> {
        let mut found: Vec<usize> = (0..self.ranks.len()).filter(|document| self.rank(*document).is_some()).collect();
        sort_places(&mut found, &|document| self.ranks[document].into());
        found
    }
}

impl Index {
    /// The index of some documents, numbered as they come.
    #[must_use]
    pub fn new(documents: &[Document]) -> Self {
        build::build(documents)
    }

    /// What has all the words of a query; nothing where it has no word.
    #[must_use]
    pub fn search(&self, query: &ParsedQuery) -> Hits {
        let all = query.terms.iter().map(|term| self.search_term(term)).reduce(|all, ranks| add(all, &ranks));
        Hits { ranks: all.unwrap_or_else(|| vec![NOT_FOUND; self.len]) }
    }

    /// The documents whose names are nearest to a query that finds nothing, nearest first: those that have one of its
    /// words, then those with more typos than are allowed. Only what `is_candidate` accepts.
    #[must_use]
    pub fn nearest(&self, query: &ParsedQuery, most: usize, is_candidate: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let words = query.terms.iter().flat_map(|term| &term.words);
        let words: Vec<&QueryWord> = words.filter(|word| (3..=MOST_LETTERS).contains(&word.normalized.len())).collect();
        // The longest word tells most.
        let mut places: Vec<usize> = (0..words.len()).collect();
        sort_places(&mut places, &|place| u64::MAX - words[place].normalized.len() as u64);
        let words: Vec<&QueryWord> = places.into_iter().map(|place| words[place]).collect();
        let mut nearest = Vec::new();
        for typos in 0..=3 {
            for word in words.iter().filter(|word| typos == 0 || word.normalized.len() > typos + 1) {
                let mut ranks = vec![NOT_FOUND; self.len];
                if typos == 0 {
                    self.search_word(word, &mut ranks);
                } else {
                    let near = Near { whole: &|distance, _| distance <= typos, prefix: &|_| false };
                    self.terms.near(&word.normalized, typos, &near, &mut |found| {
                        self.rank_all(found, Match::Typo, &mut ranks);
                    });
                }
                add_named(&ranks, is_candidate, &mut nearest);
            }
            if !nearest.is_empty() {
                break;
            }
        }
        nearest.truncate(most);
        nearest
    }

    fn search_term(&self, term: &QueryTerm) -> Vec<u8> {
        let search = |word: &QueryWord| {
            let mut ranks = vec![NOT_FOUND; self.len];
            self.search_word(word, &mut ranks);
            self.rank_related(&mut ranks);
            ranks
        };
        let all = term.words.iter().map(search).reduce(|all, ranks| add(all, &ranks));
        let mut all = all.unwrap_or_else(|| vec![NOT_FOUND; self.len]);
        if let Some(joined) = &term.joined {
            for (rank, joined) in all.iter_mut().zip(search(joined)) {
                *rank = joined.min(*rank);
            }
        }
        all
    }

    /// Ranks the documents that have a word themselves.
    fn search_word(&self, word: &QueryWord, ranks: &mut [u8]) {
        // The best matches come last: most of what they find has a worse rank by then, and is only improved.
        for query in word.with_typos() {
            let letters = query.len();
            let near = Near {
                whole: &|distance, len| word.allows(letters, len, distance),
                prefix: &|distance| word.allows_prefix(letters, distance),
            };
            self.terms.near(&query, word.most_typos, &near, &mut |found| self.rank_all(found, Match::Typo, ranks));
        }
        self.search_across_hebrew(word, ranks);
        for latin in &word.transliterations {
            if let Some(Prefixed { whole, longer }) = self.terms.prefix(latin.chars()) {
                self.rank_all(longer, Match::VariantPrefix, ranks);
                self.rank_all(whole, Match::Variant, ranks);
            }
        }
        if let Some(Prefixed { whole, longer }) = self.terms.prefix(word.normalized.iter().copied()) {
            let mut rank = |numbers: &[u32], exact, variant| {
                for number in numbers {
                    self.rank_one(number / 2, if number % 2 == 0 { exact } else { variant }, ranks);
                }
            };
            rank(longer, Match::Prefix, Match::VariantPrefix);
            rank(whole, Match::Exact, Match::Variant);
        }
    }

    /// Ranks what a Hebrew word finds in other scripts, and what a word in another script finds in Hebrew.
    fn search_across_hebrew(&self, word: &QueryWord, ranks: &mut [u8]) {
        if let Some(pattern) = &word.hebrew {
            let fits = |written: &str, extent: Extent| {
                let extent = if extent == Extent::Whole { extent } else { Extent::PatternBegins };
                transliterations(written).iter().any(|latin| pattern.fits(latin, extent))
            };
            for skeleton in pattern.skeletons() {
                self.rank_candidates(&self.skeletons, &skeleton, &fits, ranks);
            }
        }
        let fits = |written: &str, extent: Extent| {
            let fits = |pattern: Pattern| word.transliterations.iter().any(|latin| pattern.fits(latin, extent));
            Pattern::of(written).is_some_and(fits)
        };
        let mut skeletons: Vec<String> = word.transliterations.iter().map(|latin| hebrew::skeleton(latin)).collect();
        skeletons.dedup();
        for skeleton in skeletons {
            self.rank_candidates(&self.hebrew, &skeleton, &fits, ranks);
        }
    }

    /// Ranks the spellings under a skeleton that fit.
    fn rank_candidates(&self, trie: &Trie, skeleton: &str, fits: &dyn Fn(&str, Extent) -> bool, ranks: &mut [u8]) {
        let Some(Prefixed { whole, longer }) = trie.prefix(skeleton.chars()) else { return };
        // A short skeleton begins too many others.
        let is_long = hebrew::is_long(skeleton);
        let longer = if is_long { longer } else { &[] };
        for spelling in longer.iter().chain(whole) {
            let written = &*self.spellings[*spelling as usize];
            if fits(written, Extent::Whole) {
                self.rank_one(*spelling, Match::Variant, ranks);
            } else if is_long && fits(written, Extent::TransliterationBegins) {
                self.rank_one(*spelling, Match::VariantPrefix, ranks);
            }
        }
    }

    fn rank_all(&self, numbers: &[u32], matched: Match, ranks: &mut [u8]) {
        numbers.iter().for_each(|number| self.rank_one(number / 2, matched, ranks));
    }

    fn rank_one(&self, spelling: u32, matched: Match, ranks: &mut [u8]) {
        let spelling = spelling as usize;
        let from = spelling.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let by_field = [Field::Name, Field::Role, Field::Text].map(|field| rank(matched, field));
        for posting in &self.postings[from..self.ends[spelling] as usize] {
            let own = &mut ranks[(*posting / 4) as usize];
            *own = by_field[(*posting % 4) as usize].min(*own);
        }
    }

    /// Ranks what is related to a name that was found, and what the documents found are parts of.
    fn rank_related(&self, ranks: &mut [u8]) {
        let named: Vec<(usize, u8)> = (0..self.len)
            .filter(|document| ranks[*document] <= NAME_TYPO && !self.related[*document].is_empty())
            .map(|document| (document, if ranks[document] == NAME_TYPO { RELATED_BY_TYPO } else { RELATED }))
            .collect();
        for (document, rank) in named {
            for related in &self.related[document] {
                ranks[*related] = rank.min(ranks[*related]);
            }
        }
        for document in 0..self.len {
            let rank = ranks[document].max(RELATED);
            let mut whole = self.part_of[document].filter(|_| rank != NOT_FOUND);
            while let Some(number) = whole {
                // What this is a part of has been improved by whatever improved it.
                whole = self.part_of[number].filter(|_| rank < ranks[number]);
                ranks[number] = rank.min(ranks[number]);
            }
        }
    }
}

/// Adds what is found by its name, the best match first.
fn add_named(ranks: &[u8], is_candidate: &dyn Fn(usize) -> bool, nearest: &mut Vec<usize>) {
    for rank in 0..=NAME_TYPO {
        for document in (0..ranks.len()).filter(|document| ranks[*document] == rank) {
            if nearest.len() < MOST_NEAREST && is_candidate(document) && !nearest.contains(&document) {
                nearest.push(document);
            }
        }
    }
}

/// What both words find, the ranks added.
fn add(mut all: Vec<u8>, other: &[u8]) -> Vec<u8> {
    for (rank, other) in all.iter_mut().zip(other) {
        let is_found = *rank != NOT_FOUND && *other != NOT_FOUND;
        *rank = if is_found { rank.saturating_add(*other).min(NOT_FOUND - 1) } else { NOT_FOUND };
    }
    all
}

/// The rank of a match in a field.
fn rank(matched: Match, field: Field) -> u8 {
    match (field, matched) {
        (Field::Name, matched) => matched as u8,
        (Field::Role, Match::Typo) => RELATED_BY_TYPO,
        (Field::Role, _) => RELATED,
        (Field::Text, matched) if !Field::Text.allows(matched) => NOT_FOUND,
        (Field::Text, _) => TEXT,
    }
}
