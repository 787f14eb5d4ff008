//! Which events the filters find: words by the search index, years, and the values of the facets.

use std::sync::{Arc, OnceLock};

use memorial_search::{
    facets::{FacetValues, FacetedList, FilteredList, Selection},
    index::{Document, Field, Index},
    query::ParsedQuery,
};

use super::data::{EventData, FacetValue, TimelineData};
use crate::query::Query;

/// What events are filtered by, besides words and years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// The section.
    Lane,
    /// People and organisations.
    Party,
    /// Places.
    Place,
    /// Countries.
    Country,
}

impl Facet {
    const ALL: [Self; 4] = [Self::Lane, Self::Party, Self::Place, Self::Country];

    fn index(self) -> usize {
        self as usize
    }

    /// The values of the facet, but for the sections, which have data of their own.
    #[must_use]
    pub fn values(self, data: &'static TimelineData) -> &'static [FacetValue] {
        match self {
            Self::Lane => &[],
            Self::Party => &data.parties,
            Self::Place => &data.places,
            Self::Country => &data.countries,
        }
    }

    /// The name in the address of one of its values.
    #[must_use]
    pub fn name(self, data: &TimelineData, value: usize) -> &'static str {
        match self {
            Self::Lane => "lane",
            Self::Party if value < data.people => "person",
            Self::Party => "organisation",
            Self::Place => "place",
            Self::Country => "country",
        }
    }

    /// The values that a query has chosen; nothing in place of one that there is not.
    fn chosen(self, data: &'static TimelineData, query: &Query) -> Vec<Option<usize>> {
        let position = |id: &String, values: &[FacetValue], first: usize| {
            values.iter().position(|value| value.id == *id).map(|place| first + place)
        };
        let all = |ids: &[String], values: &[FacetValue], first: usize| -> Vec<Option<usize>> {
            ids.iter().map(|id| position(id, values, first)).collect()
        };
        match self {
            Self::Lane => query.lanes.iter().map(|id| data.lanes.iter().position(|lane| lane.id == *id)).collect(),
            Self::Party => {
                let (people, organisations) = data.parties.split_at(data.people);
                [all(&query.people, people, 0), all(&query.organisations, organisations, data.people)].concat()
            }
            Self::Place => all(&query.places, &data.places, 0),
            Self::Country => all(&query.countries, &data.countries, 0),
        }
    }
}

/// The timeline as it is filtered.
#[derive(Debug)]
pub struct Filters {
    data: &'static TimelineData,
    list: FacetedList,
    index: OnceLock<Index>,
}

/// What a query finds.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    filtered: Arc<FilteredList>,
    /// How many events are found.
    pub count: usize,
}

impl Found {
    /// Whether an event is found.
    #[must_use]
    pub fn has(&self, event: usize) -> bool {
        self.filtered.has(event)
    }
}

impl Filters {
    /// The filters of a timeline.
    #[must_use]
    pub fn new(data: &'static TimelineData) -> Self {
        let facets = Facet::ALL.map(|facet| {
            let values = data.events.iter().map(|event| match facet {
                Facet::Lane => u32::try_from(event.lane).into_iter().collect(),
                Facet::Party => event.parties.clone(),
                Facet::Place => event.places.clone(),
                Facet::Country => event.countries.clone(),
            });
            let count = if facet == Facet::Lane { data.lanes.len() } else { facet.values(data).len() };
            FacetValues::new(count, values.collect())
        });
        Self { data, list: FacetedList::new(data.events.len(), facets.into()), index: OnceLock::new() }
    }

    /// What a query finds.
    #[must_use]
    pub fn find(&self, query: &Query) -> Found {
        let data = self.data;
        let words = ParsedQuery::parse(&query.words);
        let hits = (!words.terms.is_empty()).then(|| self.index.get_or_init(|| index(data)).search(&words));
        let has_sign = words.terms.is_empty() && query.has_words();
        let is_candidate = |event: usize| {
            // Signs without any letter find nothing.
            !has_sign
                && hits.as_ref().is_none_or(|hits| hits.rank(event).is_some())
                && is_within(&data.events[event], query.years)
        };
        let mut selection = Selection::new(Facet::ALL.len());
        for facet in Facet::ALL {
            for value in facet.chosen(data, query) {
                selection.choose(facet.index(), value);
            }
        }
        let filtered = self.list.filter(&selection, &is_candidate);
        Found { count: filtered.count, filtered: Arc::new(filtered) }
    }

    /// How many events each value of a facet would find beside the other filters.
    #[must_use]
    pub fn counts(&self, facet: Facet, found: &Found) -> Vec<u32> {
        self.list.counts(facet.index(), &found.filtered)
    }

    /// How many events a section has.
    #[must_use]
    pub fn total_of_lane(&self, lane: usize) -> u32 {
        self.list.facets()[Facet::Lane.index()].total(lane)
    }
}

/// Whether any part of an event may lie within these years.
fn is_within(event: &EventData, (from, to): (Option<i64>, Option<i64>)) -> bool {
    let (first, last) = event.years;
    from.is_none_or(|from| last.is_none_or(|last| last >= from))
        && to.is_none_or(|to| first.is_none_or(|first| first <= to))
}

/// The index of the events, which are found through the names of their people and places too.
fn index(data: &'static TimelineData) -> Index {
    let events = data.events.iter().map(|event| {
        let mut texts = vec![(Field::Name, &*event.title.words), (Field::Text, &*event.searched)];
        texts.extend(event.lead.as_ref().map(|lead| (Field::Text, &*lead.words)));
        Document { texts, ..Document::default() }
    });
    let parties = with_events(data, &data.parties, |event| &event.parties);
    let places = with_events(data, &data.places, |event| &event.places);
    Index::new(&events.chain(parties).chain(places).collect::<Vec<_>>())
}

/// The values of a facet, each with the events that are found through it.
fn with_events(
    data: &'static TimelineData,
    values: &'static [FacetValue],
    values_of: fn(&EventData) -> &Vec<u32>,
) -> Vec<Document<'static>> {
    let mut documents: Vec<Document> = values.iter().map(document).collect();
    for (place, event) in data.events.iter().enumerate() {
        for value in values_of(event) {
            documents[*value as usize].related.push(place);
        }
    }
    documents
}

/// A value of a facet with all its spellings.
fn document(value: &'static FacetValue) -> Document<'static> {
    let forms = std::iter::once(&*value.name.words).chain(value.forms.iter().map(|form| &**form));
    Document { texts: forms.map(|form| (Field::Name, form)).collect(), ..Document::default() }
}

/// The values of a facet whose names have these words, in any spelling; all of them without words.
#[must_use]
pub fn values_named(values: &'static [FacetValue], index: &OnceLock<Index>, words: &str) -> Vec<usize> {
    let query = ParsedQuery::parse(words);
    if query.terms.is_empty() {
        return (0..values.len()).collect();
    }
    let index = index.get_or_init(|| Index::new(&values.iter().map(document).collect::<Vec<_>>()));
    let hits = index.search(&query);
    (0..values.len()).filter(|value| hits.rank(*value).is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widgets::timeline::data::Words;

    fn data() -> &'static TimelineData {
        let words = |words: &str| Words { words: words.to_owned(), language: None };
        let value = |id: &str, name: &str, form: &str| FacetValue {
            id: id.into(),
            name: words(name),
            forms: vec![form.into()],
        };
        let event = |id: &str, title: &str, year: i64| EventData {
            id: id.into(),
            title: words(title),
            years: (Some(year), Some(year)),
            ..EventData::default()
        };
        let lane = |id: &str| super::super::data::LaneData { id: id.into(), label: words(id), note: None };
        Box::leak(Box::new(TimelineData {
            folder: String::new(),
            span: None,
            years: (1988, 2021),
            lanes: vec![lane("background"), lane("remembrance")],
            eras: Vec::new(),
            events: vec![
                EventData { places: vec![0], ..event("sumgait", "Sumgait pogrom", 1988) },
                EventData { places: vec![1], ..event("khojaly", "Khojaly massacre", 1992) },
                EventData { parties: vec![0, 1], lane: 1, ..event("grove", "Gathering in the grove", 2018) },
            ],
            parties: vec![value("lev-spivak", "Lev Spivak", "Лев Спивак"), value("aziz", "AzIz", "АзИз")],
            people: 1,
            places: vec![value("sumgait", "Sumgait", "Sumqayıt"), value("khojaly", "Khojaly", "Xocalı")],
            countries: Vec::new(),
            related: Vec::new(),
            root: None,
        }))
    }

    #[track_caller]
    fn check(query: &str, expected: &[usize]) {
        let found = Filters::new(data()).find(&Query::parse(query));
        let events: Vec<usize> = (0..3).filter(|event| found.has(*event)).collect();
        assert_eq!(events, expected, "{query}");
        assert_eq!(found.count, expected.len());
    }

    #[test]
    fn events_are_found_by_words_years_and_choices() {
        check("", &[0, 1, 2]);
        check("?q=massacre", &[1]);
        check("?q=Xocal%C4%B1", &[1]);
        check("?q=Спивак", &[2]);
        check("?from=1990&to=2000", &[1]);
        check("?from=2021&to=1988", &[]);
        check("?lane=background", &[0, 1]);
        check("?person=lev-spivak", &[2]);
        check("?person=lev-spivak&organisation=aziz", &[2]);
        check("?place=sumgait&place=khojaly", &[0, 1]);
    }

    #[test]
    fn what_there_is_not_finds_nothing() {
        for query in ["?q=--", "?lane=nowhere", "?person=<b>", "?country=__proto__", "?person=aziz"] {
            check(query, &[]);
        }
    }
}
