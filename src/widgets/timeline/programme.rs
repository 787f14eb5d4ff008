//! The programme of the root event, written out beneath its mark.

use leptos::prelude::*;

use super::{
    data::RootData,
    place::{Properties, placed},
    scale::Title,
    share::percent,
    state::TimelineState,
};

/// The items of the programme, number and title, each a link.
#[component]
pub fn AxisProgramme(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let root = state.data.root.as_ref();
    root.map(|root| view! { <Items state root/> })
}

/// The items of a programme, joined to the mark by a line.
#[component]
fn Items(
    /// The timeline.
    state: TimelineState,
    /// The event.
    root: &'static RootData,
) -> impl IntoView {
    let at = Memo::new(move |_| {
        let start = state.data.events[root.event].time.map_or(0.0, |(start, _)| start);
        state.shown_view().share(start).clamp(0.0, 1.0)
    });
    let properties = Signal::derive(move || -> Properties { vec![("--at", percent(at.get()))] });
    let is_found = move || state.found.with(|found| found.has(root.event));
    let items = root.programme.iter().enumerate().map(|(place, (id, title))| {
        let address = state.item_address(root.event, id);
        view! { <li><a href=address><b>{place + 1}</b>" "<Title words=title/></a></li> }
    });
    view! {
        <ol class="axis-programme" class:axis-programme--after=move || at.get() < 0.5 class:axis-programme--off=move || !is_found()
            aria-label=state.messages.axis_programme() use:placed=properties>
            {items.collect_view()}
        </ol>
    }
}
