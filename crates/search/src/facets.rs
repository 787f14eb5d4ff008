//! Facets: which values narrow a list, and how many entries each of them would find beside the choices of the others.

use crate::order::sort_places;

/// The values that are chosen, facet by facet; nothing in place of one that the list does not have, so that it finds
/// nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    chosen: Vec<Vec<Option<usize>>>,
}

impl Selection {
    /// Nothing is chosen of so many facets.
    #[must_use]
    pub fn new(facets: usize) -> Self {
        Self { chosen: vec![Vec::new(); facets] }
    }

    /// Chooses a value of a facet.
    pub fn choose(&mut self, facet: usize, value: Option<usize>) {
        if !self.chosen[facet].contains(&value) {
            self.chosen[facet].push(value);
        }
    }

    /// Chooses a value of a facet, or no longer.
    pub fn toggle(&mut self, facet: usize, value: usize) {
        match self.chosen[facet].iter().position(|chosen| *chosen == Some(value)) {
            Some(place) => drop(self.chosen[facet].remove(place)),
            None => self.chosen[facet].push(Some(value)),
        }
    }

    /// Whether a value of a facet is chosen.
    #[must_use]
    pub fn has(&self, facet: usize, value: usize) -> bool {
        self.chosen[facet].contains(&Some(value))
    }

    /// Whether any value of a facet is chosen.
    #[must_use]
    pub fn narrows(&self, facet: usize) -> bool {
        !self.chosen[facet].is_empty()
    }

    /// The values that are chosen, with their facets.
    pub fn values(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let facets = self.chosen.iter().enumerate();
        facets.flat_map(|(facet, values)| values.iter().filter_map(move |value| Some((facet, (*value)?))))
    }
}

/// The values of a facet that each entry of a list has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValues {
    /// How many values the facet has.
    len: usize,
    /// The values of each entry.
    by_entry: Vec<Vec<u32>>,
    /// How many entries have each value.
    totals: Vec<u32>,
}

impl FacetValues {
    /// A facet of so many values, and those that each entry has.
    #[must_use]
    pub fn new(len: usize, by_entry: Vec<Vec<u32>>) -> Self {
        let mut totals = vec![0; len];
        by_entry.iter().flatten().for_each(|value| totals[*value as usize] += 1);
        Self { len, by_entry, totals }
    }

    /// How many of the values any entry has.
    #[must_use]
    pub fn used(&self) -> usize {
        self.totals.iter().filter(|total| **total > 0).count()
    }

    /// How many entries have a value.
    #[must_use]
    pub fn total(&self, value: usize) -> u32 {
        self.totals[value]
    }
}

/// A list of entries with their facets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetedList {
    len: usize,
    facets: Vec<FacetValues>,
}

/// Whether an entry is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Found,
    /// It would be, but for the choices of the facet at this place.
    ExceptFor(usize),
    NotFound,
}

/// What a selection leaves of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilteredList {
    outcomes: Vec<Outcome>,
    /// How many are found.
    pub count: usize,
}

impl FilteredList {
    /// Whether an entry is found.
    #[must_use]
    pub fn has(&self, entry: usize) -> bool {
        self.outcomes[entry] == Outcome::Found
    }

    /// The entries that are found, in order.
    pub fn entries(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.outcomes.len()).filter(|entry| self.has(*entry))
    }
}

impl FacetedList {
    /// A list of so many entries with its facets.
    #[must_use]
    pub fn new(len: usize, facets: Vec<FacetValues>) -> Self {
        Self { len, facets }
    }

    /// The facets.
    #[must_use]
    pub fn facets(&self) -> &[FacetValues] {
        &self.facets
    }

    /// The entries that a selection finds among those that are candidates. Values of one facet widen, facets narrow each
    /// other.
    #[must_use]
    pub fn filter(&self, selection: &Selection, is_candidate: &dyn Fn(usize) -> bool) -> FilteredList {
        let outcome = |entry| if is_candidate(entry) { Outcome::Found } else { Outcome::NotFound };
        let mut outcomes: Vec<Outcome> = (0..self.len).map(outcome).collect();
        for (place, facet) in self.facets.iter().enumerate().filter(|(place, _)| selection.narrows(*place)) {
            for (outcome, values) in outcomes.iter_mut().zip(&facet.by_entry) {
                if !values.iter().any(|value| selection.has(place, *value as usize)) {
                    *outcome = match *outcome {
                        Outcome::Found => Outcome::ExceptFor(place),
                        _ => Outcome::NotFound,
                    };
                }
            }
        }
        let count = outcomes.iter().filter(|outcome| **outcome == Outcome::Found).count();
        FilteredList { outcomes, count }
    }

    /// How many entries each value of a facet would find alone, beside the choices of the other facets.
    #[must_use]
    pub fn counts(&self, facet: usize, filtered: &FilteredList) -> Vec<u32> {
        let values = &self.facets[facet];
        let mut counts = vec![0; values.len];
        for (outcome, values) in filtered.outcomes.iter().zip(&values.by_entry) {
            if *outcome == Outcome::Found || *outcome == Outcome::ExceptFor(facet) {
                values.iter().for_each(|value| counts[*value as usize] += 1);
            }
        }
        counts
    }

    /// The values of a facet that are offered, no more than `most`: those chosen, then those with the highest counts, all
    /// in their own order. Choosing one of them moves none.
    #[must_use]
    pub fn offered(&self, facet: usize, counts: &[u32], selection: &Selection, most: usize) -> Vec<usize> {
        let values = &self.facets[facet];
        let mut offered: Vec<usize> = (0..values.len).filter(|value| values.totals[*value] > 0).collect();
        if offered.len() > most {
            let weight = |value: &usize| if selection.has(facet, *value) { u32::MAX } else { counts[*value] };
            sort_places(&mut offered, &|value| u64::from(u32::MAX - weight(&value)));
            offered.truncate(most);
            sort_places(&mut offered, &|value| value as u64);
        }
        offered
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn small() -> FacetedList {
        let kind = FacetValues::new(2, vec![vec![0], vec![0], vec![1], vec![1]]);
        let country = FacetValues::new(3, vec![vec![0], vec![0, 1], vec![1], vec![]]);
        FacetedList::new(4, vec![kind, country])
    }

    fn select(values: &[(usize, usize)]) -> Selection {
        let mut selection = Selection::new(2);
        values.iter().for_each(|(facet, value)| selection.toggle(*facet, *value));
        selection
    }

    #[track_caller]
    fn check(values: &[(usize, usize)], expected: &[usize]) {
        let filtered = small().filter(&select(values), &|_| true);
        assert_eq!(filtered.entries().collect::<Vec<_>>(), expected, "{values:?}");
        assert_eq!(filtered.count, expected.len());
    }

    #[test]
    fn values_of_one_facet_widen_and_facets_narrow() {
        check(&[], &[0, 1, 2, 3]);
        check(&[(0, 0)], &[0, 1]);
        check(&[(0, 0), (0, 1)], &[0, 1, 2, 3]);
        check(&[(0, 1), (1, 1)], &[2]);
        check(&[(1, 2)], &[]);
        check(&[(0, 0), (0, 0)], &[0, 1, 2, 3]);
    }

    #[test]
    fn what_is_no_value_finds_nothing() {
        let mut selection = Selection::new(2);
        selection.choose(0, None);
        assert_eq!(small().filter(&selection, &|_| true).count, 0);
        selection.choose(0, Some(0));
        assert_eq!(small().filter(&selection, &|_| true).count, 2);
    }

    #[test]
    fn of_many_values_those_that_find_most_are_offered_and_every_choice() {
        let by_entry = (0..100).map(|value| vec![value]).chain((90..100).map(|value| vec![value])).collect();
        let list = FacetedList::new(110, vec![FacetValues::new(101, by_entry)]);
        let offered = |chosen: &[usize]| {
            let mut selection = Selection::new(1);
            chosen.iter().for_each(|value| selection.toggle(0, *value));
            let filtered = list.filter(&selection, &|_| true);
            list.offered(0, &list.counts(0, &filtered), &selection, 40)
        };
        let few = (0..30).chain(90..100).collect::<Vec<usize>>();
        assert_eq!(offered(&[]), few);
        assert_eq!(offered(&[50]), (0..29).chain([50]).chain(90..100).collect::<Vec<usize>>());
        assert_eq!(offered(&[95]), few, "choosing what is offered moves nothing");
    }

    proptest! {
        #[test]
        fn a_count_is_what_choosing_that_value_alone_would_find(
            entries in proptest::collection::vec(
                (proptest::collection::vec(0..4_u32, 0..3), proptest::collection::vec(0..5_u32, 0..3), any::<bool>()), 0..20),
            chosen in proptest::collection::vec((0..2_usize, 0..4_usize), 0..5),
        ) {
            let values = |facet: usize| entries.iter().map(move |(one, other, _)| {
                let mut values = if facet == 0 { one.clone() } else { other.clone() };
                values.sort_unstable();
                values.dedup();
                values
            }).collect();
            let list = FacetedList::new(entries.len(), vec![FacetValues::new(4, values(0)), FacetValues::new(5, values(1))]);
            let is_candidate = |entry: usize| entries[entry].2;
            let selection = select(&chosen);
            let filtered = list.filter(&selection, &is_candidate);
            for (facet, len) in [(0, 4), (1, 5)] {
                for (value, count) in list.counts(facet, &filtered).into_iter().enumerate().take(len) {
                    let mut alone = Selection::new(2);
                    selection.values().filter(|(own, _)| *own != facet).for_each(|(own, value)| alone.toggle(own, value));
                    alone.toggle(facet, value);
                    prop_assert_eq!(list.filter(&alone, &is_candidate).count, count as usize);
                }
            }
        }
    }
}
