//! What the checker and the JSON Schema expect of each value in the file.

/// An object of the record: its name, what it is, and its fields in order.
#[derive(Debug)]
pub struct Object {
    /// Its name in the declaration, such as `EVENT`.
    pub name: &'static str,
    /// One sentence on what it is.
    pub about: &'static str,
    /// Its fields, in the order of the documentation.
    pub fields: &'static [Field],
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its key in the file.
    pub name: &'static str,
    /// One sentence on what it holds.
    pub about: &'static str,
    /// Whether it may be missing.
    pub presence: Presence,
    /// What its value must be.
    pub shape: Shape,
}

/// Whether a field may be missing.
#[expect(non_camel_case_types, reason = "written as the words `must` and `may` in the declaration of the raw types")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It may not be missing.
    must,
    /// It may be missing.
    may,
}

/// What a value must be.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A list in which each item has this shape.
    Some(&'static Shape),
    /// A list of objects.
    Each(&'static Object),
    /// A list of citations that may not be empty: no fact stands without a source.
    Sources,
    /// A list of citations that may be empty, since the entry around it has its own.
    MoreSources,
    /// A string, or an object of strings by language.
    Text,
    /// A text that stands as it was published: in the languages that it has, and no other is missed.
    Published,
    /// A string, or an object of forms by language with `source_form` and `also`.
    Name,
    /// A text, or exactly one of `person` and `organisation`.
    By,
    /// The record's own id.
    OwnId,
    /// An id, unique in its table.
    Id(Table),
    /// An id of an entry in that table.
    To(Table),
    /// An EDTF date of level 0 or 1.
    Date,
    /// A whole day, YYYY-MM-DD.
    Day,
    /// A BCP 47 language tag.
    Language,
    /// An ISO 3166-1 alpha-2 code.
    Country,
    /// Latitude and longitude in degrees.
    Coordinates,
    /// An absolute URL of one of these schemes.
    Url(&'static [&'static str]),
    /// A relative address, or an https URL.
    Media,
    /// One of these words.
    Words(&'static [&'static str]),
    /// Any string.
    AnyString,
    /// A number.
    Number,
    /// A whole number from 1.
    Order,
    /// True or false.
    Flag,
}

/// A list of the record whose entries have ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// `notes`
    Notes,
    /// `lanes`
    Lanes,
    /// `eras`
    Eras,
    /// `places`
    Places,
    /// `organisations`
    Organisations,
    /// `people`
    People,
    /// `works`
    Works,
    /// `events`
    Events,
    /// `sources`
    Sources,
}
