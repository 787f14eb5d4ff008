//! Walks the file along the types of the format: lists, objects, their fields, and what is unknown or missing.

use std::{collections::HashSet, ops::Range};

use jsonc_parser::ast::{Object, ObjectProp, Value};

use super::{
    super::{
        edtf::{Edtf, Moment},
        problem::quoted,
    },
    coverage::Coverage,
    field_type::{Field, FieldType, ObjectType, RECORD},
    findings::Findings,
    ids::Ids,
    nearest::Nearest,
    syntax::span,
};

/// What to do where no source is cited.
const CITE: &str = "Cite the source it was read in: [{ \"source\": \"id\" }].";

/// Up to so many keys are compared with one another, which is quicker than to remember them.
const SHORT: usize = 24;

/// The checker on its way through the file.
pub struct Walk<'a, 'f> {
    /// What was found so far.
    pub findings: &'f mut Findings,
    /// The ids of the record.
    pub ids: Ids<'a>,
    /// How many texts there are in each language.
    pub coverage: Coverage,
    /// Finds what was probably meant.
    pub nearest: Nearest,
    /// The end of the day on which the sources were last read.
    pub read_on: Option<Moment>,
    most_entries: usize,
}

impl<'a, 'f> Walk<'a, 'f> {
    /// Prepares for a record.
    pub fn new(root: &'a Value<'a>, most_entries: usize, findings: &'f mut Findings) -> Self {
        let record = root.as_object();
        let read_on = record.and_then(|record| Edtf::parse(&record.get_string("read_on")?.value).ok()?.bounds().latest);
        Self {
            findings,
            ids: record.map(|record| Ids::collect(record, most_entries)).unwrap_or_default(),
            coverage: record.map(Coverage::announced).unwrap_or_default(),
            nearest: Nearest::default(),
            read_on,
            most_entries,
        }
    }

    /// Looks at the record, then at what only the whole of it can tell.
    pub fn record(mut self, root: &'a Value<'a>) {
        self.object(&RECORD, root);
        self.related(root);
        self.cycles();
        self.uncited_sources();
        self.coverage.report(self.findings);
    }

    /// Goes to the value of a key and back.
    pub fn within(&mut self, key: &str, look: impl FnOnce(&mut Self)) {
        let step = self.findings.enter(key);
        look(self);
        self.findings.leave(step);
    }

    /// Goes to each item of a list and back.
    pub fn each(&mut self, items: &'a [Value<'a>], mut look: impl FnMut(&mut Self, &'a Value<'a>)) {
        for (index, item) in items.iter().enumerate() {
            let step = self.findings.enter_item(index);
            look(self, item);
            self.findings.leave(step);
        }
    }

    /// Looks at an object and each of its fields.
    pub fn object(&mut self, object_type: &ObjectType, value: &'a Value<'a>) {
        let Some(object) = value.as_object() else {
            return self.wrong_type(value, "an object", "Write it as an object, between { and }.");
        };
        let Some(properties) = self.properties(object) else { return };
        for property in properties {
            self.property(object_type, property);
        }
        self.repeated_under_older_names(object_type, properties);
        for field in object_type.fields.iter().filter(|field| field.is_required) {
            if !properties.iter().any(|property| is_field(field, property)) {
                self.missing(field, object);
            }
        }
        self.meaning_of(object_type, object);
    }

    /// The properties of an object; none, with a problem, where there are too many. A key that is there twice is
    /// reported.
    pub fn properties(&mut self, object: &'a Object<'a>) -> Option<&'a [ObjectProp<'a>]> {
        let properties = &object.properties[..];
        if properties.len() > self.most_entries {
            self.too_long(span(object));
            return None;
        }
        let mut seen = HashSet::new();
        for (index, property) in properties.iter().enumerate() {
            let key = property.name.as_str();
            let is_duplicate = match properties.len() {
                ..=SHORT => properties[..index].iter().any(|other| other.name.as_str() == key),
                _ => !seen.insert(key),
            };
            if is_duplicate {
                self.duplicate(property);
            }
        }
        Some(properties)
    }

    /// The items of a list; none, with a problem, where there is no list or it is too long.
    pub fn items(&mut self, value: &'a Value<'a>, expected: &FieldType) -> Option<&'a [Value<'a>]> {
        let Some(list) = value.as_array() else {
            self.wrong_type(value, expected.expected(), expected.remedy());
            return None;
        };
        if list.elements.len() > self.most_entries {
            self.too_long(span(list));
            return None;
        }
        Some(&list.elements)
    }

    /// Looks at a list of citations that may not be empty.
    pub fn sources(&mut self, items: &FieldType, value: &'a Value<'a>) {
        if value.as_array().is_some_and(|list| list.elements.is_empty()) {
            self.findings.error(span(value), "no source is cited, and nothing is recorded without a source", CITE);
        }
        self.value(&FieldType::List(Box::new(items.clone())), value);
    }

    /// Says that a value is of the wrong type.
    pub fn wrong_type(&mut self, value: &Value, expected: &str, remedy: &str) {
        let found = match value {
            Value::NullKeyword(_) => "null",
            Value::BooleanLit(_) => "true or false",
            Value::NumberLit(_) => "a number",
            Value::StringLit(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        let remedy = if found == "null" { "Write a value, or remove the field: a record has no null." } else { remedy };
        self.findings.error(span(value), format!("expected {expected}, found {found}"), remedy);
    }

    /// Says that a key is none of those that are known.
    pub fn unknown_field(&mut self, property: &ObjectProp, known: &[&str]) {
        let key = property.name.as_str();
        let remedy = self.did_you_mean(key, known);
        self.findings.error(key_span(property), format!("unknown field {}", quoted(key)), remedy);
    }

    /// What may be written in place of a word, the nearest first.
    pub fn did_you_mean(&mut self, word: &str, known: &[&str]) -> String {
        if let [only] = known {
            return format!("Expected {}.", quoted(only));
        }
        let nearest = self.nearest.to(word, known.iter().copied()).map(|nearest| nearest_words(word, nearest));
        let expected = format!("Expected one of: {}.", known.join(", "));
        nearest.into_iter().chain([expected]).collect::<Vec<_>>().join(" ")
    }

    fn property(&mut self, object_type: &ObjectType, property: &'a ObjectProp<'a>) {
        let key = property.name.as_str();
        let step = self.findings.enter(key);
        match object_type.field(key) {
            Some(field) => {
                if field.name != key {
                    self.older_name(field, property);
                }
                self.value(&field.field_type, &property.value);
            }
            None => self.unknown_field(property, &object_type.names()),
        }
        self.findings.leave(step);
    }

    /// Says where a field is given under its name and under an older one.
    fn repeated_under_older_names(&mut self, object_type: &ObjectType, properties: &[ObjectProp]) {
        for field in object_type.fields.iter().filter(|field| field.alias.is_some()) {
            let mut names = properties.iter().filter(|property| is_field(field, property));
            let first = names.next().map(|property| property.name.as_str());
            if let Some(second) = names.find(|property| Some(property.name.as_str()) != first) {
                self.duplicate(second);
            }
        }
    }

    fn older_name(&mut self, field: &Field, property: &ObjectProp) {
        let (old, new) = (quoted(property.name.as_str()), quoted(&field.name));
        self.findings.warning(key_span(property), format!("{old} is an older name of {new}"), format!("Write {new}."));
    }

    fn missing(&mut self, field: &Field, object: &Object) {
        let name = quoted(&field.name);
        if matches!(field.field_type, FieldType::Sources(_)) {
            let message = format!("missing field {name}: nothing is recorded without a source");
            return self.findings.error(span(object), message, CITE);
        }
        let remedy = format!("Add it: {}", field.description);
        self.findings.error(span(object), format!("missing field {name}"), remedy);
    }

    fn duplicate(&mut self, property: &ObjectProp) {
        let key = property.name.as_str();
        self.within(key, |walk| {
            walk.findings.error(key_span(property), format!("duplicate field {}", quoted(key)), "Remove one of them.");
        });
    }

    fn too_long(&mut self, span: Range<usize>) {
        let message = format!("more than {} entries", self.most_entries);
        self.findings.error(span, message, "Split the record into several.");
    }
}

/// Where the key of a property is.
pub fn key_span(property: &ObjectProp) -> Range<usize> {
    span(&property.name)
}

/// Names the word that was probably meant; where it is not even half the same, only as the nearest.
pub fn nearest_words(word: &str, nearest: &str) -> String {
    let is_near = 2 * strsim::osa_distance(word, nearest) <= word.chars().count().max(2);
    if is_near { format!("Did you mean {}?", quoted(nearest)) } else { format!("The nearest is {}.", quoted(nearest)) }
}

fn is_field(field: &Field, property: &ObjectProp) -> bool {
    let key = property.name.as_str();
    field.name == key || field.alias.as_deref() == Some(key)
}
