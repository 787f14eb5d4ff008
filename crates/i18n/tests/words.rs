//! Wordings that must not come back into the interface, by language: faults that reviews have found.

use std::fs;

use serde_json::Value;

/// Turns of phrase that mislead or read badly, each by its language.
const WORDINGS: [(&str, &[&str]); 4] = [
    ("en", &["counts nobody", "comes up as", "What is reported of them", "No page here", "stands upright"]),
    // “sayır” with a person means to respect; “istənilən” before what was asked for means any.
    ("az", &["heç kimi saymır", "istənilən toplu", "istənilən seçim", "Bütün saytda", "onilliyi"]),
    // “סופר איש” is slang for to regard; “היום” by itself reads as today.
    ("he", &["סופר איש", "היום אינו ידוע", "היום לא נמסר", "הממלכתית", "תבנית"]),
    (
        "ru",
        &["никого не считает", "Здесь нет страницы", "{year} н. э. г.", "н.\u{a0}э. г.", "н. э. г.", "Что сообщается"],
    ),
];

/// Russian words that are written with ё.
const WITHOUT_YO: [&str; 10] =
    ["еще", "ее", "нее", "чье", "режиссер", "прочтен", "темн", "четверт", "отчет", "подсчет"];

#[test]
fn no_wording_that_a_review_has_refused_comes_back() {
    for (language, wordings) in WORDINGS {
        for (key, text) in messages(language) {
            for wording in wordings {
                assert!(!text.contains(wording), "locales/{language}.json: `{key}` has “{wording}”: {text}");
            }
        }
    }
}

#[test]
fn hebrew_has_its_own_quotation_marks_and_geresh() {
    let is_hebrew = |letter: char| ('א'..='ת').contains(&letter);
    for (key, text) in messages("he") {
        assert!(!text.contains(['“', '”']), "locales/he.json: `{key}` has English quotation marks; write ״…״: {text}");
        let letters: Vec<char> = text.chars().collect();
        let has_ascii = letters.windows(2).any(|pair| is_hebrew(pair[0]) && matches!(pair[1], '\'' | '"'));
        assert!(!has_ascii, "locales/he.json: `{key}` has an ASCII mark after a Hebrew letter; write ׳ or ״: {text}");
    }
}

#[test]
fn russian_is_written_with_yo_and_its_own_quotation_marks() {
    for (key, text) in messages("ru") {
        assert!(!text.contains(['“', '”', '"']), "locales/ru.json: `{key}` has other quotation marks than «…»: {text}");
        let lower = text.to_lowercase();
        for word in lower.split(|letter: char| !letter.is_alphabetic()) {
            let fault = WITHOUT_YO.iter().find(|stem| match stem.chars().count() {
                0..=3 => word == **stem,
                _ => word.starts_with(**stem),
            });
            assert!(fault.is_none(), "locales/ru.json: `{key}` has “{word}” without ё: {text}");
        }
    }
}

/// Visible labels, and the accessible names of the same controls.
const NAMES: [(&str, &str); 2] = [("on_axis", "on_axis_named"), ("find", "find_among")];

#[test]
fn an_accessible_name_contains_the_visible_label() {
    for language in ["en", "az", "he", "ru"] {
        let messages = messages(language);
        let of = |name: &str| {
            let is_named = |key: &str| key.split('/').nth(1) == Some(name);
            messages.iter().filter(|(key, _)| is_named(key)).map(|(_, text)| text.to_lowercase()).collect::<Vec<_>>()
        };
        for (label, name) in NAMES {
            let label = of(label).concat();
            let names = of(name);
            assert!(
                !label.is_empty() && !names.is_empty(),
                "locales/{language}.json: `{name}` is gone; remove it here"
            );
            for text in names {
                assert!(text.contains(&label), "locales/{language}.json: `{name}` does not contain “{label}”: {text}");
            }
        }
    }
}

/// Every text of a locale file that a reader sees, after its key.
fn messages(language: &str) -> Vec<(String, String)> {
    let path = format!("{}/../../locales/{language}.json", env!("CARGO_MANIFEST_DIR"));
    let json = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let file: Value = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{path}: {error}"));
    ["messages", "static"].iter().flat_map(|section| texts(section, &file[section])).collect()
}

fn texts(key: &str, value: &Value) -> Vec<(String, String)> {
    match value {
        Value::String(text) => vec![(key.to_owned(), text.clone())],
        Value::Array(items) => items.iter().flat_map(|item| texts(key, item)).collect(),
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, field)| texts(&format!("{key}/{name}"), field)).collect()
        }
        _ => Vec::new(),
    }
}
