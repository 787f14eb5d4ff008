//! `/`: what the record is, the axis with its filters, and the list of events.

use leptos::prelude::*;

use crate::{
    components::{
        chronicle::{Chronicle, LIST},
        text::{Spoken, paragraphs},
    },
    context::use_page,
    widgets::timeline::{Host, Timeline, build::build, data::TimelineData},
};

/// Abbreviations and days are no end of a sentence: its last word has at least this many letters or digits.
const LEAST_SIGNS: usize = 3;

/// The page of the timeline.
#[component]
pub fn TimelinePage() -> impl IntoView {
    let page = use_page();
    view! {
        <Introduction/>
        <a class="skip" href=page.here(LIST)>{page.messages.skip_axis()}</a>
        <TimelineHost host=Host::Page/>
        <Chronicle/>
    }
}

/// The axis with its filters as it is written, in the place where it is mounted.
#[component]
pub fn TimelineHost(
    /// The page that it is in.
    host: Host,
) -> impl IntoView {
    let page = use_page();
    // The data of a page that is written is never freed: a build is a process that ends with its site.
    let data: &'static TimelineData = Box::leak(Box::new(build(page.record, page.messages, page.folder())));
    let widget = if host == Host::Embed { "embed-timeline" } else { "timeline" };
    view! { <div data-widget=widget data-file=page.files.timeline.as_str()><Timeline data host/></div> }
}

/// The title and the summary of the record side by side; the rest of a long summary can be opened.
#[component]
fn Introduction() -> impl IntoView {
    let page = use_page();
    let summary = &page.record.summary;
    let language = summary.language.as_deref();
    let mut paragraphs = paragraphs(summary);
    let (first, rest) = first_sentence(paragraphs.next().unwrap_or_default());
    let rest: Vec<&'static str> = std::iter::once(rest).filter(|rest| !rest.is_empty()).chain(paragraphs).collect();
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details class="introduction__more">
                <summary>{page.messages.rest_of_introduction()}</summary>
                {rest.into_iter().map(|words| view! { <p class="lead"><Spoken language words/></p> }).collect_view()}
            </details>
        }
    });
    view! {
        <div class="introduction">
            <h1 tabindex="-1"><Spoken language=page.record.title.language.as_deref() words=page.record.title.words.as_str()/></h1>
            <div class="introduction__text"><p class="lead"><Spoken language words=first/></p>" "{more}</div>
        </div>
    }
}

/// The first sentence of a paragraph, and what follows it.
fn first_sentence(paragraph: &str) -> (&str, &str) {
    let ends = paragraph.match_indices(['.', '!', '?', '։']).map(|(at, sign)| at + sign.len());
    let is_end = |end: &usize| {
        let word = paragraph[..*end].rsplit(char::is_whitespace).next().unwrap_or_default();
        let signs = word.chars().filter(|sign| sign.is_alphanumeric()).count();
        let rest = &paragraph[*end..];
        let goes_on = rest.trim_start().starts_with(char::is_lowercase);
        signs >= LEAST_SIGNS && rest.starts_with(char::is_whitespace) && !goes_on
    };
    match ends.into_iter().find(is_end) {
        Some(end) => (&paragraph[..end], paragraph[end..].trim_start()),
        None => (paragraph, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn a_summary_begins_with_its_first_sentence() {
        let check = |text, first| assert_eq!(first_sentence(text).0, first);
        check("One sentence here. And another.", "One sentence here.");
        check("Said by Dr. Levi there. And more.", "Said by Dr. Levi there.");
        check("On 26. February it was. More.", "On 26. February it was.");
        check("It was in February 1992. More.", "It was in February 1992.");
        check("1992. február 26-án volt. More.", "1992. február 26-án volt.");
        check("No end", "No end");
        assert_eq!(first_sentence("First one. Second.").1, "Second.");
    }
}
