//! Who speaks in each text of a record. The record is walked along its schema, so a field that is added to the format is
//! the record's own voice here until it is named as somebody else's.

use std::sync::LazyLock;

use memorial_record::format::schema;
use serde_json::Value;

/// The fields in which somebody else speaks, or which hold a name that somebody else gave.
const ATTRIBUTED: [&str; 6] =
    ["Statement.text", "Figure.value", "Work.title", "Source.title", "Source.publisher", "Organisation.name"];

/// The schema of a record.
static SCHEMA: LazyLock<Value> = LazyLock::new(schema);

/// Words of a record in one language, and where they are.
#[derive(Debug)]
pub struct Passage {
    /// The JSON pointer of the words.
    pub pointer: String,
    /// The object and field of the format, such as `Event.title`.
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
    walk.object("Record", &SCHEMA, record, "");
    walk.found
}

/// Every field of the format that holds words for readers, such as `Event.title`.
pub fn fields() -> Vec<String> {
    fn add(object: &str, schema: &'static Value, fields: &mut Vec<String>) {
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            match kind(property) {
                Kind::Text | Kind::Name | Kind::Speaker => fields.push([object, ".", name].concat()),
                Kind::Object(name, object) => add(name, object, fields),
                Kind::List(items) => {
                    if let Kind::Object(name, object) = kind(items) {
                        add(name, object, fields);
                    }
                }
                Kind::NoWords => {}
            }
        }
    }
    let mut fields = Vec::new();
    add("Record", &SCHEMA, &mut fields);
    fields.sort();
    fields.dedup();
    fields
}

/// What is behind a field of the schema.
enum Kind {
    /// Words, by language or not.
    Text,
    /// Forms of a name.
    Name,
    /// Words, or an entry of the record.
    Speaker,
    /// An object of the format, with its name.
    Object(&'static str, &'static Value),
    /// A list.
    List(&'static Value),
    /// An id, a date, a number or the like.
    NoWords,
}

fn kind(schema: &'static Value) -> Kind {
    match schema["$ref"].as_str().map(|definition| definition.trim_start_matches("#/$defs/")) {
        Some("Text" | "PublishedText") => Kind::Text,
        Some("Name") => Kind::Name,
        Some("Speaker") => Kind::Speaker,
        Some(name) => Kind::Object(name, &SCHEMA["$defs"][name]),
        None => match schema["type"].as_str() {
            Some("array") if schema["items"].is_object() => Kind::List(&schema["items"]),
            Some("string") if schema.get("pattern").or(schema.get("const")).is_none() => Kind::Text,
            _ => Kind::NoWords,
        },
    }
}

struct Walk<'a> {
    /// The language of plain strings.
    language: &'a str,
    /// The languages that the record is written in.
    announced: Vec<&'a str>,
    found: Vec<Passage>,
}

impl Walk<'_> {
    fn object(&mut self, object: &str, schema: &'static Value, value: &Value, pointer: &str) {
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            if let Some(child) = value.get(name) {
                let field = [object, ".", name].concat();
                self.value(property, child, &[pointer, "/", name].concat(), &field);
            }
        }
    }

    fn value(&mut self, schema: &'static Value, value: &Value, pointer: &str, field: &str) {
        match kind(schema) {
            Kind::Text => self.text(value, pointer, field),
            Kind::Name => self.name(value, pointer, field),
            Kind::Speaker if value.get("person").or(value.get("organisation")).is_none() => {
                self.text(value, pointer, field);
            }
            Kind::Object(name, schema) => self.object(name, schema, value, pointer),
            Kind::List(items) => each(value, pointer, |item, pointer| self.value(items, item, pointer, field)),
            Kind::Speaker | Kind::NoWords => {}
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
    let is_description = field == "Source.title" && words.starts_with('[');
    if ATTRIBUTED.contains(&field) && !is_description { Voice::Attributed } else { Voice::Own }
}

fn each(list: &Value, pointer: &str, mut look: impl FnMut(&Value, &str)) {
    for (index, item) in list.as_array().into_iter().flatten().enumerate() {
        look(item, &format!("{pointer}/{index}"));
    }
}
