//! Remembers where each word stood first. One map serves keys and languages, since each type of map is code to load.

use std::{borrow::Cow, collections::BTreeMap};

/// Words, each with the number it was first given.
#[derive(Debug, Default)]
pub struct Firsts<'a> {
    numbers: BTreeMap<Cow<'a, str>, usize>,
}

impl<'a> Firsts<'a> {
    /// Gives a word a number, unless it has one; the number that it has then.
    pub fn give(&mut self, word: Cow<'a, str>, number: usize) -> usize {
        *self.numbers.entry(word).or_insert(number)
    }
}
