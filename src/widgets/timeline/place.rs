//! Where an element is, as custom properties: set by CSSOM in the browser, where the policy forbids style attributes. In
//! written pages a style sheet has them (`positions.rs`).

use leptos::{prelude::*, tachys::renderer::types::Element, wasm_bindgen::JsCast, web_sys::HtmlElement};

/// Custom properties with their values.
pub type Properties = Vec<(&'static str, String)>;

/// A directive: sets custom properties of an element, now and whenever they change.
pub fn placed(element: Element, properties: Signal<Properties>) {
    let style = element.unchecked_ref::<HtmlElement>().style();
    let effect = RenderEffect::new(move |before: Option<Properties>| {
        let (before, now) = (before.unwrap_or_default(), properties.get());
        for (name, value) in now.iter().filter(|property| !before.contains(property)) {
            // A property that is no property of CSS is a fault of ours that shows at once.
            let _ = style.set_property(name, value);
        }
        for (name, _) in before.iter().filter(|(name, _)| !now.iter().any(|(other, _)| other == name)) {
            let _ = style.remove_property(name);
        }
        now
    });
    let kept = StoredValue::new_local(effect);
    on_cleanup(move || kept.dispose());
}
