//! `memorial schema`: the JSON Schema of the record, for editors.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::Args;
use memorial_record::format;

/// Print the JSON Schema of a record (draft 2020-12), from which an editor completes and checks it.
#[derive(Debug, Args)]
pub struct Schema {}

impl Schema {
    /// Prints the schema.
    pub fn run(&self) -> ExitCode {
        let written = writeln!(io::stdout(), "{:#}", format::schema());
        ExitCode::from(if written.is_ok() { 0 } else { 2 })
    }
}
