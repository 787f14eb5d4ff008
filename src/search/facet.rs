//! The choices that narrow a list: which values a facet has, which entries have them, and how the address names them.

use std::sync::OnceLock;

use crate::{
    record::{Record, ids::Ids, text::Text},
    route::Query,
    search::listing::Fit,
};

/// The value of the country facet where no country is stated.
pub const NOT_STATED: &str = "none";

/// A choice that narrows a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// The title of a role.
    Role,
    /// The row of the axis.
    Lane,
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// The country of a place.
    Country,
}

impl Facet {
    /// The values chosen for this facet.
    #[must_use]
    pub fn chosen(self, query: &Query) -> &[String] {
        match self {
            Self::Role => &query.roles,
            Self::Lane => &query.lanes,
            Self::Person => &query.people,
            Self::Organisation => &query.organisations,
            Self::Place => &query.places,
            Self::Country => &query.countries,
        }
    }

    /// Chooses a value, or takes the choice back.
    pub fn turn(self, query: &mut Query, id: &str) {
        let chosen = match self {
            Self::Role => &mut query.roles,
            Self::Lane => &mut query.lanes,
            Self::Person => &mut query.people,
            Self::Organisation => &mut query.organisations,
            Self::Place => &mut query.places,
            Self::Country => &mut query.countries,
        };
        match chosen.iter().position(|other| other == id) {
            Some(place) => drop(chosen.remove(place)),
            None => chosen.push(id.to_owned()),
        }
    }
}

/// A value of a facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value<'a> {
    /// How the address names it: an id, a country's code, or the words of a role.
    pub id: &'a str,
    /// How it is called, where the record calls it anything.
    pub label: Option<&'a Text>,
}

/// Which values of a facet are offered beside what a query finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The places of the values that are offered.
    pub values: Vec<u32>,
    /// How many each value of the facet would find beside the other choices.
    pub counts: Vec<u32>,
}

/// The values of a facet, and which entries of a list have which of them.
#[derive(Debug)]
pub struct Choices<'a> {
    /// The facet.
    pub facet: Facet,
    /// Its values, in the order of the record.
    pub values: Vec<Value<'a>>,
    /// How many entries have each value.
    totals: Vec<u32>,
    /// The values of the entries, one entry after the other, and where those of each entry end.
    had: Vec<u32>,
    ends: Vec<usize>,
    /// The number of the last entry that was given each value, counted from 1.
    last: Vec<u32>,
    /// The places of the values by their ids, known once one is looked up.
    by_id: OnceLock<Ids>,
}

impl<'a> Choices<'a> {
    /// Values that no entry has yet.
    pub(super) fn new(facet: Facet, values: Vec<Value<'a>>) -> Self {
        let none = vec![0; values.len()];
        let (totals, last) = (none.clone(), none);
        Self { facet, values, totals, had: Vec::new(), ends: Vec::new(), last, by_id: OnceLock::new() }
    }

    /// Gives a value to the entry that is being listed; once, however often it is given.
    pub(super) fn give(&mut self, place: usize) {
        let entry = u32::try_from(self.ends.len() + 1).unwrap_or(u32::MAX);
        if self.last[place] != entry {
            self.last[place] = entry;
            self.totals[place] += 1;
            self.had.push(u32::try_from(place).unwrap_or(u32::MAX));
        }
    }

    /// Gives a value to the entry that is being listed if it has none yet.
    pub(super) fn give_if_none(&mut self, place: usize) {
        if self.had.len() == self.ends.last().copied().unwrap_or_default() {
            self.give(place);
        }
    }

    /// Closes the entry that is being listed.
    pub(super) fn next(&mut self) {
        self.ends.push(self.had.len());
    }

    /// How many of the values any entry has.
    #[must_use]
    pub fn used(&self) -> usize {
        self.totals.iter().filter(|total| **total > 0).count()
    }

    /// The value of this id, and its place.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        let values = &self.values;
        let id_at = |place: usize| values[place].id;
        self.by_id.get_or_init(|| Ids::of(values.len(), &id_at)).find(id, &id_at)
    }

    /// For each value whether it is chosen; nothing where no value is. What is no value finds nothing.
    pub(super) fn marked(&self, query: &Query) -> Option<Vec<bool>> {
        let ids = self.facet.chosen(query);
        if ids.is_empty() {
            return None;
        }
        let mut marked = vec![false; self.values.len()];
        for id in ids {
            if let Some(place) = self.find(id) {
                marked[place] = true;
            }
        }
        Some(marked)
    }

    /// Leaves out the entries that have no value that is chosen.
    pub(super) fn leave_out(&self, marked: &[bool], but: Fit, fits: &mut [Fit]) {
        let mut start = 0;
        for (fit, end) in fits.iter_mut().zip(&self.ends) {
            if !self.had[start..*end].iter().any(|value| marked[*value as usize]) {
                *fit = if *fit == Fit::Found { but } else { Fit::Not };
            }
            start = *end;
        }
    }

    /// How many of the entries that are found, but perhaps for the choices of this facet, have each value.
    pub(super) fn count(&self, but: Fit, fits: &[Fit]) -> Vec<u32> {
        let mut counts = vec![0; self.values.len()];
        let mut start = 0;
        for (fit, end) in fits.iter().zip(&self.ends) {
            if *fit == Fit::Found || (*fit == but && but != Fit::Not) {
                self.had[start..*end].iter().for_each(|value| counts[*value as usize] += 1);
            }
            start = *end;
        }
        counts
    }

    /// The values that are offered, no more than `most`: those chosen, then those with the highest counts, all in the
    /// order of the record. As long as counts and choices of the other facets stay, choosing one moves none.
    pub(super) fn offered(&self, most: usize, counts: &[u32], marked: Option<&[bool]>) -> Vec<u32> {
        let top = self.ends.len() + 1;
        let weight = |place: usize| match marked {
            Some(marked) if marked[place] => top,
            _ => counts[place] as usize,
        };
        let mut with_weight = vec![0_usize; top + 1];
        for (place, total) in self.totals.iter().enumerate() {
            with_weight[weight(place)] += usize::from(*total > 0);
        }
        // The lowest weight that still has room, and how much room it has.
        let (mut lowest, mut room) = (top, most);
        while lowest > 0 && with_weight[lowest] <= room {
            room -= with_weight[lowest];
            lowest -= 1;
        }
        let mut offered = Vec::new();
        for (place, total) in self.totals.iter().enumerate() {
            let weight = weight(place);
            let has_room = weight == lowest && room > 0;
            if *total > 0 && (weight > lowest || has_room) {
                room -= usize::from(has_room);
                offered.push(u32::try_from(place).unwrap_or(u32::MAX));
            }
        }
        offered
    }
}

/// The lanes of a record.
pub(super) fn lanes(record: &Record) -> Choices<'_> {
    let value = |place: usize| {
        let lane = record.lanes.at(place);
        Value { id: &lane.id, label: Some(&lane.label) }
    };
    each(Facet::Lane, record.lanes.len(), &value)
}

/// The people of a record.
pub(super) fn people(record: &Record) -> Choices<'_> {
    let value = |place: usize| {
        let person = record.people.at(place);
        Value { id: &person.id, label: Some(&person.name.shown) }
    };
    each(Facet::Person, record.people.len(), &value)
}

/// The organisations of a record.
pub(super) fn organisations(record: &Record) -> Choices<'_> {
    let value = |place: usize| {
        let organisation = record.organisations.at(place);
        Value { id: &organisation.id, label: Some(&organisation.name.shown) }
    };
    each(Facet::Organisation, record.organisations.len(), &value)
}

/// The places of a record.
pub(super) fn places(record: &Record) -> Choices<'_> {
    let value = |place: usize| {
        let place = record.places.at(place);
        Value { id: &place.id, label: Some(&place.name.shown) }
    };
    each(Facet::Place, record.places.len(), &value)
}

/// A value for each entry of a table. Not generic, because every copy of it is code that the browser fetches.
fn each<'a>(facet: Facet, len: usize, value: &dyn Fn(usize) -> Value<'a>) -> Choices<'a> {
    Choices::new(facet, (0..len).map(value).collect())
}

/// The countries of the places of a record, and `NOT_STATED` as the last, with the place of that of each place.
pub(super) fn countries(record: &Record) -> (Choices<'_>, Vec<usize>) {
    let value = |id| Value { id, label: None };
    let mut stated = Vec::with_capacity(record.places.len() + 1);
    for place in &record.places {
        stated.push(value(place.country.as_deref().unwrap_or(NOT_STATED)));
    }
    stated.push(value(NOT_STATED));
    distinct(Facet::Country, stated)
}

/// Values of which some are the same, each once, and for each that was given the place of its value.
pub(super) fn distinct<'a>(facet: Facet, given: Vec<Value<'a>>) -> (Choices<'a>, Vec<usize>) {
    let id = |place: usize| given[place].id;
    let ids = Ids::of(given.len(), &id);
    let (mut values, mut places) = (Vec::new(), Vec::new());
    for (place, value) in given.iter().enumerate() {
        let first = ids.find(value.id, &id).filter(|first| *first < place);
        places.push(first.map_or(values.len(), |first| places[first]));
        if first.is_none() {
            values.push(*value);
        }
    }
    (Choices::new(facet, values), places)
}
