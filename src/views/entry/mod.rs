//! The entries of the record: an event as a card, and what the pages of people, organisations, places and works show.

pub mod cite;
pub mod event;
pub mod facts;
pub mod figures;
pub mod media;
pub mod names;
pub mod statements;
