//! What the checker promises, one test a promise; each begins with a sound record and breaks one thing.

mod fields;
mod file;
mod meaning;
mod property;
mod table;
mod values;
