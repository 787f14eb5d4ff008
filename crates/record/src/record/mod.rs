//! The resolved record: one language, every reference a key, every date parsed. Only `resolve` makes one.

mod event;
mod party;
mod source;

pub use event::{By, Event, Figure, Media, MediaKind, Participant, Quantity, Statement};
pub use party::{Organisation, Party, Person, Role, Work, WorkKind};
pub use source::{Citation, Grade, Source};

use crate::{
    edtf::Edtf,
    entries::{Entries, Entry},
    relations::Relations,
    text::{Name, Text},
};

/// A memorial record in one language, complete and consistent: only `resolve` makes one.
#[derive(Debug)]
#[non_exhaustive]
pub struct Record {
    /// The record's own id.
    pub id: String,
    /// The language that it is read in; texts in another carry their own.
    pub language: String,
    /// The languages that it is written in, preferred first.
    pub languages: Vec<String>,
    /// Its title.
    pub title: Text,
    /// What it holds, in a few sentences.
    pub summary: Text,
    /// The day its sources were last read.
    pub read_on: Edtf,
    /// Where a reader reports an error.
    pub corrections: Option<String>,
    /// Scope, method and terms.
    pub notes: Vec<Note>,
    /// The rows of the axis, in order.
    pub lanes: Entries<Lane>,
    /// The spans of years that the timeline is read by, in order.
    pub eras: Vec<Era>,
    /// The questions that statements are grouped by, in order.
    pub topics: Entries<Topic>,
    /// Places.
    pub places: Entries<Place>,
    /// Organisations and offices.
    pub organisations: Entries<Organisation>,
    /// People.
    pub people: Entries<Person>,
    /// Works.
    pub works: Entries<Work>,
    /// Events, programme items among them.
    pub events: Entries<Event>,
    /// Sources, numbered in this order.
    pub sources: Entries<Source>,
    /// What changed, and when.
    pub revisions: Vec<Revision>,
    /// What is derived from the entries: who appears where, what cites what.
    pub relations: Relations,
}

/// A note on scope, method or terms.
#[derive(Debug)]
pub struct Note {
    /// Its id, and its anchor on the page.
    pub id: String,
    /// Its heading.
    pub title: Text,
    /// Its words; a blank line begins a new paragraph.
    pub text: Text,
}

/// A row of the axis.
#[derive(Debug)]
pub struct Lane {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: Text,
    /// What belongs in it.
    pub note: Option<Text>,
}

/// A question that statements of an event are grouped by; never an answer.
#[derive(Debug)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The question in one line.
    pub question: Option<Text>,
}

/// A span of years that the timeline is read by.
#[derive(Debug)]
pub struct Era {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Its span.
    pub date: Edtf,
    /// Where its ends are found.
    pub sources: Vec<Citation>,
}

/// A place.
#[derive(Debug)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// Its country, as an ISO 3166-1 code of two letters.
    pub country: Option<String>,
    /// Latitude and longitude in degrees.
    pub coordinates: Option<[f64; 2]>,
}

/// A change of the record.
#[derive(Debug)]
pub struct Revision {
    /// The day of the change.
    pub date: Edtf,
    /// What changed.
    pub text: Text,
}

/// Gives each entry with an id to the tables that hold it.
macro_rules! entries {
    ($($ty:ident),*) => {$(
        impl Entry for $ty {
            fn id(&self) -> &str {
                &self.id
            }
        }
    )*};
}

entries!(Lane, Topic, Place, Organisation, Person, Work, Event, Source);
