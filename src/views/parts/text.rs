//! Words of the record, with their own language and direction where it is not the page's.

use crate::{
    record::text::{Text, is_right_to_left},
    views::markup::{Markup, el},
};

/// Puts a text into an element, which says the language of the words if it is another than the page's.
#[must_use]
pub fn words(element: Markup, text: &Text) -> Markup {
    spoken(element, text.language.as_deref()).text(text.words.clone())
}

/// Says the language and direction of what an element holds, if they are not the page's.
#[must_use]
pub fn spoken(element: Markup, language: Option<&str>) -> Markup {
    match language {
        None => element,
        Some(language) => {
            let direction = if is_right_to_left(language) { "rtl" } else { "ltr" };
            element.attr("lang", language.to_owned()).attr("dir", direction)
        }
    }
}

/// The paragraphs of a text: a blank line begins a new one.
#[must_use]
pub fn paragraphs(text: &Text) -> Vec<Markup> {
    text.words
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| spoken(el("p"), text.language.as_deref()).text(paragraph.trim().to_owned()))
        .collect()
}
