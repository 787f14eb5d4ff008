//! The pages, one file a page, each named as in its address.

pub mod about;
pub mod embed;
pub mod event;
pub mod not_found;
pub mod organisation;
pub mod people;
pub mod person;
pub mod place;
pub mod sources;
pub mod timeline;
pub mod work;
