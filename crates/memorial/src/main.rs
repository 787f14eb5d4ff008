//! `memorial`: makes, checks, shows and builds a record, takes in what others hold and gives it out.

use std::process::ExitCode;

use clap::Parser;
use memorial::cli::{self, Arguments};

fn main() -> ExitCode {
    cli::run(&Arguments::parse())
}
