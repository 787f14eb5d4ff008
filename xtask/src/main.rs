//! `cargo xtask`: the one command list of the project; without arguments it prints itself.
#![forbid(unsafe_code)]

mod bench;
mod browser;
mod failure;
mod install;
mod node;
mod rings;
mod screenshots;
mod serve;
mod setup;
mod site;
mod sizes;
mod steps;
mod tally;
mod tools;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use failure::Outcome;
use serve::Base;
use steps::Step;
use tally::Tally;
use workspace::Workspace;

/// The commands of memorial-timeline. Each sets up what it needs and says what it does.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct CommandLine {
    /// Folder for the tools, instead of the user's cache (also: the environment variable MEMORIAL_TOOLS).
    #[arg(long, global = true, value_name = "DIR")]
    tools: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Task>,
}

#[derive(Subcommand)]
enum Task {
    /// Build the release site and serve it on http://127.0.0.1:8080/.
    Serve {
        /// The port; 0 takes any free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve the same site below this folder, such as /sub/dir/.
        #[arg(long, default_value = "/", value_name = "FOLDER")]
        base: Base,
        /// Serve `dist` as it is.
        #[arg(long)]
        no_build: bool,
    },
    /// Build for development, serve, and reload the page when a file changes.
    Dev {
        /// The port.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Check the format, the lints and the fast tests.
    Check,
    /// Check everything: format, lints, every test, sizes, the site in a browser. This is what CI runs.
    Test,
    /// Build the release site into `dist`.
    Build {
        /// The site's public address, for all that must be absolute.
        #[arg(long, value_name = "URL")]
        site_url: Option<String>,
    },
    /// Make screenshots of the main pages into target/screenshots: 4 languages, light and dark, 320, 768 and 1440 pixels, print, no scripts.
    Screenshots {
        /// Take `dist` and `target/made` as they are.
        #[arg(long)]
        no_build: bool,
    },
    /// Print what a first visit loads from `dist` and fail above the budgets; then how the axis moves and the search finds, beside others.
    Bench {
        /// Which one, sizes, axis or people, all unless named; then for the last two --full, --sizes 30,1000, --only ours,bare, --rounds N, --dist DIR.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    let line = CommandLine::parse();
    let Some(task) = line.command else {
        print!("{}", CommandLine::command().render_help());
        return ExitCode::SUCCESS;
    };
    let mut tally = Tally::default();
    let outcome = Workspace::open(line.tools).and_then(|mut workspace| {
        let outcome = run(task, &mut workspace);
        tally = workspace.tally;
        outcome
    });
    if let Err(failure) = &outcome {
        eprintln!("\n{failure}\n");
    }
    // The count is the very last line, also after a failure.
    if !tally.is_empty() {
        println!("{tally}");
    }
    outcome.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
}

fn run(task: Task, workspace: &mut Workspace) -> Outcome<()> {
    match task {
        Task::Serve { port, base, no_build } => serve_site(workspace, port, base, no_build),
        Task::Dev { port } => {
            // Taken and given back at once: a busy port is reported before the building.
            drop(serve::listen(port)?);
            steps::run(&[setup::TOOLS, &[site::NATIVE]].concat(), workspace)?;
            site::serve_for_development(workspace, port)
        }
        Task::Check => steps::run(&rings::fast(), workspace),
        Task::Test => steps::run(&rings::all(), workspace),
        Task::Build { site_url } => {
            workspace.site_url = site_url;
            steps::run(&release_site(), workspace)
        }
        Task::Screenshots { no_build } => {
            let build = if no_build { Vec::new() } else { release_site() };
            steps::run(&screenshots::after(&build), workspace)
        }
        Task::Bench { arguments } => bench::bench(workspace, &arguments),
    }
}

fn serve_site(workspace: &mut Workspace, port: u16, base: Base, no_build: bool) -> Outcome<()> {
    // The port is taken first, so that a busy one is reported before minutes of building.
    let listener = serve::listen(port)?;
    if !no_build {
        steps::run(&release_site(), workspace)?;
    }
    serve::serve(listener, workspace.dist(), base)
}

fn release_site() -> Vec<Step> {
    [setup::TOOLS, &[site::NATIVE, site::SITE]].concat()
}
