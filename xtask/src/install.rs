//! Installs a tool so that it appears whole or not at all, however many runs want it at once.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::tools::{Dependencies, Tool};
use crate::workspace::{Workspace, run};

/// Small code and link-time optimisation make Trunk three times as slow to build and no faster to use.
const QUICK_RELEASE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

/// Builds the tool into the tools folder; the file that comes back runs and has the right version.
pub fn install(tool: &Tool, workspace: &Workspace) -> Outcome<PathBuf> {
    let _lock = lock(tool, workspace)?;
    if let Some(file) = tool.installed(workspace) {
        return Ok(file);
    }
    let home = tool.home(workspace);
    let partial = home.with_file_name(format!("{}-{}.partial", tool.program, tool.version));
    build(tool, workspace, &partial)?;
    put_in_place(&partial, &home).map_err(|error| unwritable(&home, &error))?;
    let remedy = format!("remove the folder {} and try again", home.display());
    tool.installed(workspace).ok_or_else(|| Failure::new(format!("{} was built but does not run", tool.name()), remedy))
}

/// Held until it is dropped, also when the process ends in any other way.
fn lock(tool: &Tool, workspace: &Workspace) -> Outcome<File> {
    let folder = &workspace.tools;
    let attempt = || -> io::Result<File> {
        fs::create_dir_all(folder)?;
        let file = File::create(folder.join(format!("{}-{}.lock", tool.program, tool.version)))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                eprintln!("      another run is installing {}: waiting for it", tool.name());
                file.lock()?;
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(file)
    };
    attempt().map_err(|error| unwritable(folder, &error))
}

/// What an interrupted run has compiled stays in the partial folder, and this one goes on from there.
fn build(tool: &Tool, workspace: &Workspace, partial: &Path) -> Outcome<()> {
    eprintln!("      building {} from its source: {}", tool.name(), tool.patience);
    let package = format!("{}@{}", tool.package, tool.version);
    let mut command = workspace.cargo(["install", &package]);
    if tool.dependencies == Dependencies::OwnLockFile {
        command.arg("--locked");
    }
    command.arg("--root").arg(partial).env("CARGO_TARGET_DIR", partial.join("target")).envs(QUICK_RELEASE);
    // Newest versions, yet none that this compiler is too old for.
    command.env("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "fallback");
    let remedy = format!(
        "see the first error above. Without a network: connect, or put {} on PATH. \
         Without a linker: install your system's C compiler. Then run this command again: it goes on where it stopped",
        tool.name()
    );
    run(&mut command, &remedy)
}

fn put_in_place(partial: &Path, home: &Path) -> io::Result<()> {
    // Where a reader's settings put the compiled files elsewhere, there is no such folder.
    fs::remove_dir_all(partial.join("target")).ok();
    if home.exists() {
        // Only a broken installation comes here: a working one was found before.
        fs::remove_dir_all(home)?;
    }
    fs::rename(partial, home)
}

fn unwritable(folder: &Path, error: &io::Error) -> Failure {
    let what = format!("the tools folder {} cannot be used: {error}", folder.display());
    Failure::new(what, "name another folder: --tools DIR, or the environment variable MEMORIAL_TOOLS")
}
