//! Building the index: the words of all documents, each spelling once, with the documents that have it.

use std::collections::HashMap;

use super::{Document, Field, Index, trie::TrieBuilder};
use crate::{
    hebrew::{self, Pattern},
    normalize::{normalize, words},
    transliteration::transliterations,
};

#[derive(Default)]
struct Postings {
    /// The spellings with their numbers, and by their numbers.
    known: HashMap<Box<str>, u32>,
    spellings: Vec<Box<str>>,
    /// The spelling and the posting of each word that was read.
    pairs: Vec<(u32, u32)>,
    /// The last posting of each spelling.
    last: Vec<u32>,
}

/// Builds the index of some documents.
pub(super) fn build(documents: &[Document]) -> Index {
    let mut postings = Postings::default();
    for (number, document) in documents.iter().enumerate() {
        for field in [Field::Name, Field::Role, Field::Text] {
            for (_, text) in document.texts.iter().filter(|(own, _)| *own == field) {
                postings.add(number, field, text);
            }
        }
    }
    let (mut terms, mut skeletons, mut hebrew) = (TrieBuilder::new(), TrieBuilder::new(), TrieBuilder::new());
    for (number, written) in (0..).zip(&postings.spellings) {
        let mut own_skeletons: Vec<String> = Vec::new();
        let normalized = normalize(written);
        for latin in transliterations(written) {
            if latin != normalized {
                terms.add(latin.chars(), number * 2 + 1);
            }
            let skeleton = hebrew::skeleton(&latin);
            if !own_skeletons.contains(&skeleton) {
                skeletons.add(skeleton.chars(), number);
                own_skeletons.push(skeleton);
            }
        }
        for skeleton in Pattern::of(written).iter().flat_map(Pattern::skeletons) {
            hebrew.add(skeleton.chars(), number);
        }
        terms.add(normalized.chars(), number * 2);
    }
    let (numbers, ends) = postings.by_spelling();
    Index {
        len: documents.len(),
        related: documents.iter().map(|document| document.related.clone()).collect(),
        part_of: documents.iter().map(|document| document.part_of).collect(),
        spellings: postings.spellings,
        postings: numbers,
        ends,
        terms: terms.build(),
        skeletons: skeletons.build(),
        hebrew: hebrew.build(),
    }
}

impl Postings {
    /// Adds the words of a text that a document has in a field.
    fn add(&mut self, document: usize, field: Field, text: &str) {
        let number = u32::try_from(document).unwrap_or(u32::MAX);
        let posting = number.saturating_mul(4) + field as u32;
        for word in words(text) {
            self.add_word(word.written, posting);
            if word.is_joined() {
                self.add_word(&text[word.joined_from..word.end()], posting);
            }
        }
    }

    fn add_word(&mut self, written: &str, posting: u32) {
        let spelling = if let Some(spelling) = self.known.get(written) {
            *spelling
        } else {
            let spelling = u32::try_from(self.spellings.len()).unwrap_or(u32::MAX);
            self.known.insert(written.into(), spelling);
            self.spellings.push(written.into());
            self.last.push(u32::MAX);
            spelling
        };
        // The fields of a document come best first.
        let last = &mut self.last[spelling as usize];
        if *last / 4 != posting / 4 || *last == u32::MAX {
            *last = posting;
            self.pairs.push((spelling, posting));
        }
    }

    /// The postings of one spelling after the other, and where those of each end.
    fn by_spelling(&self) -> (Vec<u32>, Vec<u32>) {
        let mut ends = vec![0_u32; self.spellings.len()];
        self.pairs.iter().for_each(|(spelling, _)| ends[*spelling as usize] += 1);
        let mut end = 0;
        for own in &mut ends {
            end += *own;
            *own = end;
        }
        let mut next = ends.clone();
        let mut postings = vec![0; self.pairs.len()];
        for (spelling, posting) in self.pairs.iter().rev() {
            let place = &mut next[*spelling as usize];
            *place -= 1;
            postings[*place as usize] = *posting;
        }
        (postings, ends)
    }
}
