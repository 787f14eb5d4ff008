//! `/sources/`: what the record rests on, numbered, each with how it was read and what cites it.

use leptos::prelude::*;
use memorial_record::Source;

use crate::{
    components::{
        chronicle::LIST,
        citation::grade_words,
        date::DateText,
        source::{SourceRow, kind_words},
    },
    context::use_page,
};

/// The kinds of sources, in the words of the format.
const KINDS: [&str; 7] = ["news", "report", "judgment", "book", "official", "encyclopedia", "other"];

/// The page of the sources.
#[component]
pub fn SourcesPage() -> impl IntoView {
    let page = use_page();
    let sources = &page.record.sources;
    view! {
        <div class="names-head">
            <h1 tabindex="-1">{page.messages.sources()}</h1>
            <Lead/>
        </div>
        <div class="sources">
            <Search/>
            <div class="sources__list" id=LIST>
                <p class="sources__columns source" aria-hidden="true">
                    <span></span>
                    <span>{page.messages.sources_column_title()}</span>
                    <span>{page.messages.sources_column_read()}</span>
                    <span>{page.messages.sources_column_cited()}</span>
                </p>
                <ol>{sources.keys().map(|source| view! { <SourceRow source/> }).collect_view()}</ol>
            </div>
        </div>
    }
}

/// How many sources there are, and what the grades mean.
#[component]
fn Lead() -> impl IntoView {
    use memorial_record::Grade::{A, B, C};
    let page = use_page();
    let grades = [A, B, C].map(|grade| [" ", grade_words(page.messages, grade).1].concat());
    view! {
        <p class="lead">
            {page.messages.sources_count(page.record.sources.len() as u64)}". "{page.messages.sources_numbered()}
            {grades}" "{page.messages.read_on()}" "<DateText date=&page.record.read_on/>"."
        </p>
    }
}

/// The field, which needs scripts (`page.js`), and the kinds, which need none.
#[component]
fn Search() -> impl IntoView {
    let page = use_page();
    let messages = page.messages;
    let kinds = KINDS.into_iter().filter_map(|kind| {
        let count = page.record.sources.iter().filter(|source| is_of_kind(source, kind)).count();
        (count > 0).then(|| {
            view! {
                <label class="tick">
                    <input type="checkbox" name="kind" value=kind/>
                    <span class="tick__name">{kind_words(messages, kind)}</span>
                    <span class="tick__count">{count}</span>
                </label>
            }
        })
    });
    view! {
        <div class="sources__search" role="search">
            <label class="field field--large">
                <span class="field__label">{messages.find()}</span>
                <input type="search" data-find=".source" placeholder=messages.sources_find_example() autocomplete="off"/>
                <span class="sources__found" role="status"></span>
            </label>
            <details class="sources__filter">
                <summary>{messages.filter()}</summary>
                <fieldset class="facet">
                    <legend class="facet__name">{messages.source_kind()}</legend>
                    {kinds.collect_view()}
                </fieldset>
            </details>
        </div>
    }
}

/// Whether a source is of a kind; without one it is of another.
fn is_of_kind(source: &Source, kind: &str) -> bool {
    source.kind.as_deref().unwrap_or("other") == kind
}
