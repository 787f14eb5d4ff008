//! The checks in their rings: format and lints, the core, the native program, the built site, the site in a browser.

use crate::browser::CHROMIUM;
use crate::failure::Outcome;
use crate::node::{NODE, PACKAGES, PLAYWRIGHT};
use crate::setup::{COMPONENTS, COMPONENTS_IF_POSSIBLE, TOOLS, WASM_TARGET, has_component};
use crate::site::{NATIVE, SITE};
use crate::sizes;
use crate::steps::{Done, Step};
use crate::tally;
use crate::workspace::{Workspace, run};

/// What can be told without building the site.
pub fn fast() -> Vec<Step> {
    [&[WASM_TARGET, COMPONENTS_IF_POSSIBLE], LINTS, QUICK_TESTS].concat()
}

/// Everything. The set-up comes first, so that nothing is missing late, and the cheap answers before the dear ones.
pub fn all() -> Vec<Step> {
    let setup = [&[NODE, COMPONENTS], TOOLS, &[PACKAGES, CHROMIUM]].concat();
    let built = [NATIVE, SITE, NATIVE_TESTS, SIZES, PLAYWRIGHT];
    [setup.as_slice(), LINTS, QUICK_TESTS, &built].concat()
}

const LINTS: &[Step] = &[
    Step { name: "Format", action: format },
    Step { name: "Lints: the core", action: |workspace| clippy(workspace, &["--all-targets"]) },
    Step {
        name: "Lints: native (cli)",
        action: |workspace| clippy(workspace, &["--all-targets", "--features", "cli"]),
    },
    Step { name: "Lints: browser (hydrate)", action: |workspace| clippy(workspace, BROWSER) },
    Step { name: "Lints: browser (worker)", action: |workspace| clippy(workspace, WORKER) },
    Step { name: "Lints: xtask", action: |workspace| clippy(workspace, &["--all-targets", "--package", "xtask"]) },
];

const BROWSER: &[&str] = &[
    "--lib",
    "--bin",
    "memorial-timeline",
    "--bin",
    "memorial-front",
    "--features",
    "hydrate",
    "--target",
    "wasm32-unknown-unknown",
];

const WORKER: &[&str] =
    &["--lib", "--bin", "memorial-checker", "--features", "worker", "--target", "wasm32-unknown-unknown"];

const QUICK_TESTS: &[Step] = &[
    Step { name: "Tests: the core", action: |workspace| test(workspace, &[]) },
    Step { name: "Tests: xtask", action: |workspace| test(workspace, &["--package", "xtask"]) },
];

/// These read the built site, so they come after it.
const NATIVE_TESTS: Step =
    Step { name: "Tests: native and built files", action: |workspace| test(workspace, &["--features", "cli"]) };
const SIZES: Step = Step { name: "Sizes of a first visit", action: sizes_in_budget };

fn format(workspace: &mut Workspace) -> Outcome<Done> {
    if !has_component(workspace, "fmt") {
        return Done::skipped("rustfmt is not installed");
    }
    run(&mut workspace.cargo(["fmt", "--all", "--check"]), "cargo fmt --all")?;
    Done::with("clean")
}

fn clippy(workspace: &Workspace, selection: &[&str]) -> Outcome<Done> {
    if !has_component(workspace, "clippy") {
        return Done::skipped("Clippy is not installed");
    }
    let mut command = workspace.cargo(["clippy"]);
    run(command.args(selection).args(["--", "-D", "warnings"]), "mend what is named above")?;
    Done::with("clean")
}

fn test(workspace: &mut Workspace, selection: &[&str]) -> Outcome<Done> {
    let mut command = workspace.cargo(["test", "--no-fail-fast"]);
    tally::run(workspace, command.args(selection), "the first failed test above says what it expected")
}

fn sizes_in_budget(workspace: &mut Workspace) -> Outcome<Done> {
    sizes::print(&workspace.dist())?;
    Done::with("within the budgets")
}
