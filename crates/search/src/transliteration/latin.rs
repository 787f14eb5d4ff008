//! How Latin letters are read, alone and in groups.

use super::{Reader, Reading};
use crate::letters::{base, is_letter};

const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

impl Reader<'_> {
    /// Reads what begins at a place; says how many letters that was, and nothing where a letter has no rule.
    pub(super) fn latin(&mut self, place: usize) -> Option<usize> {
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
            self.write_i_before(base(next));
        } else {
            self.write(letters);
        }
        Some(read)
    }

    fn latin_letter(&self, c: char, next: char) -> Option<&'static str> {
        Some(match (c, self.reading) {
            ('ç' | 'č' | 'ć', _) | ('c', Reading::Bare) => "c",
            ('c', Reading::Azerbaijani) | ('ž' | 'ż', _) => "j",
            ('c', Reading::English) if matches!(base(next), 'e' | 'i' | 'y') => "s",
            ('c', Reading::English) => "k",
            ('c', Reading::Central) => "ts",
            ('x', Reading::English | Reading::Central) => "ks",
            ('j', Reading::Central) => "i",
            _ => match base(c) {
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
                other if is_letter(other) => return None,
                _ => "",
            },
        })
    }
}
