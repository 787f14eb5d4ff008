//! Collects the problems of a locale file while its values are read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{METHODS, Message, PluralRules, is_name, placeholders};

/// The problems found in a file so far.
pub struct Problems {
    pub file: String,
    pub found: Vec<String>,
}

impl Problems {
    pub fn add(&mut self, key: &str, problem: &str) {
        self.found.push(format!("locales/{}: `{key}` {problem}", self.file));
    }

    pub fn text(&mut self, value: &Value, key: &str) -> String {
        let text = value[key].as_str().unwrap_or_default();
        if text.is_empty() {
            self.add(key, "must be a text");
        }
        text.to_owned()
    }

    /// An object of texts.
    pub fn texts(&mut self, value: &Value, key: &str) -> BTreeMap<String, String> {
        let text = |(key, value): (&String, &Value)| Some((key.clone(), value.as_str()?.to_owned()));
        let texts = value[key].as_object().and_then(|object| object.iter().map(text).collect());
        texts.unwrap_or_else(|| {
            self.add(key, "must be an object of texts");
            BTreeMap::new()
        })
    }

    pub fn centuries(&mut self, value: &Value) -> String {
        let centuries = self.text(value, "centuries");
        if !matches!(centuries.as_str(), "decimal" | "roman" | "english") {
            self.add("centuries", "must be \"decimal\" (20), \"roman\" (XX) or \"english\" (20th)");
        }
        centuries
    }

    /// The endings of decades, which only some languages have.
    pub fn decade_endings(&mut self, value: &Value) -> Vec<String> {
        let Some(endings) = value.get("decade_endings") else { return Vec::new() };
        let texts = |items: &Vec<Value>| items.iter().map(|item| item.as_str().map(str::to_owned)).collect();
        let endings: Option<Vec<String>> = endings.as_array().and_then(texts);
        endings.filter(|endings| endings.len() == 11).unwrap_or_else(|| {
            self.add("decade_endings", "must be a list of 11 texts: after hundreds, 10, 20 … 90, and thousands");
            Vec::new()
        })
    }

    pub fn messages(&mut self, value: &Value, table: &str, plurals: &PluralRules) -> BTreeMap<String, Message> {
        let Some(messages) = value[table].as_object() else {
            self.add(table, "must be an object of messages");
            return BTreeMap::new();
        };
        let entries =
            messages.iter().filter_map(|(key, value)| Some((key.clone(), self.message(key, value, plurals)?)));
        entries.collect()
    }

    fn message(&mut self, key: &str, value: &Value, plurals: &PluralRules) -> Option<Message> {
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
                let is_valid = |text: &String| !text.is_empty() && !text.contains(char::is_control);
                if texts.as_ref().is_none_or(|texts| texts.is_empty() || !texts.iter().all(is_valid)) {
                    self.add(key, "must be a list of texts, none of them empty, each one line");
                }
                texts.map(Message::List)
            }
            Value::Object(forms) => self.plural(key, forms, plurals),
            _ => {
                self.add(key, "must be a text, a list of texts or an object of plural forms");
                None
            }
        }
    }

    fn plural(&mut self, key: &str, forms: &serde_json::Map<String, Value>, plurals: &PluralRules) -> Option<Message> {
        let is_used =
            |name: &str| name == "other" || plurals.categories().iter().any(|category| category.name() == name);
        for name in forms.keys().filter(|name| !is_used(name)) {
            self.add(key, &format!("has the plural form `{name}`, which the language does not use; remove it"));
        }
        let mut found = Vec::new();
        for category in plurals.categories() {
            match forms.get(category.name()).and_then(Value::as_str) {
                Some(text) => found.push((category, text.to_owned())),
                None => self.add(key, &format!("lacks the plural form `{}`", category.name())),
            }
        }
        let expected = found.last().map(|(_, text)| self.names(key, text))?;
        for (category, text) in &found {
            let mut names = self.names(key, text);
            if plurals.is_one_number(*category) {
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
