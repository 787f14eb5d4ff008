//! The pages, one component a kind of address; `render` chooses by the address.

pub mod timeline;
pub mod event;
pub mod programme;
pub mod names;
pub mod person;
pub mod organisation;
pub mod place;
pub mod work;
pub mod sources;
pub mod about;
pub mod not_found;
pub mod embed;
pub mod builder;

use leptos::prelude::*;

use crate::{components::layout::PageLayout, context::use_page, route::Page, widgets::names::Scope};
use about::AboutPage;
use builder::BuilderPage;
use embed::{EmbedPage, EmbedView};
use event::EventPage;
use names::NamesPage;
use not_found::NotFoundPage;
use organisation::OrganisationPage;
use person::PersonPage;
use place::PlacePage;
use sources::SourcesPage;
use timeline::TimelinePage;
use work::WorkPage;

/// The component of a page.
pub fn render(page: &'static Page) -> AnyView {
    let content = match page {
        Page::Embed => return view! { <EmbedPage shows=EmbedView::Timeline/> }.into_any(),
        Page::EmbedPeople => return view! { <EmbedPage shows=EmbedView::Names/> }.into_any(),
        Page::Timeline => view! { <TimelinePage/> }.into_any(),
        Page::People => view! { <NamesPage scope=Scope::All/> }.into_any(),
        Page::Organisations => view! { <NamesPage scope=Scope::Organisations/> }.into_any(),
        Page::Sources => view! { <SourcesPage/> }.into_any(),
        Page::About => view! { <AboutPage/> }.into_any(),
        Page::Builder => view! { <BuilderPage/> }.into_any(),
        Page::NotFound => view! { <NotFoundPage/> }.into_any(),
        Page::Event(_) | Page::Person(_) | Page::Organisation(_) | Page::Place(_) | Page::Work(_) => entry_page(page),
    };
    view! { <PageLayout>{content}</PageLayout> }.into_any()
}

/// The page of an entry; an entry that the record does not have has none.
fn entry_page(page: &'static Page) -> AnyView {
    let record = use_page().record;
    let content = match page {
        Page::Event(id) => record.events.find(id).map(|event| view! { <EventPage event/> }.into_any()),
        Page::Person(id) => record.people.find(id).map(|person| view! { <PersonPage person/> }.into_any()),
        Page::Organisation(id) => {
            let organisation = record.organisations.find(id);
            organisation.map(|organisation| view! { <OrganisationPage organisation/> }.into_any())
        }
        Page::Place(id) => record.places.find(id).map(|place| view! { <PlacePage place/> }.into_any()),
        Page::Work(id) => record.works.find(id).map(|work| view! { <WorkPage work/> }.into_any()),
        _ => None,
    };
    content.unwrap_or_else(|| view! { <NotFoundPage/> }.into_any())
}
