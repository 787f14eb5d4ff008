//! The guide to writing a record, followed step by step: what is written is valid, and what is shown is what is said.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

const GUIDE: &str = include_str!("../../../docs/writing-a-record.md");

/// What the guide answers to `memorial new`.
const ANSWERS: [&str; 6] =
    ["--title", "The garden in Example Street", "--event", "A lime tree is planted", "--date", "1992-04"];

/// What the guide writes for a date that is none.
const NO_DATE: &str = "May-June 1993";

fn memorial(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_memorial")).args(arguments).output().expect("the program can be run")
}

/// A fenced block of the guide, by what is written behind its fence.
fn blocks() -> Vec<(&'static str, &'static str)> {
    let fenced = GUIDE.split("\n```").skip(1).step_by(2);
    fenced.filter_map(|block| block.split_once('\n')).collect()
}

/// The record of a new folder as the guide begins it.
fn begun(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide").join(name);
    let _ = fs::remove_dir_all(&folder);
    let folder_name = folder.to_str().expect("the folder for tests has a plain name");
    let output = memorial(&[&["new", folder_name], &ANSWERS[..]].concat());
    assert!(output.status.success(), "{output:?}");
    folder.join("record.json")
}

/// Writes what a block has one write: fields of the record, or an entry of a list, in place of the one of its id.
fn write(record: &mut Value, list: &str, block: &str) {
    let parse = |json: &str| serde_json::from_str::<Value>(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    if list == "record" {
        let fields = parse(&format!("{{{}}}", block.trim_end().trim_end_matches(',')));
        for (name, value) in fields.as_object().into_iter().flatten() {
            record[name] = value.clone();
        }
        return;
    }
    let entry = parse(block);
    let entries = record[list].as_array_mut().unwrap_or_else(|| panic!("there is no list `{list}`"));
    match entries.iter().position(|other| other["id"] == entry["id"]) {
        Some(place) => entries[place] = entry,
        None => entries.push(entry),
    }
}

/// Checks a record, as it is written.
fn checked(file: &Path, record: &Value) -> (bool, String) {
    fs::write(file, format!("{record:#}\n")).expect("the folder for tests can be written");
    let output = memorial(&["check", file.to_str().expect("it has a plain name")]);
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

fn finished(name: &str) -> (PathBuf, Value) {
    let file = begun(name);
    let mut record = serde_json::from_slice(&fs::read(&file).expect("it was written")).expect("it is JSON");
    let written = blocks().into_iter().filter_map(|(kind, block)| Some((kind.strip_prefix("json ")?, block)));
    let mut steps = 0;
    for (list, block) in written {
        write(&mut record, list, block);
        assert_eq!(checked(&file, &record), (true, String::new()), "{block}");
        steps += 1;
    }
    assert_eq!(steps, 5, "the guide shows what is written at each step");
    (file, record)
}

#[test]
fn the_record_is_valid_after_each_step() {
    finished("steps");
}

#[test]
fn the_problem_is_said_as_the_guide_shows_it() {
    let (file, mut record) = finished("problem");
    record["events"][1]["date"] = NO_DATE.into();
    let (is_valid, said) = checked(&file, &record);
    let (_, shown) = blocks().into_iter().find(|(kind, _)| *kind == "text problem").expect("the guide shows one");
    assert!(!is_valid && GUIDE.contains(&format!("`{NO_DATE}`")), "{said}");
    let name = file.to_str().expect("it has a plain name");
    assert_eq!(said.replace(name, "garden/record.json").trim_end(), shown.trim_end());
}

#[test]
fn the_questions_are_those_that_the_program_asks() {
    let source = include_str!("../src/cli/new.rs");
    let (_, session) = blocks().into_iter().find(|(kind, _)| *kind == "text").expect("the guide shows a session");
    assert_eq!(session.lines().count(), 4);
    for line in session.lines() {
        let (question, rest) = line.split_once(" [").expect("a question says what stands for no answer");
        let (otherwise, answer) = rest.split_once("]:").expect("an answer is after a colon");
        assert!(source.contains(&format!("(\"{question}\", \"{otherwise}\")")), "{line}");
        assert!(answer.is_empty() || ANSWERS.contains(&answer.trim()), "{line}");
    }
}
