//! Links that a reader follows and steps that a reader goes back to, as the app hears of them.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, MouseEvent, PopStateEvent, Url};

use crate::browser::{
    history::{self, Link, Step},
    page::{self, document, window},
};

/// Where the reader is now.
#[must_use]
pub fn here(prefix: &str) -> Option<Step> {
    let location = window().location();
    let kept = window().history().ok()?.state().ok()?;
    Some(Step {
        path: below_root(&location.pathname().ok()?, prefix)?,
        query: location.search().ok()?,
        fragment: location.hash().ok()?,
        opens: history::opens(&kept),
        scroll: history::scroll(&kept),
        place: history::place(&kept),
    })
}

/// Calls `follow` for each link below the root of this site and language; what it does not follow, the browser loads.
/// Once the app has failed, that is every link.
pub fn on_follow(prefix: &'static str, follow: impl Fn(&Link) -> bool + 'static) {
    listen("click", move |event: MouseEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if modified || event.button() != 0 || event.default_prevented() || page::state() == "failed" {
            return;
        }
        if link_of(&event, prefix).is_some_and(|link| follow(&link)) {
            event.prevent_default();
        }
    });
}

/// Calls `restore` for each step of the history that the reader goes back or forward to.
pub fn on_return(prefix: &'static str, restore: impl Fn(&Step) + 'static) {
    let listener = Closure::<dyn Fn(PopStateEvent)>::new(move |_| {
        if let Some(step) = here(prefix) {
            restore(&step);
        }
    });
    window().set_onpopstate(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Keeps how far the page is scrolled with its step of the history, whenever scrolling comes to rest.
pub fn keep_scroll() {
    let listener = Closure::<dyn Fn()>::new(history::save_scroll);
    // Where a listener cannot be added, the reader comes back to the head of the page.
    let _ = document().add_event_listener_with_callback("scrollend", listener.as_ref().unchecked_ref());
    listener.forget();
}

fn listen(event: &str, act: impl Fn(MouseEvent) + 'static) {
    let listener = Closure::<dyn Fn(MouseEvent)>::new(act);
    // Where a listener cannot be added, links load their pages as they do without the app.
    let _ = document().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget();
}

fn link_of(event: &MouseEvent, prefix: &str) -> Option<Link> {
    let anchor = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    // What is in another language is another document.
    if ["target", "download", "hreflang"].iter().any(|leaves| anchor.has_attribute(leaves)) {
        return None;
    }
    let root = document().base_uri().ok()??;
    let url = Url::new_with_base(&anchor.get_attribute("href")?, &root).ok()?;
    if url.origin() != window().location().origin().ok()? {
        return None;
    }
    let path = below_root(&url.pathname(), prefix)?;
    let is_page = path.is_empty() || path.ends_with('/');
    is_page.then(|| Link { path, query: url.search(), fragment: url.hash(), opens: anchor.get_attribute("data-open") })
}

/// A path below the site's root and the prefix of the language, if it is there.
fn below_root(path: &str, prefix: &str) -> Option<String> {
    let root = Url::new(&document().base_uri().ok()??).ok()?.pathname();
    let below = path.strip_prefix(&root)?.strip_prefix(prefix)?;
    Some(below.strip_suffix("index.html").unwrap_or(below).to_owned())
}
