//! From page to page without loading a document: the next page's file is fetched and shown in the place of this one.

use std::cell::{Cell, RefCell};

use leptos::{
    prelude::{GetUntracked, Set},
    wasm_bindgen::JsCast,
    web_sys::{Element, Event, HtmlElement, MouseEvent, ScrollBehavior, ScrollToOptions, Url},
};
use wasm_bindgen_futures::spawn_local;

use crate::{
    browser::{
        bootstrap, document,
        element_key::ElementKey,
        focus::{focus, lead_to},
        history::{self, EntryState},
        links::{self, Destination},
        listeners::{listen, listen_captured},
        load_error::LoadError,
        mount, page_element,
        page_swap::NextPage,
        prefetch, window,
    },
    query::Query,
};

/// In how many frames a long list has come to rest around what was scrolled to.
const FRAMES: u8 = 12;

thread_local! {
    /// Counts navigations: what was begun for an earlier one is dropped.
    static VISIT: Cell<u32> = const { Cell::new(0) };
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
    static PENDING: RefCell<Option<PendingNavigation>> = const { RefCell::new(None) };
    /// Whether the reader has done anything since a page was shown: from then on nothing moves them any more.
    static HAS_ACTED: Cell<bool> = const { Cell::new(false) };
}

/// Where the reader is going while the page is on its way.
#[derive(Clone, Debug)]
pub struct PendingNavigation {
    address: String,
    kind: NavigationKind,
}

/// How a reader goes to another page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NavigationKind {
    /// By a link: a step is added to the history.
    Link,
    /// Back or forward: the address is there already.
    History,
}

/// Listens for links and steps through the history.
pub fn start() {
    SHOWN.set(links::shown_path());
    history::start();
    prefetch::start();
    listen(&document(), "click", |event: MouseEvent| follow(&event));
    listen(&window(), "popstate", |_: Event| step());
    for act in ["keydown", "pointerdown", "touchmove", "wheel"] {
        listen_captured(&document(), act, |_: Event| HAS_ACTED.set(true));
    }
}

/// Whether the address of the window is that of the page that is shown: not while a step back or forward is on its way.
pub fn shows_address() -> bool {
    SHOWN.with_borrow(|shown| *shown == links::shown_path())
}

/// Sets and opens again what a reload has emptied and closed, once the widgets are mounted.
pub fn restore_reloaded() {
    if let (Some(state), Some(page)) = (history::state(), page_element(&document())) {
        state.fields.restore(&page);
    }
}

/// Loads the document of a navigation that cannot be completed any more.
pub fn load_pending() {
    // While it is borrowed, the navigation itself is at work, and its address is the window's by then.
    let pending = PENDING.with(|pending| pending.try_borrow().ok()?.clone());
    if let Some(pending) = pending {
        pending.load_document();
    }
}

fn follow(event: &MouseEvent) {
    if bootstrap::has_failed() || !links::is_plain(event) {
        return;
    }
    let Some(link) = links::link_of(event) else { return };
    history::flush();
    let key = page_element(&document()).map(|page| ElementKey::of(&page, &link));
    match links::destination(&link) {
        Destination::Document => {}
        Destination::SamePage(url) => {
            history::save(key);
            follow_within_page(event, &link, &url);
        }
        Destination::OtherPage(url) => {
            event.prevent_default();
            history::save(key);
            begin(PendingNavigation { address: url.href(), kind: NavigationKind::Link });
        }
    }
}

/// Follows a link to the page that is shown: its widgets get the query, and the browser goes to the fragment.
fn follow_within_page(event: &MouseEvent, link: &Element, url: &Url) {
    event.prevent_default();
    cancel();
    let fragment = url.hash();
    let now = history::query().get_untracked();
    let asked = Query::parse(&url.search());
    let next = if fragment.is_empty() { asked } else { now.after_link(asked, &fragment) };
    let is_repeated = next == now;
    // A link of a widget is a control of the page, such as an order of names: the reader stays at it.
    let is_whole_page = url.search().is_empty() && !matches!(link.closest("[data-widget]"), Ok(Some(_)));
    if is_repeated {
        // The same link leads once more to the event that it names.
        history::query().set(Query { at: None, ..now });
    } else {
        history::push(&[&url.pathname(), &*next.print()].concat());
    }
    spawn_local(async move {
        if is_repeated {
            leptos::task::tick().await;
        }
        history::query().set(next);
        // What the query has hidden or shown must be settled before it can be scrolled to.
        leptos::task::tick().await;
        if !fragment.is_empty() {
            // A fragment is a step that reads the address anew: what a widget has made of the query belongs there first.
            history::flush();
            go_to_fragment(&fragment, is_repeated);
        } else if is_whole_page {
            scroll_to(0.0);
            focus_heading();
        }
    });
}

/// Follows a step back or forward.
fn step() {
    if bootstrap::has_failed() {
        return;
    }
    let address = window().location().href().unwrap_or_default();
    if SHOWN.with_borrow(|shown| *shown != links::path_of(&address)) {
        begin(PendingNavigation { address, kind: NavigationKind::History });
        return;
    }
    cancel();
    history::read_address();
    if let Some(state) = history::state() {
        spawn_local(async move {
            leptos::task::tick().await;
            return_to(&state);
        });
    }
}

/// Forgets a navigation that is on its way: the reader has gone elsewhere.
fn cancel() {
    if PENDING.take().is_some() {
        VISIT.set(VISIT.get() + 1);
        set_busy(false);
    }
}

fn begin(pending: PendingNavigation) {
    let visit = VISIT.get() + 1;
    VISIT.set(visit);
    PENDING.set(Some(pending.clone()));
    set_busy(true);
    spawn_local(async move {
        if pending.complete(visit).await.is_err() && visit == VISIT.get() {
            pending.load_document();
        }
    });
}

impl PendingNavigation {
    /// Fetches the page and shows it, unless the reader has gone elsewhere meanwhile.
    async fn complete(&self, visit: u32) -> Result<(), LoadError> {
        let html = prefetch::page(&self.address).await?;
        if visit != VISIT.get() {
            return Ok(());
        }
        let next = NextPage::parse(&html, &self.address)?;
        next.load_styles().await;
        if visit != VISIT.get() {
            return Ok(());
        }
        mount::unmount_all();
        let fragment = Url::new(&self.address).map(|url| url.hash()).unwrap_or_default();
        if self.kind == NavigationKind::Link {
            history::push(self.address.split('#').next().unwrap_or_default());
        }
        next.show()?;
        SHOWN.set(links::path_of(&self.address));
        PENDING.take();
        bootstrap::announce_page();
        prefetch::clear();
        history::read_address();
        let state = history::state().filter(|_| self.kind == NavigationKind::History);
        self.arrive(state.as_ref(), &fragment);
        HAS_ACTED.set(false);
        mount::mount_all().await;
        if visit == VISIT.get()
            && !HAS_ACTED.get()
            && let Some(state) = &state
        {
            return_to(state);
        }
        Ok(())
    }

    fn arrive(&self, state: Option<&EntryState>, fragment: &str) {
        match state {
            Some(state) => return_to(state),
            None if fragment.is_empty() => {
                scroll_to(0.0);
                focus_heading();
            }
            None => go_to_fragment(fragment, false),
        }
    }

    /// Has the browser load the page as a document.
    fn load_document(&self) {
        let location = window().location();
        // A window that may not go elsewhere stays as it is.
        let _ = match self.kind {
            NavigationKind::Link => location.assign(&self.address),
            NavigationKind::History => location.reload(),
        };
    }
}

/// Brings the reader to where a step of the history was left.
fn return_to(state: &EntryState) {
    let Some(page) = page_element(&document()) else { return };
    state.fields.restore(&page);
    scroll_to(f64::from(state.scroll));
    let fragment = window().location().hash().unwrap_or_default();
    let left = state.focus.as_ref().and_then(|focus| focus.find(&page));
    match left.or_else(|| target_of(&fragment)) {
        Some(element) => focus(&element),
        None => focus_heading(),
    }
}

/// Goes to the target of a fragment, with `:target` and scrolling as the browser has them, and gives it the focus.
fn go_to_fragment(fragment: &str, adds_step: bool) {
    let location = window().location();
    let here = location.href().unwrap_or_default();
    let address = [here.split('#').next().unwrap_or_default(), fragment].concat();
    // A window that may not change its address is not scrolled either.
    let _ = if adds_step { location.set_href(&address) } else { location.replace(&address) };
    match target_of(fragment) {
        Some(target) => {
            focus(&target);
            lead_to(target, FRAMES);
        }
        None => focus_heading(),
    }
}

fn target_of(fragment: &str) -> Option<Element> {
    let id = fragment.strip_prefix('#')?;
    let decoded = js_sys::decode_uri_component(id).ok().and_then(|id| id.as_string());
    document().get_element_by_id(&decoded.unwrap_or_else(|| id.to_owned()))
}

fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("h1") {
        focus(&heading);
    }
}

fn scroll_to(top: f64) {
    let options = ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Says that a page is on its way; it is replaced, with the attribute, when it has come.
fn set_busy(is_busy: bool) {
    let Some(page) = page_element(&document()) else { return };
    let page: &HtmlElement = page.unchecked_ref();
    // Setting an attribute fails only for a name that is none.
    let _ = if is_busy { page.set_attribute("aria-busy", "true") } else { page.remove_attribute("aria-busy") };
}
