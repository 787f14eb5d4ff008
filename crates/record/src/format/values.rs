//! The values that fields of the format hold: ids, references, texts, names, addresses.

use std::{borrow::Cow, fmt, ops::Deref};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
};
use serde_json::Number;

use crate::edtf::Edtf;

/// Lower-case letters, digits and inner hyphens, at most 64.
const SLUG: &str = "^[a-z0-9]([-a-z0-9]{0,62}[a-z0-9])?$";
/// A language tag, loosely, so that no other key of a name is one; the checker knows the whole grammar.
const LANGUAGE: &str = "^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[IiXx](-[A-Za-z0-9]{1,8})+)$";
/// An EDTF date, loosely: the characters of levels 0, 1 and 2.
const DATE: &str = r"^[-+0-9XYTZES:?~%/.,\[\]{}]+$";

/// Declares types of strings, each with its title and pattern for editors, and the name of what the checker does with it.
macro_rules! strings {
    ($( $(#[doc = $about:literal])+ $name:ident = $title:literal, $pattern:expr, $check:literal; )*) => {$(
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "title": $title, "type": "string", "pattern": $pattern, "x-check": $check })
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }
    )*};
}

strings! {
    /// An id of its own: lower-case letters, digits and inner hyphens, at most 64.
    Id = "id", SLUG, "id";
    /// The id of an entry of `lanes`.
    LaneId = "id of a lane", SLUG, "reference lanes";
    /// The id of an entry of `topics`.
    TopicId = "id of a topic", SLUG, "reference topics";
    /// The id of an entry of `places`.
    PlaceId = "id of a place", SLUG, "reference places";
    /// The id of an entry of `organisations`.
    OrganisationId = "id of an organisation", SLUG, "reference organisations";
    /// The id of an entry of `people`.
    PersonId = "id of a person", SLUG, "reference people";
    /// The id of an entry of `works`.
    WorkId = "id of a work", SLUG, "reference works";
    /// The id of an entry of `events`.
    EventId = "id of an event", SLUG, "reference events";
    /// The id of an entry of `sources`.
    SourceId = "id of a source", SLUG, "reference sources";
    /// A language tag (BCP 47).
    LanguageTag = "language tag", LANGUAGE, "language";
    /// A whole day: YYYY-MM-DD.
    Day = "day", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "day";
    /// A country, as an ISO 3166-1 code of two letters.
    Country = "country code", "^[A-Z]{2}$", "country";
    /// An https or http address.
    WebAddress = "https or http address", "^[Hh][Tt][Tt][Pp][Ss]?://", "address https http";
    /// An https or mailto address.
    ContactAddress = "https or mailto address", "^([Hh][Tt][Tt][Pp][Ss]://|[Mm][Aa][Ii][Ll][Tt][Oo]:)", "address https mailto";
    /// An https address, or one relative to the site.
    MediaAddress = "https or relative address", "^([Hh][Tt][Tt][Pp][Ss]://|[^/:?#][^:?#]*([?#]|$))", "media-address";
}

impl JsonSchema for Edtf {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Edtf".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "title": "EDTF date", "type": "string", "pattern": DATE, "x-check": "date" })
    }
}

/// Latitude and longitude in degrees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Coordinates(pub Number, pub Number);

impl JsonSchema for Coordinates {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Coordinates".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "latitude and longitude",
            "type": "array",
            "prefixItems": [
                { "type": "number", "minimum": -90, "maximum": 90 },
                { "type": "number", "minimum": -180, "maximum": 180 }
            ],
            "items": false,
            "minItems": 2,
            "x-check": "coordinates"
        })
    }
}

/// A text: a string in the language of the record, or an object of strings by language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(extend("x-check" = "text"))]
pub enum Text {
    /// A string in the language of the record.
    Plain(#[schemars(length(min = 1))] String),
    /// Strings by language.
    ByLanguage(Forms),
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::Plain(words.to_owned())
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self::Plain(words)
    }
}

/// A text as it was published: in the languages that it has, and no other is expected.
#[derive(JsonSchema)]
#[schemars(untagged, extend("x-check" = "published-text"))]
pub enum PublishedText {
    /// A string in the language of the record.
    Plain(#[schemars(length(min = 1))] String),
    /// Strings by language.
    ByLanguage(Forms),
}

/// Strings by language, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forms(pub Vec<(LanguageTag, String)>);

impl Forms {
    /// The string of a language.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.iter().find(|(tag, _)| &**tag == language).map(|(_, words)| words.as_str())
    }
}

impl JsonSchema for Forms {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Forms".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "minProperties": 1,
            "patternProperties": { LANGUAGE: { "type": "string", "minLength": 1 } },
            "additionalProperties": false
        })
    }
}

impl Serialize for Forms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(language, words)| (language, words)))
    }
}

impl<'de> Deserialize<'de> for Forms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FormsVisitor)
    }
}

struct FormsVisitor;

impl<'de> Visitor<'de> for FormsVisitor {
    type Value = Forms;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("strings by language")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Forms, A::Error> {
        let mut forms = Vec::with_capacity(map.size_hint().unwrap_or_default().min(16));
        while let Some(form) = map.next_entry()? {
            forms.push(form);
        }
        Ok(Forms(forms))
    }
}

/// A name: a string, or its attested forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(extend("x-check" = "name"))]
pub enum Name {
    /// A string in the language of the record.
    Plain(#[schemars(length(min = 1))] String),
    /// The attested forms.
    Forms(NameForms),
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Plain(name.to_owned())
    }
}

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self::Plain(name)
    }
}

/// The attested forms of a name: by language, and these.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("additionalProperties" = false))]
pub struct NameForms {
    /// The forms by language.
    #[serde(flatten)]
    pub by_language: Forms,
    /// The spelling of the report that the record starts from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_form: Option<String>,
    /// Other attested spellings, in any script: they are searched, and shown on the page of the entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// What the name is sorted by, such as "Masri, Yusuf al-".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
}

/// Who says something: a person or organisation of the record, or words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(extend("x-check" = "speaker"))]
pub enum Speaker {
    /// An entry of the record.
    Party(PartyReference),
    /// Somebody who has no entry.
    Words(Text),
}

/// A person or organisation of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PartyReference {
    /// A person.
    Person(PersonId),
    /// An organisation.
    Organisation(OrganisationId),
}
