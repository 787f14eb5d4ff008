//! The record in one language: what a page loads, with fallbacks resolved and marked, and every form of every name kept.

use super::{
    json::Json,
    raw::{RECORD, RawRecord},
    shape::{Object, Shape},
    text::{Reading, Text},
};

/// The record as a page in `language` loads it: each text a plain string, or `{"tag": "…"}` where it had to fall back.
/// The result is itself a record of this format, whose `language` is the one asked for.
#[must_use]
pub fn localise<'a>(record: &RawRecord<'a>, language: &str) -> RawRecord<'a> {
    let mut localised = record.clone();
    let reading = Reading::of(record, language);
    let fields = localised.fields_mut();
    each_in(fields, &RECORD, &mut |value, _| resolve_text(value, &reading));
    if let Some(plain) = fields.get_mut("language") {
        *plain = Json::String(language.to_owned().into());
    }
    localised
}

/// The record as if it had been translated from the language that it is written in: `translate` makes each text, and
/// names stay as they are.
#[must_use]
pub fn translated<'a>(record: &RawRecord<'a>, into: &str, translate: &dyn Fn(&str) -> String) -> RawRecord<'a> {
    let mut translated = record.clone();
    let reading = Reading::of(record, into);
    let fields = translated.fields_mut();
    let tag = || Json::String(into.to_owned().into());
    each_in(fields, &RECORD, &mut |value, shape| {
        if let (Shape::Text | Shape::By, Some(text)) = (shape, reading.text(value)) {
            *value = Json::String(translate(&text.words).into());
        }
    });
    for (key, value) in [("language", tag()), ("languages", Json::List(vec![tag()]))] {
        if let Some(field) = fields.get_mut(key) {
            *field = value;
        }
    }
    translated
}

/// Calls `act` for every value that can be a text, with its shape.
fn each_in(value: &mut Json, object: &Object, act: &mut dyn FnMut(&mut Json, Shape)) {
    for field in object.fields {
        let Some(child) = value.get_mut(field.name) else { continue };
        match (field.shape, &mut *child) {
            (Shape::Text | Shape::Published, _) | (Shape::Name, Json::String(_)) => act(child, field.shape),
            (Shape::By, by) if by.get("person").is_none() && by.get("organisation").is_none() => {
                act(child, field.shape);
            }
            (Shape::Each(object), Json::List(items)) => items.iter_mut().for_each(|item| each_in(item, object, act)),
            _ => {}
        }
    }
}

fn resolve_text(value: &mut Json, reading: &Reading) {
    let Some(Text { words, language }) = reading.text(value) else { return };
    let words = Json::String(words.into());
    *value = match language {
        None => words,
        Some(language) => Json::Object(vec![(language.into(), words)]),
    };
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::record::check::check;

    const RECORD: &str = r#"{
        "format": "memorial-record/1", "id": "r", "language": "en", "languages": ["en", "he"],
        "title": { "en": "Remembrance", "he": "זיכרון" }, "summary": "Only in English.", "read_on": "2026-11-22",
        "notes": [], "lanes": [{ "id": "l", "label": { "he": "שורה", "en": "Lane" } }],
        "places": [{ "id": "p", "name": "Holon" }, { "id": "q", "name": { "he": "חולון", "also": ["Xolon"] } }],
        "organisations": [], "people": [], "works": [],
        "events": [{ "id": "e", "title": "E", "date": "2021", "lane": "l", "sources": [{ "source": "s" }],
            "statements": [{ "by": "Somebody", "text": "Something", "sources": [{ "source": "s" }] }] }],
        "sources": [{ "id": "s", "title": "S" }], "revisions": []
    }"#;

    #[test]
    fn a_page_loads_its_own_language_and_marks_what_falls_back() {
        let raw = RawRecord::read(RECORD.as_bytes()).expect("the record is sound");
        let hebrew = serde_json::to_value(localise(&raw, "he")).expect("JSON can be written");
        assert_eq!(hebrew["title"], json!("זיכרון"));
        assert_eq!(hebrew["summary"], json!({ "en": "Only in English." }));
        assert_eq!(hebrew["lanes"][0]["label"], json!("שורה"));
        assert_eq!(hebrew["places"][0]["name"], json!({ "en": "Holon" }));
        assert_eq!(hebrew["places"][1]["name"], json!({ "he": "חולון", "also": ["Xolon"] }), "forms are kept");
        assert_eq!(hebrew["events"][0]["statements"][0]["by"], json!({ "en": "Somebody" }));
    }

    #[test]
    fn what_a_page_loads_is_itself_a_sound_record() {
        let raw = RawRecord::read(RECORD.as_bytes()).expect("the record is sound");
        for language in ["en", "he"] {
            let written = serde_json::to_vec(&localise(&raw, language)).expect("JSON can be written");
            let errors: Vec<_> =
                check(&written).problems.into_iter().filter(|problem| problem.remedy.is_empty()).collect();
            assert!(check(&written).raw.is_some(), "{errors:?}");
        }
    }
}
