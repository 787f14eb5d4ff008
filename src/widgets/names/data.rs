//! The data of the index of names: people and organisations in the order of their names, with all that is searched.

use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

pub use crate::widgets::words::Words;

/// The index of names in one language.
#[derive(Debug, Clone, Default, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct NamesData {
    /// The folder of the language's pages: `""` for the original, else `az/`.
    pub folder: String,
    /// People and organisations, by name.
    pub entries: Vec<NameEntry>,
    /// What words find besides: places, works, and events.
    pub others: Vec<OtherEntry>,
    /// The events that entries refer to, by date.
    pub events: Vec<LineEvent>,
    /// The sources that entries refer to.
    pub sources: Vec<CitedSource>,
    /// What entries can be filtered by.
    pub facets: Vec<Facet>,
    /// The letters that names begin with, in the order of the alphabet.
    pub letters: Vec<String>,
    /// The first and the last year of the line of events, in words; empty where no event has a date.
    pub years: (String, String),
    /// The address of the words that are searched besides, relative to the site's root.
    pub words_file: String,
}

/// The words that are searched and not shown: the texts of events, and all texts in other languages. They are fetched
/// when somebody searches.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct NamesWords {
    /// The words of each entry, each once.
    pub entries: Vec<String>,
    /// The words of what is found besides, each once.
    pub others: Vec<String>,
}

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameKind {
    /// A person.
    #[serde(rename = "p")]
    Person,
    /// An organisation or office.
    #[serde(rename = "o")]
    Organisation,
}

impl NameKind {
    /// The folder of its pages, and its name in addresses without the plural.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Person => "people/",
            Self::Organisation => "organisations/",
        }
    }
}

/// A person or organisation.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct NameEntry {
    /// The id.
    pub id: String,
    /// What it is.
    pub kind: NameKind,
    /// The form of the name that is shown.
    pub name: Words,
    /// The other spellings.
    pub forms: Vec<Words>,
    /// Birth and death in words, where the record gives them.
    pub life: Option<String>,
    /// The roles, or what an organisation is part of, as the sources give them.
    pub roles: Vec<RoleLine>,
    /// What the sources say: shown where it is what words have found.
    pub passages: Vec<Passage>,
    /// The events that it is listed with, by their places.
    pub events: Vec<u32>,
    /// Its values of each facet.
    pub facets: Vec<Vec<u32>>,
    /// The letter that the name stands under.
    pub letter: u32,
    /// What it is sorted by besides its name.
    pub ranks: SortRanks,
    /// What is found through its name: places among entries and, counted on, others.
    pub related: Vec<u32>,
}

/// The places of an entry in other orders than by name; none where it has nothing to be sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct SortRanks {
    /// By the date of birth.
    pub born: Option<u32>,
    /// By the date of death.
    pub died: Option<u32>,
}

/// A role: words and links, and what says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct RoleLine {
    /// What the words are of, such as “Part of”.
    pub lead: Option<String>,
    /// The words, of which some lead to a page.
    pub parts: Vec<RolePart>,
    /// The sources, by their places.
    pub sources: Vec<u32>,
}

/// Words of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct RolePart {
    /// The words.
    pub words: Words,
    /// The path of their page, below the folder of the language.
    pub page: Option<String>,
}

/// What a source says of an entry, or what it says itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Passage {
    /// The words.
    pub words: Words,
    /// The event that it is about, by its place.
    pub event: Option<u32>,
}

/// What words find besides names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct OtherEntry {
    /// What it is.
    pub kind: OtherKind,
    /// The id.
    pub id: String,
    /// The name or title.
    pub name: Words,
    /// The other spellings of the name, and the titles in other languages.
    pub forms: Vec<String>,
    /// What is found through its name.
    pub related: Vec<u32>,
}

/// What words find besides names, in the order in which it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OtherKind {
    /// A place.
    #[serde(rename = "p")]
    Place,
    /// A work.
    #[serde(rename = "w")]
    Work,
    /// An event of the timeline, with the items of its programme.
    #[serde(rename = "e")]
    Event,
}

impl OtherKind {
    /// Each of them, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Place, Self::Work, Self::Event];

    /// The folder of its pages.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Place => "places/",
            Self::Work => "works/",
            Self::Event => "events/",
        }
    }
}

/// An event on the line of years.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct LineEvent {
    /// The title.
    pub title: Words,
    /// The year, or what is known of it, in words.
    pub year: String,
    /// Where on the line, in thousandths of its length; none where the date is open on both sides.
    pub at: Option<u32>,
    /// The number of its section, which says its shape.
    pub lane: u32,
    /// Whether its date is approximate.
    pub about: bool,
    /// Whether its date is uncertain.
    pub uncertain: bool,
}

/// A source that something rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct CitedSource {
    /// The id: the fragment of its entry among the sources.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: Words,
}

/// What entries can be filtered by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Facet {
    /// Its name in the address.
    pub key: FacetKey,
    /// Its values.
    pub values: Vec<FacetValue>,
}

/// A facet, named as in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FacetKey {
    /// People, or organisations.
    Kind,
    /// The title of a role.
    Role,
    /// The country of a place.
    Country,
    /// The section of the timeline.
    Lane,
    /// The organisation.
    Organisation,
    /// The place.
    Place,
}

impl FacetKey {
    /// Its name in the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Role => "role",
            Self::Country => "country",
            Self::Lane => "lane",
            Self::Organisation => "organisation",
            Self::Place => "place",
        }
    }
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct FacetValue {
    /// How the address names it: an id, a code, or the words of a role.
    pub id: String,
    /// How it is shown; the message of the interface where the record has no word for it.
    pub name: Option<Words>,
}
