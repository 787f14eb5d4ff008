//! From the format to the resolved record: ids become keys, days become dates, texts become words in one language.

mod ids;

use std::{error::Error, fmt};

use super::{
    By, Citation, Era, Event, Figure, Lane, Media, Note, Organisation, Participant, Party, Person, Place, Quantity,
    Record, Revision, Role, Source, Statement, Topic, Work,
    edtf::Edtf,
    format::{self, PartyReference, Speaker},
    relations::Relations,
    text::{Name, Reading, Text},
};
use ids::Ids;

/// A record with a reference to nothing or a day that does not exist; `check` finds everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidRecord {
    /// What is wrong: which id, and where it is missing.
    pub what: String,
}

impl fmt::Display for InvalidRecord {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.what)
    }
}

impl Error for InvalidRecord {}

/// The record in one language.
///
/// # Errors
/// When a reference is to nothing, or a day does not exist: in no record that was checked.
pub fn resolve(record: &format::Record, language: &str) -> Result<Record, InvalidRecord> {
    let resolver = Resolver::new(record, language);
    let mut resolved = Record {
        id: record.id.to_string(),
        language: language.to_owned(),
        languages: resolver.reading.languages.clone(),
        title: resolver.text(&record.title),
        summary: resolver.text(&record.summary),
        read_on: day(&record.read_on)?,
        corrections: record.corrections.as_ref().map(ToString::to_string),
        notes: record.notes.iter().map(|note| resolver.note(note)).collect(),
        lanes: record.lanes.iter().map(|lane| resolver.lane(lane)).collect::<Vec<_>>().into(),
        eras: each(&record.eras, |era| resolver.era(era))?,
        topics: record.topics.iter().map(|topic| resolver.topic(topic)).collect::<Vec<_>>().into(),
        places: record.places.iter().map(|place| resolver.place(place)).collect::<Vec<_>>().into(),
        organisations: each(&record.organisations, |organisation| resolver.organisation(organisation))?.into(),
        people: each(&record.people, |person| resolver.person(person))?.into(),
        works: each(&record.works, |work| resolver.work(work))?.into(),
        events: each(&record.events, |event| resolver.event(event))?.into(),
        sources: record.sources.iter().map(|source| resolver.source(source)).collect::<Vec<_>>().into(),
        revisions: each(&record.revisions, |revision| resolver.revision(revision))?,
        relations: Relations::default(),
    };
    let related = each(&record.related, |group| each(group, |id| resolver.ids.events.key(id)))?;
    resolved.relations = Relations::new(&resolved, related);
    Ok(resolved)
}

/// Resolves each item of a list, up to the first that is invalid.
fn each<F, T>(items: &[F], resolve: impl FnMut(&F) -> Result<T, InvalidRecord>) -> Result<Vec<T>, InvalidRecord> {
    items.iter().map(resolve).collect()
}

fn day(day: &format::Day) -> Result<Edtf, InvalidRecord> {
    Edtf::parse(day).map_err(|error| InvalidRecord { what: error.to_string() })
}

/// What every entry is resolved with.
struct Resolver<'a> {
    ids: Ids<'a>,
    reading: Reading,
}

impl<'a> Resolver<'a> {
    fn new(record: &'a format::Record, language: &str) -> Self {
        Self { ids: Ids::of(record), reading: Reading::of(record, language) }
    }

    fn text(&self, text: &format::Text) -> Text {
        self.reading.text(text)
    }

    fn optional_text(&self, text: &Option<format::Text>) -> Option<Text> {
        text.as_ref().map(|text| self.reading.text(text))
    }

    fn name(&self, name: &format::Name) -> Name {
        self.reading.name(name)
    }

    fn note(&self, note: &format::Note) -> Note {
        Note { id: note.id.to_string(), title: self.text(&note.title), text: self.text(&note.text) }
    }

    fn lane(&self, lane: &format::Lane) -> Lane {
        Lane { id: lane.id.to_string(), label: self.text(&lane.label), note: self.optional_text(&lane.note) }
    }

    fn era(&self, era: &format::Era) -> Result<Era, InvalidRecord> {
        let (title, date) = (self.text(&era.title), era.date.clone());
        Ok(Era { id: era.id.to_string(), title, date, sources: self.citations(&era.sources)? })
    }

    fn topic(&self, topic: &format::Topic) -> Topic {
        let (title, question) = (self.text(&topic.title), self.optional_text(&topic.question));
        Topic { id: topic.id.to_string(), title, question }
    }

    fn place(&self, place: &format::Place) -> Place {
        let degrees = |coordinates: &format::Coordinates| Some([coordinates.0.as_f64()?, coordinates.1.as_f64()?]);
        Place {
            id: place.id.to_string(),
            name: self.name(&place.name),
            country: place.country.as_ref().map(ToString::to_string),
            coordinates: place.coordinates.as_ref().and_then(degrees),
        }
    }

    fn organisation(&self, organisation: &format::Organisation) -> Result<Organisation, InvalidRecord> {
        Ok(Organisation {
            id: organisation.id.to_string(),
            name: self.name(&organisation.name),
            part_of: self.ids.organisations.optional(organisation.part_of.as_deref())?,
            place: self.ids.places.optional(organisation.place.as_deref())?,
            text: self.optional_text(&organisation.text),
            sources: self.citations(&organisation.sources)?,
        })
    }

    fn person(&self, person: &format::Person) -> Result<Person, InvalidRecord> {
        Ok(Person {
            id: person.id.to_string(),
            name: self.name(&person.name),
            roles: each(&person.roles, |role| self.role(role))?,
            born: person.born.clone(),
            died: person.died.clone(),
            text: self.optional_text(&person.text),
            sources: self.citations(&person.sources)?,
        })
    }

    fn role(&self, role: &format::Role) -> Result<Role, InvalidRecord> {
        Ok(Role {
            title: self.text(&role.title),
            organisation: self.ids.organisations.optional(role.organisation.as_deref())?,
            place: self.ids.places.optional(role.place.as_deref())?,
            sources: self.citations(&role.sources)?,
        })
    }

    fn work(&self, work: &format::Work) -> Result<Work, InvalidRecord> {
        Ok(Work {
            id: work.id.to_string(),
            kind: work.kind,
            title: self.name(&work.title),
            date: work.date.clone(),
            creators: each(&work.creators, |id| self.ids.people.key(id))?,
            text: self.optional_text(&work.text),
            sources: self.citations(&work.sources)?,
        })
    }

    fn event(&self, event: &format::Event) -> Result<Event, InvalidRecord> {
        Ok(Event {
            id: event.id.to_string(),
            title: self.text(&event.title),
            date: event.date.clone(),
            lane: self.ids.lanes.key(&event.lane)?,
            part_of: self.ids.events.optional(event.part_of.as_deref())?,
            order: event.order.map(u32::from),
            text: self.optional_text(&event.text),
            place: self.ids.places.optional(event.place.as_deref())?,
            participants: each(&event.participants, |participant| self.participant(participant))?,
            works: each(&event.works, |id| self.ids.works.key(id))?,
            places_named: each(&event.places_named, |id| self.ids.places.key(id))?,
            statements: each(&event.statements, |statement| self.statement(statement))?,
            figures: each(&event.figures, |figure| self.figure(figure))?,
            media: event.media.iter().map(|media| self.media(media)).collect(),
            content_note: self.optional_text(&event.content_note),
            sources: self.citations(&event.sources)?,
        })
    }

    fn participant(&self, participant: &format::Participant) -> Result<Participant, InvalidRecord> {
        let party = match (&participant.person, &participant.organisation) {
            (Some(id), None) => Party::Person(self.ids.people.key(id)?),
            (None, Some(id)) => Party::Organisation(self.ids.organisations.key(id)?),
            _ => return Err(InvalidRecord { what: "a participant is not one person or organisation".to_owned() }),
        };
        Ok(Participant { party, role: self.text(&participant.role), sources: self.citations(&participant.sources)? })
    }

    fn speaker(&self, speaker: &Speaker) -> Result<By, InvalidRecord> {
        Ok(match speaker {
            Speaker::Party(PartyReference::Person(id)) => By::Party(Party::Person(self.ids.people.key(id)?)),
            Speaker::Party(PartyReference::Organisation(id)) => {
                By::Party(Party::Organisation(self.ids.organisations.key(id)?))
            }
            Speaker::Words(text) => By::Words(self.text(text)),
        })
    }

    fn statement(&self, statement: &format::Statement) -> Result<Statement, InvalidRecord> {
        Ok(Statement {
            by: self.speaker(&statement.by)?,
            text: self.text(&statement.text),
            topic: self.ids.topics.optional(statement.topic.as_deref())?,
            disputed: statement.disputed,
            sources: self.citations(&statement.sources)?,
        })
    }

    fn figure(&self, figure: &format::Figure) -> Result<Figure, InvalidRecord> {
        Ok(Figure {
            label: self.text(&figure.label),
            topic: self.ids.topics.optional(figure.topic.as_deref())?,
            value: self.text(&figure.value),
            quantity: quantity(figure),
            by: self.speaker(&figure.by)?,
            date: figure.date.clone(),
            sources: self.citations(&figure.sources)?,
        })
    }

    fn media(&self, media: &format::Media) -> Media {
        Media {
            kind: media.kind,
            src: media.src.to_string(),
            alt: self.text(&media.alt),
            caption: self.optional_text(&media.caption),
            credit: self.text(&media.credit),
            license: media.license.clone(),
            content_note: self.optional_text(&media.content_note),
        }
    }

    fn citations(&self, citations: &[format::Citation]) -> Result<Vec<Citation>, InvalidRecord> {
        each(citations, |citation| {
            let source = self.ids.sources.key(&citation.source)?;
            Ok(Citation { source, locator: citation.locator.clone(), grade: citation.grade })
        })
    }

    fn source(&self, source: &format::Source) -> Source {
        Source {
            id: source.id.to_string(),
            title: self.text(&source.title),
            publisher: self.optional_text(&source.publisher),
            author: self.optional_text(&source.author),
            date: source.date.clone(),
            url: source.url.as_ref().map(ToString::to_string),
            archived_url: source.archived_url.as_ref().map(ToString::to_string),
            accessed: source.accessed.clone(),
            language: source.language.as_ref().map(ToString::to_string),
            kind: source.kind.map(|kind| kind.as_str().to_owned()),
            note: self.optional_text(&source.note),
        }
    }

    fn revision(&self, revision: &format::Revision) -> Result<Revision, InvalidRecord> {
        Ok(Revision { date: day(&revision.date)?, text: self.text(&revision.text) })
    }
}

/// The numbers of a figure as the record gives them.
fn quantity(figure: &format::Figure) -> Quantity {
    let values: Vec<f64> = figure.values.iter().filter_map(serde_json::Number::as_f64).collect();
    let number = |number: &Option<serde_json::Number>| number.as_ref().and_then(serde_json::Number::as_f64);
    match (number(&figure.low), number(&figure.high)) {
        _ if !values.is_empty() => Quantity::Several(values),
        (Some(low), Some(high)) if low == high => Quantity::Exact(low),
        (Some(low), Some(high)) => Quantity::Range(low, high),
        (Some(low), None) => Quantity::AtLeast(low),
        (None, Some(high)) => Quantity::AtMost(high),
        (None, None) => Quantity::None,
    }
}
