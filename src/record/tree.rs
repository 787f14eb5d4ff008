//! Knows where each key and value of the file stands, by reading the JSON level by level.
//!
//! serde_json is the only parser, and reads the whole file once. What it has found sound is then only taken apart at
//! its brackets and quotation marks, and the place of each part is the distance of its text from the start of the
//! file's. It reads bytes here, as it does wherever a record is read, so that its parser for strings is not compiled
//! beside that for bytes.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use serde_json::{Value, error::Category};

/// A value in the file, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Node<'a> {
    text: &'a str,
    json: &'a str,
}

/// A key of an object with its value.
#[derive(Debug)]
pub struct Entry<'a> {
    /// The key, with its escapes read.
    pub key: Cow<'a, str>,
    /// The byte at which the key's quotation mark stands.
    pub key_at: usize,
    /// The value of the key.
    pub value: Node<'a>,
}

/// What sort of value stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Flag,
    /// A number.
    Number,
    /// A string.
    String,
    /// A list.
    List,
    /// An object.
    Object,
}

/// Why a text is not JSON, and where.
#[derive(Debug)]
pub struct Broken {
    /// The byte at which reading stopped.
    pub at: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: &'static str,
}

/// The text of a file without its byte-order mark; for one that is not UTF-8, the text before the first bad byte.
pub fn decode(bytes: &[u8]) -> Result<&str, &str> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|_| bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid()))
}

/// Reads a text as JSON: whole, so that every `Node` taken from it later is known to be sound.
pub fn parse(text: &str) -> Result<Node<'_>, Broken> {
    serde_json::from_slice::<Sound>(text.as_bytes()).map_err(|error| Broken::new(text, &error))?;
    Ok(Node { text, json: text.trim_ascii() })
}

impl<'a> Node<'a> {
    /// The byte at which the value begins.
    pub fn at(&self) -> usize {
        place(self.text, self.json)
    }

    /// What sort of value it is.
    pub fn kind(&self) -> Kind {
        match self.json.as_bytes().first() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::List,
            Some(b'"') => Kind::String,
            Some(b't' | b'f') => Kind::Flag,
            Some(b'n') | None => Kind::Null,
            Some(_) => Kind::Number,
        }
    }

    /// The string that stands here, if it is one.
    pub fn string(&self) -> Option<Cow<'a, str>> {
        (self.kind() == Kind::String).then(|| unquoted(self.json))
    }

    /// The value itself.
    pub fn read(&self) -> Value {
        serde_json::from_slice(self.json.as_bytes()).unwrap_or_default()
    }

    /// The values of a list, `None` where there are more than `most`; nothing for what is not a list.
    pub fn items(&self, most: usize) -> Option<Vec<Node<'a>>> {
        let (mut items, mut level) = (Vec::new(), self.level(Kind::List));
        while let Some(value) = level.next() {
            if items.len() == most {
                return None;
            }
            items.push(self.child(value));
        }
        Some(items)
    }

    /// The entries of an object, `None` where there are more than `most`; nothing for what is not an object.
    pub fn entries(&self, most: usize) -> Option<Vec<Entry<'a>>> {
        let (mut entries, mut level) = (Vec::new(), self.level(Kind::Object));
        while let Some((key, value)) = level.next().zip(level.next()) {
            if entries.len() == most {
                return None;
            }
            entries.push(Entry { key: unquoted(key), key_at: place(self.text, key), value: self.child(value) });
        }
        Some(entries)
    }

    /// The value of a key, if this is an object that has it.
    pub fn get(&self, key: &str, most: usize) -> Option<Node<'a>> {
        self.entries(most)?.into_iter().find(|entry| entry.key == key).map(|entry| entry.value)
    }

    fn level(&self, kind: Kind) -> Level<'a> {
        let at = if self.kind() == kind { 1 } else { self.json.len() };
        Level { json: self.json, at }
    }

    fn child(&self, json: &'a str) -> Node<'a> {
        Node { text: self.text, json }
    }
}

impl Broken {
    fn new(text: &str, error: &serde_json::Error) -> Self {
        let said = error.to_string();
        let cause = said.split(" at line ").next().unwrap_or_default();
        let mut at = byte_at(text, error.line(), error.column());
        let (what, remedy) = match error.classify() {
            Category::Eof => (
                "the file ends in the middle of a value".to_owned(),
                "Look whether it was saved and copied whole, and close what is open.",
            ),
            _ if cause.starts_with("recursion") => (
                "lists and objects lie more than 127 deep in one another".to_owned(),
                "A record needs eight levels: take the inner ones out.",
            ),
            _ if cause.starts_with("control") => {
                // serde_json has read the character already, and may stand on the next line.
                at = at.saturating_sub(usize::from(error.column() == 0));
                (
                    "a line break or control character stands in a string".to_owned(),
                    "Write a line break as \\n, a tab as \\t.",
                )
            }
            _ => (
                ["this is not JSON: ", cause].concat(),
                "Correct it here or just before: often a comma, a quotation mark or a bracket is missing or too many.",
            ),
        };
        Self { at, what, remedy }
    }
}

/// Where a part of the text stands in it, in bytes.
fn place(text: &str, part: &str) -> usize {
    part.as_ptr().addr() - text.as_ptr().addr()
}

/// The byte of a line and column as serde_json counts them: lines from 1, columns in bytes from 1, or 0 before the first.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary(start + column.saturating_sub(1))
}

/// A JSON string without its quotation marks. Most have no escape, and are borrowed as they stand.
fn unquoted(json: &str) -> Cow<'_, str> {
    match json.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) if !inner.contains('\\') => Cow::Borrowed(inner),
        _ => Cow::Owned(serde_json::from_slice(json.as_bytes()).unwrap_or_default()),
    }
}

/// One level of a sound list or object: its items, or its keys and their values in turn.
struct Level<'a> {
    json: &'a str,
    at: usize,
}

impl<'a> Level<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let bytes = self.json.as_bytes();
        let is_between = |byte: &u8| matches!(byte, b',' | b':' | b' ' | b'\n' | b'\r' | b'\t');
        let start = self.at + bytes.get(self.at..)?.iter().position(|byte| !is_between(byte))?;
        self.at = end_of(bytes, start);
        // The bracket that closes the level is no value.
        self.json.get(start..self.at).filter(|value| !value.is_empty())
    }
}

/// The byte after a sound value.
fn end_of(json: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_usize);
    while let Some(byte) = json.get(at) {
        match byte {
            b'"' => at = end_of_string(json, at),
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth > 0 => depth -= 1,
            b'}' | b']' | b',' | b' ' | b'\n' | b'\r' | b'\t' if depth == 0 => return at,
            // The letters and digits of a value, or what stands between those of an inner level.
            _ => {
                at += 1;
                continue;
            }
        }
        at += 1;
        if depth == 0 {
            return at;
        }
    }
    at
}

/// The quotation mark that ends a sound string.
fn end_of_string(json: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = json.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    at
}

/// Any sound JSON, read and let go. Unlike serde's `IgnoredAny` it reads the escapes of each string and the size
/// of each number, and is held to serde_json's limit of depth.
struct Sound;

impl<'de> Deserialize<'de> for Sound {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Sound {
    type Value = Self;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self, A::Error> {
        while entries.next_entry::<Self, Self>()?.is_some() {}
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What stands in a node, put together from its parts.
    fn whole(node: Node) -> Value {
        match node.kind() {
            Kind::List => node.items(usize::MAX).unwrap_or_default().into_iter().map(whole).collect(),
            Kind::Object => {
                let entries = node.entries(usize::MAX).unwrap_or_default().into_iter();
                entries.map(|entry| (entry.key.into_owned(), whole(entry.value))).collect()
            }
            _ => node.read(),
        }
    }

    fn check(text: &str) {
        let read = serde_json::from_slice::<Value>(text.as_bytes()).ok();
        assert_eq!(parse(text).ok().map(whole), read, "{text}");
    }

    #[test]
    fn what_is_taken_apart_is_what_is_read() {
        check(include_str!("../../tests/fixtures/sound.json"));
        check(include_str!("../../data/khojaly-2021.json"));
        check("\t{ \"a\\\"}\" :[ ] , \"\\\\\":{\"]\":\"[\\\\\"},\r\n\"é\":[1 ,-2.5e3, true,null,[[\"\"]], {} ]} ");
        check(" \"only, a: string\" ");
        check("-12 ");
    }

    proptest! {
        #[test]
        fn any_text_is_taken_apart_as_it_is_read(
            parts in prop::collection::vec("\\{|\\}|\\[|\\]|\"|\"a\":|\"[\\]\\[{},:\\\\]{0,2}\"|,|, |\\\\|1|true| ", 0..12),
        ) {
            check(&parts.concat());
            check(&["[", &parts.concat(), "]"].concat());
        }
    }
}
