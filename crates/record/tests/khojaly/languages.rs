//! The translations of the record say what the English says: the same paragraphs, the same numbers, names as attested.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    RAW, RECORD,
    voice::{Passage, passages},
};

/// The forms of the names of people that a source gives in the languages of the site; no other may be given.
const ATTESTED: [(&str, &[(&str, &str)]); 15] = [
    ("rasim-musabayov", &[("az", "Rasim Musabəyov"), ("ru", "Расим Мусабеков")]),
    ("arzu-naghiyev", &[("az", "Arzu Nağıyev")]),
    ("salhat-abbasova", &[("az", "Səlhət Abbasova")]),
    ("lev-spivak", &[("az", "Lev Spivak"), ("ru", "Лев Спивак")]),
    ("yegana-salman", &[("az", "Yeganə Salman"), ("ru", "Егяна Сальман")]),
    ("arkady-pomerants", &[("az", "Arkadi Pomerants"), ("he", "ארקדי פומרנץ"), ("ru", "Аркадий Померанец")]),
    ("mikhail-barkan", &[("az", "Mixail Barkan"), ("ru", "Михаил Баркан")]),
    ("adam-amilov", &[("az", "Adam Amilov"), ("ru", "Адам Амилов")]),
    ("mikhail-sutovsky", &[("az", "Mixail Sutovski"), ("ru", "Михаил Сутовский")]),
    ("nyuma-rachevsky", &[("az", "Nyuma Raçevski"), ("ru", "Нахум Рачевский")]),
    ("victoria-dolinskaya", &[("az", "Viktoriya Dolinskaya"), ("ru", "Виктория Долинская")]),
    ("elchin-akhundzade", &[("az", "Elçin Axundzadə")]),
    ("grigory-reichman", &[("az", "Qriqori Reyxman")]),
    ("alex-brokas", &[("az", "Aleksandras Brokas")]),
    ("leyla-beyim-jafarova", &[("az", "Leyla Bəyim (Cəfərova)"), ("ru", "Лейла Бегим (Джафарова)")]),
];

#[test]
fn the_name_of_a_person_is_given_in_no_form_that_no_source_has() {
    let attested: BTreeMap<&str, &[(&str, &str)]> = ATTESTED.into_iter().collect();
    for person in RECORD.people.iter() {
        let mut forms = person.name.by_language.clone();
        forms.retain(|(language, _)| language != "en");
        forms.sort();
        let expected: Vec<(String, String)> =
            attested[person.id.as_str()].iter().map(|(tag, form)| ((*tag).to_owned(), (*form).to_owned())).collect();
        assert_eq!(forms, expected, "{}", person.id);
    }
}

/// The passages of the record by what they translate: where they are without the language.
fn by_place() -> BTreeMap<String, Vec<Passage>> {
    let mut places: BTreeMap<String, Vec<Passage>> = BTreeMap::new();
    for passage in passages(&RAW) {
        let is_name = passage.field.ends_with(".name") || passage.field == "Work.title";
        if !is_name && let Some(place) = passage.pointer.strip_suffix(&format!("/{}", passage.language)) {
            places.entry(place.to_owned()).or_default().push(passage);
        }
    }
    places
}

#[test]
fn a_translation_has_the_paragraphs_and_numbers_of_the_english() {
    let mut faults = Vec::new();
    let mut compared = 0;
    for (place, passages) in by_place() {
        let Some(english) = passages.iter().find(|passage| passage.language == "en") else { continue };
        for other in passages.iter().filter(|passage| passage.language != "en") {
            compared += 1;
            if paragraphs(&other.words) != paragraphs(&english.words) {
                faults.push(format!("{place}/{}: other paragraphs than the English", other.language));
            }
            let (ours, theirs) = (numbers(&other.words), numbers(&english.words));
            if ours != theirs {
                faults.push(format!("{place}/{}: {ours:?} for {theirs:?}", other.language));
            }
        }
    }
    assert!(compared > 1_000, "only {compared} translations were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_language_of_the_record_is_one_of_the_site() {
    let languages: Vec<&str> = RAW["languages"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(languages, ["en", "az", "he", "ru"]);
}

fn paragraphs(words: &str) -> usize {
    words.split("\n\n").count()
}

/// The numbers in a text in ascending order, without what parts their thousands.
fn numbers(words: &str) -> Vec<u64> {
    let mut joined = String::new();
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let parts_thousands = matches!(letter, ',' | '.' | '\u{a0}' | '\u{202f}')
            && joined.ends_with(|before: char| before.is_ascii_digit())
            && letters.clone().take(3).filter(char::is_ascii_digit).count() == 3
            && !letters.clone().nth(3).is_some_and(|after| after.is_ascii_digit());
        if !parts_thousands {
            joined.push(letter);
        }
    }
    let mut numbers: Vec<u64> =
        joined.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
    numbers.sort_unstable();
    numbers
}
