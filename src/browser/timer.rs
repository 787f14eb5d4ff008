//! A timer that can be restarted any number of times and keeps nothing of the page.

use std::{cell::Cell, time::Duration};

use leptos::wasm_bindgen::{JsCast, closure::Closure};

use crate::browser::window;

/// Runs an action some time after the last start.
pub struct Timer {
    delay: Duration,
    handle: Cell<Option<i32>>,
    action: Closure<dyn Fn()>,
}

impl Timer {
    /// A timer that has not been started.
    pub fn new(delay: Duration, action: impl Fn() + 'static) -> Self {
        Self { delay, handle: Cell::new(None), action: Closure::new(action) }
    }

    /// Starts it, anew if it was running.
    pub fn start(&self) {
        self.stop();
        let delay = i32::try_from(self.delay.as_millis()).unwrap_or(i32::MAX);
        let action = self.action.as_ref().unchecked_ref();
        self.handle.set(window().set_timeout_with_callback_and_timeout_and_arguments_0(action, delay).ok());
    }

    /// Stops it; tells whether it had been started since it was last stopped.
    pub fn stop(&self) -> bool {
        self.handle.take().map(|handle| window().clear_timeout_with_handle(handle)).is_some()
    }
}
