//! The benches: what a first visit weighs, how long it takes, how the axis moves and how the search finds, beside others.

use crate::browser::CHROMIUM;
use crate::failure::{Failure, Outcome};
use crate::node::{NODE, PACKAGES};
use crate::sizes;
use crate::steps::{self, Done, Step};
use crate::workspace::{Workspace, run};

/// What a first visit weighs, as an argument.
const SIZES: &str = "sizes";

const SETUP: [Step; 4] = [NODE, PACKAGES, CHROMIUM, Step { name: "npm packages of the bench", action: packages }];

/// A bench that a script runs.
struct Bench {
    /// What it is called; `benches/NAME.mjs` runs it.
    name: &'static str,
    /// What is said before it runs.
    what: &'static str,
}

const BENCHES: [Bench; 4] = [
    Bench {
        name: "record",
        what: "Checking and building, beside another generator of sites (about 2 minutes; shorter: --rounds 1 --only check,build)",
    },
    Bench {
        name: "visit",
        what: "A first visit beside other timelines (about 10 minutes; shorter: --rounds 1 --profiles phone --only ours,floor)",
    },
    Bench {
        name: "axis",
        what: "The axis beside other timelines (about 15 minutes; shorter: --sizes 30,1000 --only ours,bare)",
    },
    Bench {
        name: "people",
        what: "The search beside other searches (about 10 minutes; shorter: --sizes 15,1000 --only ours,scan)",
    },
];

/// Prints the sizes and all benches, or the one that the first argument names; further arguments are those of its script.
pub fn bench(workspace: &mut Workspace, arguments: &[String]) -> Outcome<()> {
    let (chosen, options) = match arguments.split_first() {
        Some((name, options)) if !name.starts_with('-') => (Some(name.as_str()), options),
        _ => (None, arguments),
    };
    let is_chosen = |name: &str| chosen.is_none_or(|chosen| chosen == name);
    if let Some(name) = chosen.filter(|name| *name != SIZES && BENCHES.iter().all(|bench| bench.name != *name)) {
        return Err(Failure::new(
            format!("there is no bench `{name}`"),
            "name one of sizes, record, visit, axis, people, or none for all",
        ));
    }
    // A site above its budgets still has an axis and a search to measure, so that this is told last.
    let within_budgets = if is_chosen(SIZES) { sizes::print(&workspace.dist()) } else { Ok(()) };
    let benches: Vec<&Bench> = BENCHES.iter().filter(|bench| is_chosen(bench.name)).collect();
    if !benches.is_empty() {
        steps::run(&SETUP, workspace)?;
    }
    for Bench { name, what } in benches {
        eprintln!("\n{what}");
        let script = format!("benches/{name}.mjs");
        run(
            workspace.command("node").arg(script).args(options),
            "see the error above; benches/README.md tells the options",
        )?;
    }
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
