//! One thing that is wrong with a record: where it is, what it is, and what to do.

use std::{borrow::Cow, fmt::Write, ops::Range};

use serde::Serialize;

/// Something the checker found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Whether the record is refused for it.
    pub severity: Severity,
    /// The line, from 1. Lines end at a line feed.
    pub line: usize,
    /// The column, from 1, in characters (Unicode scalar values); a byte-order mark is not counted.
    pub column: usize,
    /// The bytes of the file that it is about.
    #[serde(skip)]
    pub span: Range<usize>,
    /// The JSON pointer (RFC 6901) of the value; empty for the whole document.
    pub pointer: String,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do, as a sentence.
    pub remedy: String,
}

/// How grave a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The record is refused.
    Error,
    /// The record is read, and can be better.
    Warning,
}

impl Severity {
    /// Its word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// As much of a pointer as is read: a key can be as long as the file.
const LONGEST_POINTER: usize = 200;

impl Problem {
    /// The problem on one line: `FILE:LINE:COLUMN: error: POINTER: message. remedy`.
    /// The pointer is left out where it is empty, which is where the whole document is meant.
    pub fn in_file(&self, file: &str) -> String {
        let severity = self.severity.as_str();
        let colon = if self.pointer.is_empty() { "" } else { ": " };
        let (file, pointer) = (visible(file), visible(&shortened(&self.pointer, LONGEST_POINTER)));
        format!("{file}:{}:{}: {severity}: {pointer}{colon}{}. {}", self.line, self.column, self.message, self.remedy)
    }
}

/// A word of the file between backticks, shortened, on one line.
pub fn quoted(word: &str) -> String {
    const LONGEST: usize = 80;
    ["`", &visible(&shortened(word, LONGEST)), "`"].concat()
}

/// So many characters of a text, and a sign where there are more.
fn shortened(text: &str, longest: usize) -> Cow<'_, str> {
    match text.char_indices().nth(longest) {
        Some((end, _)) => [&text[..end], "…"].concat().into(),
        None => text.into(),
    }
}

/// A text in which no character can break the line, control a terminal or change the direction of what follows.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_hidden(character) {
            // Writing to a string cannot fail.
            let _ = write!(shown, "\\u{{{:04x}}}", u32::from(character));
        } else {
            shown.push(character);
        }
    }
    shown
}

fn is_hidden(character: char) -> bool {
    matches!(character,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(pointer: &str) -> Problem {
        let (message, remedy) = ("no such thing".to_owned(), "Remove it.".to_owned());
        let pointer = pointer.to_owned();
        Problem { severity: Severity::Error, line: 3, column: 7, span: 0..1, pointer, message, remedy }
    }

    #[test]
    fn a_problem_stands_on_one_line_and_begins_with_its_place() {
        assert_eq!(problem("/people/0").in_file("a.json"), "a.json:3:7: error: /people/0: no such thing. Remove it.");
    }

    #[test]
    fn the_whole_document_has_no_pointer() {
        assert_eq!(problem("").in_file("a.json"), "a.json:3:7: error: no such thing. Remove it.");
    }

    #[test]
    fn a_hostile_key_cannot_break_the_line_or_steer_the_terminal() {
        let line = problem("/a\nb\u{1b}[2J\u{202e}").in_file("x\r.json");
        assert_eq!(line, "x\\u{000d}.json:3:7: error: /a\\u{000a}b\\u{001b}[2J\\u{202e}: no such thing. Remove it.");
    }

    #[test]
    fn a_long_key_is_shortened() {
        let line = problem(&["/", &"k".repeat(1_000)].concat()).in_file("a.json");
        assert_eq!(line, format!("a.json:3:7: error: /{}…: no such thing. Remove it.", "k".repeat(199)));
    }

    #[test]
    fn a_long_word_is_shortened_between_characters() {
        assert_eq!(quoted(&"ə".repeat(81)), format!("`{}…`", "ə".repeat(80)));
    }
}
