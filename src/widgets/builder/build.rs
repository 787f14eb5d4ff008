//! What the builder offers and shows, from the record.

use memorial_record::{Party, Record, text::Name};
use memorial_search::{alphabet, collation::LanguageCollation};

use crate::context::PageContext;

use super::data::{BuilderData, LanguageChoice};

/// What the form of the builder offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuilderChoices {
    /// The people with events to show.
    pub people: Vec<Choice>,
    /// The organisations with events to show.
    pub organisations: Vec<Choice>,
    /// The places with events to show.
    pub places: Vec<Choice>,
    /// The lanes, in the order of the record.
    pub lanes: Vec<Choice>,
    /// The first and the last year of the timeline.
    pub years: Option<(i64, i64)>,
}

/// An entry that the widget can be restricted to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The language of the name, where it is not the page's.
    pub language: Option<String>,
    /// How many events of the timeline it has.
    pub count: usize,
}

/// What the form offers in the language of a page.
#[must_use]
pub fn builder_choices(record: &Record) -> BuilderChoices {
    BuilderChoices {
        people: people(record),
        organisations: organisations(record),
        places: places(record),
        lanes: lanes(record),
        years: years(record),
    }
}

/// The data of the builder in the language of a page.
#[must_use]
pub fn build(context: PageContext) -> BuilderData {
    let (record, messages) = (context.record, context.messages);
    let languages = context.languages.iter().map(|language| LanguageChoice {
        tag: language.messages.tag().to_owned(),
        name: language.messages.name().to_owned(),
        folder: language.folder.to_owned(),
        title: language.title.to_owned(),
    });
    let codes = [
        (messages.builder_element(), messages.builder_element_text()),
        (messages.builder_frame(), messages.builder_frame_text()),
        (messages.builder_wordpress(), messages.builder_wordpress_text()),
        (messages.builder_policy(), messages.builder_policy_text()),
        (messages.builder_privacy(), messages.builder_privacy_text()),
    ];
    let privacy = messages.builder_privacy_sentence("\0", &record.title.words);
    let (before, after) = privacy.split_once('\0').unwrap_or((&privacy, ""));
    BuilderData {
        site_url: context.site_url.map(str::to_owned),
        language: messages.tag().to_owned(),
        languages: languages.collect(),
        lanes: record.lanes.keys().map(|key| record.lanes[key].id.clone()).collect(),
        codes: codes.map(|(name, text)| (name.to_owned(), text.to_owned())).into(),
        privacy: (before.to_owned(), after.to_owned()),
        preview: messages.builder_preview().to_owned(),
        skip: messages.builder_skip().to_owned(),
        widths: messages.builder_widths().to_owned(),
        full: messages.builder_full().to_owned(),
        code: messages.builder_code().to_owned(),
        copy: messages.builder_copy().to_owned(),
        copied: messages.copied().to_owned(),
        copy_yourself: messages.copy_yourself().to_owned(),
    }
}

/// The people with events on the timeline, in the order of their names.
fn people(record: &Record) -> Vec<Choice> {
    let people = record.people.keys().map(|key| {
        let person = &record.people[key];
        (person.id.as_str(), &person.name, appearances(record, Party::Person(key)))
    });
    choices(record, people)
}

fn organisations(record: &Record) -> Vec<Choice> {
    let organisations = record.organisations.keys().map(|key| {
        let organisation = &record.organisations[key];
        (organisation.id.as_str(), &organisation.name, appearances(record, Party::Organisation(key)))
    });
    choices(record, organisations)
}

fn places(record: &Record) -> Vec<Choice> {
    let places = record.places.keys().map(|key| {
        let place = &record.places[key];
        (place.id.as_str(), &place.name, record.relations.at_place(key).events.len())
    });
    choices(record, places)
}

fn lanes(record: &Record) -> Vec<Choice> {
    let on_timeline = &record.relations.timeline;
    let lanes = record.lanes.keys().map(|key| {
        let lane = &record.lanes[key];
        Choice {
            id: lane.id.clone(),
            name: lane.label.words.clone(),
            language: lane.label.language.clone(),
            count: on_timeline.iter().filter(|event| record.events[**event].lane == key).count(),
        }
    });
    lanes.collect()
}

/// How many events a person or organisation has a part in, or speaks of.
fn appearances(record: &Record, party: Party) -> usize {
    let appearances = record.relations.appearances(party);
    let speaks = appearances.speaks.iter().filter(|event| !appearances.events.contains(event));
    appearances.events.len() + speaks.count()
}

/// The entries with events, in the alphabet of the page's language.
fn choices<'a>(record: &Record, entries: impl Iterator<Item = (&'a str, &'a Name, usize)>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = (entries.filter(|(_, _, count)| *count > 0))
        .map(|(id, name, count)| Choice {
            id: id.to_owned(),
            name: name.shown.words.clone(),
            language: name.shown.language.clone(),
            count,
        })
        .collect();
    let collation = LanguageCollation::new(&record.language);
    choices.sort_by(|one, other| alphabet::compare(&one.name, &other.name, &collation));
    choices
}

/// The first and the last year of the events of the timeline.
fn years(record: &Record) -> Option<(i64, i64)> {
    let bounds = record.relations.timeline.iter().map(|event| record.events[*event].date.bounds());
    let years = |bounds: memorial_record::edtf::Bounds| Some((bounds.earliest?.year(), bounds.latest?.year()));
    bounds.filter_map(years).reduce(|(first, last), (from, to)| (first.min(from), last.max(to)))
}
