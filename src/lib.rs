//! The site in Leptos: what a page holds, and what of it is interactive. This file is the map, in reading order.

// A page is one type: each element in it is a part of that type.
#![recursion_limit = "512"]

#[cfg(all(feature = "csr", feature = "ssr"))]
compile_error!("`csr` and `ssr` are never built together: Leptos would drop every event handler without a word");

// What addresses mean, in both builds.
pub mod route;
pub mod query;
pub mod embed_options;

// Written natively, one file an address.
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod pages;

// Written natively in its first state, then mounted in the browser.
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod widgets;

// What widgets and navigation ask of the browser.
#[cfg(feature = "csr")]
pub mod browser;
