//! A list that words, choices and years narrow: which entries a query finds, and how many each choice would.

use crate::{
    record::{Event, Party, Place, Record, Work, entries::Key},
    route::Query,
    search::{
        facet::{Choices, Offered},
        index::Hits,
        timeline,
    },
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

/// Something in a list, or that words find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A person or organisation.
    Party(Party),
    /// A place.
    Place(Key<Place>),
    /// A work.
    Work(Key<Work>),
    /// An event.
    Event(Key<Event>),
}

impl Entry {
    /// The person or organisation, if it is one.
    #[must_use]
    pub fn party(self) -> Option<Party> {
        match self {
            Self::Party(party) => Some(party),
            _ => None,
        }
    }
}

/// The entries of a list, with all that they can be chosen by.
#[derive(Debug)]
pub struct Listing<'a> {
    /// The entries, in order.
    pub entries: Vec<Entry>,
    /// The facets, in the order in which they are shown.
    pub facets: Vec<Choices<'a>>,
    /// The first and the last year of each entry; none where no entry has years.
    pub(super) years: Vec<(i64, i64)>,
}

/// Whether what is asked for finds an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// It does.
    Found,
    /// It would, but for the choices of the facet at this place.
    But(u8),
    /// It does not.
    Not,
}

/// What a query finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// What was asked for: the query without what does not narrow.
    pub asked: Query,
    /// How many are found.
    pub count: usize,
    fits: Vec<Fit>,
}

impl Found {
    /// Whether the entry at a place of the list is found.
    #[must_use]
    pub fn shows(&self, place: usize) -> bool {
        self.fits.get(place) == Some(&Fit::Found)
    }
}

impl<'a> Listing<'a> {
    /// The events of the timeline.
    #[must_use]
    pub fn timeline(record: &'a Record) -> Self {
        timeline::list(record)
    }

    pub(super) fn new(facets: Vec<Choices<'a>>) -> Self {
        Self { entries: Vec::new(), facets, years: Vec::new() }
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

    /// What a query finds, with what its words do if it has any. Values of one facet widen, facets narrow each other.
    #[must_use]
    pub fn find(&self, query: &Query, hits: Option<&Hits>) -> Found {
        let asked = query.narrowing();
        let mut fits = self.named_within(&asked, hits);
        for (place, facet) in (0..).zip(&self.facets) {
            if let Some(marked) = facet.marked(&asked) {
                facet.leave_out(&marked, Fit::But(place), &mut fits);
            }
        }
        let count = fits.iter().filter(|fit| **fit == Fit::Found).count();
        Found { asked, count, fits }
    }

    /// Which values of a facet are offered beside what is found, and how many each would find.
    #[must_use]
    pub fn offered(&self, place: usize, found: &Found) -> Offered {
        let facet = &self.facets[place];
        let but = u8::try_from(place).map_or(Fit::Not, Fit::But);
        let counts = facet.count(but, &found.fits);
        Offered { values: facet.offered(OFFERED, &counts, facet.marked(&found.asked).as_deref()), counts }
    }

    /// Which entries have the words and years asked for.
    fn named_within(&self, asked: &Query, hits: Option<&Hits>) -> Vec<Fit> {
        let mut fits = vec![Fit::Found; self.entries.len()];
        if let Some(hits) = hits {
            for (fit, entry) in fits.iter_mut().zip(&self.entries) {
                if hits.rank(*entry).is_none() {
                    *fit = Fit::Not;
                }
            }
        }
        let (from, to) = (asked.years.0.unwrap_or(i64::MIN), asked.years.1.unwrap_or(i64::MAX));
        for (fit, (first, last)) in fits.iter_mut().zip(&self.years) {
            if from > to || *first > to || *last < from {
                *fit = Fit::Not;
            }
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        record::raw::RawRecord,
        search::{directory::Directory, index::Index, testing::Plain},
    };

    const SOUND: &[u8] = include_bytes!("../../tests/fixtures/sound.json");
    const KHOJALY: &[u8] = include_bytes!("../../data/khojaly-2021.json");

    fn record(bytes: &[u8]) -> Record {
        let raw = RawRecord::read(bytes).expect("the record is JSON");
        Record::build(&raw, "en").expect("the record is sound")
    }

    fn lists(record: &Record) -> [Listing<'_>; 3] {
        let directory = |scope| Directory::of(record, scope, &Plain).listing;
        [Listing::timeline(record), directory(Scope::Everybody), directory(Scope::Organisations)]
    }

    fn find(record: &Record, index: &Index, listing: &Listing, query: &Query) -> Found {
        let hits = query.has_words().then(|| index.find(record, &query.words));
        listing.find(query, hits.as_ref())
    }

    /// What each choice says that it would find is what it finds alone in its facet, beside the choices of the others.
    fn check_counts(record: &Record, index: &Index, listing: &Listing, query: &str) {
        let query = Query::parse(query);
        let found = find(record, index, listing, &query);
        assert_eq!(found.count, (0..listing.entries.len()).filter(|place| found.shows(*place)).count());
        for (place, choices) in listing.facets.iter().enumerate() {
            let offered = listing.offered(place, &found);
            for (value, count) in choices.values.iter().zip(offered.counts) {
                let mut alone = query.clone();
                let chosen: Vec<String> = choices.facet.chosen(&alone).to_vec();
                chosen.iter().for_each(|id| choices.facet.turn(&mut alone, id));
                choices.facet.turn(&mut alone, value.id);
                let count_alone = find(record, index, listing, &alone).count;
                assert_eq!(count_alone, count as usize, "{} beside {query:?}", value.id);
            }
        }
    }

    #[test]
    fn a_count_is_what_choosing_that_value_alone_would_find() {
        for bytes in [SOUND, KHOJALY] {
            let record = record(bytes);
            let index = Index::of(&record, None);
            for listing in lists(&record) {
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
                    check_counts(&record, &index, &listing, &query);
                }
            }
        }
    }

    #[test]
    fn what_is_no_word_or_no_value_finds_nothing() {
        let record = record(KHOJALY);
        let index = Index::of(&record, None);
        for listing in lists(&record) {
            for query in ["q=--", "lane=nowhere", "country=__proto__", "organisation=%FF", "q=khojaly&country=XX"] {
                assert_eq!(find(&record, &index, &listing, &Query::parse(query)).count, 0, "{query}");
            }
            assert_eq!(find(&record, &index, &listing, &Query::parse("q=+++")).count, listing.entries.len());
        }
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
        let listing = Listing::timeline(&record);
        let places = listing.facets.iter().position(|choices| choices.facet == crate::search::facet::Facet::Place);
        let places = places.expect("the timeline has places");
        let offered = |query: &str| listing.offered(places, &listing.find(&Query::parse(query), None)).values;
        let few = |last: u32| (0..30).chain(last..100).collect::<Vec<u32>>();
        assert_eq!(offered(""), few(90));
        let chosen: Vec<u32> = (0..29).chain([50]).chain(90..100).collect();
        assert_eq!(offered("place=p50"), chosen);
        assert_eq!(offered("place=p95"), few(90), "choosing what is offered moves nothing");
    }
}
