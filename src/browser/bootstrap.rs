//! What `boot.js` provides: the states of the page, waiting for a quiet moment, and what it has begun to fetch.

use js_sys::Promise;
use leptos::{
    wasm_bindgen::{self, prelude::wasm_bindgen},
    web_sys::Event,
};
use wasm_bindgen_futures::JsFuture;

use crate::browser::{document, window};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = memorialTimeline, js_name = whenQuiet)]
    fn when_quiet() -> Promise;

    #[wasm_bindgen(js_namespace = memorialTimeline, js_name = takeResponse)]
    fn take_response(address: &str) -> Option<Promise>;

    /// Leaves the page as it is written: links load documents from now on.
    #[wasm_bindgen(js_namespace = memorialTimeline)]
    pub fn fail();

    /// The same after a panic: what is mounted loses its listeners, as the module must not be called any more.
    #[wasm_bindgen(js_namespace = memorialTimeline)]
    pub fn crash();
}

/// Waits for the end of the present task, and while a pointer is down or a word is being composed: what a reader holds
/// is not replaced.
pub async fn quiet() {
    // The promise is never rejected.
    let _ = JsFuture::from(when_quiet()).await;
}

/// The response that `boot.js` has asked for at this address, for the first who wants it.
pub fn early_response(address: &str) -> Option<Promise> {
    take_response(address)
}

/// Whether something has failed, so that the page is left as it is written.
#[must_use]
pub fn has_failed() -> bool {
    state().as_deref() == Some("failed")
}

/// Says that every widget of the page is mounted and links navigate; what has failed stays failed.
pub fn set_ready() {
    if let Some(root) = document().document_element()
        && !has_failed()
    {
        // Setting an attribute fails only for a name that is none.
        let _ = root.set_attribute("data-app", "ready");
    }
}

/// Tells the classic scripts of the page that another page is shown in the same document.
pub fn announce_page() {
    if let Ok(event) = Event::new("memorial-page") {
        // Fails only for an event that is being dispatched already.
        let _ = document().dispatch_event(&event);
    }
}

/// Leaves a mark in the browser's measurements, once a document.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance()
        && performance.get_entries_by_name(name).length() == 0
    {
        // A mark that cannot be set is one measurement less, and nothing that a reader would miss.
        let _ = performance.mark(name);
    }
}

fn state() -> Option<String> {
    document().document_element()?.get_attribute("data-app")
}
