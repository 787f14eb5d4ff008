//! The data of the index of names, from the record.

mod facets;
mod line;
mod others;
mod words;

use std::collections::BTreeMap;

use memorial_i18n::{Messages, date};
use memorial_record::{
    By, Citation, Event, Organisation, Party, Person, Record, Source,
    entries::Key,
    text::{Name, Text},
};
use memorial_search::{alphabet, collation::LanguageCollation};

use self::{facets::FacetsBuilder, line::Line, words::entry_words};
use super::data::{
    CitedSource, NameEntry, NameKind, NamesData, NamesWords, Passage, RoleLine, RolePart, SortRanks, Words,
};
use crate::{components::name::other_forms, context::PageContext, route::Page};

/// What the index of names is built from.
#[derive(Debug, Clone, Copy)]
pub struct NamesSource<'a> {
    /// The record in the language of the page.
    pub record: &'static Record,
    /// The messages in it.
    pub messages: Messages,
    /// The folder of its pages.
    pub folder: &'a str,
    /// The record in every language of the site: words are found in all of them.
    pub editions: &'a [&'static Record],
}

/// The index as a page is written with it: before somebody searches.
#[must_use]
pub fn build_for_page(context: PageContext) -> NamesData {
    let editions = &[context.record];
    build(NamesSource { record: context.record, messages: context.messages, folder: context.folder(), editions }).0
}

/// The data of the index of names in one language, and the words that are searched besides. `words_file` of the data is
/// still empty.
#[must_use]
pub fn build(source: NamesSource) -> (NamesData, NamesWords) {
    let collation = LanguageCollation::new(source.messages.tag());
    let parties = in_order(source.record, &collation);
    let mut builder = Builder {
        source,
        numbers: parties.iter().enumerate().map(|(number, party)| (*party, number)).collect(),
        line: Line::new(source),
        sources: Vec::new(),
        letters: Vec::new(),
    };
    let mut facets = FacetsBuilder::new(source);
    let ranks = life_ranks(source.record, &parties);
    let mut entries = Vec::with_capacity(parties.len());
    for (party, ranks) in parties.iter().zip(ranks) {
        let events = builder.line.events_of(*party);
        facets.add(*party, &events);
        entries.push(NameEntry { ranks, ..builder.entry(*party, &events, &collation) });
    }
    let facets = facets.build(&mut entries, &collation);
    let others = others::others(source, &builder.line, &builder.numbers);
    let words = NamesWords {
        entries: parties.iter().zip(&entries).map(|(party, entry)| entry_words(source, *party, entry)).collect(),
        others: others::words(source),
    };
    let Builder { line, sources, letters, .. } = builder;
    let sources = sources.into_iter().map(|key| cited_source(source.record, key)).collect();
    let (events, years) = line.build();
    let folder = source.folder.to_owned();
    let data =
        NamesData { folder, entries, others, events, sources, facets, letters, years, words_file: String::new() };
    (data, words)
}

/// People and organisations in the order of their names.
fn in_order(record: &Record, collation: &LanguageCollation) -> Vec<Party> {
    let people = record.people.keys().map(Party::Person);
    let mut parties: Vec<Party> = people.chain(record.organisations.keys().map(Party::Organisation)).collect();
    let name = |party: &Party| sort_name(party.name(record));
    parties.sort_by(|one, other| alphabet::compare(name(one), name(other), collation));
    parties
}

/// What a name is sorted by.
fn sort_name(name: &Name) -> &str {
    name.sort.as_deref().unwrap_or(&name.shown.words)
}

/// The places of people in the order of birth and of death.
fn life_ranks(record: &Record, parties: &[Party]) -> Vec<SortRanks> {
    let rank = |date: fn(&Person) -> Option<memorial_record::edtf::Bounds>| -> Vec<Option<u32>> {
        let of = |party: &Party| match party {
            Party::Person(key) => date(&record.people[*key]),
            Party::Organisation(_) => None,
        };
        let mut dates: Vec<_> = parties.iter().filter_map(of).collect();
        dates.sort();
        let rank = |own| number(dates.partition_point(|date| *date < own));
        parties.iter().map(|party| of(party).map(rank)).collect()
    };
    let born = rank(|person| person.born.as_ref().map(|date| date.bounds()));
    let died = rank(|person| person.died.as_ref().map(|date| date.bounds()));
    born.into_iter().zip(died).map(|(born, died)| SortRanks { born, died }).collect()
}

fn cited_source(record: &Record, key: Key<Source>) -> CitedSource {
    let source = &record.sources[key];
    let number = u32::try_from(key.index() + 1).unwrap_or(u32::MAX);
    CitedSource { id: source.id.clone(), number, title: words(&source.title) }
}

/// Words with their language.
fn words(text: &Text) -> Words {
    Words { words: text.words.clone(), language: text.language.clone() }
}

/// A number that refers to something in the data.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

struct Builder<'a> {
    source: NamesSource<'a>,
    numbers: BTreeMap<Party, usize>,
    line: Line,
    sources: Vec<Key<Source>>,
    letters: Vec<String>,
}

impl Builder<'_> {
    fn entry(&mut self, party: Party, events: &[Key<Event>], collation: &LanguageCollation) -> NameEntry {
        let record = self.source.record;
        let name = party.name(record);
        let letter = alphabet::heading(sort_name(name), collation);
        if self.letters.last() != Some(&letter) {
            self.letters.push(letter);
        }
        let forms = other_forms(name, record.languages.first().map_or("", String::as_str)).into_iter();
        let (kind, id, roles, life, text) = match party {
            Party::Person(key) => {
                let person = &record.people[key];
                let roles = person.roles.iter().map(|role| self.role(person, role)).collect();
                (NameKind::Person, &person.id, roles, self.life(person), &person.text)
            }
            Party::Organisation(key) => {
                let organisation = &record.organisations[key];
                let roles = vec![self.organisation_role(organisation)];
                (NameKind::Organisation, &organisation.id, roles, None, &organisation.text)
            }
        };
        NameEntry {
            id: id.clone(),
            kind,
            name: words(&name.shown),
            forms: forms.map(|form| form_words(form.words, form.language)).collect(),
            life,
            roles,
            passages: self.passages(party, text.as_ref()),
            events: events.iter().map(|event| self.line.number(*event)).collect(),
            facets: Vec::new(),
            letter: number(self.letters.len() - 1),
            ranks: SortRanks::default(),
            related: self.related(party, events),
        }
    }

    fn role(&mut self, person: &Person, role: &memorial_record::Role) -> RoleLine {
        let record = self.source.record;
        let title = RolePart { words: words(&role.title), page: None };
        let organisation = role.organisation.map(|key| organisation_part(record, key));
        let place = role.place.map(|key| place_part(record, key));
        let citations = if role.sources.is_empty() { &person.sources } else { &role.sources };
        let parts = std::iter::once(title).chain(organisation).chain(place).collect();
        RoleLine { lead: None, parts, sources: self.cite(citations) }
    }

    /// What an organisation is part of and where it is; that it is one where neither is known.
    fn organisation_role(&mut self, organisation: &Organisation) -> RoleLine {
        let record = self.source.record;
        let whole = organisation.part_of.map(|key| organisation_part(record, key));
        let place = organisation.place.map(|key| place_part(record, key));
        let lead = whole.as_ref().map(|_| self.source.messages.part_of().to_owned());
        let mut parts: Vec<RolePart> = whole.into_iter().chain(place).collect();
        if parts.is_empty() {
            let kind = Words { words: self.source.messages.organisation().to_owned(), language: None };
            parts.push(RolePart { words: kind, page: None });
        }
        RoleLine { lead, parts, sources: self.cite(&organisation.sources) }
    }

    fn cite(&mut self, citations: &[Citation]) -> Vec<u32> {
        let mut numbers: Vec<u32> = Vec::new();
        for citation in citations {
            let place = self.sources.iter().position(|source| *source == citation.source).unwrap_or_else(|| {
                self.sources.push(citation.source);
                self.sources.len() - 1
            });
            if !numbers.contains(&number(place)) {
                numbers.push(number(place));
            }
        }
        numbers
    }

    fn life(&self, person: &Person) -> Option<String> {
        let messages = self.source.messages;
        let words = |date: &memorial_record::edtf::Edtf| date::short(messages, date.parsed());
        Some(match (&person.born, &person.died) {
            (None, None) => return None,
            (Some(born), None) => messages.life_born(&words(born)),
            (None, Some(died)) => messages.life_died(&words(died)),
            (Some(born), Some(died)) => messages.range_spaced(&words(born), &words(died)),
        })
    }

    /// What is said of somebody, what their part in an event was, and what they say themselves.
    fn passages(&self, party: Party, text: Option<&Text>) -> Vec<Passage> {
        let record = self.source.record;
        let own = text.map(|text| Passage { words: words(text), event: None });
        let mut passages: Vec<Passage> = own.into_iter().collect();
        for (key, text) in texts_with(record, party) {
            let event = Some(self.line.number(self.line.root(key)));
            let passage = Passage { words: words(text), event };
            if !passages.contains(&passage) {
                passages.push(passage);
            }
        }
        passages
    }

    /// What is found through a name: events, works, and who belongs to an organisation.
    fn related(&self, party: Party, events: &[Key<Event>]) -> Vec<u32> {
        let record = self.source.record;
        let mut related: Vec<usize> = Vec::new();
        if let Party::Organisation(key) = party {
            let members = record.relations.members(key).iter().map(|person| Party::Person(*person));
            let parts = record.relations.parts(key).iter().map(|part| Party::Organisation(*part));
            related.extend(members.chain(parts).map(|party| self.numbers[&party]));
        }
        let others = self.numbers.len();
        let works = record.relations.appearances(party).works.iter();
        related.extend(works.map(|work| others + record.places.len() + work.index()));
        let first_event = others + record.places.len() + record.works.len();
        related.extend(events.iter().map(|event| first_event + self.line.number(*event) as usize));
        related.into_iter().map(number).collect()
    }
}

fn form_words(words: &str, language: &str) -> Words {
    Words { words: words.to_owned(), language: Some(language.to_owned()).filter(|language| !language.is_empty()) }
}

fn organisation_part(record: &Record, key: Key<Organisation>) -> RolePart {
    let organisation = &record.organisations[key];
    RolePart { words: words(&organisation.name.shown), page: Some(Page::Organisation(organisation.id.clone()).path()) }
}

fn place_part(record: &Record, key: Key<memorial_record::Place>) -> RolePart {
    let place = &record.places[key];
    RolePart { words: words(&place.name.shown), page: Some(Page::Place(place.id.clone()).path()) }
}

/// The parts of somebody in events, and what they say of them.
fn texts_with(record: &Record, party: Party) -> Vec<(Key<Event>, &Text)> {
    let appearances = record.relations.appearances(party);
    let is_by = |by: &By| matches!(by, By::Party(speaker) if *speaker == party);
    let mut keys: Vec<Key<Event>> = Vec::new();
    for key in appearances.events.iter().chain(&appearances.speaks) {
        if !keys.contains(key) {
            keys.push(*key);
        }
    }
    let mut texts = Vec::new();
    for key in keys {
        let event = &record.events[key];
        let roles = event.participants.iter().filter(|participant| participant.party == party);
        let statements = event.statements.iter().filter(|statement| is_by(&statement.by));
        let figures = event.figures.iter().filter(|figure| is_by(&figure.by));
        texts.extend(roles.map(|participant| (key, &participant.role)));
        texts.extend(statements.map(|statement| (key, &statement.text)));
        texts.extend(figures.map(|figure| (key, &figure.label)));
    }
    texts
}
