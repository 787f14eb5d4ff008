//! Checks a record: every problem at once, each with its place and what to do.

mod bidi;
mod coverage;
mod field_type;
mod findings;
mod ids;
mod meaning;
mod nearest;
mod syntax;
mod texts;
mod values;
mod walk;

use std::{panic::resume_unwind, thread};

use super::{format, problem::Problem};
use findings::Findings;
use walk::Walk;

/// The most bytes that a file may have.
pub const MOST_BYTES: usize = 256 << 20;

/// The most entries that a list may have.
pub const MOST_ENTRIES: usize = 1_000_000;

/// What the checker says of a file.
#[derive(Debug)]
pub struct Report {
    /// Every problem, in the order of the file; warnings too.
    pub problems: Vec<Problem>,
    /// The record, if there is no error.
    pub record: Option<format::Record>,
}

/// Checks a file: UTF-8, with or without a byte-order mark, holding one JSON document.
#[must_use]
pub fn check(bytes: &[u8]) -> Report {
    check_within(bytes, Limits { bytes: MOST_BYTES, entries: MOST_ENTRIES })
}

/// How much is read.
#[derive(Clone, Copy)]
struct Limits {
    bytes: usize,
    entries: usize,
}

fn check_within(bytes: &[u8], limits: Limits) -> Report {
    let mut findings = Findings::default();
    if bytes.len() > limits.bytes {
        let message = format!("the file is larger than {} MiB", limits.bytes >> 20);
        findings.error(0..0, message, "Split the record, or remove what is not text.");
        return Report { problems: findings.in_order("", 0), record: None };
    }
    let (mark, bytes) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => (bytes.len() - rest.len(), rest),
        None => (0, bytes),
    };
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = error.valid_up_to();
            let remedy = "Save the file as UTF-8: the byte here belongs to another encoding, or was damaged.";
            findings.error(before..before + 1, "the file is not UTF-8", remedy);
            let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
            return Report { problems: findings.in_order(valid, mark), record: None };
        }
    };
    let record = thread::scope(|scope| {
        // Most records have no error: what is read while the checker looks at them need not be waited for.
        let reading = scope.spawn(|| serde_json::from_str(text));
        find(text, limits.entries, &mut findings);
        let read = reading.join().unwrap_or_else(|panic| resume_unwind(panic));
        if findings.any_error() { None } else { record(read, text, &mut findings) }
    });
    Report { problems: findings.in_order(text, mark), record }
}

/// Finds what is wrong with a text.
fn find(text: &str, most_entries: usize, findings: &mut Findings) {
    match syntax::parse(text) {
        Ok(root) => Walk::new(&root, most_entries, findings).record(&root),
        Err(error) => findings.error(error.span, error.message, error.remedy),
    }
}

/// A record in which no error was found. Should it not be readable all the same, that is a problem like any other.
fn record(read: serde_json::Result<format::Record>, text: &str, findings: &mut Findings) -> Option<format::Record> {
    match read {
        Ok(record) => Some(record),
        Err(error) => {
            let at = syntax::byte_at(text, error.line(), error.column());
            let message = format!("the record cannot be read: {error}");
            findings.error(at..at, message, "The checker should have said more: please report it with the file.");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str, limits: Limits) -> Vec<String> {
        check_within(text.as_bytes(), limits).problems.iter().map(|problem| problem.in_file("a")).collect()
    }

    #[test]
    fn a_file_that_is_too_large_is_one_problem() {
        let limits = Limits { bytes: 3 << 20, entries: 9 };
        let expected = "a:1:1: error: the file is larger than 3 MiB. Split the record, or remove what is not text.";
        assert_eq!(problems(&" ".repeat((3 << 20) + 1), limits), [expected]);
        assert_ne!(problems(&" ".repeat(3 << 20), limits), [expected]);
    }

    #[test]
    fn a_list_that_is_too_long_is_one_problem_and_hides_no_reference() {
        let limits = Limits { bytes: 1 << 20, entries: 40 };
        let person = r#"{ "id": "ada", "name": "Ada", "roles": [], "sources": [{ "source": "report" }] }"#;
        let valid = include_str!("../../tests/fixtures/valid.json");
        assert!(problems(valid, limits).is_empty());
        let long = valid.replace("\"people\": [", &["\"people\": [", &[person, ", "].concat().repeat(40)].concat());
        let found = problems(&long, limits);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].ends_with(": error: /people: more than 40 entries. Split the record into several."),
            "{found:?}"
        );
    }

    #[test]
    fn an_object_that_is_too_long_is_one_problem() {
        let limits = Limits { bytes: 1 << 20, entries: 2 };
        let expected = "a:1:1: error: more than 2 entries. Split the record into several.";
        assert_eq!(problems(r#"{ "a": 1, "b": 2, "c": 3 }"#, limits), [expected]);
    }
}
