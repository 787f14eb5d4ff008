//! Above the list: how many names are found, what is chosen, and how the list is sorted.

use leptos::prelude::*;
use memorial_i18n::Messages;

use super::{
    data::NamesData,
    search::{SEARCH_FIELD, value_name},
    state::NamesState,
};
use crate::{
    query::{Query, Sort},
    widgets::{
        context::use_messages,
        list::{List, Numbered, row},
        services::focus_element,
    },
};

/// How many names are found, what is chosen, and the orders of the list.
#[component]
pub fn FoundBar(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    let messages = use_messages();
    let total = state.total() as u64;
    let count = Memo::new(move |_| {
        let found = state.filtered.read().count as u64;
        let has_filters = state.query.with(Query::has_filters);
        if has_filters { messages.names_found_of(found, &number(messages, total)) } else { messages.names_found(found) }
    });
    view! {
        <div class="found">
            <div class="found__count" role="status"><h2>{count}</h2></div>
            <Chosen state/>
            <Sorts state/>
        </div>
    }
}

fn number(messages: Messages, number: u64) -> String {
    memorial_i18n::number::integer(messages, number)
}

/// What is chosen, each as a button that takes it back.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Choice {
    Words(String),
    Value(&'static str, String),
}

/// The names of the address that narrow the list.
const NAMES: [&str; 7] = ["kind", "role", "country", "lane", "organisation", "place", "person"];

fn choices(query: &Query) -> Vec<Choice> {
    let words = query.has_words().then(|| Choice::Words(query.words.trim().to_owned()));
    let value = |name: &'static str| query.chosen(name).iter().map(move |id| Choice::Value(name, id.clone()));
    words.into_iter().chain(NAMES.into_iter().flat_map(value)).collect()
}

impl Choice {
    fn name(&self, data: &'static NamesData, messages: Messages) -> String {
        match self {
            Self::Words(words) => messages.chosen_words(words),
            Self::Value("person", id) => {
                let entry = data.entries.iter().find(|entry| entry.id == *id);
                entry.map_or_else(|| id.clone(), |entry| entry.name.words.clone())
            }
            Self::Value(name, id) => {
                let facet = data.facets.iter().find(|facet| facet.key.name() == *name);
                let value = facet.and_then(|facet| Some((facet, facet.values.iter().find(|value| value.id == *id)?)));
                value.map_or_else(|| id.clone(), |(facet, value)| value_name(messages, facet.key, value).to_owned())
            }
        }
    }

    /// The id of its button.
    fn id(&self) -> String {
        match self {
            Self::Words(_) => "_chip-q".to_owned(),
            Self::Value(name, id) => ["_chip-", name, "-", id].concat(),
        }
    }

    fn remove(&self, query: &mut Query) {
        match self {
            Self::Words(_) => query.words.clear(),
            Self::Value(name, id) => query.toggle(name, id),
        }
    }
}

/// What is chosen, and a button that clears all of it.
#[component]
fn Chosen(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    let messages = use_messages();
    let chosen = Numbered::new();
    let rows = Signal::derive(move || chosen.numbers(state.query.with(choices)));
    let chip = move |number| view! { <li><Chip state choice=chosen.thing(number)/></li> };
    let has_none = move || !state.query.with(Query::has_filters);
    let clear = move |_| {
        focus_element(SEARCH_FIELD);
        state.query.update_with_step(|query| *query = query.without_filters());
    };
    view! {
        <ul class="chips" aria-label=messages.chosen() hidden=has_none><List rows row=row(chip)/></ul>
        <button class="found__clear" type="button" hidden=has_none on:click=clear>{messages.clear()}</button>
    }
}

/// One thing that is chosen.
#[component]
fn Chip(
    /// The state of the index.
    state: NamesState,
    /// What is chosen.
    choice: Choice,
) -> impl IntoView {
    let messages = use_messages();
    let name = choice.name(state.data, messages);
    let label = messages.remove_choice(&name);
    let id = choice.id();
    let remove = move |_| {
        // The focus goes on before its button is gone.
        focus_element(&next_focus(&state.query.with_untracked(choices), &choice));
        state.query.update_with_step(|query| choice.remove(query));
    };
    view! {
        <button class="chip" type="button" id=id aria-label=label on:click=remove>
            <bdi>{name}</bdi>
        </button>
    }
}

/// The id of what has the focus after a choice is taken back: the button after its own, else before it, else the field.
fn next_focus(choices: &[Choice], removed: &Choice) -> String {
    let at = choices.iter().position(|choice| choice == removed).unwrap_or_default();
    let next = choices.get(at + 1).or_else(|| at.checked_sub(1).and_then(|before| choices.get(before)));
    next.map_or_else(|| SEARCH_FIELD.to_owned(), Choice::id)
}

/// The orders that the list can have, as links.
#[component]
fn Sorts(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    let messages = use_messages();
    let sort = move |sort: Sort| {
        view! {
            <li hidden=move || !state.offers(sort)>
                <a href=move || address(state, sort) aria-current=move || (state.sort() == sort).then_some("true")>
                    {sort_name(messages, sort)}
                </a>
            </li>
        }
    };
    view! {
        <nav class="sorts" aria-label=messages.sort_by()>
            <span class="sorts__label" aria-hidden="true">{messages.sort_by()}</span>
            <ul class="sorts__list">
                {Sort::ALL.map(sort)}
            </ul>
        </nav>
    }
}

/// The address of the list in an order.
fn address(state: NamesState, sort: Sort) -> String {
    // Without words, the order by name is that which needs no word in the address.
    let sort = if sort == Sort::Name && !state.has_words() { Sort::Match } else { sort };
    let query = state.query.with(|query| Query { sort, ..query.clone() });
    [&state.data.folder, &*state.scope.page().path(), &query.print()].concat()
}

fn sort_name(messages: Messages, sort: Sort) -> &'static str {
    match sort {
        Sort::Match => messages.sort_match(),
        Sort::Name => messages.sort_name(),
        Sort::Organisation => messages.sort_organisation(),
        Sort::Country => messages.sort_country(),
        Sort::Appearances => messages.sort_appearances(),
        Sort::Born => messages.sort_born(),
        Sort::Died => messages.sort_died(),
    }
}
