//! Which entries: what a query finds in the directory and on the timeline, and how often each choice would.

pub mod alphabet;
pub mod directory;
pub mod facet;
pub mod fold;
pub mod hebrew;
pub mod index;
pub mod key;
pub mod listing;
pub mod results;
pub mod slip;
pub mod timeline;
pub mod wanted;

#[cfg(test)]
mod testing;
