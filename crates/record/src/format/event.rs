//! An event of a record: its participants, statements, figures and media.

use std::num::NonZeroU32;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::{
    Citation, EventId, Id, LaneId, MediaAddress, OrganisationId, PersonId, PlaceId, Speaker, Text, TopicId, WorkId,
};
use crate::{edtf::Edtf, record::MediaKind};

/// Something that happened, or an item of the programme of another event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-check" = "event"))]
pub struct Event {
    /// The event's id.
    pub id: Id,
    /// Its name, in the record's own voice.
    pub title: Text,
    /// When it happened, as far as it is known (EDTF).
    pub date: Edtf,
    /// The row of the axis that it is in.
    pub lane: LaneId,
    /// The event whose programme this is an item of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<EventId>,
    /// Its place in the running order of that programme, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<NonZeroU32>,
    /// What happened, in the record's own voice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where it happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// Who had a part in it, and which.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participant>,
    /// Works that were shown, read or published there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub works: Vec<WorkId>,
    /// Places that its words name, besides where it happened: each links to the other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places_named: Vec<PlaceId>,
    /// What is said of it, each with who says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// Numbers that are given for it, each with who gives it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Pictures, recordings and documents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Media>,
    /// What a reader may want to know before reading on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_note: Option<Text>,
    /// Where this is found.
    #[schemars(length(min = 1), extend("x-check" = "sources"))]
    pub sources: Vec<Citation>,
}

/// Someone's part in an event: exactly one of `person` and `organisation`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-check" = "participant", "oneOf" = [{ "required": ["person"] }, { "required": ["organisation"] }]))]
pub struct Participant {
    /// The person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What they did there, as the source says it.
    pub role: Text,
    /// Where this part is found, if elsewhere than the event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
}

/// What someone says of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Who says it: words, or a person or organisation of the record.
    pub by: Speaker,
    /// What they say.
    pub text: Text,
    /// The question that it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicId>,
    /// Whether another source disputes it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub disputed: bool,
    /// Where they say it.
    #[schemars(length(min = 1), extend("x-check" = "sources"))]
    pub sources: Vec<Citation>,
}

/// A number given for an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-check" = "figure"))]
pub struct Figure {
    /// What is counted.
    pub label: Text,
    /// What it is grouped by with other figures of the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicId>,
    /// The number, in the words of who gives it.
    pub value: Text,
    /// The least that it means; `low` and `high` are the same for one number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<Number>,
    /// The most that it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<Number>,
    /// Several separate numbers, in place of `low` and `high`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Number>,
    /// Who gives it: words, or a person or organisation of the record.
    pub by: Speaker,
    /// When it was given (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// Where it is given.
    #[schemars(length(min = 1), extend("x-check" = "sources"))]
    pub sources: Vec<Citation>,
}

/// A picture, recording or document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// Its address: relative to the site, or https; another host is asked only after a click.
    pub src: MediaAddress,
    /// What it shows, for those who do not see it.
    pub alt: Text,
    /// Its caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text>,
    /// Who made it or holds it.
    pub credit: Text,
    /// Its licence: an SPDX identifier, or words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// What a reader may want to know before opening it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_note: Option<Text>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}
