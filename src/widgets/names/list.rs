//! The list of names, in groups: the first rows at once, and the others little by little.

use std::time::Duration;

use leptos::{
    either::{Either, EitherOf3},
    ev,
    prelude::*,
    web_sys::Event,
};

use super::{
    LONG,
    data::{FacetKey, NamesData, Words},
    results::{Group, Head},
    row::NameRow,
    state::NamesState,
};
use crate::{
    query::Sort,
    widgets::{
        context::use_messages,
        list::{List, Numbered, row},
        services::{has_written, shows_whole_list},
    },
};

/// What the written rows are kept by, as they are, until others are asked for.
const WRITTEN: &str = "rows";

/// How many rows are shown at once after words were typed or filters set, about a window of them: a key that waits for
/// more is slow.
const ROWS: usize = 8;

/// How many rows are added at a time, and how long the browser rests between them.
const ADDED_ROWS: usize = 40;
pub(super) const PAUSE: Duration = Duration::from_millis(100);

/// The names that are found.
#[component]
pub fn NamesList(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    let messages = use_messages();
    let is_all = move || state.query.with(|query| !query.has_filters() && query.sort == Sort::Match);
    let is_written = Memo::new(move |before: Option<&bool>| {
        before.map_or_else(|| has_written(WRITTEN), |is_written| *is_written) && is_all()
    });
    let most = match () {
        () if is_written.get_untracked() => ROWS,
        () if shows_whole_list() => usize::MAX,
        () => LONG,
    };
    let rows = move || match is_written.get() {
        true => Either::Left(view! { <div data-as-written=WRITTEN></div> }),
        false => Either::Right(view! { <div data-written=WRITTEN><Rows state most/></div> }),
    };
    let years = &state.data.years;
    view! {
        <p class="names__columns" aria-hidden="true" hidden=move || state.filtered.read().count == 0>
            <span>{messages.names_column()}</span>
            <span>{messages.roles_column()}</span>
            <span class="names__years">
                <span>{years.0.as_str()}</span> <span>{messages.events_column()}</span> <span>{years.1.as_str()}</span>
            </span>
        </p>
        {rows}
    }
}

/// The rows, in groups.
#[component]
fn Rows(
    /// The state of the index.
    state: NamesState,
    /// How many of them are shown at first.
    most: usize,
) -> impl IntoView {
    let shown = shown_groups(state, most);
    let groups = Numbered::new();
    let heads = move || shown.with(|shown| shown.iter().map(|group| (group.head, group.part)).collect());
    let rows = Signal::derive(move || groups.numbers(heads()));
    let group = move |number| {
        let (head, part) = groups.thing(number);
        view! { <NamesGroup state shown head part/> }
    };
    view! { <List rows row=row(group)/> }
}

/// The names under a head, or a part of them.
#[component]
fn NamesGroup(
    /// The state of the index.
    state: NamesState,
    /// All groups.
    shown: Memo<Vec<Group>>,
    /// The head.
    head: Option<Head>,
    /// Which part of what is under the head.
    part: usize,
) -> impl IntoView {
    view! {
        <section class="names__group">
            {(part == 0).then(|| head.map(|head| view! { <GroupHead data=state.data head/> }))}
            // Not a `List`: of so large a row no code to change it in place is wanted.
            <ol class="names__list">
                <For each=move || entries_of(shown, head, part) key=|place| *place let:place><NameRow state place/></For>
            </ol>
        </section>
    }
}

fn entries_of(shown: Memo<Vec<Group>>, head: Option<Head>, part: usize) -> Vec<usize> {
    let is_own = |group: &&Group| (group.head, group.part) == (head, part);
    shown.with(|groups| groups.iter().find(is_own).map(|group| group.entries.clone()).unwrap_or_default())
}

/// The groups as far as they are shown: all of them a little later, and at once before the page is printed.
fn shown_groups(state: NamesState, first: usize) -> Memo<Vec<Group>> {
    // The limit holds for one revision of the list.
    let limit = RwSignal::new((state.groups.with_untracked(|groups| groups.revision), first));
    let most = move || match limit.get() {
        (revision, most) if revision == state.groups.read().revision => most,
        _ => ROWS,
    };
    let shown = Memo::new(move |_| state.groups.read().first(most()));
    let show = move |rows| limit.set((state.groups.with_untracked(|groups| groups.revision), rows));
    Effect::new(move |_| {
        let (most, all) = (most(), state.groups.read().len());
        let add = move || show(most + ADDED_ROWS);
        if most < all
            && let Ok(timer) = set_timeout_with_handle(add, PAUSE)
        {
            on_cleanup(move || timer.clear());
        }
    });
    Effect::new(move |_| {
        let before_print = ev::Custom::<Event>::new("beforeprint");
        let printing = window_event_listener(before_print, move |_| show(usize::MAX));
        on_cleanup(move || printing.remove());
    });
    shown
}

/// What entries are under.
#[component]
fn GroupHead(
    /// The data.
    data: &'static NamesData,
    /// The head.
    head: Head,
) -> impl IntoView {
    let messages = use_messages();
    let id = if let Head::Letter(letter) = head { Some(letter_id(letter as usize)) } else { None };
    let words = match head {
        Head::Letter(letter) => EitherOf3::A(data.letters[letter as usize].as_str()),
        Head::Organisation(Some(value)) => EitherOf3::B(facet_words(data, FacetKey::Organisation, value)),
        Head::Country(Some(value)) => EitherOf3::B(facet_words(data, FacetKey::Country, value)),
        Head::Organisation(None) => EitherOf3::A(messages.no_organisation()),
        Head::Country(None) => EitherOf3::A(messages.no_country()),
        Head::Appearances(0) => EitherOf3::A(messages.no_appearances()),
        Head::Appearances(count) => EitherOf3::C(messages.events_count(count.into())),
    };
    let class = if id.is_some() { "names__head names__head--letter" } else { "names__head" };
    view! { <h2 class=class id=id tabindex="-1">{words}</h2> }
}

/// The fragment of a letter of the list.
pub fn letter_id(letter: usize) -> String {
    ["_letter-", &letter.to_string()].concat()
}

fn facet_words(data: &'static NamesData, key: FacetKey, value: u32) -> impl IntoView {
    let facet = data.facets.iter().find(|facet| facet.key == key);
    let name: Option<&'static Words> = facet.and_then(|facet| facet.values[value as usize].name.as_ref());
    name.map(|name| view! { <bdi lang=name.language.as_deref()>{name.words.as_str()}</bdi> })
}
