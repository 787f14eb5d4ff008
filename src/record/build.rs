//! From the raw record to the trusted one: ids become keys, dates become dates, texts become words in one language.

use std::cell::RefCell;

use super::{
    By, Citation, Era, Event, Figure, Grade, Lane, Media, MediaKind, Note, Organisation, Participant, Party, Person,
    Place, Record, Revision, Role, Source, Statement, Work, WorkKind,
    edtf::Edtf,
    entries::{Entries, Key},
    ids::Ids,
    json::Json,
    links::{Linking, Links},
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
    pub fn build(raw: &RawRecord, language: &str) -> Result<Self, Unsound> {
        let mut building = Building::new(raw, language);
        building.step(&|| false);
        building.finish()
    }
}

/// A record on its way from its raw form, in steps: each list is as far as it is long.
pub struct Building<'a> {
    fields: &'a Json<'a>,
    build: Build<'a>,
    record: Record,
    linking: Option<Linking>,
}

impl<'a> Building<'a> {
    /// Begins to read a raw record in `language`.
    #[must_use]
    pub fn new(raw: &'a RawRecord, language: &str) -> Self {
        let fields = raw.fields();
        let build =
            Build { ids: Indices::of(fields), reading: Reading::of(raw, language), unsound: RefCell::default() };
        let raw = Raw { fields, build: &build };
        let record = Record {
            id: raw.string("id"),
            language: language.to_owned(),
            languages: build.reading.languages.clone(),
            title: raw.text("title"),
            summary: raw.text("summary"),
            read_on: raw.date("read_on"),
            corrections: raw.maybe_string("corrections"),
            notes: Vec::new(),
            lanes: Entries::default(),
            eras: Vec::new(),
            places: Entries::default(),
            organisations: Entries::default(),
            people: Entries::default(),
            works: Entries::default(),
            events: Entries::default(),
            sources: Entries::default(),
            revisions: Vec::new(),
            links: Links::default(),
        };
        Self { fields, build, record, linking: None }
    }

    /// Goes on until the turn is over; whether there is nothing more to do.
    pub fn step(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        if let Some(linking) = &mut self.linking {
            return linking.step(&self.record, is_over);
        }
        if !self.build.ids.step(is_over) || !self.read_lists(is_over) {
            return false;
        }
        let groups = Raw { fields: self.fields, build: &self.build }.list("together").iter();
        let together = groups.map(|group| self.build.keys(&self.build.ids.events, group.items())).collect();
        if self.build.unsound.borrow().is_some() {
            return true;
        }
        self.linking.insert(Linking::new(&self.record, together)).step(&self.record, is_over)
    }

    /// The record, once there is nothing more to do.
    ///
    /// # Errors
    /// Those of `Record::build`.
    pub fn finish(mut self) -> Result<Record, Unsound> {
        if let Some(what) = self.build.unsound.into_inner() {
            return Err(Unsound { what });
        }
        let (record, ids) = (&mut self.record, self.build.ids);
        record.lanes.find_with(ids.lanes.places);
        record.places.find_with(ids.places.places);
        record.organisations.find_with(ids.organisations.places);
        record.people.find_with(ids.people.places);
        record.works.find_with(ids.works.places);
        record.events.find_with(ids.events.places);
        record.sources.find_with(ids.sources.places);
        record.links = self.linking.map(Linking::finish).unwrap_or_default();
        Ok(self.record)
    }

    /// Reads the entries of all lists; whether they are there.
    fn read_lists(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        let (raw, record) = (Raw { fields: self.fields, build: &self.build }, &mut self.record);
        raw.read_on("notes", note, &mut record.notes, is_over)
            && raw.read_on("lanes", lane, record.lanes.list_mut(), is_over)
            && raw.read_on("eras", era, &mut record.eras, is_over)
            && raw.read_on("places", place, record.places.list_mut(), is_over)
            && raw.read_on("organisations", organisation, record.organisations.list_mut(), is_over)
            && raw.read_on("people", person, record.people.list_mut(), is_over)
            && raw.read_on("works", work, record.works.list_mut(), is_over)
            && raw.read_on("events", event, record.events.list_mut(), is_over)
            && raw.read_on("sources", source, record.sources.list_mut(), is_over)
            && raw.read_on("revisions", revision, &mut record.revisions, is_over)
    }
}

/// What every entry is read with: the ids of all lists, the language, and the first thing that was found unsound.
/// Reading goes on after it, with something empty in its place, and the whole is thrown away at the end: to stop at
/// once would have every entry carry the code for being half-built.
struct Build<'a> {
    ids: Indices<'a>,
    reading: Reading,
    unsound: RefCell<Option<String>>,
}

impl Build<'_> {
    fn unsound(&self, what: &str) {
        self.unsound.borrow_mut().get_or_insert_with(|| what.to_owned());
    }

    /// The key of the entry with this id; of the first where there is none.
    fn find<T>(&self, index: &Index, id: &str) -> Key<T> {
        let place = index.places.find(id, &|place| index.ids[place]);
        if place.is_none() {
            self.unsound(id);
        }
        Key::new(place.unwrap_or_default())
    }

    fn keys<T>(&self, index: &Index, ids: &[Json]) -> Vec<Key<T>> {
        ids.iter().map(|id| self.find(index, id.as_str().unwrap_or_default())).collect()
    }

    fn date(&self, text: &str) -> Edtf {
        Edtf::parse(text).unwrap_or_else(|_| {
            self.unsound(text);
            Edtf::parse("../..").expect("an interval that is open at both ends is EDTF")
        })
    }
}

/// The ids of each list, so that a reference is found before its list is built.
struct Indices<'a> {
    lanes: Index<'a>,
    places: Index<'a>,
    organisations: Index<'a>,
    people: Index<'a>,
    works: Index<'a>,
    events: Index<'a>,
    sources: Index<'a>,
}

impl<'a> Indices<'a> {
    fn of(record: &'a Json) -> Self {
        let of = |list: &str| Index::new(record.get(list).map_or(&[], Json::items));
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

    /// Goes on until the turn is over; whether all ids are there.
    fn step(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        let Self { lanes, places, organisations, people, works, events, sources } = self;
        let mut all = [lanes, places, organisations, people, works, events, sources].into_iter();
        all.all(|index| index.step(is_over))
    }
}

struct Index<'a> {
    entries: &'a [Json<'a>],
    ids: Vec<&'a str>,
    places: Ids,
}

impl<'a> Index<'a> {
    fn new(entries: &'a [Json]) -> Self {
        Self { entries, ids: Vec::with_capacity(entries.len()), places: Ids::with_room(entries.len()) }
    }

    fn step(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        while let Some(entry) = self.entries.get(self.ids.len()) {
            if is_over() {
                return false;
            }
            self.ids.push(entry.get("id").and_then(Json::as_str).unwrap_or_default());
            self.places.add(self.ids.len() - 1, &|place| self.ids[place]);
        }
        self.places.close(self.ids.len(), &|place| self.ids[place]);
        true
    }
}

/// The fields of an entry.
#[derive(Clone, Copy)]
struct Raw<'a> {
    fields: &'a Json<'a>,
    build: &'a Build<'a>,
}

impl<'a> Raw<'a> {
    fn maybe_str(self, field: &str) -> Option<&'a str> {
        self.fields.get(field).and_then(Json::as_str)
    }

    fn str(self, field: &str) -> &'a str {
        self.maybe_str(field).unwrap_or_else(|| self.missing(field))
    }

    fn string(self, field: &str) -> String {
        self.str(field).to_owned()
    }

    fn maybe_string(self, field: &str) -> Option<String> {
        self.maybe_str(field).map(str::to_owned)
    }

    fn text(self, field: &str) -> Text {
        self.maybe_text(field).unwrap_or_else(|| self.missing(field))
    }

    fn maybe_text(self, field: &str) -> Option<Text> {
        self.build.reading.text(self.fields.get(field)?)
    }

    fn name(self, field: &str) -> Name {
        let name = self.fields.get(field).and_then(|name| self.build.reading.name(name));
        name.unwrap_or_else(|| self.missing(field))
    }

    fn date(self, field: &str) -> Edtf {
        self.build.date(self.str(field))
    }

    fn maybe_date(self, field: &str) -> Option<Edtf> {
        self.maybe_str(field).map(|text| self.build.date(text))
    }

    fn word<T>(self, field: &str, parse: fn(&str) -> Option<T>) -> Option<T> {
        let word = self.maybe_str(field)?;
        let parsed = parse(word);
        if parsed.is_none() {
            self.build.unsound(word);
        }
        parsed
    }

    fn key<T>(self, field: &str, index: &Index) -> Key<T> {
        self.build.find(index, self.str(field))
    }

    fn maybe_key<T>(self, field: &str, index: &Index) -> Option<Key<T>> {
        self.maybe_str(field).map(|id| self.build.find(index, id))
    }

    fn keys<T>(self, field: &str, index: &Index) -> Vec<Key<T>> {
        self.build.keys(index, self.list(field))
    }

    fn list(self, field: &str) -> &'a [Json<'a>] {
        self.fields.get(field).map_or(&[], Json::items)
    }

    fn each<T>(self, field: &str, read: fn(Raw) -> T) -> Vec<T> {
        let mut entries = Vec::new();
        self.read_on(field, read, &mut entries, &|| false);
        entries
    }

    /// Reads the entries of a list after those that are read already, until the turn is over; whether all are read.
    fn read_on<T>(self, field: &str, read: fn(Raw) -> T, entries: &mut Vec<T>, is_over: &dyn Fn() -> bool) -> bool {
        let items = self.list(field);
        entries.reserve_exact(items.len() - entries.len());
        while let Some(entry) = self.entry(field, items.get(entries.len()), is_over) {
            entries.push(read(entry));
        }
        entries.len() == items.len()
    }

    /// An item of a list as an entry, if there is one and the turn is not over.
    fn entry(self, field: &str, item: Option<&'a Json<'a>>, is_over: &dyn Fn() -> bool) -> Option<Self> {
        let fields = item.filter(|_| !is_over())?;
        if !matches!(fields, Json::Object(_)) {
            self.build.unsound(field);
        }
        Some(Self { fields, ..self })
    }

    fn sources(self) -> Vec<Citation> {
        self.each("sources", citation)
    }

    fn maybe_party(self) -> Option<Party> {
        let person = self.maybe_key("person", &self.build.ids.people).map(Party::Person);
        person.or_else(|| self.maybe_key("organisation", &self.build.ids.organisations).map(Party::Organisation))
    }

    fn by(self) -> By {
        let party = self.fields.get("by").and_then(|fields| Raw { fields, ..self }.maybe_party());
        party.map_or_else(|| By::Words(self.text("by")), By::Party)
    }

    fn missing<T: Default>(self, field: &str) -> T {
        self.build.unsound(field);
        T::default()
    }
}

fn note(raw: Raw) -> Note {
    Note { id: raw.string("id"), title: raw.text("title"), text: raw.text("text") }
}

fn lane(raw: Raw) -> Lane {
    Lane { id: raw.string("id"), label: raw.text("label"), note: raw.maybe_text("note") }
}

fn era(raw: Raw) -> Era {
    Era { id: raw.string("id"), label: raw.text("label"), date: raw.date("date"), sources: raw.sources() }
}

fn place(raw: Raw) -> Place {
    let coordinates = match raw.list("coordinates") {
        [latitude, longitude] => latitude.as_f64().zip(longitude.as_f64()),
        _ => None,
    };
    Place {
        id: raw.string("id"),
        name: raw.name("name"),
        country: raw.maybe_string("country"),
        coordinates: coordinates.map(|(latitude, longitude)| [latitude, longitude]),
    }
}

fn organisation(raw: Raw) -> Organisation {
    Organisation {
        id: raw.string("id"),
        name: raw.name("name"),
        part_of: raw.maybe_key("part_of", &raw.build.ids.organisations),
        place: raw.maybe_key("place", &raw.build.ids.places),
        text: raw.maybe_text("text"),
        sources: raw.sources(),
    }
}

fn person(raw: Raw) -> Person {
    Person {
        id: raw.string("id"),
        name: raw.name("name"),
        roles: raw.each("roles", role),
        text: raw.maybe_text("text"),
        sources: raw.sources(),
    }
}

fn role(raw: Raw) -> Role {
    Role {
        title: raw.text("title"),
        organisation: raw.maybe_key("organisation", &raw.build.ids.organisations),
        place: raw.maybe_key("place", &raw.build.ids.places),
        sources: raw.sources(),
    }
}

fn work(raw: Raw) -> Work {
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

fn event(raw: Raw) -> Event {
    Event {
        id: raw.string("id"),
        title: raw.text("title"),
        date: raw.date("date"),
        lane: raw.key("lane", &raw.build.ids.lanes),
        part_of: raw.maybe_key("part_of", &raw.build.ids.events),
        order: raw.fields.get("order").and_then(Json::as_u32),
        text: raw.maybe_text("text"),
        place: raw.maybe_key("place", &raw.build.ids.places),
        participants: raw.each("participants", participant),
        works: raw.keys("works", &raw.build.ids.works),
        places_named: raw.keys("places_named", &raw.build.ids.places),
        statements: raw.each("statements", statement),
        figures: raw.each("figures", figure),
        media: raw.each("media", media),
        content_note: raw.maybe_text("content_note"),
        sources: raw.sources(),
    }
}

fn participant(raw: Raw) -> Participant {
    let party = raw.maybe_party().unwrap_or_else(|| Party::Person(raw.key("person", &raw.build.ids.people)));
    Participant { party, role: raw.text("role"), sources: raw.sources() }
}

fn statement(raw: Raw) -> Statement {
    let disputed = raw.fields.get("disputed") == Some(&Json::Flag(true));
    Statement { by: raw.by(), text: raw.text("text"), disputed, sources: raw.sources() }
}

fn figure(raw: Raw) -> Figure {
    Figure {
        label: raw.text("label"),
        value: raw.text("value"),
        by: raw.by(),
        date: raw.maybe_date("date"),
        sources: raw.sources(),
    }
}

fn media(raw: Raw) -> Media {
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

fn citation(raw: Raw) -> Citation {
    Citation {
        source: raw.key("source", &raw.build.ids.sources),
        locator: raw.maybe_string("locator"),
        grade: raw.word("grade", Grade::parse),
    }
}

fn source(raw: Raw) -> Source {
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

fn revision(raw: Raw) -> Revision {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::record::{order::in_turns_of, raw::RawReader};

    const RECORDS: [&[u8]; 2] =
        [include_bytes!("../../tests/fixtures/sound.json"), include_bytes!("../../data/khojaly-2021.json")];

    /// A record that is read in turns of so many entries, and its raw form let go in turns too.
    fn built_in_turns(bytes: &[u8], turn: usize) -> Result<Record, Unsound> {
        let mut reader = RawReader::new(bytes);
        in_turns_of(turn, &mut |is_over| reader.step(is_over));
        let mut raw = reader.finish().expect("the record is JSON");
        let mut building = Building::new(&raw, "en");
        in_turns_of(turn, &mut |is_over| building.step(is_over));
        let built = building.finish();
        in_turns_of(turn, &mut |is_over| raw.let_go(is_over));
        assert!(raw.fields().pairs().is_empty());
        built
    }

    fn built_at_once(bytes: &[u8]) -> Result<Record, Unsound> {
        Record::build(&RawRecord::read(bytes).expect("the record is JSON"), "en")
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn what_is_built_in_turns_is_what_is_built_at_once(turn in 2_usize..400) {
            for bytes in RECORDS {
                let (in_turns, at_once) = (built_in_turns(bytes, turn), built_at_once(bytes));
                prop_assert!(at_once.is_ok());
                prop_assert_eq!(format!("{in_turns:?}"), format!("{at_once:?}"));
            }
        }

        #[test]
        fn what_is_unsound_is_so_in_turns_too(turn in 2_usize..400, key in "id|name|title|date|lane|source") {
            let text = str::from_utf8(RECORDS[0]).expect("the fixture is UTF-8");
            let text = text.replace(&format!("\"{key}\":"), "\"other\":");
            let at_once = built_at_once(text.as_bytes()).map(drop);
            prop_assert!(at_once.is_err());
            prop_assert_eq!(built_in_turns(text.as_bytes(), turn).map(drop), at_once);
        }
    }
}
