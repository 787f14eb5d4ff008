//! `cargo xtask`: the one command list of the project; without arguments it prints itself.

mod alone;
mod bench;
mod browser;
mod checks;
mod dependencies;
mod engines;
mod failure;
mod fuzz;
mod install;
mod minify;
mod node;
mod screenshots;
mod serve;
mod setup;
mod site;
mod sizes;
mod steps;
mod test_count;
mod tools;
mod wasm;
mod workspace;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{CommandFactory, Parser, Subcommand};

use failure::Outcome;
use steps::Step;
use test_count::TestCount;
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
        base: String,
        /// Serve `dist` as it is.
        #[arg(long)]
        no_build: bool,
    },
    /// Show the project's record while it and the source are edited: rebuilds and reloads the page when a file changes.
    Dev {
        /// The port.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Check the format, the lints and the fast tests.
    Check,
    /// Check everything: format, lints, every test, sizes, the site in a browser. This is what CI runs.
    Test,
    /// Build the release site into `dist`, and the program that builds any other.
    Build {
        /// The site's public address, for all that must be absolute.
        #[arg(long, value_name = "URL")]
        site_url: Option<String>,
    },
    /// Make screenshots of every kind of page into target/screenshots: 4 languages, light and dark, 320 to 2560 pixels, forced colours, print, no scripts.
    Screenshots {
        /// Take `dist` and `target/made` as they are.
        #[arg(long)]
        no_build: bool,
    },
    /// Print what a first visit loads from `dist` and fail above the budgets; then measure it, the axis and the search beside others.
    Bench {
        /// Which one (sizes, record, visit, axis, people; all unless named), then the options of its script.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<String>,
    },
    /// Try the checker, the dates and the import with bytes that a fuzzer makes up; needs a nightly toolchain.
    Fuzz {
        /// How many minutes each target is run.
        #[arg(default_value_t = 10)]
        minutes: u64,
        /// The only target to run: date, record or import.
        #[arg(long, value_name = "TARGET")]
        only: Option<String>,
    },
    /// Run the editor's tool, built anew where its source has changed; `cargo memorial` is the same.
    Memorial {
        /// The arguments of `memorial`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    let line = CommandLine::parse();
    let Some(task) = line.command else {
        print!("{}", CommandLine::command().render_help());
        return ExitCode::SUCCESS;
    };
    if let Task::Memorial { arguments } = &task {
        return Workspace::open(line.tools)
            .and_then(|mut workspace| memorial(&mut workspace, arguments))
            .unwrap_or_else(|failure| {
                eprintln!("\n{failure}\n");
                ExitCode::from(2)
            });
    }
    let mut count = TestCount::default();
    let outcome = Workspace::open(line.tools).and_then(|mut workspace| {
        let outcome = run(task, &mut workspace);
        count = workspace.test_count;
        outcome
    });
    if let Err(failure) = &outcome {
        eprintln!("\n{failure}\n");
    }
    // The count is the very last line, also after a failure.
    if !count.is_empty() {
        println!("{count}");
    }
    outcome.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
}

fn run(task: Task, workspace: &mut Workspace) -> Outcome<()> {
    match task {
        Task::Serve { port, base, no_build } => {
            // A busy port is reported before minutes of building.
            serve::look_for(port)?;
            let steps = if no_build { program_with_browser_files() } else { release_site() };
            steps::run(&steps, workspace)?;
            serve::serve(workspace, port, &base)
        }
        Task::Dev { port } => {
            serve::look_for(port)?;
            serve::develop(workspace, port)
        }
        Task::Check => steps::run(&checks::fast(), workspace),
        Task::Test => {
            // What would make the next compilation faster takes gigabytes, and most of these runs are the only one.
            workspace.set("CARGO_INCREMENTAL", "0");
            steps::run(&checks::all(), workspace)
        }
        Task::Build { site_url } => {
            workspace.site_url = site_url;
            steps::run(&release_site(), workspace)
        }
        Task::Screenshots { no_build } => {
            let build =
                if no_build { program_with_browser_files() } else { [release_site(), vec![site::TEST_SITES]].concat() };
            steps::run(&screenshots::after(&build), workspace)
        }
        Task::Bench { arguments } => bench::bench(workspace, &arguments),
        Task::Fuzz { minutes, only } => fuzz::fuzz(workspace, minutes, only.as_deref()),
        Task::Memorial { .. } => Ok(()),
    }
}

/// The commands of `memorial` that write or serve a site hold the browser's files; the others need only themselves.
fn memorial(workspace: &mut Workspace, arguments: &[OsString]) -> Outcome<ExitCode> {
    let writes_sites = arguments.first().is_some_and(|command| command == "build" || command == "serve");
    let mut command = if writes_sites {
        steps::run(&program_with_browser_files(), workspace)?;
        site::memorial(workspace)?
    } else {
        let manifest = workspace.root.join("Cargo.toml");
        let mut command = workspace.cargo(["run", "--quiet", "--package", "memorial", "--manifest-path"]);
        command.arg(manifest).arg("--");
        command
    };
    workspace::end_as(&mut command, arguments)
}

fn program_with_browser_files() -> Vec<Step> {
    [setup::TOOLS, &[site::BROWSER_FILES, site::PROGRAM]].concat()
}

fn release_site() -> Vec<Step> {
    [program_with_browser_files(), vec![site::SITE]].concat()
}
