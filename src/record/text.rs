//! Words of the record as they are shown: which words, and in which language when it is not the page's.

use super::{json::Json, raw::RawRecord};

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

/// The keys of a name that are no languages.
const SOURCE_FORM: &str = "source_form";
const ALSO: &str = "also";

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
    /// The reading of a record in `language`.
    #[must_use]
    pub fn of(record: &RawRecord, language: &str) -> Self {
        let plain = record.fields().get("language").and_then(Json::as_str).unwrap_or(language);
        Self {
            plain: plain.to_owned(),
            wanted: language.to_owned(),
            languages: record.languages().map(str::to_owned).collect(),
        }
    }

    /// The text in the language wanted, else in the record's own, else in the first that it has; nothing for what is no
    /// text.
    #[must_use]
    pub fn text(&self, raw: &Json) -> Option<Text> {
        match raw {
            Json::String(words) => Some(self.tagged(words, &self.plain)),
            Json::Object(forms) => {
                let (language, form) = self.preferred(raw).or_else(|| Some((&*forms.first()?.0, &forms.first()?.1)))?;
                Some(self.tagged(form.as_str()?, language))
            }
            _ => None,
        }
    }

    /// The name in a form attested in the language wanted, else in the report's form, never transliterated.
    #[must_use]
    pub fn name(&self, raw: &Json) -> Option<Name> {
        let Json::Object(forms) = raw else { return Some(Name { shown: self.text(raw)?, ..Name::default() }) };
        let form = |key: &str| raw.get(key).and_then(Json::as_str);
        let by_language = || forms.iter().filter(|(key, _)| key != SOURCE_FORM && key != ALSO);
        let report = self.languages.first().unwrap_or(&self.plain);
        let shown = match (form(&self.wanted), form(report), form(SOURCE_FORM)) {
            (Some(words), ..) => self.tagged(words, &self.wanted),
            (None, Some(words), _) | (None, None, Some(words)) => self.tagged(words, report),
            (None, None, None) => {
                let (language, form) = by_language().next()?;
                self.tagged(form.as_str()?, language)
            }
        };
        let source_form = form(SOURCE_FORM).filter(|form| *form != shown.words).map(str::to_owned);
        let by_language =
            by_language().filter_map(|(key, form)| Some((key.clone().into_owned(), form.as_str()?.to_owned())));
        let also = raw.get(ALSO).map_or(&[][..], Json::items).iter();
        let also = also.filter_map(Json::as_str).map(str::to_owned).collect();
        Some(Name { shown, source_form, by_language: by_language.collect(), also })
    }

    /// The form that is shown of those that there are, and its language.
    fn preferred<'r>(&'r self, forms: &'r Json) -> Option<(&'r str, &'r Json<'r>)> {
        let languages = [&self.wanted, &self.plain].into_iter().chain(&self.languages);
        languages.into_iter().find_map(|language| Some((language.as_str(), forms.get(language)?)))
    }

    fn tagged(&self, words: &str, language: &str) -> Text {
        Text { words: words.to_owned(), language: (language != self.wanted).then(|| language.to_owned()) }
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

    fn reading(wanted: &str) -> Reading {
        Reading { plain: "en".into(), wanted: wanted.into(), languages: vec!["en".into(), "he".into()] }
    }

    fn json(text: &str) -> Json<'_> {
        Json::read(text.as_bytes()).expect("it is JSON")
    }

    fn text(words: &str, language: Option<&str>) -> Text {
        Text { words: words.into(), language: language.map(str::to_owned) }
    }

    #[test]
    fn a_text_in_the_language_of_the_page_names_no_language() {
        assert_eq!(reading("he").text(&json(r#"{ "en": "Holon", "he": "חולון" }"#)), Some(text("חולון", None)));
    }

    #[test]
    fn a_missing_language_falls_back_and_says_so() {
        assert_eq!(reading("he").text(&json("\"Remembrance\"")), Some(text("Remembrance", Some("en"))));
        assert_eq!(reading("he").text(&json(r#"{ "ru": "Память" }"#)), Some(text("Память", Some("ru"))));
    }

    #[test]
    fn a_name_without_a_form_in_the_language_stands_in_the_reports_form() {
        let raw = json(r#"{ "az": "Lev Spivak", "source_form": "Lev Spivak" }"#);
        let name = reading("he").name(&raw).expect("a name");
        assert_eq!(name.shown, text("Lev Spivak", Some("en")));
        assert_eq!(name.source_form, None, "the form shown is the report's already");
    }

    #[test]
    fn a_name_keeps_every_attested_form() {
        let raw = json(r#"{ "en": "Holon", "he": "חולון", "source_form": "Kholon", "also": ["Xolon"] }"#);
        let name = reading("en").name(&raw).expect("a name");
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
