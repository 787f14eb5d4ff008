//! What the documents say that a machine can look at: the commands, files, tests and links that they name are there.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The documents, by their paths below the root of the project.
fn documents() -> Vec<(String, String)> {
    let in_docs = fs::read_dir(root().join("docs")).expect("the folder is part of the project").filter_map(|entry| {
        let name = entry.ok()?.file_name().into_string().ok()?;
        name.ends_with(".md").then(|| ["docs/", &name].concat())
    });
    let others = ["README.md", "ARCHITECTURE.md", "benches/README.md", "crates/memorial/src/cli/new/README.md"];
    in_docs.chain(others.map(str::to_owned)).map(|file| (file.clone(), read(&file))).collect()
}

fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is between backticks on the lines outside of fenced code.
fn code_spans(text: &str) -> Vec<&str> {
    let prose = text.split("\n```").step_by(2);
    prose.flat_map(|prose| prose.lines().flat_map(|line| line.split('`').skip(1).step_by(2))).collect()
}

/// The lines of shell commands in fenced code.
fn shell_lines(text: &str) -> Vec<&str> {
    let fenced = text.split("\n```").skip(1).step_by(2).filter_map(|block| block.strip_prefix("sh\n"));
    fenced.flat_map(str::lines).collect()
}

#[test]
fn every_command_of_memorial_is_one_with_these_options() {
    let mut faults = Vec::new();
    let mut count = 0;
    for (file, text) in documents() {
        for line in shell_lines(&text).into_iter().chain(code_spans(&text)) {
            let line = line.split('#').next().unwrap_or_default();
            let command = line.strip_prefix("cargo ").or(line.strip_prefix("./")).unwrap_or(line);
            let mut words = command.strip_prefix("memorial ").unwrap_or_default().split_whitespace();
            let named = words.next().filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()));
            let Some(named) = named else { continue };
            count += 1;
            let output = Command::new(env!("CARGO_BIN_EXE_memorial")).args([named, "--help"]).output();
            let output = output.expect("the program can be run");
            let help = String::from_utf8_lossy(&output.stdout);
            if !output.status.success() {
                faults.push(format!("{file}: `{line}`: there is no command `{named}`"));
            }
            // The value of an option that takes one of some words is one of them.
            let words: Vec<&str> = words.collect();
            for (at, option) in words.iter().enumerate().filter(|(_, word)| word.starts_with("--")) {
                let about =
                    help.split("\n      --").find(|about| option.strip_prefix("--") == about.split_whitespace().next());
                let is_choice = about.is_some_and(|about| about.to_lowercase().contains("possible values:"));
                let value = words.get(at + 1).filter(|_| is_choice);
                let is_known =
                    *option == "--help" || about.is_some_and(|about| value.is_none_or(|value| about.contains(value)));
                if !is_known {
                    faults.push(format!("{file}: `{line}`: `memorial {named}` does not know `{option}` so"));
                }
            }
        }
    }
    assert!(count > 20, "only {count} commands are found");
    none(faults);
}

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_are_there() {
    let mut faults = Vec::new();
    for (file, text) in documents() {
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.contains("://")) {
            let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
            let folder = Path::new(&file).parent().unwrap_or(Path::new(""));
            let linked = if path.is_empty() { PathBuf::from(&file) } else { folder.join(path) };
            if !root().join(&linked).is_file() {
                faults.push(format!("{file}: {target} is not there"));
            } else if !fragment.is_empty() && !headings(&root().join(&linked)).iter().any(|id| id == fragment) {
                faults.push(format!("{file}: {target} leads to no heading"));
            }
        }
    }
    none(faults);
}

/// The fragments of the headings of a document.
fn headings(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let heads = text.lines().filter_map(|line| line.strip_prefix('#').map(|head| head.trim_start_matches('#').trim()));
    heads
        .map(|head| {
            let kept = head.to_lowercase().replace(' ', "-");
            kept.chars().filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter)).collect()
        })
        .collect()
}

#[test]
fn every_file_of_the_project_that_is_named_is_there() {
    let folders = ["crates/", "src/", "tests/", "style/", "public/", "xtask/", "locales/", ".github/", "benches/"];
    let mut faults = Vec::new();
    let mut count = 0;
    for (file, text) in documents() {
        let is_path = |span: &&str| {
            let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_./".contains(&byte);
            folders.iter().any(|folder| span.starts_with(folder)) && span.bytes().all(is_plain)
        };
        // What a new record holds is named in its own folder.
        for span in code_spans(&text).into_iter().filter(is_path).filter(|span| !span.ends_with("pages.yml")) {
            count += 1;
            if !root().join(span).exists() && !span.starts_with("benches/.data/") {
                faults.push(format!("{file}: {span} is not there"));
            }
        }
    }
    assert!(count > 30, "only {count} paths are found");
    none(faults);
}

#[test]
fn every_test_that_is_named_is_there() {
    let rust = sources(&["crates", "src", "tests", "xtask"], "rs");
    let mut faults = Vec::new();
    let mut count = 0;
    for file in ["ARCHITECTURE.md", "docs/accessibility.md"] {
        let text = read(file);
        for name in code_spans(&text).into_iter().filter(|span| is_test_name(span)) {
            count += 1;
            if !rust.contains(&format!("fn {name}(")) {
                faults.push(format!("{file}: there is no test `{name}`"));
            }
        }
        // In the browser: a file, and in emphasis the titles of tests in it.
        for cell in text.lines().flat_map(|line| line.split(" | ")) {
            let mut spec = String::new();
            for (at, part) in cell.split('`').enumerate() {
                if at % 2 == 1 && part.ends_with(".spec.ts") {
                    spec = read(&["tests/e2e/", part.trim_start_matches("tests/e2e/")].concat());
                } else if at % 2 == 0 && !spec.is_empty() {
                    for title in part.split('*').skip(1).step_by(2) {
                        count += 1;
                        if !spec.contains(&format!("'{title}")) && !spec.contains(&format!("`{title}")) {
                            faults.push(format!("{file}: no browser test there is called “{title}”"));
                        }
                    }
                }
            }
        }
    }
    assert!(count > 40, "only {count} tests are found");
    none(faults);
}

/// Three words or more joined by underscores: names of other things are shorter.
fn is_test_name(span: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    span.matches('_').count() >= 2 && span.bytes().all(is_plain)
}

/// All files of a kind below some folders, as one text.
fn sources(folders: &[&str], kind: &str) -> String {
    fn walk(folder: &Path, kind: &str, text: &mut String) {
        for entry in fs::read_dir(folder).expect("the folder is part of the project").filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, kind, text);
            } else if path.extension().is_some_and(|found| found == kind) {
                text.push_str(&fs::read_to_string(&path).unwrap_or_default());
            }
        }
    }
    let mut text = String::new();
    folders.iter().for_each(|folder| walk(&root().join(folder), kind, &mut text));
    text
}
