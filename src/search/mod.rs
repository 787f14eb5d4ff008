//! Which entries: what a query finds in the directory, and how often each choice would find something.

pub mod directory;
pub mod fold;
