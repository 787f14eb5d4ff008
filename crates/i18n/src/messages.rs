//! The messages of one language behind a handle that can be copied.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{format::format, number};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The messages of a language: a method for each message, named by its key in the locale files.
#[derive(Clone, Copy)]
pub struct Messages(&'static Table);

/// What a language consists of.
struct Table {
    tag: &'static str,
    name: &'static str,
    direction: Direction,
    /// The index of the plural form of each number from 0 to 199; a larger number takes the form of 100 and its last
    /// two digits.
    plural_forms: &'static str,
    /// By key in alphabetical order; the items of a list and the forms of a plural are separated by tabs.
    messages: &'static [&'static str],
    /// What only native code uses: nothing in the browser.
    #[cfg(feature = "native")]
    native: Option<&'static NativeTable>,
}

/// What of a language only native code uses.
#[cfg(feature = "native")]
pub(crate) struct NativeTable {
    /// Messages that only prerendered pages use.
    pub(crate) static_messages: &'static [&'static str],
    pub(crate) centuries: number::CenturyNumerals,
    /// What is written after the year of a decade, by its last spoken word: hundreds, 10 to 90, thousands.
    pub(crate) decade_endings: &'static [&'static str],
    /// Names by ISO 3166-1 codes, in order.
    pub(crate) countries: &'static [(&'static str, &'static str)],
    /// Names by ISO 639 codes, in order.
    pub(crate) languages: &'static [(&'static str, &'static str)],
}

/// The messages of one language as the browser reads them, as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageData {
    /// Changes with the keys of the messages, so that data of another build is not read.
    version: String,
    tag: String,
    name: String,
    direction: Direction,
    plural_forms: String,
    messages: Vec<String>,
}

/// The direction of a language's script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the attribute `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Messages {
    /// The BCP 47 tag of the language.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// The name of the language in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// The direction of its script.
    #[must_use]
    pub fn direction(self) -> Direction {
        self.0.direction
    }

    /// The messages that were serialized for the browser; none if another build has written them. They are kept until
    /// the page is left.
    #[must_use]
    pub fn from_data(data: MessageData) -> Option<Self> {
        if data.version != VERSION || data.messages.len() != MESSAGES || data.plural_forms.len() != 200 {
            return None;
        }
        let messages: Vec<&'static str> = data.messages.into_iter().map(|message| &*message.leak()).collect();
        Some(Self(Box::leak(Box::new(Table {
            tag: data.tag.leak(),
            name: data.name.leak(),
            direction: data.direction,
            plural_forms: data.plural_forms.leak(),
            messages: messages.leak(),
            #[cfg(feature = "native")]
            native: None,
        }))))
    }

    fn message(self, index: usize) -> &'static str {
        // The length of the table was compared with the number of messages when it was made.
        self.0.messages.get(index).copied().unwrap_or_default()
    }

    fn formatted(self, template: &str, values: &[&str]) -> String {
        format(template, values, self.0.direction)
    }

    /// The plural form of a count, with the count and the other values in place.
    fn counted(self, forms: &str, count: u64, others: &[&str]) -> String {
        let form = if count < 100 { count } else { 100 + count % 100 };
        let form = self.0.plural_forms.as_bytes().get(form as usize).map_or(0, |digit| digit.saturating_sub(b'0'));
        let count = number::integer(self, count);
        let mut values = vec![count.as_str()];
        values.extend_from_slice(others);
        self.formatted(part(forms, usize::from(form)), &values)
    }
}

#[cfg(feature = "native")]
impl Messages {
    /// The language of a BCP 47 tag, by its primary subtag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        if tag == crate::pseudo::TAG {
            return Some(Self::EN_XA);
        }
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|messages| messages.tag().eq_ignore_ascii_case(primary))
    }

    /// The messages as the browser reads them.
    #[must_use]
    pub fn data(self) -> MessageData {
        MessageData {
            version: VERSION.to_owned(),
            tag: self.0.tag.to_owned(),
            name: self.0.name.to_owned(),
            direction: self.0.direction,
            plural_forms: self.0.plural_forms.to_owned(),
            messages: self.0.messages.iter().map(|&message| message.to_owned()).collect(),
        }
    }

    pub(crate) fn native(self) -> Option<&'static NativeTable> {
        self.0.native
    }

    fn static_message(self, index: usize) -> &'static str {
        self.0.native.map_or("", |table| table.static_messages[index])
    }
}

/// An item of a list, a form of a plural.
fn part(parts: &str, index: usize) -> &str {
    parts.split('\t').nth(index).unwrap_or_default()
}

impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl Eq for Messages {}

impl fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_tag() {
        let check = |tag: &str, expected| assert_eq!(Messages::from_tag(tag), expected, "{tag}");
        check("en", Some(Messages::EN));
        check("en-GB", Some(Messages::EN));
        check("EN_us", Some(Messages::EN));
        check("en-XA", Some(Messages::EN_XA));
        check("eng", None);
        check("xx", None);
        check("", None);
    }

    #[test]
    fn every_language_has_a_tag_a_name_and_a_direction() {
        for messages in Messages::ALL {
            assert_eq!(Messages::from_tag(messages.tag()), Some(messages));
            assert!(!messages.name().is_empty());
            let is_rtl = matches!(messages.tag(), "he" | "ar" | "fa");
            assert_eq!(messages.direction() == Direction::Rtl, is_rtl, "{messages:?}");
        }
        assert_eq!(Messages::EN.direction().as_str(), "ltr");
    }

    #[test]
    fn each_language_counts_by_its_own_rule() {
        let forms = |messages: Messages, counts: [u64; 5]| {
            counts.map(|count| messages.sources_count(count).replace('\u{a0}', " "))
        };
        assert_eq!(
            forms(Messages::EN, [0, 1, 2, 21, 1_275]),
            ["0 sources", "1 source", "2 sources", "21 sources", "1,275 sources"]
        );
        assert_eq!(
            forms(Messages::AZ, [0, 1, 2, 5, 1_275]),
            ["0 mənbə", "1 mənbə", "2 mənbə", "5 mənbə", "1.275 mənbə"]
        );
        assert_eq!(
            forms(Messages::RU, [1, 2, 5, 121, 1_275]),
            ["1 источник", "2 источника", "5 источников", "121 источник", "1 275 источников"]
        );
        let hebrew = forms(Messages::HE, [0, 1, 2, 3, 1_275]);
        assert!(!hebrew[1].contains('1') && !hebrew[2].contains('2'), "one and two are words: {hebrew:?}");
        assert!(hebrew[4].starts_with("1,275 "), "{hebrew:?}");
    }

    #[test]
    fn the_browser_reads_what_was_serialized() {
        for messages in Messages::ALL.into_iter().chain([Messages::EN_XA]) {
            let json = serde_json::to_string(&messages.data()).expect("messages are text");
            let data: MessageData = serde_json::from_str(&json).expect("it was serialized");
            let read = Messages::from_data(data).expect("of this build");
            assert_eq!((read.tag(), read.name()), (messages.tag(), messages.name()));
            assert_eq!((read.direction(), read.timeline()), (messages.direction(), messages.timeline()));
            for count in [0, 1, 2, 3, 5, 11, 21, 100, 101, 112, 1_275] {
                assert_eq!(read.sources_count(count), messages.sources_count(count), "{messages:?}");
            }
        }
    }

    #[test]
    fn data_of_another_build_is_not_read() {
        let mut data = Messages::EN.data();
        data.version = "0".to_owned();
        assert_eq!(Messages::from_data(data), None);
        let mut data = Messages::EN.data();
        data.messages.pop();
        assert_eq!(Messages::from_data(data), None);
    }
}
