//! From the raw record to the trusted one: ids become keys, dates become dates, texts become words in one language.

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::{
    By, Citation, Era, Event, Figure, Grade, Lane, Media, MediaKind, Note, Organisation, Participant, Party, Person,
    Place, Record, Revision, Role, Source, Statement, Work, WorkKind,
    edtf::Edtf,
    entries::{Entries, Key, find_by_id, order_by_id},
    links::Links,
    raw::RawRecord,
    text::{Name, Reading, Text},
};

/// A record that does not hold together; `check` tells everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsound {
    /// What is missing, leads nowhere or cannot be read: a field, an id, a date or a word.
    pub what: String,
}

impl Record {
    /// Reads a raw record in `language`.
    ///
    /// # Errors
    /// When a field is missing or of another type, a reference leads nowhere, a date is no EDTF date, or a word is not
    /// one of its list.
    pub fn build(raw: RawRecord, language: &str) -> Result<Self, Unsound> {
        let fields = raw.into_fields();
        let (ids, reading) = (Ids::of(&fields), Reading::of(&fields, language));
        let build = Build { ids, reading, unsound: RefCell::new(None) };
        let mut raw = Raw { fields, build: &build };
        let mut record = Self {
            id: raw.string("id"),
            language: language.to_owned(),
            languages: build.reading.languages.clone(),
            title: raw.text("title"),
            summary: raw.text("summary"),
            read_on: raw.date("read_on"),
            corrections: raw.maybe_string("corrections"),
            notes: raw.each("notes", note),
            lanes: Entries::new(raw.each("lanes", lane)),
            eras: raw.each("eras", era),
            places: Entries::new(raw.each("places", place)),
            organisations: Entries::new(raw.each("organisations", organisation)),
            people: Entries::new(raw.each("people", person)),
            works: Entries::new(raw.each("works", work)),
            events: Entries::new(raw.each("events", event)),
            sources: Entries::new(raw.each("sources", source)),
            revisions: raw.each("revisions", revision),
            links: Links::default(),
        };
        let groups = raw.list("together").into_iter();
        let together: Vec<Vec<Key<Event>>> = groups.map(|group| build.keys(&build.ids.events, group)).collect();
        if let Some(what) = build.unsound.into_inner() {
            return Err(Unsound { what });
        }
        record.links = Links::of(&record, together);
        Ok(record)
    }
}

/// What every entry is read with: the ids of all lists, the language, and the first thing that was found unsound.
/// Reading goes on after it, with something empty in its place, and the whole is thrown away at the end: to stop at
/// once would have every entry carry the code for being half-built.
struct Build {
    ids: Ids,
    reading: Reading,
    unsound: RefCell<Option<String>>,
}

impl Build {
    fn unsound(&self, what: &str) {
        self.unsound.borrow_mut().get_or_insert_with(|| what.to_owned());
    }

    /// The key of the entry with this id; of the first where there is none.
    fn find<T>(&self, index: &Index, id: &str) -> Key<T> {
        let place = find_by_id(&index.order, &|place| index.ids[place].as_str(), id);
        if place.is_none() {
            self.unsound(id);
        }
        Key::new(place.unwrap_or_default())
    }

    fn keys<T>(&self, index: &Index, ids: Value) -> Vec<Key<T>> {
        let ids = ids.as_array().into_iter().flatten();
        ids.map(|id| self.find(index, id.as_str().unwrap_or_default())).collect()
    }

    fn date(&self, text: &str) -> Edtf {
        Edtf::parse(text).unwrap_or_else(|_| {
            self.unsound(text);
            Edtf::parse("../..").expect("an interval that is open at both ends is EDTF")
        })
    }
}

/// The ids of each list in their order, so that a reference is found before its list is built.
struct Ids {
    lanes: Index,
    places: Index,
    organisations: Index,
    people: Index,
    works: Index,
    events: Index,
    sources: Index,
}

impl Ids {
    fn of(record: &Map<String, Value>) -> Self {
        let of = |list: &str| Index::new(record.get(list));
        Self {
            lanes: of("lanes"),
            places: of("places"),
            organisations: of("organisations"),
            people: of("people"),
            works: of("works"),
            events: of("events"),
            sources: of("sources"),
        }
    }
}

struct Index {
    ids: Vec<String>,
    order: Vec<u32>,
}

impl Index {
    fn new(list: Option<&Value>) -> Self {
        let entries = list.and_then(Value::as_array).into_iter().flatten();
        let ids: Vec<String> = entries.map(|entry| entry["id"].as_str().unwrap_or_default().to_owned()).collect();
        let order = order_by_id(ids.len(), &|index| ids[index].as_str());
        Self { ids, order }
    }
}

/// The fields of an entry, to be taken out one by one.
struct Raw<'a> {
    fields: Map<String, Value>,
    build: &'a Build,
}

impl Raw<'_> {
    fn string(&mut self, field: &str) -> String {
        self.maybe_string(field).unwrap_or_else(|| self.missing(field))
    }

    fn maybe_string(&mut self, field: &str) -> Option<String> {
        match self.fields.remove(field) {
            Some(Value::String(words)) => Some(words),
            _ => None,
        }
    }

    fn text(&self, field: &str) -> Text {
        self.maybe_text(field).unwrap_or_else(|| self.missing(field))
    }

    fn maybe_text(&self, field: &str) -> Option<Text> {
        self.build.reading.text(self.fields.get(field)?)
    }

    fn name(&self, field: &str) -> Name {
        let name = self.fields.get(field).and_then(|name| self.build.reading.name(name));
        name.unwrap_or_else(|| self.missing(field))
    }

    fn date(&mut self, field: &str) -> Edtf {
        let text = self.string(field);
        self.build.date(&text)
    }

    fn maybe_date(&mut self, field: &str) -> Option<Edtf> {
        self.maybe_string(field).map(|text| self.build.date(&text))
    }

    fn word<T>(&mut self, field: &str, parse: fn(&str) -> Option<T>) -> Option<T> {
        let word = self.maybe_string(field)?;
        let parsed = parse(&word);
        if parsed.is_none() {
            self.build.unsound(&word);
        }
        parsed
    }

    fn number(&self, field: &str) -> Option<f64> {
        self.fields.get(field).and_then(Value::as_f64)
    }

    fn key<T>(&mut self, field: &str, index: &Index) -> Key<T> {
        let id = self.string(field);
        self.build.find(index, &id)
    }

    fn maybe_key<T>(&mut self, field: &str, index: &Index) -> Option<Key<T>> {
        self.maybe_string(field).map(|id| self.build.find(index, &id))
    }

    fn keys<T>(&mut self, field: &str, index: &Index) -> Vec<Key<T>> {
        self.build.keys(index, Value::Array(self.list(field)))
    }

    fn list(&mut self, field: &str) -> Vec<Value> {
        match self.fields.remove(field) {
            Some(Value::Array(items)) => items,
            _ => Vec::new(),
        }
    }

    fn each<T>(&mut self, field: &str, read: fn(Raw) -> T) -> Vec<T> {
        let mut entries = Vec::new();
        for item in self.list(field) {
            match item {
                Value::Object(fields) => entries.push(read(Raw { fields, build: self.build })),
                _ => self.build.unsound(field),
            }
        }
        entries
    }

    fn sources(&mut self) -> Vec<Citation> {
        self.each("sources", citation)
    }

    fn maybe_party(&mut self) -> Option<Party> {
        let person = self.maybe_key("person", &self.build.ids.people).map(Party::Person);
        person.or_else(|| self.maybe_key("organisation", &self.build.ids.organisations).map(Party::Organisation))
    }

    fn by(&mut self) -> By {
        let party = self
            .fields
            .get("by")
            .and_then(Value::as_object)
            .and_then(|fields| Raw { fields: fields.clone(), build: self.build }.maybe_party());
        party.map_or_else(|| By::Words(self.text("by")), By::Party)
    }

    fn missing<T: Default>(&self, field: &str) -> T {
        self.build.unsound(field);
        T::default()
    }
}

fn note(mut raw: Raw) -> Note {
    Note { id: raw.string("id"), title: raw.text("title"), text: raw.text("text") }
}

fn lane(mut raw: Raw) -> Lane {
    Lane { id: raw.string("id"), label: raw.text("label"), note: raw.maybe_text("note") }
}

fn era(mut raw: Raw) -> Era {
    Era { id: raw.string("id"), label: raw.text("label"), date: raw.date("date"), sources: raw.sources() }
}

fn place(mut raw: Raw) -> Place {
    let coordinates = match raw.fields.get("coordinates").and_then(Value::as_array).map(Vec::as_slice) {
        Some([latitude, longitude]) => latitude.as_f64().zip(longitude.as_f64()),
        _ => None,
    };
    Place {
        id: raw.string("id"),
        name: raw.name("name"),
        country: raw.maybe_string("country"),
        coordinates: coordinates.map(|(latitude, longitude)| [latitude, longitude]),
    }
}

fn organisation(mut raw: Raw) -> Organisation {
    Organisation {
        id: raw.string("id"),
        name: raw.name("name"),
        part_of: raw.maybe_key("part_of", &raw.build.ids.organisations),
        place: raw.maybe_key("place", &raw.build.ids.places),
        text: raw.maybe_text("text"),
        sources: raw.sources(),
    }
}

fn person(mut raw: Raw) -> Person {
    Person {
        id: raw.string("id"),
        name: raw.name("name"),
        roles: raw.each("roles", role),
        text: raw.maybe_text("text"),
        sources: raw.sources(),
    }
}

fn role(mut raw: Raw) -> Role {
    Role {
        title: raw.text("title"),
        organisation: raw.maybe_key("organisation", &raw.build.ids.organisations),
        place: raw.maybe_key("place", &raw.build.ids.places),
        sources: raw.sources(),
    }
}

fn work(mut raw: Raw) -> Work {
    Work {
        id: raw.string("id"),
        kind: raw.word("kind", WorkKind::parse).unwrap_or(WorkKind::Other),
        title: raw.name("title"),
        date: raw.maybe_date("date"),
        creators: raw.keys("creators", &raw.build.ids.people),
        text: raw.maybe_text("text"),
        sources: raw.sources(),
    }
}

fn event(mut raw: Raw) -> Event {
    let order = raw.fields.get("order").and_then(Value::as_u64);
    Event {
        id: raw.string("id"),
        title: raw.text("title"),
        date: raw.date("date"),
        lane: raw.key("lane", &raw.build.ids.lanes),
        part_of: raw.maybe_key("part_of", &raw.build.ids.events),
        order: order.and_then(|order| u32::try_from(order).ok()),
        text: raw.maybe_text("text"),
        place: raw.maybe_key("place", &raw.build.ids.places),
        participants: raw.each("participants", participant),
        works: raw.keys("works", &raw.build.ids.works),
        statements: raw.each("statements", statement),
        figures: raw.each("figures", figure),
        media: raw.each("media", media),
        content_note: raw.maybe_text("content_note"),
        sources: raw.sources(),
    }
}

fn participant(mut raw: Raw) -> Participant {
    let party = raw.maybe_party().unwrap_or_else(|| Party::Person(raw.key("person", &raw.build.ids.people)));
    Participant { party, role: raw.text("role"), sources: raw.sources() }
}

fn statement(mut raw: Raw) -> Statement {
    let disputed = raw.fields.get("disputed").and_then(Value::as_bool).unwrap_or_default();
    Statement { by: raw.by(), text: raw.text("text"), disputed, sources: raw.sources() }
}

fn figure(mut raw: Raw) -> Figure {
    Figure {
        label: raw.text("label"),
        value: raw.text("value"),
        low: raw.number("low"),
        high: raw.number("high"),
        by: raw.by(),
        date: raw.maybe_date("date"),
        sources: raw.sources(),
    }
}

fn media(mut raw: Raw) -> Media {
    Media {
        kind: raw.word("kind", MediaKind::parse).unwrap_or(MediaKind::Document),
        src: raw.string("src"),
        alt: raw.text("alt"),
        caption: raw.maybe_text("caption"),
        credit: raw.text("credit"),
        license: raw.maybe_string("license"),
        content_note: raw.maybe_text("content_note"),
    }
}

fn citation(mut raw: Raw) -> Citation {
    Citation {
        source: raw.key("source", &raw.build.ids.sources),
        locator: raw.maybe_string("locator"),
        grade: raw.word("grade", Grade::parse),
    }
}

fn source(mut raw: Raw) -> Source {
    Source {
        id: raw.string("id"),
        title: raw.text("title"),
        publisher: raw.maybe_text("publisher"),
        author: raw.maybe_text("author"),
        date: raw.maybe_date("date"),
        url: raw.maybe_string("url"),
        archived_url: raw.maybe_string("archived_url"),
        accessed: raw.maybe_date("accessed"),
        language: raw.maybe_string("language"),
        kind: raw.maybe_string("kind"),
        note: raw.maybe_text("note"),
    }
}

fn revision(mut raw: Raw) -> Revision {
    Revision { date: raw.date("date"), text: raw.text("text") }
}

/// Reads the words of the format, as `Shape::Words` lists them.
macro_rules! words {
    ($ty:ident { $($word:literal => $variant:ident),* }) => {
        impl $ty {
            fn parse(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

words!(Grade { "A" => A, "B" => B, "C" => C });
words!(MediaKind { "image" => Image, "video" => Video, "audio" => Audio, "document" => Document });
words!(WorkKind {
    "film" => Film, "statement" => Statement, "poem" => Poem, "report" => Report, "book" => Book,
    "exhibition" => Exhibition, "other" => Other
});
