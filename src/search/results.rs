//! What the directory shows for a query: which entries, in which order, and under which heads.

use std::collections::HashMap;

use crate::{
    record::{Event, Organisation, Party, Record, entries::Key, order::order},
    route::Sort,
    search::{
        alphabet::SortKey,
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
    /// How many places, works and events are among them.
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
        // What cannot have what is chosen is not asked for beside it.
        let mut choices = found.asked.clone();
        choices.words.clear();
        let mut kinds = Vec::new();
        match (sort, hits) {
            (Sort::Name, None) => results.by_letter(directory, &shown),
            (Sort::Name, Some(_)) => {
                let of_kind = |kind| {
                    let entries = shown.iter().map(|place| entries[*place]);
                    (kind, entries.filter(|entry| Kind::of(*entry) == kind).collect())
                };
                kinds.extend([Kind::People, Kind::Organisations].map(of_kind));
            }
            (Sort::Organisation, _) => results.by_organisation(directory, &shown),
            (Sort::Country, _) => results.by_country(directory, &shown, country),
            (Sort::Appearances, _) => results.by_appearances(directory, &shown),
        }
        let Some(hits) = hits else { return results };
        if !choices.narrows() {
            kinds.extend(others(directory.record));
        }
        results.by_kind(kinds, hits);
        results.others = results.entries.iter().filter(|entry| entry.party().is_none()).count();
        results
    }

    /// The events among them.
    #[must_use]
    pub fn events(&self) -> &[Entry] {
        let head = self.heads.iter().position(|(_, head)| *head == Head::Kind(Kind::Events));
        head.map_or(&[], |head| &self.entries[self.under(head)])
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

    /// Kind by kind, the one with the best match first, and in each the best match first.
    fn by_kind(&mut self, mut kinds: Vec<(Kind, Vec<Entry>)>, hits: &Hits) {
        let mut best: Vec<u8> = Vec::new();
        for (_, entries) in &mut kinds {
            best.push(ranked(entries, hits));
        }
        for place in order(kinds.len(), &|a, b| best[a].cmp(&best[b])) {
            let (kind, entries) = &mut kinds[place as usize];
            if !entries.is_empty() {
                self.heads.push((self.entries.len(), Head::Kind(*kind)));
                self.entries.append(entries);
            }
        }
    }

    fn by_organisation(&mut self, directory: &Directory, shown: &[usize]) {
        let under = |party| directory::organisation_of(directory.record, party);
        let rank = |party| under(party).map_or(u32::MAX, |key| directory.organisations[key.index()]);
        self.sorted(directory, shown, &|party| Head::Organisation(under(party)), &rank);
    }

    fn by_country(&mut self, directory: &Directory, shown: &[usize], name: &dyn Fn(&str) -> String) {
        let under = |party| directory::country_of(directory.record, party);
        let mut ranks: HashMap<&str, u32> = HashMap::new();
        let parties = shown.iter().filter_map(|place| directory.listing.entries[*place].party());
        for country in parties.filter_map(under) {
            ranks.insert(country, 0);
        }
        let countries: Vec<(&str, SortKey)> =
            ranks.keys().map(|country| (*country, directory.alphabet.key(&name(country)))).collect();
        let in_order = order(countries.len(), &|a, b| countries[a].1.cmp(&countries[b].1));
        for (rank, place) in (0..).zip(in_order) {
            ranks.insert(countries[place as usize].0, rank);
        }
        let rank = |party| under(party).and_then(|country| ranks.get(country)).copied().unwrap_or(u32::MAX);
        self.sorted(directory, shown, &|party| Head::Country(under(party).map(str::to_owned)), &rank);
    }

    fn by_appearances(&mut self, directory: &Directory, shown: &[usize]) {
        // Who last was seen to appear in each event, so that one counts once in which somebody has a part and speaks.
        let mut last: Vec<Option<Party>> = vec![None; directory.record.events.len()];
        let mut count = |party| {
            let is_new = |event: &Key<Event>| last[event.index()].replace(party) != Some(party);
            directory::appears_in(directory.record, party).filter(is_new).count()
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

    /// Adds people and organisations by the rank of what they stand under, those of one rank by name.
    fn sorted(
        &mut self,
        directory: &Directory,
        shown: &[usize],
        head: &dyn Fn(Party) -> Head,
        rank: &dyn Fn(Party) -> u32,
    ) {
        let parties: Vec<Party> = shown.iter().filter_map(|place| directory.listing.entries[*place].party()).collect();
        let ranks: Vec<u32> = parties.iter().map(|party| rank(*party)).collect();
        for place in order(parties.len(), &|a, b| ranks[a].cmp(&ranks[b])) {
            let party = parties[place as usize];
            self.add(head(party), Entry::Party(party));
        }
    }
}

/// What words find beside people and organisations.
fn others(record: &Record) -> [(Kind, Vec<Entry>); 3] {
    [
        (Kind::Places, record.places.keys().map(Entry::Place).collect()),
        (Kind::Works, record.works.keys().map(Entry::Work).collect()),
        (Kind::Events, record.links.timeline.iter().copied().map(Entry::Event).collect()),
    ]
}

/// Leaves of some entries those that are found, the best match first, those of one rank as they stand; gives the rank of
/// the first.
fn ranked(entries: &mut Vec<Entry>, hits: &Hits) -> u8 {
    let mut by_rank: Vec<Vec<Entry>> = Vec::new();
    for entry in entries.drain(..) {
        if let Some(rank) = hits.rank(entry).map(usize::from) {
            by_rank.resize_with(by_rank.len().max(rank + 1), Vec::new);
            by_rank[rank].push(entry);
        }
    }
    let best = by_rank.iter().position(|entries| !entries.is_empty());
    entries.extend(by_rank.into_iter().flatten());
    best.and_then(|best| u8::try_from(best).ok()).unwrap_or(u8::MAX)
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
