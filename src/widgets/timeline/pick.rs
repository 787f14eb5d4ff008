//! A pick of the bar of filters: it shows its value in its own words, and opens a panel to choose from.

use std::sync::{Arc, OnceLock};

use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    html,
    prelude::*,
};
use memorial_search::{index::Index, order::sort_places};

use super::{
    found::{Facet, values_named},
    scale::Title,
    state::TimelineState,
    window::{contains_target, focus_first_field, focus_summary, on_press_anywhere},
};
use crate::widgets::list::{List, row};

/// With fewer values than this there is nothing to search.
const SEARCHED_FROM: usize = 8;
/// No more rows than this are shown; words find the rest.
const MOST_ROWS: usize = 60;

/// What a pick shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickValue {
    /// In words.
    pub words: String,
    /// Whether anything is chosen.
    pub is_set: bool,
}

impl PickValue {
    /// What is chosen of some facets: the name of one value, the number of several.
    pub fn of(state: TimelineState, facets: &[Facet]) -> Self {
        let mut names: Vec<&str> = Vec::new();
        for facet in facets {
            let values = facet.values(state.data).iter().enumerate();
            names.extend(
                values.filter(|(value, _)| is_chosen(state, *facet, *value)).map(|(_, value)| &*value.name.words),
            );
        }
        match names[..] {
            [] => Self { words: state.messages.filter_all().to_owned(), is_set: false },
            [name] => Self { words: name.to_owned(), is_set: true },
            _ => Self { words: state.messages.filter_several(names.len() as u64), is_set: true },
        }
    }
}

/// A pick. Its panel is made when it is opened, and closes on Escape and when the focus leaves it.
#[component]
pub fn Pick(
    /// Its name.
    name: &'static str,
    /// What it shows.
    value: Signal<PickValue>,
    /// Its panel.
    children: ChildrenFn,
) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let is_open = RwSignal::new(false);
    let close = move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    let toggled = move |open: bool| {
        is_open.set(open);
        if open {
            request_animation_frame(move || {
                if let Some(details) = details.try_get_untracked().flatten() {
                    focus_first_field(&details);
                }
            });
        }
    };
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.prevent_default();
            close();
            if let Some(details) = details.get_untracked() {
                focus_summary(&details);
            }
        }
    };
    let left = move |event: FocusEvent| {
        // A press on what takes no focus leaves it nowhere, and the panel open.
        let target = event.related_target();
        if target.is_some() && details.get_untracked().is_some_and(|details| !contains_target(&details, target)) {
            close();
        }
    };
    on_press_anywhere(move |target| {
        if is_open.get_untracked() && details.get_untracked().is_some_and(|details| !contains_target(&details, target))
        {
            close();
        }
    });
    view! {
        <details class="pick" class:pick--set=move || value.with(|value| value.is_set) name="_filter" node_ref=details
            on:toggle:target=move |event| toggled(event.target().open()) on:keydown=keys on:focusout=left>
            <summary>{name}" "<span class="pick__value">{move || value.with(|value| value.words.clone())}</span></summary>
            <Panel is_open class="popover pick__panel" children/>
        </details>
    }
}

/// What a disclosure holds: made when it is opened.
#[component]
pub fn Panel(
    /// Whether it is open.
    is_open: RwSignal<bool>,
    /// Its block in the style sheet.
    class: &'static str,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    move || is_open.get().then(|| view! { <div class=class>{children()}</div> })
}

/// The values of a facet, each with how many events it would find.
#[component]
pub fn PickGroup(
    /// The timeline.
    state: TimelineState,
    /// The facet.
    facet: Facet,
    /// The beginning of its ids.
    id: &'static str,
) -> impl IntoView {
    let values = facet.values(state.data);
    let words = RwSignal::new(String::new());
    let index: Arc<OnceLock<Index>> = Arc::default();
    let counts =
        Memo::new(move |_| state.found.with(|found| state.filters.with_value(|filters| filters.counts(facet, found))));
    let search = (values.len() >= SEARCHED_FROM).then(|| {
        view! {
            <input class="pick__search" type="search" id=[id, "-find"].concat() dir="auto" autocomplete="off" spellcheck="false"
                placeholder=state.messages.find_spelling() aria-label=state.messages.find_among(values.len() as u64)
                prop:value=move || words.get() on:input:target=move |event| words.set(event.target().value())/>
        }
    });
    let first_counts = counts.get_untracked();
    let rows = Memo::new(move |_| {
        let mut rows = words.with(|words| values_named(values, &index, words));
        // The order is that of the moment when the panel was opened: no row moves under a finger.
        sort_places(&mut rows, &|value| {
            let rank = u64::from(u32::MAX - first_counts[value]);
            if is_chosen_untracked(state, facet, value) { rank } else { rank + u64::from(u32::MAX) + 1 }
        });
        rows.truncate(MOST_ROWS);
        rows
    });
    view! {
        {search}
        <div class="pick__rows">
            <List rows row=row(move |value| view! { <PickRow state facet value counts/> })/>
        </div>
    }
}

/// A value that can be chosen.
#[component]
fn PickRow(
    /// The timeline.
    state: TimelineState,
    /// The facet.
    facet: Facet,
    /// The place of the value.
    value: usize,
    /// How many events each value would find.
    counts: Memo<Vec<u32>>,
) -> impl IntoView {
    let data = &facet.values(state.data)[value];
    let name = facet.name(state.data, value);
    let count = move || counts.with(|counts| counts[value]);
    view! {
        <label class="pick__row" class:pick__row--none=move || count() == 0>
            <input type="checkbox" name=name value=data.id.as_str() prop:checked=move || is_chosen(state, facet, value)
                on:change=move |_| state.query.update(|query| query.toggle(name, &data.id))/>
            <span><Title words=&data.name/></span>
            " "<span class="pick__count">{count}</span>
        </label>
    }
}

fn is_chosen(state: TimelineState, facet: Facet, value: usize) -> bool {
    let id = &facet.values(state.data)[value].id;
    state.query.with(|query| query.chosen(facet.name(state.data, value)).contains(id))
}

fn is_chosen_untracked(state: TimelineState, facet: Facet, value: usize) -> bool {
    untrack(|| is_chosen(state, facet, value))
}
