//! The checks in their order: format and lints, the tests of the crates, the built site, the site in a browser.

use crate::{
    alone::ALONE,
    browser::CHROMIUM,
    dependencies::DEPENDENCIES,
    engines::ENGINES,
    failure::Outcome,
    node::{NODE, PACKAGES, PLAYWRIGHT},
    setup::{COMPONENTS, COMPONENTS_IF_POSSIBLE, TOOLS, WASM_TARGET, has_component},
    site::{BROWSER_FILES, PROGRAM, SITE, TEST_SITES},
    sizes,
    steps::{Done, Step},
    test_count,
    workspace::{Workspace, run},
};

/// What can be told without building the site.
pub fn fast() -> Vec<Step> {
    [&[WASM_TARGET, COMPONENTS_IF_POSSIBLE], LINTS, &[DEPENDENCIES, TESTS]].concat()
}

/// Everything. The set-up comes first, so that nothing is missing late, and the cheap answers before the dear ones. The tests
/// of written pages look at the browser's files too.
pub fn all() -> Vec<Step> {
    let setup = [&[NODE, COMPONENTS], TOOLS, &[PACKAGES, CHROMIUM]].concat();
    let built = [BROWSER_FILES, TESTS, PROGRAM, SITE, ALONE, TEST_SITES, SIZES, PLAYWRIGHT, ENGINES];
    [setup.as_slice(), LINTS, &[DEPENDENCIES, DOCUMENTATION], &built].concat()
}

const LINTS: &[Step] = &[
    Step { name: "Format", action: format },
    Step { name: "Lints: native", action: |workspace| clippy(workspace, NATIVE) },
    Step { name: "Lints: browser", action: |workspace| clippy(workspace, BROWSER) },
];

/// The root package is built for writing pages wherever it is built natively.
const NATIVE: &[&str] = &["--workspace", "--all-targets", "--features", "memorial-timeline/ssr"];

const BROWSER: &[&str] = &["--package", "memorial-timeline", "--features", "csr", "--target", "wasm32-unknown-unknown"];

const TESTS: Step = Step {
    name: "Tests",
    action: |workspace| test(workspace, &["--workspace", "--features", "memorial-timeline/ssr"]),
};
const SIZES: Step = Step { name: "Sizes of a first visit", action: sizes_in_budget };
const DOCUMENTATION: Step = Step { name: "Documentation", action: documentation };

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

fn documentation(workspace: &mut Workspace) -> Outcome<Done> {
    let mut command = workspace.cargo(["doc", "--workspace", "--no-deps", "--features", "memorial-timeline/ssr"]);
    run(command.env("RUSTDOCFLAGS", "-D warnings"), "mend what is named above")?;
    Done::with("without warnings")
}

fn test(workspace: &mut Workspace, selection: &[&str]) -> Outcome<Done> {
    let mut command = workspace.cargo(["test", "--no-fail-fast"]);
    test_count::run(workspace, command.args(selection), "the first failed test above says what it expected")
}

fn sizes_in_budget(workspace: &mut Workspace) -> Outcome<Done> {
    sizes::print(&workspace.dist())?;
    Done::with("within the budgets")
}
