//! `/about/`: the notes of the record, its revisions, its data, and what the site does not do with its visitors.

use leptos::prelude::*;
use memorial_record::{Note, Revision};

use crate::{
    components::{
        band::{Band, BandText},
        date::DateText,
        text::{LocalizedText, Paragraphs},
    },
    context::use_page,
    route::Page,
};

/// The page about the record.
#[component]
pub fn AboutPage() -> impl IntoView {
    let page = use_page();
    let messages = page.messages;
    let notes = page.record.notes.iter().map(|note| view! { <NoteBand note/> });
    let revision = |revision: &'static Revision| {
        view! { <li><DateText date=&revision.date/>": "<LocalizedText text=&revision.text/></li> }
    };
    let revisions = page.record.revisions.iter().map(revision).collect_view();
    view! {
        <article class="about">
            <header class="title-page">
                <h1 tabindex="-1">{messages.about()}</h1>
                <div class="title-page__lines opening"><Paragraphs text=&page.record.summary/></div>
            </header>
            {notes.collect_view()}
            <Band title=messages.revisions()><BandText><ul class="facts">{revisions}</ul></BandText></Band>
            <Band title=messages.download() id="_data"><BandText><Downloads/></BandText></Band>
            <Band title=messages.embed()>
                <BandText><p><a href=page.href(&Page::Builder)>{messages.builder()}</a></p></BandText>
            </Band>
            <Band title=messages.privacy()><BandText><p>{messages.privacy_text()}</p></BandText></Band>
        </article>
    }
}

/// A note of the record under its title, which is in the language that the note is in.
#[component]
fn NoteBand(
    /// The note.
    note: &'static Note,
) -> impl IntoView {
    view! {
        <section class="band" id=note.id.as_str()>
            <h2 class="band__head"><LocalizedText text=&note.title/></h2>
            <BandText><Paragraphs text=&note.text/></BandText>
        </section>
    }
}

/// The record as data, its schema, its feeds, and where errors are reported.
#[component]
fn Downloads() -> impl IntoView {
    let page = use_page();
    let messages = page.messages;
    let corrections = page.record.corrections.as_deref().map(|address| {
        view! { <li><a href=address>{messages.corrections()}</a></li> }
    });
    view! {
        <p>{messages.data_text()}</p>
        <ul class="facts">
            <li><a href="data/record.json" download="">{messages.data_link()}</a></li>
            <li><a href="data/record.schema.json" download="">{messages.schema_link()}</a></li>
            {corrections}
        </ul>
    }
}
