//! The clipboard.

use leptos::wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::browser::{document, window};

/// Copies a text; tells whether that worked: browsers have no clipboard on insecure origins and in some frames.
pub async fn copy_text(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    if JsValue::from(clipboard.clone()).is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Selects all that the element with this id shows: to be copied by hand.
pub fn select_text(id: &str) {
    if let (Some(element), Ok(Some(selection))) = (document().get_element_by_id(id), window().get_selection()) {
        // Fails only for what cannot be selected.
        let _ = selection.select_all_children(&element);
    }
}
