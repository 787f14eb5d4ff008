//! The names that `server_fn` is compiled with, for an app that calls no server; see README.md.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream that nothing makes.
pub enum ReadableStream {}

/// What a stream that nothing makes would give.
pub enum IntoStream {}

impl ReadableStream {
    /// Panics: no server function is called here.
    #[must_use]
    pub fn from_stream(_stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        panic!("this app calls no server")
    }

    /// Panics: no server function is called here.
    #[must_use]
    pub fn from_raw(_stream: web_sys::ReadableStream) -> Self {
        panic!("this app calls no server")
    }

    /// The stream of JavaScript.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self {}
    }

    /// Its pieces.
    #[must_use]
    pub fn into_stream(self) -> IntoStream {
        match self {}
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match *self {}
    }
}
