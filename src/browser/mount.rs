//! Mounts the widgets of a page in the place of what was written for them, and ends them.

use std::{any::Any, cell::RefCell};

use leptos::{
    reactive::graph::Source,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement, console},
};

use crate::browser::{
    all,
    bootstrap::{self, mark, quiet},
    document,
    fields::FieldValues,
    focus_snapshot::FocusSnapshot,
    history,
    load_error::LoadError,
    page_element, registry,
    scroll::ScrollPositions,
};

/// Mounts a component in an element; what is returned ends it when it is dropped.
pub type Mount = Box<dyn FnOnce(HtmlElement) -> Box<dyn Any>>;

thread_local! {
    static MOUNTED: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Mounts every widget of the page, each for itself: what one cannot have leaves what was written for it.
pub async fn mount_all() {
    let page = page_element(&document());
    let mut ready: Vec<(Element, Mount)> = Vec::new();
    let mut is_complete = true;
    for host in page.as_ref().map(|page| all(page, "[data-widget]")).unwrap_or_default() {
        match registry::load(&host).await {
            Ok(mount) => ready.push((host, mount)),
            Err(error) => {
                is_complete = false;
                warn(&host, &error);
            }
        }
    }
    mark("data-ready");
    // Another page may be shown by now, which has widgets of its own.
    let is_shown = || page_element(&document()) == page;
    for (host, mount) in ready {
        quiet().await;
        if is_shown() {
            replace(&host, mount).await;
        }
    }
    if !is_shown() {
        return;
    }
    if is_complete { bootstrap::set_ready() } else { bootstrap::fail() }
}

/// Ends the widgets of the page: their effects, signals and listeners.
pub fn unmount_all() {
    drop(MOUNTED.take());
    // A signal keeps the allocation of each subscriber, even of one that has ended, and the query outlives every page.
    history::query().clear_subscribers();
}

/// Puts a widget in the place of what was written for it, all at once, with all that the reader has done there.
async fn replace(host: &Element, mount: Mount) {
    let Ok(copy) = host.clone_node().map(JsCast::unchecked_into::<Element>) else { return };
    let handle = mount(copy.clone().unchecked_into());
    MOUNTED.with_borrow_mut(|mounted| mounted.push(handle));
    let (fields, scroll, focus) =
        (FieldValues::capture(host), ScrollPositions::capture(host), FocusSnapshot::capture(host));
    keep_written(host, &copy);
    fields.restore(&copy);
    // Setting an attribute fails only for a name that is none; a host outside of the page cannot be replaced.
    let _ = copy.set_attribute("data-mounted", "");
    let _ = host.replace_with_with_node_1(&copy);
    scroll.restore(&copy);
    if let Some(focus) = &focus {
        focus.restore(&copy);
    }
    leptos::task::tick().await;
    if let Some(focus) = &focus {
        focus.restore_caret(&copy);
    }
}

/// Puts what was written where a component asks for it as it is.
fn keep_written(host: &Element, copy: &Element) {
    let written = all(host, "[data-written]");
    for part in all(copy, "[data-as-written]") {
        let name = part.get_attribute("data-as-written");
        let Some(written) = written.iter().find(|written| written.get_attribute("data-written") == name) else {
            continue;
        };
        while let Some(node) = written.first_child() {
            // What is in the one can be put into the other.
            let _ = part.append_child(&node);
        }
    }
}

fn warn(host: &Element, error: &LoadError) {
    let name = host.get_attribute("data-widget").unwrap_or_default();
    console::warn_1(&format!("memorial-timeline: the widget \"{name}\" stays as it is written: {error}").into());
}
