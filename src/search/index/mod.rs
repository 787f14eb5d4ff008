//! Every word of a record with the entries that have it, so that what a query finds costs what it finds, not the record.
//!
//! Each word that is wanted gives an entry a rank by where and how well it matches, and the ranks of all words are added. In a name: the same word (0), the same name in another script or
//! spelling (1), a beginning (2), a beginning in another script or spelling (3), a slip of typing (4). Then what is
//! found by something it is linked with or by a role (5), by a word of its text (6), and by a slip in what it is linked
//! with (7). Entries of one rank keep the order of their list.

mod building;
mod trie;

pub use building::Building;

use crate::{
    record::{
        Event, Organisation, Party, Person, Place, Record, Work, entries::Key, links::Appearances, raw::RawRecord,
    },
    search::{
        hebrew::{self, Extent, Pattern},
        key,
        listing::Entry,
        wanted::{MOST_LETTERS, Match, Term, Wanted, WantedWord},
    },
};
use trie::{Beginning, Near, Trie};

/// Where an entry has a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    /// In any form of its name, or in its title.
    Name = 0,
    /// In a role.
    Role = 1,
    /// In its text.
    Text = 2,
}

/// The rank of what is not found.
const NOT: u8 = u8::MAX;
const LINKED: u8 = 5;
const TEXT: u8 = 6;
const LINKED_BY_SLIP: u8 = 7;
/// More of what is nearest is not of use to anybody.
const ENOUGH: usize = 100;

/// The words of a record.
#[derive(Debug)]
pub struct Index {
    numbers: Numbers,
    /// Every word as it is written.
    spellings: Vec<Box<str>>,
    /// Which entries have each spelling, and where: the number of an entry times four, and the field. One spelling after
    /// the other, and where those of each end.
    postings: Vec<u32>,
    ends: Vec<u32>,
    /// The spellings, times two, by their plain forms, and with one more by their keys.
    words: Trie,
    /// The spellings in other scripts than Hebrew by the skeletons of their keys, and those in Hebrew by their own.
    skeletons: Trie,
    hebrew: Trie,
}

/// How the entries of all lists are numbered: one list after the other.
#[derive(Debug, Clone, Copy)]
struct Numbers {
    organisations: usize,
    places: usize,
    works: usize,
    events: usize,
    len: usize,
}

/// What a query finds, with the rank of each entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    ranks: Vec<u8>,
    numbers: Numbers,
}

impl PartialEq for Numbers {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len
    }
}

impl Eq for Numbers {}

impl Numbers {
    fn of(record: &Record) -> Self {
        let organisations = record.people.len();
        let places = organisations + record.organisations.len();
        let works = places + record.places.len();
        let events = works + record.works.len();
        Self { organisations, places, works, events, len: events + record.events.len() }
    }

    fn number(self, entry: Entry) -> usize {
        match entry {
            Entry::Party(Party::Person(key)) => key.index(),
            Entry::Party(Party::Organisation(key)) => self.organisations + key.index(),
            Entry::Place(key) => self.places + key.index(),
            Entry::Work(key) => self.works + key.index(),
            Entry::Event(key) => self.events + key.index(),
        }
    }

    fn entry(self, record: &Record, number: usize) -> Entry {
        if let Some(place) = number.checked_sub(self.events) {
            Entry::Event(record.events.key(place))
        } else if let Some(place) = number.checked_sub(self.works) {
            Entry::Work(record.works.key(place))
        } else if let Some(place) = number.checked_sub(self.places) {
            Entry::Place(record.places.key(place))
        } else if let Some(place) = number.checked_sub(self.organisations) {
            Entry::Party(Party::Organisation(record.organisations.key(place)))
        } else {
            Entry::Party(Party::Person(record.people.key(number)))
        }
    }
}

impl Hits {
    /// How well an entry matches, the lower the better; nothing where it is not found.
    #[must_use]
    pub fn rank(&self, entry: Entry) -> Option<u8> {
        self.ranks.get(self.numbers.number(entry)).copied().filter(|rank| *rank != NOT)
    }
}

impl Index {
    /// The words of a record, all at once, and of the file with all its languages.
    #[must_use]
    pub fn of(record: &Record, whole: Option<&RawRecord>) -> Self {
        let mut building = Building::new(record, whole);
        while !building.step(&|| false) {}
        building.done()
    }

    /// What has all the words of a query; nothing where it has no word.
    #[must_use]
    pub fn find(&self, record: &Record, query: &str) -> Hits {
        let mut all: Option<Vec<u8>> = None;
        for term in Wanted::of(query).terms {
            let ranks = self.term(record, &term);
            all = Some(match all {
                None => ranks,
                Some(all) => both(all, &ranks),
            });
        }
        Hits { ranks: all.unwrap_or_else(|| vec![NOT; self.numbers.len]), numbers: self.numbers }
    }

    /// The entries whose names are nearest to a query that finds nothing, nearest first: those that have one of its words,
    /// then those that are more slips away than are forgiven.
    #[must_use]
    pub fn nearest(&self, record: &Record, query: &str, most: usize) -> Vec<Entry> {
        let words = Wanted::of(query).terms.into_iter().flat_map(|term| term.apart);
        // The longest word tells most.
        let mut words: Vec<WantedWord> = words.filter(|word| (3..=MOST_LETTERS).contains(&word.plain.len())).collect();
        words.sort_by_key(|word| usize::MAX - word.plain.len());
        let mut nearest = Vec::new();
        for slips in 0..=3 {
            for word in words.iter().filter(|word| slips == 0 || word.plain.len() > slips + 1) {
                let mut ranks = vec![NOT; self.numbers.len];
                if slips == 0 {
                    self.word(word, &mut ranks);
                } else {
                    let near = Near { whole: &|distance, _| distance <= slips, beginning: &|_| false };
                    self.words.near(&word.plain, slips, &near, &mut |found| {
                        self.rank_all(found, Match::Slip, &mut ranks);
                    });
                }
                self.add_named(record, &ranks, &mut nearest);
            }
            if !nearest.is_empty() {
                break;
            }
        }
        nearest.truncate(most);
        nearest
    }

    /// Adds what is found by its name, the best match first. What happened has a title, not a name.
    fn add_named(&self, record: &Record, ranks: &[u8], nearest: &mut Vec<Entry>) {
        for rank in 0..LINKED {
            for (number, own) in ranks[..self.numbers.events].iter().enumerate() {
                let entry = (*own == rank).then(|| self.numbers.entry(record, number));
                nearest.extend(entry.filter(|entry| nearest.len() < ENOUGH && !nearest.contains(entry)));
            }
        }
    }

    fn term(&self, record: &Record, term: &Term) -> Vec<u8> {
        let one = |word: &WantedWord| {
            let mut ranks = vec![NOT; self.numbers.len];
            self.word(word, &mut ranks);
            self.link(record, &mut ranks);
            ranks
        };
        let mut words = term.apart.iter();
        let mut ranks = words.next().map_or_else(Vec::new, one);
        for word in words {
            ranks = both(ranks, &one(word));
        }
        if let Some(joined) = &term.joined {
            for (rank, joined) in ranks.iter_mut().zip(one(joined)) {
                *rank = joined.min(*rank);
            }
        }
        ranks
    }

    /// Ranks the entries that have a word themselves.
    fn word(&self, word: &WantedWord, ranks: &mut [u8]) {
        // The best matches come last: most of what they find has been found as something worse, and is only bettered.
        for wanted in word.slipped() {
            let letters = wanted.len();
            let near = Near {
                whole: &|distance, len| word.forgives(letters, len, distance),
                beginning: &|distance| word.forgives_beginning(letters, distance),
            };
            self.words.near(&wanted, word.slips, &near, &mut |found| self.rank_all(found, Match::Slip, ranks));
        }
        self.across_hebrew(word, ranks);
        for key in &word.keys {
            if let Some(Beginning { whole, longer }) = self.words.beginning(key.chars()) {
                self.rank_all(longer, Match::BeginsAlike, ranks);
                self.rank_all(whole, Match::Alike, ranks);
            }
        }
        if let Some(Beginning { whole, longer }) = self.words.beginning(word.plain.iter().copied()) {
            let of_plain = |ranks: &mut [u8], numbers: &[u32], same, alike| {
                for number in numbers {
                    self.rank_one(number / 2, if number % 2 == 0 { same } else { alike }, ranks);
                }
            };
            of_plain(ranks, longer, Match::Begins, Match::BeginsAlike);
            of_plain(ranks, whole, Match::Same, Match::Alike);
        }
    }

    /// Ranks what a Hebrew word finds in other scripts, and what a word in another script finds in Hebrew.
    fn across_hebrew(&self, word: &WantedWord, ranks: &mut [u8]) {
        let mut look_up = |trie: &Trie, skeleton: &str, fits: &dyn Fn(&str, bool) -> bool| {
            let Some(Beginning { whole, longer }) = trie.beginning(skeleton.chars()) else { return };
            // A short skeleton begins too many others.
            let is_long = hebrew::is_long(skeleton);
            let longer = if is_long { longer } else { &[] };
            for spelling in longer.iter().chain(whole) {
                let written = &*self.spellings[*spelling as usize];
                if fits(written, true) {
                    self.rank_one(*spelling, Match::Alike, ranks);
                } else if is_long && fits(written, false) {
                    self.rank_one(*spelling, Match::BeginsAlike, ranks);
                }
            }
        };
        if let Some(pattern) = &word.hebrew {
            let fits = |written: &str, is_whole: bool| {
                let extent = if is_whole { Extent::Whole } else { Extent::PatternBegins };
                key::keys(written).iter().any(|key| pattern.fits(key, extent))
            };
            pattern.skeletons().iter().for_each(|skeleton| look_up(&self.skeletons, skeleton, &fits));
        }
        let fits = |written: &str, is_whole: bool| {
            let extent = if is_whole { Extent::Whole } else { Extent::KeyBegins };
            Pattern::of(written).is_some_and(|pattern| word.keys.iter().any(|key| pattern.fits(key, extent)))
        };
        let mut skeletons: Vec<String> = word.keys.iter().map(|key| hebrew::skeleton(key)).collect();
        skeletons.dedup();
        skeletons.iter().for_each(|skeleton| look_up(&self.hebrew, skeleton, &fits));
    }

    fn rank_all(&self, numbers: &[u32], matched: Match, ranks: &mut [u8]) {
        numbers.iter().for_each(|number| self.rank_one(number / 2, matched, ranks));
    }

    fn rank_one(&self, spelling: u32, matched: Match, ranks: &mut [u8]) {
        let spelling = spelling as usize;
        let from = spelling.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let by_field = [Field::Name, Field::Role, Field::Text].map(|field| rank(matched, field));
        for posting in &self.postings[from..self.ends[spelling] as usize] {
            let rank = by_field[(*posting % 4) as usize];
            let own = &mut ranks[(*posting / 4) as usize];
            *own = rank.min(*own);
        }
    }

    /// Ranks what is linked with a name that was found: a person by organisation and place, an event by who had a part
    /// in it and where it was, a work by who made it, what belongs to an organisation, and a programme by its items.
    fn link(&self, record: &Record, ranks: &mut [u8]) {
        let named: Vec<(usize, u8)> = ranks[..self.numbers.works]
            .iter()
            .enumerate()
            .filter(|(_, rank)| **rank <= 4)
            .map(|(number, rank)| (number, if *rank == 4 { LINKED_BY_SLIP } else { LINKED }))
            .collect();
        let numbers = self.numbers;
        for (number, rank) in named {
            let mut linked = |entry: Entry| {
                let own = &mut ranks[numbers.number(entry)];
                *own = rank.min(*own);
            };
            let person = |key: &Key<Person>| Entry::Party(Party::Person(*key));
            let organisation = |key: &Key<Organisation>| Entry::Party(Party::Organisation(*key));
            let event = |key: &Key<Event>| Entry::Event(*key);
            let work = |key: &Key<Work>| Entry::Work(*key);
            match numbers.entry(record, number) {
                Entry::Party(party) => {
                    if let Party::Organisation(key) = party {
                        record.links.members(key).iter().map(person).for_each(&mut linked);
                        record.links.parts(key).iter().map(organisation).for_each(&mut linked);
                    }
                    let Appearances { events, speaks, works } = record.links.appearances(party);
                    events.iter().chain(speaks).map(event).for_each(&mut linked);
                    works.iter().map(work).for_each(&mut linked);
                }
                Entry::Place(key) => self.link_place(record, key, &mut linked),
                Entry::Work(_) | Entry::Event(_) => {}
            }
        }
        for item in record.events.keys() {
            self.lift(record, item, ranks);
        }
    }

    fn link_place(&self, record: &Record, key: Key<Place>, linked: &mut dyn FnMut(Entry)) {
        let at = record.links.at_place(key);
        at.events.iter().for_each(|key| linked(Entry::Event(*key)));
        at.people.iter().for_each(|key| linked(Entry::Party(Party::Person(*key))));
        at.organisations.iter().for_each(|key| linked(Entry::Party(Party::Organisation(*key))));
    }

    /// An item of a programme counts for its whole, and that for what it is an item of.
    fn lift(&self, record: &Record, item: Key<Event>, ranks: &mut [u8]) {
        let number = |key: Key<Event>| self.numbers.events + key.index();
        let rank = ranks[number(item)];
        let mut whole = record.events[item].part_of.filter(|_| rank != NOT);
        while let Some(key) = whole {
            let own = &mut ranks[number(key)];
            // What stands above it has been bettered by whatever bettered this.
            whole = record.events[key].part_of.filter(|_| rank.max(LINKED) < *own);
            *own = rank.max(LINKED).min(*own);
        }
    }
}

/// What both words find, the ranks added.
fn both(mut all: Vec<u8>, other: &[u8]) -> Vec<u8> {
    for (rank, other) in all.iter_mut().zip(other) {
        *rank = if *rank == NOT || *other == NOT { NOT } else { rank.saturating_add(*other).min(NOT - 1) };
    }
    all
}

/// The rank of a match in a field.
fn rank(matched: Match, field: Field) -> u8 {
    match (field, matched) {
        (Field::Name, Match::Same) => 0,
        (Field::Name, Match::Alike) => 1,
        (Field::Name, Match::Begins) => 2,
        (Field::Name, Match::BeginsAlike) => 3,
        (Field::Name, Match::Slip) => 4,
        (Field::Role, Match::Slip) => LINKED_BY_SLIP,
        (Field::Role, _) => LINKED,
        // Words of a text are many, and a slip of one is likely to be another.
        (Field::Text, Match::Slip) => NOT,
        (Field::Text, _) => TEXT,
    }
}
