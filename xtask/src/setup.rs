//! The steps that bring a machine with rustup to where it can build: each finds first and installs only what is missing.

use std::path::Path;

use crate::failure::Outcome;
use crate::install::install;
use crate::steps::{Done, Step};
use crate::tools::Tool;
use crate::workspace::{Workspace, answer, run};

const WASM: &str = "wasm32-unknown-unknown";

/// What building the site needs.
pub const TOOLS: &[Step] =
    &[WASM_TARGET, Step { name: "Trunk", action: trunk }, Step { name: "wasm-bindgen", action: wasm_bindgen }];

pub const WASM_TARGET: Step = Step { name: "Rust's WebAssembly target", action: wasm_target };
pub const COMPONENTS: Step = Step { name: "rustfmt and Clippy", action: components };
pub const COMPONENTS_IF_POSSIBLE: Step = Step { name: "rustfmt and Clippy", action: components_if_possible };

fn wasm_target(workspace: &mut Workspace) -> Outcome<Done> {
    let print = answer(workspace.command("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if print.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Done::with("found in the toolchain");
    }
    eprintln!("      not there yet: rustup downloads it");
    let remedy = format!(
        "connect to a network and try `rustup target add {WASM}`; without rustup, install your system's package of that target"
    );
    run(workspace.command("rustup").args(["target", "add", WASM]), &remedy)?;
    Done::with("added by rustup")
}

fn components(workspace: &mut Workspace) -> Outcome<Done> {
    if has_component(workspace, "fmt") && has_component(workspace, "clippy") {
        return Done::with("found in the toolchain");
    }
    eprintln!("      not there yet: rustup downloads them");
    let remedy = "connect to a network and try `rustup component add rustfmt clippy`";
    run(workspace.command("rustup").args(["component", "add", "rustfmt", "clippy"]), remedy)?;
    Done::with("added by rustup")
}

/// A developer without them can still run the fast tests.
fn components_if_possible(workspace: &mut Workspace) -> Outcome<Done> {
    components(workspace).or_else(|_| Done::skipped("not installable here: the format and the lints are left out"))
}

pub fn has_component(workspace: &Workspace, subcommand: &str) -> bool {
    answer(&mut workspace.cargo([subcommand, "--version"])).is_some()
}

fn trunk(workspace: &mut Workspace) -> Outcome<Done> {
    provide(&Tool::trunk(), workspace)
}

fn wasm_bindgen(workspace: &mut Workspace) -> Outcome<Done> {
    provide(&Tool::wasm_bindgen(&workspace.root)?, workspace)
}

/// Finds or installs a tool, and has later child processes find it.
pub fn provide(tool: &Tool, workspace: &mut Workspace) -> Outcome<Done> {
    let (file, place) = match tool.find(workspace) {
        Some(found) => (found.file().to_owned(), found.place()),
        None => (install(tool, workspace)?, "built into the tools folder"),
    };
    if let Some(folder) = file.parent() {
        workspace.search_first(folder);
    }
    Done::with(format!("{}, {place}", tool.name()))
}
