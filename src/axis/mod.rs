//! Where things go on the axis: numbers in, numbers out. Time is counted in seconds since 1970, length in CSS pixels.
//!
//! The events of a record stand sorted in their lanes. What an axis shows is worked out stretch by stretch (`stretch`),
//! by searching those lists, so that a frame costs what is in view and not what is in the record.

pub mod bars;
pub mod lane;
pub mod level;
pub mod plan;
pub mod stretch;
pub mod ticks;
pub mod view;
