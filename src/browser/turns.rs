//! Work in turns: what takes long stops when its turn is over, so that the browser can answer the reader and paint, and
//! goes on in the next.

use std::cell::Cell;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, Performance};

/// How long a turn is, in milliseconds: a frame has 16.
const LENGTH: f64 = 12.0;
/// How often it is asked whether the turn is over before the clock is.
const PATIENCE: u32 = 128;

/// The turns of one piece of work.
pub struct Turns {
    clock: Performance,
    channel: MessageChannel,
    end: Cell<f64>,
    asked: Cell<u32>,
}

impl Turns {
    /// Begins the first turn; nothing where there is no clock.
    #[must_use]
    pub fn new() -> Option<Self> {
        let clock = super::page::window().performance()?;
        let end = Cell::new(clock.now() + LENGTH);
        Some(Self { clock, channel: MessageChannel::new().ok()?, end, asked: Cell::default() })
    }

    /// Takes steps, a turn after the other, until one says that the work is done.
    pub async fn take(&self, step: &mut dyn FnMut(&dyn Fn() -> bool) -> bool) {
        while !step(&|| self.is_over()) {
            self.pause().await;
        }
    }

    fn is_over(&self) -> bool {
        self.asked.set(self.asked.get() + 1);
        self.asked.get().is_multiple_of(PATIENCE) && self.clock.now() >= self.end.get()
    }

    /// Lets the browser do what waits. A message comes at once, where a timer is held back for milliseconds.
    pub async fn pause(&self) {
        let message = Promise::new(&mut |resolve, _| {
            self.channel.port1().set_onmessage(Some(&resolve));
            // Fails only for what cannot be sent, and nothing can.
            let _ = self.channel.port2().post_message(&JsValue::NULL);
        });
        // Nobody rejects it.
        let _ = JsFuture::from(message).await;
        self.end.set(self.clock.now() + LENGTH);
    }
}
