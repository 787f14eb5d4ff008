//! Messages, dates, numbers and lists in the languages of the interface: the only crate with words for readers.
//!
//! `build.rs` generates a method of [`Messages`] for each message of the files in `locales/`, with an argument for each
//! placeholder. Natively (feature `native`) the messages of all languages are compiled in; the browser reads those of
//! one language from [`MessageData`].

pub mod date;
pub mod format;
#[cfg(feature = "native")]
pub mod list;
#[cfg(test)]
mod locale_file;
mod messages;
#[cfg(feature = "native")]
pub mod names;
pub mod number;
#[cfg(test)]
mod plural_rules;
#[cfg(feature = "native")]
pub mod pseudo;

pub use messages::{Direction, MessageData, Messages};
