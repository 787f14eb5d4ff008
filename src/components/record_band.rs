//! The band of an entry's events: how many, a line of their years, and each with what is told of it.

use leptos::prelude::*;
use memorial_i18n::date;
use memorial_record::{Event, Party, entries::Key};

use crate::{
    components::{
        act::{Acts, whole_events},
        band::{Band, BandNotes, BandText},
        lifeline::Lifeline,
    },
    context::{PageContext, use_page},
    query::Query,
    route::Page,
};

/// The band.
#[component]
pub fn RecordBand(
    /// The events.
    events: &'static [Key<Event>],
    /// Whose parts are told.
    #[prop(optional)]
    party: Option<Party>,
    /// The timeline with these events alone.
    #[prop(optional)]
    on_timeline: Option<String>,
    /// What is beside them in the margin.
    children: Children,
) -> impl IntoView {
    let page = use_page();
    let whole = whole_events(page, events);
    let link = on_timeline.filter(|_| !events.is_empty()).map(|href| {
        view! { <p class="acts__more"><a href=href>{page.messages.on_timeline()}</a></p> }
    });
    view! {
        <Band title=page.messages.in_record() note=counted(page, &whole)>
            <BandText><Lifeline events=whole/><Acts events=events.to_vec() party/>{link}</BandText>
            <BandNotes>{children()}</BandNotes>
        </Band>
    }
}

/// How many events there are, and in which years: “4 events, 2018–2021”.
fn counted(page: PageContext, events: &[Key<Event>]) -> String {
    let count = page.messages.events_count(events.len() as u64);
    let bounds = events.iter().map(|event| page.record.events[*event].date.bounds());
    let years = bounds.flat_map(|bounds| [bounds.earliest, bounds.latest]).flatten().map(|moment| moment.year());
    let (first, last) = (years.clone().min(), years.max());
    match (first, last) {
        (Some(first), Some(last)) if first == last => [&count, ", ", &date::year(page.messages, first)].concat(),
        (Some(first), Some(last)) => [&count, ", ", &date::years(page.messages, first, last)].concat(),
        _ if events.is_empty() => page.messages.no_appearances().to_owned(),
        _ => count,
    }
}

/// The timeline with the events of one entry alone.
#[must_use]
pub fn timeline_of(page: PageContext, choose: impl FnOnce(&mut Query)) -> String {
    let mut query = Query::default();
    choose(&mut query);
    page.href(&Page::Timeline) + &query.print()
}
