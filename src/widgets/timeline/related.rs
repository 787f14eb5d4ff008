//! Events that are never shown one without a link to the others: where filters leave some of them out, it is said.

use leptos::prelude::*;
use memorial_search::order::sort_places;

use super::{scale::Title, state::TimelineState};

/// Links to the related events that filters leave out.
#[component]
pub fn RelatedLeftOut(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let left_out = Memo::new(move |_| left_out(state));
    let links = move || {
        let link = |(place, event): (usize, usize)| {
            let data = &state.data.events[event];
            view! { {(place > 0).then_some(" · ")}<a href=state.data.event_address(&data.id)><Title words=&data.title/></a> }
        };
        left_out.get().into_iter().enumerate().map(link).collect_view()
    };
    view! {
        <p class="related" hidden=move || left_out.with(Vec::is_empty)>{state.messages.together()}" "{links}</p>
    }
}

fn left_out(state: TimelineState) -> Vec<usize> {
    let found = state.found.get();
    let mut left_out = Vec::new();
    for group in &state.data.related {
        let (shown, hidden): (Vec<&u32>, Vec<&u32>) = group.iter().partition(|event| found.has(**event as usize));
        if !shown.is_empty() {
            left_out.extend(hidden.into_iter().map(|event| *event as usize));
        }
    }
    sort_places(&mut left_out, &|event| event as u64);
    left_out.dedup();
    left_out
}
