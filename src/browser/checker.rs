//! The record checker in a worker of its own: fetched only for a record that is not the site's, so that nobody else
//! pays for it, and a hostile record cannot hold up the page.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Why a record is refused, a line each, as `memorial check` prints them; nothing where the checker cannot be had.
pub async fn refusals(bytes: &[u8], file: &str) -> Option<Vec<String>> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let script = web_sys::Url::new_with_base("checker.js", &super::page::document().base_uri().ok()??).ok()?;
    let worker = Worker::new_with_options(&script.href(), &options).ok()?;
    let answer = Promise::new(&mut |resolve, reject| {
        let heard = Closure::once_into_js(move |message: MessageEvent| resolve.call1(&JsValue::NULL, &message.data()));
        worker.set_onmessage(Some(heard.unchecked_ref()));
        worker.set_onerror(Some(&reject));
        // A record that keeps the checker busy for so long is not shown.
        let limit = super::page::window().set_timeout_with_callback_and_timeout_and_arguments_0(&reject, 60_000);
        drop(limit);
    });
    let question = Array::of2(&Uint8Array::from(bytes), &file.into());
    worker.post_message(&question).ok()?;
    let lines = JsFuture::from(answer).await.ok();
    worker.terminate();
    lines?.dyn_into::<Array>().ok().map(|lines| lines.iter().filter_map(|line| line.as_string()).collect())
}
