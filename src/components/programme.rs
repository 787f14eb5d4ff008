//! The programme of an event: in short in the list of the timeline, whole on the event's page.

use leptos::prelude::*;
use memorial_record::{Citation, Event, Participant, entries::Key};

use crate::{
    components::{
        citation::{CitationNumbers, SourceNotes},
        figures::FiguresTable,
        links::{EventLink, WorkLink, separated},
        media::MediaFigure,
        party::PartyLink,
        statement::StatementList,
        text::{LocalizedText, Paragraphs},
    },
    context::use_page,
    route::Page,
};

/// The programme in two columns: number, title, and who is named.
#[component]
pub fn ProgrammeSummary(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let whole = Page::Event(page.record.events[event].id.clone());
    let items = page.record.relations.programme(event);
    let half = items.len().div_ceil(2);
    let item = move |(at, key): (usize, &Key<Event>)| {
        let item: &'static Event = &page.record.events[*key];
        let names = item.participants.iter().map(|participant| {
            view! { <LocalizedText text=&participant.party.name(page.record).shown/> }
        });
        let who =
            (!item.participants.is_empty()).then(|| view! { <span class="order__who">{separated(names, ", ")}</span> });
        view! {
            <li>
                <span class="order__number">{at + 1}</span>
                <span><a href=page.anchor(&whole, &item.id)><LocalizedText text=&item.title/></a>{who}</span>
            </li>
        }
    };
    let column = |first: usize, last: usize| {
        let items = items.iter().enumerate().skip(first).take(last - first);
        view! { <ol class="order" start=first + 1>{items.map(item.clone()).collect_view()}</ol> }
    };
    view! {
        <h4 class="label">{page.messages.programme_in_order()}</h4>
        <div class="orders">{column(0, half)}{(half < items.len()).then(|| column(half, items.len()))}</div>
    }
}

/// An item of a programme with all that the record says of it.
#[component]
pub fn ProgrammeItem(
    /// The item.
    item: Key<Event>,
    /// Its number in the programme.
    number: usize,
) -> impl IntoView {
    let event: &'static Event = &use_page().record.events[item];
    let text = event.text.as_ref().map(|text| view! { <div class="item__text prose"><Paragraphs text/></div> });
    let statements =
        (!event.statements.is_empty()).then(|| view! { <StatementList statements=event.statements.iter().collect()/> });
    let figures = (!event.figures.is_empty()).then(|| view! { <FiguresTable figures=&event.figures/> });
    let media = event.media.iter().map(|media| view! { <MediaFigure media/> }).collect_view();
    view! {
        <article class="item" id=event.id.as_str() data-event=event.id.as_str() tabindex="-1">
            <p class="item__number">{number}</p>
            <div class="item__body">
                <h3><EventLink event=item/></h3>
                <ItemParties event/>
                <ItemWorks event/>
                {event.content_note.as_ref().map(|note| view! { <p class="content-note"><LocalizedText text=note/></p> })}
                {text}{statements}{figures}{media}
            </div>
            <div class="item__notes"><SourceNotes citations=all_citations(event) short=true/></div>
        </article>
    }
}

/// Who is named, with what they did: those who did the same are named together.
#[component]
fn ItemParties(
    /// The item.
    event: &'static Event,
) -> impl IntoView {
    let mut groups: Vec<Vec<&'static Participant>> = Vec::new();
    for participant in &event.participants {
        match groups.last_mut() {
            Some(group) if group[0].role == participant.role => group.push(participant),
            _ => groups.push(vec![participant]),
        }
    }
    let group = |group: Vec<&'static Participant>| {
        let role = &group[0].role;
        let names = group.into_iter().map(|participant| view! { <PartyLink party=participant.party/> });
        view! { {separated(names, ", ")}" "<span class="quiet">"("<LocalizedText text=role/>")"</span> }
    };
    (!groups.is_empty()).then(|| {
        view! { <p class="item__who">{separated(groups.into_iter().map(group).collect::<Vec<_>>(), ", ")}</p> }
    })
}

/// The works that were shown, read or published.
#[component]
fn ItemWorks(
    /// The item.
    event: &'static Event,
) -> impl IntoView {
    let works = event.works.iter().map(|work| view! { <WorkLink work=*work/> });
    (!event.works.is_empty()).then(|| {
        view! { <p class="item__who">{use_page().messages.work_shown()}" "{separated(works, ", ")}</p> }
    })
}

/// Everything that an event cites: its own sources first, then those of its statements, figures and participants.
#[must_use]
pub fn all_citations(event: &'static Event) -> Vec<&'static Citation> {
    let statements = event.statements.iter().flat_map(|statement| &statement.sources);
    let figures = event.figures.iter().flat_map(|figure| &figure.sources);
    let participants = event.participants.iter().flat_map(|participant| &participant.sources);
    event.sources.iter().chain(statements).chain(figures).chain(participants).collect()
}

/// People and organisations with their part in an event, one a line.
#[component]
pub fn PartyList(
    /// Their parts.
    participants: Vec<&'static Participant>,
) -> impl IntoView {
    let row = |participant: &'static Participant| {
        view! {
            <div class="parties__row">
                <dt><PartyLink party=participant.party/></dt>
                <dd><LocalizedText text=&participant.role/><CitationNumbers citations=&participant.sources/></dd>
            </div>
        }
    };
    view! { <dl class="parties">{participants.into_iter().map(row).collect_view()}</dl> }
}
