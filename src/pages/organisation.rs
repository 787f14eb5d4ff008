//! `/organisations/ID/`: an organisation or office as the sources name it.

use leptos::prelude::*;
use memorial_record::{Organisation, Party, entries::Key};

use crate::{
    components::{
        band::{Band, BandText},
        entry_page::{EntryTitle, TextBand},
        links::PlaceLink,
        listed_with::ListedWith,
        members::MembersBand,
        name_forms::NameForms,
        not_here::NotHere,
        party::PartyLink,
        record_band::{RecordBand, timeline_of},
        said::SaidBand,
    },
    context::use_page,
};

/// The page of an organisation.
#[component]
pub fn OrganisationPage(
    /// The organisation.
    organisation: Key<Organisation>,
) -> impl IntoView {
    let page = use_page();
    let party = Party::Organisation(organisation);
    let entry: &'static Organisation = &page.record.organisations[organisation];
    let events = &page.record.relations.appearances(party).events;
    let on_timeline = timeline_of(page, |query| query.organisations.push(entry.id.clone()));
    let whole = entry.part_of.map(|whole| {
        view! {
            <p class="title-page__role">{page.messages.part_of()}" "<PartyLink party=Party::Organisation(whole)/></p>
        }
    });
    let place = entry.place.map(|place| view! { <p class="title-page__role"><PlaceLink place/></p> });
    view! {
        <article class="entry-page">
            <EntryTitle kind=page.messages.organisation() name=&entry.name>{whole}{place}</EntryTitle>
            <TextBand text=entry.text.as_ref() sources=&entry.sources/>
            <MembersBand
                title=page.messages.people_here()
                people=page.record.relations.members(organisation)
                holds=move |role| role.organisation == Some(organisation)
            />
            <PartsBand organisation/>
            <RecordBand events party on_timeline><NameForms name=&entry.name/></RecordBand>
            <SaidBand party/>
            <ListedWith events=events.to_vec() but=party/>
            <NotHere/>
        </article>
    }
}

/// The organisations that belong to it.
#[component]
fn PartsBand(
    /// The organisation.
    organisation: Key<Organisation>,
) -> impl IntoView {
    let page = use_page();
    let parts = page.record.relations.parts(organisation);
    (!parts.is_empty()).then(|| {
        let link = |part: &Key<Organisation>| view! { <li><PartyLink party=Party::Organisation(*part)/></li> };
        let links = parts.iter().map(link).collect_view();
        view! { <Band title=page.messages.parts()><BandText><ul class="facts">{links}</ul></BandText></Band> }
    })
}
