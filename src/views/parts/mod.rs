//! Small parts that every page is put together from.

pub mod citations;
pub mod date;
pub mod links;
pub mod text;
