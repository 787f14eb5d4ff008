//! What a reader has typed, chosen and opened in an element, to set it again in its replacement.

use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{Element, Event, EventInit, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement},
};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use crate::browser::{all, element_key::ElementKey};

/// The changed fields and the open parts of an element.
#[derive(Clone, Debug, Default, Deserialize_tuple, PartialEq, Serialize_tuple)]
pub struct FieldValues {
    inputs: Vec<(ElementKey, String, bool)>,
    selects: Vec<(ElementKey, String)>,
    opened: Vec<ElementKey>,
}

impl FieldValues {
    /// What differs in `scope` from what was written.
    pub fn capture(scope: &Element) -> Self {
        Self::of(scope, |_| true)
    }

    /// The same for a step of the history, whose address says by itself what a mounted search has in its fields.
    pub fn capture_step(page: &Element) -> Self {
        Self::of(page, |field| !matches!(field.closest("[data-mounted] [role=search]"), Ok(Some(_))))
    }

    fn of(scope: &Element, is_kept: fn(&Element) -> bool) -> Self {
        let mut values = Self::default();
        for element in all(scope, "input, select, details[open]") {
            let key = || ElementKey::of(scope, &element);
            if element.local_name() != "details" && !is_kept(&element) {
                continue;
            }
            if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
                let is_changed =
                    field.checked() != field.default_checked() && (field.checked() || field.type_() != "radio");
                if is_changed || field.value() != field.default_value() {
                    values.inputs.push((key(), field.value(), field.checked()));
                }
            } else if let Some(field) = element.dyn_ref::<HtmlSelectElement>() {
                let written =
                    all(&element, "option[selected]").first().and_then(|option| option.get_attribute("value"));
                if written.is_none_or(|written| written != field.value()) && field.selected_index() > 0 {
                    values.selects.push((key(), field.value()));
                }
            } else {
                values.opened.push(key());
            }
        }
        values
    }

    /// Sets all of it in `scope`, and tells whatever listens there.
    pub fn restore(&self, scope: &Element) {
        for key in &self.opened {
            if let Some(part) = key.find(scope) {
                part.unchecked_ref::<HtmlDetailsElement>().set_open(true);
            }
        }
        for (key, value, is_checked) in &self.inputs {
            let Some(element) = key.find(scope) else { continue };
            let field: &HtmlInputElement = element.unchecked_ref();
            if field.value() != *value || field.checked() != *is_checked {
                field.set_value(value);
                field.set_checked(*is_checked);
                announce(&element);
            }
        }
        for (key, value) in &self.selects {
            let Some(element) = key.find(scope) else { continue };
            element.unchecked_ref::<HtmlSelectElement>().set_value(value);
            announce(&element);
        }
    }
}

/// Dispatches the events that a reader's own change would.
fn announce(field: &Element) {
    let options = EventInit::new();
    options.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &options) {
            // Fails only for an event that is being dispatched already.
            let _ = field.dispatch_event(&event);
        }
    }
}
