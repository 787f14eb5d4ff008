//! Fetching a record, from the site's own origin only.

use gloo_net::http::Request;
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestMode, RequestRedirect, Response, Url};

use crate::browser::page::{document, window};

/// Why a record could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// Its address leads off the site's origin: a link must not put foreign words under the site's name.
    Elsewhere,
    /// There was no answer, or none that held it.
    Unreachable,
}

/// What `boot.js` has asked for before any app began: the site's own record, and the words of the page's language;
/// nothing where it cannot be had.
pub async fn given(name: &str) -> Option<Vec<u8>> {
    let promise = Reflect::get(&window(), &name.into()).ok()?.dyn_into::<Promise>().ok()?;
    let answer = JsFuture::from(promise).await.ok()?;
    Some(Uint8Array::new(&answer).to_vec())
}

/// The bytes at a path, which is resolved against the site's root; they are the browser's as yet.
///
/// # Errors
/// When the path leads off the site's origin, or what is there cannot be had.
pub async fn bytes(path: &str) -> Result<Uint8Array, Failure> {
    let root = document().base_uri().ok().flatten().ok_or(Failure::Unreachable)?;
    let url = Url::new_with_base(path, &root).map_err(|_| Failure::Elsewhere)?;
    let location = window().location();
    let origin = location.origin().map_err(|_| Failure::Unreachable)?;
    // A `blob:` has the origin of the page that made it.
    let is_page = location.protocol().is_ok_and(|protocol| protocol == url.protocol());
    if !is_page || url.origin() != origin || !url.username().is_empty() {
        return Err(Failure::Elsewhere);
    }
    // A redirect could lead elsewhere, so none is followed.
    let request = Request::get(&url.href()).mode(RequestMode::Cors).redirect(RequestRedirect::Error);
    let answer = request.send().await.map_err(|_| Failure::Unreachable)?;
    if !answer.ok() {
        return Err(Failure::Unreachable);
    }
    let bytes = Response::from(answer).array_buffer().map(JsFuture::from).map_err(|_| Failure::Unreachable)?;
    bytes.await.map(|bytes| Uint8Array::new(&bytes)).map_err(|_| Failure::Unreachable)
}
