//! What a page leaves out, by the record's own rule: the last band of every entry, with the ways to cite and correct it.

use leptos::{either::Either, prelude::*};
use memorial_record::Note;

use crate::{
    components::{
        band::{Band, BandNotes, BandText},
        cite::PageActions,
        text::{Spoken, direction, paragraphs},
    },
    context::{PageContext, use_page},
    route::Page,
};

/// The note of a record that says how it deals with people.
const NOTE_ON_PEOPLE: &str = "people";

/// The band; for people it has the record's own rule, where the record has one.
#[component]
pub fn NotHere() -> impl IntoView {
    let page = use_page();
    let about = page.href(&Page::About);
    let rule = match note_on_people(page) {
        Some(note) if matches!(page.page, Page::Person(_)) => {
            let language = note.text.language.as_deref();
            let (lang, dir) = (language, language.map(direction));
            let words = paragraphs(&note.text).next().unwrap_or_default();
            let more = page.anchor(&Page::About, &note.id);
            Either::Left(view! {
                <p class="quiet" lang=lang dir=dir>{words}</p>
                <p class="label"><a href=more><Spoken language words=note.title.words.as_str()/></a></p>
            })
        }
        _ => Either::Right(view! {
            <p class="quiet">{page.messages.not_here_text()}</p>
            <p class="label"><a href=about>{page.messages.not_here_more()}</a></p>
        }),
    };
    view! {
        <Band title=page.messages.not_here()>
            <BandText>{rule}</BandText>
            <BandNotes><PageActions/></BandNotes>
        </Band>
    }
}

fn note_on_people(page: PageContext) -> Option<&'static Note> {
    page.record.notes.iter().find(|note| note.id == NOTE_ON_PEOPLE)
}
