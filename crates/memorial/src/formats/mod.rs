//! What a record is given out as, for other programs: each format in a file of its own.

pub mod days;
pub mod json_ld;
pub mod atom;
pub mod calendar;
pub mod tables;
pub mod timelinejs;
pub mod references;
