//! Texts taken apart into words, and words normalized: without case, diacritics, points and apostrophes.

use crate::letters::{base, expansion, is_apostrophe, is_letter, is_sign, lower};

/// How many words hyphens join at most.
const MOST_JOINED: usize = 4;

/// A word of a text as it is written, with apostrophes and marks within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word.
    pub written: &'a str,
    /// Where in the text it begins, in bytes.
    pub start: usize,
    /// Where the first of the words begins that hyphens join with it; its own start where there are none.
    pub joined_from: usize,
}

impl Word<'_> {
    /// Where in the text it ends, in bytes.
    #[must_use]
    pub fn end(&self) -> usize {
        self.start + self.written.len()
    }

    /// Whether hyphens join it with words before it.
    #[must_use]
    pub fn is_joined(&self) -> bool {
        self.joined_from < self.start
    }
}

/// The words of a text. What is neither letter nor digit parts them; apostrophes, points and modifier letters do not.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = 0;
    let (mut joined_from, mut joined, mut ended) = (0, 0, usize::MAX);
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_letter)?;
        let end = word_end(text, start);
        let written = text[start..end].trim_end_matches(is_outer);
        let between = text.get(ended..start).unwrap_or_default();
        let has_hyphen = between.chars().any(is_hyphen) && between.chars().all(|c| is_hyphen(c) || is_sign(c));
        joined = if has_hyphen { joined + 1 } else { 0 };
        // A long chain is no name, and every beginning of it would count as a word.
        if joined % MOST_JOINED == 0 {
            joined_from = start;
        }
        (rest, ended) = (end, start + written.len());
        Some(Word { written, start, joined_from })
    })
}

fn word_end(text: &str, start: usize) -> usize {
    let mut before = ' ';
    for (place, c) in text[start..].char_indices() {
        let is_gershayim = matches!(c, '"' | '\u{201d}') && is_hebrew(before) && {
            let next = text[start + place + c.len_utf8()..].chars().next();
            next.is_some_and(is_hebrew)
        };
        if !(is_letter(c) || is_sign(c) || is_gershayim) {
            return start + place;
        }
        before = c;
    }
    text.len()
}

/// The small letters of a word, ligatures taken apart, with the diacritics that tell how they are read.
pub fn letters(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = Vec::with_capacity(word.len());
    for c in word.chars().map(lower) {
        let last = letters.last().copied();
        match (last, c, expansion(c)) {
            (_, _, Some(expansion)) => letters.extend(expansion.chars()),
            (Some('c'), '\u{301}' | '\u{30c}' | '\u{327}', _) => replace_last(&mut letters, 'ç'),
            (Some('z'), '\u{307}' | '\u{30c}', _) => replace_last(&mut letters, 'ž'),
            (Some('е'), '\u{308}', _) => replace_last(&mut letters, 'ё'),
            _ if is_letter(c) => letters.push(c),
            _ => {}
        }
    }
    letters
}

fn replace_last(letters: &mut [char], letter: char) {
    if let Some(last) = letters.last_mut() {
        *last = letter;
    }
}

/// A word without case, diacritics, points and apostrophes, in its own script.
#[must_use]
pub fn normalize(word: &str) -> String {
    letters(word).into_iter().map(base).collect()
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2012}' | '־' | '֊')
}

fn is_hebrew(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5ea}')
}

/// What closes a quotation rather than a word; a Hebrew geresh belongs to its letter.
fn is_outer(c: char) -> bool {
    is_apostrophe(c) && !matches!(c, '׳' | '\'')
}
