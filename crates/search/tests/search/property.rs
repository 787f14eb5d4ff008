//! What holds for any names: each is found by every form, through any typo, and as word by word would find it.

use memorial_search::{
    index::{Document, Field, Index},
    normalize::{normalize, words},
    query::ParsedQuery,
};
use proptest::prelude::*;

use crate::{found, index_of, named};

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

/// A word with one typo: a letter left out, put in, exchanged, or swapped with the next.
fn with_typo(word: &str, place: usize, typo: u8, letter: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let (last, place) = (letters.len() - 1, place % letters.len());
    // A typo is made in the script that one types in.
    let of = word.chars().find(|c| c.is_lowercase() || !c.is_uppercase()).unwrap_or('a');
    let (first, len) = match of {
        'а'..='я' | 'ё' => ('а', 32),
        'ա'..='և' => ('ա', 38),
        'א'..='ת' => ('א', 27),
        _ => ('a', 26),
    };
    let other = char::from_u32(u32::from(first) + u32::try_from(letter).unwrap_or(0) % len).unwrap_or(first);
    match typo % 4 {
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
    fn what_is_normalized_stays_as_it_is(text in "\\PC{0,40}") {
        for word in words(&text) {
            let normalized = normalize(word.written);
            prop_assert_eq!(normalize(&normalized), normalized);
        }
    }

    #[test]
    fn words_are_parts_of_the_text_in_order(text in "\\PC{0,40}") {
        let mut end = 0;
        for word in words(&text) {
            prop_assert!(word.start >= end && word.joined_from <= word.start);
            end = word.end();
            prop_assert_eq!(&text[word.start..end], word.written);
        }
        for range in ParsedQuery::parse(&text).highlight(&text, Field::Name) {
            prop_assert!(text.get(range).is_some_and(|highlighted| !highlighted.is_empty()));
        }
    }

    #[test]
    fn a_name_finds_itself_under_every_form(
        forms in proptest::collection::vec((a_name(), a_name(), a_name()), 1..8),
    ) {
        let documents: Vec<Document> = forms.iter().map(|(one, two, three)| named(&[one, two, three])).collect();
        let index = Index::new(&documents);
        for (place, (one, two, three)) in forms.iter().enumerate() {
            for form in [one, two, three] {
                let upper = form.to_uppercase();
                for query in [form.as_str(), upper.as_str(), &form.replace(' ', ",  ")] {
                    prop_assert!(found(&index, query).contains(&place), "{query} in {forms:?}");
                }
            }
        }
    }

    #[test]
    fn a_word_of_five_letters_or_more_is_found_through_any_typo(
        names in proptest::collection::vec(a_name(), 1..6),
        place in 0..20_usize,
        typo in 0..4_u8,
        letter in 0..40_usize,
    ) {
        let index = index_of(&names.iter().map(String::as_str).collect::<Vec<_>>());
        for (person, name) in names.iter().enumerate() {
            for word in name.split([' ', '-']).filter(|word| normalize(word).chars().count() >= 5) {
                let query = with_typo(word, place, typo, letter);
                prop_assert!(found(&index, &query).contains(&person), "{query} for {word}");
            }
        }
    }

    #[test]
    fn the_index_finds_what_going_through_every_word_would(
        names in proptest::collection::vec(a_name(), 1..8),
        of in 0..8_usize,
        letters in 1..12_usize,
        place in 0..20_usize,
        typo in 0..8_u8,
        letter in 0..40_usize,
    ) {
        let index = index_of(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let name = &names[of % names.len()];
        let mut query: String = name.split(' ').next_back().unwrap_or_default().chars().take(letters).collect();
        if typo < 4 && !query.is_empty() {
            query = with_typo(&query, place, typo, letter);
        }
        let parsed = ParsedQuery::parse(&query);
        let hits = index.search(&parsed);
        // Words that hyphens join have all to be found; highlighting tells of any.
        if parsed.terms.len() == 1 && parsed.terms[0].words.len() == 1 {
            for (person, name) in names.iter().enumerate() {
                let is_highlighted = !parsed.highlight(name, Field::Name).is_empty();
                prop_assert_eq!(hits.rank(person).is_some(), is_highlighted, "{} in {}", query, name);
            }
        }
    }

    #[test]
    fn a_mark_anywhere_in_a_name_is_no_letter(
        name in a_name(),
        sign in proptest::sample::select(SIGNS),
        place in 0..20_usize,
    ) {
        let letters: Vec<char> = name.chars().collect();
        let at = 1 + place % letters.len();
        // A sign after a hyphen or a space would begin a word, which no mark does.
        prop_assume!(letters[at - 1].is_alphabetic());
        let marked: String = letters[..at].iter().chain([&sign]).chain(&letters[at..]).collect();
        prop_assert!(crate::finds(&name, &marked), "{name} finds {marked}");
        prop_assert!(crate::finds(&marked, &name), "{marked} finds {name}");
    }

    #[test]
    fn three_of_one_letter_find_no_name_of_two(letter in "[a-zа-яא-ת]", count in 3..9_usize, name in a_name()) {
        let query = letter.repeat(count);
        let letters: Vec<char> = normalize(&name).chars().collect();
        prop_assume!(letters.windows(3).all(|three| three[0] != three[1] || three[1] != three[2]));
        prop_assert!(!crate::finds(&query, &name), "{query} in {name}");
    }
}

/// Marks, points and modifier letters.
const SIGNS: &[char] = &[
    '\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{306}', '\u{308}', '\u{30c}', '\u{323}', '\u{327}', '\u{328}',
    '\u{331}', '\u{483}', '\u{5b0}', '\u{5b7}', '\u{5bc}', '\u{5c1}', '\u{64b}', '\u{64e}', '\u{651}', '\u{652}',
    '\u{670}', '\u{640}', 'ʼ', 'ʻ', 'ʾ', 'ʿ', 'ʹ', 'ʺ', 'ˈ', '’', '\'', '`', '\u{ad}', '\u{200d}', '\u{200e}',
    '\u{200f}', '\u{2060}', '\u{a78c}', '\u{55a}', '\u{559}',
];
