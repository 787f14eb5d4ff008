//! The editor's tool, `memorial`: its commands, one a file.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod check;
mod prerender;
mod schema;
mod style;

/// Turns one JSON record into a memorial site.
#[derive(Debug, Parser)]
#[command(name = "memorial", version, about)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Check),
    Schema(schema::Schema),
    Style(style::Style),
    Prerender(prerender::Prerender),
}

/// Runs a command. The exit code is 0 when all is well, 1 when a record is refused, 2 when something could not be tried.
pub fn run(arguments: &Arguments) -> ExitCode {
    match &arguments.command {
        Command::Check(check) => check.run(),
        Command::Schema(schema) => schema.run(),
        Command::Style(style) => style.run(),
        Command::Prerender(prerender) => prerender.run(),
    }
}
