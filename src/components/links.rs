//! Links to the entries of the record, named as the record names them.

use leptos::prelude::*;
use memorial_record::{Event, Place, Work, entries::Key};

use crate::{
    components::{date::DateText, text::LocalizedText},
    context::use_page,
    route::Page,
};

/// A link to the page of an event, named by its title.
#[component]
pub fn EventLink(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let event = &page.record.events[event];
    view! { <a href=page.href(&Page::Event(event.id.clone()))><LocalizedText text=&event.title/></a> }
}

/// A link to an event, with its date behind it.
#[component]
pub fn DatedEvent(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let date = &use_page().record.events[event].date;
    view! { <EventLink event/>", "<DateText date/> }
}

/// A link to the page of a place.
#[component]
pub fn PlaceLink(
    /// The place.
    place: Key<Place>,
) -> impl IntoView {
    let page = use_page();
    let place = &page.record.places[place];
    view! { <a href=page.href(&Page::Place(place.id.clone()))><LocalizedText text=&place.name.shown/></a> }
}

/// A link to the page of a work.
#[component]
pub fn WorkLink(
    /// The work.
    work: Key<Work>,
) -> impl IntoView {
    let page = use_page();
    let work = &page.record.works[work];
    view! { <a href=page.href(&Page::Work(work.id.clone()))><LocalizedText text=&work.title.shown/></a> }
}

/// Views with a separator between them: `a, b, c`.
pub fn separated<V: IntoView + 'static>(
    views: impl IntoIterator<Item = V>,
    separator: &'static str,
) -> impl IntoView + 'static {
    let item = move |(at, view): (usize, V)| ((at > 0).then_some(separator), view);
    views.into_iter().enumerate().map(item).collect_view()
}
