//! How we say it: the messages of each language, dates, lists and numbers. Only here are words for readers.
//!
//! `build.rs` makes `Locale` from the files in `locales/`: one method a message, one argument a placeholder.

pub mod dates;
mod fill;
pub mod list;
#[cfg(test)]
mod locale_file;
pub mod numbers;
pub mod plural;

use fill::fill;
use plural::{Category, Rule};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

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

/// The form of a message that the count takes, with the count and the other values in place.
fn counted(locale: Locale, count: u64, forms: &[(Category, &str)], values: &[(&str, &str)]) -> String {
    let category = locale.plural_rule().category(count);
    // The build has checked that the language has every category that it needs.
    let form = forms.iter().find(|form| form.0 == category).map_or("", |form| form.1);
    let count = numbers::number_words(locale, count);
    let mut all = vec![("count", count.as_str())];
    all.extend_from_slice(values);
    fill(form, &all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_tag() {
        let check = |tag: &str, expected| assert_eq!(Locale::from_tag(tag), expected, "{tag}");
        check("en", Some(Locale::En));
        check("en-GB", Some(Locale::En));
        check("EN_us", Some(Locale::En));
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
        assert_eq!(Locale::En.direction().as_str(), "ltr");
    }

    #[test]
    fn a_count_chooses_its_form() {
        let check = |count, expected: &str| assert_eq!(Locale::En.entries_found(count), expected);
        check(0, "0 people and organisations");
        check(1, "1 person or organisation");
        check(2, "2 people and organisations");
        check(1_234, "1,234 people and organisations");
    }
}
