//! The directory: people and organisations, found by any form of their names and by what they are linked with.

use crate::{
    record::{
        Event, Organisation, Party, Person, Record,
        entries::{self, Key},
        text::{Name, Text},
    },
    route::Query,
    search::fold,
};

/// The value of the country facet where no role names a place.
pub const NOT_STATED: &str = "none";

/// A choice that narrows the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// The title of a role.
    Role,
    /// The organisation of a role, or the entry itself.
    Organisation,
    /// The country of a place that is named in a role: never of an organisation or a language.
    Country,
    /// The row of the axis in which someone appears.
    Lane,
}

impl Facet {
    /// The facets in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Role, Self::Organisation, Self::Country, Self::Lane];

    /// The values chosen for this facet.
    #[must_use]
    pub fn chosen(self, query: &Query) -> &[String] {
        match self {
            Self::Role => &query.roles,
            Self::Organisation => &query.organisations,
            Self::Country => &query.countries,
            Self::Lane => &query.lanes,
        }
    }

    /// The values chosen for this facet, to be changed.
    pub fn chosen_mut(self, query: &mut Query) -> &mut Vec<String> {
        match self {
            Self::Role => &mut query.roles,
            Self::Organisation => &mut query.organisations,
            Self::Country => &mut query.countries,
            Self::Lane => &mut query.lanes,
        }
    }
}

/// Which entries a directory lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// People and organisations.
    Everybody,
    /// Organisations alone.
    Organisations,
}

/// The directory of a record, by name.
#[derive(Debug)]
pub struct Directory {
    listed: Vec<Listed>,
    values: [Vec<Value>; 4],
}

/// A choice of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// How the address names it: an id, a country's code, or the words of a role.
    pub id: String,
    /// How it is called, where the record calls it anything.
    pub label: Option<Text>,
}

#[derive(Debug)]
struct Listed {
    party: Party,
    sort: String,
    words: Vec<String>,
    choices: [Vec<u32>; 4],
}

/// What a query finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Whether each entry of the directory is found, in its order.
    pub shown: Vec<bool>,
    /// How many are found.
    pub count: usize,
    /// For each facet, how many each of its values would find beside the other choices.
    pub counts: [Vec<usize>; 4],
}

impl Directory {
    /// Lists the people and organisations of a record by name, with all that they can be found by.
    #[must_use]
    pub fn of(record: &Record, scope: Scope) -> Self {
        let mut directory = Self { listed: Vec::new(), values: Default::default() };
        if scope == Scope::Everybody {
            for key in record.people.keys() {
                directory.add_person(record, key);
            }
        }
        for key in record.organisations.keys() {
            directory.add_organisation(record, key);
        }
        directory.sort();
        directory
    }

    fn sort(&mut self) {
        let mut listed: Vec<Option<Listed>> = std::mem::take(&mut self.listed).into_iter().map(Some).collect();
        let name = |place: usize| listed[place].as_ref().map(|listed| &listed.sort);
        let order = entries::order(listed.len(), &|a, b| name(a).cmp(&name(b)));
        self.listed = order.into_iter().filter_map(|place| listed[place as usize].take()).collect();
    }

    /// The entries, by name.
    pub fn parties(&self) -> impl Iterator<Item = Party> + '_ {
        self.listed.iter().map(|listed| listed.party)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.listed.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// The values of a facet, in the order of the record.
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[Value] {
        &self.values[facet as usize]
    }

    /// What a query finds. Values of one facet widen, facets narrow each other; each word begins a word of the entry.
    #[must_use]
    pub fn find(&self, query: &Query) -> Found {
        let wanted = fold::words(&query.words);
        let nothing_asked = query.words.trim().is_empty();
        let chosen = Facet::ALL.map(|facet| self.chosen(facet, query));
        let mut found = Found { counts: Facet::ALL.map(|facet| vec![0; self.values(facet).len()]), ..Found::default() };
        for listed in &self.listed {
            let named = nothing_asked || (!wanted.is_empty() && wanted.iter().all(|word| listed.has(word)));
            let fits = [0, 1, 2, 3].map(|facet: usize| match &chosen[facet] {
                None => true,
                Some(values) => values.iter().any(|value| listed.choices[facet].contains(value)),
            });
            for facet in 0..fits.len() {
                if named && (0..fits.len()).all(|other| other == facet || fits[other]) {
                    for value in &listed.choices[facet] {
                        found.counts[facet][*value as usize] += 1;
                    }
                }
            }
            let shown = named && fits.iter().all(|fits| *fits);
            found.count += usize::from(shown);
            found.shown.push(shown);
        }
        found
    }

    /// The places of the values chosen; one that the directory does not have finds nothing.
    fn chosen(&self, facet: Facet, query: &Query) -> Option<Vec<u32>> {
        let ids = facet.chosen(query);
        let place = |id: &String| self.values(facet).iter().position(|value| value.id == *id);
        let places = ids.iter().filter_map(place).filter_map(|place| u32::try_from(place).ok());
        (!ids.is_empty()).then(|| places.collect())
    }

    fn add_person(&mut self, record: &Record, key: Key<Person>) {
        let person = &record.people[key];
        let mut listed = Listed::new(Party::Person(key), &person.name);
        for role in &person.roles {
            listed.find_by(&role.title.words);
            self.choose(&mut listed, Facet::Role, &role.title.words, Some(&role.title));
            if let Some(organisation) = role.organisation {
                self.choose_organisation(record, &mut listed, organisation);
            }
            if let Some(place) = role.place {
                let place = &record.places[place];
                place.name.forms().for_each(|form| listed.find_by(form));
                if let Some(country) = &place.country {
                    self.choose(&mut listed, Facet::Country, country, None);
                }
            }
        }
        self.add(record, listed);
    }

    fn add_organisation(&mut self, record: &Record, key: Key<Organisation>) {
        let organisation = &record.organisations[key];
        let mut listed = Listed::new(Party::Organisation(key), &organisation.name);
        self.choose_organisation(record, &mut listed, key);
        if let Some(whole) = organisation.part_of {
            self.choose_organisation(record, &mut listed, whole);
        }
        self.add(record, listed);
    }

    fn add(&mut self, record: &Record, mut listed: Listed) {
        if listed.choices[Facet::Country as usize].is_empty() {
            self.choose(&mut listed, Facet::Country, NOT_STATED, None);
        }
        for event in appears_in(record, listed.party) {
            let lane = &record.lanes[record.events[event].lane];
            self.choose(&mut listed, Facet::Lane, &lane.id, Some(&lane.label));
        }
        self.listed.push(listed);
    }

    fn choose_organisation(&mut self, record: &Record, listed: &mut Listed, key: Key<Organisation>) {
        let organisation = &record.organisations[key];
        organisation.name.forms().for_each(|form| listed.find_by(form));
        self.choose(listed, Facet::Organisation, &organisation.id, Some(&organisation.name.shown));
    }

    fn choose(&mut self, listed: &mut Listed, facet: Facet, id: &str, label: Option<&Text>) {
        let values = &mut self.values[facet as usize];
        let place = values.iter().position(|value| value.id == id).unwrap_or_else(|| {
            values.push(Value { id: id.to_owned(), label: label.cloned() });
            values.len() - 1
        });
        let place = u32::try_from(place).expect("a facet has at most a million values");
        let choices = &mut listed.choices[facet as usize];
        if !choices.contains(&place) {
            choices.push(place);
        }
    }
}

impl Listed {
    fn new(party: Party, name: &Name) -> Self {
        let sort = fold::words(&name.shown.words).join(" ");
        let mut listed = Self { party, sort, words: Vec::new(), choices: Default::default() };
        name.forms().for_each(|form| listed.find_by(form));
        listed
    }

    fn find_by(&mut self, text: &str) {
        self.words.extend(fold::words(text));
    }

    fn has(&self, start: &str) -> bool {
        self.words.iter().any(|word| word.starts_with(start))
    }
}

/// The events in which someone has a part, or for which something they say is recorded.
fn appears_in(record: &Record, party: Party) -> impl Iterator<Item = Key<Event>> + '_ {
    let appearances = record.links.appearances(party);
    appearances.events.iter().chain(&appearances.speaks).copied()
}
