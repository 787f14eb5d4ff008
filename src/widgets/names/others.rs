//! Below the list: what else words find, the nearest names where they find nothing, and the letters.

use leptos::prelude::*;
use memorial_i18n::Messages;

use super::{
    data::{OtherKind, Words},
    list::{PAUSE, letter_id},
    results::Head,
    state::NamesState,
};
use crate::{
    query::{Query, Sort},
    widgets::{
        context::use_messages,
        list::{List, row},
    },
};

/// How many links of one kind are shown at most.
const MOST_LINKS: usize = 8;

/// How many of the nearest names are shown at most.
const MOST_NEAREST: usize = 6;

/// Places, works and events that words find besides names.
#[component]
pub fn AlsoFound(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    let messages = use_messages();
    let settled = Trigger::new();
    // Below the list no key needs to wait for it: it follows once no other letter does.
    Effect::new(move |_| {
        state.hits.track();
        if let Ok(timer) = set_timeout_with_handle(move || settled.notify(), PAUSE) {
            on_cleanup(move || timer.clear());
        }
    });
    let found = OtherKind::ALL.map(|kind| {
        Memo::new(move |_| {
            settled.track();
            others_found(state, kind)
        })
    });
    let is_empty = move || found.iter().all(|found| found.read().is_empty());
    view! {
        <div class="also-found" hidden=is_empty>
            <h2 class="also-found__head">{messages.also_found()}</h2>
            {OtherKind::ALL.map(|kind| view! { <AlsoFoundKind state kind found=found[kind as usize]/> })}
        </div>
    }
}

/// What words find of one kind.
#[component]
fn AlsoFoundKind(
    /// The state of the index.
    state: NamesState,
    /// The kind.
    kind: OtherKind,
    /// The places of what is found.
    found: Memo<Vec<usize>>,
) -> impl IntoView {
    let messages = use_messages();
    let rows = Signal::derive(move || found.read().iter().copied().take(MOST_LINKS).collect());
    let more = move || found.read().len().saturating_sub(MOST_LINKS) as u64;
    view! {
        <div class="also-found__kind" hidden=move || found.read().is_empty()>
            <p>{move || count(messages, kind, found.read().len() as u64)}</p>
            <ul>
                <List rows row=row(move |place| view! { <li><EntryLink state place/></li> })/>
                <li hidden=move || more() == 0>{move || messages.more_count(more())}</li>
            </ul>
        </div>
    }
}

/// What words find of one kind besides names, the best match first. It does not follow the words.
fn others_found(state: NamesState, kind: OtherKind) -> Vec<usize> {
    let first = state.data.entries.len();
    let ranked = state.hits.read_untracked().as_ref().map(|hits| hits.ranked()).unwrap_or_default();
    let is_own = |place: &usize| *place >= first && state.data.others[*place - first].kind == kind;
    ranked.into_iter().filter(is_own).collect()
}

fn count(messages: Messages, kind: OtherKind, count: u64) -> String {
    match kind {
        OtherKind::Place => messages.places_count(count),
        OtherKind::Work => messages.works_count(count),
        OtherKind::Event => messages.events_count(count),
    }
}

/// A link to an entry, by its place among names and, counted on, what else words find.
#[component]
fn EntryLink(
    /// The state of the index.
    state: NamesState,
    /// The place.
    place: usize,
) -> impl IntoView {
    let data = state.data;
    let (folder, id, name): (_, _, &'static Words) = match data.entries.get(place) {
        Some(entry) => (entry.kind.folder(), &entry.id, &entry.name),
        None => {
            let other = &data.others[place - data.entries.len()];
            (other.kind.folder(), &other.id, &other.name)
        }
    };
    let href = [&data.folder, folder, id, "/"].concat();
    view! { <a href=href><bdi lang=name.language.as_deref()>{name.words.as_str()}</bdi></a> }
}

/// That nothing is found, and the names that are nearest.
#[component]
pub fn NothingFound(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    let messages = use_messages();
    let is_empty = Memo::new(move |_| state.filtered.read().count == 0);
    let nearest =
        Memo::new(move |_| if is_empty.get() && state.has_words() { state.nearest(MOST_NEAREST) } else { Vec::new() });
    view! {
        <div class="nothing-found" hidden=move || !is_empty.get()>
            <p>{messages.nothing_found()}</p>
            <div hidden=move || nearest.read().is_empty()>
                <p>{messages.nearest()}</p>
                <ul class="nothing-found__nearest">
                    <List rows=nearest row=row(move |place| view! { <li><EntryLink state place/></li> })/>
                </ul>
            </div>
        </div>
    }
}

/// The letters that names begin with, each a link to its first name.
#[component]
pub fn Letters(
    /// The state of the index.
    state: NamesState,
) -> impl IntoView {
    let messages = use_messages();
    let letters = Memo::new(move |_| {
        let is_by_letter = !state.has_words() && state.sort() == Sort::Name;
        let letter =
            |head: Option<Head>| if let Some(Head::Letter(letter)) = head { Some(letter as usize) } else { None };
        let groups = state.groups.read();
        let first_parts = groups.list.iter().filter(|group| is_by_letter && group.part == 0);
        first_parts.filter_map(|group| letter(group.head)).collect::<Vec<usize>>()
    });
    let letter = move |letter: usize| {
        let address = move || {
            let query = state.query.with(Query::print);
            [&state.data.folder, &*state.scope.page().path(), &query, "#", &letter_id(letter)].concat()
        };
        view! { <li><a href=address>{state.data.letters[letter].as_str()}</a></li> }
    };
    view! {
        <nav class="letters" aria-label=messages.letters() hidden=move || letters.read().len() < 2>
            <ul class="letters__list">
                <List rows=letters row=row(letter)/>
            </ul>
        </nav>
    }
}
