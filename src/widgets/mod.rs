//! What is interactive: each widget is written natively in its first state, then mounted in the browser in its place.
//!
//! A widget has a folder: `data.rs` (its data type), `build.rs` (from the record to the data, native), and its components.
//! Its host in a page is `<div data-widget=NAME data-file=ADDRESS>`; `browser::registry` says which component it is.

pub mod context;
pub mod services;
mod list;
pub mod words;
pub mod timeline;
pub mod names;

pub mod builder;
