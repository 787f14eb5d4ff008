//! Builds the site: first the native program that prerenders the pages, then all the rest with Trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::steps::{Done, Step};
use crate::workspace::{Workspace, run, run_and_read};

pub const NATIVE: Step = Step { name: "The program `memorial`", action: native };
pub const SITE: Step = Step { name: "The release site", action: site };

/// Trunk's hook finds the program as `memorial` on PATH and by its file in `MEMORIAL_BIN`.
fn native(workspace: &mut Workspace) -> Outcome<Done> {
    eprintln!("      the first time this takes about 2 minutes on 2 cores");
    let remedy = "mend the first error above";
    let mut command = workspace.cargo(["build", "--features", "cli", "--bin", "memorial"]);
    let mut file = None;
    run_and_read(command.arg("--message-format=json-render-diagnostics"), remedy, |message| {
        file = executable_in(message).or(file.take());
    })?;
    let file = file.ok_or_else(|| Failure::new("`cargo build` made no program", remedy))?;
    if let Some(folder) = file.parent() {
        workspace.search_first(folder);
    }
    workspace.set("MEMORIAL_BIN", &file);
    Done::with(format!("built {}", shown(&file, &workspace.root)))
}

fn site(workspace: &mut Workspace) -> Outcome<Done> {
    eprintln!("      compiling to WebAssembly, optimised for size (the first time: 3 to 6 minutes on 2 cores)");
    let dist = workspace.dist();
    let mut command = trunk(workspace, "build");
    command.arg("--release").arg("--dist").arg(&dist);
    command.env("MEMORIAL_TESTS_INTO", workspace.root.join("target").join("made"));
    match &workspace.site_url {
        Some(address) => command.env("MEMORIAL_SITE_URL", address),
        None => command.env_remove("MEMORIAL_SITE_URL"),
    };
    run(&mut command, "mend the first error above; `cargo memorial check` tells more about an error in the record")?;
    workspace.set("MEMORIAL_DIST", &dist);
    Done::with(format!("built {}", shown(&dist, &workspace.root)))
}

/// Serves a debug build from a folder of its own, so that tests never meet it in `dist`.
pub fn serve_for_development(workspace: &Workspace, port: u16) -> Outcome<()> {
    let dist = workspace.root.join("target").join("dev-dist");
    let mut command = trunk(workspace, "serve");
    command.args(["--address", "127.0.0.1", "--port", &port.to_string()]).arg("--dist").arg(&dist);
    eprintln!("\nThe page reloads when a file changes; Ctrl-C ends it.");
    println!("http://127.0.0.1:{port}/");
    run(&mut command, "see the first error above; if the port is taken, choose another: --port 8081")
}

fn trunk(workspace: &Workspace, subcommand: &str) -> Command {
    let mut command = workspace.command("trunk");
    command.arg(subcommand).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a truth value and stops at the customary `NO_COLOR=1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// The program's file, if the message, one of those that cargo writes for machines, names one.
fn executable_in(message: &str) -> Option<PathBuf> {
    let (_, rest) = message.split_once("\"executable\":\"")?;
    let (file, _) = rest.split_once('"')?;
    Some(PathBuf::from(file.replace("\\\\", "\\")))
}

fn shown(file: &Path, root: &Path) -> String {
    file.strip_prefix(root).unwrap_or(file).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_the_program_that_it_made() {
        let message =
            r#"{"reason":"compiler-artifact","executable":"C:\\clone\\target\\debug\\memorial.exe","fresh":true}"#;
        assert_eq!(executable_in(message), Some(PathBuf::from(r"C:\clone\target\debug\memorial.exe")));
    }

    #[test]
    fn a_library_is_no_program() {
        assert_eq!(executable_in(r#"{"reason":"compiler-artifact","executable":null}"#), None);
    }
}
