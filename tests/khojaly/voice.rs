//! Who speaks in each text of a record. The record is walked along the declaration that the checker reads, so a field
//! that is added there is the record's own voice here until it is named as somebody else's.

use memorial_timeline::record::{
    raw::{CITATION, RECORD},
    shape::{Object, Shape},
};
use serde_json::Value;

/// The fields in which somebody else speaks, or which hold a name that somebody else gave.
const ATTRIBUTED: [&str; 6] =
    ["STATEMENT.text", "FIGURE.value", "WORK.title", "SOURCE.title", "SOURCE.publisher", "ORGANISATION.name"];

/// Words of a record in one language, and where they stand.
#[derive(Debug)]
pub struct Passage {
    /// The JSON pointer of the words.
    pub pointer: String,
    /// The object and field of the declaration, such as `EVENT.title`.
    pub field: String,
    /// Their language.
    pub language: String,
    /// The words.
    pub words: String,
    /// Whose words they are.
    pub voice: Voice,
}

/// Whose words something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// The record's own.
    Own,
    /// Somebody's to whom the record attributes them.
    Attributed,
}

/// Every text of a record.
pub fn passages(record: &Value) -> Vec<Passage> {
    let announced = record["languages"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut walk = Walk { language: record["language"].as_str().unwrap_or_default(), announced, found: Vec::new() };
    walk.object(&RECORD, record, "");
    walk.found
}

/// Every field of the declaration that holds words for readers, such as `EVENT.title`.
pub fn fields() -> Vec<String> {
    fn add(object: &Object, fields: &mut Vec<String>) {
        for field in object.fields {
            match field.shape {
                Shape::Text | Shape::Published | Shape::Name | Shape::By | Shape::AnyString => {
                    fields.push([object.name, ".", field.name].concat());
                }
                Shape::Each(inner) => add(inner, fields),
                _ => {}
            }
        }
    }
    let mut fields = Vec::new();
    add(&RECORD, &mut fields);
    add(&CITATION, &mut fields);
    fields
}

struct Walk<'a> {
    /// The language of plain strings.
    language: &'a str,
    /// The languages that the record is written in.
    announced: Vec<&'a str>,
    found: Vec<Passage>,
}

impl Walk<'_> {
    fn object(&mut self, object: &Object, value: &Value, pointer: &str) {
        for field in object.fields {
            if let Some(child) = value.get(field.name) {
                let name = [object.name, ".", field.name].concat();
                self.value(field.shape, child, &[pointer, "/", field.name].concat(), &name);
            }
        }
    }

    /// Without a `_`, so that a new shape cannot be passed over.
    fn value(&mut self, shape: Shape, value: &Value, pointer: &str, field: &str) {
        match shape {
            Shape::Text | Shape::Published | Shape::AnyString => self.text(value, pointer, field),
            Shape::Name => self.name(value, pointer, field),
            Shape::By if value.get("person").or(value.get("organisation")).is_none() => {
                self.text(value, pointer, field);
            }
            Shape::Each(object) => each(value, pointer, |item, pointer| self.object(object, item, pointer)),
            Shape::Sources | Shape::MoreSources => {
                each(value, pointer, |item, pointer| self.object(&CITATION, item, pointer));
            }
            Shape::Some(shape) => each(value, pointer, |item, pointer| self.value(*shape, item, pointer, field)),
            Shape::By | Shape::OwnId | Shape::Id(_) | Shape::To(_) | Shape::Date | Shape::Day => {}
            Shape::Language | Shape::Country | Shape::Coordinates | Shape::Url(_) | Shape::Media => {}
            Shape::Words(_) | Shape::Number | Shape::Order | Shape::Flag => {}
        }
    }

    fn text(&mut self, value: &Value, pointer: &str, field: &str) {
        match value {
            Value::String(words) => self.take(words, self.language, pointer, field, voice(field, words)),
            Value::Object(forms) => {
                for (language, form) in forms {
                    let words = form.as_str().unwrap_or_default();
                    self.take(words, language, &[pointer, "/", language].concat(), field, voice(field, words));
                }
            }
            _ => {}
        }
    }

    /// A name in a language of the record is the one that the record uses; its other forms are only attested.
    fn name(&mut self, value: &Value, pointer: &str, field: &str) {
        let Value::Object(forms) = value else { return self.text(value, pointer, field) };
        for (key, form) in forms {
            let pointer = [pointer, "/", key].concat();
            let words = form.as_str().unwrap_or_default();
            let is_used = self.announced.contains(&key.as_str());
            let voice = if is_used { voice(field, words) } else { Voice::Attributed };
            match form {
                Value::Array(_) => each(form, &pointer, |form, pointer| {
                    self.take(form.as_str().unwrap_or_default(), key, pointer, field, Voice::Attributed);
                }),
                _ => self.take(words, key, &pointer, field, voice),
            }
        }
    }

    fn take(&mut self, words: &str, language: &str, pointer: &str, field: &str, voice: Voice) {
        let (pointer, field) = (pointer.to_owned(), field.to_owned());
        self.found.push(Passage { pointer, field, language: language.to_owned(), words: words.to_owned(), voice });
    }
}

fn voice(field: &str, words: &str) -> Voice {
    // A title in square brackets is a description in our words; the record's note on method says so.
    let is_description = field == "SOURCE.title" && words.starts_with('[');
    if ATTRIBUTED.contains(&field) && !is_description { Voice::Attributed } else { Voice::Own }
}

fn each(list: &Value, pointer: &str, mut look: impl FnMut(&Value, &str)) {
    for (index, item) in list.as_array().into_iter().flatten().enumerate() {
        look(item, &format!("{pointer}/{index}"));
    }
}
