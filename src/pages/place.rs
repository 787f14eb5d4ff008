//! `/places/ID/`: a place under all its attested names, with what the record links to it.

use leptos::prelude::*;
use memorial_i18n::{names::country, number::decimal};
use memorial_record::{Event, Organisation, Party, Place, entries::Key, mentions};

use crate::{
    components::{
        act::Acts,
        band::{Band, BandText},
        entry_page::EntryTitle,
        listed_with::ListedWith,
        locator::Locator,
        members::MembersBand,
        name::{OtherForms, other_forms},
        name_forms::NameForms,
        not_here::NotHere,
        party::PartyLink,
        record_band::{RecordBand, timeline_of},
    },
    context::use_page,
};

/// The page of a place.
#[component]
pub fn PlacePage(
    /// The place.
    place: Key<Place>,
) -> impl IntoView {
    let page = use_page();
    let entry: &'static Place = &page.record.places[place];
    let at = page.record.relations.at_place(place);
    let on_timeline = timeline_of(page, |query| query.places.push(entry.id.clone()));
    view! {
        <article class="entry-page">
            <EntryTitle kind=page.messages.place() name=&entry.name>
                <Forms place=entry/>
                <Position place=entry/>
            </EntryTitle>
            <RecordBand events=&at.events on_timeline>
                <Locator places=vec![place]/>
                <NameForms name=&entry.name/>
            </RecordBand>
            <MentionsBand place/>
            <MembersBand
                title=page.messages.people_for_place()
                people=&at.people
                holds=move |role| role.place == Some(place)
            />
            <OrganisationsBand place/>
            <ListedWith events=at.events.to_vec()/>
            <NotHere/>
        </article>
    }
}

/// The other forms of the name in one line.
#[component]
fn Forms(
    /// The place.
    place: &'static Place,
) -> impl IntoView {
    let has_others = !other_forms(&place.name, "").is_empty();
    has_others.then(|| view! { <p class="title-page__role"><OtherForms name=&place.name/></p> })
}

/// The country by today's borders, and the coordinates.
#[component]
fn Position(
    /// The place.
    place: &'static Place,
) -> impl IntoView {
    let messages = use_page().messages;
    let country = place.country.as_deref().and_then(|code| country(messages, code));
    let country = country.filter(|country| *country != place.name.shown.words);
    let country = country.map(|country| view! { <p class="title-page__life">{messages.country_today(country)}</p> });
    let coordinates = place.coordinates.map(|[latitude, longitude]| {
        let words = messages.coordinates(&decimal(messages, latitude), &decimal(messages, longitude));
        view! { <p class="title-page__life">{words}</p> }
    });
    view! { {country}{coordinates} }
}

/// Events elsewhere whose words name the place.
#[component]
fn MentionsBand(
    /// The place.
    place: Key<Place>,
) -> impl IntoView {
    let page = use_page();
    let events: Vec<Key<Event>> = mentions::naming(page.record, place);
    (!events.is_empty()).then(|| {
        view! { <Band title=page.messages.named_in()><BandText><Acts events/></BandText></Band> }
    })
}

/// Organisations there.
#[component]
fn OrganisationsBand(
    /// The place.
    place: Key<Place>,
) -> impl IntoView {
    let page = use_page();
    let organisations = &page.record.relations.at_place(place).organisations;
    (!organisations.is_empty()).then(|| {
        let link = |key: &Key<Organisation>| view! { <li><PartyLink party=Party::Organisation(*key)/></li> };
        let links = organisations.iter().map(link).collect_view();
        view! { <Band title=page.messages.organisations()><BandText><ul class="facts">{links}</ul></BandText></Band> }
    })
}
