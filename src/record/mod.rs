//! What the data means: from the file as it stands (`raw`) over the checker to a `Record` that can be trusted.

pub mod address;
pub mod build;
pub mod check;
pub mod edtf;
pub mod entries;
pub mod ids;
pub mod json;
pub mod language;
pub mod links;
pub mod localise;
pub mod mentions;
pub mod named_with;
pub mod order;
pub mod problem;
pub mod raw;
#[cfg(any(test, feature = "cli"))]
pub mod schema;
pub mod shape;
pub mod slug;
pub mod text;
pub mod tree;

use edtf::Edtf;
use entries::{Entries, Entry, Key};
use links::Links;
use text::{Name, Text};

/// A memorial record in one language, whole and without contradiction: only `build` makes one.
#[derive(Debug)]
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
    /// Who is linked with what: all that can be derived from the entries.
    pub links: Links,
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

/// A span of years that the timeline is read by.
#[derive(Debug)]
pub struct Era {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: Text,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// Something that happened, or an item of the programme of another event.
#[derive(Debug)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// When it happened, as far as it is known.
    pub date: Edtf,
    /// The row of the axis that it is in.
    pub lane: Key<Lane>,
    /// The event whose programme this is an item of.
    pub part_of: Option<Key<Event>>,
    /// Its place in the running order of that programme.
    pub order: Option<u32>,
    /// What happened.
    pub text: Option<Text>,
    /// Where it happened.
    pub place: Option<Key<Place>>,
    /// Who had a part in it, and which.
    pub participants: Vec<Participant>,
    /// Works that were shown, read or published there.
    pub works: Vec<Key<Work>>,
    /// Places that its words name, besides where it happened.
    pub places_named: Vec<Key<Place>>,
    /// What is said of it, each with who says so.
    pub statements: Vec<Statement>,
    /// Numbers that are given for it, each with who gives it.
    pub figures: Vec<Figure>,
    /// Pictures, recordings and documents.
    pub media: Vec<Media>,
    /// What a reader may want to know before reading on.
    pub content_note: Option<Text>,
    /// Where this is found.
    pub sources: Vec<Citation>,
}

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

/// Someone's part in an event.
#[derive(Debug)]
pub struct Participant {
    /// Who.
    pub party: Party,
    /// What they did there, as the source says it.
    pub role: Text,
    /// Where this part is found, if elsewhere than the event.
    pub sources: Vec<Citation>,
}

/// Who says something.
#[derive(Debug)]
pub enum By {
    /// An entry of the record.
    Party(Party),
    /// Somebody who has no entry.
    Words(Text),
}

/// What someone says of an event.
#[derive(Debug)]
pub struct Statement {
    /// Who says it.
    pub by: By,
    /// What they say.
    pub text: Text,
    /// Whether another source disputes it.
    pub disputed: bool,
    /// Where they say it.
    pub sources: Vec<Citation>,
}

/// A number given for an event.
#[derive(Debug)]
pub struct Figure {
    /// What is counted.
    pub label: Text,
    /// The number, in the words of who gives it.
    pub value: Text,
    /// Who gives it.
    pub by: By,
    /// When it was given.
    pub date: Option<Edtf>,
    /// Where it is given.
    pub sources: Vec<Citation>,
}

/// What a medium is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    /// A picture.
    Image,
    /// A moving picture.
    Video,
    /// A recording.
    Audio,
    /// A document.
    Document,
}

/// A picture, recording or document.
#[derive(Debug)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// Its address: relative to the site, or https.
    pub src: String,
    /// What it shows, for those who do not see it.
    pub alt: Text,
    /// Its caption.
    pub caption: Option<Text>,
    /// Who made it or holds it.
    pub credit: Text,
    /// Its licence.
    pub license: Option<String>,
    /// What a reader may want to know before opening it.
    pub content_note: Option<Text>,
}

/// How a passage was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// On the author's or institution's own page, or in a full text.
    A,
    /// In a copy hosted by somebody else.
    B,
    /// At third hand.
    C,
}

/// A passage of a source.
#[derive(Debug)]
pub struct Citation {
    /// The source.
    pub source: Key<Source>,
    /// Where in it.
    pub locator: Option<String>,
    /// How it was read.
    pub grade: Option<Grade>,
}

/// Something the record rests on.
#[derive(Debug)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its title, as it stands there.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// When it was published.
    pub date: Option<Edtf>,
    /// Its address.
    pub url: Option<String>,
    /// The address of an archived copy.
    pub archived_url: Option<String>,
    /// When it was read.
    pub accessed: Option<Edtf>,
    /// Its language.
    pub language: Option<String>,
    /// What kind of source it is, in the word of the format.
    pub kind: Option<String>,
    /// Where a copy was read, or what else a reader should know of it.
    pub note: Option<Text>,
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

entries!(Lane, Place, Organisation, Person, Work, Event, Source);
