//! The events of the timeline, each found by itself and by the items of its programme: they count for their whole.

use crate::{
    record::{By, Event, Party, Record, entries::Key},
    search::{
        facet::{self, Choices},
        listing::{Entry, Listing},
    },
};

/// The places of the facets.
const LANE: usize = 0;
const PERSON: usize = 1;
const ORGANISATION: usize = 2;
const PLACE: usize = 3;
const COUNTRY: usize = 4;

/// Lists the events of the timeline by date.
pub(super) fn list(record: &Record) -> Listing<'_> {
    let (countries, country_of) = facet::countries(record);
    let not_stated = country_of.last().copied().unwrap_or_default();
    let facets = vec![
        facet::lanes(record),
        facet::people(record),
        facet::organisations(record),
        facet::places(record),
        countries,
    ];
    let mut listing = Listing::new(facets);
    for key in &record.links.timeline {
        let event = &record.events[*key];
        let facets = &mut listing.facets;
        facets[LANE].give(event.lane.index());
        for part in whole(record, *key) {
            let part = &record.events[part];
            for participant in &part.participants {
                give(facets, participant.party);
            }
            for statement in &part.statements {
                give_by(facets, &statement.by);
            }
            for figure in &part.figures {
                give_by(facets, &figure.by);
            }
            if let Some(place) = part.place {
                facets[PLACE].give(place.index());
                let country = country_of[place.index()];
                if country != not_stated {
                    facets[COUNTRY].give(country);
                }
            }
        }
        facets[COUNTRY].give_if_none(not_stated);
        let bounds = event.date.bounds();
        let first = bounds.earliest.map_or(i64::MIN, |moment| moment.year());
        let last = bounds.latest.map_or(i64::MAX, |moment| moment.year());
        listing.years.push((first, last));
        listing.add(Entry::Event(*key));
    }
    listing
}

/// An event and all items of its programme. They are gathered one after the other, not each within its whole: however
/// deep a record nests them, the stack stays as it is.
fn whole(record: &Record, key: Key<Event>) -> Vec<Key<Event>> {
    let mut keys = vec![key];
    let mut next = 0;
    while let Some(key) = keys.get(next) {
        keys.extend_from_slice(record.links.programme(*key));
        next += 1;
    }
    keys
}

/// Gives somebody who has a part in the event that is being listed.
fn give(facets: &mut [Choices], party: Party) {
    match party {
        Party::Person(key) => facets[PERSON].give(key.index()),
        Party::Organisation(key) => facets[ORGANISATION].give(key.index()),
    }
}

/// Gives somebody who says something of the event that is being listed.
fn give_by(facets: &mut [Choices], by: &By) {
    if let By::Party(party) = by {
        give(facets, *party);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        record::{Record, raw::RawRecord},
        route::Query,
        search::{
            facet::Facet,
            index::Index,
            listing::{Entry, Listing},
        },
    };

    const RECORD: &str = r#"{
        "format": "memorial-record/1", "id": "small", "language": "en", "languages": ["en"],
        "title": "T", "summary": "S", "read_on": "2026",
        "lanes": [{ "id": "near", "label": "Near" }, { "id": "far", "label": "Far" }],
        "places": [
            { "id": "holon", "name": { "en": "Holon", "he": "חולון" }, "country": "IL" },
            { "id": "baku", "name": "Baku", "country": "AZ" },
            { "id": "river", "name": "The river" }
        ],
        "organisations": [{ "id": "choir", "name": "The choir", "sources": [{ "source": "s" }] }],
        "people": [
            { "id": "ada", "name": { "en": "Ada Byron", "az": "Ada Bayron" }, "sources": [{ "source": "s" }],
              "roles": [{ "title": "Singer", "organisation": "choir" }] },
            { "id": "eve", "name": "Eve", "sources": [{ "source": "s" }], "roles": [{ "title": "Guest" }] },
            { "id": "mary", "name": "Mary", "sources": [{ "source": "s" }], "roles": [{ "title": "Guest" }] }
        ],
        "events": [
            { "id": "old", "title": "An old river", "date": "../1905", "lane": "far", "place": "river",
              "sources": [{ "source": "s" }] },
            { "id": "evening", "title": "An evening", "date": "1990-12-31/1992-01-01", "lane": "near", "place": "holon",
              "participants": [{ "person": "ada", "role": "Sang" }, { "person": "ada", "role": "Wept" }],
              "sources": [{ "source": "s" }] },
            { "id": "song", "title": "A song", "text": "It was sung by candlelight.", "date": "1990-12-31", "lane": "near",
              "part_of": "evening", "place": "baku", "participants": [{ "organisation": "choir", "role": "Sang" }],
              "sources": [{ "source": "s" }] },
            { "id": "verse", "title": "A verse", "date": "1990-12-31", "lane": "near", "part_of": "song",
              "statements": [{ "by": { "person": "eve" }, "text": "Eve heard it.", "sources": [{ "source": "s" }] }],
              "sources": [{ "source": "s" }] },
            { "id": "since", "title": "Since then", "date": "2003/..", "lane": "far", "sources": [{ "source": "s" }] }
        ],
        "sources": [{ "id": "s", "title": "S" }]
    }"#;

    fn record() -> Record {
        let raw = RawRecord::read(RECORD.as_bytes()).expect("the record is JSON");
        Record::build(&raw, "en").expect("the record is sound")
    }

    fn check(query: &str, expected: &[&str]) {
        let record = record();
        let listing = Listing::timeline(&record);
        let query = Query::parse(query);
        let hits = query.has_words().then(|| Index::of(&record, None).find(&record, &query.words));
        let found = listing.find(&query, hits.as_ref());
        let shown = listing.entries.iter().enumerate().filter(|(place, _)| found.shows(*place));
        let ids: Vec<&str> = shown
            .map(|(_, entry)| match entry {
                Entry::Event(key) => record.events[*key].id.as_str(),
                _ => "no event",
            })
            .collect();
        assert_eq!(ids, expected, "{query:?}");
        assert_eq!(found.count, expected.len(), "{query:?}");
    }

    #[test]
    fn items_of_a_programme_however_deep_count_for_their_whole() {
        for query in ["person=ada", "person=eve", "organisation=choir", "place=baku", "country=AZ", "q=candlelight"] {
            check(query, &["evening"]);
        }
    }

    #[test]
    fn words_find_any_spelling_of_places_and_of_those_who_had_a_part() {
        for query in ["q=Bayron", "q=חולון", "q=byr+ADA", "q=verse+holon"] {
            check(query, &["evening"]);
        }
        check("q=ron", &[]);
        check("q=river", &["old"]);
        check("q=ada+river", &[]);
        check("q=--", &[]);
        check("q=", &["old", "evening", "since"]);
    }

    #[test]
    fn roles_and_who_is_only_spoken_of_are_no_part() {
        check("person=mary", &[]);
        check("person=ada&organisation=choir", &["evening"]);
        check("q=singer", &[]);
    }

    #[test]
    fn choices_of_one_facet_widen_and_facets_narrow() {
        check("lane=near&lane=far", &["old", "evening", "since"]);
        check("lane=far&country=none", &["old", "since"]);
        check("lane=far&country=none&country=IL&place=river", &["old"]);
        check("lane=far&lane=nowhere", &["old", "since"]);
        check("lane=nowhere", &[]);
    }

    #[test]
    fn years_find_what_touches_them_and_open_ends_reach_on() {
        check("from=1990&to=1990", &["evening"]);
        check("from=1992&to=1992", &["evening"]);
        check("to=1990", &["old", "evening"]);
        check("from=1906", &["evening", "since"]);
        check("to=-9999", &["old"]);
        check("from=9999", &["since"]);
        check("from=1906&to=1989", &[]);
        check("from=2000&to=1980", &[]);
    }

    #[test]
    fn a_value_counts_an_event_once_and_knows_how_many_have_it() {
        let record = record();
        let listing = Listing::timeline(&record);
        let found = listing.find(&Query::default(), None);
        let people =
            listing.facets.iter().position(|choices| choices.facet == Facet::Person).expect("there are people");
        let offered = listing.offered(people, &found);
        assert_eq!(offered.counts, [1, 1, 0]);
        assert_eq!(offered.values, [0, 1], "who is in no event is not offered");
        assert_eq!(listing.facets[people].used(), 2);
        assert_eq!(listing.years(), (Some(1905), Some(2003)));
    }
}
