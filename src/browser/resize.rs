//! The size of an element, now and whenever it changes.

use js_sys::Array;
use leptos::{
    prelude::{StoredValue, WithValue, on_cleanup},
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Element, ResizeObserver, ResizeObserverEntry},
};

/// Calls `resized` with the width and height of an element, until the component that asks ends.
pub fn observe_size(element: &Element, resized: impl Fn(f64, f64) + 'static) {
    let observed = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let entry: ResizeObserverEntry = entries.get(0).unchecked_into();
        let rectangle = entry.content_rect();
        resized(rectangle.width(), rectangle.height());
    });
    let Ok(observer) = ResizeObserver::new(observed.as_ref().unchecked_ref()) else { return };
    observer.observe(element);
    let kept = StoredValue::new_local((observer, observed));
    on_cleanup(move || {
        // Gone already where the owner's values go first; the observer goes with its element then.
        let _ = kept.try_with_value(|(observer, _)| observer.disconnect());
    });
}
