//! Hebrew words beside transliterations: Hebrew writes few vowels and has one letter for several sounds, so a Hebrew word
//! is a pattern that a transliteration fits or does not.
//!
//! To find candidates without trying everything, words also have a skeleton: the consonants that Hebrew writes
//! unambiguously. `Pattern::fits` decides.

use crate::{
    letters::{base, expansion, is_apostrophe, is_letter},
    normalize::letters,
    transliteration::is_vowel,
};

/// How much of a pattern and a transliteration has to agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// From the beginning to the end of both.
    Whole,
    /// Until the transliteration ends: it is what somebody has typed so far.
    TransliterationBegins,
    /// Until the pattern ends.
    PatternBegins,
}

/// A Hebrew word as what its letters can stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    letters: Vec<char>,
}

/// Hebrew letters with a geresh, which stand for sounds of other languages.
const GIMEL_GERESH: char = 'J';
const TSADI_GERESH: char = 'C';
/// Two yods or two vavs, written as one.
const YODS: char = 'I';
const VAVS: char = 'V';

impl Pattern {
    /// The pattern of a word; nothing for one that is not written in Hebrew letters, or has three of one in a row.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let plain: Vec<char> = letters(word).into_iter().map(base).collect();
        let is_hebrew = plain.iter().all(|c| matches!(c, 'א'..='ת'));
        if !is_hebrew || plain.is_empty() || plain.windows(3).any(is_thrice) {
            return None;
        }
        let mut letters: Vec<char> = Vec::with_capacity(plain.len());
        let mut plain = plain.into_iter();
        for c in word.chars() {
            let joined = match (letters.last().copied(), c) {
                (Some('ג' | 'ז'), c) if is_apostrophe(c) => Some(GIMEL_GERESH),
                (Some('צ'), c) if is_apostrophe(c) => Some(TSADI_GERESH),
                _ => None,
            };
            if joined.is_some() {
                letters.pop();
                letters.extend(joined);
            }
            let len = expansion(c).map_or(usize::from(is_letter(c)), |letters| letters.chars().count());
            letters.extend(plain.by_ref().take(len));
        }
        Some(Self { letters: with_doubled_joined(&letters) })
    }

    /// Whether a transliteration can be what the word spells.
    #[must_use]
    pub fn fits(&self, latin: &str, extent: Extent) -> bool {
        let latin: Vec<char> = latin.chars().collect();
        // Three of one letter are no transliteration of anything.
        !latin.windows(3).any(is_thrice) && fits(&self.letters, &latin, extent)
    }

    /// Whether what begins so is looked for beyond the word itself.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.skeletons().iter().any(|skeleton| is_long(skeleton))
    }

    /// The skeletons under which transliterations that fit may be found.
    #[must_use]
    pub fn skeletons(&self) -> Vec<String> {
        let mut skeletons = Vec::new();
        // A kaf within a word is a k or a kh.
        for is_k in [true, false] {
            let mut skeleton = String::new();
            for (place, letter) in self.letters.iter().enumerate() {
                let letter = match letter {
                    'ג' | 'ק' => 'k',
                    'כ' if is_k || place == 0 => 'k',
                    &GIMEL_GERESH => 'j',
                    &TSADI_GERESH => 'c',
                    'ד' => 'd',
                    'ז' | 'ס' | 'ש' | 'צ' => 's',
                    'ט' | 'ת' => 't',
                    'ל' => 'l',
                    'מ' => 'm',
                    'נ' => 'n',
                    'פ' => 'p',
                    'ר' => 'r',
                    _ => continue,
                };
                if !skeleton.ends_with(letter) {
                    skeleton.push(letter);
                }
            }
            if !skeletons.contains(&skeleton) {
                skeletons.push(skeleton);
            }
        }
        skeletons
    }
}

/// Whether three letters are one.
fn is_thrice(letters: &[char]) -> bool {
    letters.iter().all(|letter| *letter == letters[0])
}

/// Two yods or two vavs are read as one letter.
fn with_doubled_joined(letters: &[char]) -> Vec<char> {
    let mut joined: Vec<char> = Vec::with_capacity(letters.len());
    for letter in letters {
        match (joined.last_mut(), letter) {
            (Some(before @ 'י'), 'י') => *before = YODS,
            (Some(before @ 'ו'), 'ו') => *before = VAVS,
            _ => joined.push(*letter),
        }
    }
    joined
}

/// The consonants of a transliteration that Hebrew writes unmistakably.
#[must_use]
pub fn skeleton(latin: &str) -> String {
    let mut skeleton = String::with_capacity(latin.len());
    let mut letters = latin.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = match letter {
            't' if letters.peek() == Some(&'s') => continue,
            'z' => 's',
            'f' => 'p',
            'b' | 'v' | 'h' => continue,
            vowel if is_vowel(vowel) => continue,
            other => other,
        };
        if !skeleton.ends_with(letter) {
            skeleton.push(letter);
        }
    }
    skeleton
}

/// Whether few enough words begin with a skeleton to look at each of them.
#[must_use]
pub fn is_long(skeleton: &str) -> bool {
    skeleton.len() > 2
}

/// What a letter can stand for within a word, besides the vowels before it that are not written.
fn sounds(letter: char, is_first: bool, is_last: bool) -> &'static [&'static str] {
    match letter {
        'א' | 'ע' if is_first => &["a", "ai", "i", "o", "u", "ia"],
        'א' | 'ע' => &[""],
        'ב' => &["b", "v"],
        'ג' | 'ק' => &["k"],
        'ד' => &["d"],
        'ה' if is_last => &["a", "o", "h", ""],
        'ה' => &["h", "a", ""],
        'ו' if is_first => &["v", "o", "u"],
        'ו' => &["o", "u", "v", "io"],
        VAVS => &["v", "u"],
        'ז' => &["z", "s"],
        'ח' => &["h"],
        'ט' | 'ת' => &["t"],
        'י' if is_first => &["i", "a"],
        'י' => &["i", "a", "ia"],
        YODS => &["i", "ai", "ia"],
        'כ' if is_first => &["k"],
        'כ' if is_last => &["k", "h", ""],
        'כ' => &["k", "h"],
        'ל' => &["l"],
        'מ' => &["m"],
        'נ' => &["n"],
        'ס' | 'ש' => &["s"],
        'פ' => &["p", "f"],
        'צ' => &["ts", "z", "s"],
        'ר' => &["r"],
        GIMEL_GERESH => &["j"],
        TSADI_GERESH => &["c"],
        _ => &[],
    }
}

/// Goes through the letters with all places in the transliteration that have been reached so far: no word takes long.
fn fits(letters: &[char], latin: &[char], extent: Extent) -> bool {
    let mut reached = vec![false; latin.len() + 1];
    reached[0] = true;
    for (place, letter) in letters.iter().enumerate() {
        if extent == Extent::TransliterationBegins && reached[latin.len()] {
            return true;
        }
        let sounds = sounds(*letter, place == 0, place + 1 == letters.len());
        let mut next = vec![false; latin.len() + 1];
        for from in (0..latin.len() + 1).filter(|from| reached[*from]) {
            // Vowels that are not written stand before a letter, but not before the first, which would then be an alef.
            let vowels =
                latin[from..].iter().take(if place == 0 { 0 } else { 2 }).take_while(|c| is_vowel(**c)).count();
            for from in from..=from + vowels {
                for sound in sounds {
                    let rest = &latin[from..];
                    if rest.iter().zip(sound.chars()).all(|(a, b)| *a == b) {
                        if rest.len() < sound.len() && extent == Extent::TransliterationBegins {
                            return true;
                        }
                        if rest.len() >= sound.len() {
                            next[from + sound.len()] = true;
                        }
                    }
                }
            }
        }
        reached = next;
    }
    // A last a or e is often left out.
    let is_end = |place: usize| latin[place..].is_empty() || latin[place..] == ['a'];
    (0..reached.len()).any(|place| reached[place] && (extent == Extent::PatternBegins || is_end(place)))
}

#[cfg(test)]
mod tests;
