//! Tells whether a language tag is well-formed (BCP 47: RFC 5646, section 2.1).

/// Whether a tag follows the grammar: `langtag`, `privateuse` or one of the irregular tags that were grandfathered.
/// The regular grandfathered ones, such as `zh-min-nan`, follow it anyway.
pub fn is_well_formed(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    if IRREGULAR.contains(&tag.as_str()) {
        return true;
    }
    let parts: Vec<&str> = tag.split('-').collect();
    parts.iter().all(|part| is_subtag(part)) && (is_private_use(&parts) || is_language(&parts))
}

const IRREGULAR: [&str; 17] = [
    "en-gb-oed",
    "i-ami",
    "i-bnn",
    "i-default",
    "i-enochian",
    "i-hak",
    "i-klingon",
    "i-lux",
    "i-mingo",
    "i-navajo",
    "i-pwn",
    "i-tao",
    "i-tay",
    "i-tsu",
    "sgn-be-fr",
    "sgn-be-nl",
    "sgn-ch-de",
];

fn is_subtag(part: &str) -> bool {
    (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// `x` and at least one subtag of whatever kind.
fn is_private_use(parts: &[&str]) -> bool {
    parts.len() > 1 && parts[0] == "x"
}

/// language [extlangs] [script] [region] variants extensions [privateuse], in this order.
fn is_language(parts: &[&str]) -> bool {
    let (language, rest) = (parts[0], &parts[1..]);
    if !is_letters(language) || language.len() < 2 {
        return false;
    }
    let extlangs = if language.len() <= 3 { count(rest, 3, |part| part.len() == 3 && is_letters(part)) } else { 0 };
    let rest = &rest[extlangs..];
    let rest = &rest[count(rest, 1, |part| part.len() == 4 && is_letters(part))..];
    let rest = &rest[count(rest, 1, is_region)..];
    let rest = &rest[count(rest, rest.len(), is_variant)..];
    is_tail(rest)
}

/// Extensions, each a letter or digit with at least one subtag of two or more, then perhaps private use.
fn is_tail(mut parts: &[&str]) -> bool {
    while let Some((singleton, rest)) = parts.split_first() {
        if *singleton == "x" {
            return !rest.is_empty();
        }
        let subtags = count(rest, rest.len(), |part| part.len() >= 2);
        if singleton.len() != 1 || subtags == 0 {
            return false;
        }
        parts = &rest[subtags..];
    }
    true
}

fn is_region(part: &str) -> bool {
    part.len() == 2 && is_letters(part) || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_variant(part: &str) -> bool {
    part.len() >= 5 || part.len() == 4 && part.as_bytes()[0].is_ascii_digit()
}

fn is_letters(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// How many parts from the start are of a kind, at most `most`.
fn count(parts: &[&str], most: usize, is_kind: fn(&str) -> bool) -> usize {
    parts.iter().take(most).take_while(|part| is_kind(part)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_tags_are_known() {
        let tags = "en az he ru hy az-Latn az-Cyrl-AZ zh-cmn-Hans-CN sl-rozaj-biske-1994 de-CH-1901 es-419 \
            en-a-myext-b-another-x-y de-DE-u-co-phonebk x-whatever i-klingon en-GB-oed sgn-BE-FR zh-min-nan art-lojban \
            EN-us abcd abcdefgh ab-x-1 en-0-ab";
        for tag in tags.split_whitespace() {
            assert!(is_well_formed(tag), "{tag}");
        }
    }

    #[test]
    fn other_words_are_not_tags() {
        let tags = "e x 1a en_US en- -en en--US i i-nothing en-x en-a en-a-b abcdefghi en-abcdefghi a-DE zh-abcd-efgh \
            en-US-GB en-Latn-Cyrl zh-aaa-bbb-ccc-ddd abcd-abc en-12 ру source_form en-US-x";
        for tag in tags.split_whitespace().chain(["", " en", "en "]) {
            assert!(!is_well_formed(tag), "{tag}");
        }
    }
}
