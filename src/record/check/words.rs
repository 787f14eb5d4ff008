//! Judges texts, names, and who says something: what may stand as one string or by language.

use super::{
    super::{
        problem::quoted,
        shape::{Shape, Table},
        tree::{Entry, Kind, Node},
    },
    walk::Walk,
};

const TEXT: &str = "Write a string, or an object of strings by language: { \"en\": \"…\" }.";
const BY: &str = "Write a string, { \"person\": \"id\" } or { \"organisation\": \"id\" }.";

impl<'a> Walk<'a> {
    /// Looks at a text, which every language of the record should have.
    pub fn text(&mut self, node: Node<'a>) {
        self.any_text(node, true);
    }

    /// Looks at a text that stands as it was published.
    pub fn published(&mut self, node: Node<'a>) {
        self.any_text(node, false);
    }

    fn any_text(&mut self, node: Node<'a>, is_translated: bool) {
        match node.kind() {
            Kind::String => {
                self.words(node);
                if is_translated {
                    self.coverage.count(None, &self.findings);
                }
            }
            Kind::Object => {
                if let Some(entries) = self.entries(node, "a text") {
                    self.text_by_language(node, &entries, is_translated);
                }
            }
            _ => self.wrong_type(node, "a text", TEXT),
        }
    }

    /// Looks at a name.
    pub fn name(&mut self, node: Node<'a>) {
        match node.kind() {
            Kind::String => self.words(node),
            Kind::Object => self.forms(node),
            _ => self.wrong_type(node, "a name", TEXT),
        }
    }

    /// Looks at who says something.
    pub fn by(&mut self, node: Node<'a>) {
        match node.kind() {
            Kind::String => self.text(node),
            Kind::Object => {
                let Some(entries) = self.entries(node, "who says it") else { return };
                if entries.iter().any(|entry| is_reference(&entry.key)) {
                    self.speaker(node, &entries);
                } else {
                    self.text_by_language(node, &entries, true);
                }
            }
            _ => self.wrong_type(node, "who says it", BY),
        }
    }

    /// Says so where not exactly one of `person` and `organisation` stands.
    pub fn one_of_person_and_organisation(&mut self, node: Node<'a>, entries: &[Entry<'a>]) {
        let what = match entries.iter().filter(|entry| is_reference(&entry.key)).count() {
            0 => "neither `person` nor `organisation` stands here",
            1 => return,
            _ => "both `person` and `organisation` stand here",
        };
        self.findings.error(node.at(), &[what], &["Name exactly one of them."]);
    }

    fn text_by_language(&mut self, node: Node<'a>, entries: &[Entry<'a>], is_translated: bool) {
        if entries.is_empty() {
            return self.nothing_there(node);
        }
        for entry in entries {
            let step = self.findings.enter(&entry.key);
            if matches!(&*entry.key, "also" | "source_form") {
                let what = ["a text has no ", &quoted(&entry.key)];
                self.findings.error(entry.key_at, &what, &["Only names have it: take it out, or write a language."]);
            } else {
                self.form(entry);
            }
            self.findings.leave(step);
        }
        if is_translated {
            self.coverage.count(Some(entries), &self.findings);
        }
    }

    fn forms(&mut self, node: Node<'a>) {
        let Some(entries) = self.entries(node, "a name") else { return };
        if entries.is_empty() {
            self.nothing_there(node);
        } else if entries.iter().all(|entry| entry.key == "also") {
            let remedy = "Add the form of one language, or `source_form`.";
            self.findings.error(node.at(), &["the name has other spellings, and no form of its own"], &[remedy]);
        }
        for entry in &entries {
            let step = self.findings.enter(&entry.key);
            match &*entry.key {
                "source_form" => self.words(entry.value),
                "also" => self.list(entry.value, &mut |walk, form| walk.words(form)),
                _ => self.form(entry),
            }
            self.findings.leave(step);
        }
    }

    fn form(&mut self, entry: &Entry<'a>) {
        self.language(&entry.key, entry.key_at);
        self.words(entry.value);
    }

    fn speaker(&mut self, node: Node<'a>, entries: &[Entry<'a>]) {
        for entry in entries {
            let step = self.findings.enter(&entry.key);
            match &*entry.key {
                "person" => self.value(Shape::To(Table::People), entry.value),
                "organisation" => self.value(Shape::To(Table::Organisations), entry.value),
                _ => self.unknown(&["person", "organisation"], entry),
            }
            self.findings.leave(step);
        }
        self.one_of_person_and_organisation(node, entries);
    }

    fn words(&mut self, node: Node<'a>) {
        match node.string() {
            Some(words) if words.trim().is_empty() => {
                self.findings.error(
                    node.at(),
                    &["nothing is written here"],
                    &["Write the words, or take the field out."],
                );
            }
            Some(_) => {}
            None => self.wrong_type(node, "a string", "Write it as a string, between quotation marks."),
        }
    }

    fn nothing_there(&mut self, node: Node<'a>) {
        self.findings.error(node.at(), &["no language stands here"], &[TEXT]);
    }
}

fn is_reference(key: &str) -> bool {
    matches!(key, "person" | "organisation")
}
