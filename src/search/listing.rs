//! A list that words, choices and years narrow: which entries a query finds, and how many each choice would.

use std::sync::OnceLock;

use crate::{
    record::{Event, Party, Record, entries::Key},
    route::Query,
    search::{directory, facet::Choices, fold, timeline},
};

/// How many values of a facet are offered at most; those that find most come first.
pub const OFFERED: usize = 40;

/// What a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The events of the timeline, by date, each with the items of its programme.
    Timeline,
    /// People and organisations, by name.
    Everybody,
    /// Organisations alone, by name.
    Organisations,
}

/// Something in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A person or organisation.
    Party(Party),
    /// An event.
    Event(Key<Event>),
}

/// The entries of a list, with all that they can be found by.
#[derive(Debug)]
pub struct Listing<'a> {
    /// The entries, in order.
    pub entries: Vec<Entry>,
    /// The facets, in the order in which they are shown.
    pub facets: Vec<Choices<'a>>,
    /// The first and the last year of each entry; none where no entry has years.
    pub(super) years: Vec<(i64, i64)>,
    pub(super) record: &'a Record,
    /// Appends the words that an entry can be found by.
    pub(super) read: fn(&Record, Entry, &mut String),
    words: OnceLock<Words>,
}

/// The words of all entries, folded, one entry after the other, and where those of each end.
#[derive(Debug)]
struct Words {
    folded: String,
    ends: Vec<usize>,
}

/// Whether what is asked for finds an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// It does.
    Found,
    /// It would, but for the choices of the facet at this place.
    But(usize),
    /// It does not.
    Not,
}

/// What a query finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// What was asked for: the query without what does not narrow.
    pub asked: Query,
    /// Whether each entry of the list is found, in its order.
    pub shown: Vec<bool>,
    /// How many are found.
    pub count: usize,
    /// For each facet, how many each of its values would find beside the other choices.
    pub counts: Vec<Vec<u32>>,
    /// For each facet, the places of the values that are offered.
    pub offered: Vec<Vec<u32>>,
}

impl Found {
    /// Whether it is also what another query finds.
    #[must_use]
    pub fn answers(&self, query: &Query) -> bool {
        self.asked == query.narrowing()
    }
}

impl<'a> Listing<'a> {
    /// Lists what a record holds.
    #[must_use]
    pub fn of(record: &'a Record, scope: Scope) -> Self {
        match scope {
            Scope::Timeline => timeline::list(record),
            Scope::Everybody | Scope::Organisations => directory::list(record, scope),
        }
    }

    pub(super) fn new(record: &'a Record, read: fn(&Record, Entry, &mut String), facets: Vec<Choices<'a>>) -> Self {
        Self { entries: Vec::new(), facets, years: Vec::new(), record, read, words: OnceLock::new() }
    }

    /// Closes the entry whose values have been given.
    pub(super) fn add(&mut self, entry: Entry) {
        self.entries.push(entry);
        self.facets.iter_mut().for_each(Choices::next);
    }

    /// The first and the last year that any entry begins or ends in.
    #[must_use]
    pub fn years(&self) -> (Option<i64>, Option<i64>) {
        let (mut earliest, mut latest) = (None, None);
        for year in self.years.iter().flat_map(|(first, last)| [*first, *last]) {
            if year != i64::MIN && year != i64::MAX {
                earliest = Some(earliest.map_or(year, |earliest: i64| earliest.min(year)));
                latest = Some(latest.map_or(year, |latest: i64| latest.max(year)));
            }
        }
        (earliest, latest)
    }

    /// What a query finds. Values of one facet widen, facets narrow each other; each word begins a word of the entry.
    #[must_use]
    pub fn find(&self, query: &Query) -> Found {
        let asked = query.narrowing();
        let mut fits = self.named_within(&asked);
        let mut marks = Vec::new();
        for (place, facet) in self.facets.iter().enumerate() {
            let marked = facet.marked(&asked);
            if let Some(marked) = &marked {
                facet.leave_out(marked, Fit::But(place), &mut fits);
            }
            marks.push(marked);
        }
        let (mut counts, mut offered) = (Vec::new(), Vec::new());
        for (place, facet) in self.facets.iter().enumerate() {
            let counted = facet.count(Fit::But(place), &fits);
            offered.push(facet.offered(OFFERED, &counted, marks[place].as_deref()));
            counts.push(counted);
        }
        let (mut shown, mut count) = (Vec::with_capacity(fits.len()), 0);
        for fit in fits {
            shown.push(fit == Fit::Found);
            count += usize::from(fit == Fit::Found);
        }
        Found { asked, shown, count, counts, offered }
    }

    /// Which entries have the words and years asked for.
    fn named_within(&self, asked: &Query) -> Vec<Fit> {
        let mut fits = vec![Fit::Found; self.entries.len()];
        if !asked.words.trim().is_empty() {
            self.leave_out_unnamed(&asked.words, &mut fits);
        }
        let (from, to) = (asked.years.0.unwrap_or(i64::MIN), asked.years.1.unwrap_or(i64::MAX));
        for (fit, (first, last)) in fits.iter_mut().zip(&self.years) {
            if from > to || *first > to || *last < from {
                *fit = Fit::Not;
            }
        }
        fits
    }

    /// Leaves out what does not have all the words asked for. What holds no letter or digit finds nothing.
    fn leave_out_unnamed(&self, asked: &str, fits: &mut [Fit]) {
        let mut wanted = String::new();
        fold::append(asked, &mut wanted);
        let words = self.words.get_or_init(|| self.read_all());
        let mut start = 0;
        for (fit, end) in fits.iter_mut().zip(&words.ends) {
            let own = &words.folded[start..*end];
            start = *end;
            // Each word appended stands after a space, so there is an empty one before the first.
            let has = |start: &str| own.split(' ').any(|word| word.starts_with(start));
            if wanted.is_empty() || !wanted.split(' ').skip(1).all(has) {
                *fit = Fit::Not;
            }
        }
    }

    /// Read once, at the first words that are searched for: most readers never do.
    fn read_all(&self) -> Words {
        let (mut folded, mut ends) = (String::new(), Vec::with_capacity(self.entries.len()));
        for entry in &self.entries {
            (self.read)(self.record, *entry, &mut folded);
            ends.push(folded.len());
        }
        Words { folded, ends }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::raw::RawRecord;

    const SOUND: &[u8] = include_bytes!("../../tests/fixtures/sound.json");
    const KHOJALY: &[u8] = include_bytes!("../../data/khojaly-2021.json");

    fn record(bytes: &[u8]) -> Record {
        let raw = RawRecord::read(bytes).expect("the record is JSON");
        Record::build(&raw, "en").expect("the record is sound")
    }

    /// What each choice says that it would find is what it finds alone in its facet, beside the choices of the others.
    fn check_counts(listing: &Listing, query: &str) {
        let query = Query::parse(query);
        let found = listing.find(&query);
        assert_eq!(found.count, found.shown.iter().filter(|shown| **shown).count());
        for (choices, counts) in listing.facets.iter().zip(&found.counts) {
            for (value, count) in choices.values.iter().zip(counts) {
                let mut alone = query.clone();
                let chosen: Vec<String> = choices.facet.chosen(&alone).to_vec();
                chosen.iter().for_each(|id| choices.facet.turn(&mut alone, id));
                choices.facet.turn(&mut alone, value.id);
                assert_eq!(listing.find(&alone).count, *count as usize, "{} beside {query:?}", value.id);
            }
        }
    }

    #[test]
    fn a_count_is_what_choosing_that_value_alone_would_find() {
        for bytes in [SOUND, KHOJALY] {
            let record = record(bytes);
            for scope in [Scope::Timeline, Scope::Everybody, Scope::Organisations] {
                let listing = Listing::of(&record, scope);
                let lane = &record.lanes.iter().next().expect("there is a lane").id;
                let person = &record.people.iter().next().expect("there is a person").id;
                for query in [
                    String::new(),
                    format!("lane={lane}"),
                    format!("lane={lane}&person={person}&person=nobody"),
                    "country=IL&country=AZ".to_owned(),
                    "country=none&q=a".to_owned(),
                    "from=1990&to=2020".to_owned(),
                    "role=Deputy+Mayor&organisation=nowhere".to_owned(),
                ] {
                    check_counts(&listing, &query);
                }
            }
        }
    }

    #[test]
    fn what_is_no_word_or_no_value_finds_nothing() {
        let record = record(KHOJALY);
        for scope in [Scope::Timeline, Scope::Everybody] {
            let listing = Listing::of(&record, scope);
            for query in ["q=--", "lane=nowhere", "country=__proto__", "organisation=%FF", "q=khojaly&country=XX"] {
                assert_eq!(listing.find(&Query::parse(query)).count, 0, "{query}");
            }
            assert_eq!(listing.find(&Query::parse("q=+++")).count, listing.entries.len());
        }
    }

    #[test]
    fn an_answer_holds_for_every_query_that_narrows_alike() {
        let record = record(SOUND);
        let found = Listing::of(&record, Scope::Timeline).find(&Query::parse("q=opening&at=opening"));
        assert!(found.answers(&Query::parse("q=opening&show=list&view=timeline")));
        assert!(!found.answers(&Query::parse("q=open")));
    }

    #[test]
    fn of_many_values_those_that_find_most_are_offered_and_every_choice() {
        let places: Vec<String> = (0..100).map(|n| format!(r#"{{"id":"p{n}","name":"P{n}"}}"#)).collect();
        // A place of every number, and a second event at the last ten.
        let event = |n: usize, name: &str| {
            format!(
                r#"{{"id":"{name}{n}","title":"E","date":"1992","lane":"l","place":"p{n}","sources":[{{"source":"s"}}]}}"#
            )
        };
        let events = (0..100).map(|n| event(n, "a")).chain((90..100).map(|n| event(n, "b")));
        let events: Vec<String> = events.collect();
        let json = format!(
            r#"{{"format":"memorial-record/1","id":"many","language":"en","languages":["en"],"title":"T","summary":"S",
            "read_on":"2026","lanes":[{{"id":"l","label":"L"}}],"places":[{}],"events":[{}],
            "sources":[{{"id":"s","title":"S"}}]}}"#,
            places.join(","),
            events.join(",")
        );
        let record = record(json.as_bytes());
        let listing = Listing::of(&record, Scope::Timeline);
        let places = listing.facets.iter().position(|choices| choices.facet == crate::search::facet::Facet::Place);
        let places = places.expect("the timeline has places");
        let offered = |query: &str| listing.find(&Query::parse(query)).offered[places].clone();
        let few = |last: u32| (0..30).chain(last..100).collect::<Vec<u32>>();
        assert_eq!(offered(""), few(90));
        let chosen: Vec<u32> = (0..29).chain([50]).chain(90..100).collect();
        assert_eq!(offered("place=p50"), chosen);
        assert_eq!(offered("place=p95"), few(90), "choosing what is offered moves nothing");
    }
}
