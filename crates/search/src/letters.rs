//! Letters made comparable: their small forms, what remains of them without diacritics, and which signs are no letters.

/// The letters of the Latin blocks from U+00C0 to U+024F without case and diacritics, and a point for what has none.
/// unicode-normalization, which knows this of all scripts, weighs 44 kilobytes after brotli; a test compares the two.
const LATIN: &[u8; 400] = b"aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeee\
gggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb.......dd...aa.ffk...\
ikkl...n.oo.............uu..yyzz........w....dddlllnnnaaiioouuuuuuuuuuaaaaaaaggggkkoooo..jdddgg.wnnaaaaooaaaaeeeeiiiioooo\
rrrruuuussttyyhhnd..zzaaeeooooooooyylntj...cclt....bu.eejj..rryy";

/// The same from U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8; 256] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooo\
oooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// The letters of the Hebrew presentation forms from U+FB1D to U+FB4E.
const HEBREW_FORMS: &str = "י..עאדהכלמרת.ששששאאאבגדהוז.טיככל.מ.נס.פפ.צקרשתובכפ";

/// The letters of the Arabic presentation forms from U+FE80 to U+FEF4.
const ARABIC_FORMS: &str = "ءااااووااييييااببببهه\
تتتتثثثثججججححححخخخخددذذررززسسسسششششصصصصضضضضططططظظظظععععغغغغففففققققككككللللممممننننههههوويييييي";

/// Whether something is a letter or digit: no mark, and no sign that Unicode counts among the letters, such as `ʿ`.
#[must_use]
pub fn is_letter(c: char) -> bool {
    match u32::from(c) {
        0x30..=0x39 | 0x41..=0x5a | 0x61..=0x7a => true,
        0..0x80 | 0xd7 | 0xf7 => false,
        0xc0..=0x24f | 0x400..=0x481 | 0x48a..=0x52f | 0x531..=0x556 | 0x561..=0x587 | 0x5d0..=0x5ea => true,
        _ => c.is_alphanumeric() && !is_mark(c) && !is_modifier(c),
    }
}

/// Whether something stands at or within a word without being a letter of it: an apostrophe, whichever key it was typed
/// with, a geresh, a modifier letter, a point, an accent, or an invisible sign.
#[must_use]
pub fn is_sign(c: char) -> bool {
    is_apostrophe(c) || is_modifier(c) || is_mark(c)
}

/// An apostrophe, a prime, a geresh.
#[must_use]
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '׳' | '״' | '՚' | '\u{2018}'..='\u{201b}' | '\u{2032}'..='\u{2037}' | '\u{ff07}')
        || is_modifier(c)
}

/// A modifier letter: Unicode counts it among the letters, readers do not.
fn is_modifier(c: char) -> bool {
    matches!(c, '\u{2b0}'..='\u{2ff}' | '\u{294}' | '\u{295}' | '\u{374}' | '\u{37a}' | '\u{559}'
        | '\u{640}' | '\u{6e5}' | '\u{6e6}' | '\u{1d2c}'..='\u{1d6a}' | '\u{1d9b}'..='\u{1dbf}' | '\u{a717}'..='\u{a71f}'
        | '\u{a788}' | '\u{a78b}' | '\u{a78c}')
}

/// A combining mark or an invisible sign, such as the dot that lower-casing `İ` leaves behind, or a Hebrew or Arabic
/// point.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}'
        | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{8ca}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}'
        | '\u{20d0}'..='\u{20f0}' | '\u{2de0}'..='\u{2dff}' | '\u{a66f}'..='\u{a672}' | '\u{a674}'..='\u{a67d}'
        | '\u{fb1e}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}' | '\u{ad}')
}

/// The letters of a small ligature, or of a letter that is written as several.
#[must_use]
pub fn expansion(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' | 'ǽ' | 'ǣ' => "ae",
        'œ' => "oe",
        'ĳ' => "ij",
        'ŉ' => "n",
        'ǆ' | 'ǅ' | 'Ǆ' => "dž",
        'ǉ' | 'ǈ' | 'Ǉ' => "lj",
        'ǌ' | 'ǋ' | 'Ǌ' => "nj",
        'ǳ' | 'ǲ' | 'Ǳ' => "dz",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        'և' => "եւ",
        'ﬓ' => "մն",
        'ﬔ' => "մե",
        'ﬕ' => "մի",
        'ﬖ' => "վն",
        'ﬗ' => "մխ",
        'װ' => "וו",
        'ױ' => "וי",
        '\u{5f2}' | '\u{fb1f}' => "יי",
        'ﭏ' => "אל",
        '\u{fef5}'..='\u{fefc}' => "لا",
        _ => return None,
    })
}

/// A small letter without its diacritics, and the one that stands for its variants.
#[must_use]
pub fn base(c: char) -> char {
    let code = c as usize;
    let latin = match code {
        0xc0..=0x24f => LATIN[code - 0xc0],
        0x1e00..=0x1eff => LATIN_ADDITIONAL[code - 0x1e00],
        0x259 => b'a',
        _ => b'.',
    };
    if latin != b'.' {
        return char::from(latin);
    }
    match code {
        0x1ef => 'ʒ',
        0x370..=0x3ff => greek(c),
        0x400..=0x52f => cyrillic(c),
        0x5d0..=0x5ea => hebrew(c),
        0x600..=0x6ff => arabic(c),
        0xfb1d..=0xfb4e => form(HEBREW_FORMS, code - 0xfb1d, c),
        0xfe80..=0xfef4 => form(ARABIC_FORMS, code - 0xfe80, c),
        _ => c,
    }
}

fn form(forms: &str, place: usize, c: char) -> char {
    forms.chars().nth(place).filter(|form| *form != '.').unwrap_or(c)
}

fn greek(c: char) -> char {
    match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ϓ' | 'ϔ' => 'ϒ',
        other => other,
    }
}

fn cyrillic(c: char) -> char {
    match c {
        'ё' | 'ѐ' | 'ӗ' => 'е',
        'й' | 'ѝ' | 'ӣ' | 'ӥ' => 'и',
        'ї' => 'і',
        'ў' | 'ӯ' | 'ӱ' | 'ӳ' => 'у',
        'ѓ' => 'г',
        'ќ' => 'к',
        'ѷ' => 'ѵ',
        'ӂ' | 'ӝ' => 'ж',
        'ӑ' | 'ӓ' => 'а',
        'ӛ' => 'ә',
        'ӟ' => 'з',
        'ӧ' => 'о',
        'ӫ' => 'ө',
        'ӭ' => 'э',
        'ӵ' => 'ч',
        'ӹ' => 'ы',
        other => other,
    }
}

fn hebrew(c: char) -> char {
    match c {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        other => other,
    }
}

fn arabic(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ؤ' => 'و',
        'ى' | 'ئ' | 'ی' | 'ې' | 'ے' | 'ۓ' => 'ي',
        'ة' | 'ہ' | 'ۂ' | 'ھ' | 'ە' | 'ۀ' | 'ۃ' => 'ه',
        'ک' | 'ڪ' => 'ك',
        '٠'..='٩' => digit(c as u32 - 0x660),
        '۰'..='۹' => digit(c as u32 - 0x6f0),
        other => other,
    }
}

fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('0')
}

/// The small form of a letter, in the scripts that have two and that names come in. The tables of the standard library
/// know all scripts and weigh four kilobytes; a test compares the two.
#[must_use]
pub fn lower(c: char) -> char {
    let code = u32::from(c);
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 0x20,
        0x130 => 0x69,
        0x178 => 0xff,
        0x18f => 0x259,
        0x1b7 => 0x292,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x400..=0x40f => code + 0x50,
        0x531..=0x556 => code + 0x30,
        0x1e9e => 0xdf,
        // Here capital and small letters alternate, the capital at the even or at the odd place.
        0x100..=0x137
        | 0x14a..=0x177
        | 0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x222..=0x233
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc | 0x4c1..=0x4ce => code + (code & 1),
        _ => code,
    };
    char::from_u32(lower).unwrap_or(c)
}
