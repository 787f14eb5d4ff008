//! Transliteration: one spelling in Latin letters for the many in which a name is met, across scripts and traditions of
//! writing.
//!
//! What sounds alike or is transcribed alike has one letter: `a` for a, e and ə; `h` for x, kh and h; `k` for q, g, gh,
//! ğ and k; `j` for the Azerbaijani c, dj, dzh, zh; `c` for ç and ch; `s` for ş, sh and s; `i` for i, ı, y and й; `v`
//! for v and w. Doubled letters count once, three of one letter are kept. Where a letter is read in several ways (c, x,
//! j, ch; г, я, ё), a word has a transliteration for each reading; two words match if they have one in common. An Arabic
//! word keeps its letters and loses its article.

mod armenian;
mod cyrillic;
mod latin;

use crate::{letters::base, normalize::letters};

/// How letters are read that traditions read in several ways.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// c as in Cavid, x as in Xocalı; г as in Агдам.
    Azerbaijani,
    /// c as in Victoria, x as in Alexander; г and я for h and ə, as in Гасан and Кямал.
    English,
    /// c as in Václav, ch as in Chodžaly, j as in Jan; я for ə beside г for g, as in Гянджа.
    Central,
    /// c for ç, which is missing on many keyboards.
    Bare,
}

const READINGS: [Reading; 4] = [Reading::Azerbaijani, Reading::English, Reading::Central, Reading::Bare];

/// The transliterations of a word as it is written, the likeliest first; none for a script that has no rules here, and
/// none for Hebrew, whose vowels are not written: see `hebrew`.
#[must_use]
pub fn transliterations(word: &str) -> Vec<String> {
    let letters = letters(word);
    if let Some(bare) = without_arabic_article(&letters) {
        return vec![bare];
    }
    let mut all = Vec::new();
    for reading in READINGS {
        let written = String::with_capacity(word.len());
        let mut reader = Reader { letters: &letters, reading, written, repeats: 0, run: 0 };
        if reader.read() && !all.contains(&reader.written) {
            all.push(reader.written);
        }
    }
    all
}

/// An Arabic word of more than its article `ال`, without it; so `هاشم` and `الهاشم` have one transliteration.
fn without_arabic_article(letters: &[char]) -> Option<String> {
    let letters: Vec<char> = letters.iter().copied().map(base).collect();
    if !letters.first().is_some_and(|first| matches!(first, '\u{620}'..='\u{6ff}')) {
        return None;
    }
    let bare = letters.strip_prefix(&['ا', 'ل']).filter(|bare| bare.len() > 2);
    Some(bare.unwrap_or(&letters).iter().collect())
}

/// Whether a letter of a transliteration is a vowel.
#[must_use]
pub fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'o' | 'u')
}

struct Reader<'a> {
    letters: &'a [char],
    reading: Reading,
    written: String,
    /// How often the letter that is being read has stood in a row.
    repeats: usize,
    /// How many in a row were written, or left out, as the last letter.
    run: usize,
}

impl Reader<'_> {
    /// Reads the word; tells whether it has a transliteration.
    fn read(&mut self) -> bool {
        let (mut place, mut before) = (0, ' ');
        while let Some(c) = self.letters.get(place).copied() {
            self.repeats = if c == before { self.repeats + 1 } else { 1 };
            before = c;
            let read = match c {
                '\u{400}'..='\u{52f}' => self.cyrillic(place, c),
                '\u{561}'..='\u{587}' => self.armenian(place, c),
                _ => self.latin(place),
            };
            let Some(read) = read else { return false };
            place += read;
        }
        // A last h is hardly heard: Sarah and Sara, Tarşix and Tarshih.
        let mut letters = self.written.chars().rev();
        if letters.next() == Some('h') && letters.next().is_some_and(is_vowel) {
            self.written.pop();
        }
        !self.written.is_empty()
    }

    fn at(&self, place: usize) -> char {
        self.letters.get(place).copied().unwrap_or(' ')
    }

    /// Writes letters, each doubled one once; digits as they are, and what stands three times or more in a row.
    fn write(&mut self, letters: &str) {
        for c in letters.chars() {
            self.run = if self.written.ends_with(c) { self.run + 1 } else { 1 };
            let copies = match self.run {
                1 => 1,
                _ if c.is_ascii_digit() => 1,
                2 => 0,
                // The one that was left out is made up for.
                _ if self.repeats == 3 => 2,
                _ => usize::from(self.repeats > 3),
            };
            self.written.extend(std::iter::repeat_n(c, copies));
        }
    }

    /// A vowel that begins with a y. Between consonant and u it is dropped: Nyuma and Нюма, Gyulnara and Gulnara.
    fn write_i_before(&mut self, vowel: char) {
        let after_consonant = self.written.chars().next_back().is_some_and(|c| c.is_ascii_alphabetic() && !is_vowel(c));
        if vowel != 'u' || !after_consonant {
            self.write("i");
        }
    }
}

#[cfg(test)]
mod tests;
