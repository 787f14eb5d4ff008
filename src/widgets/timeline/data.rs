//! The data of the timeline: its events by date, with all that the axis, the filters and the previews show of them.

use memorial_axis::view::Span;
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

pub use crate::widgets::words::Words;

/// The timeline in one language.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct TimelineData {
    /// The folder of the language's pages: `""` for the original, else `az/`.
    pub folder: String,
    /// All the time that the axis shows; none where no event has a date.
    pub span: Option<Span>,
    /// The first and the last year of the record.
    pub years: (i64, i64),
    /// The sections, in order.
    pub lanes: Vec<LaneData>,
    /// The eras, in order.
    pub eras: Vec<EraData>,
    /// The events that are no item of a programme, by date.
    pub events: Vec<EventData>,
    /// People and organisations with an event.
    pub parties: Vec<FacetValue>,
    /// How many of `parties` are people; they come first.
    pub people: usize,
    /// Places with an event.
    pub places: Vec<FacetValue>,
    /// Countries with an event, by code.
    pub countries: Vec<FacetValue>,
    /// Events that are never shown one without a link to the others, by their places.
    pub related: Vec<Vec<u32>>,
    /// The event whose programme is written out on the axis, where there is one.
    pub root: Option<RootData>,
}

/// A section of the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct LaneData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: Words,
    /// What belongs in it.
    pub note: Option<Words>,
}

/// An era.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct EraData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// Its years, abridged: “1988–94”.
    pub years: String,
    /// From when to when.
    pub span: Span,
}

/// An event.
#[derive(Debug, Clone, Default, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct EventData {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// Its date in full.
    pub date: String,
    /// Its date, abridged; as in full where it is the same.
    pub short_date: Option<String>,
    /// Its first second, and where its last second ends; none without any date.
    pub time: Option<(f64, f64)>,
    /// The first and the last year that it belongs to; none where that end is open.
    pub years: (Option<i64>, Option<i64>),
    /// Whether the date is approximate.
    pub about: bool,
    /// Whether the date is uncertain.
    pub uncertain: bool,
    /// The place of its section.
    pub lane: usize,
    /// People and organisations, by their places.
    pub parties: Vec<u32>,
    /// Places, by their places.
    pub places: Vec<u32>,
    /// Countries, by their places.
    pub countries: Vec<u32>,
    /// The name of the place where it happened.
    pub place: Option<Words>,
    /// The first paragraph, whole; none over 90 words.
    pub lead: Option<Words>,
    /// What its page holds, in words: “16 statements · 17 figures · 19 sources”.
    pub contents: String,
    /// The rest of its words and those of its programme: searched, not shown.
    pub searched: String,
}

/// What events are filtered by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct FacetValue {
    /// Its id, or the code of a country.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Its other spellings, in any script.
    pub forms: Vec<String>,
}

/// The root event of the record with its programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct RootData {
    /// Its place among the events.
    pub event: usize,
    /// The items of its programme, in order: id and title.
    pub programme: Vec<(String, Words)>,
}

/// The shapes of the sections of the timeline, in their order; a further section begins again.
const SHAPES: [&str; 6] = ["disc", "diamond", "square", "ring", "triangle", "bar"];

/// The shape of the marks of a section.
#[must_use]
pub fn shape(lane: usize) -> &'static str {
    SHAPES[lane % SHAPES.len()]
}

impl EventData {
    /// The date as the axis has it.
    #[must_use]
    pub fn label_date(&self) -> &str {
        self.short_date.as_deref().unwrap_or(&self.date)
    }
}

impl TimelineData {
    /// The address of the page of an event.
    #[must_use]
    pub fn event_address(&self, id: &str) -> String {
        [&self.folder, "events/", id, "/"].concat()
    }

    /// The place of an event among the events, by its id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        self.events.iter().position(|event| event.id == id)
    }
}
