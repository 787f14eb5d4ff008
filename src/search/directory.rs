//! The directory: people and organisations, found by any form of their names and by what they are linked with.

use crate::{
    record::{Event, Organisation, Party, Person, Record, entries::Key, order::order},
    search::{
        facet::{self, Facet, Value},
        fold,
        listing::{Entry, Listing, Scope},
    },
};

/// The places of the facets.
const ROLE: usize = 0;
const ORGANISATION: usize = 1;
const COUNTRY: usize = 2;
const LANE: usize = 3;

/// Lists the organisations of a record by name, and its people among them.
pub(super) fn list(record: &Record, scope: Scope) -> Listing<'_> {
    let (mut titles, mut first_role) = (Vec::new(), Vec::with_capacity(record.people.len()));
    for person in &record.people {
        first_role.push(titles.len());
        for role in &person.roles {
            titles.push(Value { id: &role.title.words, label: Some(&role.title) });
        }
    }
    let (roles, role_of) = facet::distinct(Facet::Role, titles);
    let (countries, country_of) = facet::countries(record);
    let facets = vec![roles, facet::organisations(record), countries, facet::lanes(record)];
    let mut lister = Lister { listing: Listing::new(record, read, facets), record, role_of, first_role, country_of };
    for party in by_name(record, scope) {
        lister.list(party);
    }
    lister.listing
}

struct Lister<'a> {
    listing: Listing<'a>,
    record: &'a Record,
    /// The places of the titles of all roles, and where those of each person begin.
    role_of: Vec<usize>,
    first_role: Vec<usize>,
    /// The places of the countries of all places, and of the country that is not stated.
    country_of: Vec<usize>,
}

impl Lister<'_> {
    fn list(&mut self, party: Party) {
        let not_stated = self.country_of.last().copied().unwrap_or_default();
        match party {
            Party::Person(key) => self.give_roles(key, not_stated),
            Party::Organisation(key) => {
                self.listing.facets[ORGANISATION].give(key.index());
                if let Some(whole) = self.record.organisations[key].part_of {
                    self.listing.facets[ORGANISATION].give(whole.index());
                }
            }
        }
        self.listing.facets[COUNTRY].give_if_none(not_stated);
        for event in appears_in(self.record, party) {
            self.listing.facets[LANE].give(self.record.events[event].lane.index());
        }
        self.listing.add(Entry::Party(party));
    }

    fn give_roles(&mut self, key: Key<Person>, not_stated: usize) {
        let titles = &self.role_of[self.first_role[key.index()]..];
        for (role, title) in self.record.people[key].roles.iter().zip(titles) {
            self.listing.facets[ROLE].give(*title);
            if let Some(organisation) = role.organisation {
                self.listing.facets[ORGANISATION].give(organisation.index());
            }
            let country = role.place.map(|place| self.country_of[place.index()]);
            if let Some(country) = country.filter(|country| *country != not_stated) {
                self.listing.facets[COUNTRY].give(country);
            }
        }
    }
}

/// The people and organisations, by the folded form of the name that is shown.
fn by_name(record: &Record, scope: Scope) -> Vec<Party> {
    let mut parties = Vec::new();
    if scope == Scope::Everybody {
        parties.extend(record.people.keys().map(Party::Person));
    }
    parties.extend(record.organisations.keys().map(Party::Organisation));
    let sorted_as = |party: &Party| {
        let mut folded = String::new();
        fold::append(&party.name(record).shown.words, &mut folded);
        folded
    };
    let names: Vec<String> = parties.iter().map(sorted_as).collect();
    let order = order(names.len(), &|a, b| names[a].cmp(&names[b]));
    order.into_iter().map(|place| parties[place as usize]).collect()
}

/// Somebody is found by any form of their name and of what their roles name.
fn read(record: &Record, entry: Entry, folded: &mut String) {
    let Entry::Party(party) = entry else { return };
    fold::append_name(party.name(record), folded);
    let organisation = |key: Key<Organisation>, folded: &mut String| {
        fold::append_name(&record.organisations[key].name, folded);
    };
    match party {
        Party::Person(key) => {
            for role in &record.people[key].roles {
                fold::append(&role.title.words, folded);
                if let Some(key) = role.organisation {
                    organisation(key, folded);
                }
                if let Some(key) = role.place {
                    fold::append_name(&record.places[key].name, folded);
                }
            }
        }
        Party::Organisation(key) => {
            if let Some(whole) = record.organisations[key].part_of {
                organisation(whole, folded);
            }
        }
    }
}

/// The events in which someone has a part, or for which something they say is recorded.
fn appears_in(record: &Record, party: Party) -> impl Iterator<Item = Key<Event>> + '_ {
    let appearances = record.links.appearances(party);
    appearances.events.iter().chain(&appearances.speaks).copied()
}
