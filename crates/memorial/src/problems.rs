//! The problems of records as people and programs read them: drawn, as JSON, as SARIF, as commands of GitHub Actions.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use memorial_record::problem::{Problem, Severity};
use serde_json::{Value, json};

/// The characters of a line that are shown before and after a problem: a record may be one long line.
const AROUND: usize = 60;

/// A record that was checked.
#[derive(Debug)]
pub struct Found {
    /// The name of its file.
    pub name: String,
    /// What the file holds.
    pub bytes: Vec<u8>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// Writes each problem as a line, and under it the line of the file with a caret.
///
/// # Errors
/// When nothing more can be written.
pub fn write_text(found: &[Found], output: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::plain();
    for Found { name, bytes, problems } in found {
        for problem in problems {
            writeln!(output, "{}", problem.in_file(name))?;
            if let Some(drawn) = drawn(&renderer, bytes, problem) {
                writeln!(output, "{drawn}")?;
            }
        }
    }
    Ok(())
}

/// The line of the file with a caret under what is wrong; nothing where the problem is of the whole file.
fn drawn(renderer: &Renderer, bytes: &[u8], problem: &Problem) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (start, end) = (problem.span.start, problem.span.end);
    if problem.span.is_empty() || !text.is_char_boundary(start) || !text.is_char_boundary(end.min(text.len())) {
        return None;
    }
    let line_start = text[..start].rfind('\n').map_or(0, |end| end + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |end| start + end);
    let end = end.clamp(start, line_end);
    // A long line is cut at characters, not at bytes.
    let from = text[line_start..start].char_indices().rev().nth(AROUND).map_or(line_start, |(at, _)| line_start + at);
    let to = text[end..line_end].char_indices().nth(AROUND).map_or(line_end, |(at, _)| end + at);
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let annotation = AnnotationKind::Primary.span(start - from..end - from);
    let snippet = Snippet::source(&text[from..to]).line_start(problem.line).annotation(annotation);
    Some(renderer.render(&[Group::with_level(level).element(snippet)]))
}

/// The problems as one JSON document.
#[must_use]
pub fn json(found: &[Found]) -> Value {
    let problems = found.iter().flat_map(|Found { name, problems, .. }| {
        problems.iter().map(move |problem| {
            json!({
                "file": name,
                "line": problem.line,
                "column": problem.column,
                "pointer": problem.pointer,
                "severity": problem.severity.as_str(),
                "message": problem.message,
                "remedy": problem.remedy,
            })
        })
    });
    json!({ "problems": problems.collect::<Vec<_>>() })
}

/// The problems as SARIF 2.1.0.
#[must_use]
pub fn sarif(found: &[Found]) -> Value {
    let results = found.iter().flat_map(|Found { name, problems, .. }| {
        problems.iter().map(move |problem| {
            let region = json!({ "startLine": problem.line, "startColumn": problem.column });
            let location = json!({ "artifactLocation": { "uri": name }, "region": region });
            json!({
                "level": problem.severity.as_str(),
                "message": { "text": sentences(problem) },
                "locations": [{
                    "physicalLocation": location,
                    "logicalLocations": [{ "fullyQualifiedName": problem.pointer }],
                }],
            })
        })
    });
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "memorial", "version": env!("CARGO_PKG_VERSION") } },
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        }],
    })
}

/// Writes the problems as commands of GitHub Actions, which shows them beside the lines of a change.
///
/// # Errors
/// When nothing more can be written.
pub fn write_github(found: &[Found], output: &mut dyn Write) -> io::Result<()> {
    for Found { name, problems, .. } in found {
        for problem in problems {
            let (severity, line, column) = (problem.severity.as_str(), problem.line, problem.column);
            let (file, title) = (property(name), property(&problem.pointer));
            let text = data(&sentences(problem));
            writeln!(output, "::{severity} file={file},line={line},col={column},title={title}::{text}")?;
        }
    }
    Ok(())
}

fn sentences(problem: &Problem) -> String {
    format!("{}. {}", problem.message, problem.remedy)
}

/// A text as the data of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text as a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, span: std::ops::Range<usize>) -> Found {
        let problem = Problem {
            severity: Severity::Error,
            line: 2,
            column: 3,
            span,
            pointer: "/titel".to_owned(),
            message: "no field has this name".to_owned(),
            remedy: "Write `title`.".to_owned(),
        };
        Found { name: "a.json".to_owned(), bytes: text.as_bytes().to_vec(), problems: vec![problem] }
    }

    #[test]
    fn a_problem_is_drawn_under_its_line() {
        let mut text = Vec::new();
        write_text(&[found("{\n  \"titel\": 1\n}", 4..11)], &mut text).expect("memory can be written");
        let text = String::from_utf8(text).expect("it is text");
        assert_eq!(
            text,
            "a.json:2:3: error: /titel: no field has this name. Write `title`.\n  |\n2 |   \"titel\": 1\n  |   ^^^^^^^\n"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_problem() {
        let mut text = Vec::new();
        let long = format!("{}ə{}", "ə".repeat(5_000), "ə".repeat(5_000));
        write_text(&[found(&long, 10_000..10_002)], &mut text).expect("memory can be written");
        assert!(text.len() < 1_000, "{}", String::from_utf8_lossy(&text));
    }

    #[test]
    fn a_problem_of_the_whole_file_has_no_drawing() {
        let mut text = Vec::new();
        write_text(&[found("", 0..0)], &mut text).expect("memory can be written");
        assert_eq!(text.iter().filter(|byte| **byte == b'\n').count(), 1);
    }

    #[test]
    fn no_text_ends_a_command() {
        let mut text = Vec::new();
        let mut found = found("", 0..0);
        found.problems[0].pointer = "/a:b,c".to_owned();
        found.problems[0].message = "one\n::error::two".to_owned();
        write_github(&[found], &mut text).expect("memory can be written");
        let text = String::from_utf8(text).expect("it is text");
        assert_eq!(text, "::error file=a.json,line=2,col=3,title=/a%3Ab%2Cc::one%0A::error::two. Write `title`.\n");
    }
}
