//! Counts the tests that passed, failed, and passed the second time, from what `cargo test` and Playwright print at the end of a run.

use std::fmt;
use std::process::Command;

use crate::failure::Outcome;
use crate::steps::Done;
use crate::workspace::{Workspace, run_and_read};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TestCount {
    passed: usize,
    failed: usize,
    /// Passed the second time.
    flaky: usize,
}

/// Runs tests, shows what they print, and adds them to the workspace's test_count.
pub fn run(workspace: &mut Workspace, command: &mut Command, remedy: &str) -> Outcome<Done> {
    let mut test_count = TestCount::default();
    let outcome = run_and_read(command, remedy, |line| {
        println!("{line}");
        test_count.read(line);
    });
    workspace.test_count.add(test_count);
    outcome.and_then(|()| Done::with(test_count.to_string()))
}

impl TestCount {
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.flaky += other.flaky;
    }

    /// `test result: ok. 3 passed; 1 failed; 0 ignored` of cargo, `  3 passed (2s)` and `  1 failed` of Playwright,
    /// `# pass 3` and `# fail 1` of Node.js.
    fn read(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            let counts = result.split_once(". ").map_or("", |(_, counts)| counts);
            counts.split(';').for_each(|part| self.count(part.trim()));
        } else if let Some(number) = line.strip_prefix("# pass ") {
            self.count(&[number, " passed"].concat());
        } else if let Some(number) = line.strip_prefix("# fail ") {
            self.count(&[number, " failed"].concat());
        } else if let Some(count) =
            line.strip_prefix("  ").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        {
            self.count(count.split(" (").next().unwrap_or(count));
        }
    }

    fn count(&mut self, text: &str) {
        let Some((number, word)) = text.split_once(' ') else { return };
        let Ok(number) = number.parse::<usize>() else { return };
        match word {
            "passed" => self.passed += number,
            "flaky" => self.flaky += number,
            "failed" | "interrupted" => self.failed += number,
            _ => {}
        }
    }
}

impl fmt::Display for TestCount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        if self.flaky > 0 { write!(formatter, ", {} flaky", self.flaky) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(output: &str, expected: &str) {
        let mut test_count = TestCount::default();
        output.lines().for_each(|line| test_count.read(line));
        assert_eq!(test_count.to_string(), expected);
    }

    #[test]
    fn the_results_of_cargo_add_up() {
        let output = "test a ... ok\n\
            test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        check(output, "15 passed, 2 failed");
    }

    #[test]
    fn the_results_of_playwright_add_up() {
        check(
            "  ok 1 [chromium] › a.spec.ts:9:5 › a (1.4s)\n\n  1 failed\n    [chromium] › a\n  31 passed (1.2m)",
            "31 passed, 1 failed",
        );
    }

    #[test]
    fn the_results_of_node_add_up() {
        check("ok 1 - a\n# tests 5\n# pass 4\n# fail 1\n# skipped 0", "4 passed, 1 failed");
    }

    #[test]
    fn a_test_that_passed_the_second_time_is_counted_by_itself() {
        check("  1 flaky\n    [chromium] › a\n  31 passed (1.2m)", "31 passed, 0 failed, 1 flaky");
    }

    #[test]
    fn what_a_test_prints_is_no_result() {
        check("3 passed\n  3 people passed by\n    4 passed", "0 passed, 0 failed");
    }
}
