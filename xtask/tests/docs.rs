//! What the documents say of the commands: each is there with its options, CI runs the one that runs everything, and
//! the weights that are promised are those that are held.

use std::{fs, path::Path, process::Command};

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn every_command_is_there_with_its_options() {
    let documents =
        ["README.md", "ARCHITECTURE.md", "docs/accessibility.md", "docs/writing-a-record.md", "benches/README.md"];
    let mut count = 0;
    for file in documents {
        let text = read(file);
        for line in text.split("cargo xtask ").skip(1) {
            let line = line.split(['`', '\n', '#']).next().unwrap_or_default();
            let mut words = line.split_whitespace();
            let Some(command) = words.next() else { continue };
            count += 1;
            let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(["help", command]).output();
            let output = output.expect("the program can be run");
            assert!(output.status.success(), "{file}: there is no `cargo xtask {command}`");
            // The options of a bench are those of its script.
            let help = String::from_utf8_lossy(&output.stdout);
            for option in words.filter(|word| word.starts_with("--") && command != "bench") {
                assert!(help.contains(option), "{file}: `cargo xtask {command}` does not know {option}");
            }
        }
    }
    assert!(count > 8, "only {count} commands are found");
}

#[test]
fn the_commands_that_the_readme_lists_are_all_but_the_two_before_them() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).output().expect("the program can be run");
    let help = String::from_utf8_lossy(&output.stdout);
    let (_, commands) = help.split_once("Commands:\n").expect("the help lists the commands");
    let commands =
        commands.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    let readme = read("README.md");
    for command in commands.filter(|command| *command != "help") {
        let is_named =
            [format!("`{command}`"), format!("cargo xtask {command}")].iter().any(|name| readme.contains(name));
        assert!(is_named || command == "memorial", "README.md does not name `{command}`");
    }
}

#[test]
fn ci_runs_every_test() {
    assert!(read(".ci/run").lines().any(|line| line == "exec cargo xtask test"));
}

#[test]
fn the_weights_are_those_that_a_test_holds() {
    let (source, readme) = (read("xtask/src/sizes.rs"), read("README.md"));
    let budgets: Vec<&str> = source
        .lines()
        .filter_map(|line| line.strip_prefix("const ")?.split_once("_BUDGET: usize = "))
        .map(|(_, value)| value.trim_end_matches(';'))
        .collect();
    assert_eq!(budgets.len(), 3);
    for budget in budgets {
        assert!(readme.contains(&format!("| {} |", budget.replace('_', ","))), "README.md does not promise {budget}");
    }
}
