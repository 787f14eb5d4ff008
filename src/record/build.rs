//! From the raw record to the trusted one: ids become keys, dates become dates, texts become words in one language.

use super::{
    By, Citation, Era, Event, Figure, Grade, Lane, Media, MediaKind, Note, Organisation, Participant, Party, Person,
    Place, Record, Revision, Role, Source, Statement, Work, WorkKind,
    edtf::Edtf,
    entries::{Entries, Key, find_by_id, order_by_id},
    links::Links,
    raw::{
        RawBy, RawCitation, RawEra, RawEvent, RawFigure, RawMedia, RawOrganisation, RawParticipant, RawPerson,
        RawPlace, RawRecord, RawRevision, RawRole, RawSource, RawStatement, RawWork,
    },
    text::{Reading, Text},
};

/// A record that does not hold together; `check` tells everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsound {
    /// What does not lead anywhere or cannot be read: an id, a date or a word.
    pub what: String,
}

type Built<T> = Result<T, Unsound>;

impl Record {
    /// Reads a raw record in `language`.
    ///
    /// # Errors
    /// When a reference leads nowhere, a date is no EDTF date, or a word is not one of its list.
    pub fn build(raw: RawRecord, language: &str) -> Built<Self> {
        let ids = Ids::of(&raw);
        let reading =
            Reading { plain: raw.language, wanted: language.to_owned(), languages: raw.languages.clone() };
        let build = Build { ids, reading };
        let mut record = Self {
            id: raw.id,
            language: language.to_owned(),
            languages: raw.languages,
            title: build.reading.text(raw.title),
            summary: build.reading.text(raw.summary),
            read_on: date(&raw.read_on)?,
            corrections: raw.corrections,
            notes: build.notes(raw.notes),
            lanes: build.lanes(raw.lanes),
            eras: all(raw.eras, |era| build.era(era))?,
            places: Entries::new(all(raw.places, |place| Ok(build.place(place)))?),
            organisations: Entries::new(all(raw.organisations, |organisation| build.organisation(organisation))?),
            people: Entries::new(all(raw.people, |person| build.person(person))?),
            works: Entries::new(all(raw.works, |work| build.work(work))?),
            events: Entries::new(all(raw.events, |event| build.event(event))?),
            sources: Entries::new(all(raw.sources, |source| build.source(source))?),
            revisions: all(raw.revisions, |revision| build.revision(revision))?,
            links: Links::default(),
        };
        let together = all(raw.together, |group| keys(&build.ids.events, &group))?;
        record.links = Links::of(&record, &together);
        Ok(record)
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
    fn of(raw: &RawRecord) -> Self {
        Self {
            lanes: Index::new(raw.lanes.iter().map(|lane| &lane.id)),
            places: Index::new(raw.places.iter().map(|place| &place.id)),
            organisations: Index::new(raw.organisations.iter().map(|organisation| &organisation.id)),
            people: Index::new(raw.people.iter().map(|person| &person.id)),
            works: Index::new(raw.works.iter().map(|work| &work.id)),
            events: Index::new(raw.events.iter().map(|event| &event.id)),
            sources: Index::new(raw.sources.iter().map(|source| &source.id)),
        }
    }
}

struct Index {
    ids: Vec<String>,
    order: Vec<u32>,
}

impl Index {
    fn new<'a>(ids: impl Iterator<Item = &'a String>) -> Self {
        let ids: Vec<String> = ids.cloned().collect();
        let order = order_by_id(ids.len(), |index| &ids[index]);
        Self { ids, order }
    }
}

struct Build {
    ids: Ids,
    reading: Reading,
}

impl Build {
    fn notes(&self, raw: Vec<super::raw::RawNote>) -> Vec<Note> {
        raw.into_iter()
            .map(|note| Note { id: note.id, title: self.reading.text(note.title), text: self.reading.text(note.text) })
            .collect()
    }

    fn lanes(&self, raw: Vec<super::raw::RawLane>) -> Entries<Lane> {
        let lane = |lane: super::raw::RawLane| Lane {
            id: lane.id,
            label: self.reading.text(lane.label),
            note: lane.note.map(|note| self.reading.text(note)),
        };
        Entries::new(raw.into_iter().map(lane).collect())
    }

    fn era(&self, raw: RawEra) -> Built<Era> {
        Ok(Era {
            id: raw.id,
            label: self.reading.text(raw.label),
            date: date(&raw.date)?,
            sources: self.citations(raw.sources)?,
        })
    }

    fn place(&self, raw: RawPlace) -> Place {
        Place {
            id: raw.id,
            name: self.reading.name(raw.name),
            country: raw.country,
            coordinates: raw.coordinates,
        }
    }

    fn organisation(&self, raw: RawOrganisation) -> Built<Organisation> {
        Ok(Organisation {
            id: raw.id,
            name: self.reading.name(raw.name),
            part_of: maybe_key(&self.ids.organisations, raw.part_of)?,
            place: maybe_key(&self.ids.places, raw.place)?,
            text: raw.text.map(|text| self.reading.text(text)),
            sources: self.citations(raw.sources)?,
        })
    }

    fn person(&self, raw: RawPerson) -> Built<Person> {
        Ok(Person {
            id: raw.id,
            name: self.reading.name(raw.name),
            roles: all(raw.roles, |role| self.role(role))?,
            text: raw.text.map(|text| self.reading.text(text)),
            sources: self.citations(raw.sources)?,
        })
    }

    fn role(&self, raw: RawRole) -> Built<Role> {
        Ok(Role {
            title: self.reading.text(raw.title),
            organisation: maybe_key(&self.ids.organisations, raw.organisation)?,
            place: maybe_key(&self.ids.places, raw.place)?,
            sources: self.citations(raw.sources)?,
        })
    }

    fn work(&self, raw: RawWork) -> Built<Work> {
        Ok(Work {
            id: raw.id,
            kind: WorkKind::parse(&raw.kind)?,
            title: self.reading.name(raw.title),
            date: maybe_date(raw.date.as_deref())?,
            creators: keys(&self.ids.people, &raw.creators)?,
            text: raw.text.map(|text| self.reading.text(text)),
            sources: self.citations(raw.sources)?,
        })
    }

    fn event(&self, raw: RawEvent) -> Built<Event> {
        Ok(Event {
            id: raw.id,
            title: self.reading.text(raw.title),
            date: date(&raw.date)?,
            lane: key(&self.ids.lanes, &raw.lane)?,
            part_of: maybe_key(&self.ids.events, raw.part_of)?,
            order: raw.order,
            text: raw.text.map(|text| self.reading.text(text)),
            place: maybe_key(&self.ids.places, raw.place)?,
            participants: all(raw.participants, |participant| self.participant(participant))?,
            works: keys(&self.ids.works, &raw.works)?,
            statements: all(raw.statements, |statement| self.statement(statement))?,
            figures: all(raw.figures, |figure| self.figure(figure))?,
            media: all(raw.media, |media| self.media(media))?,
            content_note: raw.content_note.map(|note| self.reading.text(note)),
            sources: self.citations(raw.sources)?,
        })
    }

    fn participant(&self, raw: RawParticipant) -> Built<Participant> {
        Ok(Participant {
            party: self.party(raw.person, raw.organisation)?,
            role: self.reading.text(raw.role),
            sources: self.citations(raw.sources)?,
        })
    }

    fn statement(&self, raw: RawStatement) -> Built<Statement> {
        Ok(Statement {
            by: self.by(raw.by)?,
            text: self.reading.text(raw.text),
            disputed: raw.disputed,
            sources: self.citations(raw.sources)?,
        })
    }

    fn figure(&self, raw: RawFigure) -> Built<Figure> {
        Ok(Figure {
            label: self.reading.text(raw.label),
            value: self.reading.text(raw.value),
            low: raw.low,
            high: raw.high,
            by: self.by(raw.by)?,
            date: maybe_date(raw.date.as_deref())?,
            sources: self.citations(raw.sources)?,
        })
    }

    fn media(&self, raw: RawMedia) -> Built<Media> {
        Ok(Media {
            kind: MediaKind::parse(&raw.kind)?,
            src: raw.src,
            alt: self.reading.text(raw.alt),
            caption: raw.caption.map(|caption| self.reading.text(caption)),
            credit: self.reading.text(raw.credit),
            license: raw.license,
            content_note: raw.content_note.map(|note| self.reading.text(note)),
        })
    }

    fn source(&self, raw: RawSource) -> Built<Source> {
        let text = |raw| -> Option<Text> { Option::map(raw, |text| self.reading.text(text)) };
        Ok(Source {
            id: raw.id,
            title: self.reading.text(raw.title),
            publisher: text(raw.publisher),
            author: text(raw.author),
            date: maybe_date(raw.date.as_deref())?,
            url: raw.url,
            archived_url: raw.archived_url,
            accessed: maybe_date(raw.accessed.as_deref())?,
            language: raw.language,
            kind: raw.kind,
            note: text(raw.note),
        })
    }

    fn revision(&self, raw: RawRevision) -> Built<Revision> {
        Ok(Revision { date: date(&raw.date)?, text: self.reading.text(raw.text) })
    }

    fn by(&self, raw: RawBy) -> Built<By> {
        Ok(match raw {
            RawBy::Ref { person, organisation } => By::Party(self.party(person, organisation)?),
            RawBy::Words(text) => By::Words(self.reading.text(text)),
        })
    }

    fn party(&self, person: Option<String>, organisation: Option<String>) -> Built<Party> {
        match (person, organisation) {
            (Some(id), _) => key(&self.ids.people, &id).map(Party::Person),
            (None, Some(id)) => key(&self.ids.organisations, &id).map(Party::Organisation),
            (None, None) => Err(unsound("a participant without a person or organisation")),
        }
    }

    fn citations(&self, raw: Vec<RawCitation>) -> Built<Vec<Citation>> {
        all(raw, |citation| {
            Ok(Citation {
                source: key(&self.ids.sources, &citation.source)?,
                locator: citation.locator,
                grade: citation.grade.as_deref().map(Grade::parse).transpose()?,
            })
        })
    }
}

fn all<R, T>(raw: Vec<R>, build: impl FnMut(R) -> Built<T>) -> Built<Vec<T>> {
    raw.into_iter().map(build).collect()
}

fn key<T>(index: &Index, id: &str) -> Built<Key<T>> {
    find_by_id(&index.order, |place| &index.ids[place], id).map(Key::new).ok_or_else(|| unsound(id))
}

fn maybe_key<T>(index: &Index, id: Option<String>) -> Built<Option<Key<T>>> {
    id.map(|id| key(index, &id)).transpose()
}

fn keys<T>(index: &Index, ids: &[String]) -> Built<Vec<Key<T>>> {
    ids.iter().map(|id| key(index, id)).collect()
}

fn date(text: &str) -> Built<Edtf> {
    Edtf::parse(text).map_err(|_| unsound(text))
}

fn maybe_date(text: Option<&str>) -> Built<Option<Edtf>> {
    text.map(date).transpose()
}

fn unsound(what: &str) -> Unsound {
    Unsound { what: what.to_owned() }
}

/// Reads the words of the format, as `Shape::Words` lists them.
macro_rules! words {
    ($ty:ident { $($word:literal => $variant:ident),* }) => {
        impl $ty {
            fn parse(word: &str) -> Built<Self> {
                match word {
                    $($word => Ok(Self::$variant),)*
                    _ => Err(unsound(word)),
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
