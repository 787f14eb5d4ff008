//! People with a role in an organisation or for a place, each with that role.

use leptos::prelude::*;
use memorial_record::{Party, Person, Role, entries::Key};

use crate::{
    components::{
        band::{Band, BandText},
        citation::CitationNumbers,
        links::separated,
        party::PartyLink,
        text::LocalizedText,
    },
    context::use_page,
};

/// The band of these people; nothing where there are none.
#[component]
pub fn MembersBand<F>(
    /// The head.
    title: &'static str,
    /// The people.
    people: &'static [Key<Person>],
    /// Whether a role is one of those that the band tells of.
    holds: F,
) -> impl IntoView
where
    F: Fn(&Role) -> bool + 'static,
{
    let row = |key: &Key<Person>| {
        let person: &'static Person = &use_page().record.people[*key];
        let roles = person.roles.iter().filter(|role| holds(role)).map(|role| {
            let citations = if role.sources.is_empty() { &person.sources } else { &role.sources };
            view! { <LocalizedText text=&role.title/><CitationNumbers citations/> }
        });
        let roles: Vec<_> = roles.collect();
        view! { <div><dt><PartyLink party=Party::Person(*key)/></dt><dd>{separated(roles, "; ")}</dd></div> }
    };
    let rows = people.iter().map(row).collect_view();
    (!people.is_empty()).then(|| {
        view! { <Band title><BandText><dl class="groups groups--names">{rows}</dl></BandText></Band> }
    })
}
