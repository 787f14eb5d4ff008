//! The Node.js side: the interpreter itself, the npm packages of `package-lock.json`, the Playwright tests.

use std::fs;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::steps::{Done, Step};
use crate::test_count;
use crate::tools::pinned;
use crate::workspace::{Workspace, answer, run};

pub const NODE: Step = Step { name: "Node.js", action: node };
pub const PACKAGES: Step = Step { name: "npm packages", action: packages };
pub const PLAYWRIGHT: Step = Step { name: "Tests in the browser", action: playwright };

/// What `node_modules` was installed from; a copy of the lock file, so that a second run need not install again.
const STAMP: &str = "node_modules/.installed-from.json";

pub fn playwright_cli(workspace: &Workspace) -> Command {
    let mut command = workspace.command("node");
    command.arg("node_modules/@playwright/test/cli.js");
    command
}

fn node(workspace: &mut Workspace) -> Outcome<Done> {
    let oldest = pinned("node");
    let remedy = format!(
        "the browser tests need Node.js {oldest} or newer with npm: install it from your system's package manager \
         or from the Node.js site, and open a new terminal. Without it, `cargo xtask check` runs the fast tests"
    );
    let version = answer(workspace.command("node").arg("--version"));
    let version = version.ok_or_else(|| Failure::new("`node` is not on PATH", remedy.as_str()))?;
    if numbers(&version) < numbers(oldest) {
        return Err(Failure::new(format!("Node.js {version} is too old"), remedy));
    }
    let npm = answer(npm(workspace).arg("--version")).ok_or_else(|| Failure::new("`npm` is not on PATH", remedy))?;
    Done::with(format!("Node.js {version}, npm {npm}"))
}

fn packages(workspace: &mut Workspace) -> Outcome<Done> {
    let lock = fs::read(workspace.root.join("package-lock.json")).map_err(|error| {
        Failure::new(format!("package-lock.json could not be read: {error}"), "restore it from the repository")
    })?;
    let stamp = workspace.root.join(STAMP);
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Done::with("found as package-lock.json wants them");
    }
    run(npm(workspace).arg("ci"), "see npm's error above; without a network, connect and try again")?;
    // Without the stamp the next run installs once more, and nothing else is lost.
    fs::write(&stamp, lock).ok();
    Done::with("installed by npm ci")
}

fn playwright(workspace: &mut Workspace) -> Outcome<Done> {
    let remedy =
        "mend what the list above names; a trace of each failure: npx playwright show-trace test-results/…/trace.zip";
    test_count::run(
        workspace,
        playwright_cli(workspace).args(["test", "--forbid-only", "--fail-on-flaky-tests"]),
        remedy,
    )
}

fn npm(workspace: &Workspace) -> Command {
    workspace.command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// `v20.19.0` -> `[20, 19, 0]`, which compares as versions do.
fn numbers(version: &str) -> Vec<u32> {
    version.trim_start_matches('v').split('.').map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(numbers("v20.20.2") > numbers("20.19.0"));
        assert!(numbers("v9.0.0") < numbers("20.19.0"));
        assert!(numbers("v24.0.0-nightly") > numbers("20.19.0"));
    }
}
