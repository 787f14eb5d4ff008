//! What written pages promise, shown with the real record: rendered natively, read as HTML.

mod support;

mod layout;
mod timeline;
mod event;
mod figures;
mod programme;
mod entries;
mod sources;
mod widget;
