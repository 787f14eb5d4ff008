//! The record as it stands in the file: one declaration that serde reads, the checker walks and the JSON Schema is written from.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, MapAccess, Visitor},
};

use super::shape::{Field, Object, Presence, Shape, Table};

/// The only value of `format` that this version reads.
pub const FORMAT: &str = "memorial-record/1";

/// Declares raw structs: each field with its type, and after `=` what the checker expects of it.
/// `must` fields may not be missing, `may` fields may.
macro_rules! raw {
    ($(
        $(#[doc = $about:literal])+
        pub struct $name:ident {
            $( $(#[doc = $field_about:literal])+ $need:ident $field:ident $(@ $json:literal)? : $ty:ty = $shape:expr; )*
        }
    )*) => {$(
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[doc = $field_about])+
                $(#[serde(rename = $json)])?
                #[serde(default = "absent", skip_serializing_if = "Absent::is_absent")]
                pub $field: $ty,
            )*
        }

        impl $name {
            /// What the checker and the schema know of this object.
            pub const SHAPE: Object = Object {
                name: stringify!($name),
                about: concat!($($about),+),
                fields: &[$(
                    Field {
                        name: raw!(@name $field $($json)?),
                        about: concat!($($field_about),+),
                        presence: Presence::$need,
                        shape: $shape,
                    },
                )*],
            };
        }
    )*};
    (@name $field:ident $json:literal) => { $json };
    (@name $field:ident) => { stringify!($field) };
}

/// What a field is when the file leaves it out. A required field that is left out is the checker's to report,
/// so reading is lenient here and `Record::build` never sees an unchecked file.
trait Absent: Default + PartialEq {
    fn is_absent(&self) -> bool {
        *self == Self::default()
    }
}

impl<T: Default + PartialEq> Absent for T {}

fn absent<T: Absent>() -> T {
    T::default()
}

raw! {
    /// A memorial record: one document that becomes a site.
    pub struct RawRecord {
        /// The JSON Schema an editor completes this file from.
        may schema @ "$schema": Option<String> = Shape::AnyString;
        /// The format and its version: "memorial-record/1".
        must format: String = Shape::Words(&[FORMAT]);
        /// The record's own id: lower-case letters, digits and inner hyphens, at most 64.
        must id: String = Shape::OwnId;
        /// The language of every text given as a plain string (BCP 47).
        must language: String = Shape::Language;
        /// The languages the record is written in, preferred first (BCP 47).
        must languages: Vec<String> = Shape::Some(&Shape::Language);
        /// The title of the record, in its own voice.
        must title: RawText = Shape::Text;
        /// What the record holds, in a few sentences.
        must summary: RawText = Shape::Text;
        /// The day its sources were last read: YYYY-MM-DD.
        must read_on: String = Shape::Day;
        /// Where a reader reports an error (https or mailto); without it no correction link is shown.
        may corrections: Option<String> = Shape::Url(&["https", "mailto"]);
        /// Scope, method and terms; shown under About.
        must notes: Vec<RawNote> = Shape::Each(&RawNote::SHAPE);
        /// The rows of the axis, in order.
        must lanes: Vec<RawLane> = Shape::Each(&RawLane::SHAPE);
        /// Spans of years that the timeline is read by; drawn behind the events.
        may eras: Vec<RawEra> = Shape::Each(&RawEra::SHAPE);
        /// Groups of events that are never shown one without a link to the others.
        may together: Vec<Vec<String>> = Shape::Some(&Shape::Some(&Shape::To(Table::Events)));
        /// Places that events, people and organisations refer to.
        must places: Vec<RawPlace> = Shape::Each(&RawPlace::SHAPE);
        /// Organisations and offices.
        must organisations: Vec<RawOrganisation> = Shape::Each(&RawOrganisation::SHAPE);
        /// People, each as the sources name them.
        must people: Vec<RawPerson> = Shape::Each(&RawPerson::SHAPE);
        /// Films, statements, poems, reports, books and exhibitions.
        must works: Vec<RawWork> = Shape::Each(&RawWork::SHAPE);
        /// What happened, each with its date as far as it is known.
        must events: Vec<RawEvent> = Shape::Each(&RawEvent::SHAPE);
        /// What the record rests on; numbered in this order.
        must sources: Vec<RawSource> = Shape::Each(&RawSource::SHAPE);
        /// What changed in the record, and when.
        must revisions: Vec<RawRevision> = Shape::Each(&RawRevision::SHAPE);
    }

    /// A note on scope, method or terms.
    pub struct RawNote {
        /// The note's id.
        must id: String = Shape::Id(Table::Notes);
        /// Its heading.
        must title: RawText = Shape::Text;
        /// Its words; a blank line begins a new paragraph.
        must text: RawText = Shape::Text;
    }

    /// A row of the axis.
    pub struct RawLane {
        /// The lane's id.
        must id: String = Shape::Id(Table::Lanes);
        /// Its name.
        must label: RawText = Shape::Text;
        /// What belongs in it.
        may note: Option<RawText> = Shape::Text;
    }

    /// A span of years that the timeline is read by.
    pub struct RawEra {
        /// The era's id.
        must id: String = Shape::Id(Table::Eras);
        /// Its name.
        must label: RawText = Shape::Text;
        /// Its span, as an EDTF interval.
        must date: String = Shape::Date;
        /// Where its ends are found.
        must sources: Vec<RawCitation> = Shape::Sources;
    }

    /// A place.
    pub struct RawPlace {
        /// The place's id.
        must id: String = Shape::Id(Table::Places);
        /// Its name, in the forms that are attested.
        must name: RawName = Shape::Name;
        /// Its country as an ISO 3166-1 code of two letters.
        may country: Option<String> = Shape::Country;
        /// Latitude and longitude in degrees (WGS 84), town-level at the closest.
        may coordinates: Option<[f64; 2]> = Shape::Coordinates;
    }

    /// An organisation or office.
    pub struct RawOrganisation {
        /// The organisation's id.
        must id: String = Shape::Id(Table::Organisations);
        /// Its name, in the forms that are attested.
        must name: RawName = Shape::Name;
        /// The organisation it belongs to.
        may part_of: Option<String> = Shape::To(Table::Organisations);
        /// Where it is, if a source says so.
        may place: Option<String> = Shape::To(Table::Places);
        /// What the sources say of it.
        may text: Option<RawText> = Shape::Text;
        /// Where this is found.
        must sources: Vec<RawCitation> = Shape::Sources;
    }

    /// A person, as the sources name them.
    pub struct RawPerson {
        /// The person's id.
        must id: String = Shape::Id(Table::People);
        /// Their name, in the forms that are attested.
        must name: RawName = Shape::Name;
        /// The roles in which the sources name them.
        must roles: Vec<RawRole> = Shape::Each(&RawRole::SHAPE);
        /// What the sources say of them.
        may text: Option<RawText> = Shape::Text;
        /// Where this is found.
        must sources: Vec<RawCitation> = Shape::Sources;
    }

    /// A role in which a source names a person.
    pub struct RawRole {
        /// The role, in the words of its source.
        must title: RawText = Shape::Text;
        /// The organisation it was held in, if the source names one.
        may organisation: Option<String> = Shape::To(Table::Organisations);
        /// The place it was held for, if the source names one.
        may place: Option<String> = Shape::To(Table::Places);
        /// Where this role is found, if elsewhere than the person.
        may sources: Vec<RawCitation> = Shape::MoreSources;
    }

    /// A work: something made, shown, read or published.
    pub struct RawWork {
        /// The work's id.
        must id: String = Shape::Id(Table::Works);
        /// What kind of work it is.
        must kind: String = Shape::Words(&["film", "statement", "poem", "report", "book", "exhibition", "other"]);
        /// Its title, or a description where it has none.
        must title: RawName = Shape::Name;
        /// When it was made or published (EDTF).
        may date: Option<String> = Shape::Date;
        /// Who made it, of the people in the record.
        may creators: Vec<String> = Shape::Some(&Shape::To(Table::People));
        /// What the sources say of it.
        may text: Option<RawText> = Shape::Text;
        /// Where this is found.
        must sources: Vec<RawCitation> = Shape::Sources;
    }

    /// Something that happened, or an item of the programme of another event.
    pub struct RawEvent {
        /// The event's id.
        must id: String = Shape::Id(Table::Events);
        /// Its name, in the record's own voice.
        must title: RawText = Shape::Text;
        /// When it happened, as far as it is known (EDTF).
        must date: String = Shape::Date;
        /// The row of the axis that it is in.
        must lane: String = Shape::To(Table::Lanes);
        /// The event whose programme this is an item of.
        may part_of: Option<String> = Shape::To(Table::Events);
        /// Its place in the running order of that programme, from 1.
        may order: Option<u32> = Shape::Order;
        /// What happened, in the record's own voice.
        may text: Option<RawText> = Shape::Text;
        /// Where it happened.
        may place: Option<String> = Shape::To(Table::Places);
        /// Who had a part in it, and which.
        may participants: Vec<RawParticipant> = Shape::Each(&RawParticipant::SHAPE);
        /// Works that were shown, read or published there.
        may works: Vec<String> = Shape::Some(&Shape::To(Table::Works));
        /// What is said of it, each with who says so.
        may statements: Vec<RawStatement> = Shape::Each(&RawStatement::SHAPE);
        /// Numbers that are given for it, each with who gives it.
        may figures: Vec<RawFigure> = Shape::Each(&RawFigure::SHAPE);
        /// Pictures, recordings and documents.
        may media: Vec<RawMedia> = Shape::Each(&RawMedia::SHAPE);
        /// What a reader may want to know before reading on.
        may content_note: Option<RawText> = Shape::Text;
        /// Where this is found.
        must sources: Vec<RawCitation> = Shape::Sources;
    }

    /// Someone's part in an event: exactly one of `person` and `organisation`.
    pub struct RawParticipant {
        /// The person.
        may person: Option<String> = Shape::To(Table::People);
        /// The organisation.
        may organisation: Option<String> = Shape::To(Table::Organisations);
        /// What they did there, as the source says it.
        must role: RawText = Shape::Text;
        /// Where this part is found, if elsewhere than the event.
        may sources: Vec<RawCitation> = Shape::MoreSources;
    }

    /// What someone says of an event.
    pub struct RawStatement {
        /// Who says it: words, or a person or organisation of the record.
        must by: RawBy = Shape::By;
        /// What they say.
        must text: RawText = Shape::Text;
        /// Whether another source disputes it.
        may disputed: bool = Shape::Flag;
        /// Where they say it.
        must sources: Vec<RawCitation> = Shape::Sources;
    }

    /// A number given for an event.
    pub struct RawFigure {
        /// What is counted.
        must label: RawText = Shape::Text;
        /// The number, in the words of who gives it.
        must value: RawText = Shape::Text;
        /// The least that it means.
        may low: Option<f64> = Shape::Number;
        /// The most that it means.
        may high: Option<f64> = Shape::Number;
        /// Who gives it: words, or a person or organisation of the record.
        must by: RawBy = Shape::By;
        /// When it was given (EDTF).
        may date: Option<String> = Shape::Date;
        /// Where it is given.
        must sources: Vec<RawCitation> = Shape::Sources;
    }

    /// A picture, recording or document.
    pub struct RawMedia {
        /// What it is.
        must kind: String = Shape::Words(&["image", "video", "audio", "document"]);
        /// Its address: relative to the site, or https; another host is asked only after a click.
        must src: String = Shape::Media;
        /// What it shows, for those who do not see it.
        must alt: RawText = Shape::Text;
        /// Its caption.
        may caption: Option<RawText> = Shape::Text;
        /// Who made it or holds it.
        must credit: RawText = Shape::Text;
        /// Its licence: an SPDX identifier, or words.
        may license: Option<String> = Shape::AnyString;
        /// What a reader may want to know before opening it.
        may content_note: Option<RawText> = Shape::Text;
    }

    /// A passage of a source.
    pub struct RawCitation {
        /// The source.
        must source: String = Shape::To(Table::Sources);
        /// Where in it: a page, paragraph or section.
        may locator: Option<String> = Shape::AnyString;
        /// How it was read: A on the author's own page or in a full text, B in another's copy, C at third hand.
        may grade: Option<String> = Shape::Words(&["A", "B", "C"]);
    }

    /// Something the record rests on.
    pub struct RawSource {
        /// The source's id.
        must id: String = Shape::Id(Table::Sources);
        /// Its title, as it stands there.
        must title: RawText = Shape::Text;
        /// Who published it.
        may publisher: Option<RawText> = Shape::Text;
        /// Who wrote it.
        may author: Option<RawText> = Shape::Text;
        /// When it was published (EDTF).
        may date: Option<String> = Shape::Date;
        /// Its address.
        may url: Option<String> = Shape::Url(&["https", "http"]);
        /// The address of an archived copy.
        may archived_url: Option<String> = Shape::Url(&["https", "http"]);
        /// When it was read (EDTF).
        may accessed: Option<String> = Shape::Date;
        /// Its language (BCP 47).
        may language: Option<String> = Shape::Language;
        /// What kind of source it is.
        may kind: Option<String> = Shape::Words(&["news", "report", "judgment", "book", "official", "encyclopedia", "other"]);
        /// Where a copy was read, or what else a reader should know of it.
        may note: Option<RawText> = Shape::Text;
    }

    /// A change of the record.
    pub struct RawRevision {
        /// The day of the change: YYYY-MM-DD.
        must date: String = Shape::Day;
        /// What changed.
        must text: RawText = Shape::Text;
    }
}

/// A text: in the record's language, or by language (BCP 47).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum RawText {
    /// In the record's language.
    Plain(String),
    /// By language.
    ByLanguage(BTreeMap<String, String>),
}

/// A name: in the record's language, or its attested forms.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum RawName {
    /// One form, in the record's language.
    Plain(String),
    /// The forms that are attested.
    Forms(RawForms),
}

/// The attested forms of a name.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct RawForms {
    /// By language.
    #[serde(flatten)]
    pub by_language: BTreeMap<String, String>,
    /// The spelling of the source that the record starts from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_form: Option<String>,
    /// Other attested spellings, in any script.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

/// Who says something: words, or a person or organisation of the record.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum RawBy {
    /// A person or organisation, by id.
    Ref {
        /// The person.
        #[serde(skip_serializing_if = "Option::is_none")]
        person: Option<String>,
        /// The organisation.
        #[serde(skip_serializing_if = "Option::is_none")]
        organisation: Option<String>,
    },
    /// Somebody who has no entry.
    Words(RawText),
}

impl Default for RawText {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl Default for RawName {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl Default for RawBy {
    fn default() -> Self {
        Self::Words(RawText::default())
    }
}

impl<'de> Deserialize<'de> for RawText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match deserializer.deserialize_any(WordsVisitor)? {
            Words::Plain(text) => Self::Plain(text),
            Words::Keyed(forms) => Self::ByLanguage(forms.by_language),
        })
    }
}

impl<'de> Deserialize<'de> for RawName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match deserializer.deserialize_any(WordsVisitor)? {
            Words::Plain(text) => Self::Plain(text),
            Words::Keyed(forms) => Self::Forms(forms),
        })
    }
}

impl<'de> Deserialize<'de> for RawBy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match deserializer.deserialize_any(WordsVisitor)? {
            Words::Plain(text) => Self::Words(RawText::Plain(text)),
            Words::Keyed(RawForms { mut by_language, .. }) => {
                let person = by_language.remove("person");
                let organisation = by_language.remove("organisation");
                if person.is_some() || organisation.is_some() {
                    Self::Ref { person, organisation }
                } else {
                    Self::Words(RawText::ByLanguage(by_language))
                }
            }
        })
    }
}

/// A string or an object of strings: what texts, names and speakers have in common in the file.
enum Words {
    Plain(String),
    Keyed(RawForms),
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = Words;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a string, or an object of strings")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Words, E> {
        Ok(Words::Plain(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
        let mut forms = RawForms::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "source_form" => forms.source_form = Some(map.next_value()?),
                "also" => forms.also = map.next_value()?,
                _ => {
                    forms.by_language.insert(key, map.next_value()?);
                }
            }
        }
        Ok(Words::Keyed(forms))
    }
}
