//! Parses a text as JSON, with the place of each key and value.
//!
//! serde_json decides what is JSON, as it does wherever a record is read; jsonc-parser, with everything beyond JSON
//! switched off, gives the ranges. It refuses lone surrogates too, which serde_json sees only when it reads a string.

use std::ops::Range;

use jsonc_parser::{CollectOptions, ParseOptions, ast::Value, common::Ranged, parse_to_ast};
use serde::de::IgnoredAny;
use serde_json::error::Category;

/// How deep lists and objects may be nested: serde_json reads no deeper.
const DEEPEST: usize = 127;

/// Why a text is not JSON, and where.
#[derive(Debug)]
pub struct SyntaxError {
    /// The bytes at which parsing stopped.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: &'static str,
}

const CORRECT_IT: &str =
    "Correct it here or just before: often a comma, a quotation mark or a bracket is missing or too many.";

/// Parses a text.
pub fn parse(text: &str) -> Result<Value<'_>, SyntaxError> {
    if let Some(at) = too_deep(text) {
        return Err(SyntaxError {
            span: at..at + 1,
            message: format!("lists and objects are nested more than {DEEPEST} deep"),
            remedy: "A record needs eight levels: remove the inner ones.",
        });
    }
    if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
        // Reading the values gives the better words for what is wrong.
        let error = serde_json::from_str::<serde_json::Value>(text).err().unwrap_or(error);
        return Err(not_json(text, &error));
    }
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let parsed = parse_to_ast(text, &CollectOptions::default(), &strict);
    parsed.ok().and_then(|parsed| parsed.value).ok_or_else(|| lone_surrogate(text))
}

/// The byte of a value or key.
pub fn span(value: &impl Ranged) -> Range<usize> {
    let range = value.range();
    range.start..range.end
}

/// The byte of a line and column as serde_json counts them: lines from 1, columns in bytes from 1, or 0 before the first.
pub fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary(start + column.saturating_sub(1))
}

/// The first bracket that is nested too deep.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut is_string, mut is_escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_string => is_escaped = true,
            b'"' => is_string = !is_string,
            _ if is_string => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

fn not_json(text: &str, error: &serde_json::Error) -> SyntaxError {
    let said = error.to_string();
    let cause = said.split(" at line ").next().unwrap_or_default();
    let mut at = byte_at(text, error.line(), error.column());
    let (message, remedy) = match error.classify() {
        Category::Eof => (
            "the file ends in the middle of a value".to_owned(),
            "Check whether it was saved and copied completely, and close what is open.",
        ),
        _ if cause.starts_with("control") => {
            // serde_json has read the character already, and may be on the next line.
            at = at.saturating_sub(usize::from(error.column() == 0));
            ("a line break or control character in a string".to_owned(), "Write a line break as \\n, a tab as \\t.")
        }
        _ => (["this is not JSON: ", cause].concat(), CORRECT_IT),
    };
    SyntaxError { span: at..text.len().min(at + 1), message, remedy }
}

/// What jsonc-parser refuses and serde_json does not see before it reads the string.
fn lone_surrogate(text: &str) -> SyntaxError {
    let error = serde_json::from_str::<serde_json::Value>(text).err();
    let at = error.map_or(0, |error| byte_at(text, error.line(), error.column()));
    let start = text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\\').unwrap_or(at);
    SyntaxError {
        span: start..at,
        message: "half of a character: a \\u escape from d800 to dfff without its other half".to_owned(),
        remedy: "Write the character itself, or both halves, such as \\ud83d\\udd6f.",
    }
}
