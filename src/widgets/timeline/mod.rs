//! The timeline: a bar of filters, the axis with its marks, previews and programme, and tools to zoom it.
//!
//! `data` and `build` are what it shows, `state` what a reader has made of it. `layout`, `estimate` and `positions` say
//! where everything is; components follow, and what pointers and keys do.

pub mod data;
#[cfg(feature = "ssr")]
pub mod build;
#[cfg(feature = "ssr")]
mod build_facets;

mod state;
mod measured;
mod found;
mod links;

mod layout;
mod era_words;
mod estimate;
mod share;
mod place;
pub mod window;
#[cfg(feature = "ssr")]
pub mod positions;

mod filter_bar;
mod pick;
mod years_pick;
mod related;
mod axis;
mod scale;
mod lane;
mod mark;
mod cluster;
mod programme;
mod tools;
mod overview;
mod preview;
mod preview_place;
mod keys;
mod pointer;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use leptos::{either::Either, prelude::*};

use self::window::show_element;
use self::{axis::Axis, data::TimelineData, filter_bar::FilterBar, related::RelatedLeftOut, state::TimelineState};
use super::services::show_entries;
use crate::query::Show;

/// The fragment of the list, which is outside of the widget.
const LIST: &str = "_list";

/// The page that a timeline is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// The page of the timeline.
    Page,
    /// A widget in somebody else's page.
    Embed,
}

/// The timeline over its events. The list of its entries is in the page, outside: they are shown and hidden by id.
#[component]
pub fn Timeline(
    /// The events.
    data: &'static TimelineData,
    /// The page that it is in.
    host: Host,
) -> impl IntoView {
    let Some(whole) = data.span else { return Either::Left(()) };
    let state = TimelineState::new(data, whole, host);
    state.follow_address();
    follow_filters(state);
    Either::Right(view! {
        <div class="timeline">
            {(host == Host::Page).then(|| view! { <FilterBar state/> })}
            <RelatedLeftOut state/>
            <Axis state/>
        </div>
    })
}

/// Hides the entries in the list that are not found, and the list or the axis where the address asks for one alone.
fn follow_filters(state: TimelineState) {
    Effect::new(move |before: Option<usize>| {
        let found = state.found.get();
        // Of a list that is whole nothing has to be shown.
        if before.is_some() || found.count < state.data.events.len() {
            show_entries(state.data.events.iter().enumerate().map(|(place, event)| (&*event.id, found.has(place))));
        }
        found.count
    });
    Effect::new(move |_| show_element(LIST, state.query.with(|query| query.show) != Some(Show::Axis)));
}
