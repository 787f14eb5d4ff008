//! The bench: what a first visit weighs, then how the axis moves beside other timelines, measured in Chromium.

use crate::browser::CHROMIUM;
use crate::failure::Outcome;
use crate::node::{NODE, PACKAGES};
use crate::sizes;
use crate::steps::{self, Done, Step};
use crate::workspace::{Workspace, run};

const SETUP: [Step; 4] = [NODE, PACKAGES, CHROMIUM, Step { name: "npm packages of the bench", action: packages }];

/// Prints both; the arguments are those of `benches/axis.mjs`.
pub fn bench(workspace: &mut Workspace, arguments: &[String]) -> Outcome<()> {
    // A site above its budgets still has an axis to measure, so that this is told last.
    let within_budgets = sizes::print(&workspace.dist());
    steps::run(&SETUP, workspace)?;
    eprintln!("\nThe axis beside other timelines (about 15 minutes; shorter: --sizes 30,1000 --only ours,bare)");
    let remedy = "see the error above; benches/README.md tells the options";
    run(workspace.command("node").arg("benches/axis.mjs").args(arguments), remedy)?;
    within_budgets
}

/// The bench has a lock file of its own: the same step in its folder.
fn packages(workspace: &mut Workspace) -> Outcome<Done> {
    let root = workspace.root.clone();
    workspace.root.push("benches");
    let done = (PACKAGES.action)(workspace);
    workspace.root = root;
    done
}
