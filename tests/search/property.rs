//! What holds for any names: each is found by every form, through any slip, and as word by word would find it.

use memorial_timeline::search::{fold, index::Index, wanted::Wanted};
use proptest::prelude::*;

use crate::{found, people, record};

/// Names in the letters of the languages of the record, of two words.
fn a_name() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[A-ZÇĞİÖŞÜƏ][a-zçəğıöşü]{1,9}",
        "[А-Я][а-яё]{1,9}",
        "[א-ת]{2,7}",
        "[Ա-Ֆ][ա-ֆ]{1,9}",
        "[A-Z][a-z]{2,5}-[A-Z][a-z]{2,5}",
    ];
    (word.clone(), word).prop_map(|(given, family)| [given, family].join(" "))
}

/// A word with one slip: a letter left out, put in, exchanged, or swapped with the next.
fn slipped(word: &str, place: usize, slip: u8, letter: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let (last, place) = (letters.len() - 1, place % letters.len());
    // A slip is made in the script that one types in.
    let of = word.chars().find(|c| c.is_lowercase() || !c.is_uppercase()).unwrap_or('a');
    let (first, len) = match of {
        'а'..='я' | 'ё' => ('а', 32),
        'ա'..='և' => ('ա', 38),
        'א'..='ת' => ('א', 27),
        _ => ('a', 26),
    };
    let other = char::from_u32(u32::from(first) + u32::try_from(letter).unwrap_or(0) % len).unwrap_or(first);
    match slip % 4 {
        0 => drop(letters.remove(place)),
        1 => letters.insert(place, other),
        2 => letters[place] = other,
        _ => letters.swap(place.min(last), (place + 1).min(last)),
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn folding_what_is_folded_changes_nothing(text in "\\PC{0,40}") {
        for word in fold::words(&text) {
            let plain = fold::plain(word.written);
            prop_assert_eq!(fold::plain(&plain), plain);
        }
    }

    #[test]
    fn words_are_parts_of_the_text_in_order(text in "\\PC{0,40}") {
        let mut end = 0;
        for word in fold::words(&text) {
            prop_assert!(word.start >= end && word.joined_from <= word.start);
            end = word.start + word.written.len();
            prop_assert_eq!(&text[word.start..end], word.written);
        }
        for mark in Wanted::of(&text).marks(&text, true) {
            prop_assert!(text.get(mark).is_some_and(|marked| !marked.is_empty()));
        }
    }

    #[test]
    fn a_name_finds_itself_under_every_form(
        forms in proptest::collection::vec((a_name(), a_name(), a_name()), 1..8),
    ) {
        let names: Vec<String> = forms.iter().map(|(en, ru, also)| {
            serde_json::json!({ "en": en, "ru": ru, "source_form": also, "also": [also] }).to_string()
        }).collect();
        let record = record(&[("people", &people(&names))]);
        let index = Index::of(&record, None);
        for (place, (en, ru, also)) in forms.iter().enumerate() {
            for form in [en, ru, also] {
                let upper = form.to_uppercase();
                for query in [form.as_str(), upper.as_str(), &form.replace(' ', ",  ")] {
                    let ids = found(&record, &index, query);
                    prop_assert!(ids.contains(&format!("p{place}")), "{query} in {names:?}");
                }
            }
        }
    }

    #[test]
    fn a_word_of_five_letters_or_more_is_found_through_any_slip(
        names in proptest::collection::vec(a_name(), 1..6),
        place in 0..20_usize,
        slip in 0..4_u8,
        letter in 0..40_usize,
    ) {
        let json: Vec<String> = names.iter().map(|name| crate::name(name)).collect();
        let record = record(&[("people", &people(&json))]);
        let index = Index::of(&record, None);
        for (person, name) in names.iter().enumerate() {
            for word in name.split([' ', '-']).filter(|word| fold::plain(word).chars().count() >= 5) {
                let query = slipped(word, place, slip, letter);
                let ids = found(&record, &index, &query);
                prop_assert!(ids.contains(&format!("p{person}")), "{query} for {word}");
            }
        }
    }

    #[test]
    fn the_index_finds_what_going_through_every_word_would(
        names in proptest::collection::vec(a_name(), 1..8),
        of in 0..8_usize,
        letters in 1..12_usize,
        place in 0..20_usize,
        slip in 0..8_u8,
        letter in 0..40_usize,
    ) {
        let json: Vec<String> = names.iter().map(|name| crate::name(name)).collect();
        let record = record(&[("people", &people(&json))]);
        let index = Index::of(&record, None);
        let name = &names[of % names.len()];
        let mut query: String = name.split(' ').next_back().unwrap_or_default().chars().take(letters).collect();
        if slip < 4 && !query.is_empty() {
            query = slipped(&query, place, slip, letter);
        }
        let ids = found(&record, &index, &query);
        for (person, name) in names.iter().enumerate() {
            let is_marked = !Wanted::of(&query).marks(name, true).is_empty();
            let is_found = ids.contains(&format!("p{person}"));
            let terms = Wanted::of(&query).terms;
            // Words that hyphens join have all to be found; a mark tells of any.
            if terms.iter().all(|term| term.apart.len() == 1) && terms.len() == 1 {
                prop_assert_eq!(is_found, is_marked, "{} in {}", query, name);
            }
        }
    }
}
