//! The events that an entry appears in, by date: each with what somebody did there, in the words of its source.

use leptos::prelude::*;
use memorial_record::{Citation, Event, Participant, Party, entries::Key, text::Text};

use crate::{
    components::{
        citation::CitationNumbers,
        date::DateText,
        links::EventLink,
        shape::Shape,
        text::{LocalizedText, Spoken},
    },
    context::{PageContext, use_page},
};

/// An event with the parts that are told of it here.
#[derive(Debug)]
struct Appearance {
    event: Key<Event>,
    parts: Vec<&'static Participant>,
    /// Items of its programme, each with the same.
    items: Vec<(Key<Event>, Vec<&'static Participant>)>,
}

/// The events of a list, by date; with what a person or organisation did there, where one is given.
#[component]
pub fn Acts(
    /// The events.
    events: Vec<Key<Event>>,
    /// Whose parts are told.
    #[prop(optional_no_strip)]
    party: Option<Party>,
) -> impl IntoView {
    let page = use_page();
    let acts = appearances(page, &events, party).into_iter().map(|appearance| view! { <Act appearance/> });
    view! { <div class="acts">{acts.collect_view()}</div> }
}

/// The events that are no item of a programme of another event of the list; how many there are is what is counted.
#[must_use]
pub fn whole_events(page: PageContext, events: &[Key<Event>]) -> Vec<Key<Event>> {
    let is_item = |event: &Key<Event>| page.record.events[*event].part_of.is_some_and(|whole| events.contains(&whole));
    events.iter().copied().filter(|event| !is_item(event)).collect()
}

fn appearances(page: PageContext, events: &[Key<Event>], party: Option<Party>) -> Vec<Appearance> {
    let parts = |event: Key<Event>| -> Vec<&'static Participant> {
        let participants = page.record.events[event].participants.iter();
        participants.filter(|participant| party == Some(participant.party)).collect()
    };
    let appearance = |event: Key<Event>| {
        let items = page.record.relations.programme(event).iter().filter(|item| events.contains(item));
        Appearance { event, parts: parts(event), items: items.map(|item| (*item, parts(*item))).collect() }
    };
    whole_events(page, events).into_iter().map(appearance).collect()
}

/// One event.
#[component]
fn Act(
    /// The event, and what is told of it.
    appearance: Appearance,
) -> impl IntoView {
    let page = use_page();
    let Appearance { event, parts, items } = appearance;
    let entry: &'static Event = &page.record.events[event];
    let whole = entry.part_of.map(|whole| {
        view! { <p class="act__remark">{page.messages.part_of()}" "<EventLink event=whole/></p> }
    });
    view! {
        <article class="act" data-event=entry.id.as_str()>
            <p class="act__date"><Shape event=entry/><DateText date=&entry.date/></p>
            <div>
                <h3><EventLink event/></h3>
                {whole}
                {parts.into_iter().map(|part| view! { <Part part of=entry/> }).collect_view()}
                {items.into_iter().map(|(item, parts)| view! { <ItemParts item parts/> }).collect_view()}
            </div>
        </article>
    }
}

/// What somebody did: the act, and beneath it under which name the source has them.
#[component]
fn Part(
    /// The part.
    part: &'static Participant,
    /// The event.
    of: &'static Event,
) -> impl IntoView {
    let Text { words, language } = &part.role;
    let (act, remark) = words.split_once("; ").map_or((words.as_str(), None), |(act, remark)| (act, Some(remark)));
    let language = language.as_deref();
    let remark = remark.map(|words| view! { <p class="act__remark"><Spoken language words/></p> });
    view! { <p><Spoken language words=act/><CitationNumbers citations=cited(part, of)/></p>{remark} }
}

/// What somebody did in an item of the programme, with a link to it there.
#[component]
fn ItemParts(
    /// The item.
    item: Key<Event>,
    /// What they did.
    parts: Vec<&'static Participant>,
) -> impl IntoView {
    let page = use_page();
    let entry: &'static Event = &page.record.events[item];
    let number = entry.order.map(|number| [&page.messages.programme_item(&number.to_string()), ": "].concat());
    let did = parts.into_iter().map(|part| {
        view! { " – "<LocalizedText text=&part.role/><CitationNumbers citations=cited(part, entry)/> }
    });
    view! { <p class="act__remark">{number}<EventLink event=item/>{did.collect_view()}</p> }
}

/// Where a part is found: where the event is, if it does not say.
fn cited(part: &'static Participant, of: &'static Event) -> &'static [Citation] {
    if part.sources.is_empty() { &of.sources } else { &part.sources }
}
