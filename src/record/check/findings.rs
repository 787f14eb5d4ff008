//! Collects what the checker finds while it walks, with the place and the JSON pointer of each finding.

use super::super::problem::{Problem, Severity};

/// More problems than anybody reads: past these the rest is left out, so that a hostile file cannot fill the memory.
const MOST: usize = 100_000;

/// What was found so far, and the pointer of the value that is being looked at.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<Finding>,
    path: String,
    any_error: bool,
    left_out: bool,
}

#[derive(Debug)]
struct Finding {
    severity: Severity,
    at: usize,
    pointer: String,
    what: String,
    remedy: String,
}

/// Where the pointer stood before a step was taken.
#[derive(Debug, Clone, Copy)]
pub struct Step(usize);

impl Findings {
    /// The JSON pointer of the value that is being looked at.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Goes to an item of a list.
    pub fn enter_item(&mut self, index: usize) -> Step {
        self.enter(&index.to_string())
    }

    /// Goes to a value of an object. `~` and `/` are written as RFC 6901 has it.
    pub fn enter(&mut self, key: &str) -> Step {
        let step = Step(self.path.len());
        self.path.push('/');
        for part in key.split_inclusive(['~', '/']) {
            match (part.strip_suffix('~'), part.strip_suffix('/')) {
                (Some(start), _) => self.path.extend([start, "~0"]),
                (_, Some(start)) => self.path.extend([start, "~1"]),
                _ => self.path.push_str(part),
            }
        }
        step
    }

    /// Goes back.
    pub fn leave(&mut self, step: Step) {
        self.path.truncate(step.0);
    }

    /// Something for which the record is refused.
    pub fn error(&mut self, at: usize, what: &[&str], remedy: &[&str]) {
        self.add(Severity::Error, at, (what, remedy));
    }

    /// Something that can be better.
    pub fn warning(&mut self, at: usize, what: &[&str], remedy: &[&str]) {
        self.add(Severity::Warning, at, (what, remedy));
    }

    /// Whether the record is refused.
    pub fn any_error(&self) -> bool {
        self.any_error
    }

    /// Everything that was found, in the order of the file.
    pub fn in_order(mut self, text: &str) -> Vec<Problem> {
        self.found.sort_by_key(|finding| finding.at);
        let mut place = Place { at: 0, line: 1, column: 1 };
        let mut problems: Vec<Problem> = self.found.into_iter().map(|finding| place.problem(finding, text)).collect();
        if let Some(last) = problems.last_mut().filter(|_| self.left_out) {
            last.remedy.push_str(" There are more problems: correct these first.");
        }
        problems
    }

    fn add(&mut self, severity: Severity, at: usize, (what, remedy): (&[&str], &[&str])) {
        let is_first_error = severity == Severity::Error && !self.any_error;
        self.any_error |= is_first_error;
        self.left_out = self.found.len() >= MOST;
        // The first error is always kept, since the record is refused for it.
        if !self.left_out || is_first_error {
            let (pointer, what, remedy) = (self.path.clone(), what.concat(), remedy.concat());
            self.found.push(Finding { severity, at, pointer, what, remedy });
        }
    }
}

/// A place in the text that only moves forward, so that all lines and columns are counted in one pass.
struct Place {
    at: usize,
    line: usize,
    column: usize,
}

impl Place {
    fn problem(&mut self, finding: Finding, text: &str) -> Problem {
        for character in text.get(self.at..finding.at).unwrap_or_default().chars() {
            if character == '\n' {
                (self.line, self.column) = (self.line + 1, 1);
            } else {
                self.column += 1;
            }
        }
        self.at = finding.at;
        let Finding { severity, pointer, what, remedy, .. } = finding;
        Problem { severity, line: self.line, column: self.column, pointer, what, remedy }
    }
}
