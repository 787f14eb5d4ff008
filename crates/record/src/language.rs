//! Tells whether a language tag is well-formed (BCP 47: RFC 5646, section 2.1).

use oxilangtag::LanguageTag;

/// Whether a tag follows the grammar; whether its subtags are registered is not asked.
#[must_use]
pub fn is_well_formed(tag: &str) -> bool {
    LanguageTag::parse(tag).is_ok()
}

/// Whether the language of a tag has a code of two or three letters, or is private or grandfathered: every language has,
/// and a longer word, such as `english`, is meant as something else.
#[must_use]
pub fn has_code(tag: &str) -> bool {
    tag.split('-').next().is_some_and(|language| language.len() <= 3)
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

    #[test]
    fn a_language_has_a_code_of_two_or_three_letters() {
        assert!(["en", "sgn-BE-FR", "x-own", "i-klingon"].into_iter().all(has_code));
        assert!(!["english", "abcd-Latn", "person"].into_iter().any(has_code));
    }
}
