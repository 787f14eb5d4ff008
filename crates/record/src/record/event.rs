//! An event of the resolved record: its participants, statements, figures and media.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Lane, Party, Place, Topic, Work};
use crate::{edtf::Edtf, entries::Key, text::Text};

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
    /// The question that it answers.
    pub topic: Option<Key<Topic>>,
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
    /// What it is grouped by with other figures of the event.
    pub topic: Option<Key<Topic>>,
    /// The number, in the words of who gives it.
    pub value: Text,
    /// The number or numbers that the words give, for the plot.
    pub quantity: Quantity,
    /// Who gives it.
    pub by: By,
    /// When it was given.
    pub date: Option<Edtf>,
    /// Where it is given.
    pub sources: Vec<Citation>,
}

/// The numbers of a figure, as the record gives them: never averaged, never completed.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantity {
    /// No number is given.
    None,
    /// One number: `low` equals `high`.
    Exact(f64),
    /// From a number to another.
    Range(f64, f64),
    /// At least this number: `low` alone.
    AtLeast(f64),
    /// At most this number: `high` alone.
    AtMost(f64),
    /// Several separate numbers.
    Several(Vec<f64>),
}

/// What a medium is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline)]
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
