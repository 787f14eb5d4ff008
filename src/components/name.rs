//! Names as attested: the form that is shown, and every other with its language, never transliterated by us.

use leptos::prelude::*;
use memorial_record::text::Name;

use crate::{
    components::text::{LocalizedText, direction},
    context::use_page,
};

/// The form of a name that is shown.
#[component]
pub fn NameText(
    /// The name.
    name: &'static Name,
) -> impl IntoView {
    view! { <LocalizedText text=&name.shown/> }
}

/// A form of a name, and the language that it is in where that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameForm {
    /// The form.
    pub words: &'static str,
    /// Its language; empty where nobody says which it is.
    pub language: &'static str,
}

/// The forms of a name besides the one shown, each once.
#[must_use]
pub fn other_forms(name: &'static Name, report_language: &'static str) -> Vec<NameForm> {
    let source = name.source_form.iter().map(|words| (words.as_str(), report_language));
    let by_language = name.by_language.iter().map(|(language, words)| (words.as_str(), language.as_str()));
    let also = name.also.iter().map(|words| (words.as_str(), ""));
    let mut forms: Vec<NameForm> = Vec::new();
    for (words, language) in source.chain(by_language).chain(also) {
        if words != name.shown.words && forms.iter().all(|form| form.words != words) {
            forms.push(NameForm { words, language });
        }
    }
    forms
}

/// The other spellings of a name in one line, each in its own script.
#[component]
pub fn OtherForms(
    /// The name.
    name: &'static Name,
) -> impl IntoView {
    let report_language = use_page().record.languages.first().map_or("", String::as_str);
    let form = |(at, form): (usize, NameForm)| {
        let dir = if form.language.is_empty() { "auto" } else { direction(form.language) };
        view! { {(at > 0).then_some(" · ")}<bdi lang=form.language dir=dir>{form.words}</bdi> }
    };
    other_forms(name, report_language).into_iter().enumerate().map(form).collect_view()
}
