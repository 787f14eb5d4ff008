//! One thing that is wrong with a record: where it stands, what it is, and what to do.

use std::fmt::Write;

/// Something the checker found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether the record is refused for it.
    pub severity: Severity,
    /// The line, from 1. Lines end at a line feed.
    pub line: usize,
    /// The column, from 1, in characters (Unicode scalar values); a byte-order mark is not counted.
    pub column: usize,
    /// The JSON pointer (RFC 6901) of the value; empty for the whole document.
    pub pointer: String,
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to do, as a sentence.
    pub remedy: String,
}

/// How grave a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The record is refused.
    Error,
    /// The record is read, and can be better.
    Warning,
}

impl Problem {
    /// The problem on one line: `FILE:LINE:COLUMN: error: POINTER: what. remedy`.
    /// The pointer is left out where it is empty, which is where the whole document is meant.
    pub fn in_file(&self, file: &str) -> String {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let colon = if self.pointer.is_empty() { "" } else { ": " };
        let (file, pointer) = (visible(file), visible(&self.pointer));
        format!("{file}:{}:{}: {severity}: {pointer}{colon}{}. {}", self.line, self.column, self.what, self.remedy)
    }
}

/// A word of the file between backticks, shortened, on one line.
pub fn quoted(word: &str) -> String {
    const LONGEST: usize = 80;
    match word.char_indices().nth(LONGEST) {
        Some((end, _)) => ["`", &visible(&word[..end]), "…`"].concat(),
        None => ["`", &visible(word), "`"].concat(),
    }
}

/// A text in which no character can break the line, steer a terminal or turn the direction of what follows.
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
        let (what, remedy) = ("no such thing".to_owned(), "Take it out.".to_owned());
        Problem { severity: Severity::Error, line: 3, column: 7, pointer: pointer.to_owned(), what, remedy }
    }

    #[test]
    fn a_problem_stands_on_one_line_and_begins_with_its_place() {
        assert_eq!(problem("/people/0").in_file("a.json"), "a.json:3:7: error: /people/0: no such thing. Take it out.");
    }

    #[test]
    fn the_whole_document_has_no_pointer() {
        assert_eq!(problem("").in_file("a.json"), "a.json:3:7: error: no such thing. Take it out.");
    }

    #[test]
    fn a_hostile_key_cannot_break_the_line_or_steer_the_terminal() {
        let line = problem("/a\nb\u{1b}[2J\u{202e}").in_file("x\r.json");
        assert_eq!(line, "x\\u{000d}.json:3:7: error: /a\\u{000a}b\\u{001b}[2J\\u{202e}: no such thing. Take it out.");
    }

    #[test]
    fn a_long_word_is_shortened_between_characters() {
        assert_eq!(quoted(&"ə".repeat(81)), format!("`{}…`", "ə".repeat(80)));
    }
}
