//! The page of a person, organisation, place or work: the title page of a card catalogue, and bands.

use leptos::prelude::*;
use memorial_record::{
    Citation,
    text::{Name, Text},
};

use crate::{
    components::{
        band::{Band, BandNotes, BandText},
        citation::{CitationNumbers, SourceNotes, root_source},
        text::{LocalizedText, Paragraphs},
    },
    context::use_page,
};

/// The title of an entry's page: what it is in the margin, its name, and lines below it.
#[component]
pub fn EntryTitle(
    /// What kind of entry it is.
    kind: &'static str,
    /// Its name.
    name: &'static Name,
    /// Lines below the name.
    children: Children,
) -> impl IntoView {
    view! {
        <header class="title-page">
            <p class="title-page__kind label">{kind}</p>
            <h1 tabindex="-1"><LocalizedText text=&name.shown/></h1>
            <div class="title-page__lines">{children()}</div>
        </header>
    }
}

/// The band of an entry's own text, with its sources in the margin.
#[component]
pub fn TextBand(
    /// The text.
    text: Option<&'static Text>,
    /// What it rests on.
    sources: &'static [Citation],
    /// What else the entry rests on.
    #[prop(optional)]
    more_sources: Vec<&'static Citation>,
) -> impl IntoView {
    let page = use_page();
    let all: Vec<&'static Citation> = sources.iter().chain(more_sources).collect();
    // A record may start from one report; what only other sources say is not in it.
    let is_in_report = all.iter().any(|citation| Some(citation.source) == root_source(page));
    let title = if is_in_report { page.messages.in_report() } else { page.messages.in_sources() };
    let text = text.map(|text| {
        let end = move || view! { <CitationNumbers citations=sources/> };
        view! { <Paragraphs text end/> }
    });
    (text.is_some() || !all.is_empty()).then(|| {
        view! {
            <Band title>
                <BandText>{text}</BandText>
                <BandNotes><SourceNotes citations=all/></BandNotes>
            </Band>
        }
    })
}
