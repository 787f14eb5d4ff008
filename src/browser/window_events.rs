//! What happens in the window as a whole, told to a component as long as it lasts.

use leptos::{
    ev,
    prelude::{StoredValue, WithValue, on_cleanup, window_event_listener},
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Event, EventTarget},
};

use crate::browser::document;

/// Calls with what is pressed anywhere in the window.
pub fn on_press_anywhere(pressed: impl Fn(Option<EventTarget>) + 'static) {
    let handle = window_event_listener(ev::pointerdown, move |event| pressed(event.target()));
    on_cleanup(move || handle.remove());
}

/// Calls when Escape is pressed anywhere in the window.
pub fn on_escape(pressed: impl Fn() + 'static) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            pressed();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Calls whenever letters of the page have come that were on their way.
pub fn on_fonts_loaded(loaded: impl Fn() + 'static) {
    let fonts = document().fonts();
    let heard = Closure::<dyn Fn(Event)>::new(move |_| loaded());
    // Without it, letters that come late are set as they were measured.
    let _ = fonts.add_event_listener_with_callback("loadingdone", heard.as_ref().unchecked_ref());
    let kept = StoredValue::new_local((fonts, heard));
    on_cleanup(move || {
        let _ = kept.try_with_value(|(fonts, heard)| {
            fonts.remove_event_listener_with_callback("loadingdone", heard.as_ref().unchecked_ref())
        });
    });
}
