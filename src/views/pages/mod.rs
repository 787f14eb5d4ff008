//! The pages, one file a page, each named as in its address.

pub mod about;
pub mod builder;
pub mod embed;
pub mod event;
pub mod not_found;
pub mod organisation;
pub mod people;
pub mod person;
pub mod place;
pub mod sources;
pub mod timeline;
pub mod work;

use crate::{
    route::Page,
    search::listing::Scope,
    views::{markup::Markup, site::Site, timeline::WHOLE},
};

/// Any page.
#[must_use]
pub fn any(site: Site, page: &Page) -> Markup {
    let record = site.record;
    let shown = match page {
        Page::Timeline => Some(timeline::page(site, &WHOLE)),
        Page::People => Some(people::page(site, Scope::Everybody)),
        Page::Organisations => Some(people::page(site, Scope::Organisations)),
        Page::Sources => Some(sources::page(site)),
        Page::About => Some(about::page(site)),
        Page::Embed => Some(embed::timeline(site)),
        Page::EmbedPeople => Some(embed::people(site)),
        Page::Builder => Some(builder::page(site)),
        Page::Event(id) => record.events.find(id).map(|key| event::page(site, key)),
        Page::Person(id) => record.people.find(id).map(|key| person::page(site, key)),
        Page::Organisation(id) => record.organisations.find(id).map(|key| organisation::page(site, key)),
        Page::Place(id) => record.places.find(id).map(|key| place::page(site, key)),
        Page::Work(id) => record.works.find(id).map(|key| work::page(site, key)),
        Page::NotFound => None,
    };
    shown.unwrap_or_else(|| not_found::page(site))
}
