//! The binary `memorial`: arguments, files, exit codes.

use std::process::ExitCode;

use clap::Parser;
use memorial_timeline::cli::{self, Arguments};

fn main() -> ExitCode {
    cli::run(&Arguments::parse())
}
