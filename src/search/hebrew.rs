//! Hebrew words beside keys in Latin letters: Hebrew writes few vowels and has one letter for several sounds, so a
//! Hebrew word is a pattern that a key fits or does not.
//!
//! To find what may fit without trying everything, words also have a skeleton: the consonants that Hebrew writes
//! unmistakably. It only proposes; `Pattern::fits` decides.

use crate::search::{fold, key::is_vowel};

/// How far a pattern and a key have to agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// From the beginning to the end of both.
    Whole,
    /// Until the key ends: it is what somebody has typed so far.
    KeyBegins,
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
    /// The pattern of a word; nothing for one that is not written in Hebrew letters.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let mut letters: Vec<char> = Vec::new();
        for c in word.chars() {
            let before = letters.last().copied();
            let joined = match (before, c) {
                (Some('ג' | 'ז'), c) if fold::is_apostrophe(c) => Some(GIMEL_GERESH),
                (Some('צ'), c) if fold::is_apostrophe(c) => Some(TSADI_GERESH),
                (Some('י'), 'י') => Some(YODS),
                (Some('ו'), 'ו') => Some(VAVS),
                _ => None,
            };
            match fold::base(c) {
                _ if joined.is_some() => {
                    letters.pop();
                    letters.extend(joined);
                }
                'א'..='ת' => letters.push(fold::base(c)),
                c if c.is_alphanumeric() => return None,
                _ => {}
            }
        }
        (!letters.is_empty()).then_some(Self { letters })
    }

    /// Whether a key can be what the word spells.
    #[must_use]
    pub fn fits(&self, key: &str, extent: Extent) -> bool {
        let key: Vec<char> = key.chars().collect();
        fits(&self.letters, &key, extent)
    }

    /// Whether what begins so is looked for beyond the word itself.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.skeletons().iter().any(|skeleton| is_long(skeleton))
    }

    /// The skeletons under which keys that fit may be found.
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

/// The consonants of a key that Hebrew writes unmistakably.
#[must_use]
pub fn skeleton(key: &str) -> String {
    let mut skeleton = String::with_capacity(key.len());
    let mut letters = key.chars().peekable();
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

/// Goes through the letters with all places in the key that have been reached so far, so that no word takes long.
fn fits(letters: &[char], key: &[char], extent: Extent) -> bool {
    let mut reached = vec![false; key.len() + 1];
    reached[0] = true;
    for (place, letter) in letters.iter().enumerate() {
        if extent == Extent::KeyBegins && reached[key.len()] {
            return true;
        }
        let sounds = sounds(*letter, place == 0, place + 1 == letters.len());
        let mut next = vec![false; key.len() + 1];
        for from in (0..key.len() + 1).filter(|from| reached[*from]) {
            // Vowels that are not written stand before a letter, but not before the first, which would then be an alef.
            let vowels = key[from..].iter().take(if place == 0 { 0 } else { 2 }).take_while(|c| is_vowel(**c)).count();
            for from in from..=from + vowels {
                for sound in sounds {
                    let rest = &key[from..];
                    if rest.iter().zip(sound.chars()).all(|(a, b)| *a == b) {
                        if rest.len() < sound.len() && extent == Extent::KeyBegins {
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
    let is_end = |place: usize| key[place..].is_empty() || key[place..] == ['a'];
    (0..reached.len()).any(|place| reached[place] && (extent == Extent::PatternBegins || is_end(place)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::key::keys;

    #[track_caller]
    fn check(hebrew: &str, other: &str, expected: bool) {
        let pattern = Pattern::of(hebrew).expect("it is a Hebrew word");
        let keys = keys(other);
        let fits = keys.iter().any(|key| pattern.fits(key, Extent::Whole));
        assert_eq!(fits, expected, "{hebrew} and {other}: {keys:?}");
        let proposed = |key: &String| pattern.skeletons().contains(&skeleton(key));
        assert!(!fits || keys.iter().any(|key| proposed(key) && pattern.fits(key, Extent::Whole)), "{hebrew}, {other}");
    }

    #[test]
    fn a_name_fits_as_it_is_transcribed() {
        for (hebrew, other) in [
            ("חולון", "Holon"),
            ("חולון", "Xolon"),
            ("עפולה", "Afula"),
            ("עפולה", "Афула"),
            ("קריית", "Kiryat"),
            ("ים", "Yam"),
            ("ביאליק", "Bialik"),
            ("ביאליק", "Бялик"),
            ("מעלות", "Maalot"),
            ("תרשיחא", "Tarshiha"),
            ("ארקדי", "Arkady"),
            ("ארקדי", "Аркадий"),
            ("פומרנץ", "Pomerants"),
            ("פומרנץ", "Pomerantz"),
            ("ישראל", "Israel"),
            ("ישראל", "İsrail"),
            ("ירושלים", "Jerusalem"),
            ("חוג'אלי", "Xocalı"),
            ("חוג׳אלי", "Ходжалы"),
            ("חיפה", "Haifa"),
            ("נתניה", "Netanya"),
            ("דוד", "David"),
            ("יעקב", "Yaakov"),
            ("משה", "Moshe"),
            ("שלמה", "Shlomo"),
            ("כהן", "Cohen"),
            ("לוי", "Levi"),
            ("חיים", "Chaim"),
            ("צבי", "Zvi"),
            ("צבי", "Tzvi"),
            ("אזרבייג'ן", "Azerbaijan"),
            ("באקו", "Baku"),
            ("ברכה", "Bracha"),
        ] {
            check(hebrew, other, true);
        }
    }

    #[test]
    fn other_names_do_not_fit() {
        for (hebrew, other) in [
            ("חולון", "Haifa"),
            ("עפולה", "Paula"),
            ("חיפה", "Jaffa"),
            ("דוד", "Dodi"),
            ("לוי", "Lola"),
            ("כהן", "Kalman"),
            ("ארקדי", "Rokada"),
            ("משה", "Masha'at"),
        ] {
            check(hebrew, other, false);
        }
    }

    #[test]
    fn what_is_typed_so_far_fits_a_beginning() {
        let pattern = Pattern::of("פומרנץ").expect("it is a Hebrew word");
        for typed in ["p", "po", "pom", "pomar", "pomarants"] {
            assert!(pattern.fits(typed, Extent::KeyBegins), "{typed}");
        }
        assert!(!pattern.fits("pamp", Extent::KeyBegins));
        let pattern = Pattern::of("פומר").expect("it is a Hebrew word");
        assert!(pattern.fits("pomarants", Extent::PatternBegins));
    }

    #[test]
    fn no_word_takes_long() {
        let pattern = Pattern::of(&"א".repeat(400)).expect("it is a Hebrew word");
        assert!(!pattern.fits(&("ai".repeat(400) + "b"), Extent::Whole));
    }

    #[test]
    fn a_word_in_another_script_has_no_pattern() {
        assert_eq!(Pattern::of("Holon"), None);
        assert_eq!(Pattern::of("2021"), None);
    }
}
