//! What the directory shows for a query: which entries, in which order, and under which heads.

use std::cmp::Ordering;

use crate::{
    record::{Organisation, Party, Record, entries::Key, order::order},
    route::Sort,
    search::{
        directory::{self, Directory},
        index::Hits,
        listing::{Entry, Found},
    },
};

/// What entries stand under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// The letter that their names begin with, by its place among the letters of the directory.
    Letter(usize),
    /// What they are.
    Kind(Kind),
    /// The organisation that they are named with, if with any.
    Organisation(Option<Key<Organisation>>),
    /// The country of the place that they are named with, by its code, if with any.
    Country(Option<String>),
    /// In how many events they appear.
    Appearances(usize),
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// People.
    People,
    /// Organisations.
    Organisations,
    /// Places.
    Places,
    /// Works.
    Works,
    /// Events.
    Events,
}

/// The entries that are shown, under their heads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// The entries, in order.
    pub entries: Vec<Entry>,
    /// Where the entries under each head begin, and the head.
    pub heads: Vec<(usize, Head)>,
    /// How many places, works and events are among them: they come last.
    pub others: usize,
}

impl Results {
    /// What a query finds. By name without words; with words the best match first, under what they are.
    #[must_use]
    pub fn of(
        directory: &Directory,
        found: &Found,
        hits: Option<&Hits>,
        sort: Sort,
        country: &dyn Fn(&str) -> String,
    ) -> Self {
        let mut results = Self::default();
        let entries = &directory.listing.entries;
        // Places in the list, which are the order by name.
        let shown: Vec<usize> = (0..entries.len()).filter(|place| found.shows(*place)).collect();
        match (sort, hits) {
            (Sort::Name, None) => results.by_letter(directory, &shown),
            (Sort::Name, Some(hits)) => results.by_rank(entries, &shown, hits),
            (Sort::Organisation, _) => results.by_organisation(directory, &shown),
            (Sort::Country, _) => results.by_country(directory, &shown, country),
            (Sort::Appearances, _) => results.by_appearances(directory, &shown),
        }
        // What cannot have what is chosen is not asked for beside it.
        let mut words = found.asked.clone();
        words.words.clear();
        if let Some(hits) = hits.filter(|_| !words.narrows()) {
            results.add_others(directory.record, hits);
        }
        results
    }

    /// The events among them.
    #[must_use]
    pub fn events(&self) -> &[Entry] {
        let from = self.heads.iter().find(|(_, head)| *head == Head::Kind(Kind::Events));
        from.map_or(&[], |(from, _)| &self.entries[*from..])
    }

    /// The place of the last head before or at a row.
    #[must_use]
    pub fn head(&self, row: usize) -> usize {
        self.heads.partition_point(|(from, _)| *from <= row).saturating_sub(1)
    }

    /// The rows under a head.
    #[must_use]
    pub fn under(&self, head: usize) -> std::ops::Range<usize> {
        self.heads[head].0..self.heads.get(head + 1).map_or(self.entries.len(), |(from, _)| *from)
    }

    fn add(&mut self, head: Head, entry: Entry) {
        if self.heads.last().is_none_or(|(_, last)| *last != head) {
            self.heads.push((self.entries.len(), head));
        }
        self.entries.push(entry);
    }

    fn by_letter(&mut self, directory: &Directory, shown: &[usize]) {
        let mut letter = 0;
        for place in shown {
            while directory.letters.get(letter + 1).is_some_and(|(from, _)| from <= place) {
                letter += 1;
            }
            self.add(Head::Letter(letter), directory.listing.entries[*place]);
        }
    }

    fn by_rank(&mut self, entries: &[Entry], shown: &[usize], hits: &Hits) {
        for kind in [Kind::People, Kind::Organisations] {
            let of_kind = shown.iter().map(|place| entries[*place]).filter(|entry| Kind::of(*entry) == kind);
            self.ranked(kind, &of_kind.collect::<Vec<_>>(), hits);
        }
    }

    /// Adds what is found of some entries, the best match first, those of one rank as they stand.
    fn ranked(&mut self, kind: Kind, entries: &[Entry], hits: &Hits) {
        let ranks: Vec<Option<u8>> = entries.iter().map(|entry| hits.rank(*entry)).collect();
        let mut counts = [0_usize; 256];
        ranks.iter().flatten().for_each(|rank| counts[usize::from(*rank)] += 1);
        let total: usize = counts.iter().sum();
        if total == 0 {
            return;
        }
        let mut next = self.entries.len();
        self.heads.push((next, Head::Kind(kind)));
        self.entries.resize(next + total, entries[0]);
        let places = counts.map(|count| {
            next += count;
            next - count
        });
        let mut places = places;
        for (entry, rank) in entries.iter().zip(ranks) {
            if let Some(rank) = rank {
                let place = &mut places[usize::from(rank)];
                self.entries[*place] = *entry;
                *place += 1;
            }
        }
    }

    fn add_others(&mut self, record: &Record, hits: &Hits) {
        let before = self.entries.len();
        self.ranked(Kind::Places, &record.places.keys().map(Entry::Place).collect::<Vec<_>>(), hits);
        self.ranked(Kind::Works, &record.works.keys().map(Entry::Work).collect::<Vec<_>>(), hits);
        let events = record.links.timeline.iter().copied().map(Entry::Event);
        self.ranked(Kind::Events, &events.collect::<Vec<_>>(), hits);
        self.others = self.entries.len() - before;
    }

    fn by_organisation(&mut self, directory: &Directory, shown: &[usize]) {
        let under = |party| directory::organisation_of(directory.record, party);
        let place = |party| under(party).map_or(u32::MAX, |key| directory.organisations[key.index()]);
        self.sorted(directory, shown, &|party| Head::Organisation(under(party)), &|one, other| {
            place(one).cmp(&place(other))
        });
    }

    fn by_country(&mut self, directory: &Directory, shown: &[usize], name: &dyn Fn(&str) -> String) {
        let under = |party| directory::country_of(directory.record, party);
        let mut countries: Vec<(&str, Vec<u16>)> = Vec::new();
        for place in shown {
            if let Entry::Party(party) = directory.listing.entries[*place]
                && let Some(country) = under(party)
                && !countries.iter().any(|(known, _)| *known == country)
            {
                countries.push((country, directory.alphabet.key(&name(country))));
            }
        }
        let key = |party| under(party).and_then(|country| countries.iter().find(|(known, _)| *known == country));
        let compare = |one, other| match (key(one), key(other)) {
            (Some((_, one)), Some((_, other))) => one.cmp(other),
            (one, other) => one.is_none().cmp(&other.is_none()),
        };
        self.sorted(directory, shown, &|party| Head::Country(under(party).map(str::to_owned)), &compare);
    }

    fn by_appearances(&mut self, directory: &Directory, shown: &[usize]) {
        let count = |party| {
            let appearances = directory.record.links.appearances(party);
            let said_only = appearances.speaks.iter().filter(|event| !appearances.events.contains(event));
            appearances.events.len() + said_only.count()
        };
        let counts: Vec<usize> = directory
            .listing
            .entries
            .iter()
            .map(|entry| match entry {
                Entry::Party(party) => count(*party),
                _ => 0,
            })
            .collect();
        let in_order = order(shown.len(), &|a, b| counts[shown[b]].cmp(&counts[shown[a]]));
        for place in in_order.into_iter().map(|place| shown[place as usize]) {
            self.add(Head::Appearances(counts[place]), directory.listing.entries[place]);
        }
    }

    fn sorted(
        &mut self,
        directory: &Directory,
        shown: &[usize],
        head: &dyn Fn(Party) -> Head,
        compare: &dyn Fn(Party, Party) -> Ordering,
    ) {
        let parties: Vec<Party> = shown.iter().filter_map(|place| directory.listing.entries[*place].party()).collect();
        for place in order(parties.len(), &|a, b| compare(parties[a], parties[b])) {
            let party = parties[place as usize];
            self.add(head(party), Entry::Party(party));
        }
    }
}

impl Kind {
    /// What an entry is.
    #[must_use]
    pub fn of(entry: Entry) -> Self {
        match entry {
            Entry::Party(Party::Person(_)) => Self::People,
            Entry::Party(Party::Organisation(_)) => Self::Organisations,
            Entry::Place(_) => Self::Places,
            Entry::Work(_) => Self::Works,
            Entry::Event(_) => Self::Events,
        }
    }
}
