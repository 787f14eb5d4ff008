//! The address and the history of the window: the query of the page as a signal, and what each step remembers.

use std::{cell::LazyCell, time::Duration};

use leptos::{
    prelude::*,
    wasm_bindgen::JsValue,
    web_sys::{Event, ScrollRestoration},
};
use serde::{Deserialize, Serialize};

use crate::{
    browser::{
        document,
        element_key::ElementKey,
        fields::FieldValues,
        listeners::{listen, listen_captured},
        navigation, page_element,
        timer::Timer,
        window,
    },
    query::Query,
};

/// How long a changed query waits for further changes: browsers refuse more than some hundred addresses a minute.
const WRITE_AFTER: Duration = Duration::from_millis(300);
/// How long scrolling must rest where the browser does not say that it has ended.
const SAVE_AFTER: Duration = Duration::from_millis(150);

thread_local! {
    static QUERY: LazyCell<ArcRwSignal<Query>> = const { LazyCell::new(|| ArcRwSignal::new(query_of_address())) };
    /// Running while a query waits to be written.
    static WRITE: LazyCell<Timer> = const { LazyCell::new(|| Timer::new(WRITE_AFTER, flush)) };
    static SAVE: LazyCell<Timer> = const { LazyCell::new(|| Timer::new(SAVE_AFTER, save_now)) };
}

/// What a step of the history remembers of its page.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct EntryState {
    /// How far the page was scrolled.
    pub scroll: i32,
    /// What had the focus: the link by which the reader left.
    pub focus: Option<ElementKey>,
    /// What the reader had typed, chosen and opened.
    pub fields: FieldValues,
}

/// The query of the page's address.
pub fn query() -> ArcRwSignal<Query> {
    QUERY.with(|query| ArcRwSignal::clone(query))
}

/// Reads the query of the address: it has changed by a link or a step through the history.
pub fn read_address() {
    WRITE.with(|write| write.stop());
    let query = query_of_address();
    QUERY.with(|current| {
        if current.with_untracked(|current| *current != query) {
            current.set(query);
        }
    });
}

/// Writes the query to the address, in place of the present one, once no other follows.
pub fn replace_query() {
    WRITE.with(|write| write.start());
}

/// Writes a query to the address as a step of its own.
pub fn push_query(query: &Query) {
    if navigation::shows_address() {
        save(None);
        push(&address_of(query));
    }
}

/// Adds a step to the history.
pub fn push(address: &str) {
    if let Ok(history) = window().history() {
        // A sandboxed frame may not change its history; the page is shown all the same.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Writes what still waits to be written, unless the reader has stepped to another page already.
pub fn flush() {
    if WRITE.with(|write| write.stop()) && navigation::shows_address() {
        replace_address(&query().get_untracked());
    }
}

/// Remembers with the present step how the page is left, by this link if by any.
pub fn save(link: Option<ElementKey>) {
    let Some(page) = page_element(&document()) else { return };
    let focus = link.or_else(|| state().and_then(|state| state.focus));
    let scroll = window().scroll_y().unwrap_or_default().round() as i32;
    let state = EntryState { scroll, focus, fields: FieldValues::capture_step(&page) };
    if let (Ok(history), Ok(state)) = (window().history(), serde_json::to_string(&state)) {
        // As above.
        let _ = history.replace_state(&state.into(), "");
    }
}

/// What the present step remembers.
pub fn state() -> Option<EntryState> {
    serde_json::from_str(&window().history().ok()?.state().ok()?.as_string()?).ok()
}

/// Keeps up with the page's place and fields. Where a step was left is restored by us: after a reload by `boot.js`, before
/// the first paint.
pub fn start() {
    if let Ok(history) = window().history() {
        // Where it cannot be had, the browser goes on scrolling by itself.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    // Nothing is kept of a page that is left, so it is kept before.
    listen(&document(), "scrollend", |_: Event| save_now());
    for change in ["scroll", "change", "toggle"] {
        listen_captured(&document(), change, |_: Event| SAVE.with(|save| save.start()));
    }
    // A page may be left before what waits was written, and not by a link of ours alone.
    listen(&window(), "pagehide", |_: Event| {
        flush();
        if SAVE.with(|save| save.stop()) {
            save_now();
        }
    });
}

/// While another page is on its way, the step may be that of the other page already.
fn save_now() {
    SAVE.with(|save| save.stop());
    if page_element(&document()).is_some_and(|page| !page.has_attribute("aria-busy")) {
        save(None);
    }
}

fn replace_address(query: &Query) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        // As above.
        let _ = history.replace_state_with_url(&state, "", Some(&address_of(query)));
    }
}

/// The address of the page with a query. It is absolute in its path: the base of the document is the site's root.
fn address_of(query: &Query) -> String {
    window().location().pathname().unwrap_or_default() + &query.print()
}

fn query_of_address() -> Query {
    Query::parse(&window().location().search().unwrap_or_default())
}
