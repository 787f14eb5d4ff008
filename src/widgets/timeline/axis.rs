//! The axis: eras, years and lanes; beneath them how to read the marks, the tools, and the overview of all years.

use leptos::{html, prelude::*};

use super::{
    cluster::ClusterList,
    keys,
    lane::Lane,
    measured::{Measured, measure},
    overview::Overview,
    pointer::Pointer,
    preview::Preview,
    scale::{Eras, Years},
    state::TimelineState,
    tools::AxisFoot,
    window::on_fonts_loaded,
};
use crate::{query, widgets::services::on_resize};

/// The axis.
#[component]
pub fn Axis(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let grid = NodeRef::<html::Div>::new();
    let measured = move |before: Option<&Measured>| {
        let measured = measure(state.data, before);
        if measured.as_ref().is_some_and(|measured| measured.width > 0.0)
            && state.measured.with_untracked(|known| *known != measured)
        {
            state.measured.set(measured);
        }
    };
    let measure_again = move || measured(state.measured.get_untracked().as_ref());
    on_resize(grid, move |_, _| measure_again());
    on_fonts_loaded(move || measured(None));
    let pointer = Pointer::new(state, grid);
    let lanes = state.data.lanes.iter().enumerate().map(|(place, lane)| view! { <Lane state place lane/> });
    let is_left_out = move || state.query.with(|query| query.show) == Some(query::Show::List);
    let is_zoomed = move || !state.is_whole();
    view! {
        <section class="axis" class:axis--written=move || state.measured.with(Option::is_none) class:axis--zoomed=is_zoomed
            id="_axis" tabindex="-1" aria-labelledby="_axis-name" hidden=is_left_out on:focus=move |_| keys::arrived(state)>
            <h2 class="visually-hidden" id="_axis-name">{state.messages.axis()}</h2>
            <div class="axis__grid" data-axis="" node_ref=grid on:keydown=move |event| keys::pressed(state, &event)
                on:wheel=move |event| pointer.wheel(&event) on:pointerdown=move |event| pointer.down(&event)
                on:pointermove=move |event| pointer.moved(&event) on:pointerup=move |_| pointer.up()
                on:lostpointercapture=move |_| pointer.up() on:click=move |event| pointer.clicked(&event)
                on:dragstart=|event| event.prevent_default()>
                <Eras state/>
                <Years state/>
                {lanes.collect_view()}
            </div>
            <AxisFoot state respaced=measure_again/>
            <Overview state/>
            <Preview state/>
            <ClusterList state/>
            <p class="visually-hidden" role="status">{move || state.status.get()}</p>
        </section>
    }
}
