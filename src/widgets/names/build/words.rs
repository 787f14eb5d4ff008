//! The words that are searched and not shown: each once, in small letters.

use std::collections::BTreeSet;

use memorial_record::Party;
use memorial_search::{letters::lower, normalize};

use super::{NamesSource, texts_with};
use crate::widgets::names::data::NameEntry;

/// The words of an entry in the languages that it is not shown in.
pub fn entry_words(source: NamesSource, party: Party, entry: &NameEntry) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for record in source.editions {
        match party {
            Party::Person(key) => {
                let person = &record.people[key];
                texts.extend(person.roles.iter().map(|role| role.title.words.as_str()));
                texts.extend(person.text.iter().map(|text| text.words.as_str()));
            }
            Party::Organisation(key) => {
                texts.extend(record.organisations[key].text.iter().map(|text| text.words.as_str()));
            }
        }
        texts.extend(texts_with(record, party).into_iter().map(|(_, text)| text.words.as_str()));
    }
    let parts = entry.roles.iter().flat_map(|role| &role.parts).map(|part| part.words.words.as_str());
    let passages = entry.passages.iter().map(|passage| passage.words.words.as_str());
    let shown: Vec<&str> = parts.chain(passages).collect();
    distinct_words(texts.into_iter(), &shown)
}

/// The words of some texts that others do not have, each once, in order.
pub fn distinct_words<'a>(texts: impl Iterator<Item = &'a str>, without: &[&str]) -> String {
    let small = |text: &str| -> BTreeSet<String> {
        normalize::words(text).map(|word| word.written.chars().map(lower).collect()).collect()
    };
    let mut distinct: BTreeSet<String> = texts.flat_map(small).collect();
    for word in without.iter().flat_map(|text| small(text)) {
        distinct.remove(&word);
    }
    distinct.into_iter().collect::<Vec<_>>().join(" ")
}
