//! What names can be filtered by: values in the order of their names, and those that each entry has.

use memorial_i18n::names;
use memorial_record::{Event, Organisation, Party, Place, entries::Key};
use memorial_search::{alphabet, collation::LanguageCollation};

use super::{NamesSource, number, words};
use crate::widgets::names::data::{Facet, FacetKey, FacetValue, NameEntry, Words};

/// Where no country is stated.
const NOT_STATED: &str = "none";

/// The facets, in the order in which they are shown.
const KEYS: [FacetKey; 6] =
    [FacetKey::Kind, FacetKey::Role, FacetKey::Country, FacetKey::Lane, FacetKey::Organisation, FacetKey::Place];

/// Collects the values of entries, one entry after the other.
pub struct FacetsBuilder<'a> {
    source: NamesSource<'a>,
    facets: Vec<Collected>,
    entries: usize,
}

/// The values of a facet.
struct Collected {
    key: FacetKey,
    values: Vec<FacetValue>,
    /// The values of each entry.
    by_entry: Vec<Vec<usize>>,
}

impl<'a> FacetsBuilder<'a> {
    /// Facets without any value.
    pub fn new(source: NamesSource<'a>) -> Self {
        let facet = |key| Collected { key, values: Vec::new(), by_entry: Vec::new() };
        Self { source, facets: KEYS.map(facet).into_iter().collect(), entries: 0 }
    }

    /// Adds an entry with the events that it is listed with.
    pub fn add(&mut self, party: Party, events: &[Key<Event>]) {
        self.facets.iter_mut().for_each(|facet| facet.by_entry.push(Vec::new()));
        self.entries += 1;
        let mut places: Vec<Key<Place>> = Vec::new();
        match party {
            Party::Person(key) => {
                self.give(FacetKey::Kind, "person", None);
                for role in &self.source.record.people[key].roles {
                    self.give(FacetKey::Role, &role.title.words, Some(words(&role.title)));
                    role.organisation.iter().for_each(|key| self.give_organisation(*key));
                    places.extend(role.place);
                }
            }
            Party::Organisation(key) => {
                self.give(FacetKey::Kind, "organisation", None);
                let organisation = &self.source.record.organisations[key];
                organisation.part_of.iter().for_each(|whole| self.give_organisation(*whole));
                self.give_organisation(key);
                places.extend(organisation.place);
            }
        }
        self.give_places(&places);
        for event in events {
            let lane = &self.source.record.lanes[self.source.record.events[*event].lane];
            self.give(FacetKey::Lane, &lane.id, Some(words(&lane.label)));
        }
    }

    fn give_organisation(&mut self, key: Key<Organisation>) {
        let organisation = &self.source.record.organisations[key];
        self.give(FacetKey::Organisation, &organisation.id, Some(words(&organisation.name.shown)));
    }

    fn give_places(&mut self, places: &[Key<Place>]) {
        let mut has_country = false;
        for place in places.iter().map(|key| &self.source.record.places[*key]) {
            self.give(FacetKey::Place, &place.id, Some(words(&place.name.shown)));
            if let Some(code) = &place.country {
                let name = names::country(self.source.messages, code).unwrap_or(code);
                self.give(FacetKey::Country, code, Some(Words { words: name.to_owned(), language: None }));
                has_country = true;
            }
        }
        if !has_country {
            self.give(FacetKey::Country, NOT_STATED, None);
        }
    }

    /// Gives a value to the last entry; once, however often it is given.
    fn give(&mut self, key: FacetKey, id: &str, name: Option<Words>) {
        let Some(facet) = self.facets.iter_mut().find(|facet| facet.key == key) else { return };
        let place = facet.values.iter().position(|value| value.id == id).unwrap_or_else(|| {
            facet.values.push(FacetValue { id: id.to_owned(), name });
            facet.values.len() - 1
        });
        if let Some(own) = facet.by_entry.last_mut().filter(|own| !own.contains(&place)) {
            own.push(place);
        }
    }

    /// The facets that narrow anything, and the values of each entry.
    pub fn build(self, entries: &mut [NameEntry], collation: &LanguageCollation) -> Vec<Facet> {
        let mut facets = Vec::new();
        for facet in self.facets.into_iter().filter(|facet| facet.values.len() > 1) {
            let Collected { key, values, by_entry } = facet;
            let order = order(self.source, key, &values, collation);
            let mut places = vec![0; values.len()];
            order.iter().enumerate().for_each(|(place, value)| places[*value] = place);
            for (entry, own) in entries.iter_mut().zip(by_entry) {
                entry.facets.push(own.into_iter().map(|value| number(places[value])).collect());
            }
            let mut values: Vec<Option<FacetValue>> = values.into_iter().map(Some).collect();
            let values = order.into_iter().filter_map(|value| values[value].take()).collect();
            facets.push(Facet { key, values });
        }
        facets
    }
}

/// The order of the values: sections as in the record, people before organisations, all others by name; what is not
/// stated comes last.
fn order(source: NamesSource, key: FacetKey, values: &[FacetValue], collation: &LanguageCollation) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    match key {
        FacetKey::Kind => order.sort_by_key(|value| values[*value].id != "person"),
        FacetKey::Lane => {
            order.sort_by_key(|value| source.record.lanes.iter().position(|lane| lane.id == values[*value].id))
        }
        _ => order.sort_by(|one, other| match (&values[*one].name, &values[*other].name) {
            (Some(one), Some(other)) => alphabet::compare(&one.words, &other.words, collation),
            (one, other) => one.is_none().cmp(&other.is_none()),
        }),
    }
    order
}
