//! Every letter of the scripts that are normalized: with any mark it still finds its name, and it agrees with Unicode.

use memorial_search::{
    letters::{is_letter, is_sign, lower},
    normalize::{normalize, words},
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Latin with its extensions, Greek, Cyrillic, Armenian, Hebrew, Arabic, and the presentation forms of the last two.
fn letters() -> impl Iterator<Item = char> {
    let blocks = [
        0x41..0x250_u32,
        0x370..0x400,
        0x400..0x530,
        0x531..0x588,
        0x5d0..0x5f3,
        0x620..0x700,
        0x1e00..0x1f00,
        0xfb00..0xfb07,
        0xfb13..0xfb18,
        0xfb1d..0xfb50,
        0xfe80..0xfefd,
    ];
    blocks.into_iter().flatten().filter_map(char::from_u32).filter(|c| is_letter(*c))
}

/// Whatever Unicode has of marks and modifier letters in and around these scripts.
fn signs() -> impl Iterator<Item = char> {
    let blocks = [
        0x2b0..0x370_u32,
        0x483..0x48a,
        0x559..0x55b,
        0x591..0x5c8,
        0x610..0x61b,
        0x640..0x641,
        0x64b..0x660,
        0x670..0x671,
        0x6d6..0x6ee,
        0x1ab0..0x1acf,
        0x1dc0..0x1e00,
        0x2018..0x201c,
        0x20d0..0x20f1,
        0xfe20..0xfe30,
    ];
    let is_part = |c: &char| is_sign(*c) || is_combining_mark(*c);
    blocks.into_iter().flatten().filter_map(char::from_u32).filter(is_part)
}

#[test]
fn a_letter_with_any_mark_is_the_letter() {
    for letter in letters() {
        let plain = normalize(&letter.to_string());
        assert!(!plain.is_empty(), "{letter} {:x}", u32::from(letter));
        for sign in signs() {
            let marked = String::from_iter([letter, sign]);
            assert_eq!(normalize(&marked), plain, "{letter} with {:x}", u32::from(sign));
        }
    }
}

#[test]
fn no_mark_parts_a_word_or_is_one() {
    for sign in signs() {
        let text = format!("ab{sign}cd");
        assert_eq!(words(&text).count(), 1, "{:x}", u32::from(sign));
        assert_eq!(words(&sign.to_string()).count(), 0, "{:x}", u32::from(sign));
    }
}

#[test]
fn a_letter_is_found_composed_or_not() {
    let is_one = |letter: &char| {
        let written = letter.to_string();
        let [decomposed, composed]: [String; 2] = [written.nfd().collect(), written.nfc().collect()];
        normalize(&decomposed) == normalize(&written) && normalize(&composed) == normalize(&written)
    };
    let missed: String = letters().filter(|letter| !is_one(letter)).collect();
    assert_eq!(missed, "");
}

#[test]
fn small_and_capital_letters_are_one() {
    for letter in letters() {
        for other in letter.to_lowercase().collect::<String>().chars().filter(|c| is_letter(*c)).take(1) {
            let scripts =
                [0x41..0x180, 0x391..0x3ac, 0x400..0x482, 0x48a..0x4c0, 0x4d0..0x530, 0x531..0x557, 0x1e00..0x1e96];
            if scripts.iter().any(|script| script.contains(&u32::from(letter)))
                && !(0x460..0x482).contains(&u32::from(letter))
            {
                assert_eq!(lower(letter), other, "{letter}");
            }
        }
    }
}

#[test]
fn what_unicode_counts_among_the_letters_is_one_unless_it_is_a_sign() {
    for c in (0..0x3000).filter_map(char::from_u32) {
        assert_eq!(is_letter(c), c.is_alphanumeric() && !is_sign(c), "{:x}", u32::from(c));
    }
}
