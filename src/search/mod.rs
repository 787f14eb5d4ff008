//! Which entries: what a query finds in the directory and on the timeline, and how often each choice would.

pub mod directory;
pub mod facet;
pub mod fold;
pub mod listing;
pub mod timeline;
