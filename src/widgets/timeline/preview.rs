//! The preview of a mark: what its entry in the list says, beside it. It opens over a pointer after a moment and on focus
//! at once, stays while the pointer is on it, and closes on Escape.

use std::time::Duration;

use leptos::{ev::PointerEvent, html, prelude::*};

use super::{
    data::EventData, layout::Form, mark::mark_id, preview_place::place_beside, scale::Title, state::TimelineState,
    window::on_escape,
};
use crate::widgets::{
    list::{List, row},
    services::on_resize,
};

/// How long a pointer rests on a mark before its preview opens.
const OPEN_AFTER: Duration = Duration::from_millis(150);
/// How long it may be on its way from the mark to the preview.
const CLOSE_AFTER: Duration = Duration::from_millis(250);

/// A pointer is on a mark.
pub fn entered(state: TimelineState, event: usize, pointer: &PointerEvent) {
    if pointer.pointer_type() != "mouse" || pointer.buttons() != 0 {
        return;
    }
    if state.preview.get_untracked() == Some(event) {
        wait(state, None, || {});
    } else {
        wait(state, Some(OPEN_AFTER), move || state.preview.set(Some(event)));
    }
}

/// The pointer, or the focus, has left a mark or its preview.
pub fn left(state: TimelineState) {
    wait(state, Some(CLOSE_AFTER), move || state.preview.set(None));
}

/// A mark has the focus.
pub fn focused(state: TimelineState, event: usize) {
    if !state.is_coarse {
        wait(state, None, || {});
        state.preview.set(Some(event));
    }
}

/// Closes the preview; whether there was one.
pub fn close(state: TimelineState) -> bool {
    wait(state, None, || {});
    let was_open = state.preview.get_untracked().is_some();
    state.preview.set(None);
    was_open
}

/// Waits in place of what was waited for before; without a time for nothing.
fn wait(state: TimelineState, time: Option<Duration>, act: impl Fn() + 'static) {
    if let Some(timer) = state.preview_timer.get_value() {
        timer.clear();
    }
    state.preview_timer.set_value(time.and_then(|time| set_timeout_with_handle(act, time).ok()));
}

/// The preview that is open.
#[component]
pub fn Preview(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    on_cleanup(move || {
        let timer = state.preview_timer.try_get_value().flatten();
        timer.into_iter().for_each(|timer| timer.clear());
    });
    // Wherever the focus is.
    on_escape(move || {
        close(state);
    });
    let event = move || state.preview.get().filter(|_| state.form() != Form::Strip);
    // Each is an element of its own: one that is shown where another was would be in the way until it is placed.
    let rows = Signal::derive(move || event().into_iter().collect());
    view! { <List rows row=row(move |event| view! { <OpenPreview state event/> })/> }
}

/// A preview. It repeats what the page and the list say, so it is no part of what is read out.
#[component]
fn OpenPreview(
    /// The timeline.
    state: TimelineState,
    /// The event.
    event: usize,
) -> impl IntoView {
    let data = &state.data.events[event];
    let panel = NodeRef::<html::Div>::new();
    // Neither the next mark nor the one before is covered.
    let neighbours: Vec<String> = [event.checked_sub(1), Some(event + 1)]
        .into_iter()
        .flatten()
        .filter_map(|other| state.data.events.get(other))
        .map(mark_id)
        .collect();
    on_resize(panel, move |_, _| place_beside(panel, &mark_id(data), &neighbours));
    let lead = data.lead.as_ref().map(|lead| view! { <p lang=lead.language.as_deref()>{lead.words.as_str()}</p> });
    let contents =
        (!data.contents.is_empty()).then(|| view! { <p class="preview__contents">{data.contents.as_str()}</p> });
    view! {
        <div class="popover preview" data-preview=data.id.as_str() aria-hidden="true" node_ref=panel
            on:pointerenter=move |_| wait(state, None, || {}) on:pointerleave=move |_| left(state)>
            <p class="preview__line">{line(data)}</p>
            <p class="preview__title"><Title words=&data.title/></p>
            {lead}
            {contents}
        </div>
    }
}

/// Date and place.
fn line(data: &'static EventData) -> impl IntoView {
    let place = data.place.as_ref().map(|place| view! { " · "<Title words=place/> });
    view! { {data.date.as_str()}{place} }
}
