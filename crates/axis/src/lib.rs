//! Layout of the axis: numbers in, numbers out. Time is counted in seconds since 1970, length in whatever unit the
//! caller measures its labels in.
//!
//! [`view`] says which years are seen, [`ticks`] what they are marked with. [`layout`] gives every event of every lane a
//! row, a side for its label and a place, once a scale; [`frame`] says what of it a view holds, by bisection, so that
//! moving along the axis costs what is seen and not what is in the record. [`density`] is the picture of all years.

pub mod calendar;
pub mod view;
pub mod ticks;
pub mod layout;
mod lane;
mod arranging;
mod gathering;
mod row;
mod order;
pub mod frame;
pub mod density;
#[cfg(test)]
mod tests;
