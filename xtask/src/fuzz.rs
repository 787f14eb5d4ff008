//! Tries the targets of `fuzz/` with bytes that a fuzzer makes up, which needs a nightly toolchain of Rust.

use std::{fs, process::Command};

use crate::{
    failure::{Failure, Outcome},
    setup::provide,
    site::ERASED,
    tools::{Dependencies, Tool, pinned},
    workspace::{Workspace, answer, run},
};

/// A program of `fuzz/fuzz_targets`.
struct Target {
    name: &'static str,
    /// The files that it begins with.
    seeds: &'static [&'static str],
    /// What of `fuzz/Cargo.toml` it is compiled with.
    features: &'static [&'static str],
    /// The longest input that is made up: what is slow to read is tried less often.
    longest: &'static str,
}

const TARGETS: [Target; 3] = [
    Target { name: "date", seeds: &["fuzz/seeds/date"], features: &[], longest: "120" },
    Target { name: "record", seeds: &["crates/record/tests/fixtures"], features: &[], longest: "8000" },
    Target {
        name: "import",
        seeds: &["crates/memorial/tests/imports/files"],
        features: &["--features=import"],
        longest: "4000",
    },
];

/// The most memory that a target may take, in MB.
const MOST_MEMORY: &str = "1024";
/// The longest that a target may read one input, in seconds.
const LONGEST: &str = "20";

/// Runs each target, or the one of a name, so many minutes. A finding is a failure, and is left in `fuzz/artifacts`.
pub fn fuzz(workspace: &mut Workspace, minutes: u64, only: Option<&str>) -> Outcome<()> {
    let targets: Vec<&Target> = TARGETS.iter().filter(|target| only.is_none_or(|only| only == target.name)).collect();
    if targets.is_empty() {
        let names = TARGETS.map(|target| target.name).join(", ");
        return Err(Failure::new("there is no such target", format!("name one of {names}, or none for all")));
    }
    if answer(nightly(workspace, "rustc").arg("--version")).is_none() {
        let remedy = "install it: rustup toolchain install nightly --profile minimal";
        return Err(Failure::new(
            "there is no nightly toolchain, whose compiler counts what a fuzzer has reached",
            remedy,
        ));
    }
    let tool = Tool {
        program: "cargo-fuzz",
        package: "cargo-fuzz",
        version: pinned("cargo-fuzz").to_owned(),
        dependencies: Dependencies::OwnLockFile,
        patience: "about a minute on 2 cores, once for all clones",
    };
    provide(&tool, workspace)?;
    for target in &targets {
        run_target(workspace, target, minutes)?;
    }
    println!("{} targets, {minutes} minutes each, without a finding", targets.len());
    Ok(())
}

fn run_target(workspace: &Workspace, target: &Target, minutes: u64) -> Outcome<()> {
    let Target { name, seeds, features, longest } = target;
    let corpus = format!("fuzz/corpus/{name}");
    let made = fs::create_dir_all(workspace.root.join(&corpus));
    made.map_err(|error| Failure::new(format!("{corpus} cannot be written: {error}"), "try again"))?;
    let mut command = nightly(workspace, "cargo");
    command.env("RUSTFLAGS", ERASED);
    command.args(["fuzz", "run"]).args(*features).args([name, corpus.as_str()]).args(*seeds).arg("--");
    command.arg(format!("-max_total_time={}", minutes * 60)).arg(format!("-max_len={longest}"));
    command.arg(format!("-rss_limit_mb={MOST_MEMORY}")).arg(format!("-timeout={LONGEST}"));
    let remedy = "the finding is in fuzz/artifacts: mend it, and keep it as a test";
    run(command.arg("-print_final_stats=1"), remedy)
}

/// A program of the nightly toolchain.
fn nightly(workspace: &Workspace, program: &str) -> Command {
    let mut command = workspace.command("rustup");
    command.args(["run", "nightly", program]);
    // The flags of the project are for its own compiler, and cargo-fuzz has its own folder for what it compiles.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR");
    command
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn each_target_is_there_with_what_it_begins_with() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let manifest = fs::read_to_string(root.join("fuzz/Cargo.toml")).expect("it is part of the project");
        assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
        for Target { name, seeds, .. } in TARGETS {
            assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
            assert!(seeds.iter().all(|seeds| root.join(seeds).is_dir()), "{seeds:?}");
        }
    }
}
