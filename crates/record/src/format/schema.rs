//! The JSON Schema of a record, derived from the types of the format.
//!
//! An editor completes and checks a record by it while it is typed. It knows forms and words; what depends on the whole
//! record (references, cycles, unique ids, dates that exist) only the checker knows.

use schemars::{
    Schema,
    generate::SchemaSettings,
    transform::{Transform, transform_subschemas},
};
use serde_json::{Map, Value};

use super::Record;

/// The keyword by which a type names what the checker does with its values; it is not published.
pub const CHECK: &str = "x-check";

/// The keyword for an older name of a field that is still read; it is not published.
pub const ALIAS: &str = "x-alias";

/// The JSON Schema (draft 2020-12) as it is published beside each record.
#[must_use]
pub fn schema() -> Value {
    let mut schema = annotated_schema();
    WithoutAnnotations.transform(&mut schema);
    schema.into()
}

/// The schema with the annotations that the checker reads.
pub fn annotated_schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(WithoutNull).with_transform(WithoutDefaults);
    settings.into_generator().into_root_schema_for::<Record>()
}

/// An optional field may be missing; it may not be null.
#[derive(Debug, Clone)]
struct WithoutNull;

impl Transform for WithoutNull {
    fn transform(&mut self, schema: &mut Schema) {
        let null = Value::from("null");
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|name| *name != null);
            if let [only] = &types[..] {
                let only = only.clone();
                schema.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
            choices.retain(|choice| choice.get("type") != Some(&null));
            if let [Value::Object(only)] = &choices[..] {
                let only: Map<String, Value> = only.clone();
                remove(schema, "anyOf");
                for (keyword, value) in only {
                    if schema.get(&keyword).is_none() {
                        schema.insert(keyword, value);
                    }
                }
            }
        }
        transform_subschemas(self, schema);
    }
}

/// What a field means when it is missing is said in its description.
#[derive(Debug, Clone)]
struct WithoutDefaults;

impl Transform for WithoutDefaults {
    fn transform(&mut self, schema: &mut Schema) {
        remove(schema, "default");
        transform_subschemas(self, schema);
    }
}

/// The keywords that are read first.
const FIRST: [&str; 3] = ["$schema", "title", "description"];

/// The schema without what only the checker reads.
#[derive(Debug, Clone)]
struct WithoutAnnotations;

impl Transform for WithoutAnnotations {
    fn transform(&mut self, schema: &mut Schema) {
        remove(schema, CHECK);
        remove(schema, ALIAS);
        transform_subschemas(self, schema);
        if let Some(keywords) = schema.as_object_mut() {
            let mut rest = std::mem::take(keywords);
            keywords.extend(FIRST.iter().filter_map(|first| rest.shift_remove_entry(*first)));
            keywords.append(&mut rest);
        }
    }
}

/// Removes a keyword and keeps the order of the others.
fn remove(schema: &mut Schema, keyword: &str) {
    if let Some(keywords) = schema.as_object_mut() {
        keywords.shift_remove(keyword);
    }
}
