//! Words of the record in which what is searched for is marked.

use std::{ops::Range, sync::Arc};

use leptos::{either::Either, prelude::*};
use memorial_search::{index::Field, query::ParsedQuery};

use super::data::Words;

/// Words, with their language, and marks where the query matches.
#[component]
pub fn Highlighted(
    /// The words.
    words: &'static Words,
    /// What they are: typos are allowed in names.
    field: Field,
    /// The query.
    query: Memo<Arc<ParsedQuery>>,
) -> impl IntoView {
    let text = words.words.as_str();
    let ranges = Memo::new(move |_| query.with(|query| query.highlight(text, field)));
    let pieces = move || ranges.with(|ranges| pieces(text, ranges));
    match words.language.as_deref() {
        None => Either::Left(pieces),
        Some(language) => Either::Right(view! { <bdi lang=language>{pieces}</bdi> }),
    }
}

/// A text in pieces, those in the ranges marked.
fn pieces(text: &'static str, ranges: &[Range<usize>]) -> Vec<impl IntoView + use<>> {
    let mut pieces = Vec::with_capacity(2 * ranges.len() + 1);
    let mut end = 0;
    for range in ranges {
        if end < range.start {
            pieces.push(Either::Left(&text[end..range.start]));
        }
        pieces.push(Either::Right(view! { <mark>{&text[range.clone()]}</mark> }));
        end = range.end;
    }
    if end < text.len() {
        pieces.push(Either::Left(&text[end..]));
    }
    pieces
}
