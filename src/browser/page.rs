//! The page in its window: its title, where it is scrolled to, what has the focus, and how far the app has come.

pub use sys::*;

#[cfg(feature = "hydrate")]
mod sys {
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{AddEventListenerOptions, CustomEvent, CustomEventInit, Document, HtmlElement, Window};

    use crate::browser::viewport::{self, Place};

    /// Whether pages are written here, to be read without the app.
    pub const IS_PRERENDERED: bool = false;

    /// The window; WebAssembly of a page always has one.
    pub(in crate::browser) fn window() -> Window {
        web_sys::window().expect("the app runs in a window")
    }

    /// The document of the window.
    pub(in crate::browser) fn document() -> Document {
        window().document().expect("a window has a document")
    }

    /// The element with this id.
    #[must_use]
    pub fn element(id: &str) -> Option<web_sys::Element> {
        document().get_element_by_id(id)
    }

    /// Whether lines of the page run from right to left.
    #[must_use]
    pub fn runs_from_right() -> Option<bool> {
        Some(document().dir() == "rtl")
    }

    /// How far the app has come: `static`, `ready` or `failed`.
    #[must_use]
    pub fn state() -> String {
        document().document_element().and_then(|root| root.get_attribute("data-app")).unwrap_or_default()
    }

    /// Tells whoever listens at the document: `boot.js`, and another app.
    pub fn tell(what: &str, detail: Option<&str>) {
        let options = CustomEventInit::new();
        options.set_detail(&detail.into());
        if let Ok(event) = CustomEvent::new_with_event_init_dict(what, &options) {
            // Fails only for an event that is on its way already.
            let _ = document().dispatch_event(&event);
        }
    }

    /// Runs something the first time that this is told.
    pub fn on_told(what: &str, act: impl FnOnce() + 'static) {
        let act = Closure::once_into_js(act);
        let options = AddEventListenerOptions::new();
        options.set_once(true);
        // Where a listener cannot be added, nobody has told anything either.
        let _ = document().add_event_listener_with_callback_and_add_event_listener_options(
            what,
            act.unchecked_ref(),
            &options,
        );
    }

    /// Says on the root element how far the app has come; what has failed stays failed.
    pub fn set_state(state: &str) {
        if let Some(root) = document().document_element().filter(|_| self::state() != "failed") {
            // Setting an attribute fails only for a name that is none.
            let _ = root.set_attribute("data-app", state);
        }
    }

    /// Leaves a mark in the browser's measurements.
    pub fn mark(name: &str) {
        if let Some(performance) = window().performance() {
            // A mark that cannot be set is one measurement less, and nothing a reader would miss.
            let _ = performance.mark(name);
        }
    }

    /// Names the page.
    pub fn set_title(title: &str) {
        document().set_title(title);
    }

    /// Loads the page anew.
    pub fn reload() {
        // A window that may not be reloaded stays as it is.
        let _ = window().location().reload();
    }

    /// Scrolls without motion.
    fn scroll_to(y: f64) {
        window().scroll_to_with_x_and_y(0.0, y);
    }

    /// Goes where a link leads within the page shown: to its target, or to its head if the page is new.
    pub fn arrive(fragment: &str, here: bool) {
        let target = fragment.strip_prefix('#').filter(|id| !id.is_empty());
        // What a long list has may not stand, or stand above the middle of its group only.
        let find = |id: &str| {
            viewport::show(id, None);
            element(id)
        };
        if let Some(target) = target.and_then(find) {
            target.scroll_into_view();
            focus(&target);
        } else if !here {
            scroll_to(0.0);
            if let Ok(Some(heading)) = document().query_selector("h1") {
                focus(&heading);
            }
        }
        viewport::hold();
    }

    /// Gives the focus to the element with this id.
    pub fn focus_on(id: &str) {
        if let Some(element) = element(id) {
            focus(&element);
        }
    }

    /// Gives the focus, once what has changed stands, to the element at a place among those that a selector finds, or to
    /// the last one, or where there is none to the element with an id.
    pub fn focus_after(selector: &'static str, place: usize, id: &'static str) {
        after_render(move || {
            let Ok(found) = document().query_selector_all(selector) else { return };
            let place = u32::try_from(place).unwrap_or(u32::MAX).min(found.length().wrapping_sub(1));
            match found.get(place).and_then(|node| node.dyn_into().ok()) {
                Some(element) => focus(&element),
                None => focus_on(id),
            }
        });
    }

    /// What can be opened among all that a list is searched by.
    const OPENED: &str = "[role=search] details";
    /// What of it can be found again by its place: boxes to tick are drawn later.
    const HELD: &str = "[role=search] :is(summary, input:not([type=checkbox]))";

    /// What a reader searches with, to go on with it where the same page is made anew.
    pub struct Attention {
        /// What is open, by its place.
        opened: Vec<u32>,
        held: Option<Held>,
    }

    /// What has the focus, by its place, and what is typed into it.
    struct Held {
        place: u32,
        typed: Option<String>,
        caret: Option<u32>,
    }

    /// What the reader searches with.
    #[must_use]
    pub fn attention() -> Attention {
        let opened = all(OPENED).into_iter().zip(0..).filter(|(details, _)| details.has_attribute("open"));
        Attention { opened: opened.map(|(_, place)| place).collect(), held: held() }
    }

    fn held() -> Option<Held> {
        let active = document().active_element()?;
        let is_active = |(element, _): &(web_sys::Element, u32)| *element == active;
        let (element, place) = all(HELD).into_iter().zip(0..).find(is_active)?;
        let field = element.dyn_ref::<web_sys::HtmlInputElement>();
        // A number has no caret.
        let caret = field.and_then(|field| field.selection_start().ok().flatten());
        Some(Held { place, typed: field.map(web_sys::HtmlInputElement::value), caret })
    }

    /// Lets the reader go on where they were.
    pub fn draw(attention: &Attention) {
        for (details, place) in all(OPENED).into_iter().zip(0..) {
            if attention.opened.contains(&place) {
                // Setting an attribute fails only for a name that is none.
                let _ = details.set_attribute("open", "");
            }
        }
        let Some(held) = &attention.held else { return };
        let Some((element, _)) = all(HELD).into_iter().zip(0..).find(|(_, place)| *place == held.place) else { return };
        focus(&element);
        let (Some(field), Some(typed)) = (element.dyn_ref::<web_sys::HtmlInputElement>(), &held.typed) else { return };
        if field.value() != *typed {
            field.set_value(typed);
        }
        if let Some(caret) = held.caret {
            // A field without a caret has the focus alone.
            let _ = field.set_selection_range(caret, caret);
        }
    }

    fn all(selector: &str) -> Vec<web_sys::Element> {
        let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
    }

    /// Gives the focus to the first element that a selector finds, and brings it into view.
    pub fn go_to_first(selector: &str) {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
            focus(&element);
        }
    }

    /// Comes back to a page where the reader left it: at a place in a long list, or so far down the page. The focus
    /// goes to its head if what had it is gone.
    pub fn return_to(y: f64, place: Option<&Place>) {
        let document = document();
        let lost = document.active_element().is_none_or(|element| element.local_name() == "body");
        if let (true, Ok(Some(heading))) = (lost, document.query_selector("h1")) {
            focus(&heading);
        }
        if !place.is_some_and(|place| viewport::show(&place.card, Some(place.top))) {
            scroll_to(y);
        }
        viewport::hold();
    }

    /// Comes back to a page that its document has kept in its place, unless the browser or the reader has scrolled it.
    /// What the address leads to is shown instead, where it was not in the page that stood.
    pub fn come_back(scroll: Option<f64>, place: Option<&Place>, fragment: Option<&str>) {
        if let Some(y) = scroll.filter(|_| scrolled() == 0.0) {
            return_to(y, place);
        } else if let Some(fragment) = fragment.filter(|_| scroll.is_none()) {
            arrive(fragment, true);
        }
    }

    /// How far the page is scrolled.
    #[must_use]
    pub fn scrolled() -> f64 {
        window().scroll_y().unwrap_or_default()
    }

    /// Runs something once what has changed stands in the page. No frame is waited for: a page in the background or
    /// outside of the window has none.
    pub fn after_render(act: impl FnOnce() + 'static) {
        let act = Closure::once_into_js(act);
        // Only a detached window has no clock, and then nothing is left to be seen.
        let _ = window().set_timeout_with_callback(act.unchecked_ref());
    }

    /// For how many milliseconds nothing has to be typed before it is at rest: longer than between two letters.
    pub const REST: i32 = 200;

    /// Runs something once typing may have come to rest.
    pub fn at_rest(act: impl FnOnce() + 'static) {
        let act = Closure::once_into_js(act);
        // As above.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), REST);
    }

    fn focus(element: &web_sys::Element) {
        let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
        if element.tab_index() < 0 && !element.has_attribute("tabindex") {
            // Setting an attribute fails only for a name that is none.
            let _ = element.set_attribute("tabindex", "-1");
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // What cannot have the focus leaves it where it was.
        let _ = element.focus_with_options(&options);
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    use crate::browser::viewport::Place;

    /// Whether pages are written here, to be read without the app.
    pub const IS_PRERENDERED: bool = true;

    /// There is no page that would say.
    #[must_use]
    pub fn runs_from_right() -> Option<bool> {
        None
    }

    /// There is no window to name.
    pub fn set_title(_title: &str) {}

    /// There is nothing to load anew.
    pub fn reload() {}

    /// There is nothing to give the focus to.
    pub fn focus_on(_id: &str) {}

    /// As above.
    pub fn focus_after(_selector: &'static str, _place: usize, _id: &'static str) {}

    /// There is nothing to give the focus to.
    pub fn go_to_first(_selector: &str) {}

    /// There is nothing to come back to.
    pub fn return_to(_y: f64, _place: Option<&Place>) {}

    /// There is nothing to go to.
    pub fn arrive(_fragment: &str, _here: bool) {}

    /// Nothing is ever shown.
    pub fn after_render(_act: impl FnOnce() + 'static) {}

    /// Nobody types, so there is rest at once.
    pub fn at_rest(act: impl FnOnce() + 'static) {
        act();
    }
}
