//! Where things go on the axis: numbers in, numbers out. A share is a part of the axis' length, from 0 to 1.

pub mod layout;
pub mod scale;
