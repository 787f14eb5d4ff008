//! The directory: people and organisations by name, with all that they can be chosen by.

use crate::{
    record::{Event, Organisation, Party, Person, Record, entries::Key, order::Sorting},
    search::{
        alphabet::{Alphabet, Collation, SortKey},
        facet::{self, Facet, Value},
        listing::{Entry, Listing, Scope},
    },
};

/// The places of the facets.
const ROLE: usize = 0;
const ORGANISATION: usize = 1;
const COUNTRY: usize = 2;
const LANE: usize = 3;

/// The people and organisations of a record in the reader's alphabet.
#[derive(Debug)]
pub struct Directory<'a> {
    /// They themselves, by name.
    pub listing: Listing<'a>,
    /// The letters that their names begin with, and where those of each begin.
    pub letters: Vec<(usize, String)>,
    pub(super) record: &'a Record,
    pub(super) alphabet: Alphabet,
    /// The place of each organisation in the order of their names.
    pub(super) organisations: Vec<u32>,
}

impl<'a> Directory<'a> {
    /// The directory of a record.
    #[must_use]
    pub fn of(record: &'a Record, scope: Scope, collation: &dyn Collation) -> Self {
        let mut building = Building::new(record, scope, collation);
        while !building.step(&|| false) {}
        building.done()
    }

    /// The letter that the entry at a place of the list stands under, by its place among the letters.
    #[must_use]
    pub fn letter(&self, place: usize) -> usize {
        self.letters.partition_point(|(from, _)| *from <= place).saturating_sub(1)
    }
}

/// A directory that is being built, some entries at a time.
pub struct Building<'a> {
    record: &'a Record,
    alphabet: Alphabet,
    parties: Vec<Party>,
    keys: Vec<SortKey>,
    /// The parties on their way into the order of their names, once all keys are known.
    sorting: Sorting,
    listing: Listing<'a>,
    /// The places of the titles of all roles, and where those of each person begin.
    role_of: Vec<usize>,
    first_role: Vec<usize>,
    /// The places of the countries of all places, and of the country that is not stated.
    country_of: Vec<usize>,
}

impl<'a> Building<'a> {
    /// Nothing is in order yet.
    #[must_use]
    pub fn new(record: &'a Record, scope: Scope, collation: &dyn Collation) -> Self {
        let mut parties = Vec::new();
        if scope == Scope::Everybody {
            parties.extend(record.people.keys().map(Party::Person));
        }
        parties.extend(record.organisations.keys().map(Party::Organisation));
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
        let names = parties.iter().map(|party| party.name(record).shown.words.as_str());
        Self {
            alphabet: Alphabet::of(names, collation),
            record,
            keys: Vec::with_capacity(parties.len()),
            sorting: Sorting::with_room(parties.len()),
            parties,
            listing: Listing::new(facets),
            role_of,
            first_role,
            country_of,
        }
    }

    /// Goes on until the turn is over; tells whether all is in order.
    pub fn step(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        while let Some(party) = self.parties.get(self.keys.len()) {
            let key = self.alphabet.key(&party.name(self.record).shown.words);
            // Most names differ in their first two letters.
            let letter = |place: usize| key.get(place).copied().map_or(0, u32::from);
            self.sorting.add(letter(0) << 16 | letter(1));
            self.keys.push(key);
            if is_over() {
                return false;
            }
        }
        let keys = &self.keys;
        if !self.sorting.step(&|a, b| keys[a].cmp(&keys[b]), is_over) {
            return false;
        }
        while self.listing.entries.len() < self.parties.len() {
            let next = self.sorting.at(self.listing.entries.len());
            self.list(self.parties[next]);
            if is_over() {
                return false;
            }
        }
        true
    }

    /// The directory of all that is in order.
    #[must_use]
    pub fn done(self) -> Directory<'a> {
        let Self { record, alphabet, sorting, parties, listing, .. } = self;
        let mut letters: Vec<(usize, String)> = Vec::new();
        let mut organisations = vec![0; record.organisations.len()];
        let mut before: Option<&str> = None;
        for (place, party) in (0..parties.len()).map(|rank| parties[sorting.at(rank)]).enumerate() {
            let name = party.name(record).shown.words.as_str();
            if before.is_none_or(|before| !alphabet.begin_alike(before, name)) {
                letters.push((place, alphabet.heading(name)));
            }
            before = Some(name);
            if let Party::Organisation(key) = party {
                organisations[key.index()] = u32::try_from(place).unwrap_or(u32::MAX);
            }
        }
        Directory { listing, letters, record, alphabet, organisations }
    }

    fn list(&mut self, party: Party) {
        let not_stated = self.country_of.last().copied().unwrap_or_default();
        match party {
            Party::Person(key) => self.give_roles(key, not_stated),
            Party::Organisation(key) => {
                self.listing.facets[ORGANISATION].give(key.index());
                let organisation = &self.record.organisations[key];
                if let Some(whole) = organisation.part_of {
                    self.listing.facets[ORGANISATION].give(whole.index());
                }
                if let Some(place) = organisation.place {
                    self.listing.facets[COUNTRY].give(self.country_of[place.index()]);
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

/// The events in which someone has a part, or for which something they say is recorded.
pub(super) fn appears_in(record: &Record, party: Party) -> impl Iterator<Item = Key<Event>> + '_ {
    let appearances = record.links.appearances(party);
    appearances.events.iter().chain(&appearances.speaks).copied()
}

/// The organisation that somebody is sorted under: the one of the first role that has one, an organisation's whole, or
/// itself.
pub(super) fn organisation_of(record: &Record, party: Party) -> Option<Key<Organisation>> {
    match party {
        Party::Person(key) => record.people[key].roles.iter().find_map(|role| role.organisation),
        Party::Organisation(key) => Some(record.organisations[key].part_of.unwrap_or(key)),
    }
}

/// The country that somebody is sorted under: the one of the first role whose place has one, or of an organisation's
/// place.
pub(super) fn country_of(record: &Record, party: Party) -> Option<&str> {
    let country = |place| record.places[place].country.as_deref();
    match party {
        Party::Person(key) => record.people[key].roles.iter().find_map(|role| role.place.and_then(country)),
        Party::Organisation(key) => record.organisations[key].place.and_then(country),
    }
}
