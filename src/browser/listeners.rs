//! Listeners of the document: they last as long as it, or until the module has failed.

use std::cell::OnceCell;

use leptos::{
    wasm_bindgen::{JsCast, closure::Closure, convert::FromWasmAbi},
    web_sys::{AbortController, AddEventListenerOptions, EventTarget},
};

thread_local! {
    static CONTROLLER: OnceCell<AbortController> = const { OnceCell::new() };
}

/// Calls `act` for each such event, after the listeners below have heard it.
pub fn listen<E: FromWasmAbi + 'static>(target: &EventTarget, event: &str, act: impl Fn(E) + 'static) {
    add(target, event, &AddEventListenerOptions::new(), act);
}

/// Calls `act` for each such event, also for those that do not bubble.
pub fn listen_captured<E: FromWasmAbi + 'static>(target: &EventTarget, event: &str, act: impl Fn(E) + 'static) {
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    add(target, event, &options, act);
}

fn add<E: FromWasmAbi + 'static>(
    target: &EventTarget,
    event: &str,
    options: &AddEventListenerOptions,
    act: impl Fn(E) + 'static,
) {
    CONTROLLER.with(|controller| {
        if controller.get().is_none()
            && let Ok(made) = AbortController::new()
        {
            // The cell is empty, so setting it works.
            let _ = controller.set(made);
        }
        if let Some(controller) = controller.get() {
            options.set_signal(&controller.signal());
        }
    });
    let act = Closure::<dyn Fn(E)>::new(act).into_js_value();
    // Where a listener cannot be added, the browser does what it does without one.
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(event, act.unchecked_ref(), options);
}

/// Ends all of them: what has failed must not be called again.
pub fn remove_all() {
    CONTROLLER.with(|controller| {
        if let Some(controller) = controller.get() {
            controller.abort();
        }
    });
}
