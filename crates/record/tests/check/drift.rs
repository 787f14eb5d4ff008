//! Format, schema, checker and resolved record are one: each field of the types is in the schema, is read, and reaches
//! the record that pages are written from.

use std::collections::BTreeSet;

use memorial_record::{
    check::check,
    format::{Record, schema},
    resolve::resolve,
};
use serde_json::Value;

use crate::table::VALID;

/// Fields that say how to read the file, and nothing of what it holds.
const OF_THE_FILE: [&str; 2] = ["$schema", "format"];

#[test]
fn every_field_of_the_schema_is_in_the_valid_record() {
    let missing: Vec<String> =
        fields().into_iter().filter(|(_, pointers)| pointers.is_empty()).map(|(name, _)| name).collect();
    assert!(missing.is_empty(), "the fixture has no {missing:?}");
}

#[test]
fn every_field_is_read_and_written_again() {
    let record = check(VALID.as_bytes()).record.expect("the record is valid");
    let written = serde_json::to_value(&record).expect("a record can be written");
    assert_eq!(written, valid());
}

#[test]
fn every_field_reaches_the_resolved_record() {
    let before = resolved(&valid());
    for (name, pointers) in fields() {
        let reaches = |pointer: &String| {
            let mut changed = valid();
            *changed.pointer_mut(pointer).expect("the field is there") = other(&name, &valid(), pointer);
            resolved(&changed) != before
        };
        let is_of_the_file = OF_THE_FILE.contains(&name.rsplit('.').next().unwrap_or_default());
        assert!(is_of_the_file || pointers.iter().any(reaches), "{name} does not reach the resolved record");
    }
}

#[test]
fn every_field_is_checked() {
    for (name, pointers) in fields() {
        let pointer = pointers.first().expect("every field is in the fixture");
        let mut changed = valid();
        *changed.pointer_mut(pointer).expect("the field is there") = Value::Null;
        let problems = check(changed.to_string().as_bytes()).problems;
        let is_refused =
            problems.iter().any(|problem| problem.pointer == *pointer && problem.message.contains("found null"));
        assert!(is_refused, "null as {name}: {problems:?}");
    }
}

#[test]
fn the_schema_is_of_draft_2020_12_and_holds_nothing_of_ours() {
    let schema = schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["title"], "Memorial record");
    let text = schema.to_string();
    assert!(!text.contains("\"x-") && !text.contains("\"null\"") && !text.contains("\"default\""), "{schema:#}");
    assert!(schema["properties"]["events"]["description"].is_string());
}

#[test]
fn the_schema_accepts_what_the_checker_accepts() {
    let validator = jsonschema::validator_for(&schema()).expect("the schema is one");
    let conference: &str = include_str!("../../../../data/khojaly-2021.json");
    for text in [VALID, conference] {
        let record = serde_json::from_str(text).expect("it is JSON");
        let errors: Vec<String> = validator.iter_errors(&record).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn the_schema_refuses_what_an_editor_can_see() {
    let validator = jsonschema::validator_for(&schema()).expect("the schema is one");
    let cases = [
        ("/id", r#""Two words""#),
        ("/read_on", "null"),
        ("/format", r#""memorial-record/2""#),
        ("/corrections", r#""http://example.org""#),
        ("/people/0/name", r#"{ "also": "Ada" }"#),
        ("/people/0/name", r#"{ "en": "Ada", "source form": "Ada" }"#),
        ("/places/0/coordinates", "[91, 0]"),
        ("/places/0/coordinates", "[1, 2, 3]"),
        ("/works/0/kind", r#""poems""#),
        ("/events/0/sources", "[]"),
        ("/events/0/text", r#""""#),
        ("/events/0/date", r#""25 February 1992""#),
        ("/events/0/participants/0", r#"{ "role": "Host" }"#),
        ("/events/0/participants/0", r#"{ "person": "ada", "organisation": "centre", "role": "Host" }"#),
        ("/events/0/statements/0/by", r#"{ "person": "ada", "organisation": "centre" }"#),
        ("/events/0/media/0/src", r#""/media/hall.jpg""#),
        ("/events/1/order", "0"),
    ];
    for (pointer, value) in cases {
        let mut changed = valid();
        *changed.pointer_mut(pointer).expect("the field is there") = serde_json::from_str(value).expect("it is JSON");
        assert!(!validator.is_valid(&changed), "{value} at {pointer}");
        assert!(check(changed.to_string().as_bytes()).record.is_none(), "{value} at {pointer}");
    }
}

fn valid() -> Value {
    serde_json::from_str(VALID).expect("the fixture is JSON")
}

fn resolved(record: &Value) -> String {
    let record: Record = serde_json::from_value(record.clone()).unwrap_or_else(|error| panic!("{error}: {record}"));
    format!("{:?}", resolve(&record, "en"))
}

/// Every field of every object of the schema, as `Event.title`, with where it is in the fixture.
fn fields() -> Vec<(String, Vec<String>)> {
    let schema = schema();
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    let mut names = BTreeSet::new();
    collect("Record", &schema, &schema, &valid(), "", &mut |name, pointer| {
        if names.insert(name.clone()) {
            found.push((name.clone(), Vec::new()));
        }
        let entry = found.iter_mut().find(|(other, _)| *other == name).expect("it was added");
        entry.1.extend(pointer);
    });
    assert!(found.len() > 100, "{}", found.len());
    found
}

/// Goes along the schema and the fixture at once.
fn collect(
    name: &str,
    root: &Value,
    schema: &Value,
    value: &Value,
    pointer: &str,
    found: &mut dyn FnMut(String, Option<String>),
) {
    if let Some(definition) = schema["$ref"].as_str() {
        let name = definition.trim_start_matches("#/$defs/");
        return collect(name, root, &root["$defs"][name], value, pointer, found);
    }
    for choice in ["anyOf", "oneOf"].iter().filter_map(|keyword| schema[*keyword].as_array()).flatten() {
        collect(name, root, choice, value, pointer, found);
    }
    for (field, property) in schema["properties"].as_object().into_iter().flatten() {
        let inner = value.get(field);
        let pointer = format!("{pointer}/{field}");
        found(format!("{name}.{field}"), inner.map(|_| pointer.clone()));
        if let Some(inner) = inner {
            collect(&format!("{name}.{field}"), root, property, inner, &pointer, found);
        }
    }
    if let Some(items) = schema.get("items").filter(|items| items.is_object()) {
        for (index, item) in value.as_array().into_iter().flatten().enumerate() {
            collect(name, root, items, item, &format!("{pointer}/{index}"), found);
        }
    }
}

/// Another value that the field may have.
fn other(name: &str, record: &Value, pointer: &str) -> Value {
    let value = record.pointer(pointer).expect("the field is there");
    match value {
        Value::Bool(flag) => (!flag).into(),
        Value::Number(_) => 7.into(),
        Value::Array(items) if items.iter().all(Value::is_number) => serde_json::json!([1, 2]),
        Value::Array(items) if name.ends_with("languages") => serde_json::json!([items[0]]),
        Value::Array(_) => serde_json::json!([]),
        Value::Object(forms) if forms.contains_key("en") => "Something else".into(),
        Value::Object(_) => "Somebody else".into(),
        Value::String(text) => other_string(name, text),
        Value::Null => Value::Null,
    }
}

fn other_string(name: &str, text: &str) -> Value {
    let field = name.rsplit('.').next().unwrap_or_default();
    let entry_of = |name: &str| match name {
        "place" => "agdam",
        "lane" => "history",
        "part_of" => "poem-read",
        "organisation" => "branch",
        "source" if text == "book" => "report",
        "source" => "book",
        _ => "",
    };
    match (name, field) {
        ("Organisation.part_of", _) => "branch".into(),
        ("Statement.topic", _) => "guests".into(),
        ("Figure.topic", _) => "month".into(),
        (_, "person") => "bo".into(),
        ("Work.kind", _) => "film".into(),
        ("Media.kind", _) => "video".into(),
        ("Source.kind", _) => "book".into(),
        (_, "grade") => "C".into(),
        (_, "date" | "born" | "died" | "read_on" | "accessed") => "1900-01-01".into(),
        (_, "format") => text.into(),
        _ if !entry_of(field).is_empty() => entry_of(field).into(),
        _ => format!("{text}-x").into(),
    }
}
