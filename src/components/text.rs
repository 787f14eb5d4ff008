//! Words of the record, with their own language and direction where it is not the page's.

use leptos::{either::Either, prelude::*};
use memorial_record::text::{Text, is_right_to_left};

/// The value of `dir` for a language.
#[must_use]
pub fn direction(language: &str) -> &'static str {
    if is_right_to_left(language) { "rtl" } else { "ltr" }
}

/// A text: its words alone, or an element that says their language where it is another than the page's.
#[component]
pub fn LocalizedText(
    /// The text.
    text: &'static Text,
) -> impl IntoView {
    view! { <Spoken language=text.language.as_deref() words=text.words.as_str()/> }
}

/// Words in a language, which is only said where there is one to say.
#[component]
pub fn Spoken(
    /// The language, where it is another than the page's.
    language: Option<&'static str>,
    /// The words.
    words: &'static str,
) -> impl IntoView {
    match language {
        None => Either::Left(words),
        Some(language) => Either::Right(view! { <bdi lang=language dir=direction(language)>{words}</bdi> }),
    }
}

/// The paragraphs of a text: a blank line begins a new one.
#[component]
pub fn Paragraphs(
    /// The text.
    text: &'static Text,
    /// The class of the first paragraph.
    #[prop(optional)]
    first_class: Option<&'static str>,
    /// What follows the words of the last paragraph, such as the numbers of its sources.
    #[prop(optional, into)]
    end: ViewFn,
) -> impl IntoView {
    let paragraphs: Vec<&'static str> = paragraphs(text).collect();
    let last = paragraphs.len().saturating_sub(1);
    let (language, dir) = (text.language.as_deref(), text.language.as_deref().map(direction));
    let paragraph = move |(at, words)| {
        let class = first_class.filter(|_| at == 0);
        let end = (at == last).then(|| end.run());
        view! { <p class=class lang=language dir=dir>{words}{end}</p> }
    };
    paragraphs.into_iter().enumerate().map(paragraph).collect_view()
}

/// The words of each paragraph.
pub fn paragraphs(text: &Text) -> impl Iterator<Item = &str> {
    text.words.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
}
