//! Search across scripts: strings in, ids out. Documents are numbered as they are handed over; a query gives numbers
//! back, with a rank for each. Facets narrow a list of them. This file is the map, in reading order.

pub mod query;
pub mod index;
pub mod facets;
pub mod alphabet;
#[cfg(feature = "icu")]
pub mod collation;

// How words are compared.
pub mod normalize;
pub mod letters;
pub mod particles;
pub mod transliteration;
pub mod hebrew;
pub mod edit_distance;
pub mod order;
