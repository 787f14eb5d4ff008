//! `/works/ID/`: a film, statement, poem or other work as the sources name it.

use leptos::prelude::*;
use memorial_i18n::Messages;
use memorial_record::{Party, Work, WorkKind, entries::Key};

use crate::{
    components::{
        date::DateText,
        entry_page::{EntryTitle, TextBand},
        links::separated,
        listed_with::ListedWith,
        name_forms::NameForms,
        not_here::NotHere,
        party::PartyLink,
        record_band::RecordBand,
    },
    context::use_page,
};

/// The page of a work.
#[component]
pub fn WorkPage(
    /// The work.
    work: Key<Work>,
) -> impl IntoView {
    let page = use_page();
    let entry: &'static Work = &page.record.works[work];
    let events = page.record.relations.showing(work);
    let date = entry.date.as_ref().map(|date| view! { <p class="title-page__role"><DateText date/></p> });
    let creators = (!entry.creators.is_empty()).then(|| {
        let links = entry.creators.iter().map(|person| view! { <PartyLink party=Party::Person(*person)/> });
        view! { <p class="title-page__role">{page.messages.creators()}": "{separated(links, ", ")}</p> }
    });
    view! {
        <article class="entry-page">
            <EntryTitle kind=kind(page.messages, entry.kind) name=&entry.title>{date}{creators}</EntryTitle>
            <TextBand text=entry.text.as_ref() sources=&entry.sources/>
            <RecordBand events><NameForms name=&entry.title/></RecordBand>
            <ListedWith events=events.to_vec()/>
            <NotHere/>
        </article>
    }
}

/// The kind of a work, in words.
#[must_use]
pub fn kind(messages: Messages, kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::Film => messages.work_film(),
        WorkKind::Statement => messages.work_statement(),
        WorkKind::Poem => messages.work_poem(),
        WorkKind::Report => messages.work_report(),
        WorkKind::Book => messages.work_book(),
        WorkKind::Exhibition => messages.work_exhibition(),
        WorkKind::Other => messages.work_other(),
    }
}
