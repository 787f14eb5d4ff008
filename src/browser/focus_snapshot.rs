//! Where the focus and the caret are in an element, to put them there again in its replacement.

use leptos::{
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{Element, HtmlInputElement},
};

use crate::browser::{document, element_key::ElementKey, focus::focus};

/// The element in focus within another, with the selection of its text.
pub struct FocusSnapshot {
    key: ElementKey,
    selection: Option<(u32, u32)>,
}

impl FocusSnapshot {
    /// The focus within `scope`; nothing where it is elsewhere.
    pub fn capture(scope: &Element) -> Option<Self> {
        let active = document().active_element().filter(|active| scope.contains(Some(active)) && active != scope)?;
        let selection = active.dyn_ref::<HtmlInputElement>().and_then(|field| {
            // A number has no caret.
            let position = |read: fn(&HtmlInputElement) -> Result<Option<u32>, JsValue>| read(field).ok().flatten();
            Some((position(HtmlInputElement::selection_start)?, position(HtmlInputElement::selection_end)?))
        });
        Some(Self { key: ElementKey::of(scope, &active), selection })
    }

    /// Gives the focus to the counterpart in `scope`.
    pub fn restore(&self, scope: &Element) {
        if let Some(element) = self.key.find(scope) {
            focus(&element);
        }
    }

    /// Puts the caret where it was: after the values of fields are set, which moves it.
    pub fn restore_caret(&self, scope: &Element) {
        if let Some((start, end)) = self.selection
            && let Some(element) = self.key.find(scope)
            && let Some(field) = element.dyn_ref::<HtmlInputElement>()
        {
            // Fails for a field that has no caret, which then has none to restore.
            let _ = field.set_selection_range(start, end);
        }
    }
}
