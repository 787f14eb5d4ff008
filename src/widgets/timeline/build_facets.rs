//! Who and what the events of a record can be filtered by.

use std::collections::BTreeMap;

use memorial_i18n::{Messages, names};
use memorial_record::{By, Event, Party, Record, entries::Key, text::Name};

use super::{
    build::words,
    data::{FacetValue, Words},
};

/// The values of one event.
#[derive(Debug, Clone, Default)]
pub(super) struct EventFacets {
    pub(super) parties: Vec<u32>,
    pub(super) places: Vec<u32>,
    pub(super) countries: Vec<u32>,
}

/// What events can be filtered by.
#[derive(Debug, Default)]
pub(super) struct Facets {
    pub(super) parties: Vec<FacetValue>,
    pub(super) people: usize,
    pub(super) places: Vec<FacetValue>,
    pub(super) countries: Vec<FacetValue>,
    pub(super) by_event: BTreeMap<Key<Event>, EventFacets>,
}

impl Facets {
    /// Collects who and what is with each event or an item of its programme.
    pub(super) fn of(record: &Record, timeline: &[Key<Event>], messages: Messages) -> Self {
        let mut parties = Collected::default();
        let mut places = Collected::default();
        let mut countries = Collected::default();
        for key in timeline {
            for part in record.relations.programme(*key).iter().chain([key]) {
                let event = &record.events[*part];
                let said = event
                    .statements
                    .iter()
                    .map(|statement| &statement.by)
                    .chain(event.figures.iter().map(|figure| &figure.by));
                let said = said.filter_map(|by| if let By::Party(party) = by { Some(*party) } else { None });
                for party in event.participants.iter().map(|participant| participant.party).chain(said) {
                    parties.add(party, *key);
                }
                if let Some(place) = event.place {
                    places.add(place, *key);
                    if let Some(country) = &record.places[place].country {
                        countries.add(country.clone(), *key);
                    }
                }
            }
        }
        let people = parties.by_value.keys().filter(|party| matches!(party, Party::Person(_))).count();
        let mut facets = Self { people, ..Self::default() };
        facets.parties = parties.finish(
            &mut facets.by_event,
            |of| &mut of.parties,
            |party| match party {
                Party::Person(key) => value(&record.people[*key].id, &record.people[*key].name),
                Party::Organisation(key) => value(&record.organisations[*key].id, &record.organisations[*key].name),
            },
        );
        facets.places = places.finish(
            &mut facets.by_event,
            |of| &mut of.places,
            |key| value(&record.places[*key].id, &record.places[*key].name),
        );
        facets.countries = countries.finish(
            &mut facets.by_event,
            |of| &mut of.countries,
            |code| {
                let name = names::country(messages, code).unwrap_or(code);
                FacetValue {
                    id: code.clone(),
                    name: Words { words: name.to_owned(), language: None },
                    forms: Vec::new(),
                }
            },
        );
        facets
    }
}

fn value(id: &str, name: &Name) -> FacetValue {
    let forms = name.forms().skip(1).filter(|form| *form != name.shown.words).map(str::to_owned).collect();
    FacetValue { id: id.to_owned(), name: words(&name.shown), forms }
}

/// The events of each value of a facet.
#[derive(Debug)]
struct Collected<T> {
    by_value: BTreeMap<T, Vec<Key<Event>>>,
}

impl<T: Ord> Default for Collected<T> {
    fn default() -> Self {
        Self { by_value: BTreeMap::new() }
    }
}

impl<T: Ord> Collected<T> {
    fn add(&mut self, value: T, event: Key<Event>) {
        let events = self.by_value.entry(value).or_default();
        if !events.contains(&event) {
            events.push(event);
        }
    }

    /// Numbers the values in their order and gives each event its numbers.
    fn finish(
        self,
        by_event: &mut BTreeMap<Key<Event>, EventFacets>,
        of_facet: fn(&mut EventFacets) -> &mut Vec<u32>,
        value: impl Fn(&T) -> FacetValue,
    ) -> Vec<FacetValue> {
        let mut values = Vec::new();
        for (number, (of, events)) in (0..).zip(&self.by_value) {
            values.push(value(of));
            for event in events {
                of_facet(by_event.entry(*event).or_default()).push(number);
            }
        }
        values
    }
}
