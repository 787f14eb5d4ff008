//! The people, organisations and works of the resolved record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Place, Record};
use crate::{
    edtf::Edtf,
    entries::Key,
    text::{Name, Text},
};

/// A person or organisation of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// A person.
    Person(Key<Person>),
    /// An organisation.
    Organisation(Key<Organisation>),
}

impl Party {
    /// The name of the person or organisation.
    #[must_use]
    pub fn name(self, record: &Record) -> &Name {
        match self {
            Self::Person(key) => &record.people[key].name,
            Self::Organisation(key) => &record.organisations[key].name,
        }
    }
}

/// An organisation or office.
#[derive(Debug)]
pub struct Organisation {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// What it belongs to.
    pub part_of: Option<Key<Organisation>>,
    /// Where it is.
    pub place: Option<Key<Place>>,
    /// What the sources say of it.
    pub text: Option<Text>,
    /// Where this is found.
    pub sources: Vec<Citation>,
}

/// A person, as the sources name them.
#[derive(Debug)]
pub struct Person {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: Name,
    /// The roles in which the sources name them.
    pub roles: Vec<Role>,
    /// When they were born, as far as it is known.
    pub born: Option<Edtf>,
    /// When they died, as far as it is known.
    pub died: Option<Edtf>,
    /// What the sources say of them.
    pub text: Option<Text>,
    /// Where this is found.
    pub sources: Vec<Citation>,
}

/// A role in which a source names a person.
#[derive(Debug)]
pub struct Role {
    /// The role, in the words of its source.
    pub title: Text,
    /// The organisation it was held in.
    pub organisation: Option<Key<Organisation>>,
    /// The place it was held for.
    pub place: Option<Key<Place>>,
    /// Where this role is found, if elsewhere than the person.
    pub sources: Vec<Citation>,
}

/// What kind of work a work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline)]
pub enum WorkKind {
    /// A film.
    Film,
    /// A statement, read or published.
    Statement,
    /// A poem, or poems.
    Poem,
    /// A report.
    Report,
    /// A book.
    Book,
    /// An exhibition.
    Exhibition,
    /// Something else.
    Other,
}

/// A work: something made, shown, read or published.
#[derive(Debug)]
pub struct Work {
    /// Its id.
    pub id: String,
    /// What kind of work it is.
    pub kind: WorkKind,
    /// Its title, or a description where it has none.
    pub title: Name,
    /// When it was made or published.
    pub date: Option<Edtf>,
    /// Who made it, of the people in the record.
    pub creators: Vec<Key<Person>>,
    /// What the sources say of it.
    pub text: Option<Text>,
    /// Where this is found.
    pub sources: Vec<Citation>,
}
