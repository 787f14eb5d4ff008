//! Words of the record as they are shown: which words, and in which language when it is not the page's.

use super::raw::{RawName, RawText};

/// A text in the language of the page, or in another that it then names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The words.
    pub words: String,
    /// Their language, where it is not the page's.
    pub language: Option<String>,
}

/// A name: the form that is shown, and every other that is attested.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// The form that is shown.
    pub shown: Text,
    /// The spelling of the source that the record starts from, where it differs from the form shown.
    pub source_form: Option<String>,
    /// The attested forms by language.
    pub by_language: Vec<(String, String)>,
    /// Other attested spellings, in any script.
    pub also: Vec<String>,
}

impl Name {
    /// Every form, the one shown first.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.shown.words.as_str())
            .chain(self.source_form.as_deref())
            .chain(self.by_language.iter().map(|(_, form)| form.as_str()))
            .chain(self.also.iter().map(String::as_str))
    }
}

/// Which language a record is read in, and which stands in where a text has none in it.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The language of texts given as plain strings.
    pub plain: String,
    /// The language wanted.
    pub wanted: String,
    /// The languages the record is written in, preferred first.
    pub languages: Vec<String>,
}

impl Reading {
    /// The text in the language wanted, else in the record's own, else in the first that it has.
    #[must_use]
    pub fn text(&self, raw: RawText) -> Text {
        match raw {
            RawText::Plain(words) => self.tagged(words, &self.plain),
            RawText::ByLanguage(mut forms) => {
                let Some(language) = self.preferred(|language| forms.contains_key(language)) else {
                    let first = forms.pop_first();
                    return first.map(|(language, words)| self.tagged(words, &language)).unwrap_or_default();
                };
                let words = forms.remove(&language).unwrap_or_default();
                self.tagged(words, &language)
            }
        }
    }

    /// The name in a form attested in the language wanted, else in the report's form, never transliterated.
    #[must_use]
    pub fn name(&self, raw: RawName) -> Name {
        let forms = match raw {
            RawName::Plain(words) => return Name { shown: self.tagged(words, &self.plain), ..Name::default() },
            RawName::Forms(forms) => forms,
        };
        let report = self.languages.first().unwrap_or(&self.plain);
        let shown = match (forms.by_language.get(&self.wanted), &forms.source_form) {
            (Some(form), _) => self.tagged(form.clone(), &self.wanted),
            (None, Some(form)) if !forms.by_language.contains_key(report) => self.tagged(form.clone(), report),
            _ => self.text(RawText::ByLanguage(forms.by_language.clone())),
        };
        let source_form = forms.source_form.filter(|form| *form != shown.words);
        Name { shown, source_form, by_language: forms.by_language.into_iter().collect(), also: forms.also }
    }

    /// The language that is shown of those that there are.
    fn preferred(&self, has: impl Fn(&str) -> bool) -> Option<String> {
        [&self.wanted, &self.plain].into_iter().chain(&self.languages).find(|language| has(language)).cloned()
    }

    fn tagged(&self, words: String, language: &str) -> Text {
        Text { words, language: (language != self.wanted).then(|| language.to_owned()) }
    }
}

/// Whether a language is written from right to left, by its script or else its primary subtag.
#[must_use]
pub fn is_right_to_left(language: &str) -> bool {
    let mut subtags = language.split('-');
    let primary = subtags.next().unwrap_or_default();
    match subtags.find(|subtag| subtag.len() == 4) {
        Some(script) => ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"].iter().any(|s| s.eq_ignore_ascii_case(script)),
        None => ["ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "ckb", "dv", "syr"].iter().any(|s| s.eq_ignore_ascii_case(primary)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::raw::RawForms;

    fn reading(wanted: &str) -> Reading {
        Reading { plain: "en".into(), wanted: wanted.into(), languages: vec!["en".into(), "he".into()] }
    }

    fn forms(pairs: &[(&str, &str)]) -> std::collections::BTreeMap<String, String> {
        pairs.iter().map(|(language, words)| ((*language).to_owned(), (*words).to_owned())).collect()
    }

    #[test]
    fn a_text_in_the_language_of_the_page_names_no_language() {
        let text = reading("he").text(RawText::ByLanguage(forms(&[("en", "Holon"), ("he", "חולון")])));
        assert_eq!(text, Text { words: "חולון".into(), language: None });
    }

    #[test]
    fn a_missing_language_falls_back_and_says_so() {
        let text = reading("he").text(RawText::Plain("Remembrance".into()));
        assert_eq!(text, Text { words: "Remembrance".into(), language: Some("en".into()) });
        let only_russian = reading("he").text(RawText::ByLanguage(forms(&[("ru", "Память")])));
        assert_eq!(only_russian.language.as_deref(), Some("ru"));
    }

    #[test]
    fn a_name_without_a_form_in_the_language_stands_in_the_reports_form() {
        let raw = RawForms { by_language: forms(&[("az", "Lev Spivak")]), source_form: Some("Lev Spivak".into()), also: vec![] };
        let name = reading("he").name(RawName::Forms(raw));
        assert_eq!(name.shown, Text { words: "Lev Spivak".into(), language: Some("en".into()) });
        assert_eq!(name.source_form, None, "the form shown is the report's already");
    }

    #[test]
    fn direction_follows_the_script_before_the_language() {
        assert!(is_right_to_left("he"));
        assert!(is_right_to_left("az-Arab"));
        assert!(!is_right_to_left("az"));
        assert!(!is_right_to_left("he-Latn"));
    }
}
