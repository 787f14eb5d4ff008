//! The search field, and the filters beside the list; on phones they are behind their count.

use leptos::prelude::*;
use memorial_i18n::Messages;

use super::{
    data::{FacetKey, FacetValue},
    state::NamesState,
};
use crate::widgets::{
    context::use_messages,
    list::{List, row},
};

/// The id of the field for words.
pub const SEARCH_FIELD: &str = "_search";

/// How many values of a facet are offered at most.
const MOST_OFFERED: usize = 40;

/// The search field and the filters.
#[component]
pub fn NamesSearch(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    view! {
        <div class="names-search" role="search">
            <SearchField state/>
            <FilterPanel state/>
        </div>
    }
}

/// The field for words.
#[component]
fn SearchField(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    let messages = use_messages();
    view! {
        <label class="field field--large">
            <span class="field__label">{messages.find()}</span>
            <input
                type="search"
                id=SEARCH_FIELD
                name="q"
                dir=move || state.has_words().then_some("auto")
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                placeholder=messages.names_example()
                prop:value=move || state.query.with(|query| query.words.clone())
                on:focus=move |_| state.prepare_search()
                on:input:target=move |event| state.query.update(|query| query.words = event.target().value())
            />
        </label>
    }
}

/// The facets that have more than one value.
#[component]
fn FilterPanel(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    let messages = use_messages();
    let narrowing = (0..state.data.facets.len()).filter(move |facet| state.used_values(*facet) > 1);
    let set = move || {
        let keys = state.data.facets.iter().map(|facet| facet.key.name());
        state.query.with(|query| keys.map(|key| query.chosen(key).len()).sum::<usize>())
    };
    view! {
        <details class="names-filter" name="names-filter">
            <summary class="names-filter__summary">
                {messages.filter()} <b class="names-filter__count" hidden=move || set() == 0>{set}</b>
            </summary>
            <div class="names-filter__facets">
                {narrowing.map(|facet| view! { <FacetGroup state facet/> }).collect_view()}
            </div>
        </details>
    }
}

/// A facet with its values and how many entries each of them would find.
#[component]
fn FacetGroup(
    /// The state of the index.
    state: NamesState,
    /// The place of the facet.
    facet: usize,
) -> impl IntoView {
    let messages = use_messages();
    let key = state.data.facets[facet].key;
    let counts = Memo::new(move |_| state.counts(facet));
    let offered = Memo::new(move |_| counts.with(|counts| state.offered_values(facet, counts, MOST_OFFERED)));
    let more = move || state.used_values(facet) - offered.read().len();
    // One listener for all values.
    let toggle = move |event| {
        let id = event_target_value(&event);
        state.query.update_with_step(|query| query.toggle(key.name(), &id));
    };
    let chosen = Memo::new(move |_| state.query.with(|query| query.chosen(key.name()).to_vec()));
    let choice = move |value: usize| {
        let count = Memo::new(move |_| counts.read()[value]);
        view! { <FacetChoice key value=&state.data.facets[facet].values[value] count chosen/> }
    };
    view! {
        <fieldset class="facet">
            <legend class="facet__name">{facet_name(messages, key)}</legend>
            <div class="facet__values" on:change=toggle>
                <List rows=offered row=row(choice)/>
            </div>
            <p class="facet__more" hidden=move || more() == 0>{move || messages.more_choices(more() as u64)}</p>
        </fieldset>
    }
}

/// A value of a facet.
#[component]
fn FacetChoice(
    /// The facet.
    key: FacetKey,
    /// The value.
    value: &'static FacetValue,
    /// How many entries it would find.
    count: Memo<u32>,
    /// The values of the facet that are chosen.
    chosen: Memo<Vec<String>>,
) -> impl IntoView {
    let messages = use_messages();
    let language = value.name.as_ref().and_then(|name| name.language.as_deref());
    let is_chosen = move || chosen.with(|chosen| chosen.contains(&value.id));
    view! {
        <label class="tick" class:tick--none=move || count.get() == 0>
            <input
                type="checkbox"
                name=key.name()
                value=value.id.as_str()
                prop:checked=is_chosen
            />
            <span class="tick__name" lang=language dir=language.map(|_| "auto")>{value_name(messages, key, value)}</span>
            " "
            <span class="tick__count">{count}</span>
        </label>
    }
}

/// The name of a facet.
fn facet_name(messages: Messages, key: FacetKey) -> &'static str {
    match key {
        FacetKey::Kind => messages.facet_kind(),
        FacetKey::Role => messages.facet_role(),
        FacetKey::Country => messages.facet_country(),
        FacetKey::Lane => messages.facet_lane(),
        FacetKey::Organisation => messages.facet_organisation(),
        FacetKey::Place => messages.facet_place(),
    }
}

/// The name of a value: the record's, or a word of the interface.
pub fn value_name(messages: Messages, key: FacetKey, value: &'static FacetValue) -> &'static str {
    match (&value.name, key) {
        (Some(name), _) => &name.words,
        (None, FacetKey::Kind) if value.id == "person" => messages.people(),
        (None, FacetKey::Kind) => messages.organisations(),
        (None, _) => messages.not_stated(),
    }
}
