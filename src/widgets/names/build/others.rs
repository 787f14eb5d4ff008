//! What words find besides names: places, works, and events with the items of their programmes.

use std::collections::BTreeMap;

use memorial_record::{
    By, Event, Party, Record,
    entries::Key,
    text::{Name, Text},
};

use super::{NamesSource, line::Line, number, words as shown, words::distinct_words};
use crate::widgets::names::data::{OtherEntry, OtherKind};

/// Places, works and events of the timeline, in this order.
pub fn others(source: NamesSource, line: &Line, numbers: &BTreeMap<Party, usize>) -> Vec<OtherEntry> {
    let record = source.record;
    let places = record.places.keys().map(|key| place(record, key, line, numbers));
    let works = record.works.keys().map(|key| work(source, key));
    let events = record.relations.timeline.iter().map(|key| event(source, *key));
    places.chain(works).chain(events).collect()
}

/// Their words in every language.
pub fn words(source: NamesSource) -> Vec<String> {
    let record = source.record;
    let places = record.places.iter().map(|_| String::new());
    let works = record.works.keys().map(|key| {
        let texts = source.editions.iter().filter_map(|record| record.works[key].text.as_ref());
        distinct_words(texts.map(|text| text.words.as_str()), &[])
    });
    let events = record.relations.timeline.iter().map(|key| event_words(source, *key));
    places.chain(works).chain(events).collect()
}

fn place(
    record: &Record,
    key: Key<memorial_record::Place>,
    line: &Line,
    numbers: &BTreeMap<Party, usize>,
) -> OtherEntry {
    let at = record.relations.at_place(key);
    let people = at.people.iter().map(|person| numbers[&Party::Person(*person)]);
    let organisations = at.organisations.iter().map(|organisation| numbers[&Party::Organisation(*organisation)]);
    let first_event = numbers.len() + record.places.len() + record.works.len();
    let events = at.events.iter().map(|event| first_event + line.number(line.root(*event)) as usize);
    let mut related: Vec<u32> = people.chain(organisations).chain(events).map(number).collect();
    related.sort_unstable();
    related.dedup();
    let place = &record.places[key];
    OtherEntry {
        kind: OtherKind::Place,
        id: place.id.clone(),
        name: shown(&place.name.shown),
        forms: forms(&place.name),
        related,
    }
}

fn work(source: NamesSource, key: Key<memorial_record::Work>) -> OtherEntry {
    let work = &source.record.works[key];
    OtherEntry {
        kind: OtherKind::Work,
        id: work.id.clone(),
        name: shown(&work.title.shown),
        forms: forms(&work.title),
        related: Vec::new(),
    }
}

fn event(source: NamesSource, key: Key<Event>) -> OtherEntry {
    let event = &source.record.events[key];
    let mut titles: Vec<String> = source.editions.iter().map(|record| record.events[key].title.words.clone()).collect();
    titles.retain(|title| *title != event.title.words);
    titles.dedup();
    OtherEntry {
        kind: OtherKind::Event,
        id: event.id.clone(),
        name: shown(&event.title),
        forms: titles,
        related: Vec::new(),
    }
}

fn event_words(source: NamesSource, key: Key<Event>) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for record in source.editions {
        for part in whole(record, key) {
            texts.extend(event_texts(&record.events[part]).iter().map(|text| text.words.as_str()));
            texts.extend((part != key).then_some(record.events[part].title.words.as_str()));
        }
    }
    distinct_words(texts.into_iter(), &[&source.record.events[key].title.words])
}

/// The forms of a name besides the one shown, each once.
fn forms(name: &Name) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    for form in name.forms() {
        if form != name.shown.words && !forms.iter().any(|known| known == form) {
            forms.push(form.to_owned());
        }
    }
    forms
}

/// An event and all items of its programme, however deep they are nested.
fn whole(record: &Record, key: Key<Event>) -> Vec<Key<Event>> {
    let mut keys = vec![key];
    let mut next = 0;
    while let Some(key) = keys.get(next) {
        keys.extend_from_slice(record.relations.programme(*key));
        next += 1;
    }
    keys
}

fn event_texts(event: &Event) -> Vec<&Text> {
    let mut texts: Vec<&Text> = event.text.iter().collect();
    texts.extend(event.participants.iter().map(|participant| &participant.role));
    let speakers = event.statements.iter().map(|statement| &statement.by);
    let speakers = speakers.chain(event.figures.iter().map(|figure| &figure.by));
    texts.extend(speakers.filter_map(|by| match by {
        By::Words(words) => Some(words),
        By::Party(_) => None,
    }));
    texts.extend(event.statements.iter().map(|statement| &statement.text));
    texts.extend(event.figures.iter().flat_map(|figure| [&figure.label, &figure.value]));
    texts
}
