//! Fetches the page of a link that a reader is about to follow.

use std::{
    cell::{LazyCell, RefCell},
    time::Duration,
};

use js_sys::Promise;
use leptos::{
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{Element, Event},
};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use crate::browser::{
    bootstrap, data, document,
    links::{Destination, destination, link_of, path_of},
    listeners::listen,
    load_error::LoadError,
    timer::Timer,
    window,
};

/// How long a pointer rests on a link that is meant.
const HOVER: Duration = Duration::from_millis(65);

thread_local! {
    /// The pages that have been asked for since the last navigation, by path.
    static PAGES: RefCell<Vec<(String, Promise)>> = const { RefCell::new(Vec::new()) };
    /// The link that the pointer is over, as it may be meant.
    static HOVERED: RefCell<Option<Element>> = const { RefCell::new(None) };
    static HOVER_TIMER: LazyCell<Timer> = const { LazyCell::new(|| Timer::new(HOVER, prefetch_hovered)) };
}

/// Listens for readers who are about to follow a link: a resting pointer, the focus, a finger.
pub fn start() {
    listen(&document(), "pointerover", |event: Event| {
        let link = link_of(&event);
        HOVER_TIMER.with(|timer| timer.start());
        HOVERED.set(link);
    });
    for intent in ["focusin", "touchstart"] {
        listen(&document(), intent, |event: Event| {
            if let Some(link) = link_of(&event) {
                prefetch(&link);
            }
        });
    }
}

/// The text of a page, which may have been asked for already.
pub async fn page(address: &str) -> Result<String, LoadError> {
    let path = path_of(address);
    let asked = PAGES.with_borrow(|pages| pages.iter().find(|(asked, _)| *asked == path).map(|(_, page)| page.clone()));
    if let Some(page) = asked
        && let Ok(text) = JsFuture::from(page).await
        && let Some(text) = text.as_string()
    {
        return Ok(text);
    }
    data::text(&path).await
}

/// Forgets what was asked for: a page that is left may have changed when the reader returns.
pub fn clear() {
    PAGES.with_borrow_mut(Vec::clear);
    HOVERED.take();
}

fn prefetch_hovered() {
    if let Some(link) = HOVERED.take() {
        prefetch(&link);
    }
}

fn prefetch(link: &Element) {
    let Destination::OtherPage(url) = destination(link) else { return };
    let path = path_of(&url.href());
    let is_known = PAGES.with_borrow(|pages| pages.iter().any(|(asked, _)| *asked == path));
    if is_known || bootstrap::has_failed() || saves_data() {
        return;
    }
    let asked = path.clone();
    // A page that cannot be had is asked for again by the navigation, which knows what to do then.
    let page = future_to_promise(async move { Ok(data::text(&asked).await.map_or(JsValue::NULL, JsValue::from)) });
    PAGES.with_borrow_mut(|pages| pages.push((path, page)));
}

/// Whether the reader has asked browsers to spare their line.
fn saves_data() -> bool {
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    let connection = get(window().navigator().unchecked_ref(), "connection").filter(JsValue::is_object);
    connection.and_then(|connection| get(&connection, "saveData")).is_some_and(|saves| saves.is_truthy())
}
