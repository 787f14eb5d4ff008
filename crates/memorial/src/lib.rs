//! The editor's tool `memorial` and the writer of sites. This file is the map, in reading order.

pub mod cli;
pub mod problems;
pub mod server;
pub mod site;
pub mod import;
pub mod formats;
pub mod failure;
