//! The bar of filters: words, people and organisations, places and countries, years; and how many events are found.

use leptos::{html, prelude::*};
use memorial_i18n::number;

use super::{
    found::Facet,
    pick::{Panel, Pick, PickGroup, PickValue},
    state::TimelineState,
    years_pick::{YearFields, years_value},
};
use crate::{query::Query, widgets::services::focus_element};

/// The bar of filters. In narrow windows its choices are behind one button.
#[component]
pub fn FilterBar(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let messages = state.messages;
    let party = move || PickValue::of(state, &[Facet::Party]);
    let place = move || PickValue::of(state, &[Facet::Place, Facet::Country]);
    let years = move || years_value(state);
    view! {
        <div class="filter-bar" role="search" aria-label=messages.filter_timeline()>
            <FindField state/>
            <div class="filter-bar__picks">
                <Pick name=messages.filter_party() value=Signal::derive(party)>
                    {move || view! { <PickGroup state facet=Facet::Party id="_party"/> }}
                </Pick>
                <Pick name=messages.facet_place() value=Signal::derive(place)>
                    {move || view! { <PickGroup state facet=Facet::Place id="_place"/><CountryGroup state id="_country"/> }}
                </Pick>
                <Pick name=messages.filter_years() value=Signal::derive(years)>
                    {move || view! { <YearFields state id="_years"/> }}
                </Pick>
            </div>
            <AllFilters state/>
            <ClearFilters state/>
            <p class="filter-bar__count" role="status">{move || count(state)}</p>
        </div>
        <p class="filter-bar__nothing" hidden=move || state.found.with(|found| found.count != 0)>{messages.nothing_found()}</p>
    }
}

/// How many events are found.
fn count(state: TimelineState) -> String {
    let (found, all) = (state.found.with(|found| found.count) as u64, state.data.events.len() as u64);
    match state.query.with(Query::has_filters) {
        true => state.messages.events_found(found, &number::integer(state.messages, all)),
        false => state.messages.events_count(all),
    }
}

/// The field for words.
#[component]
fn FindField(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let typed = move |words: String| state.query.update(|query| query.words = words);
    view! {
        <label class="filter-bar__find">
            <span>{state.messages.find()}</span>
            <input type="search" id="_find" name="q" dir="auto" autocomplete="off" spellcheck="false"
                placeholder=state.messages.find_example() prop:value=move || state.query.with(|query| query.words.clone())
                on:input:target=move |event| typed(event.target().value())/>
        </label>
    }
}

/// The second group of the places.
#[component]
fn CountryGroup(
    /// The timeline.
    state: TimelineState,
    /// The beginning of its ids.
    id: &'static str,
) -> impl IntoView {
    (!state.data.countries.is_empty()).then(|| {
        view! {
            <p class="pick__group">{state.messages.filter_country()}</p>
            <PickGroup state facet=Facet::Country id/>
        }
    })
}

/// All choices in one panel, for narrow windows.
#[component]
fn AllFilters(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let messages = state.messages;
    let panel = NodeRef::<html::Details>::new();
    let is_open = RwSignal::new(false);
    let chosen = move || state.query.with(number_of_filters);
    let summary = move || match chosen() {
        0 => messages.filter().to_owned(),
        count => [messages.filter(), " ", &count.to_string()].concat(),
    };
    let show = move |_| {
        if let Some(panel) = panel.get_untracked() {
            panel.set_open(false);
        }
        focus_element("_axis");
    };
    view! {
        <details class="pick pick--all" class:pick--set=move || chosen() != 0 node_ref=panel
            on:toggle:target=move |event| is_open.set(event.target().open())>
            <summary>{summary}</summary>
            <Panel is_open class="pick__all">
                    <p class="pick__group">{messages.filter_party()}</p>
                    <PickGroup state facet=Facet::Party id="_all-party"/>
                    <p class="pick__group">{messages.facet_place()}</p>
                    <PickGroup state facet=Facet::Place id="_all-place"/>
                    <CountryGroup state id="_all-country"/>
                    <p class="pick__group">{messages.filter_years()}</p>
                    <YearFields state id="_all-years"/>
                    <button class="button pick__show" type="button" on:click=show>
                        {move || messages.show_events(state.found.with(|found| found.count) as u64)}
                    </button>
            </Panel>
        </details>
    }
}

/// How many values are chosen, besides words and sections.
fn number_of_filters(query: &Query) -> usize {
    let years = usize::from(query.years != (None, None));
    query.people.len() + query.organisations.len() + query.places.len() + query.countries.len() + years
}

/// Takes all filters away.
#[component]
fn ClearFilters(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let clear = move |_| {
        state.query.update(|query| *query = query.without_filters());
        // The button goes with the filters.
        focus_element("_find");
    };
    view! {
        <button class="filter-bar__clear" type="button" hidden=move || !state.query.with(Query::has_filters) on:click=clear>
            {state.messages.filter_clear()}
        </button>
    }
}
