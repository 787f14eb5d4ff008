//! Counts the texts that an announced language lacks.

use std::{collections::HashSet, ops::Range};

use jsonc_parser::ast::{Object, Value};

use super::{
    super::problem::{quoted, visible},
    findings::Findings,
    syntax::span,
};

/// The languages that are counted: nobody announces more in earnest.
const MOST_LANGUAGES: usize = 100;

/// The languages of the record, and what each of them lacks.
#[derive(Debug, Default)]
pub struct Coverage {
    /// The language of plain strings, and where it is given.
    language: Option<(String, Range<usize>)>,
    announced: Vec<Announced>,
    texts: usize,
}

/// A language of `languages`.
#[derive(Debug)]
struct Announced {
    index: usize,
    tag: String,
    span: Range<usize>,
    missing: usize,
    /// The pointer of the first text that lacks it.
    first: String,
}

impl Coverage {
    /// Reads `language` and `languages` of a record.
    pub fn announced(record: &Object) -> Self {
        let language = record.get_string("language").map(|tag| (tag.value.clone().into_owned(), span(tag)));
        let list = record.get_array("languages").map_or(&[][..], |list| &list.elements).iter().enumerate();
        let announced = list.take(MOST_LANGUAGES).filter_map(|(index, value)| {
            let tag = value.as_string_lit()?;
            let (span, tag) = (span(tag), tag.value.clone().into_owned());
            Some(Announced { index, tag, span, missing: 0, first: String::new() })
        });
        Self { language, announced: announced.collect(), texts: 0 }
    }

    /// Counts a text: by language, or a plain string in the language of the record.
    pub fn count(&mut self, value: &Value, findings: &Findings) {
        self.texts += 1;
        for announced in &mut self.announced {
            let has_it = match value {
                Value::Object(forms) => forms.properties.iter().any(|form| form.name.as_str() == announced.tag),
                _ => self.language.as_ref().is_none_or(|(language, _)| *language == announced.tag),
            };
            if !has_it {
                announced.missing += 1;
                if announced.missing == 1 {
                    announced.first = findings.path().to_owned();
                }
            }
        }
    }

    /// Says which announced languages are incomplete, and whether the language of the record is announced.
    pub fn report(&self, findings: &mut Findings) {
        if let Some((language, span)) = &self.language
            && !self.announced.iter().any(|announced| announced.tag == *language)
        {
            let step = findings.enter("language");
            let message = "the language of the record is not in `languages`";
            findings.warning(span.clone(), message, format!("Add {} to `languages`.", quoted(language)));
            findings.leave(step);
        }
        let list = findings.enter("languages");
        let mut seen = HashSet::new();
        for announced in &self.announced {
            let step = findings.enter_item(announced.index);
            if seen.insert(announced.tag.to_ascii_lowercase()) {
                self.report_missing(announced, findings);
            } else {
                findings.error(announced.span.clone(), "`languages` has this language twice", "Remove one of them.");
            }
            findings.leave(step);
        }
        findings.leave(list);
    }

    fn report_missing(&self, announced: &Announced, findings: &mut Findings) {
        let Announced { tag, span, missing, first, .. } = announced;
        if *missing > 0 {
            let message = format!("{} is announced, and missing in {missing} of {} texts", quoted(tag), self.texts);
            let remedy = format!("Translate them, the first at {}, or remove the language.", visible(first));
            findings.warning(span.clone(), message, remedy);
        }
    }
}
