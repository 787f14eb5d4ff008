//! Writes the JSON Schema of the record from the declaration that the checker walks.
//!
//! An editor completes and checks a record by it while it is typed. It knows forms and words; what needs the whole
//! record (references, circles, unique ids, dates that exist) only the checker knows.

use serde_json::{Map, Value, json};

use super::{
    raw::{CITATION, RECORD},
    shape::{Field, Object, Presence, Shape},
};

/// A language tag, loosely; the checker reads the whole grammar.
const LANGUAGE: &str = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$";
/// An EDTF date, loosely: the characters of levels 0 and 1.
const DATE: &str = "^[-+0-9XYTZ:?~%./]+$";
const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const SLUG: &str = "^[a-z0-9]([-a-z0-9]{0,62}[a-z0-9])?$";
const COUNTRY: &str = "^[A-Z]{2}$";
const WORDS: &str = "\\S";
/// No scheme but https, no leading slash.
const MEDIA: &str = "^([Hh][Tt][Tt][Pp][Ss]://[^\\s\\\\]+|(?!/|[A-Za-z][-+.A-Za-z0-9]*:)[^\\s\\\\]+)$";

/// The JSON Schema (draft 2020-12) of a memorial record.
pub fn schema() -> Value {
    let mut definitions = common();
    let mut root = object(&RECORD, &mut definitions);
    root["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    root["title"] = json!("Memorial record");
    root["$defs"] = Value::Object(definitions);
    root
}

/// What many fields share.
fn common() -> Map<String, Value> {
    let words = json!({ "type": "string", "pattern": WORDS });
    let languages = json!({ "$ref": "#/$defs/Language", "not": { "enum": ["also", "source_form"] } });
    let by_language = json!({
        "type": "object", "minProperties": 1, "propertyNames": languages, "additionalProperties": words,
    });
    let definitions = json!({
        "Id": { "description": "Lower-case letters, digits and inner hyphens, at most 64.", "type": "string", "pattern": SLUG },
        "Language": { "description": "A language tag (BCP 47).", "type": "string", "pattern": LANGUAGE },
        "Date": { "description": "A date, EDTF level 0 or 1: 1992, 1992-02-25/1992-02-26, 2021-02?, 1992~, 199X, 1988/..", "type": "string", "pattern": DATE },
        "Text": { "description": "A string in the language of the record, or an object of strings by language.", "anyOf": [words, by_language] },
        "Name": name(&words),
        "By": by(),
    });
    match definitions {
        Value::Object(definitions) => definitions,
        _ => Map::new(),
    }
}

fn name(words: &Value) -> Value {
    let forms = json!({
        "type": "object",
        "properties": {
            "source_form": { "description": "The spelling of the source that the record starts from.", "type": "string", "pattern": WORDS },
            "also": { "description": "Other attested spellings, in any script.", "type": "array", "items": words },
        },
        "propertyNames": { "anyOf": [{ "const": "source_form" }, { "$ref": "#/$defs/Language" }] },
        "additionalProperties": words,
        "minProperties": 1,
        "not": { "required": ["also"], "maxProperties": 1 },
    });
    json!({ "description": "A name, or its attested forms by language with `source_form` and `also`.", "anyOf": [words, forms] })
}

fn by() -> Value {
    let party = |kind: &str| {
        let properties = Map::from_iter([(kind.to_owned(), json!({ "$ref": "#/$defs/Id" }))]);
        json!({ "type": "object", "properties": properties, "required": [kind], "additionalProperties": false })
    };
    let words = json!({
        "$ref": "#/$defs/Text",
        "not": { "type": "object", "anyOf": [{ "required": ["person"] }, { "required": ["organisation"] }] },
    });
    let about = "Who says it: words, or { \"person\": id } or { \"organisation\": id }.";
    json!({ "description": about, "anyOf": [words, party("person"), party("organisation")] })
}

/// The schema of an object; those within it go among the definitions.
fn object(object: &Object, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for field in object.fields {
        properties.insert(field.name.to_owned(), property(object, field, definitions));
    }
    let is_required = |field: &&Field| field.presence == Presence::must;
    let required: Vec<&str> = object.fields.iter().filter(is_required).map(|field| field.name).collect();
    let mut schema = json!({
        "description": object.about.trim(),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    if object.name == "PARTICIPANT" {
        schema["oneOf"] = json!([{ "required": ["person"] }, { "required": ["organisation"] }]);
    }
    schema
}

fn property(object: &Object, field: &Field, definitions: &mut Map<String, Value>) -> Value {
    let mut schema = value(field.shape, definitions);
    schema["description"] = json!(field.about.trim());
    if (object.name, field.name) == ("RECORD", "together") {
        schema["items"]["minItems"] = json!(2);
    }
    schema
}

fn value(shape: Shape, definitions: &mut Map<String, Value>) -> Value {
    let string = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    match shape {
        Shape::Some(item) => json!({ "type": "array", "items": value(*item, definitions) }),
        Shape::Each(object) => json!({ "type": "array", "items": reference(object, definitions) }),
        Shape::Sources => json!({ "type": "array", "items": citation(definitions), "minItems": 1 }),
        Shape::MoreSources => json!({ "type": "array", "items": citation(definitions) }),
        Shape::Text | Shape::Published => json!({ "$ref": "#/$defs/Text" }),
        Shape::Name => json!({ "$ref": "#/$defs/Name" }),
        Shape::By => json!({ "$ref": "#/$defs/By" }),
        Shape::OwnId | Shape::Id(_) | Shape::To(_) => json!({ "$ref": "#/$defs/Id" }),
        Shape::Date => json!({ "$ref": "#/$defs/Date" }),
        Shape::Language => json!({ "$ref": "#/$defs/Language" }),
        Shape::Day => string(DAY),
        Shape::Country => string(COUNTRY),
        Shape::Coordinates => coordinates(),
        Shape::Url(schemes) => string(&url(schemes)),
        Shape::Media => string(MEDIA),
        Shape::Words([word]) => json!({ "const": word }),
        Shape::Words(words) => json!({ "enum": words }),
        Shape::AnyString => json!({ "type": "string" }),
        Shape::Number => json!({ "type": "number" }),
        Shape::Order => json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX }),
        Shape::Flag => json!({ "type": "boolean" }),
    }
}

fn citation(definitions: &mut Map<String, Value>) -> Value {
    reference(&CITATION, definitions)
}

fn reference(inner: &Object, definitions: &mut Map<String, Value>) -> Value {
    // `EVENT` in the declaration is `Event` in the schema.
    let name = inner.name[..1].to_owned() + &inner.name[1..].to_lowercase();
    let address = ["#/$defs/", &name].concat();
    if !definitions.contains_key(&name) {
        let schema = object(inner, definitions);
        definitions.insert(name, schema);
    }
    json!({ "$ref": address })
}

fn coordinates() -> Value {
    let degrees = |most: i32| json!({ "type": "number", "minimum": -most, "maximum": most });
    json!({ "type": "array", "prefixItems": [degrees(90), degrees(180)], "items": false, "minItems": 2 })
}

/// One pattern for all schemes, in any case.
fn url(schemes: &[&str]) -> String {
    let any_case = |letter: char| ["[", &letter.to_ascii_uppercase().to_string(), &letter.to_string(), "]"].concat();
    let scheme = |scheme: &&str| {
        let letters: String = scheme.chars().map(any_case).collect();
        letters + if *scheme == "mailto" { ":[^\\s@]+@" } else { "://" }
    };
    let schemes: Vec<String> = schemes.iter().map(scheme).collect();
    ["^(", &schemes.join("|"), ")[^\\s\\\\]+$"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = include_str!("../../tests/fixtures/sound.json");

    /// Whether the schema takes a sound record in which some words are replaced.
    fn takes(from: &str, to: &str) -> bool {
        let validator = jsonschema::draft202012::new(&schema()).expect("the schema is sound");
        assert!(SOUND.contains(from), "{from}");
        validator.is_valid(&serde_json::from_str(&SOUND.replace(from, to)).expect("the record is JSON"))
    }

    #[test]
    fn the_schema_is_itself_sound() {
        assert!(jsonschema::draft202012::meta::is_valid(&schema()));
    }

    #[test]
    fn sound_records_are_taken() {
        assert!(takes("", ""));
        for (from, to) in [
            (r#""by": { "person": "ada" }"#, r#""by": "a witness""#),
            (r#""date": "199X""#, r#""date": "-0044-03-15""#),
            (r#""media/hall.jpg""#, r#""https://example.org/hall.jpg""#),
            ("mailto:corrections@example.org", "HTTPS://example.org"),
            (r#"{ "en": "Ada Byron" }"#, r#"{ "source_form": "Ada", "also": ["Ada B."] }"#),
        ] {
            assert!(takes(from, to), "{to}");
        }
    }

    #[test]
    fn broken_records_are_refused() {
        for (from, to) in [
            ("memorial-record/1", "memorial-record/2"),
            (r#""read_on": "2026-11-22","#, ""),
            (r#""summary":"#, r#""sumary":"#),
            (r#""id": "sound-2021""#, r#""id": "Sound""#),
            (r#""language": "en""#, r#""language": "en_GB""#),
            (r#""kind": "poem""#, r#""kind": "song""#),
            (r#""date": "199X""#, r#""date": "about 1992""#),
            (r#""country": "IL""#, r#""country": "il""#),
            ("[32.01, 34.78]", "[95, 34.78]"),
            ("[32.01, 34.78]", "[32.01]"),
            ("[32.01, 34.78]", "[32.01, 34.78, 0]"),
            (r#""order": 1"#, r#""order": 0"#),
            (r#""low": 161"#, r#""low": "161""#),
            (
                r#""part_of": "centre", "sources": [{ "source": "report", "locator": "p. 2", "grade": "A" }]"#,
                r#""sources": []"#,
            ),
            (r#"[["opening", "poem-read"]]"#, r#"[["opening"]]"#),
            (r#"{ "person": "ada", "role""#, r#"{ "role""#),
            (r#"{ "person": "ada", "role""#, r#"{ "person": "ada", "organisation": "centre", "role""#),
            (r#""by": { "person": "ada" }"#, r#""by": { "person": "ada", "organisation": "centre" }"#),
            (r#""by": { "person": "ada" }"#, r#""by": {}"#),
            (r#""en": "A book""#, r#""en": """#),
            (r#"{ "en": "Ada Byron" }"#, r#"{ "also": ["Ada"] }"#),
            (r#""en": "A book""#, r#""also": ["A book"]"#),
            ("mailto:corrections@example.org", "http://example.org"),
            ("https://example.org/report", "javascript:alert(1)"),
            ("media/hall.jpg", "/hall.jpg"),
            ("media/hall.jpg", "data:image/png,x"),
            (r#""disputed": true"#, r#""disputed": null"#),
        ] {
            assert!(!takes(from, to), "{to}");
        }
    }
}
