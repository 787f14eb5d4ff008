//! Small parts that every page is put together from.

pub mod citations;
pub mod date;
pub mod facets;
pub mod fields;
pub mod links;
pub mod listing;
pub mod text;
