//! Reads a locale file and names everything that is wrong with it, by file and key.
//!
//! The build script includes this file and fails with what it finds; the tests here hold it to that.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    plural::{Category, Rule},
    pseudo::{self, pseudo},
};

/// A locale file that is sound in itself.
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
    /// How it tells plural forms apart.
    pub rule: Rule,
    /// Its messages by key.
    pub messages: BTreeMap<String, Message>,
    /// Those that only written pages need, which no app is sent.
    pub written: BTreeMap<String, Message>,
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

/// Words of Rust that somebody may take for the name of a message or a placeholder.
const KEYWORDS: [&str; 20] = [
    "as", "else", "enum", "false", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut",
    "ref", "self", "true", "type", "use",
];

/// What `Locale` has for itself, and what every value that can be copied, compared and printed has.
const METHODS: [&str; 13] = [
    "clone",
    "counted",
    "direction",
    "eq",
    "file",
    "filled",
    "fmt",
    "from_tag",
    "name",
    "read",
    "tag",
    "text",
    "written",
];

/// Reads one file.
pub fn read(file: &str, json: &str) -> Result<LocaleFile, Vec<String>> {
    let mut problems = Problems { file: file.to_owned(), found: Vec::new() };
    let value: Value = serde_json::from_str(json).map_err(|error| vec![format!("locales/{file}: {error}")])?;
    for key in repeated_keys(json) {
        problems.add(&key, "stands twice; keep one");
    }
    let tag = problems.word(&value, "tag");
    let name = problems.word(&value, "name");
    let direction = problems.word(&value, "direction");
    if !matches!(tag.len(), 2 | 3) || file.strip_suffix(".json") != Some(tag.as_str()) {
        problems.add("tag", "must be an ISO 639 code such as \"az\", and the name of the file");
    }
    if !matches!(direction.as_str(), "ltr" | "rtl") {
        problems.add("direction", "must be \"ltr\" or \"rtl\"");
    }
    let rule = Rule::of_language(&tag);
    if rule.is_none() {
        problems.add("tag", "has no plural rule; add the language's to src/wording/plural.rs");
    }
    let rule = rule.unwrap_or(Rule::One);
    let messages = problems.messages(&value, "messages", rule);
    let written = problems.messages(&value, "written", rule);
    for key in written.keys().filter(|key| messages.contains_key(*key)) {
        problems.add(key, "stands under messages and under written; keep one");
    }
    if problems.found.is_empty() {
        let is_rtl = direction == "rtl";
        Ok(LocaleFile { file: problems.file, tag, name, is_rtl, rule, messages, written })
    } else {
        Err(problems.found)
    }
}

/// Names every key in which a language differs from English.
pub fn compare(english: &LocaleFile, other: &LocaleFile) -> Vec<String> {
    let mut problems = Problems { file: other.file.clone(), found: Vec::new() };
    compare_messages(&english.messages, &other.messages, &mut problems);
    compare_messages(&english.written, &other.written, &mut problems);
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
            rule: self.rule,
            messages: all(&self.messages),
            written: all(&self.written),
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

struct Problems {
    file: String,
    found: Vec<String>,
}

impl Problems {
    fn add(&mut self, key: &str, problem: &str) {
        self.found.push(format!("locales/{}: `{key}` {problem}", self.file));
    }

    fn word(&mut self, value: &Value, key: &str) -> String {
        let word = value[key].as_str().unwrap_or_default();
        if word.is_empty() {
            self.add(key, "must be a text");
        }
        word.to_owned()
    }

    fn messages(&mut self, value: &Value, table: &str, rule: Rule) -> BTreeMap<String, Message> {
        let Some(messages) = value[table].as_object() else {
            self.add(table, "must be an object of messages");
            return BTreeMap::new();
        };
        let entries = messages.iter().filter_map(|(key, value)| Some((key.clone(), self.message(key, value, rule)?)));
        entries.collect()
    }

    fn message(&mut self, key: &str, value: &Value, rule: Rule) -> Option<Message> {
        if !is_name(key) || METHODS.contains(&key) {
            self.add(key, "cannot be the name of a message; choose another, of a-z, 0-9 and _");
        }
        match value {
            Value::String(text) => {
                if self.names(key, text).contains("count") {
                    self.add(key, "has {count}, which belongs in plural forms; write an object of them");
                }
                Some(Message::Text(text.clone()))
            }
            Value::Array(items) => {
                let texts = items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
                let is_sound = |text: &String| !text.is_empty() && !text.contains(char::is_control);
                if texts.as_ref().is_none_or(|texts| texts.is_empty() || !texts.iter().all(is_sound)) {
                    self.add(key, "must be a list of texts, none of them empty, each one line");
                }
                texts.map(Message::List)
            }
            Value::Object(forms) => self.plural(key, forms, rule),
            _ => {
                self.add(key, "must be a text, a list of texts or an object of plural forms");
                None
            }
        }
    }

    fn plural(&mut self, key: &str, forms: &serde_json::Map<String, Value>, rule: Rule) -> Option<Message> {
        let is_used = |name: &str| name == "other" || rule.categories().iter().any(|category| category.name() == name);
        for name in forms.keys().filter(|name| !is_used(name)) {
            self.add(key, &format!("has the plural form `{name}`, which the language does not use; remove it"));
        }
        let mut found = Vec::new();
        for &category in rule.categories() {
            match forms.get(category.name()).and_then(Value::as_str) {
                Some(text) => found.push((category, text.to_owned())),
                None => self.add(key, &format!("lacks the plural form `{}`", category.name())),
            }
        }
        let expected = found.last().map(|(_, text)| self.names(key, text))?;
        for (category, text) in &found {
            let mut names = self.names(key, text);
            if rule.is_one_number(*category) {
                names.insert("count".to_owned());
            }
            if names != expected || !names.contains("count") {
                let form = category.name();
                self.add(key, &format!("must have {{count}} and the same placeholders in each form; see `{form}`"));
            }
        }
        Some(Message::Plural(found))
    }

    /// The placeholders of a text.
    fn names(&mut self, key: &str, text: &str) -> BTreeSet<String> {
        if text.is_empty() {
            self.add(key, "is empty");
        }
        if text.contains(char::is_control) {
            self.add(key, "has a line break or a tab; write it as one line");
        }
        placeholders(text).unwrap_or_else(|| {
            self.add(key, "has a brace that is no placeholder; write {name} in letters a-z, digits and _");
            BTreeSet::new()
        })
    }
}

/// The names in braces; none if a brace stands otherwise.
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

/// The keys that stand twice in one object: reading would keep the last and say nothing.
fn repeated_keys(json: &str) -> Vec<String> {
    let (mut open, mut repeated) = (Vec::new(), Vec::new());
    let mut rest = json;
    while let Some(at) = rest.find(['{', '}', '"']) {
        let mark = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match mark {
            b'{' => open.push(BTreeSet::new()),
            b'}' => drop(open.pop()),
            _ => {
                let (text, after) = rest.split_at(end_of_string(rest));
                rest = after[1..].trim_start();
                let keys = open.last_mut().filter(|_| rest.starts_with(':'));
                if keys.is_some_and(|keys| !keys.insert(text)) {
                    repeated.push(text.to_owned());
                }
            }
        }
    }
    repeated
}

/// Where the string ends whose opening quotation mark has been read.
fn end_of_string(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.bytes().position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    });
    end.unwrap_or(text.len())
}

// Given a path, since the build script includes this file from elsewhere.
#[cfg(test)]
#[path = "locale_file/tests.rs"]
mod tests;
