//! What the index of names shows: derived from the query of the address, the data and the words typed.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use leptos::prelude::*;
use memorial_search::{
    facets::{FacetValues, FacetedList, FilteredList, Selection},
    index::{Document, Field, Hits, Index},
    query::ParsedQuery,
};

use super::{
    data::{Facet, NameEntry, NameKind, NamesData, NamesWords, OtherEntry, OtherKind},
    results::{Groups, group},
};
use crate::{
    query::{Query, Sort},
    route::Page,
    widgets::{
        context::{PageQuery, use_query},
        services::load_data,
    },
};

/// Which names are listed, and on which page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// People and organisations.
    All,
    /// Organisations alone.
    Organisations,
    /// People and organisations, in the page of somebody else.
    Embed,
}

impl Scope {
    /// The page that has this list.
    #[must_use]
    pub fn page(self) -> Page {
        match self {
            Self::All => Page::People,
            Self::Organisations => Page::Organisations,
            Self::Embed => Page::EmbedPeople,
        }
    }

    /// The name of the widget with this list.
    #[must_use]
    pub fn widget(self) -> &'static str {
        match self {
            Self::All => "names",
            Self::Organisations => "organisations",
            Self::Embed => "embed-names",
        }
    }

    fn has(self, entry: &NameEntry) -> bool {
        self != Self::Organisations || entry.kind == NameKind::Organisation
    }
}

/// The state of the index of names.
#[derive(Debug, Clone, Copy)]
pub struct NamesState {
    /// The data.
    pub data: &'static NamesData,
    /// Which names are listed.
    pub scope: Scope,
    /// The query of the address.
    pub query: PageQuery,
    /// The words that are searched for.
    pub parsed: Memo<Arc<ParsedQuery>>,
    /// What they find; nothing without words.
    pub hits: Memo<Option<Arc<Hits>>>,
    /// The entries that are found.
    pub filtered: Memo<Arc<FilteredList>>,
    /// The same in their order, under their heads.
    pub groups: Memo<Groups>,
    list: StoredValue<FacetedList>,
    index: Memo<SearchIndex>,
    /// The words that are fetched when somebody searches, once they are here.
    more: RwSignal<Option<&'static NamesWords>>,
    /// Whether they have been asked for.
    is_more_asked: StoredValue<bool>,
}

/// An index that is built when it is first needed.
#[derive(Debug, Clone)]
struct SearchIndex {
    data: &'static NamesData,
    words: Option<&'static NamesWords>,
    built: Arc<OnceLock<Index>>,
}

impl PartialEq for SearchIndex {
    fn eq(&self, other: &Self) -> bool {
        self.words.is_some() == other.words.is_some()
    }
}

impl SearchIndex {
    fn get(&self) -> &Index {
        self.built.get_or_init(|| Index::new(&documents(self.data, self.words)))
    }
}

impl NamesState {
    /// The state over the query of the page.
    #[must_use]
    pub fn new(data: &'static NamesData, scope: Scope) -> Self {
        let query = use_query();
        let list = StoredValue::new(faceted_list(data, scope));
        let more = RwSignal::new(None);
        let index = Memo::new(move |_| SearchIndex { data, words: more.get(), built: Arc::default() });
        let words = Memo::new(move |_| query.with(|query| query.words.clone()));
        let parsed = Memo::new(move |_| words.with(|words| Arc::new(ParsedQuery::parse(words))));
        let hits = Memo::new(move |_| {
            let has_words = words.with(|words| !words.trim().is_empty());
            has_words.then(|| Arc::new(index.read().get().search(&parsed.read())))
        });
        let filters = Memo::new(move |_| query.with(|query| Query { words: String::new(), ..query.filters() }));
        let filtered = Memo::new(move |_| {
            let (filters, hits) = (filters.read(), hits.read());
            let is_candidate = |place: usize| {
                let entry = &data.entries[place];
                let has_id =
                    filters.people.is_empty() || (entry.kind == NameKind::Person && filters.people.contains(&entry.id));
                has_id && scope.has(entry) && hits.as_ref().is_none_or(|hits| hits.rank(place).is_some())
            };
            Arc::new(list.with_value(|list| list.filter(&selection(data, &filters), &is_candidate)))
        });
        let sort = Memo::new(move |_| query.with(|query| query.sort));
        let groups = Memo::new(move |before: Option<&Groups>| {
            let groups = group(data, &filtered.read(), hits.read().as_deref(), sort.get());
            Groups::after(before, groups)
        });
        let state = Self {
            data,
            scope,
            query,
            parsed,
            hits,
            filtered,
            groups,
            list,
            index,
            more,
            is_more_asked: StoredValue::new(false),
        };
        Effect::new(move |_| {
            if state.has_words() {
                state.prepare_search();
            }
        });
        state
    }

    /// How many entries there are without any filter.
    #[must_use]
    pub fn total(self) -> usize {
        self.data.entries.iter().filter(|entry| self.scope.has(entry)).count()
    }

    /// Whether words are searched for.
    #[must_use]
    pub fn has_words(self) -> bool {
        self.query.with(Query::has_words)
    }

    /// Whether the list can have an order; that by match only where words are searched for.
    #[must_use]
    pub fn offers(self, sort: Sort) -> bool {
        let has_facet = |name: &str| self.data.facets.iter().any(|facet| facet.key.name() == name);
        match sort {
            Sort::Match => self.has_words(),
            Sort::Name => true,
            Sort::Organisation | Sort::Country => has_facet(sort.name()),
            Sort::Appearances => self.data.entries.iter().any(|entry| !entry.events.is_empty()),
            Sort::Born => self.data.entries.iter().any(|entry| entry.ranks.born.is_some()),
            Sort::Died => self.data.entries.iter().any(|entry| entry.ranks.died.is_some()),
        }
    }

    /// The order that the list has.
    #[must_use]
    pub fn sort(self) -> Sort {
        match self.query.with(|query| query.sort) {
            Sort::Match if !self.has_words() => Sort::Name,
            sort => sort,
        }
    }

    /// How many values of a facet any entry has.
    #[must_use]
    pub fn used_values(self, facet: usize) -> usize {
        self.list.with_value(|list| list.facets()[facet].used())
    }

    /// How many entries each value of a facet would find.
    #[must_use]
    pub fn counts(self, facet: usize) -> Vec<u32> {
        let filtered = self.filtered.read();
        self.list.with_value(|list| list.counts(facet, &filtered))
    }

    /// The values of a facet that are offered, at most so many.
    #[must_use]
    pub fn offered_values(self, facet: usize, counts: &[u32], most: usize) -> Vec<usize> {
        let selection = self.query.with(|query| selection(self.data, query));
        self.list.with_value(|list| list.offered(facet, counts, &selection, most))
    }

    /// The names nearest to words that find nothing: places among entries and, counted on, others.
    #[must_use]
    pub fn nearest(self, most: usize) -> Vec<usize> {
        let events = self.data.others.iter().position(|other| other.kind == OtherKind::Event);
        let first_event = self.data.entries.len() + events.unwrap_or(self.data.others.len());
        let is_candidate = |place: usize| {
            place < first_event && self.data.entries.get(place).is_none_or(|entry| self.scope.has(entry))
        };
        self.index.read().get().nearest(&self.parsed.read(), most, &is_candidate)
    }

    /// Fetches the words that are searched besides, once somebody is about to search. Without them, names and roles are
    /// found.
    pub fn prepare_search(self) {
        if !self.is_more_asked.get_value() && !self.data.words_file.is_empty() {
            self.is_more_asked.set_value(true);
            load_data(&self.data.words_file, move |words| {
                // Whoever has left the page needs them no more.
                let _ = self.more.try_set(Some(words));
                // The index is made before a key waits for it, in a task of its own.
                let build = move || {
                    let _ = self.index.try_with_untracked(|index| {
                        index.get();
                    });
                };
                set_timeout(build, Duration::ZERO);
            });
        }
    }
}

fn documents(data: &'static NamesData, words: Option<&'static NamesWords>) -> Vec<Document<'static>> {
    let more = |words: Option<&'static String>| words.map(|words| (Field::Text, words.as_str()));
    let related = |numbers: &[u32]| numbers.iter().map(|number| *number as usize).collect();
    let entry = |(place, entry): (usize, &'static NameEntry)| {
        let names = std::iter::once(&entry.name).chain(&entry.forms);
        let mut texts: Vec<(Field, &str)> = names.map(|name| (Field::Name, name.words.as_str())).collect();
        let titles = entry.roles.iter().filter_map(|role| role.parts.first());
        texts.extend(titles.filter(|part| part.page.is_none()).map(|part| (Field::Role, part.words.words.as_str())));
        texts.extend(entry.passages.iter().map(|passage| (Field::Text, passage.words.words.as_str())));
        texts.extend(more(words.and_then(|words| words.entries.get(place))));
        Document { texts, related: related(&entry.related), part_of: None }
    };
    let other = |(place, other): (usize, &'static OtherEntry)| {
        let names = std::iter::once(other.name.words.as_str()).chain(other.forms.iter().map(String::as_str));
        let mut texts: Vec<(Field, &str)> = names.map(|name| (Field::Name, name)).collect();
        texts.extend(more(words.and_then(|words| words.others.get(place))));
        Document { texts, related: related(&other.related), part_of: None }
    };
    data.entries.iter().enumerate().map(entry).chain(data.others.iter().enumerate().map(other)).collect()
}

/// The list with its facets; an entry that is not listed has no values.
fn faceted_list(data: &'static NamesData, scope: Scope) -> FacetedList {
    let values = |(place, facet): (usize, &Facet)| {
        let of = |entry: &NameEntry| if scope.has(entry) { entry.facets[place].clone() } else { Vec::new() };
        FacetValues::new(facet.values.len(), data.entries.iter().map(of).collect())
    };
    FacetedList::new(data.entries.len(), data.facets.iter().enumerate().map(values).collect())
}

/// The values that a query chooses.
fn selection(data: &'static NamesData, query: &Query) -> Selection {
    let mut selection = Selection::new(data.facets.len());
    for (place, facet) in data.facets.iter().enumerate() {
        for id in query.chosen(facet.key.name()) {
            selection.choose(place, facet.values.iter().position(|value| value.id == *id));
        }
    }
    selection
}
