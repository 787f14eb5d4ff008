//! Where elements are in the window, and putting popovers beside them.

use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement, PointerEvent, ScrollIntoViewOptions, ScrollLogicalPosition},
};

use crate::{
    browser::{document, window},
    widgets::timeline::window::{PopoverSurroundings, Rectangle},
};

/// Where an x of the window is along the first element of a selector, in the direction of reading: 0 at its start.
#[must_use]
pub fn share_along(selector: &str, x: f64) -> f64 {
    let Some(element) = document().query_selector(selector).ok().flatten() else { return 0.5 };
    let rectangle = rectangle(&element);
    let share = (x - rectangle.left) / (rectangle.right - rectangle.left).max(1.0);
    if is_rtl() { 1.0 - share } else { share }
}

/// Sends all that a pointer does to an element, until its button is released.
pub fn capture_pointer(element: &Element, event: &PointerEvent) {
    // A pointer that is gone already has nothing to send.
    let _ = element.set_pointer_capture(event.pointer_id());
}

/// Scrolls as little as it takes to see the element with this id.
pub fn bring_into_view(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// What is around a popover: the element that it is about, and those that it must not cover.
#[must_use]
pub fn popover_surroundings(popover: &Element, anchor: &str, others: &[String]) -> Option<PopoverSurroundings> {
    let anchor = document().get_element_by_id(anchor)?;
    let size = rectangle(popover);
    let root = document().document_element()?;
    let others = others.iter().filter_map(|id| document().get_element_by_id(id)).map(|other| rectangle(&other));
    Some(PopoverSurroundings {
        anchor: rectangle(&anchor),
        size: (size.right - size.left, size.bottom - size.top),
        window: Rectangle {
            left: 0.0,
            top: 0.0,
            right: f64::from(root.client_width()),
            bottom: f64::from(root.client_height()),
        },
        others: others.collect(),
        is_rtl: is_rtl(),
    })
}

/// Puts a popover where its corner is at a place of the window, and says on which side of its mark that is. The bridge, by
/// which a pointer comes to it, begins so far below its upper edge and is so long.
pub fn place_popover(popover: &Element, side: &str, (left, top): (f64, f64), (bridge_top, bridge): (f64, f64)) {
    let Some(parent) = popover.closest(".axis").ok().flatten() else { return };
    let (around, own) = (rectangle(&parent), rectangle(popover));
    let start = if is_rtl() { around.right - left - (own.right - own.left) } else { left - around.left };
    let style = popover.unchecked_ref::<HtmlElement>().style();
    let lengths = [("--start", start), ("--top", top - around.top), ("--bridge-top", bridge_top), ("--bridge", bridge)];
    for (name, value) in lengths {
        // A length in pixels is always one.
        let _ = style.set_property(name, &format!("{value:.1}px"));
    }
    let _ = popover.set_attribute("data-side", side);
}

fn rectangle(element: &Element) -> Rectangle {
    let rectangle = element.get_bounding_client_rect();
    Rectangle { left: rectangle.left(), top: rectangle.top(), right: rectangle.right(), bottom: rectangle.bottom() }
}

fn is_rtl() -> bool {
    document().document_element().is_some_and(|root| root.get_attribute("dir").as_deref() == Some("rtl"))
}

/// Whether the main pointer is a finger.
#[must_use]
pub fn is_coarse() -> bool {
    window().match_media("(hover: none)").ok().flatten().is_some_and(|query| query.matches())
}

/// Whether the address leads to this fragment.
#[must_use]
pub fn is_fragment(fragment: &str) -> bool {
    window().location().hash().is_ok_and(|hash| hash == fragment)
}
