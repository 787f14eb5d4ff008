//! The files of a site: every page of a record in every language, the data of its widgets, styles, scripts and feeds.

mod browser_files;
mod data_files;
mod document;
mod editions;
mod first_paint;
mod hash;
mod head;
mod json_ld;
mod oembed;
mod output;
mod plain_files;
mod policy;
mod titles;
mod write;

pub use editions::{Edition, editions};
pub use head::escaped;
pub use output::Output;
pub use policy::policy_of;
pub use write::{Options, Progress, Silent, Summary, read, write};
