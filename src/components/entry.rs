//! An event in the list of the timeline: date, title, the whole first paragraph, and ways to all the rest on its page.

use leptos::prelude::*;
use memorial_i18n::Messages;
use memorial_record::{Event, entries::Key};

use crate::{
    components::{
        citation::SourceNotes,
        date::DateText,
        links::{EventLink, PlaceLink},
        programme::ProgrammeSummary,
        shape::Shape,
        text::{LocalizedText, Spoken, paragraphs},
    },
    context::{PageContext, use_page},
    route::Page,
};

/// The fragments of an event's page that its entry leads to.
pub mod fragment {
    /// What happened.
    pub const TEXT: &str = "_text";
    /// Who says what.
    pub const STATEMENTS: &str = "_statements";
    /// The figures.
    pub const FIGURES: &str = "_figures";
    /// The programme.
    pub const PROGRAMME: &str = "_programme";
    /// People and organisations.
    pub const PARTIES: &str = "_parties";
    /// The sources.
    pub const SOURCES: &str = "_sources";
}

/// An event in the list.
#[component]
pub fn Entry(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let entry: &'static Event = &page.record.events[event];
    let has_programme = !page.record.relations.programme(event).is_empty();
    let lead = entry.text.as_ref().and_then(|text| Some((text, paragraphs(text).next()?)));
    let lead = lead.map(|(text, words)| view! { <p><Spoken language=text.language.as_deref() words/></p> });
    view! {
        <article class="entry" class:entry--root=has_programme id=entry.id.as_str() data-event=entry.id.as_str() tabindex="-1">
            <AxisLink event=entry/>
            <div class="entry__text">
                <EventLine event=entry/>
                <h3><EventLink event/></h3>
                {lead}
                {has_programme.then(|| view! { <ProgrammeSummary event/> })}
                <EntryContents event=entry/>
            </div>
            <div class="entry__notes"><SourceNotes citations=entry.sources.iter().collect() folded=true/></div>
        </article>
    }
}

/// The mark's shape on the rail: the way to the event on the axis.
#[component]
fn AxisLink(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    let page = use_page();
    let name = page.messages.on_axis_named(&event.title.words);
    view! { <a class="entry__mark" href=axis_address(page, event) aria-label=name><Shape event/></a> }
}

/// Where an event is shown on the axis of the timeline.
#[must_use]
pub fn axis_address(page: PageContext, event: &Event) -> String {
    // The id of an event is a slug: it needs no escape in a query.
    [&page.href(&Page::Timeline), "?at=", &event.id, "#_axis"].concat()
}

/// Date, place and section in one line.
#[component]
pub fn EventLine(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    let lane = &use_page().record.lanes[event.lane];
    view! {
        <p class="entry__line">
            <DateText date=&event.date/>
            {event.place.map(|place| view! { " · "<PlaceLink place/> })}
            " · "<LocalizedText text=&lane.label/>
        </p>
    }
}

/// What the event's page holds, as links with counts.
#[component]
fn EntryContents(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    let page = use_page();
    let links: Vec<_> = contents(page.messages, event).collect();
    let link = |(fragment, words): (&'static str, String)| {
        let address = page.anchor(&Page::Event(event.id.clone()), fragment);
        // Several entries have as many statements: the title tells the links apart.
        let name = [&words, ": ", &event.title.words].concat();
        view! { <li><a href=address aria-label=name>{words}</a></li> }
    };
    (!links.is_empty()).then(|| view! { <ul class="entry__contents">{links.into_iter().map(link).collect_view()}</ul> })
}

/// The parts of an event's page that have a count, by fragment.
fn contents(messages: Messages, event: &Event) -> impl Iterator<Item = (&'static str, String)> {
    let counts = [
        (fragment::STATEMENTS, event.statements.len(), Messages::statements_count as fn(Messages, u64) -> String),
        (fragment::FIGURES, event.figures.len(), Messages::figures_count),
        (fragment::PARTIES, event.participants.len(), Messages::parties_count),
    ];
    let words = move |(fragment, count, words): (&'static str, usize, fn(Messages, u64) -> String)| {
        (fragment, words(messages, u64::try_from(count).unwrap_or(u64::MAX)))
    };
    counts.into_iter().filter(|(_, count, _)| *count > 0).map(words)
}
