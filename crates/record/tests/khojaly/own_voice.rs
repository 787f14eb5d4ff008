//! The record's own voice uses no contested word, and no field of it can be passed over.

use std::{collections::BTreeSet, sync::LazyLock};

use serde_json::Value;

use crate::{
    RAW,
    contested::in_own_voice,
    voice::{Voice, fields, passages},
};

/// A record with one of everything.
static EVERYTHING: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../fixtures/valid.json")).expect("the fixture is JSON"));

/// The strings of a record that are not its own voice: what somebody else says or is called, and what machines read.
const NOT_OWN: [&str; 60] = [
    "/format",
    "/id",
    "/read_on",
    "/corrections",
    "/notes/id",
    "/lanes/id",
    "/eras/id",
    "/eras/date",
    "/eras/sources/source",
    "/topics/id",
    "/related",
    "/places/id",
    "/places/name/he",
    "/places/name/source_form",
    "/places/name/also",
    "/places/name/sort",
    "/places/country",
    "/organisations/id",
    "/organisations/name",
    "/organisations/place",
    "/organisations/part_of",
    "/organisations/sources/source",
    "/organisations/sources/grade",
    "/people/id",
    "/people/born",
    "/people/died",
    "/people/roles/organisation",
    "/people/roles/place",
    "/people/roles/sources/source",
    "/people/sources/source",
    "/people/sources/grade",
    "/works/id",
    "/works/kind",
    "/works/title",
    "/works/date",
    "/works/creators",
    "/works/sources/source",
    "/events/id",
    "/events/date",
    "/events/lane",
    "/events/place",
    "/events/part_of",
    "/events/participants/person",
    "/events/participants/organisation",
    "/events/participants/sources/source",
    "/events/works",
    "/events/places_named",
    "/events/statements/topic",
    "/events/figures/topic",
    "/events/statements/by/person",
    "/events/statements/text",
    "/events/statements/sources/source",
    "/events/figures/value",
    "/events/figures/by/organisation",
    "/events/figures/date",
    "/events/figures/sources/source",
    "/events/media/kind",
    "/events/media/src",
    "/events/sources/source",
    "/revisions/date",
];

/// Of the sources, these too are read by machines or are names.
const NOT_OWN_OF_SOURCES: [&str; 9] =
    ["id", "title", "publisher", "date", "url", "archived_url", "accessed", "language", "kind"];

#[test]
fn the_record_uses_no_contested_word_in_its_own_voice() {
    let faults = faults(&RAW);
    assert!(
        faults.is_empty(),
        "{}\nPut it in quotation marks beside who says it, or in a statement.",
        faults.join("\n")
    );
}

#[test]
fn a_contested_word_planted_anywhere_in_the_own_voice_is_found() {
    // A word planted in the name of a language makes another language of it.
    for pointer in strings(&EVERYTHING, "").into_iter().filter(|pointer| !pointer.starts_with("/language")) {
        let mut planted = EVERYTHING.clone();
        let words = planted.pointer_mut(&pointer).expect("the pointer is of this record");
        *words = Value::String(words.as_str().unwrap_or_default().to_owned() + contested(&pointer));
        let expected: &[String] = if is_own(&pointer) { std::slice::from_ref(&pointer) } else { &[] };
        let found: Vec<String> = found(&planted).into_iter().map(|(pointer, _)| pointer).collect();
        assert_eq!(found, expected, "a word was planted at {pointer}");
    }
}

#[test]
fn the_record_with_one_of_everything_has_every_field_with_words() {
    let there: BTreeSet<String> = passages(&EVERYTHING).into_iter().map(|passage| passage.field).collect();
    let missing: Vec<String> = fields().into_iter().filter(|field| !there.contains(field)).collect();
    assert!(missing.is_empty(), "tests/fixtures/valid.json has no {}: add it there", missing.join(", "));
}

#[test]
fn a_description_in_square_brackets_is_the_records_own_voice() {
    let mut planted = EVERYTHING.clone();
    planted["sources"][1]["title"] = "[Report on a massacre]".into();
    assert_eq!(found(&planted), [("/sources/1/title".to_owned(), "massacr".to_owned())]);
}

fn faults(record: &Value) -> Vec<String> {
    found(record).into_iter().map(|(pointer, stem)| format!("{pointer}: the record itself says “{stem}…”.")).collect()
}

/// The contested words of the own voice, each after its pointer.
fn found(record: &Value) -> Vec<(String, String)> {
    let own = passages(record).into_iter().filter(|passage| passage.voice == Voice::Own);
    own.filter_map(|passage| Some((passage.pointer, in_own_voice(&passage.language, &passage.words)?))).collect()
}

/// The pointers of all strings, found without any knowledge of the format.
fn strings(value: &Value, pointer: &str) -> Vec<String> {
    match value {
        Value::String(_) => vec![pointer.to_owned()],
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(index, item)| strings(item, &format!("{pointer}/{index}"))).collect()
        }
        Value::Object(fields) => {
            fields.iter().flat_map(|(key, field)| strings(field, &[pointer, "/", key].concat())).collect()
        }
        _ => Vec::new(),
    }
}

/// A contested word of the language that the words at a pointer are in.
fn contested(pointer: &str) -> &'static str {
    match pointer.rsplit('/').next() {
        Some("az") => " soyqırım",
        _ => " massacre",
    }
}

/// Whether the string at a pointer is the record's own voice, by the lists above.
fn is_own(pointer: &str) -> bool {
    let named: Vec<&str> = pointer.split('/').filter(|step| step.parse::<usize>().is_err()).collect();
    let pattern = named.join("/");
    let field = pattern.strip_suffix("/en").or(pattern.strip_suffix("/az")).unwrap_or(&pattern);
    let of_source = field.strip_prefix("/sources/");
    !NOT_OWN.contains(&field) && !of_source.is_some_and(|field| NOT_OWN_OF_SOURCES.contains(&field))
}
