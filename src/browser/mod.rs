//! Thin services over web-sys. Widgets come here by `widgets::context` and `widgets::services`, which also work natively.

// Which component a host is mounted with, and mounting it in the place of what was written.
mod registry;
pub mod mount;
mod focus_snapshot;
mod fields;
mod scroll;
mod element_key;
// From page to page.
pub mod navigation;
mod links;
mod page_swap;
mod prefetch;
pub mod history;
// What widgets use.
pub mod entries;
pub mod focus;
pub mod resize;
pub mod clipboard;
pub mod text_measure;
pub mod geometry;
pub mod window_events;
pub mod form;
// What is fetched, and what boot.js provides.
pub mod data;
mod load_error;
pub mod bootstrap;
pub mod listeners;
mod timer;

use leptos::web_sys::{self, Document, Element, Window};

/// The window; WebAssembly of a page always has one.
fn window() -> Window {
    web_sys::window().expect("the module runs in a window")
}

/// The document of the window.
fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The elements in `scope` that a selector finds.
fn all(scope: &Element, selector: &str) -> Vec<Element> {
    use leptos::wasm_bindgen::JsCast;
    let Ok(found) = scope.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The element that holds the page: what navigation swaps. Ids of the site's own begin with `_`, so no entry has this one.
fn page_element(document: &Document) -> Option<Element> {
    document.get_element_by_id("_app")
}
