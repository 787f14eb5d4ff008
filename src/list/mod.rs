//! Which rows of a long list stand in the page: numbers in, numbers out. Lengths are in whole CSS pixels.

pub mod heights;
pub mod window;
