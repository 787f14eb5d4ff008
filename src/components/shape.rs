//! The shape of an event's mark: one per section of the timeline, and how certain the date is.

use leptos::prelude::*;
use memorial_record::{Event, edtf::Edtf};

use crate::widgets::timeline::data::shape;

/// The classes of a mark: its section's shape, dotted where the date is approximate, half-filled where it is uncertain.
#[must_use]
pub fn shape_class(lane: usize, date: &Edtf) -> String {
    let mut class = ["shape shape--", shape(lane)].concat();
    // In EDTF these signs qualify a date and mean nothing else.
    let has = |signs: &[char]| date.as_str().contains(signs);
    if has(&['~', '%']) {
        class.push_str(" shape--about");
    }
    if has(&['?', '%']) {
        class.push_str(" shape--uncertain");
    }
    class
}

/// The shape of an event's mark.
#[component]
pub fn Shape(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    view! { <span class=shape_class(event.lane.index(), &event.date) aria-hidden="true"></span> }
}
