//! Links to the entries of the record. An address is plain text here; nothing is asked of another host before a click.

use crate::{
    record::{By, Event, Organisation, Party, Person, Place, Work, entries::Key, text::Text},
    route::Page,
    views::{
        markup::{Markup, el},
        parts::text::words,
        site::Site,
    },
};

/// A link to a page, named by a text of the record.
#[must_use]
pub fn link(site: Site, page: Page, name: &Text) -> Markup {
    words(to(site, page), name)
}

/// A link to a page, still without words.
#[must_use]
pub fn to(site: Site, page: Page) -> Markup {
    let opens = (!site.has_address(&page)).then(|| page.path());
    el("a").attr("href", site.href(page)).maybe_attr("data-open", opens)
}

/// A link to a person.
#[must_use]
pub fn person(site: Site, key: Key<Person>) -> Markup {
    let person = &site.record.people[key];
    link(site, Page::Person(person.id.clone()), &person.name.shown)
}

/// A link to an organisation.
#[must_use]
pub fn organisation(site: Site, key: Key<Organisation>) -> Markup {
    let organisation = &site.record.organisations[key];
    link(site, Page::Organisation(organisation.id.clone()), &organisation.name.shown)
}

/// A link to a person or organisation.
#[must_use]
pub fn party(site: Site, party: Party) -> Markup {
    match party {
        Party::Person(key) => person(site, key),
        Party::Organisation(key) => organisation(site, key),
    }
}

/// Who says something: a link where they have an entry.
#[must_use]
pub fn by(site: Site, by: &By) -> Markup {
    match by {
        By::Party(key) => party(site, *key),
        By::Words(text) => words(el("span"), text),
    }
}

/// A link to a place.
#[must_use]
pub fn place(site: Site, key: Key<Place>) -> Markup {
    let place = &site.record.places[key];
    link(site, Page::Place(place.id.clone()), &place.name.shown)
}

/// A link to a work.
#[must_use]
pub fn work(site: Site, key: Key<Work>) -> Markup {
    let work = &site.record.works[key];
    link(site, Page::Work(work.id.clone()), &work.title.shown)
}

/// A link to an event.
#[must_use]
pub fn event(site: Site, key: Key<Event>) -> Markup {
    let event = &site.record.events[key];
    link(site, Page::Event(event.id.clone()), &event.title)
}
