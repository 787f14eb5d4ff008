//! The record checker in a worker of its own: fetched only for a record that is not the site's, so that nobody else
//! pays for it, and a hostile record cannot hold up the page.

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// A checker for one record, in a worker that ends with it.
pub struct Checker {
    worker: Worker,
    answer: JsFuture,
    give_up: Function,
}

impl Checker {
    /// Sets one up, which takes a while that is best spent fetching the record; nothing where there are no workers.
    #[must_use]
    pub fn start() -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let script = Url::new_with_base("checker.js", &super::page::document().base_uri().ok()??).ok()?;
        let worker = Worker::new_with_options(&script.href(), &options).ok()?;
        let mut give_up = None;
        let answer = Promise::new(&mut |resolve, reject| {
            let heard =
                Closure::once_into_js(move |message: MessageEvent| resolve.call1(&JsValue::NULL, &message.data()));
            worker.set_onmessage(Some(heard.unchecked_ref()));
            worker.set_onerror(Some(&reject));
            give_up = Some(reject);
        });
        Some(Self { worker, answer: answer.into(), give_up: give_up? })
    }

    /// Hands the record over, so that the page has it no more; the worker looks at it while the page goes on.
    pub fn ask(&self, bytes: &Uint8Array, file: &str) -> Option<()> {
        let question = Array::of2(bytes, &file.into());
        self.worker.post_message_with_transfer(&question, &Array::of1(&bytes.buffer())).ok()?;
        // A record that keeps the checker busy for so long is not shown.
        let limit = super::page::window().set_timeout_with_callback_and_timeout_and_arguments_0(&self.give_up, 60_000);
        limit.ok().map(drop)
    }

    /// Why the record that was handed over is refused, a line each, as `memorial check` prints them; nothing where the
    /// checker cannot be had.
    pub async fn refusals(mut self) -> Option<Vec<String>> {
        let lines = (&mut self.answer).await.ok()?;
        lines.dyn_into::<Array>().ok().map(|lines| lines.iter().filter_map(|line| line.as_string()).collect())
    }
}

impl Drop for Checker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
