//! Links that a reader follows: which of them lead to pages of the site.

use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{Element, Event, MouseEvent, Url},
};

use crate::browser::{document, window};

/// Where a link leads.
pub enum Destination {
    /// To the page that is shown, with another query or fragment.
    SamePage(Url),
    /// To another page of the site.
    OtherPage(Url),
    /// To another document: a file, another site, another language, another window.
    Document,
}

/// The link that an event is about.
pub fn link_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()?
}

/// Whether a click asks for nothing but to follow its link here.
pub fn is_plain(event: &MouseEvent) -> bool {
    let is_modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    !is_modified && event.button() == 0 && !event.default_prevented()
}

/// Where a link leads from here.
pub fn destination(link: &Element) -> Destination {
    let leaves = ["target", "download", "hreflang"].iter().any(|attribute| link.has_attribute(attribute));
    let root = document().base_uri().ok().flatten().unwrap_or_default();
    let href = link.get_attribute("href").unwrap_or_default();
    let Ok(url) = Url::new_with_base(&href, &root) else { return Destination::Document };
    let path = path_of(&url.href());
    if leaves || !path.starts_with(&path_of(&root)) || !path.ends_with('/') {
        Destination::Document
    } else if path == shown_path() {
        Destination::SamePage(url)
    } else {
        Destination::OtherPage(url)
    }
}

/// The address of the page in the address bar, without query and fragment.
pub fn shown_path() -> String {
    path_of(&window().location().href().unwrap_or_default())
}

/// An address without query and fragment; that of a page is its folder's.
pub fn path_of(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.strip_suffix("index.html").unwrap_or(path).to_owned()
}
