//! JSON as a record is read from it: values that borrow from the bytes of the file, and objects as lists of pairs, which
//! are searched from the start, because no object of the format has many fields.
//!
//! hifijson takes strings and numbers apart; what becomes of them is here.

use std::borrow::Cow;

use hifijson::{Error, Expect, Read, SliceLexer, num::LexWrite, str::LexAlloc, token::Lex};
use serde::{Serialize, Serializer, ser};

/// How deep values may stand in one another: as deep as the checker lets them.
const DEPTH: usize = 128;

/// A value, with numbers as they are written.
#[derive(Debug, Clone, PartialEq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Flag(bool),
    /// A number, in the digits of the file.
    Number(&'a str),
    /// A string, with its escapes read.
    String(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object, in the order of the file.
    Object(Vec<Pair<'a>>),
}

/// A key of an object with its value.
pub type Pair<'a> = (Cow<'a, str>, Json<'a>);

impl<'a> Json<'a> {
    /// Reads one value in UTF-8, and nothing after it; nothing where that is not what the bytes hold.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        reader.step(&|| false);
        reader.finish()
    }

    /// The value of a key, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.pairs().iter().find(|(other, _)| other == key).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        match self {
            Self::Object(pairs) => pairs.iter_mut().find(|(other, _)| other == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The keys and values of an object; none for what is not an object.
    #[must_use]
    pub fn pairs(&self) -> &[Pair<'a>] {
        match self {
            Self::Object(pairs) => pairs,
            _ => &[],
        }
    }

    /// The values of a list; none for what is not a list.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The string, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(words) => Some(words),
            _ => None,
        }
    }

    /// The whole number from 0, if it is one and written as one.
    #[must_use]
    pub fn as_u32(&self) -> Option<u32> {
        match self {
            Self::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }

    /// The number, if it is one; exact where it has at most fifteen digits and a few zeros.
    /// What core reads exactly without limit is ten kilobytes in the browser.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        let Self::Number(number) = self else { return None };
        let (digits, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let digits = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
        let units = digits.fold(0.0, |units, digit| units * 10.0 + f64::from(digit - b'0'));
        let places = i32::try_from(fraction.len()).ok()?;
        // Dividing by a power of ten is exact where multiplying by its inverse is not.
        let size = match exponent.parse::<i32>().ok()?.saturating_sub(places) {
            exponent @ ..0 => units / 10_f64.powi(exponent.saturating_neg()),
            exponent => units * 10_f64.powi(exponent),
        };
        Some(if whole.starts_with('-') { -size } else { size })
    }
}

/// Reads one value in steps: the lists and objects that are open stand in a list of their own instead of in calls, so
/// that reading can stop at any value and go on there. What they hold so far stands in lists that all of them share, so
/// that each is made once, as long as it is.
pub struct Reader<'a> {
    lexer: SliceLexer<'a>,
    open: Vec<Open>,
    /// Values with their keys; an object's key stands there before its value, and what is in a list has none.
    values: Vec<Pair<'a>>,
    is_whole: bool,
}

/// A list or an object.
struct Open {
    /// The bracket that ends it.
    end: u8,
    /// How many values stand before its own.
    start: usize,
}

impl<'a> Reader<'a> {
    /// Begins to read.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { lexer: SliceLexer::new(bytes), open: Vec::new(), values: Vec::new(), is_whole: false }
    }

    /// Goes on until the turn is over; whether there is nothing more to read.
    pub fn step(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        while !is_over() {
            if self.next().is_err() || self.is_whole {
                return true;
            }
        }
        false
    }

    /// The value, once there is nothing more to read; nothing where the bytes hold anything else.
    #[must_use]
    pub fn finish(mut self) -> Option<Json<'a>> {
        self.values.pop().filter(|_| self.is_whole).map(|(_, value)| value)
    }

    /// Reads a value that holds no other, or the beginning of one that does.
    fn next(&mut self) -> Result<(), Error> {
        let next = self.lexer.ws_peek().ok_or(Expect::Value)?;
        if self.open.len() >= DEPTH {
            return Err(Error::Depth);
        }
        let value = match next {
            b'"' => Json::String(self.lexer.discarded().str_string()?),
            b'{' => return self.begin(b'}'),
            b'[' => return self.begin(b']'),
            b'-' | b'0'..=b'9' => Json::Number(self.lexer.num_string().validated()?.0),
            _ => self.lexer.null_or_bool().ok_or(Expect::Value)?.map_or(Json::Null, Json::Flag),
        };
        self.put(value);
        self.end()
    }

    /// Opens a list or an object, which may end at once.
    fn begin(&mut self, end: u8) -> Result<(), Error> {
        let next = self.lexer.discarded().ws_peek().ok_or(Expect::ValueOrEnd)?;
        self.open.push(Open { end, start: self.values.len() });
        if next == end {
            self.close();
            return self.end();
        }
        if end == b'}' { self.key(next) } else { Ok(()) }
    }

    /// Goes on after a value, which may be the last of its list or object.
    fn end(&mut self) -> Result<(), Error> {
        while let Some(Open { end, .. }) = self.open.last() {
            let (end, next) = (*end, self.lexer.ws_peek().ok_or(Expect::CommaOrEnd)?);
            if next != end {
                self.lexer.expect(|_| Some(next), b',').ok_or(Expect::CommaOrEnd)?;
                let next = self.lexer.ws_peek().ok_or(Expect::Value)?;
                return if end == b'}' { self.key(next) } else { Ok(()) };
            }
            self.close();
        }
        self.is_whole = self.lexer.ws_peek().is_none();
        if self.is_whole { Ok(()) } else { Err(Expect::Eof.into()) }
    }

    /// Makes one value of those of the innermost list or object.
    fn close(&mut self) {
        self.lexer.take_next();
        let Some(Open { end, start }) = self.open.pop() else { return };
        let pairs = self.values.split_off(start);
        self.put(if end == b'}' {
            Json::Object(pairs)
        } else {
            let mut items = Vec::with_capacity(pairs.len());
            for (_, value) in pairs {
                items.push(value);
            }
            Json::List(items)
        });
    }

    fn put(&mut self, value: Json<'a>) {
        match self.values.last_mut().filter(|_| self.open.last().is_some_and(|open| open.end == b'}')) {
            Some(pair) => pair.1 = value,
            None => self.values.push((Cow::default(), value)),
        }
    }

    fn key(&mut self, next: u8) -> Result<(), Error> {
        self.lexer.expect(|_| Some(next), b'"').ok_or(Expect::String)?;
        self.values.push((self.lexer.str_string()?, Json::Null));
        self.lexer.expect(Lex::ws_peek, b':').ok_or(Expect::Colon)?;
        Ok(())
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(digits) => {
                let number: serde_json::Number = digits.parse().map_err(ser::Error::custom)?;
                number.serialize(serializer)
            }
            Self::String(words) => serializer.serialize_str(words),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(pairs) => serializer.collect_map(pairs.iter().map(|(key, value)| (key, value))),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::record::order::in_turns_of;

    /// What is read where a turn ends after so many steps.
    fn in_turns(bytes: &[u8], turn: usize) -> Option<Json<'_>> {
        let mut reader = Reader::new(bytes);
        in_turns_of(turn, &mut |is_over| reader.step(is_over));
        reader.finish()
    }

    proptest! {
        #[test]
        fn what_is_read_in_turns_is_what_is_read_at_once(
            text in "[\\[\\]{}\",:0-9a\\\\ é\n]{0,60}",
            end in 0_usize..4_000,
            turn in 2_usize..9,
        ) {
            prop_assert_eq!(in_turns(text.as_bytes(), turn), Json::read(text.as_bytes()));
            let sound = include_bytes!("../../tests/fixtures/sound.json");
            prop_assert_eq!(in_turns(&sound[..end.min(sound.len())], turn), Json::read(&sound[..end.min(sound.len())]));
            prop_assert_eq!(in_turns(sound, turn), Json::read(sound));
        }
    }

    fn number(text: &str) -> Option<f64> {
        Json::read(text.as_bytes()).expect("the number is JSON").as_f64()
    }

    #[test]
    fn a_number_is_what_rust_reads() {
        for text in ["0", "-0", "39.91111", "-32.5", "180", "1e2", "1.5E-3", "4.679e+1", "-0.00001", "123456789.012345"]
        {
            assert_eq!(number(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn a_number_of_any_size_is_read_at_once() {
        assert_eq!(number("1e2147483647"), Some(f64::INFINITY));
        assert_eq!(number("1e-2147483648"), Some(0.0));
        assert_eq!(number("1e99999999999"), None);
    }

    #[test]
    fn a_whole_number_is_written_as_one() {
        let check = |text: &str, expected| assert_eq!(Json::read(text.as_bytes()).and_then(|n| n.as_u32()), expected);
        check("7", Some(7));
        check("4294967295", Some(u32::MAX));
        check("4294967296", None);
        check("-1", None);
        check("1.0", None);
        check("\"1\"", None);
    }

    #[test]
    fn what_has_no_escape_is_borrowed() {
        let Some(Json::List(items)) = Json::read(br#"["Holon", "\u05d7\ud83d\ude00\n"]"#) else { panic!("a list") };
        assert_eq!(items, [Json::String("Holon".into()), Json::String("ח😀\n".into())]);
        assert!(matches!(items[0], Json::String(Cow::Borrowed(_))));
    }

    #[test]
    fn what_is_not_json_is_not_read() {
        for text in [
            "",
            " ",
            "nul",
            "truefalse",
            "01",
            "1.",
            "-",
            "1e",
            ".5",
            "+1",
            "NaN",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "{\"a\":1,}",
            "{\"a\":1 \"b\":2}",
            "\"",
            "\"\n\"",
            "\"\\x\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "[] []",
            "1,",
            "\u{feff}1",
            "\u{a0}1",
        ] {
            assert_eq!(Json::read(text.as_bytes()), None, "{text:?}");
            assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text:?}");
        }
        assert_eq!(Json::read(b"\"\xFF\""), None);
        assert_eq!(Json::read(b"\xFF"), None);
    }

    #[test]
    fn what_stands_too_deep_is_not_read() {
        let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert!(Json::read(nested(DEPTH).as_bytes()).is_some());
        assert_eq!(Json::read(nested(DEPTH + 1).as_bytes()), None);
        assert_eq!(Json::read("[".repeat(1_000_000).as_bytes()), None);
        assert_eq!(Json::read("{\"a\":".repeat(1_000_000).as_bytes()), None);
    }

    #[test]
    fn what_is_written_is_what_was_read() {
        let text = r#"{"b":[null,true,-1,2.5,"\u0001\u001f\"\\/é"],"a":{}}"#;
        let json = Json::read(text.as_bytes()).expect("it is JSON");
        let written = serde_json::to_string(&json).expect("it can be written");
        assert_eq!(written, text);
        assert_eq!(Json::read(written.as_bytes()), Some(json));
    }
}
