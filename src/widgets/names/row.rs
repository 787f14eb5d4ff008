//! A row of the index: a name with its spellings, its roles as the sources give them, and its events.

use leptos::prelude::*;
use memorial_search::index::Field;

use super::{
    data::{NameEntry, NameKind, Passage, RoleLine, RolePart},
    highlighted::Highlighted,
    spark::EventLine,
    state::NamesState,
};
use crate::{
    route::Page,
    widgets::{
        context::use_messages,
        list::{List, row},
    },
};

/// From this rank on, a word was found in a text, and the text is shown.
const FOUND_IN_TEXT: u8 = 6;

/// How many passages are shown at most.
const MOST_PASSAGES: usize = 3;

/// A person or organisation.
#[component]
pub fn NameRow(
    /// The state of the index.
    state: NamesState,
    /// The place of the entry.
    place: usize,
) -> impl IntoView {
    let entry: &'static NameEntry = &state.data.entries[place];
    let of = |kind| (entry.kind == kind).then_some(entry.id.as_str());
    let href = [&state.data.folder, entry.kind.folder(), &entry.id, "/"].concat();
    view! {
        <li class="name" data-person=of(NameKind::Person) data-organisation=of(NameKind::Organisation)>
            <div class="name__names">
                <h3 class="name__title">
                    <a href=href><Highlighted words=&entry.name field=Field::Name query=state.parsed/></a>
                </h3>
                {entry.life.as_deref().map(|life| view! { <p class="name__life">{life}</p> })}
                <OtherForms state entry/>
            </div>
            <div class="name__roles">
                {entry.roles.iter().map(|role| view! { <Role state role/> }).collect_view()}
                <Passages state place/>
            </div>
            <div class="name__line"><EventLine data=state.data events=&entry.events/></div>
        </li>
    }
}

/// The other spellings, each in its own script.
#[component]
fn OtherForms(
    /// The state of the index.
    state: NamesState,
    /// The entry.
    entry: &'static NameEntry,
) -> impl IntoView {
    let form = |(at, words)| {
        view! { {(at > 0).then_some(" · ")} <bdi><Highlighted words field=Field::Name query=state.parsed/></bdi> }
    };
    let forms = entry.forms.iter().enumerate().map(form).collect_view();
    (!entry.forms.is_empty()).then(|| view! { <p class="name__forms">{forms}</p> })
}

/// A role, with the numbers of its sources.
#[component]
fn Role(
    /// The state of the index.
    state: NamesState,
    /// The role.
    role: &'static RoleLine,
) -> impl IntoView {
    let part = |(at, part): (usize, &'static RolePart)| {
        let words = view! { <Highlighted words=&part.words field=Field::Role query=state.parsed/> };
        let view = match &part.page {
            None => leptos::either::Either::Left(words),
            Some(page) => {
                let href = [&state.data.folder, page.as_str()].concat();
                leptos::either::Either::Right(view! { <a href=href>{words}</a> })
            }
        };
        view! { {(at > 0).then_some(", ")} {view} }
    };
    view! {
        <p class="name__role">
            {role.lead.as_deref().map(|lead| [lead, " "].concat())}
            {role.parts.iter().enumerate().map(part).collect_view()}
            <SourceNumbers state sources=&role.sources/>
        </p>
    }
}

/// The numbers of sources, each a link to its entry.
#[component]
fn SourceNumbers(
    /// The state of the index.
    state: NamesState,
    /// The sources, by their places.
    sources: &'static [u32],
) -> impl IntoView {
    let messages = use_messages();
    let number = move |(at, source): (usize, &u32)| {
        let source = &state.data.sources[*source as usize];
        let href = [&state.data.folder, &*Page::Sources.path(), "#", &source.id].concat();
        view! {
            {(at > 0).then_some(" ")}
            <a href=href>
                <span class="visually-hidden">{messages.source()}" "</span>
                {source.number}
                <span class="visually-hidden">
                    ": " <bdi lang=source.title.language.as_deref()>{source.title.words.as_str()}</bdi>
                </span>
            </a>
        }
    };
    (!sources.is_empty())
        .then(|| view! { <sup class="cites">{sources.iter().enumerate().map(number).collect_view()}</sup> })
}

/// The passages in which words were found, where they were found in no name and no role.
#[component]
fn Passages(
    /// The state of the index.
    state: NamesState,
    /// The place of the entry.
    place: usize,
) -> impl IntoView {
    let passages: &'static [Passage] = &state.data.entries[place].passages;
    let found = Memo::new(move |_| {
        let hits = state.hits.read();
        let rank = hits.as_ref().and_then(|hits| hits.rank(place)).unwrap_or_default();
        if rank < FOUND_IN_TEXT {
            return Vec::new();
        }
        let query = state.parsed.read();
        let matches = |at: &usize| !query.highlight(&passages[*at].words.words, Field::Text).is_empty();
        (0..passages.len()).filter(matches).take(MOST_PASSAGES).collect()
    });
    let passage = move |at: usize| view! { <PassageText state passage=&passages[at]/> };
    (!passages.is_empty()).then(|| view! { <List rows=found row=row(passage)/> })
}

/// A passage, after the event that it is about.
#[component]
fn PassageText(
    /// The state of the index.
    state: NamesState,
    /// The passage.
    passage: &'static Passage,
) -> impl IntoView {
    let event = passage.event.map(|event| {
        let title = &state.data.events[event as usize].title;
        view! { <bdi lang=title.language.as_deref()>{title.words.as_str()}</bdi> ": " }
    });
    view! {
        <p class="name__passage">
            {event} <Highlighted words=&passage.words field=Field::Text query=state.parsed/>
        </p>
    }
}
