//! The record in one language: what a page loads, with fallbacks resolved and marked, and every form of every name kept.

use serde_json::Value;

use super::{
    raw::{RawRecord, RawText},
    shape::{Object, Shape},
    text::Reading,
};

/// The record as a page in `language` loads it: each text a plain string, or `{"tag": "…"}` where it had to fall back.
/// The result is itself a record of this format, whose `language` is the one asked for.
#[must_use]
pub fn localise(record: &RawRecord, language: &str) -> Value {
    let reading =
        Reading { plain: record.language.clone(), wanted: language.to_owned(), languages: record.languages.clone() };
    let mut value = serde_json::to_value(record).expect("a record is made of strings, numbers and lists");
    resolve_object(&mut value, &RawRecord::SHAPE, &reading);
    value["language"] = Value::from(language);
    value
}

fn resolve_object(value: &mut Value, object: &Object, reading: &Reading) {
    for field in object.fields {
        if let Some(child) = value.get_mut(field.name) {
            resolve(child, field.shape, reading);
        }
    }
}

fn resolve(value: &mut Value, shape: Shape, reading: &Reading) {
    match shape {
        Shape::Text => *value = resolved(value.take(), reading),
        Shape::By if value.get("person").is_none() && value.get("organisation").is_none() => {
            *value = resolved(value.take(), reading);
        }
        Shape::Name => {
            if let (Value::String(form), true) = (&*value, reading.plain != reading.wanted) {
                *value = tagged(&reading.plain, form);
            }
        }
        Shape::Each(object) => {
            for item in value.as_array_mut().into_iter().flatten() {
                resolve_object(item, object, reading);
            }
        }
        _ => {}
    }
}

fn resolved(value: Value, reading: &Reading) -> Value {
    let Ok(raw) = serde_json::from_value::<RawText>(value) else { return Value::Null };
    let text = reading.text(raw);
    match text.language {
        None => Value::String(text.words),
        Some(language) => tagged(&language, &text.words),
    }
}

fn tagged(language: &str, words: &str) -> Value {
    Value::Object([(language.to_owned(), Value::from(words))].into_iter().collect())
}
