//! Reads a locale file and reports every problem in it, by file and key.
//!
//! The build script includes this file and fails with the problems.

#[path = "locale_file/problems.rs"]
mod problems;
#[path = "locale_file/repeated_keys.rs"]
mod repeated_keys;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use self::{problems::Problems, repeated_keys::repeated_keys};
use super::{
    plural_rules::{Category, PluralRules},
    pseudo::{self, pseudo},
};

/// A valid locale file.
#[derive(Debug)]
pub struct LocaleFile {
    /// Its name, as `az.json`.
    pub file: String,
    /// Its ISO 639 code.
    pub tag: String,
    /// The name of the language in itself.
    pub name: String,
    /// Whether it is read from right to left.
    pub is_rtl: bool,
    /// Its plural categories.
    pub plurals: PluralRules,
    /// How it numbers centuries.
    pub centuries: String,
    /// What it writes after the year of a decade.
    pub decade_endings: Vec<String>,
    /// Its messages by key.
    pub messages: BTreeMap<String, Message>,
    /// Those that only prerendered pages use.
    pub static_messages: BTreeMap<String, Message>,
    /// Names of countries by code.
    pub countries: BTreeMap<String, String>,
    /// Names of languages by code.
    pub languages: BTreeMap<String, String>,
}

/// One message.
#[derive(Debug, PartialEq)]
pub enum Message {
    /// A text, with or without placeholders.
    Text(String),
    /// Words in a fixed order, such as the months.
    List(Vec<String>),
    /// A text in the plural forms that the language has.
    Plural(Vec<(Category, String)>),
}

/// Keywords of Rust that could be taken for the name of a message or a placeholder.
const KEYWORDS: [&str; 21] = [
    "as", "else", "enum", "false", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut",
    "ref", "self", "static", "true", "type", "use",
];

/// The methods that `Messages` has besides its messages.
const METHODS: [&str; 14] = [
    "clone",
    "counted",
    "data",
    "direction",
    "eq",
    "fmt",
    "formatted",
    "from_data",
    "from_tag",
    "message",
    "name",
    "native",
    "static_message",
    "tag",
];

/// Reads one file.
pub fn read(file: &str, json: &str) -> Result<LocaleFile, Vec<String>> {
    let mut problems = Problems { file: file.to_owned(), found: Vec::new() };
    let value: Value = serde_json::from_str(json).map_err(|error| vec![format!("locales/{file}: {error}")])?;
    for key in repeated_keys(json) {
        problems.add(&key, "occurs twice; keep one");
    }
    let tag = problems.text(&value, "tag");
    let name = problems.text(&value, "name");
    let direction = problems.text(&value, "direction");
    if !matches!(tag.len(), 2 | 3) || file.strip_suffix(".json") != Some(tag.as_str()) {
        problems.add("tag", "must be an ISO 639 code such as \"az\", and the name of the file");
    }
    if !matches!(direction.as_str(), "ltr" | "rtl") {
        problems.add("direction", "must be \"ltr\" or \"rtl\"");
    }
    let centuries = problems.centuries(&value);
    let decade_endings = problems.decade_endings(&value);
    let rules = problems.texts(&value, "plurals");
    let plurals = PluralRules::parse(&rules).or_else(|(category, problem)| {
        problems.add("plurals", &format!("`{category}` {problem}"));
        PluralRules::parse(&BTreeMap::new())
    });
    let plurals = plurals.map_err(|(_, problem)| vec![problem])?;
    let messages = problems.messages(&value, "messages", &plurals);
    let static_messages = problems.messages(&value, "static", &plurals);
    for key in static_messages.keys().filter(|key| messages.contains_key(*key)) {
        problems.add(key, "is both in `messages` and in `static`; keep one");
    }
    let (countries, languages) = (problems.texts(&value, "countries"), problems.texts(&value, "languages"));
    if !problems.found.is_empty() {
        return Err(problems.found);
    }
    let (file, is_rtl) = (problems.file, direction == "rtl");
    Ok(LocaleFile {
        file,
        tag,
        name,
        is_rtl,
        plurals,
        centuries,
        decade_endings,
        messages,
        static_messages,
        countries,
        languages,
    })
}

/// Names every key in which a language differs from English.
pub fn compare(english: &LocaleFile, other: &LocaleFile) -> Vec<String> {
    let mut problems = Problems { file: other.file.clone(), found: Vec::new() };
    compare_messages(&english.messages, &other.messages, &mut problems);
    compare_messages(&english.static_messages, &other.static_messages, &mut problems);
    problems.found
}

fn compare_messages(english: &BTreeMap<String, Message>, other: &BTreeMap<String, Message>, problems: &mut Problems) {
    for (key, message) in english {
        match (message, other.get(key)) {
            (_, None) => problems.add(key, "is missing; translate it from en.json"),
            (Message::List(ours), Some(Message::List(theirs))) if ours.len() == theirs.len() => {}
            (Message::List(ours), Some(_)) => {
                problems.add(key, &format!("must be a list of {} texts, as in en.json", ours.len()));
            }
            (Message::Text(_), Some(theirs @ Message::Text(_)))
            | (Message::Plural(_), Some(theirs @ Message::Plural(_))) => {
                let (expected, found) = (message.placeholders(), theirs.placeholders());
                if expected != found {
                    problems.add(key, &format!("has {}, and en.json has {}", show(&found), show(&expected)));
                }
            }
            (Message::Text(_), Some(_)) => problems.add(key, "must be one text, as in en.json"),
            (Message::Plural(_), Some(_)) => problems.add(key, "must have plural forms, as in en.json"),
        }
    }
    for key in other.keys().filter(|key| !english.contains_key(*key)) {
        problems.add(key, "is not in en.json; remove it, or add it there");
    }
}

impl LocaleFile {
    /// The same messages in words that only look translated.
    pub fn pseudo(&self) -> Self {
        let all = |messages: &BTreeMap<String, Message>| {
            messages.iter().map(|(key, message)| (key.clone(), message.pseudo())).collect()
        };
        Self {
            file: self.file.clone(),
            tag: pseudo::TAG.to_owned(),
            name: pseudo(&self.name),
            is_rtl: self.is_rtl,
            plurals: self.plurals.clone(),
            centuries: self.centuries.clone(),
            decade_endings: self.decade_endings.clone(),
            messages: all(&self.messages),
            static_messages: all(&self.static_messages),
            countries: BTreeMap::new(),
            languages: BTreeMap::new(),
        }
    }
}

impl Message {
    /// The names of its placeholders in alphabetical order, so that a new wording never exchanges arguments.
    /// The count of a plural is not among them.
    pub fn placeholders(&self) -> BTreeSet<String> {
        match self {
            Self::List(_) => BTreeSet::new(),
            Self::Text(text) => placeholders(text).unwrap_or_default(),
            Self::Plural(forms) => {
                let mut names = placeholders(&forms[0].1).unwrap_or_default();
                names.remove("count");
                names
            }
        }
    }
}

impl Message {
    /// The message in words that only look translated; what has none stays.
    fn pseudo(&self) -> Self {
        let is_words = |text: &str| {
            let mut is_outside = true;
            text.chars().any(|letter| {
                is_outside = (is_outside || letter == '}') && letter != '{';
                is_outside && letter.is_alphabetic()
            })
        };
        let one = |text: &String| if is_words(text) { pseudo(text) } else { text.clone() };
        match self {
            Self::Text(text) => Self::Text(one(text)),
            Self::List(items) => Self::List(items.iter().map(one).collect()),
            Self::Plural(forms) => Self::Plural(forms.iter().map(|(form, text)| (*form, one(text))).collect()),
        }
    }
}

/// The names in braces; none if a brace is used otherwise.
fn placeholders(text: &str) -> Option<BTreeSet<String>> {
    let mut pieces = text.split('{');
    let mut names = BTreeSet::new();
    if pieces.next()?.contains('}') {
        return None;
    }
    for piece in pieces {
        let (name, after) = piece.split_once('}')?;
        if !is_name(name) || after.contains('}') {
            return None;
        }
        names.insert(name.to_owned());
    }
    Some(names)
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && !KEYWORDS.contains(&text)
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn show(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "no placeholder".to_owned();
    }
    names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ")
}

// Given a path, since the build script includes this file from elsewhere.
#[cfg(test)]
#[path = "locale_file/tests.rs"]
mod tests;
