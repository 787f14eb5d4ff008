//! The overview of all years, with those that are seen in a frame. It is there only while not all are seen.

use leptos::{ev::PointerEvent, html, prelude::*};
use memorial_axis::{density::density, view::View};

use super::{pointer::share_of_overview, share::percent, state::TimelineState, window::capture_pointer};

/// Into how many columns all years are divided, and how tall the tallest is.
const COLUMNS: u32 = 160;
const HEIGHT: usize = 24;

/// The overview of all years. It only repeats what keys and tools do.
#[component]
pub fn Overview(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let band = NodeRef::<html::Div>::new();
    let held = StoredValue::new(None::<f64>);
    let frame = move || {
        let (view, whole) = (state.view.get(), state.whole());
        (percent(whole.share(view.start)), percent(view.length / whole.length()))
    };
    let down = move |event: PointerEvent| {
        if event.button() == 0 {
            let (share, view, whole) = (share_of_overview(event.client_x()), state.view.get_untracked(), state.whole());
            let at = whole.start + share * whole.length();
            // A press beside the frame brings the frame there.
            let is_within = (0.0..=1.0).contains(&view.share(at));
            let grip = if is_within { at - view.start } else { view.length / 2.0 };
            held.set_value(Some(grip));
            if let Some(band) = band.get_untracked() {
                capture_pointer(&band, &event);
            }
            state.show(View { start: at - grip, ..view });
        }
    };
    let moved = move |event: PointerEvent| {
        if event.buttons() & 1 == 0 {
            held.set_value(None);
        }
        if let Some(grip) = held.get_value() {
            let at = state.whole().start + share_of_overview(event.client_x()) * state.whole().length();
            state.show(View { start: at - grip, ..state.view.get_untracked() });
        }
    };
    let release = move |_| held.set_value(None);
    view! {
        <div class="overview" aria-hidden="true" hidden=move || state.is_whole() node_ref=band on:pointerdown=down on:pointermove=moved on:pointerup=release
            on:lostpointercapture=release>
            <svg class="overview__density" viewBox=["0 0 ", &COLUMNS.to_string(), " ", &HEIGHT.to_string()].concat() preserveAspectRatio="none">
                <path d=columns(state)/>
            </svg>
            <svg class="overview__frame" width="100%" height="100%"><rect x=move || frame().0 width=move || frame().1 height="100%"/></svg>
        </div>
    }
}

/// A column for each part of the years in which events begin.
fn columns(state: TimelineState) -> String {
    let starts: Vec<f64> = state.data.events.iter().filter_map(|event| event.time.map(|(start, _)| start)).collect();
    let counts = density(&starts, state.whole(), COLUMNS);
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    let mut path = String::new();
    for (place, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
        let height = (count * HEIGHT / most).max(3).to_string();
        path.push_str(
            &["M", &place.to_string(), " ", &HEIGHT.to_string(), "v-", &height, "h1v", &height, "z"].concat(),
        );
    }
    path
}
