//! Whom the same events list, by the number of those events: a fact of the record, which says nothing more.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use memorial_record::{Event, Party, entries::Key, named_with::named_with};

use crate::{
    components::{
        band::{Band, BandText},
        links::separated,
        party::PartyLink,
    },
    context::use_page,
};

/// At most this many names are written for one number of events.
const MOST_NAMES: usize = 100;

/// The band of those whom the same events list; nothing where there are none.
#[component]
pub fn ListedWith(
    /// The events.
    events: Vec<Key<Event>>,
    /// Whose page this is.
    #[prop(optional)]
    but: Option<Party>,
) -> impl IntoView {
    let page = use_page();
    let mut by_count: BTreeMap<usize, Vec<Party>> = BTreeMap::new();
    for group in named_with(page.record, &events, but) {
        // An item of a programme counts as the event that it belongs to.
        let whole = |event: &Key<Event>| page.record.events[*event].part_of.filter(|whole| events.contains(whole));
        let counted: BTreeSet<Key<Event>> = group.events.iter().map(|event| whole(event).unwrap_or(*event)).collect();
        by_count.entry(counted.len()).or_default().extend(group.parties);
    }
    let row = |(count, parties): (usize, Vec<Party>)| {
        let more = parties.len().saturating_sub(MOST_NAMES) as u64;
        let links = parties.into_iter().take(MOST_NAMES).map(|party| view! { <PartyLink party/> });
        view! {
            <div>
                <dt>{page.messages.events_count(count as u64)}</dt>
                <dd>{separated(links, ", ")}{(more > 0).then(|| [" ", &page.messages.and_more(more)].concat())}</dd>
            </div>
        }
    };
    let is_empty = by_count.is_empty();
    let rows = by_count.into_iter().rev().map(row).collect_view();
    (!is_empty).then(|| {
        view! {
            <Band title=page.messages.named_with() note=page.messages.named_with_note()>
                <BandText><dl class="groups">{rows}</dl></BandText>
            </Band>
        }
    })
}
