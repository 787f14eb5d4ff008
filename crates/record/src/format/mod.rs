//! The format of a record: these types are read from the file, checked, documented and published as its JSON Schema.

mod event;
mod party;
mod schema;
mod source;
mod values;

pub use event::{Event, Figure, Media, Participant, Statement};
pub use party::{Organisation, Person, Role, Work};
pub use schema::schema;
pub(crate) use schema::{ALIAS, CHECK, annotated_schema};
pub use source::{Citation, Source, SourceKind};
pub use values::{
    ContactAddress, Coordinates, Country, Day, EventId, Forms, Id, LaneId, LanguageTag, MediaAddress, Name, NameForms,
    OrganisationId, PartyReference, PersonId, PlaceId, PublishedText, SourceId, Speaker, Text, TopicId, WebAddress,
    WorkId,
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::edtf::Edtf;

/// A memorial record: one document that becomes a site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Memorial record")]
pub struct Record {
    /// The JSON Schema that an editor completes this file from.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The format and its version.
    pub format: Format,
    /// The record's own id: lower-case letters, digits and inner hyphens, at most 64.
    pub id: Id,
    /// The language of every text given as a plain string (BCP 47).
    pub language: LanguageTag,
    /// The languages the record is written in, preferred first (BCP 47).
    pub languages: Vec<LanguageTag>,
    /// The title of the record, in its own voice.
    pub title: Text,
    /// What the record holds, in a few sentences.
    pub summary: Text,
    /// The day its sources were last read: YYYY-MM-DD.
    pub read_on: Day,
    /// Where a reader reports an error (https or mailto); without it no correction link is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrections: Option<ContactAddress>,
    /// Scope, method and terms; shown under About.
    pub notes: Vec<Note>,
    /// The rows of the axis, in order.
    pub lanes: Vec<Lane>,
    /// Spans of years that the timeline is read by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub eras: Vec<Era>,
    /// What statements of an event are grouped by: questions, never answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// Groups of events that are never shown one without a link to the others.
    #[serde(default, alias = "together", skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-alias" = "together"))]
    pub related: Vec<Vec<EventId>>,
    /// Places that events, people and organisations refer to.
    pub places: Vec<Place>,
    /// Organisations and offices.
    pub organisations: Vec<Organisation>,
    /// People, each as the sources name them.
    pub people: Vec<Person>,
    /// Films, statements, poems, reports, books and exhibitions.
    pub works: Vec<Work>,
    /// What happened, each with its date as far as it is known.
    pub events: Vec<Event>,
    /// What the record is based on; numbered in this order.
    pub sources: Vec<Source>,
    /// What changed in the record, and when.
    pub revisions: Vec<Revision>,
}

/// The format and its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
pub enum Format {
    /// The only version so far.
    #[serde(rename = "memorial-record/1")]
    Version1,
}

/// A note on scope, method or terms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The note's id.
    pub id: Id,
    /// Its heading.
    pub title: Text,
    /// Its words; a blank line begins a new paragraph.
    pub text: Text,
}

/// A row of the axis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// The lane's id.
    pub id: Id,
    /// Its name.
    pub label: Text,
    /// What belongs in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A span of years that the timeline is read by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Era {
    /// The era's id.
    pub id: Id,
    /// Its name.
    pub title: Text,
    /// Its span, as an EDTF interval.
    pub date: Edtf,
    /// Where its ends are found.
    #[schemars(length(min = 1), extend("x-check" = "sources"))]
    pub sources: Vec<Citation>,
}

/// A question that statements of an event are grouped by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The topic's id.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// The question in one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The place's id.
    pub id: Id,
    /// Its name, in the forms that are attested.
    pub name: Name,
    /// Its country as an ISO 3166-1 code of two letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Latitude and longitude in degrees (WGS 84), town-level at the closest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<Coordinates>,
}

/// A change of the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The day of the change: YYYY-MM-DD.
    pub date: Day,
    /// What changed.
    pub text: Text,
}
