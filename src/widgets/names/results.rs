//! The entries that are found, in order and under heads.

use memorial_search::{facets::FilteredList, index::Hits, order::sort_places};

use super::data::{FacetKey, NameEntry, NamesData};
use crate::query::Sort;

/// How many entries a group has at most: a browser lays out only the groups in the window.
const MOST_IN_GROUP: usize = 50;

/// What entries are under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Head {
    /// The letter that their names begin with, by its place in the alphabet of the list.
    Letter(u32),
    /// The organisation that they are named with, if with any, by its place in the facet.
    Organisation(Option<u32>),
    /// The country of the place that they are named with, if with any, by its place in the facet.
    Country(Option<u32>),
    /// How many events they are listed with.
    Appearances(u32),
}

/// Entries under one head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    /// The head; none where the order has none.
    pub head: Option<Head>,
    /// Which part this is of all that are under the head.
    pub part: usize,
    /// The entries, by their places.
    pub entries: Vec<usize>,
}

/// The groups of a list.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    /// The groups.
    pub list: Vec<Group>,
    /// How often the list has changed.
    pub revision: usize,
}

impl PartialEq for Groups {
    fn eq(&self, other: &Self) -> bool {
        self.list == other.list
    }
}

impl Groups {
    /// The groups that come after others.
    pub fn after(before: Option<&Self>, list: Vec<Group>) -> Self {
        Self { list, revision: before.map_or(0, |before| before.revision + 1) }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.list.iter().map(|group| group.entries.len()).sum()
    }

    /// The groups of the first entries.
    pub fn first(&self, most: usize) -> Vec<Group> {
        let (mut first, mut room) = (Vec::new(), most);
        for group in &self.list {
            if room == 0 {
                break;
            }
            let mut group = group.clone();
            group.entries.truncate(room);
            room -= group.entries.len();
            first.push(group);
        }
        first
    }
}

/// Puts the entries that are found in order. Those that are alike in it stay in the order of their names.
pub fn group(data: &NamesData, filtered: &FilteredList, hits: Option<&Hits>, sort: Sort) -> Vec<Group> {
    let mut found: Vec<usize> = filtered.entries().collect();
    sort_places(&mut found, &|place| rank(data, hits, sort, place).into());
    in_groups(&found, |place| head(data, hits, sort, *place))
}

/// The place of an entry in an order, the first lowest; entries without what is sorted by come last.
fn rank(data: &NamesData, hits: Option<&Hits>, sort: Sort, place: usize) -> u32 {
    let entry = &data.entries[place];
    let rank = match sort {
        Sort::Match => hits.map_or(Some(0), |hits| hits.rank(place).map(u32::from)),
        Sort::Name => Some(0),
        Sort::Organisation => first_value(data, entry, FacetKey::Organisation),
        Sort::Country => country(data, entry),
        Sort::Appearances => Some(u32::MAX - appearances(entry)),
        Sort::Born => entry.ranks.born,
        Sort::Died => entry.ranks.died,
    };
    rank.unwrap_or(u32::MAX)
}

/// The head that an entry is listed under in an order.
fn head(data: &NamesData, hits: Option<&Hits>, sort: Sort, place: usize) -> Option<Head> {
    let entry = &data.entries[place];
    match sort {
        Sort::Match if hits.is_some() => None,
        Sort::Match | Sort::Name => Some(Head::Letter(entry.letter)),
        Sort::Organisation => Some(Head::Organisation(first_value(data, entry, FacetKey::Organisation))),
        Sort::Country => Some(Head::Country(country(data, entry))),
        Sort::Appearances => Some(Head::Appearances(appearances(entry))),
        Sort::Born | Sort::Died => None,
    }
}

/// The country of the places of an entry, where one is stated.
fn country(data: &NamesData, entry: &NameEntry) -> Option<u32> {
    first_value(data, entry, FacetKey::Country).filter(|value| is_stated(data, *value))
}

/// The number of events that an entry is listed in.
fn appearances(entry: &NameEntry) -> u32 {
    u32::try_from(entry.events.len()).unwrap_or(u32::MAX)
}

/// The first value that an entry has of a facet.
fn first_value(data: &NamesData, entry: &NameEntry, key: FacetKey) -> Option<u32> {
    let facet = data.facets.iter().position(|facet| facet.key == key)?;
    entry.facets[facet].first().copied()
}

/// Whether a value of the country facet is a country.
fn is_stated(data: &NamesData, value: u32) -> bool {
    let facet = data.facets.iter().find(|facet| facet.key == FacetKey::Country);
    facet.is_some_and(|facet| facet.values[value as usize].name.is_some())
}

fn in_groups(entries: &[usize], head: impl Fn(&usize) -> Option<Head>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for place in entries {
        let head = head(place);
        match groups.last_mut().filter(|group| group.head == head) {
            Some(group) if group.entries.len() < MOST_IN_GROUP => group.entries.push(*place),
            before => {
                let part = before.map_or(0, |group| group.part + 1);
                groups.push(Group { head, part, entries: vec![*place] });
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use memorial_search::{
        facets::{FacetValues, FacetedList, Selection},
        index::{Document, Field, Index},
        query::ParsedQuery,
    };

    use super::*;
    use crate::widgets::names::data::{Facet, FacetValue, NameKind, SortRanks, Words};

    fn words(text: &str) -> Words {
        Words { words: text.to_owned(), language: None }
    }

    /// A name with its letter, events, organisation and rank of birth.
    fn entry(name: &str, letter: u32, events: usize, organisation: Option<u32>, born: Option<u32>) -> NameEntry {
        NameEntry {
            id: name.to_lowercase(),
            kind: NameKind::Person,
            name: words(name),
            forms: Vec::new(),
            life: None,
            roles: Vec::new(),
            passages: Vec::new(),
            events: vec![0; events],
            facets: vec![organisation.into_iter().collect()],
            letter,
            ranks: SortRanks { born, died: None },
            related: Vec::new(),
        }
    }

    fn data() -> NamesData {
        let value = |id: &str| FacetValue { id: id.to_owned(), name: Some(words(id)) };
        NamesData {
            entries: vec![
                entry("Ada", 0, 1, Some(1), None),
                entry("Adam", 0, 0, None, Some(0)),
                entry("Eve", 1, 3, Some(0), Some(1)),
            ],
            facets: vec![Facet { key: FacetKey::Organisation, values: vec![value("choir"), value("school")] }],
            letters: vec!["A".to_owned(), "E".to_owned()],
            ..NamesData::default()
        }
    }

    fn check(sort: Sort, query: &str, expected: &[(Option<Head>, &[usize])]) {
        let data = data();
        let texts = |entry: &'_ NameEntry| vec![(Field::Name, entry.name.words.clone())];
        let texts: Vec<_> = data.entries.iter().map(texts).collect();
        let documents: Vec<Document> = texts
            .iter()
            .map(|texts| Document {
                texts: texts.iter().map(|(field, text)| (*field, text.as_str())).collect(),
                ..Document::default()
            })
            .collect();
        let hits = (!query.is_empty()).then(|| Index::new(&documents).search(&ParsedQuery::parse(query)));
        let by_entry = data.entries.iter().map(|entry| entry.facets[0].clone()).collect();
        let list = FacetedList::new(data.entries.len(), vec![FacetValues::new(2, by_entry)]);
        let is_candidate = |place| hits.as_ref().is_none_or(|hits| hits.rank(place).is_some());
        let filtered = list.filter(&Selection::new(1), &is_candidate);
        let groups = group(&data, &filtered, hits.as_ref(), sort);
        let groups: Vec<(Option<Head>, &[usize])> = groups.iter().map(|group| (group.head, &*group.entries)).collect();
        assert_eq!(groups, expected, "{sort:?} {query}");
    }

    #[test]
    fn each_order_has_its_heads() {
        let letters = [(Some(Head::Letter(0)), &[0, 1][..]), (Some(Head::Letter(1)), &[2])];
        check(Sort::Match, "", &letters);
        check(Sort::Name, "", &letters);
        check(
            Sort::Organisation,
            "",
            &[
                (Some(Head::Organisation(Some(0))), &[2]),
                (Some(Head::Organisation(Some(1))), &[0]),
                (Some(Head::Organisation(None)), &[1]),
            ],
        );
        check(
            Sort::Appearances,
            "",
            &[
                (Some(Head::Appearances(3)), &[2]),
                (Some(Head::Appearances(1)), &[0]),
                (Some(Head::Appearances(0)), &[1]),
            ],
        );
        check(Sort::Born, "", &[(None, &[1, 2, 0])]);
    }

    #[test]
    fn words_put_the_best_match_first_unless_another_order_is_chosen() {
        check(Sort::Match, "adam", &[(None, &[1])]);
        check(Sort::Match, "ada", &[(None, &[0, 1])]);
        check(Sort::Name, "ada", &[(Some(Head::Letter(0)), &[0, 1])]);
    }

    #[test]
    fn a_long_list_is_in_parts_and_can_be_cut() {
        let groups = Groups::after(None, in_groups(&(0..120).collect::<Vec<_>>(), |_| None));
        let parts = |groups: &[Group]| groups.iter().map(|group| (group.part, group.entries.len())).collect::<Vec<_>>();
        assert_eq!(parts(&groups.list), [(0, 50), (1, 50), (2, 20)]);
        assert_eq!(parts(&groups.first(60)), [(0, 50), (1, 10)]);
        assert_eq!(groups.len(), 120);
    }
}
