//! Gives the focus to elements, and brings them into view where a reader is led to them.

use leptos::{
    prelude::request_animation_frame,
    wasm_bindgen::JsCast,
    web_sys::{Element, FocusOptions, HtmlElement},
};

use crate::browser::document;

/// Gives the focus to the element with this id.
pub fn focus_element(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus(&element);
    }
}

/// Gives the focus to an element, wherever the page is scrolled to.
pub fn focus(element: &Element) {
    if !is_focused(element) {
        focus_in_place(element);
        if !is_focused(element) {
            // A heading or an entry takes the focus only where it is said so.
            let _ = element.set_attribute("tabindex", "-1");
            focus_in_place(element);
        }
    }
}

/// Scrolls to an element for so many frames: of a long list, what is near the window is laid out only then, and moves it.
pub fn lead_to(element: Element, frames: u8) {
    element.scroll_into_view();
    if frames > 0 {
        request_animation_frame(move || lead_to(element, frames - 1));
    }
}

/// Gives the focus to the first field in an element.
pub fn focus_first_field(element: &Element) {
    if let Ok(Some(field)) = element.query_selector("input, select, textarea, button") {
        focus_in_place(&field);
    }
}

/// Gives the focus to the summary of a disclosure.
pub fn focus_summary(details: &Element) {
    if let Ok(Some(summary)) = details.query_selector("summary") {
        focus_in_place(&summary);
    }
}

fn focus_in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Elements of SVG have the same method.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

fn is_focused(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}
