//! What a person or organisation is reported to have said, and the numbers that they give: each with its event.

use leptos::prelude::*;
use memorial_record::{By, Event, Figure, Party, Statement, entries::Key};

use crate::{
    components::{
        band::{Band, BandWide},
        citation::CitationNumbers,
        links::DatedEvent,
        statement::StatementList,
        text::LocalizedText,
    },
    context::use_page,
};

/// The band of statements and figures; nothing where none is recorded.
#[component]
pub fn SaidBand(
    /// Who.
    party: Party,
) -> impl IntoView {
    let page = use_page();
    let events = &page.record.relations.appearances(party).speaks;
    let said = events.iter().map(|event| view! { <SaidOf event=*event party/> }).collect_view();
    (!events.is_empty()).then(|| view! { <Band title=page.messages.says()><BandWide>{said}</BandWide></Band> })
}

/// What they say of one event.
#[component]
fn SaidOf(
    /// The event.
    event: Key<Event>,
    /// Who says it.
    party: Party,
) -> impl IntoView {
    let entry: &'static Event = &use_page().record.events[event];
    let is_own = |by: &By| matches!(by, By::Party(other) if *other == party);
    let statements: Vec<&'static Statement> = entry.statements.iter().filter(|said| is_own(&said.by)).collect();
    let figures: Vec<&'static Figure> = entry.figures.iter().filter(|figure| is_own(&figure.by)).collect();
    let figure = |figure: &'static Figure| {
        view! {
            <div class="statement">
                <dt class="statement__speaker"><LocalizedText text=&figure.label/></dt>
                <dd class="statement__text">
                    <LocalizedText text=&figure.value/><CitationNumbers citations=&figure.sources/>
                </dd>
            </div>
        }
    };
    let figures = (!figures.is_empty())
        .then(|| view! { <dl class="statements">{figures.into_iter().map(figure).collect_view()}</dl> });
    view! {
        <div class="said">
            <h3 class="said__event"><DatedEvent event/></h3>
            {(!statements.is_empty()).then(|| view! { <StatementList statements notes=true/> })}
            {figures}
        </div>
    }
}
