//! People and events: who is named at which, in the words of the sources, never a sign.

use leptos::prelude::*;
use memorial_record::{Event, Party, Person, entries::Key, text::Text};

use crate::{
    components::{date::DateText, links::EventLink, party::PartyLink, text::LocalizedText},
    context::{PageContext, use_page},
};

/// The people of a programme, and the events at which they are named.
pub struct Gatherings {
    /// The event whose programme it is.
    whole: Key<Event>,
    people: Vec<Key<Person>>,
    /// Other events that name one of them, and the event itself, by date.
    events: Vec<Key<Event>>,
}

impl Gatherings {
    /// Who is named with an event and its programme; nothing where no other event names one of them.
    #[must_use]
    pub fn of(page: PageContext, whole: Key<Event>) -> Option<Self> {
        let record = page.record;
        let mut people = Vec::new();
        for event in [whole].iter().chain(record.relations.programme(whole)) {
            for participant in &record.events[*event].participants {
                if let Party::Person(person) = participant.party
                    && !people.contains(&person)
                {
                    people.push(person);
                }
            }
        }
        let names_one = |event: &Event| {
            let is_one = |party| matches!(party, Party::Person(person) if people.contains(&person));
            event.participants.iter().any(|participant| is_one(participant.party))
        };
        let timeline = record.relations.timeline.iter().copied();
        let events: Vec<Key<Event>> =
            timeline.filter(|event| *event == whole || names_one(&record.events[*event])).collect();
        (!people.is_empty() && events.len() > 1).then_some(Self { whole, people, events })
    }

    /// The words for a person's part in an event; for the programme's own event those of its items too.
    fn parts(&self, page: PageContext, person: Key<Person>, event: Key<Event>) -> Vec<&'static Text> {
        let items = if event == self.whole { page.record.relations.programme(event) } else { &[] };
        let mut parts: Vec<&'static Text> = Vec::new();
        for event in [event].iter().chain(items) {
            let event: &'static Event = &page.record.events[*event];
            let own = event.participants.iter().filter(|participant| participant.party == Party::Person(person));
            for participant in own {
                let words = participant.role.words.to_lowercase();
                // “Opened the conference” is not said once more before “opened the conference and briefed …”.
                parts.retain(|other| !words.starts_with(&other.words.to_lowercase()));
                if parts.iter().all(|other| !other.words.to_lowercase().starts_with(&words)) {
                    parts.push(&participant.role);
                }
            }
        }
        parts
    }
}

/// The table of people and events; it scrolls in its own region where the window is narrower.
#[component]
pub fn GatheringsTable(
    /// The people and events.
    gatherings: Gatherings,
) -> impl IntoView {
    let page = use_page();
    let head = |event: &Key<Event>| {
        let (event, date) = (*event, &page.record.events[*event].date);
        view! { <th scope="col"><EventLink event/><span class="gatherings__date"><DateText date short=true/></span></th> }
    };
    let row = |person: &Key<Person>| {
        let cells = gatherings.events.iter().map(|event| {
            let parts = gatherings.parts(page, *person, *event);
            let is_whole = *event == gatherings.whole;
            view! { <td class:gatherings__whole=is_whole><Parts parts/></td> }
        });
        view! { <tr><th scope="row"><PartyLink party=Party::Person(*person)/></th>{cells.collect_view()}</tr> }
    };
    view! {
        <section class="scroller" tabindex="0" aria-label=page.messages.people_and_events()>
            <table class="gatherings">
                <thead>
                    <tr><th scope="col">{page.messages.person()}</th>{gatherings.events.iter().map(head).collect_view()}</tr>
                </thead>
                <tbody>{gatherings.people.iter().map(row).collect_view()}</tbody>
            </table>
        </section>
    }
}

/// The parts of a person in an event, one a line.
#[component]
fn Parts(
    /// The words.
    parts: Vec<&'static Text>,
) -> impl IntoView {
    parts.into_iter().map(|text| view! { <span class="gatherings__part"><LocalizedText text/></span> }).collect_view()
}
