//! How far the parts of an element are scrolled, to scroll its replacement alike.

use leptos::web_sys::Element;

use crate::browser::{all, element_key::ElementKey};

/// What of a widget scrolls in its own place. To ask all elements would lay out even what browsers leave for later.
const SCROLLERS: &str = ".facet__values, .pick__rows";

/// The scrolled parts of an element.
pub struct ScrollPositions(Vec<(ElementKey, i32, i32)>);

impl ScrollPositions {
    /// Those within `scope`.
    pub fn capture(scope: &Element) -> Self {
        let scrolled = all(scope, SCROLLERS).into_iter().filter_map(|part| {
            let (top, left) = (part.scroll_top(), part.scroll_left());
            (top != 0 || left != 0).then(|| (ElementKey::of(scope, &part), top, left))
        });
        Self(scrolled.collect())
    }

    /// Scrolls the counterparts in `scope`.
    pub fn restore(&self, scope: &Element) {
        for (key, top, left) in &self.0 {
            if let Some(part) = key.find(scope) {
                part.set_scroll_top(*top);
                part.set_scroll_left(*left);
            }
        }
    }
}
