//! Judges texts, names and speakers, which are strings or objects.

use jsonc_parser::ast::{Object, ObjectProp, Value};

use super::{
    super::problem::quoted,
    field_type::{FieldType, StringType},
    syntax::span,
    walk::{Walk, key_span},
};

/// The fields of a name that are no languages.
const NAME_FIELDS: [&str; 3] = ["source_form", "also", "sort"];

impl<'a> Walk<'a, '_> {
    /// Looks at a text, and counts in which languages it is written.
    pub fn text(&mut self, value: &'a Value<'a>) {
        self.published_text(value);
        if matches!(value, Value::StringLit(_)) || value.as_object().is_some_and(|forms| !forms.properties.is_empty()) {
            self.coverage.count(value, self.findings);
        }
    }

    /// Looks at a text of which no translation is expected.
    pub fn published_text(&mut self, value: &'a Value<'a>) {
        match value {
            Value::StringLit(_) => self.words(value),
            Value::Object(forms) => self.forms(forms, &mut |walk, form| walk.form_of_text(form)),
            _ => self.wrong_type(value, FieldType::Text.expected(), FieldType::Text.remedy()),
        }
    }

    /// Looks at a name.
    pub fn name(&mut self, value: &'a Value<'a>) {
        match value {
            Value::StringLit(_) => self.words(value),
            Value::Object(forms) => {
                self.forms(forms, &mut |walk, form| walk.form_of_name(form));
                let is_form = |form: &ObjectProp| !["also", "sort"].contains(&form.name.as_str());
                if !forms.properties.is_empty() && !forms.properties.iter().any(is_form) {
                    let remedy = "Add the form of one language, or `source_form`.";
                    self.findings.error(span(value), "the name has other spellings, and no form of its own", remedy);
                }
            }
            _ => self.wrong_type(value, FieldType::Name.expected(), FieldType::Name.remedy()),
        }
    }

    /// Looks at who says something.
    pub fn speaker(&mut self, value: &'a Value<'a>) {
        match value {
            Value::Object(object) if object.properties.iter().any(is_reference) => {
                let Some(properties) = self.properties(object) else { return };
                for property in properties {
                    self.within(property.name.as_str(), |walk| walk.party(property));
                }
                self.one_of_person_and_organisation(object);
            }
            Value::StringLit(_) | Value::Object(_) => self.text(value),
            _ => self.wrong_type(value, FieldType::Speaker.expected(), FieldType::Speaker.remedy()),
        }
    }

    /// Says so where there is not exactly one of `person` and `organisation`.
    pub fn one_of_person_and_organisation(&mut self, object: &Object) {
        let message = match object.properties.iter().filter(|property| is_reference(property)).count() {
            0 => "neither `person` nor `organisation` is given",
            1 => return,
            _ => "both `person` and `organisation` are given",
        };
        self.findings.error(span(object), message, "Name exactly one of them.");
    }

    fn forms(&mut self, forms: &'a Object<'a>, look: &mut dyn FnMut(&mut Self, &'a ObjectProp<'a>)) {
        let Some(properties) = self.properties(forms) else { return };
        if properties.is_empty() {
            self.findings.error(span(forms), "no language is given", FieldType::Text.remedy());
        }
        for form in properties {
            self.within(form.name.as_str(), |walk| look(walk, form));
        }
    }

    fn form_of_text(&mut self, form: &'a ObjectProp<'a>) {
        let key = form.name.as_str();
        if NAME_FIELDS.contains(&key) {
            let remedy = "Only names have it: remove it, or write a language.";
            return self.findings.error(key_span(form), format!("a text has no field {}", quoted(key)), remedy);
        }
        self.language(key, key_span(form));
        self.words(&form.value);
    }

    fn form_of_name(&mut self, form: &'a ObjectProp<'a>) {
        match form.name.as_str() {
            "source_form" | "sort" => self.words(&form.value),
            "also" => {
                let list = FieldType::List(Box::new(FieldType::String(StringType::Any)));
                if let Some(items) = self.items(&form.value, &list) {
                    self.each(items, Self::words);
                }
            }
            language => {
                self.language(language, key_span(form));
                self.words(&form.value);
            }
        }
    }

    fn party(&mut self, property: &'a ObjectProp<'a>) {
        let list = match property.name.as_str() {
            "person" => "people",
            "organisation" => "organisations",
            _ => return self.unknown_field(property, &["person", "organisation"]),
        };
        self.value(&FieldType::String(StringType::Reference(list.to_owned())), &property.value);
    }

    fn words(&mut self, value: &'a Value<'a>) {
        match value {
            Value::StringLit(string) if string.value.trim().is_empty() => {
                self.findings.error(span(string), "the text is empty", "Write the words, or remove the field.");
            }
            Value::StringLit(string) => self.direction(string),
            _ => self.wrong_type(value, "a string", "Write it as a string, between quotation marks."),
        }
    }
}

fn is_reference(property: &ObjectProp) -> bool {
    matches!(property.name.as_str(), "person" | "organisation")
}
