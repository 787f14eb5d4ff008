//! What the checker expects of each value: the JSON Schema that is derived from the types of the format, in short.
//!
//! The checker walks a file by it, so a field that is added to a type is known to the schema and the checker at once.

use std::sync::{Arc, LazyLock};

use schemars::Schema;
use serde_json::{Map, Value};

use crate::format::{ALIAS, CHECK, annotated_schema};

/// What is expected of a whole record.
pub static RECORD: LazyLock<Arc<ObjectType>> = LazyLock::new(|| Compiler::new(&annotated_schema()).record());

/// An object of the format.
#[derive(Debug)]
pub struct ObjectType {
    /// What the checker looks at besides single fields.
    pub check: Option<String>,
    /// Its fields, in the order of the types.
    pub fields: Vec<Field>,
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its key in the file.
    pub name: String,
    /// An older key that is still read.
    pub alias: Option<String>,
    /// What it holds, in a sentence.
    pub description: String,
    /// Whether it may be missing.
    pub is_required: bool,
    /// What its value must be.
    pub field_type: FieldType,
}

/// What a value must be.
#[derive(Debug, Clone)]
pub enum FieldType {
    /// An object with known fields.
    Object(Arc<ObjectType>),
    /// A list.
    List(Box<FieldType>),
    /// A list of citations that may not be empty.
    Sources(Box<FieldType>),
    /// A string, or an object of strings by language.
    Text,
    /// A text of which no translation is expected.
    PublishedText,
    /// A string, or an object of attested forms.
    Name,
    /// A text, or exactly one of `person` and `organisation`.
    Speaker,
    /// Latitude and longitude.
    Coordinates,
    /// A number.
    Number,
    /// A whole number from 1.
    Count,
    /// True or false.
    Boolean,
    /// One of these words.
    Choice(Vec<String>),
    /// A string.
    String(StringType),
}

/// What a string must be.
#[derive(Debug, Clone)]
pub enum StringType {
    /// Any string.
    Any,
    /// An id, unique in its list.
    Id,
    /// The id of an entry of this list.
    Reference(String),
    /// An EDTF date.
    Date,
    /// A whole day.
    Day,
    /// A language tag.
    Language,
    /// A country code.
    Country,
    /// An address with one of these schemes.
    Address(Vec<String>),
    /// A relative address, or an https one.
    MediaAddress,
}

impl ObjectType {
    /// The field with this name, or with this older one.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == key || field.alias.as_deref() == Some(key))
    }

    /// The names of the fields.
    pub fn names(&self) -> Vec<&str> {
        self.fields.iter().map(|field| field.name.as_str()).collect()
    }
}

impl FieldType {
    /// What is expected, as in “expected a list”.
    pub fn expected(&self) -> &'static str {
        match self {
            Self::Object(_) => "an object",
            Self::List(_) | Self::Sources(_) => "a list",
            Self::Text | Self::PublishedText | Self::Speaker => "a text",
            Self::Name => "a name",
            Self::Coordinates => "two numbers",
            Self::Number => "a number",
            Self::Count => "a whole number from 1",
            Self::Boolean => "true or false",
            Self::Choice(_) => "a word",
            Self::String(StringType::Any) => "a string",
            Self::String(StringType::Id | StringType::Reference(_)) => "an id",
            Self::String(StringType::Date) => "a date",
            Self::String(StringType::Day) => "a day",
            Self::String(StringType::Language) => "a language tag",
            Self::String(StringType::Country) => "a country code",
            Self::String(StringType::Address(_) | StringType::MediaAddress) => "an address",
        }
    }

    /// How such a value is written.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Object(_) => "Write it as an object, between { and }.",
            Self::List(_) | Self::Sources(_) => "Write it as a list, between [ and ].",
            Self::Text | Self::PublishedText | Self::Name => {
                r#"Write a string, or an object of strings by language: { "en": "…" }."#
            }
            Self::Speaker => r#"Write a text, or { "person": "id" } or { "organisation": "id" }."#,
            Self::Coordinates => "Write [latitude, longitude] in degrees, such as [39.91, 46.79].",
            Self::Number | Self::Count => "Write it in digits, without quotation marks.",
            Self::Boolean => "Write true or false, without quotation marks.",
            Self::Choice(_) | Self::String(_) => "Write it as a string, between quotation marks.",
        }
    }
}

/// Reads what is expected from a schema.
struct Compiler<'a> {
    root: &'a Map<String, Value>,
}

impl<'a> Compiler<'a> {
    fn new(schema: &'a Schema) -> Self {
        Self { root: schema.as_object().expect("the schema of a record is an object") }
    }

    fn record(&self) -> Arc<ObjectType> {
        Arc::new(self.object_type(self.root))
    }

    fn object_type(&self, schema: &Map<String, Value>) -> ObjectType {
        let required = schema.get("required").and_then(Value::as_array);
        let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|required| required == name));
        let properties = schema.get("properties").and_then(Value::as_object);
        let fields = properties.into_iter().flatten().map(|(name, property)| Field {
            name: name.clone(),
            alias: string(property, ALIAS),
            description: string(property, "description").unwrap_or_default().replace('\n', " "),
            is_required: is_required(name),
            field_type: self.field_type(property),
        });
        ObjectType { check: schema.get(CHECK).and_then(Value::as_str).map(str::to_owned), fields: fields.collect() }
    }

    fn field_type(&self, schema: &Value) -> FieldType {
        if let Some(definition) = string(schema, "$ref") {
            let name = definition.trim_start_matches("#/$defs/");
            return self.field_type(&self.root["$defs"][name]);
        }
        let words: Vec<&str> = schema[CHECK].as_str().unwrap_or_default().split(' ').collect();
        let items = || Box::new(self.field_type(&schema["items"]));
        match words[..] {
            ["text"] => FieldType::Text,
            ["published-text"] => FieldType::PublishedText,
            ["name"] => FieldType::Name,
            ["speaker"] => FieldType::Speaker,
            ["coordinates"] => FieldType::Coordinates,
            ["sources"] => FieldType::Sources(items()),
            _ => match schema["type"].as_str() {
                _ if !choices(schema).is_empty() => FieldType::Choice(choices(schema)),
                Some("object") => {
                    FieldType::Object(Arc::new(self.object_type(schema.as_object().expect("it has a type"))))
                }
                Some("array") => FieldType::List(items()),
                Some("number") => FieldType::Number,
                Some("integer") => FieldType::Count,
                Some("boolean") => FieldType::Boolean,
                Some("string") => FieldType::String(string_type(&words)),
                _ => panic!("the checker does not know this form of a schema: {schema}"),
            },
        }
    }
}

fn string(schema: &Value, keyword: &str) -> Option<String> {
    schema.get(keyword)?.as_str().map(str::to_owned)
}

/// The words of an enumeration, which are values of `enum` or constants with a description each.
fn choices(schema: &Value) -> Vec<String> {
    let list = |keyword: &str| schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
    let constants = list("oneOf").chain([schema]).filter_map(|choice| string(choice, "const"));
    list("enum").filter_map(|word| word.as_str().map(str::to_owned)).chain(constants).collect()
}

fn string_type(check: &[&str]) -> StringType {
    match check {
        ["id"] => StringType::Id,
        ["reference", list] => StringType::Reference((*list).to_owned()),
        ["date"] => StringType::Date,
        ["day"] => StringType::Day,
        ["language"] => StringType::Language,
        ["country"] => StringType::Country,
        ["address", schemes @ ..] => StringType::Address(schemes.iter().map(|scheme| (*scheme).to_owned()).collect()),
        ["media-address"] => StringType::MediaAddress,
        _ => StringType::Any,
    }
}
