//! Letters made comparable: case, diacritics and the dotted and dotless i of Azerbaijani and Turkish are set aside, and
//! a text is taken apart into words.

/// The letters of the Latin blocks from U+00C0 to U+024F without case and diacritics, and a point for what has none.
/// What knows it of all scripts, unicode-normalization, is 44 kilobytes after brotli; the test holds this to it.
const LATIN: &[u8; 400] = b"aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeee\
gggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb.......dd...aa.ffk...\
ikkl...n.oo.............uu..yyzz........w....dddlllnnnaaiioouuuuuuuuuuaaaaaaaggggkkoooo..jdddgg.wnnaaaaooaaaaeeeeiiiioooo\
rrrruuuussttyyhhnd..zzaaeeooooooooyylntj...cclt....bu.eejj..rryy";

/// The same from U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8; 256] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooo\
oooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// How many words hyphens join at most.
const MOST_JOINED: usize = 4;

/// A word of a text as it is written, apostrophes and marks within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word.
    pub written: &'a str,
    /// Where in the text it begins, in bytes.
    pub start: usize,
    /// Where the words begin that only hyphens part from it: its own beginning where there are none.
    pub joined_from: usize,
}

/// The words of a text: what is neither letter nor digit parts them, apostrophes do not.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = 0;
    // Where the words begin that hyphens join, and where the last of them ended.
    let (mut joined_from, mut joined, mut ended) = (0, 0, usize::MAX);
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_letter)?;
        let within = |c: char| is_letter(c) || is_apostrophe(c) || is_mark(c);
        let end = text[start..].find(|c| !within(c)).map_or(text.len(), |len| start + len);
        let written = text[start..end].trim_end_matches(is_outer);
        let between = text.get(ended..start).unwrap_or_default();
        joined = if between.is_empty() || !between.chars().all(is_hyphen) { 0 } else { joined + 1 };
        // A long chain is no name, and every beginning of it would count as a word.
        if joined % MOST_JOINED == 0 {
            joined_from = start;
        }
        (rest, ended) = (end, start + written.len());
        Some(Word { written, start, joined_from })
    })
}

/// A word with case, diacritics, apostrophes and marks set aside, in its own script.
#[must_use]
pub fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars() {
        match lower(c) {
            'ß' => plain.push_str("ss"),
            'և' => plain.push_str("եւ"),
            c if is_letter(c) => plain.push(base(c)),
            _ => {}
        }
    }
    plain
}

/// Whether something is a letter or digit. The standard library knows it of all scripts, and takes longest for those that
/// most names come in.
#[must_use]
pub fn is_letter(c: char) -> bool {
    match u32::from(c) {
        0x30..=0x39 | 0x41..=0x5a | 0x61..=0x7a => true,
        0..0x80 | 0xd7 | 0xf7 => false,
        0xc0..=0x24f | 0x400..=0x481 | 0x48a..=0x52f | 0x531..=0x556 | 0x561..=0x587 | 0x5d0..=0x5ea => true,
        _ => c.is_alphanumeric(),
    }
}

/// A small letter without its diacritics.
#[must_use]
pub fn base(c: char) -> char {
    let code = c as usize;
    let latin = match code {
        0xc0..=0x24f => LATIN[code - 0xc0],
        0x1e00..=0x1eff => LATIN_ADDITIONAL[code - 0x1e00],
        0x259 => b'a',
        _ => b'.',
    };
    match c {
        _ if latin != b'.' => char::from(latin),
        'ё' => 'е',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    }
}

/// The small form of a letter, in the scripts that have two and that names come in. The tables of the standard library
/// know them all, and are four kilobytes; the test holds this to them.
#[must_use]
pub fn lower(c: char) -> char {
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

/// An apostrophe, whichever key it was typed with: a Hebrew geresh or a modifier letter as well.
#[must_use]
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʿ' | 'ʾ' | '`' | '´' | '׳' | '״' | '՚')
}

/// A combining mark, such as the dot that lower-casing `İ` leaves behind, or a Hebrew or Arabic point.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{64b}'..='\u{652}'
        | '\u{200c}'..='\u{200f}' | '\u{ad}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2012}' | '־' | '֊')
}

/// What closes a quotation rather than a word; a Hebrew geresh belongs to its letter.
fn is_outer(c: char) -> bool {
    is_apostrophe(c) && !matches!(c, '׳' | '\'')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn check(text: &str, folded: &[&str]) {
        let plain: Vec<String> = words(text).map(|word| plain(word.written)).collect();
        assert_eq!(plain, folded, "{text}");
    }

    #[test]
    fn case_and_diacritics_are_set_aside() {
        check("Rasim Musabəyov", &["rasim", "musabayov"]);
        check("Elçin Axundzadə", &["elcin", "axundzada"]);
        check("ŞÜŞA Džafarová Straße", &["susa", "dzafarova", "strasse"]);
        check("ДОЛИНСКАЯ Пётр", &["долинская", "петр"]);
        check("ԽՈՋԱԼՈՒ", &["խոջալու"]);
    }

    #[test]
    fn the_dotted_and_the_dotless_i_are_one() {
        check("İSRAİL Israil ısrail I\u{307}srail", &["israil"; 4]);
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
    fn letters_are_those_of_the_standard_library() {
        for c in (0..0x3000).filter_map(char::from_u32) {
            assert_eq!(is_letter(c), c.is_alphanumeric(), "{:x}", u32::from(c));
        }
    }

    #[test]
    fn bases_are_what_the_canonical_decompositions_begin_with() {
        for c in (0xc0..0x250_u32).chain(0x1e00..0x1f00).filter_map(char::from_u32) {
            let decomposed: String = c.nfd().collect();
            let first = decomposed.chars().next().map(|c| c.to_ascii_lowercase());
            if decomposed.chars().count() > 1 && first.is_some_and(|first| first.is_ascii_lowercase()) {
                assert_eq!(Some(base(c)), first, "{c}");
            }
        }
    }

    #[test]
    fn apostrophes_do_not_part_words_and_hyphens_do() {
        check("Ma'alot-Tarshiha", &["maalot", "tarshiha"]);
        check("חוג'אלי", &["חוגאלי"]);
        check("מעלות־תרשיחא", &["מעלות", "תרשיחא"]);
        check("Lev,  Spivak; ‘Azİz’", &["lev", "spivak", "aziz"]);
    }

    #[test]
    fn without_a_letter_or_digit_there_is_no_word() {
        check(" -- ?! ' ’", &[]);
        check("", &[]);
    }

    #[test]
    fn words_that_hyphens_join_know_where_the_first_begins() {
        let text = "in Kiryat-Yam, Kiryat Yam";
        let from: Vec<usize> = words(text).map(|word| word.joined_from).collect();
        assert_eq!(from, [0, 3, 3, 15, 22]);
        let from: Vec<usize> = words("a-b-c-d-e-f").map(|word| word.joined_from).collect();
        assert_eq!(from, [0, 0, 0, 0, 8, 8], "a chain is no name");
    }
}
