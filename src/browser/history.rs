//! The address bar and the history of the window.

use crate::browser::viewport::Place;

pub use sys::{push, replace};

/// A link that a reader has followed, taken apart. Paths are below the site's root and the prefix of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The path.
    pub path: String,
    /// The query, with its question mark.
    pub query: String,
    /// The fragment, with its hash.
    pub fragment: String,
    /// The page that is opened in place of one that has an address.
    pub opens: Option<String>,
}

/// A step of the history that a reader returns to.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The path below the site's root and the prefix of the language.
    pub path: String,
    /// The query, with its question mark.
    pub query: String,
    /// The page that was opened in place of one that has an address.
    pub opens: Option<String>,
    /// The fragment, with its hash.
    pub fragment: String,
    /// How far the page was scrolled, if that was kept.
    pub scroll: Option<f64>,
    /// Where the reader was in a long list, in which a place is not told by how far the page is scrolled.
    pub place: Option<Place>,
}

#[cfg(feature = "hydrate")]
mod sys {
    use std::sync::atomic::{AtomicBool, Ordering};

    use js_sys::Reflect;
    use wasm_bindgen::JsValue;

    use crate::browser::{
        page::window,
        viewport::{self, Place},
    };

    /// Whether the history is this app's to write.
    static IS_OPEN: AtomicBool = AtomicBool::new(true);

    /// Says whether the history is this app's to write: not once the reader is where another app will show the page.
    pub fn set_open(is_open: bool) {
        IS_OPEN.store(is_open, Ordering::Relaxed);
    }

    fn history() -> Option<web_sys::History> {
        window().history().ok().filter(|_| IS_OPEN.load(Ordering::Relaxed))
    }

    /// Adds a step to the history; without an address, at the one that is shown.
    pub fn push(address: Option<&str>, opens: Option<&str>) {
        save_scroll();
        if let Some(history) = history() {
            // A frame may not be allowed to change its history; the page is shown all the same.
            let _ = history.push_state_with_url(&state(opens), "", address);
        }
    }

    /// Changes the address of the step shown.
    pub fn replace(address: &str) {
        if let Some(history) = history() {
            let kept = history.state().unwrap_or(JsValue::NULL);
            // As above, and browsers refuse more than some hundred changes a minute; the next one catches up.
            let _ = history.replace_state_with_url(&kept, "", Some(address));
        }
    }

    /// Keeps how far the page is scrolled with the step shown.
    pub fn save_scroll() {
        let Some(history) = history() else { return };
        let kept = history.state().unwrap_or(JsValue::NULL);
        let next = state(opens(&kept).as_deref());
        set(&next, "scroll", window().scroll_y().unwrap_or_default());
        if let Some(place) = viewport::place() {
            set(&next, "card", place.card);
            set(&next, "top", place.top);
        }
        // As above.
        let _ = history.replace_state(&next, "");
    }

    /// Leaves scrolling to the app, which knows when a page is shown.
    pub fn take_over_scrolling() {
        if let Some(history) = history() {
            // Where it cannot be had, the browser goes on scrolling by itself.
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
    }

    /// How far a page was scrolled, as its step keeps it.
    #[must_use]
    pub fn scroll(state: &JsValue) -> Option<f64> {
        get(state, "scroll").as_f64()
    }

    /// Where the reader was in a long list, as its step keeps it.
    #[must_use]
    pub fn place(state: &JsValue) -> Option<Place> {
        Some(Place { card: get(state, "card").as_string()?, top: get(state, "top").as_f64()? })
    }

    /// The page that was opened in place, as its step keeps it.
    #[must_use]
    pub fn opens(state: &JsValue) -> Option<String> {
        get(state, "opens").as_string()
    }

    fn state(opens: Option<&str>) -> JsValue {
        let state = js_sys::Object::new().into();
        if let Some(page) = opens {
            set(&state, "opens", page);
        }
        state
    }

    fn get(state: &JsValue, name: &str) -> JsValue {
        Reflect::get(state, &name.into()).unwrap_or_default()
    }

    fn set(state: &JsValue, name: &str, value: impl Into<JsValue>) {
        // Setting a field of a new plain object cannot fail.
        let _ = Reflect::set(state, &name.into(), &value.into());
    }
}

#[cfg(feature = "hydrate")]
pub use sys::{opens, place, save_scroll, scroll, set_open, take_over_scrolling};

#[cfg(not(feature = "hydrate"))]
mod sys {
    /// There is no history.
    pub fn push(_address: Option<&str>, _opens: Option<&str>) {}

    /// There is no address.
    pub fn replace(_address: &str) {}
}
