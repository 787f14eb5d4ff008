//! What the checker promises, one test a promise; each begins with a valid record and changes one thing.

mod table;
mod file;
mod fields;
mod values;
mod meaning;
mod drift;
mod documentation;
mod property;
