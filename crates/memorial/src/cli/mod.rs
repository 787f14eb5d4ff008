//! The commands of `memorial`, one a file.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod build;
mod check;
mod export;
mod import;
mod new;
mod schema;
mod serve;

/// Turns one JSON record into a memorial site.
#[derive(Debug, Parser)]
#[command(name = "memorial", version, about)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::New),
    Check(check::Check),
    Serve(serve::Serve),
    Build(build::Build),
    Import(import::Import),
    Export(export::Export),
    Schema(schema::Schema),
}

/// Runs a command. The exit code is 0 when all is well, 1 when a record is refused, 2 when something could not be tried.
#[must_use]
pub fn run(arguments: &Arguments) -> ExitCode {
    match &arguments.command {
        Command::New(new) => new.run(),
        Command::Check(check) => check.run(),
        Command::Serve(serve) => serve.run(),
        Command::Build(build) => build.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::Schema(schema) => schema.run(),
    }
}
