//! What the timeline asks of the window: where elements are, what a pointer is, when letters change. Natively nothing.

use leptos::web_sys::{Element, EventTarget};

pub use platform::{
    bring_into_view, capture_pointer, focus_first_field, focus_summary, is_coarse, is_fragment, on_escape,
    on_fonts_loaded, on_press_anywhere, place_popover, popover_surroundings, share_along, show_element,
};

/// A rectangle in the window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rectangle {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Rectangle {
    /// Whether two rectangles have anything in common.
    #[must_use]
    pub fn touches(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// What a popover is put beside and within.
#[derive(Debug, Clone, PartialEq)]
pub struct PopoverSurroundings {
    /// The element that it is about.
    pub anchor: Rectangle,
    /// Its width and height.
    pub size: (f64, f64),
    /// The window.
    pub window: Rectangle,
    /// What it must not cover.
    pub others: Vec<Rectangle>,
    /// Whether the page reads from right to left.
    pub is_rtl: bool,
}

/// Whether the target of an event is in an element.
#[must_use]
pub fn contains_target(element: &Element, target: Option<EventTarget>) -> bool {
    use leptos::wasm_bindgen::JsCast;
    target.is_some_and(|target| element.contains(target.dyn_ref()))
}

#[cfg(feature = "csr")]
mod platform {
    pub use crate::browser::{
        entries::show_element,
        focus::{focus_first_field, focus_summary},
        geometry::{
            bring_into_view, capture_pointer, is_coarse, is_fragment, place_popover, popover_surroundings, share_along,
        },
        window_events::{on_escape, on_fonts_loaded, on_press_anywhere},
    };
}

#[cfg(not(feature = "csr"))]
mod platform {
    use leptos::{
        ev::PointerEvent,
        web_sys::{Element, EventTarget},
    };

    use super::PopoverSurroundings;

    /// Where an x of the window is along the first element of a selector, in the direction of reading.
    pub fn share_along(_selector: &str, _x: f64) -> f64 {
        0.5
    }

    /// Sends all that a pointer does to an element, until its button is released.
    pub fn capture_pointer(_element: &Element, _event: &PointerEvent) {}

    /// Scrolls as little as it takes to see the element with this id.
    pub fn bring_into_view(_id: &str) {}

    /// What is around a popover.
    pub fn popover_surroundings(_popover: &Element, _anchor: &str, _others: &[String]) -> Option<PopoverSurroundings> {
        None
    }

    /// Puts a popover where its corner is at a place of the window, with a bridge to its mark.
    pub fn place_popover(_popover: &Element, _side: &str, _corner: (f64, f64), _bridge: (f64, f64)) {}

    /// Whether the main pointer is a finger.
    pub fn is_coarse() -> bool {
        false
    }

    /// Whether the address leads to this fragment.
    pub fn is_fragment(_fragment: &str) -> bool {
        false
    }

    /// Shows the element with this id, or hides it.
    pub fn show_element(_id: &str, _is_shown: bool) {}

    /// Calls once the letters of the page have come.
    pub fn on_fonts_loaded(_loaded: impl Fn() + 'static) {}

    /// Calls when Escape is pressed anywhere in the window, as long as the component lasts.
    pub fn on_escape(_pressed: impl Fn() + 'static) {}

    /// Calls with what is pressed anywhere in the window, as long as the component lasts.
    pub fn on_press_anywhere(_pressed: impl Fn(Option<EventTarget>) + 'static) {}

    /// Gives the focus to the first field in an element.
    pub fn focus_first_field(_element: &Element) {}

    /// Gives the focus to the summary of a disclosure.
    pub fn focus_summary(_details: &Element) {}
}
