//! Who is linked with what: derived once from the entries, so that every page finds its relations without searching.

use super::{
    By, Citation, Event, Organisation, Participant, Party, Person, Place, Record, Source, Work,
    entries::{Entries, Key},
};

/// The relations of a record, each list by the place of its entry.
#[derive(Debug, Default)]
pub struct Relations {
    /// Events that are no item of a programme, by date.
    pub timeline: Vec<Key<Event>>,
    programme: Vec<Vec<Key<Event>>>,
    /// The groups of events that are shown related, and for each event the groups that it is in.
    groups: Vec<Vec<Key<Event>>>,
    in_groups: Vec<Vec<usize>>,
    of_people: Vec<Appearances>,
    of_organisations: Vec<Appearances>,
    members: Vec<Vec<Key<Person>>>,
    parts: Vec<Vec<Key<Organisation>>>,
    at_places: Vec<AtPlace>,
    showing: Vec<Vec<Key<Event>>>,
    cited_by: Vec<Vec<Citing>>,
}

/// Where somebody appears in the record.
#[derive(Debug, Default)]
pub struct Appearances {
    /// Events they had a part in, by date and running order.
    pub events: Vec<Key<Event>>,
    /// Events for which something they say, or a number they give, is recorded.
    pub speaks: Vec<Key<Event>>,
    /// Works they made.
    pub works: Vec<Key<Work>>,
}

/// What is linked with a place.
#[derive(Debug, Default)]
pub struct AtPlace {
    /// Events there.
    pub events: Vec<Key<Event>>,
    /// People with a role for it.
    pub people: Vec<Key<Person>>,
    /// Organisations there.
    pub organisations: Vec<Key<Organisation>>,
}

/// What cites a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Citing {
    /// An event, in its sources, statements, figures or participants.
    Event(Key<Event>),
    /// A person, in their sources or roles.
    Person(Key<Person>),
    /// An organisation.
    Organisation(Key<Organisation>),
    /// A work.
    Work(Key<Work>),
    /// A span of years, by its place among the eras.
    Era(usize),
}

impl Relations {
    /// Derives the relations of a record, given the groups of events that are shown related.
    pub(super) fn new(record: &Record, groups: Vec<Vec<Key<Event>>>) -> Self {
        let mut relations = Self {
            timeline: Vec::new(),
            programme: lists(&record.events),
            groups: Vec::new(),
            in_groups: lists(&record.events),
            of_people: lists(&record.people),
            of_organisations: lists(&record.organisations),
            members: lists(&record.organisations),
            parts: lists(&record.organisations),
            at_places: lists(&record.places),
            showing: lists(&record.works),
            cited_by: lists(&record.sources),
        };
        for (index, group) in groups.iter().enumerate() {
            for event in group {
                add(&mut relations.in_groups[event.index()], index);
            }
        }
        relations.groups = groups;
        by_date(record).into_iter().for_each(|key| relations.add_event(record, key));
        record.people.keys().for_each(|key| relations.add_person(record, key));
        record.organisations.keys().for_each(|key| relations.add_organisation(record, key));
        record.works.keys().for_each(|key| relations.add_work(record, key));
        for (index, era) in record.eras.iter().enumerate() {
            relations.cite(&era.sources, Citing::Era(index));
        }
        relations
    }

    /// The programme of an event, in its running order.
    #[must_use]
    pub fn programme(&self, event: Key<Event>) -> &[Key<Event>] {
        &self.programme[event.index()]
    }

    /// The events that an event is never shown without a link to.
    #[must_use]
    pub fn related(&self, event: Key<Event>) -> Vec<Key<Event>> {
        let groups = self.in_groups[event.index()].iter();
        groups.flat_map(|group| &self.groups[*group]).copied().filter(|other| *other != event).collect()
    }

    /// Of the events that are never shown without a link to each other, where some are shown: those that are not.
    #[must_use]
    pub fn left_out(&self, is_shown: &dyn Fn(Key<Event>) -> bool) -> Vec<Key<Event>> {
        let mut left_out = Vec::new();
        for group in self.groups.iter().filter(|group| group.iter().any(|event| is_shown(*event))) {
            for event in group {
                if !is_shown(*event) && !left_out.contains(event) {
                    left_out.push(*event);
                }
            }
        }
        left_out
    }

    /// Where a person or organisation appears.
    #[must_use]
    pub fn appearances(&self, party: Party) -> &Appearances {
        match party {
            Party::Person(person) => &self.of_people[person.index()],
            Party::Organisation(organisation) => &self.of_organisations[organisation.index()],
        }
    }

    /// The people with a role in an organisation.
    #[must_use]
    pub fn members(&self, organisation: Key<Organisation>) -> &[Key<Person>] {
        &self.members[organisation.index()]
    }

    /// The organisations that belong to an organisation.
    #[must_use]
    pub fn parts(&self, organisation: Key<Organisation>) -> &[Key<Organisation>] {
        &self.parts[organisation.index()]
    }

    /// What is linked with a place.
    #[must_use]
    pub fn at_place(&self, place: Key<Place>) -> &AtPlace {
        &self.at_places[place.index()]
    }

    /// The events at which a work was shown, read or published.
    #[must_use]
    pub fn showing(&self, work: Key<Work>) -> &[Key<Event>] {
        &self.showing[work.index()]
    }

    /// What cites a source, in the order of the record.
    #[must_use]
    pub fn cited_by(&self, source: Key<Source>) -> &[Citing] {
        &self.cited_by[source.index()]
    }

    fn add_event(&mut self, record: &Record, key: Key<Event>) {
        let event = &record.events[key];
        match event.part_of {
            Some(whole) => self.programme[whole.index()].push(key),
            None => self.timeline.push(key),
        }
        if let Some(place) = event.place {
            self.at_places[place.index()].events.push(key);
        }
        for Participant { party, sources, .. } in &event.participants {
            add(&mut self.appearances_mut(*party).events, key);
            self.cite(sources, Citing::Event(key));
        }
        for work in &event.works {
            add(&mut self.showing[work.index()], key);
        }
        let said = event.statements.iter().map(|statement| (&statement.by, &statement.sources));
        let counted = event.figures.iter().map(|figure| (&figure.by, &figure.sources));
        for (by, sources) in said.chain(counted) {
            if let By::Party(party) = by {
                add(&mut self.appearances_mut(*party).speaks, key);
            }
            self.cite(sources, Citing::Event(key));
        }
        self.cite(&event.sources, Citing::Event(key));
    }

    fn add_person(&mut self, record: &Record, key: Key<Person>) {
        let person = &record.people[key];
        self.cite(&person.sources, Citing::Person(key));
        for role in &person.roles {
            self.cite(&role.sources, Citing::Person(key));
            if let Some(organisation) = role.organisation {
                add(&mut self.members[organisation.index()], key);
            }
            if let Some(place) = role.place {
                add(&mut self.at_places[place.index()].people, key);
            }
        }
    }

    fn add_organisation(&mut self, record: &Record, key: Key<Organisation>) {
        let organisation = &record.organisations[key];
        self.cite(&organisation.sources, Citing::Organisation(key));
        if let Some(whole) = organisation.part_of {
            self.parts[whole.index()].push(key);
        }
        if let Some(place) = organisation.place {
            self.at_places[place.index()].organisations.push(key);
        }
    }

    fn add_work(&mut self, record: &Record, key: Key<Work>) {
        let work = &record.works[key];
        self.cite(&work.sources, Citing::Work(key));
        for person in &work.creators {
            add(&mut self.of_people[person.index()].works, key);
        }
    }

    fn appearances_mut(&mut self, party: Party) -> &mut Appearances {
        match party {
            Party::Person(person) => &mut self.of_people[person.index()],
            Party::Organisation(organisation) => &mut self.of_organisations[organisation.index()],
        }
    }

    fn cite(&mut self, citations: &[Citation], citing: Citing) {
        for citation in citations {
            add(&mut self.cited_by[citation.source.index()], citing);
        }
    }
}

/// The events by date; those of one date in their running order, then in the order of the file.
fn by_date(record: &Record) -> Vec<Key<Event>> {
    let mut keys: Vec<Key<Event>> = record.events.keys().collect();
    keys.sort_by_cached_key(|key| {
        let event = &record.events[*key];
        (event.date.bounds(), event.date.as_str(), event.order)
    });
    keys
}

fn lists<T, L: Default>(entries: &Entries<T>) -> Vec<L> {
    (0..entries.len()).map(|_| L::default()).collect()
}

/// Entries are visited one after the other, so a repeated link can only be the last one.
fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if list.last() != Some(&item) {
        list.push(item);
    }
}
