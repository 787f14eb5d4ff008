//! Finds a Chromium for the tests: one that is installed, else Playwright's own, else the system's package.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::node::playwright_cli;
use crate::steps::{Done, Step};
use crate::workspace::{Workspace, answer, is_root, on_path, run};

pub const CHROMIUM: Step = Step { name: "Chromium", action: chromium };

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const REMEDY: &str = "install Chromium or Chrome so that it is on PATH, or name its file in the environment variable \
    CHROMIUM; as root on Linux this command installs the system's package by itself";

/// The package managers that it can be had from, each with its commands in order.
const PACKAGE_MANAGERS: [(&str, &[&[&str]]); 5] = [
    ("apt-get", &[&["update"], &["install", "--yes", "chromium"]]),
    ("dnf", &[&["install", "--assumeyes", "chromium"]]),
    ("zypper", &[&["--non-interactive", "install", "chromium"]]),
    ("pacman", &[&["-Sy", "--noconfirm", "chromium"]]),
    ("apk", &[&["add", "chromium"]]),
];

/// The tests take the browser from the variable that a reader may set too.
fn chromium(workspace: &mut Workspace) -> Outcome<Done> {
    let file = match env::var_os("CHROMIUM").filter(|file| !file.is_empty()) {
        Some(file) => named(PathBuf::from(file))?,
        None => find_or_install(workspace)?,
    };
    let version = version(&file).unwrap_or_default();
    workspace.set("CHROMIUM", &file);
    Done::with(format!("{version}, {}", file.display()))
}

fn named(file: PathBuf) -> Outcome<PathBuf> {
    if version(&file).is_some() {
        return Ok(file);
    }
    let what = format!("CHROMIUM names {}, which does not run", file.display());
    Err(Failure::new(what, "correct the variable, or unset it to have one found"))
}

fn find_or_install(workspace: &Workspace) -> Outcome<PathBuf> {
    let ways: [fn(&Workspace) -> Option<PathBuf>; 4] =
        [|_| installed(), playwrights_own, downloaded_by_playwright, from_package_manager];
    let found = ways.iter().find_map(|way| way(workspace));
    found.ok_or_else(|| Failure::new("no Chromium was found, and none could be installed", REMEDY))
}

fn installed() -> Option<PathBuf> {
    NAMES.iter().flat_map(|name| on_path(name)).find(|file| {
        let runs = version(file).is_some();
        if !runs {
            eprintln!("      {} does not run: passed over", file.display());
        }
        runs
    })
}

fn playwrights_own(workspace: &Workspace) -> Option<PathBuf> {
    let file = playwrights_file(workspace)?;
    version(&file).is_some().then_some(file)
}

fn downloaded_by_playwright(workspace: &Workspace) -> Option<PathBuf> {
    eprintln!("      none is installed: Playwright downloads its own (about 180 MB)");
    let download = run(playwright_cli(workspace).args(["install", "--no-shell", "chromium"]), "");
    if download.is_err() {
        eprintln!("      Playwright could not download it: on to the system's package manager");
        return None;
    }
    playwrights_own(workspace).or_else(|| with_libraries(workspace))
}

/// On a bare Linux the downloaded browser lacks libraries, which only root can add.
fn with_libraries(workspace: &Workspace) -> Option<PathBuf> {
    eprintln!("      the download does not run: libraries of the system are missing");
    if !is_root() {
        eprintln!("      as root, `npx playwright install-deps chromium` adds them");
        return None;
    }
    run(playwright_cli(workspace).args(["install-deps", "chromium"]), "").ok()?;
    playwrights_own(workspace)
}

fn from_package_manager(workspace: &Workspace) -> Option<PathBuf> {
    if !is_root() {
        eprintln!("      not root: the system's package manager is left alone");
        return None;
    }
    let (program, commands) = PACKAGE_MANAGERS.iter().find(|(program, _)| !on_path(program).is_empty())?;
    eprintln!("      installing the system's package with {program}");
    for arguments in *commands {
        // A failed update may still leave a list that is good enough to install from.
        run(workspace.command(program).args(*arguments).env("DEBIAN_FRONTEND", "noninteractive"), "").ok();
    }
    installed()
}

/// Where Playwright keeps its own browser, whether or not it is there.
fn playwrights_file(workspace: &Workspace) -> Option<PathBuf> {
    let script = "require('@playwright/test').chromium.executablePath()";
    answer(workspace.command("node").args(["--print", script])).map(PathBuf::from)
}

/// What the browser calls itself, or nothing if it does not start: a stub, a missing library.
fn version(file: &Path) -> Option<String> {
    if cfg!(windows) {
        // Chrome for Windows answers `--version` with a window.
        return file.is_file().then(|| "Chromium".to_owned());
    }
    answer(Command::new(file).arg("--version")).filter(|text| !text.is_empty())
}
