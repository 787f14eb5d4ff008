//! Words of the record as they are shown: which words, and in which language when it is not the page's.

use super::format::{self, Forms};

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
    /// What the name is sorted by, where it is not the form shown.
    pub sort: Option<String>,
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

/// Which language a record is read in, and which a text falls back to where it has none in it.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The language of texts given as plain strings.
    pub plain: String,
    /// The language that is read.
    pub language: String,
    /// The languages the record is written in, preferred first.
    pub languages: Vec<String>,
}

impl Reading {
    /// The reading of a record in `language`.
    #[must_use]
    pub fn of(record: &format::Record, language: &str) -> Self {
        Self {
            plain: record.language.to_string(),
            language: language.to_owned(),
            languages: record.languages.iter().map(ToString::to_string).collect(),
        }
    }

    /// The text in the language that is read, else in the record's own, else in the first that it has.
    #[must_use]
    pub fn text(&self, text: &format::Text) -> Text {
        match text {
            format::Text::Plain(words) => self.tagged(words, &self.plain),
            format::Text::ByLanguage(forms) => self.preferred(forms),
        }
    }

    /// The name in a form attested in the language that is read, else in the report's form, never transliterated.
    #[must_use]
    pub fn name(&self, name: &format::Name) -> Name {
        let forms = match name {
            format::Name::Plain(words) => return Name { shown: self.tagged(words, &self.plain), ..Name::default() },
            format::Name::Forms(forms) => forms,
        };
        let report = self.languages.first().unwrap_or(&self.plain);
        let by_language = &forms.by_language;
        let shown = match (by_language.get(&self.language), by_language.get(report), &forms.source_form) {
            (Some(words), ..) => self.tagged(words, &self.language),
            (None, Some(words), _) => self.tagged(words, report),
            (None, None, Some(words)) => self.tagged(words, report),
            (None, None, None) => self.preferred(by_language),
        };
        let source_form = forms.source_form.clone().filter(|form| *form != shown.words);
        let by_language = by_language.0.iter().map(|(language, form)| (language.to_string(), form.clone())).collect();
        Name { shown, source_form, by_language, also: forms.also.clone(), sort: forms.sort.clone() }
    }

    fn preferred(&self, forms: &Forms) -> Text {
        let languages = [&self.language, &self.plain].into_iter().chain(&self.languages);
        let form = languages.into_iter().find_map(|language| Some((language.as_str(), forms.get(language)?)));
        let first = || forms.0.first().map(|(language, words)| (&**language, words.as_str()));
        form.or_else(first).map_or_else(Text::default, |(language, words)| self.tagged(words, language))
    }

    fn tagged(&self, words: &str, language: &str) -> Text {
        Text { words: words.to_owned(), language: (language != self.language).then(|| language.to_owned()) }
    }
}

/// Whether a language is written from right to left, by its script or else its primary subtag.
#[must_use]
pub fn is_right_to_left(language: &str) -> bool {
    let mut subtags = language.split('-');
    let primary = subtags.next().unwrap_or_default();
    match subtags.find(|subtag| subtag.len() == 4) {
        Some(script) => {
            ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"].iter().any(|s| s.eq_ignore_ascii_case(script))
        }
        None => ["ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "ckb", "dv", "syr"]
            .iter()
            .any(|s| s.eq_ignore_ascii_case(primary)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(language: &str) -> Reading {
        Reading { plain: "en".into(), language: language.into(), languages: vec!["en".into(), "he".into()] }
    }

    fn forms(json: &str) -> format::Text {
        serde_json::from_str(json).expect("it is a text")
    }

    fn name(language: &str, json: &str) -> Name {
        reading(language).name(&serde_json::from_str(json).expect("it is a name"))
    }

    fn text(words: &str, language: Option<&str>) -> Text {
        Text { words: words.into(), language: language.map(str::to_owned) }
    }

    #[test]
    fn a_text_in_the_language_of_the_page_names_no_language() {
        assert_eq!(reading("he").text(&forms(r#"{ "en": "Holon", "he": "חולון" }"#)), text("חולון", None));
    }

    #[test]
    fn a_missing_language_falls_back_and_says_so() {
        assert_eq!(reading("he").text(&"Remembrance".into()), text("Remembrance", Some("en")));
        assert_eq!(reading("he").text(&forms(r#"{ "ru": "Память" }"#)), text("Память", Some("ru")));
    }

    #[test]
    fn a_name_without_a_form_in_the_language_stands_in_the_reports_form() {
        let name = name("he", r#"{ "az": "Lev Spivak", "source_form": "Lev Spivak" }"#);
        assert_eq!(name.shown, text("Lev Spivak", Some("en")));
        assert_eq!(name.source_form, None, "the form shown is the report's already");
    }

    #[test]
    fn a_name_keeps_every_attested_form() {
        let name = name("en", r#"{ "en": "Holon", "he": "חולון", "source_form": "Kholon", "also": ["Xolon"] }"#);
        assert_eq!(name.forms().collect::<Vec<_>>(), ["Holon", "Kholon", "Holon", "חולון", "Xolon"]);
    }

    #[test]
    fn direction_follows_the_script_before_the_language() {
        assert!(is_right_to_left("he"));
        assert!(is_right_to_left("az-Arab"));
        assert!(!is_right_to_left("az"));
        assert!(!is_right_to_left("he-Latn"));
    }
}
