//! memorial-timeline: one JSON record becomes a memorial site. This file is the map, in reading order.

#[cfg(all(feature = "hydrate", feature = "ssr"))]
compile_error!("`hydrate` and `ssr` may not be built together: Leptos would drop every event handler without a word");

// The core: no Leptos, no browser, no clock.
pub mod record;
pub mod axis;
pub mod list;
pub mod search;
pub mod route;
pub mod html;
pub mod widget;
pub mod wording;

// What it looks like, and what it asks of the browser.
#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub mod browser;
#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub mod views;

// How an app begins in the browser.
#[cfg(feature = "hydrate")]
pub mod start;

// The files of the site, and the editor's tool.
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "ssr")]
pub mod site;
