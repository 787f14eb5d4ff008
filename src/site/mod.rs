//! The files of the site: every page in place of the built `index.html`, the record for download, and the site's map.

mod builder;
mod document;
mod files;
mod for_tests;
mod glue;
mod hash;
mod minify;
mod oembed;
mod reactive;
mod scripts;
mod specimens;
mod style;
mod surroundings;
mod template;
mod wasm;

pub use document::policy_of;
pub use files::{Options, Policy, prerender};
pub use for_tests::for_tests;
pub use style::bundle;
