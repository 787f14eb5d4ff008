//! The smoke tests in Firefox and WebKit, where these can be had: loudly left out where not.

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use crate::{
    failure::{Failure, Outcome},
    site,
    steps::{Done, Step},
    test_count,
    workspace::{Workspace, is_root, on_path, run},
};

/// Runs the smoke tests in the engines that are installed.
pub const ENGINES: Step = Step { name: "Tests in Firefox and WebKit", action: engines };

/// The system's packages, each with a program by which it is known to be there.
const PACKAGES: [(&str, &str); 3] =
    [("firefox-esr", "firefox-esr"), ("webkit2gtk-driver", "WebKitWebDriver"), ("xvfb", "Xvfb")];

fn engines(workspace: &mut Workspace) -> Outcome<Done> {
    install_missing(workspace);
    let missing: Vec<&str> = missing().collect();
    if missing.len() == PACKAGES.len() {
        return Done::skipped(format!("neither is installed, and nor can be: {}", missing.join(", ")));
    }
    let mut command = site::memorial(workspace)?;
    let lost = |error| Failure::new(format!("the site cannot be served: {error}"), "try again");
    let mut server = command.args(["serve", "dist", "--port", "0"]).stdout(Stdio::piped()).spawn().map_err(lost)?;
    let mut address = String::new();
    if let Some(output) = server.stdout.take() {
        BufReader::new(output).read_line(&mut address).map_err(lost)?;
    }
    let mut tests = workspace.command("node");
    tests.args(["--test", "--test-reporter=tap", "tests/engines/smoke.test.mjs"]).env("SITE", address.trim());
    let outcome = test_count::run(workspace, &mut tests, "the first failed test above says what it expected");
    // A server that has ended already needs no end.
    let _ = server.kill().and_then(|()| server.wait());
    match outcome? {
        Done::With(note) if missing.is_empty() => Done::with(note),
        Done::With(note) => Done::with(format!("{note}; NOT TESTED, because not installed: {}", missing.join(", "))),
        skipped => Ok(skipped),
    }
}

fn missing() -> impl Iterator<Item = &'static str> {
    PACKAGES.iter().filter(|(_, program)| on_path(program).is_empty()).map(|(package, _)| *package)
}

/// As root on a system with apt, they are installed; elsewhere they stay away, and no test of the site fails for it.
fn install_missing(workspace: &Workspace) {
    let missing: Vec<&str> = missing().collect();
    if missing.is_empty() || !is_root() || on_path("apt-get").is_empty() {
        return;
    }
    eprintln!("      installing the system's packages {}", missing.join(", "));
    let mut update = workspace.command("apt-get");
    // A failed update may still leave a list that is good enough to install from.
    run(update.args(["update", "--quiet"]), "").ok();
    let mut install = workspace.command("apt-get");
    install.args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(&missing);
    run(install.env("DEBIAN_FRONTEND", "noninteractive"), "").ok();
}
