//! What we ask of the browser, and nothing else does. Each file has a web half and a native half with one signature,
//! so that views hold no `cfg`; natively nothing happens, since a prerendered page has no browser yet.

pub mod collation;
pub mod dom;
pub mod event;
pub mod fields;
pub mod finder;
pub mod stage;
pub mod history;
pub mod names;
pub mod page;
pub mod share;
pub mod viewport;
#[cfg(feature = "hydrate")]
pub mod checker;
#[cfg(feature = "hydrate")]
pub mod fetch;
#[cfg(feature = "hydrate")]
pub mod links;
#[cfg(feature = "hydrate")]
pub mod turns;
#[cfg(feature = "hydrate")]
mod window;
