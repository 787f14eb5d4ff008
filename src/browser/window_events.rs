//! What happens in the window as a whole, told to a component as long as it lasts.

use leptos::{
    ev,
    prelude::{GetValue, StoredValue, WithValue, on_cleanup, window_event_listener},
    task::spawn_local,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Event, EventTarget},
};
use wasm_bindgen_futures::JsFuture;

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

/// Calls once the letters of the page have come, and whenever more do.
pub fn on_fonts_loaded(loaded: impl Fn() + Clone + 'static) {
    let fonts = document().fonts();
    let again = loaded.clone();
    let heard = StoredValue::new_local(Closure::<dyn Fn(Event)>::new(move |_| again()));
    let is_over = StoredValue::new(());
    heard.with_value(|heard| {
        // Without it, letters that come late are set as they were measured.
        let _ = fonts.add_event_listener_with_callback("loadingdone", heard.as_ref().unchecked_ref());
    });
    let kept = StoredValue::new_local((fonts.clone(), heard));
    on_cleanup(move || {
        let _ = kept.try_with_value(|(fonts, heard)| {
            heard.try_with_value(|heard| {
                fonts.remove_event_listener_with_callback("loadingdone", heard.as_ref().unchecked_ref())
            })
        });
    });
    let Ok(ready) = fonts.ready() else { return };
    spawn_local(async move {
        let _ = JsFuture::from(ready).await;
        // The component may have ended meanwhile.
        if is_over.try_get_value().is_some() {
            loaded();
        }
    });
}
