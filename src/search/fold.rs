//! Letters made comparable: case, diacritics and the dotted and dotless i of Azerbaijani and Turkish are set aside.

use crate::record::text::Name;

/// Appends the words of a text with their letters folded, each after a space; what is neither letter nor digit parts
/// words, apostrophes do not.
pub fn append(text: &str, folded: &mut String) {
    let mut within = false;
    for c in text.chars() {
        if c.is_alphanumeric() {
            if !within {
                folded.push(' ');
            }
            within = true;
            fold(c, folded);
        } else if !is_apostrophe(c) && !is_mark(c) {
            within = false;
        }
    }
}

/// Appends every form of a name.
pub fn append_name(name: &Name, folded: &mut String) {
    name.forms().for_each(|form| append(form, folded));
}

fn fold(c: char, word: &mut String) {
    match lower(c) {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ə' => word.push('a'),
        'ç' | 'ć' | 'č' => word.push('c'),
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => word.push('e'),
        'ğ' | 'ģ' => word.push('g'),
        'ì'..='ï' | 'ī' | 'į' | 'ı' => word.push('i'),
        'ñ' | 'ń' | 'ň' => word.push('n'),
        'ò'..='ö' | 'ō' | 'ő' => word.push('o'),
        'ř' => word.push('r'),
        'ś' | 'š' | 'ş' => word.push('s'),
        'ť' | 'ţ' => word.push('t'),
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => word.push('u'),
        'ý' | 'ÿ' => word.push('y'),
        'ź' | 'ż' | 'ž' => word.push('z'),
        'ß' => word.push_str("ss"),
        'ё' => word.push('е'),
        other => word.push(other),
    }
}

/// The small form of a letter, in the scripts that have two and that names come in. The tables of the standard library
/// know them all, and are four kilobytes of the first visit; the test holds this to them.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 0x20,
        0x130 => 0x69,
        0x178 => 0xff,
        0x18f => 0x259,
        0x400..=0x40f => code + 0x50,
        0x531..=0x556 => code + 0x30,
        // Here capital and small letters take turns, the capital at the even or at the odd place.
        0x100..=0x137
        | 0x14a..=0x177
        | 0x1de..=0x1ef
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc => code + (code & 1),
        _ => code,
    };
    char::from_u32(lower).unwrap_or(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '׳' | '״')
}

/// A combining mark, such as the dot that lower-casing `İ` leaves behind, or a Hebrew point.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}')
}

#[cfg(test)]
mod tests {
    use super::{append, lower};

    fn check(text: &str, folded: &str) {
        let mut appended = String::new();
        append(text, &mut appended);
        assert_eq!(appended.trim_start(), folded, "{text}");
    }

    #[test]
    fn case_and_diacritics_are_set_aside() {
        check("Rasim Musabəyov", "rasim musabayov");
        check("Elçin Axundzadə", "elcin axundzada");
        check("ŞÜŞA", "susa");
        check("Džafarová", "dzafarova");
    }

    #[test]
    fn the_dotted_and_the_dotless_i_are_one() {
        check("İSRAİL Israil ısrail", "israil israil israil");
    }

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        let scripts = [
            0x41..0x17f,
            0x18f..0x190,
            0x1cd..0x1f0,
            0x391..0x3ac,
            0x400..0x482,
            0x48a..0x4c0,
            0x4d0..0x530,
            0x531..0x557,
            0x1e00..0x1e96,
            0x1ea0..0x1f00,
        ];
        for c in scripts.into_iter().flatten().filter_map(char::from_u32) {
            let first = c.to_lowercase().next().expect("a letter has a small form");
            let paired = !(0x460..0x482).contains(&u32::from(c)) && c != '\u{1f0}';
            if paired && c.is_alphabetic() {
                assert_eq!(lower(c), first, "{c} {:x}", u32::from(c));
            }
        }
    }

    #[test]
    fn apostrophes_do_not_part_words_and_hyphens_do() {
        check("Ma'alot-Tarshiha", "maalot tarshiha");
        check("חוג'אלי", "חוגאלי");
    }

    #[test]
    fn words_are_appended_each_after_a_space() {
        let mut folded = String::new();
        append("Lev,  Spivak", &mut folded);
        append("'Ma'alot'", &mut folded);
        assert_eq!(folded, " lev spivak maalot");
    }

    #[test]
    fn without_a_letter_or_digit_there_is_no_word() {
        check(" -- ?! ", "");
    }
}
