//! What it looks like: the app, its pages and the parts they are put together from.

pub mod app;
pub mod router;
pub mod site;
pub mod shell;
pub mod titles;
pub mod trouble;
pub mod pages;
pub mod entry;
pub mod directory;
pub mod timeline;
pub mod axis;
pub mod parts;
pub mod markup;
