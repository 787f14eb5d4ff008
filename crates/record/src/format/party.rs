//! The people, organisations and works of a record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Id, Name, OrganisationId, PersonId, PlaceId, Text};
use crate::{edtf::Edtf, record::WorkKind};

/// An organisation or office.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// The organisation's id.
    pub id: Id,
    /// Its name, in the forms that are attested.
    pub name: Name,
    /// The organisation it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<OrganisationId>,
    /// Where it is, if a source says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// What the sources say of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where this is found.
    #[schemars(length(min = 1), extend("x-check" = "sources"))]
    pub sources: Vec<Citation>,
}

/// A person, as the sources name them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The person's id.
    pub id: Id,
    /// Their name, in the forms that are attested.
    pub name: Name,
    /// The roles in which the sources name them.
    pub roles: Vec<Role>,
    /// When they were born, as far as it is known (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born: Option<Edtf>,
    /// When they died, as far as it is known (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub died: Option<Edtf>,
    /// What the sources say of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where this is found.
    #[schemars(length(min = 1), extend("x-check" = "sources"))]
    pub sources: Vec<Citation>,
}

/// A role in which a source names a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The role, in the words of its source.
    pub title: Text,
    /// The organisation it was held in, if the source names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// The place it was held for, if the source names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// Where this role is found, if elsewhere than the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
}

/// A work: something made, shown, read or published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// The work's id.
    pub id: Id,
    /// What kind of work it is.
    pub kind: WorkKind,
    /// Its title, or a description where it has none.
    pub title: Name,
    /// When it was made or published (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// Who made it, of the people in the record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub creators: Vec<PersonId>,
    /// What the sources say of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where this is found.
    #[schemars(length(min = 1), extend("x-check" = "sources"))]
    pub sources: Vec<Citation>,
}
