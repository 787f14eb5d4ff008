//! Small parts that every page is put together from.

pub mod chosen;
pub mod citations;
pub mod copy;
pub mod date;
pub mod facets;
pub mod fields;
pub mod links;
pub mod listing;
pub mod marks;
pub mod text;
