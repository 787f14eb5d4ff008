//! How we say it: the messages of each language, dates, lists and numbers. Only here are words for readers.
//!
//! `build.rs` makes a method of `Locale` for each message of the files in `locales/`, with an argument a placeholder.

pub mod dates;
mod fill;
pub mod list;
#[cfg(test)]
mod locale_file;
pub mod numbers;
pub mod plural;
#[cfg(not(feature = "hydrate"))]
pub mod pseudo;

use std::fmt;

use fill::fill;
pub use fill::isolated;
use plural::Rule;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A language of the interface. An app is sent one, as data, so no language makes it larger; natively all are there.
#[derive(Clone, Copy)]
pub struct Locale(&'static Words);

/// The words of a language.
struct Words {
    tag: &'static str,
    name: &'static str,
    direction: Direction,
    rule: Rule,
    /// The messages; the parts of a list and the forms of a plural are parted by tabs.
    texts: &'static [&'static str],
    /// The messages of written pages alone.
    #[cfg(not(feature = "hydrate"))]
    written: &'static [&'static str],
}

impl Locale {
    /// Its BCP 47 tag, which is an ISO 639 code.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// Its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// The side a line begins on.
    #[must_use]
    pub fn direction(self) -> Direction {
        self.0.direction
    }

    fn text(self, at: usize) -> &'static str {
        // Whoever made the words has seen to it that none is missing.
        self.0.texts.get(at).copied().unwrap_or_default()
    }

    fn filled(self, template: &str, values: &[&str]) -> String {
        fill(template, values, self.0.direction)
    }

    /// The form of a message that the count takes, with the count and the other values in place.
    fn counted(self, forms: &str, count: u64, others: &[&str]) -> String {
        let category = self.0.rule.category(count);
        let at = self.0.rule.categories().iter().position(|other| *other == category).unwrap_or_default();
        let count = numbers::number_words(self, count);
        let mut all = vec![count.as_str()];
        all.extend_from_slice(others);
        self.filled(part(forms, at), &all)
    }
}

/// A part of a message of several: a word of a list, a form of a plural.
fn part(parts: &str, at: usize) -> &str {
    parts.split('\t').nth(at).unwrap_or_default()
}

/// The words as an app is sent them.
#[cfg(feature = "hydrate")]
impl Locale {
    /// Reads what [`Locale::file`] has written; nothing where it was written for another app.
    #[must_use]
    pub fn read(file: String) -> Option<Self> {
        let mut lines = file.leak().split('\n');
        let mut head = lines.next()?.split('\t');
        let (tag, name) = (head.next()?, head.next()?);
        let direction = if head.next()? == Direction::Rtl.as_str() { Direction::Rtl } else { Direction::Ltr };
        let texts: Vec<&'static str> = lines.collect();
        let rule = Rule::of_language(tag.split('-').next()?)?;
        (texts.len() == MESSAGES)
            .then(|| Self(Box::leak(Box::new(Words { tag, name, direction, rule, texts: texts.leak() }))))
    }
}

/// The words as written pages need them.
#[cfg(not(feature = "hydrate"))]
impl Locale {
    /// The language of a BCP 47 tag, by its primary subtag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        if tag == pseudo::TAG {
            return Some(Self::EN_XA);
        }
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(primary))
    }

    /// The words that an app is sent: a line of tag, name and direction, and one for each message.
    #[must_use]
    pub fn file(self) -> String {
        let mut file = [self.0.tag, self.0.name, self.0.direction.as_str()].join("\t");
        for text in self.0.texts {
            file.push('\n');
            file.push_str(text);
        }
        file
    }

    fn written(self, at: usize) -> &'static str {
        self.0.written[at]
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl Eq for Locale {}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.tag)
    }
}

/// The side a line of text begins on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_tag() {
        let check = |tag: &str, expected| assert_eq!(Locale::from_tag(tag), expected, "{tag}");
        check("en", Some(Locale::EN));
        check("en-GB", Some(Locale::EN));
        check("EN_us", Some(Locale::EN));
        check("eng", None);
        check("xx", None);
        check("", None);
    }

    #[test]
    fn every_language_knows_itself() {
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
            assert!(!locale.name().is_empty());
            assert_eq!(locale.direction() == Direction::Rtl, matches!(locale.tag(), "he" | "ar" | "fa"));
        }
        assert_eq!(Locale::EN.direction().as_str(), "ltr");
    }

    #[test]
    fn a_count_chooses_its_form() {
        let check = |count, expected: &str| assert_eq!(Locale::EN.entries_found(count), expected);
        check(0, "0 people and organisations");
        check(1, "1 person or organisation");
        check(2, "2 people and organisations");
        check(1_234, "1,234 people and organisations");
    }

    #[test]
    fn each_language_counts_by_its_own_rule() {
        let forms =
            |locale: Locale, counts: [u64; 5]| counts.map(|count| locale.sources_count(count).replace('\u{a0}', " "));
        assert_eq!(forms(Locale::AZ, [0, 1, 2, 5, 1_275]), ["0 mənbə", "1 mənbə", "2 mənbə", "5 mənbə", "1.275 mənbə"]);
        assert_eq!(
            forms(Locale::RU, [1, 2, 5, 21, 1_275]),
            ["1 источник", "2 источника", "5 источников", "21 источник", "1 275 источников"]
        );
        let hebrew = forms(Locale::HE, [0, 1, 2, 3, 1_275]);
        assert!(!hebrew[1].contains('1') && !hebrew[2].contains('2'), "one and two are words: {hebrew:?}");
        assert!(hebrew[4].starts_with("1,275 "), "{hebrew:?}");
    }

    #[test]
    fn an_app_is_sent_as_many_words_as_there_are_messages() {
        for locale in Locale::ALL.into_iter().chain([Locale::EN_XA]) {
            assert_eq!(locale.file().lines().count(), 1 + MESSAGES, "{locale:?}");
        }
    }
}
