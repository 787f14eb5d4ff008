//! Sources as numbered notes: a number beside the words that rest on it, and the note in the outer margin.

use leptos::{either::Either, prelude::*};
use memorial_i18n::Messages;
use memorial_record::{Citation, Grade, Source, entries::Key};

use crate::{
    components::text::{LocalizedText, Spoken},
    context::{PageContext, use_page},
    route::Page,
};

/// The numbers of the sources that something rests on, each a link to its entry among the sources.
#[component]
pub fn CitationNumbers(
    /// What is cited.
    citations: &'static [Citation],
) -> impl IntoView {
    let page = use_page();
    let mut sources: Vec<Key<Source>> = Vec::new();
    for citation in citations {
        if !sources.contains(&citation.source) {
            sources.push(citation.source);
        }
    }
    let number = move |(at, source): (usize, Key<Source>)| {
        view! {
            {(at > 0).then_some(" ")}
            <a href=source_address(page, source)>
                <span class="visually-hidden">{page.messages.source()}" "</span>
                {source.index() + 1}
                <span class="visually-hidden">": "<SourceTitle source/></span>
            </a>
        }
    };
    (!sources.is_empty())
        .then(|| view! { <sup class="cites">{sources.into_iter().enumerate().map(number).collect_view()}</sup> })
}

/// The notes of what something rests on, by number: who published it, its title, the year, where in it, its grade.
#[component]
pub fn SourceNotes(
    /// What is cited; what is cited twice at the same place is noted once.
    citations: Vec<&'static Citation>,
    /// Whether the notes are behind their count where the window has no outer margin.
    #[prop(optional)]
    folded: bool,
    /// Whether the record's root source goes by its short name: “The report, sentence 3”.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let messages = use_page().messages;
    let notes = by_source(citations);
    let count = u64::try_from(notes.len()).unwrap_or(u64::MAX);
    let list = view! {
        <ul class="notes">
            {notes.into_iter().map(|(source, passages)| view! { <SourceNote source passages short/> }).collect_view()}
        </ul>
    };
    if folded {
        let summary = messages.sources_count(count);
        Either::Left(view! { <details class="notes-fold"><summary>{summary}</summary>{list}</details> })
    } else {
        Either::Right(list)
    }
}

/// One note: a source, and each passage of it that is cited.
#[component]
fn SourceNote(
    /// The source.
    source: Key<Source>,
    /// Where in it, and how it was read.
    passages: Vec<&'static Citation>,
    /// Whether the record's root source goes by its short name.
    short: bool,
) -> impl IntoView {
    let page = use_page();
    let is_root = short && root_source(page) == Some(source);
    let line =
        if is_root { Either::Left(page.messages.root_source()) } else { Either::Right(view! { <SourceLine source/> }) };
    let grade = passages.iter().filter_map(|passage| passage.grade).max_by_key(|grade| *grade as u8);
    let locators = passages.iter().filter_map(|passage| passage.locator.as_deref());
    let locators = locators.map(|locator| view! { ", "<bdi>{locator}</bdi> }).collect_view();
    view! {
        <li>
            <span class="notes__number">{source.index() + 1}</span>
            <a href=source_address(page, source)>{line}{locators}</a>
            {grade.map(|grade| view! { <GradeSign grade/> })}
        </li>
    }
}

/// The letter of a grade, with its meaning for whoever asks.
#[component]
pub fn GradeSign(
    /// The grade.
    grade: Grade,
) -> impl IntoView {
    let (letter, title) = grade_words(use_page().messages, grade);
    view! { <span class="notes__grade">" · "<abbr title=title>{letter}</abbr></span> }
}

/// The letter of a grade and what it means.
#[must_use]
pub fn grade_words(messages: Messages, grade: Grade) -> (&'static str, &'static str) {
    match grade {
        Grade::A => ("A", messages.grade_a()),
        Grade::B => ("B", messages.grade_b()),
        Grade::C => ("C", messages.grade_c()),
    }
}

/// A source in one line: its publisher or author, its title, and its year.
#[component]
pub fn SourceLine(
    /// The source.
    source: Key<Source>,
) -> impl IntoView {
    let entry = &use_page().record.sources[source];
    let by = entry.publisher.as_ref().or(entry.author.as_ref());
    let year = entry.date.as_ref().and_then(|date| date.bounds().earliest).map(|moment| moment.year());
    view! {
        {by.map(|by| view! { <bdi><LocalizedText text=by/></bdi>", " })}
        <cite><bdi><SourceTitle source/></bdi></cite>
        {year.map(|year| [" (", &year.to_string(), ")"].concat())}
    }
}

/// The title of a source, in the language that the source is in.
#[component]
pub fn SourceTitle(
    /// The source.
    source: Key<Source>,
) -> impl IntoView {
    let page = use_page();
    let source = &page.record.sources[source];
    // A title in brackets is a description in the language of the record, where the source has no title.
    let is_foreign = |language: &&str| *language != page.messages.tag() && !source.title.words.starts_with('[');
    let language = source.title.language.as_deref().or(source.language.as_deref().filter(is_foreign));
    view! { <Spoken language words=source.title.words.as_str()/> }
}

/// The address of a source among the numbered sources.
#[must_use]
pub fn source_address(page: PageContext, source: Key<Source>) -> String {
    page.anchor(&Page::Sources, &page.record.sources[source].id)
}

/// The source that the record starts from: the first that its subject, the event with a programme, cites.
#[must_use]
pub fn root_source(page: PageContext) -> Option<Key<Source>> {
    let record = page.record;
    let mut roots = record.relations.timeline.iter().filter(|event| !record.relations.programme(**event).is_empty());
    record.events[*roots.next()?].sources.first().map(|citation| citation.source)
}

/// Each source once, by number, with its passages, each once.
fn by_source(citations: Vec<&'static Citation>) -> Vec<(Key<Source>, Vec<&'static Citation>)> {
    let mut notes: Vec<(Key<Source>, Vec<&'static Citation>)> = Vec::new();
    for citation in citations {
        let is_same = |other: &&Citation| other.locator == citation.locator;
        match notes.iter_mut().find(|(source, _)| *source == citation.source) {
            Some((_, passages)) if passages.iter().any(is_same) => {}
            Some((_, passages)) => passages.push(citation),
            None => notes.push((citation.source, vec![citation])),
        }
    }
    notes.sort_by_key(|(source, _)| source.index());
    notes
}
