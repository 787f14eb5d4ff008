//! People and organisations as links, and who says something.

use leptos::{either::Either, prelude::*};
use memorial_record::{By, Party};

use crate::{
    components::text::LocalizedText,
    context::{PageContext, use_page},
    route::Page,
};

/// The page of a person or organisation.
#[must_use]
pub fn party_page(page: PageContext, party: Party) -> Page {
    match party {
        Party::Person(key) => Page::Person(page.record.people[key].id.clone()),
        Party::Organisation(key) => Page::Organisation(page.record.organisations[key].id.clone()),
    }
}

/// A link to the page of a person or organisation.
#[component]
pub fn PartyLink(
    /// The person or organisation.
    party: Party,
) -> impl IntoView {
    let page = use_page();
    view! { <a href=page.href(&party_page(page, party))><LocalizedText text=&party.name(page.record).shown/></a> }
}

/// Who says something: a link where they have an entry.
#[component]
pub fn Speaker(
    /// Who.
    by: &'static By,
) -> impl IntoView {
    match by {
        By::Party(party) => Either::Left(view! { <PartyLink party=*party/> }),
        By::Words(text) => Either::Right(view! { <LocalizedText text/> }),
    }
}
