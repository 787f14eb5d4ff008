//! Collects what the checker finds while it walks, with the place and the JSON pointer of each finding.

use std::ops::Range;

use super::super::problem::{Problem, Severity};

/// More problems than anybody reads: past these the rest is left out, so that no file can fill the memory.
const MOST: usize = 100_000;

/// What was found so far, and the pointer of the value that is being looked at.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<Finding>,
    path: String,
    any_error: bool,
    is_cut_off: bool,
}

#[derive(Debug)]
struct Finding {
    severity: Severity,
    span: Range<usize>,
    pointer: String,
    message: String,
    remedy: String,
}

/// The length of the pointer before a step was taken.
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
        for character in key.chars() {
            match character {
                '~' => self.path.push_str("~0"),
                '/' => self.path.push_str("~1"),
                _ => self.path.push(character),
            }
        }
        step
    }

    /// Goes back.
    pub fn leave(&mut self, step: Step) {
        self.path.truncate(step.0);
    }

    /// Something for which the record is refused.
    pub fn error(&mut self, span: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) {
        self.add(Severity::Error, span, message.into(), remedy.into());
    }

    /// Something that can be better.
    pub fn warning(&mut self, span: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) {
        self.add(Severity::Warning, span, message.into(), remedy.into());
    }

    /// Whether the record is refused.
    pub fn any_error(&self) -> bool {
        self.any_error
    }

    /// Everything that was found, in the order of the file. Spans are moved behind a mark of so many bytes.
    pub fn in_order(&mut self, text: &str, mark: usize) -> Vec<Problem> {
        self.found.sort_by_key(|finding| finding.span.start);
        let mut place = Place { at: 0, line: 1, column: 1 };
        let found = std::mem::take(&mut self.found).into_iter();
        let mut problems: Vec<Problem> = found.map(|finding| place.problem(finding, text, mark)).collect();
        if let Some(last) = problems.last_mut().filter(|_| self.is_cut_off) {
            last.remedy.push_str(" There are more problems: correct these first.");
        }
        problems
    }

    fn add(&mut self, severity: Severity, span: Range<usize>, message: String, remedy: String) {
        let is_first_error = severity == Severity::Error && !self.any_error;
        self.any_error |= is_first_error;
        self.is_cut_off = self.found.len() >= MOST;
        // The first error is always there, since the record is refused for it.
        if !self.is_cut_off || is_first_error {
            self.found.push(Finding { severity, span, pointer: self.path.clone(), message, remedy });
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
    fn problem(&mut self, finding: Finding, text: &str, mark: usize) -> Problem {
        let Finding { severity, span, pointer, message, remedy } = finding;
        for character in text.get(self.at..span.start).unwrap_or_default().chars() {
            if character == '\n' {
                (self.line, self.column) = (self.line + 1, 1);
            } else {
                self.column += 1;
            }
        }
        self.at = span.start;
        let span = span.start + mark..span.end + mark;
        Problem { severity, line: self.line, column: self.column, span, pointer, message, remedy }
    }
}
