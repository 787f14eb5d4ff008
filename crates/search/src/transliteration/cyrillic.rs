//! How Cyrillic letters are read.

use super::{Reader, Reading};

impl Reader<'_> {
    /// Reads the letter at a place; says how many letters were read, and nothing where it has no rule.
    pub(super) fn cyrillic(&mut self, place: usize, c: char) -> Option<usize> {
        let before = place.checked_sub(1).map_or(' ', |before| self.at(before));
        // A soft or hard sign before a vowel is heard as a y, and so is a vowel before an е.
        let opens = matches!(before, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'ә' | 'ь' | 'ъ');
        let is_english = self.reading == Reading::English;
        let is_soft = (is_english || self.reading == Reading::Central) && place > 0 && !opens;
        let letters = match c {
            'д' if self.at(place + 1) == 'ж' => {
                self.write("j");
                return Some(2);
            }
            'ю' => {
                self.write_i_before('u');
                "u"
            }
            'е' | 'є' if opens => "ia",
            'ё' if is_english => "io",
            'г' if is_english => "h",
            'я' if is_soft => "a",
            _ => letter(c)?,
        };
        self.write(letters);
        Some(1)
    }
}

/// How a letter is read wherever it is.
fn letter(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'ә' | 'э' | 'е' | 'є' | 'ё' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' | 'ҝ' | 'қ' | 'ґ' | 'к' => "k",
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
        'я' => "ia",
        _ => return None,
    })
}
