//! Checks a record: every problem at once, each with its place and what to do.

use super::{
    problem::Problem,
    raw::{RECORD, RawRecord},
    tree::{self, Node},
};

mod coverage;
mod findings;
mod firsts;
mod known;
mod meaning;
mod nearest;
mod value;
mod walk;
mod words;

use self::{findings::Findings, walk::Walk};

/// The most bytes that a file may have.
pub const MOST_BYTES: usize = 256 << 20;

/// The most entries that a list may have.
pub const MOST_ENTRIES: usize = 1_000_000;

/// What the checker says of a file.
#[derive(Debug)]
pub struct Report<'a> {
    /// Every problem, in the order of the file; warnings too.
    pub problems: Vec<Problem>,
    /// The record as it stands in the file, if there is no error.
    pub raw: Option<RawRecord<'a>>,
}

/// Checks a file: UTF-8, with or without a byte-order mark, holding one JSON document.
pub fn check(bytes: &[u8]) -> Report<'_> {
    check_within(bytes, LIMITS)
}

/// What `check` says of a file, for those who do not want the record: reading it takes a while.
pub fn problems(bytes: &[u8]) -> Vec<Problem> {
    let (text, findings) = find(bytes, LIMITS);
    findings.in_order(text)
}

/// How much is read, so that a hostile file can do no harm.
#[derive(Clone, Copy)]
struct Limits {
    bytes: usize,
    entries: usize,
}

const LIMITS: Limits = Limits { bytes: MOST_BYTES, entries: MOST_ENTRIES };

fn check_within(bytes: &[u8], limits: Limits) -> Report<'_> {
    let (text, mut findings) = find(bytes, limits);
    let raw = (!findings.any_error()).then(|| read(text, &mut findings)).flatten();
    Report { problems: findings.in_order(text), raw }
}

/// The text of a file, as far as it is one, and what is found in it.
fn find(bytes: &[u8], limits: Limits) -> (&str, Findings) {
    let mut findings = Findings::default();
    if bytes.len() > limits.bytes {
        let most = (limits.bytes >> 20).to_string();
        findings.error(
            0,
            &["the file is larger than ", &most, " MiB"],
            &["Split the record, or take out what is not text."],
        );
        return ("", findings);
    }
    match tree::decode(bytes) {
        Ok(text) => (text, find_in_text(text, limits, findings)),
        Err(before) => {
            let remedy = "Save the file as UTF-8: the byte here belongs to another encoding, or was damaged.";
            findings.error(before.len(), &["the file is not UTF-8"], &[remedy]);
            (before, findings)
        }
    }
}

fn find_in_text(text: &str, limits: Limits, mut findings: Findings) -> Findings {
    match tree::parse(text) {
        Ok(root) => walk(root, limits, findings),
        Err(broken) => {
            findings.error(broken.at, &[&broken.what], &[broken.remedy]);
            findings
        }
    }
}

fn walk(root: Node, limits: Limits, findings: Findings) -> Findings {
    let record = root.entries(limits.entries).unwrap_or_default();
    let mut walk = Walk::new(&record, limits.entries, findings);
    walk.object(&RECORD, root);
    walk.finish()
}

/// Reads a record in which no error was found. Should that fail all the same, it is a problem like any other.
fn read<'a>(text: &'a str, findings: &mut Findings) -> Option<RawRecord<'a>> {
    let raw = RawRecord::read(text.as_bytes());
    if raw.is_none() {
        let remedy = "The checker should have said more: please report it with the file.";
        findings.error(0, &["the record cannot be read"], &[remedy]);
    }
    raw
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
        let expected = "a:1:1: error: the file is larger than 3 MiB. Split the record, or take out what is not text.";
        assert_eq!(problems(&" ".repeat((3 << 20) + 1), limits), [expected]);
        assert_ne!(problems(&" ".repeat(3 << 20), limits), [expected]);
    }

    #[test]
    fn a_list_that_is_too_long_is_one_problem_and_hides_no_reference() {
        let limits = Limits { bytes: 1 << 20, entries: 30 };
        let person = r#"{ "id": "ada", "name": "Ada", "roles": [], "sources": [{ "source": "report" }] }"#;
        let sound = include_str!("../../../tests/fixtures/sound.json");
        assert!(problems(sound, limits).is_empty());
        let long = sound.replace("\"people\": [", &["\"people\": [", &[person, ", "].concat().repeat(30)].concat());
        let expected = "a:26:13: error: /people: more than 30 entries stand here. Split the record into several.";
        assert_eq!(problems(&long, limits)[..], [expected]);
    }

    #[test]
    fn an_object_that_is_too_long_is_one_problem() {
        let limits = Limits { bytes: 1 << 20, entries: 2 };
        let expected = "a:1:1: error: more than 2 entries stand here. Split the record into several.";
        assert_eq!(problems(r#"{ "a": 1, "b": 2, "c": 3 }"#, limits), [expected]);
    }
}
