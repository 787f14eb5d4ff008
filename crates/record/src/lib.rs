//! The record: its format, the checker, and the resolved model that pages are written from.

pub mod format;
pub mod check;
pub mod problem;
pub mod resolve;
pub mod record;
pub mod entries;
pub mod relations;
pub mod mentions;
pub mod named_with;
pub mod text;
pub mod edtf;
pub mod language;
pub mod address;
pub mod slug;

pub use record::*;
