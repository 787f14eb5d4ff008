//! `/events/ID/` of an event with a programme: the facts as the report gives them, the programme, people and events.

use leptos::{either::Either, prelude::*};
use memorial_record::{Event, Participant, Party, Place, entries::Key};

use crate::{
    components::{
        band::{Band, BandNotes, BandText},
        citation::CitationNumbers,
        entry::fragment,
        gatherings::{Gatherings, GatheringsTable},
        links::{PlaceLink, separated},
        locator::{Locator, can_locate},
        party::PartyLink,
        programme::{PartyList, ProgrammeItem},
        text::LocalizedText,
    },
    context::{PageContext, use_page},
};

/// The parts of the page that a programme has, with counts.
#[must_use]
pub fn programme_contents(event: Key<Event>) -> [(&'static str, &'static str, usize); 2] {
    let page = use_page();
    let people = people(page, event).len();
    [
        (fragment::PROGRAMME, page.messages.programme(), page.record.relations.programme(event).len()),
        (fragment::PARTIES, page.messages.people(), people),
    ]
}

/// The programme, the towns of those who are named, and where else they are named.
#[component]
pub fn ProgrammeParts(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let items = page.record.relations.programme(event).iter().enumerate();
    view! {
        <section class="section" id=fragment::PROGRAMME>
            <h2 class="section__head">{page.messages.programme_in_order()}</h2>
            {items.map(|(at, item)| view! { <ProgrammeItem item=*item number=at + 1/> }).collect_view()}
        </section>
        <TownsBand event/>
        <PeopleSection event/>
    }
}

/// The organisations with their part, as the report gives them: beside the text.
#[component]
pub fn OrganisationsCard(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    let is_organisation = |participant: &&Participant| matches!(participant.party, Party::Organisation(_));
    let row = |participant: &'static Participant| {
        view! {
            <div class="card__row">
                <dt><PartyLink party=participant.party/></dt>
                <dd><LocalizedText text=&participant.role/><CitationNumbers citations=&participant.sources/></dd>
            </div>
        }
    };
    let rows: Vec<_> = event.participants.iter().filter(is_organisation).map(row).collect();
    (!rows.is_empty()).then(|| {
        view! { <div class="card"><h3 class="card__head">{use_page().messages.as_report_gives()}</h3><dl>{rows}</dl></div> }
    })
}

/// The towns for which the people named hold an office.
#[component]
fn TownsBand(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let mut places: Vec<Key<Place>> = Vec::new();
    for person in people(page, event) {
        for place in page.record.people[person].roles.iter().filter_map(|role| role.place) {
            if can_locate(&[place]) && !places.contains(&place) {
                places.push(place);
            }
        }
    }
    (!places.is_empty()).then(|| {
        let links = places.iter().map(|place| view! { <PlaceLink place=*place/> }).collect::<Vec<_>>();
        view! {
            <Band title=page.messages.towns() note=page.messages.towns_note()>
                <BandText>
                    <p>{page.messages.towns_text()}</p>
                    <p>{separated(links, ", ")}</p>
                </BandText>
                <BandNotes><Locator places/></BandNotes>
            </Band>
        }
    })
}

/// The people named, here and at other events; a plain list where no other event names them.
#[component]
fn PeopleSection(
    /// The event.
    event: Key<Event>,
) -> impl IntoView {
    let page = use_page();
    let people: Vec<&'static Participant> = page.record.events[event]
        .participants
        .iter()
        .filter(|participant| matches!(participant.party, Party::Person(_)))
        .collect();
    let (title, content) = match Gatherings::of(page, event) {
        Some(gatherings) => {
            let lead = view! { <p class="lead">{page.messages.people_and_events_lead()}</p> };
            (page.messages.people_and_events(), Either::Left(view! { {lead}<GatheringsTable gatherings/> }))
        }
        None if people.is_empty() => return None,
        None => (page.messages.people(), Either::Right(view! { <PartyList participants=people/> })),
    };
    Some(view! {
        <section class="section" id=fragment::PARTIES>
            <h2 class="section__head">{title}</h2>
            {content}
        </section>
    })
}

/// Who is named with an event and its programme, each once.
fn people(page: PageContext, event: Key<Event>) -> Vec<Key<memorial_record::Person>> {
    let mut people = Vec::new();
    for event in [event].iter().chain(page.record.relations.programme(event)) {
        for participant in &page.record.events[*event].participants {
            if let Party::Person(person) = participant.party
                && !people.contains(&person)
            {
                people.push(person);
            }
        }
    }
    people
}
