//! Shows and hides the written entries of events, which are outside of the widgets that filter them.

use std::collections::HashMap;

use leptos::web_sys::Element;

use crate::browser::{all, document, page_element};

/// Shows the entries of these events, and hides the others; `true` shows. The style sheet hides years and eras without any.
pub fn show_entries<'a>(entries: impl IntoIterator<Item = (&'a str, bool)>) {
    let Some(page) = page_element(&document()) else { return };
    let entries: HashMap<&str, bool> = entries.into_iter().collect();
    for element in all(&page, "article[data-event]") {
        let id = element.get_attribute("data-event").unwrap_or_default();
        if let Some(is_shown) = entries.get(&*id) {
            show(&element, *is_shown);
        }
    }
}

/// Shows the element with this id, or hides it.
pub fn show_element(id: &str, is_shown: bool) {
    if let Some(element) = document().get_element_by_id(id) {
        show(&element, is_shown);
    }
}

fn show(element: &Element, is_shown: bool) {
    // Setting an attribute fails only for a name that is none.
    let _ = if is_shown { element.remove_attribute("hidden") } else { element.set_attribute("hidden", "") };
}
