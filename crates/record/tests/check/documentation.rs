//! The tables of `docs/record-format.md` are written from the schema, so that they say what the types say.
//!
//! `UPDATE_DOCUMENTATION=1 cargo test -p memorial-record documentation` writes them anew.

use std::{env, fmt::Write, fs};

use memorial_record::format::schema;
use serde_json::Value;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/record-format.md");
const BEGIN: &str =
    "<!-- Written from the types of the format by a test: see crates/record/tests/check/documentation.rs -->\n";

#[test]
fn the_documentation_has_every_field_as_the_types_have_it() {
    let there = fs::read_to_string(FILE).expect("the documentation is there");
    let (introduction, _) = there.split_once(BEGIN).expect("the documentation has a part that is written by this test");
    let expected = [introduction, BEGIN, &tables()].concat();
    if env::var_os("UPDATE_DOCUMENTATION").is_some() {
        fs::write(FILE, expected).expect("the documentation can be written");
    } else {
        assert_eq!(there, expected, "write it anew with UPDATE_DOCUMENTATION=1");
    }
}

/// A table for each object of the format, the record first.
fn tables() -> String {
    let schema = schema();
    let mut text = table("Record", &schema);
    for (name, definition) in schema["$defs"].as_object().expect("the schema has definitions") {
        if definition["properties"].is_object() && name != "NameForms" {
            text += &table(name, definition);
        }
    }
    text
}

fn table(name: &str, schema: &Value) -> String {
    let about = schema["description"].as_str().unwrap_or_default();
    let mut text = format!("\n## {name}\n\n{about}\n\n| field | | value | meaning |\n|---|---|---|---|\n");
    let required = schema["required"].as_array().map_or(&[][..], Vec::as_slice);
    for (field, property) in schema["properties"].as_object().into_iter().flatten() {
        let presence = if required.iter().any(|name| name == field) { "required" } else { "" };
        let meaning = property["description"].as_str().unwrap_or_default().replace('|', "\\|");
        writeln!(text, "| `{field}` | {presence} | {} | {meaning} |", value(property))
            .expect("a string can be written to");
    }
    text
}

/// What the value of a field is, in words.
fn value(schema: &Value) -> String {
    if let Some(definition) = schema["$ref"].as_str() {
        let name = definition.trim_start_matches("#/$defs/");
        return match name {
            "PublishedText" => "text".to_owned(),
            "Text" | "Name" | "Speaker" => name.to_lowercase(),
            _ => format!("[{name}](#{})", name.to_lowercase()),
        };
    }
    if let Some(title) = schema["title"].as_str() {
        return title.to_owned();
    }
    let constants = schema["oneOf"].as_array().into_iter().flatten().filter_map(|choice| choice["const"].as_str());
    let words: Vec<String> = constants.map(|word| format!("`{word}`")).collect();
    match schema["type"].as_str() {
        _ if !words.is_empty() => words.join(", "),
        Some("array") => format!("list of: {}", value(&schema["items"])),
        Some("integer") => "whole number from 1".to_owned(),
        Some("boolean") => "true or false".to_owned(),
        Some(name) => name.to_owned(),
        None => String::new(),
    }
}
