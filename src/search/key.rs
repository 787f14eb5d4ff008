//! Keys: one spelling in Latin letters for the many in which a name is met, across scripts and traditions of writing.
//!
//! What sounds alike or is transcribed alike has one letter: `a` for a, e and ə; `h` for x, kh and h; `k` for q, g, gh,
//! ğ and k; `j` for the Azerbaijani c, dj, dzh, zh; `c` for ç and ch; `s` for ş, sh and s; `i` for i, ı, y and й; `v`
//! for v and w. Doubled letters count once. Where a letter is read in several ways (c, x, j, ch; г, я, ё), a word has a
//! key for each reading; two words match if they have one in common.

use crate::search::fold;

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

/// The keys of a word as it is written, the likeliest first; none for a script that has no rules here, and none for
/// Hebrew, whose vowels are not written: see `hebrew`.
#[must_use]
pub fn keys(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().map(fold::lower).collect();
    let mut keys = Vec::new();
    for reading in READINGS {
        let mut key = Key { letters: &letters, reading, key: String::with_capacity(word.len()) };
        if key.read() && !keys.contains(&key.key) {
            keys.push(key.key);
        }
    }
    keys
}

/// Whether a letter of a key is a vowel.
#[must_use]
pub fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'o' | 'u')
}

struct Key<'a> {
    letters: &'a [char],
    reading: Reading,
    key: String,
}

impl Key<'_> {
    /// Reads the word; tells whether it has a key.
    fn read(&mut self) -> bool {
        let mut place = 0;
        while let Some(c) = self.letters.get(place).copied() {
            let read = match c {
                '\u{400}'..='\u{52f}' => self.cyrillic(place, c),
                '\u{561}'..='\u{587}' => self.armenian(place, c),
                _ => self.latin(place),
            };
            let Some(read) = read else { return false };
            place += read;
        }
        // A last h is hardly heard: Sarah and Sara, Tarşix and Tarshih.
        let mut letters = self.key.chars().rev();
        if letters.next() == Some('h') && letters.next().is_some_and(is_vowel) {
            self.key.pop();
        }
        !self.key.is_empty()
    }

    fn at(&self, place: usize) -> char {
        self.letters.get(place).copied().unwrap_or(' ')
    }

    /// Writes letters, each doubled one once; digits as they are.
    fn write(&mut self, letters: &str) {
        for c in letters.chars() {
            if c.is_ascii_digit() || !self.key.ends_with(c) {
                self.key.push(c);
            }
        }
    }

    /// A vowel that begins with a y. Between consonant and u it is dropped: Nyuma and Нюма, Gyulnara and Gulnara.
    fn write_i_before(&mut self, vowel: char) {
        let after_consonant = self.key.chars().next_back().is_some_and(|c| c.is_ascii_alphabetic() && !is_vowel(c));
        if vowel != 'u' || !after_consonant {
            self.write("i");
        }
    }

    fn latin(&mut self, place: usize) -> Option<usize> {
        let (c, next, third) = (self.at(place), self.at(place + 1), self.at(place + 2));
        let is_central = self.reading == Reading::Central;
        let (letters, read) = match (c, next, third) {
            ('d', 'z', 'h') | ('t', 'c', 'h') => (if c == 'd' { "j" } else { "c" }, 3),
            ('s', 'c', 'h') if is_central => ("s", 3),
            ('d', 'j' | 'ž', _) => ("j", 2),
            ('z', 'h', _) => ("j", 2),
            ('k', 'h', _) => ("h", 2),
            ('g', 'h', _) | ('c', 'k', _) => ("k", 2),
            ('s', 'h', _) => ("s", 2),
            ('p', 'h', _) => ("f", 2),
            ('t', 'z', _) => ("ts", 2),
            ('c', 'h', _) => (if is_central { "h" } else { "c" }, 2),
            ('a', 'e', _) => ("ai", 2),
            // Yelena and Elena.
            ('y', 'e' | 'ə', _) if place == 0 => ("", 1),
            ('j', 'e', _) if place == 0 && is_central => ("", 1),
            _ => (self.latin_letter(c, next)?, 1),
        };
        if letters == "i" {
            self.write_i_before(fold::base(next));
        } else {
            self.write(letters);
        }
        Some(read)
    }

    fn latin_letter(&self, c: char, next: char) -> Option<&'static str> {
        Some(match (c, self.reading) {
            ('ç' | 'č' | 'ć', _) | ('c', Reading::Bare) => "c",
            ('c', Reading::Azerbaijani) | ('ž' | 'ż', _) => "j",
            ('c', Reading::English) if matches!(fold::base(next), 'e' | 'i' | 'y') => "s",
            ('c', Reading::English) => "k",
            ('c', Reading::Central) => "ts",
            ('x', Reading::English | Reading::Central) => "ks",
            ('j', Reading::Central) => "i",
            _ => match fold::base(c) {
                'a' | 'e' => "a",
                'b' => "b",
                'c' => "c",
                'd' => "d",
                'f' => "f",
                'g' | 'k' | 'q' => "k",
                'h' | 'x' => "h",
                'i' | 'y' => "i",
                'j' => "j",
                'l' => "l",
                'm' => "m",
                'n' => "n",
                'o' => "o",
                'p' => "p",
                'r' => "r",
                's' => "s",
                't' => "t",
                'u' => "u",
                'v' | 'w' => "v",
                'z' => "z",
                other if other.is_ascii_digit() => DIGITS.get((other as usize) - ('0' as usize))?,
                other if other.is_alphanumeric() => return None,
                _ => "",
            },
        })
    }

    fn cyrillic(&mut self, place: usize, c: char) -> Option<usize> {
        let before = place.checked_sub(1).map_or(' ', |before| self.at(before));
        // A soft or hard sign before a vowel is heard as a y, and so is a vowel before an е.
        let opens = matches!(before, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'ә' | 'ь' | 'ъ');
        let is_first = place == 0;
        let letters = match c {
            'а' | 'ә' | 'э' => "a",
            'е' | 'є' if opens => "ia",
            'е' | 'є' => "a",
            'ё' if self.reading == Reading::English => "io",
            'ё' => "a",
            'б' => "b",
            'в' => "v",
            'г' if self.reading == Reading::English => "h",
            'г' | 'ғ' | 'ҝ' | 'қ' | 'ґ' | 'к' => "k",
            'д' if self.at(place + 1) == 'ж' => {
                self.write("j");
                return Some(2);
            }
            'д' => "d",
            'ж' | 'ҹ' | 'җ' => "j",
            'з' => "z",
            'и' | 'й' | 'ы' | 'і' | 'ї' | 'ј' => "i",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' | 'ө' => "o",
            'п' => "p",
            'р' => "r",
            'с' | 'ш' => "s",
            'т' => "t",
            'у' | 'ү' | 'ў' => "u",
            'ф' => "f",
            'х' | 'һ' => "h",
            'ц' => "ts",
            'ч' => "c",
            'щ' => "sc",
            'ь' | 'ъ' => "",
            'ю' => {
                self.write_i_before('u');
                "u"
            }
            'я' if matches!(self.reading, Reading::English | Reading::Central) && !is_first && !opens => "a",
            'я' => "ia",
            _ => return None,
        };
        self.write(letters);
        Some(1)
    }

    fn armenian(&mut self, place: usize, c: char) -> Option<usize> {
        let letters = match c {
            'ա' | 'է' | 'ե' => "a",
            'բ' => "b",
            'գ' | 'կ' | 'ք' | 'ղ' => "k",
            'դ' => "d",
            'զ' => "z",
            'ը' => "",
            'թ' | 'տ' => "t",
            'ժ' | 'ջ' => "j",
            'ի' | 'յ' => "i",
            'լ' => "l",
            'խ' | 'հ' => "h",
            'ծ' | 'ց' => "ts",
            'ձ' => "dz",
            'ճ' | 'չ' => "c",
            'մ' => "m",
            'ն' => "n",
            'ո' if self.at(place + 1) == 'ւ' => {
                self.write("u");
                return Some(2);
            }
            'ո' if place == 0 => "vo",
            'ո' | 'օ' => "o",
            'շ' | 'ս' => "s",
            'պ' | 'փ' => "p",
            'ռ' | 'ր' => "r",
            'վ' | 'ւ' => "v",
            'ֆ' => "f",
            'և' => "av",
            _ => return None,
        };
        self.write(letters);
        Some(1)
    }
}

const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

#[cfg(test)]
mod tests {
    use super::keys;

    #[track_caller]
    fn check(word: &str, key: &str) {
        let keys = keys(word);
        assert!(keys.iter().any(|own| own == key), "{word} has {keys:?}, not {key}");
    }

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for spelling in ["Xocalı", "Khojaly", "Ходжалы", "Chodžaly", "Khodjaly"] {
            check(spelling, "hojali");
        }
        for spelling in ["Viktoriya", "Victoria", "Виктория"] {
            check(spelling, "viktoria");
        }
        for spelling in ["Hüseynov", "Huseynov", "Гусейнов"] {
            check(spelling, "husainov");
        }
        for spelling in ["Gevorgyan", "Геворкян", "Գևորգյան"] {
            check(spelling, "kavorkian");
        }
        for spelling in ["Michael", "Mixail", "Михаил"] {
            check(spelling, "mihail");
        }
        for spelling in ["Gəncə", "Гянджа", "Ganja"] {
            check(spelling, "kanja");
        }
    }

    #[test]
    fn a_word_of_one_reading_has_one_key() {
        assert_eq!(keys("Spivak"), ["spivak"]);
        assert_eq!(keys("Спивак"), ["spivak"]);
        assert_eq!(keys("1992"), ["1992"]);
    }

    #[test]
    fn a_script_without_rules_has_no_key() {
        assert!(keys("חולון").is_empty() && keys("حولون").is_empty() && keys("").is_empty() && keys("東京").is_empty());
    }
}
