//! A source in the index: number, title, publisher, date and host, how it was read, and what cites it.

use leptos::{either::Either, prelude::*};
use memorial_i18n::{Messages, names::language};
use memorial_record::{Citation, Grade, Party, Record, Source, entries::Key, relations::Citing};

use crate::{
    components::{
        citation::{SourceTitle, grade_words},
        date::DateText,
        links::{DatedEvent, WorkLink, separated},
        party::PartyLink,
        programme::all_citations,
        text::{LocalizedText, Paragraphs},
    },
    context::use_page,
};

/// A row of the index.
#[component]
pub fn SourceRow(
    /// The source.
    source: Key<Source>,
) -> impl IntoView {
    let entry: &'static Source = &use_page().record.sources[source];
    let title = match entry.url.as_ref().or(entry.archived_url.as_ref()) {
        Some(url) => {
            Either::Left(view! { <a href=url.as_str() rel="noreferrer"><cite><SourceTitle source/></cite></a> })
        }
        None => Either::Right(view! { <cite><SourceTitle source/></cite> }),
    };
    let kind = entry.kind.as_deref().unwrap_or("other");
    view! {
        <li class="source" id=entry.id.as_str() data-kind=kind tabindex="-1">
            <span class="source__number">{source.index() + 1}</span>
            <div>
                <h2>{title}</h2>
                <Imprint source=entry/>
            </div>
            <Reading source/>
            <CitedIn source/>
        </li>
    }
}

/// Author, publisher, date, language and host in one line.
#[component]
fn Imprint(
    /// The source.
    source: &'static Source,
) -> impl IntoView {
    let page = use_page();
    let by = [&source.author, &source.publisher].into_iter().flatten();
    let by = by.map(|text| Either::Left(view! { <LocalizedText text/> }));
    let date = source.date.iter().map(|date| Either::Right(Either::Left(view! { <DateText date/> })));
    let language = source.language.iter().filter_map(move |tag| language(page.messages, tag));
    let language = language.map(|name| Either::Right(Either::Right(name)));
    let host = source.url.as_deref().or(source.archived_url.as_deref()).map(host);
    let host = host.map(|host| view! { " · "<bdi dir="ltr">{host}</bdi> });
    let archived = source.archived_url.as_deref().filter(|_| source.url.is_some()).map(|url| {
        view! { " · "<a href=url rel="noreferrer">{page.messages.archived_copy()}</a> }
    });
    view! { <p class="source__imprint">{separated(by.chain(date).chain(language), ", ")}{host}{archived}</p> }
}

/// Its grades, how it was read, and when, where that is another day than for the others.
#[component]
fn Reading(
    /// The source.
    source: Key<Source>,
) -> impl IntoView {
    let page = use_page();
    let grades = grades(page.record, source).into_iter().map(|grade| {
        let (letter, title) = grade_words(page.messages, grade);
        view! { <abbr title=title>{letter}</abbr> }
    });
    let grades: Vec<_> = grades.collect();
    let entry: &'static Source = &page.record.sources[source];
    let note = entry.note.as_ref().map(|text| view! { <Paragraphs text/> });
    // The day on which all were read is said once, above.
    let accessed = entry.accessed.as_ref().filter(|accessed| accessed.as_str() != page.record.read_on.as_str());
    let accessed = accessed.map(|date| view! { <p>{page.messages.accessed()}" "<DateText date/></p> });
    view! {
        <div class="source__reading">
            {(!grades.is_empty()).then(|| view! { <p class="source__grades">{separated(grades, ", ")}</p> })}
            <div>{note}{accessed}</div>
        </div>
    }
}

/// What cites it.
#[component]
fn CitedIn(
    /// The source.
    source: Key<Source>,
) -> impl IntoView {
    let page = use_page();
    let citing = page.record.relations.cited_by(source);
    let link = |citing: &Citing| {
        let link = match *citing {
            Citing::Event(event) => view! { <DatedEvent event/> }.into_any(),
            Citing::Person(key) => view! { <PartyLink party=Party::Person(key)/> }.into_any(),
            Citing::Organisation(key) => view! { <PartyLink party=Party::Organisation(key)/> }.into_any(),
            Citing::Work(work) => view! { <WorkLink work/> }.into_any(),
            Citing::Era(at) => view! { <LocalizedText text=&page.record.eras[at].title/> }.into_any(),
        };
        view! { <li>{link}</li> }
    };
    (!citing.is_empty()).then(|| {
        view! {
            <details class="source__cited">
                <summary>{page.messages.cited_by(citing.len() as u64)}</summary>
                <ul>{citing.iter().map(link).collect_view()}</ul>
            </details>
        }
    })
}

/// The grades with which a source is cited, best first.
fn grades(record: &'static Record, source: Key<Source>) -> Vec<Grade> {
    let citations = record.relations.cited_by(source).iter().flat_map(|citing| -> Vec<&'static Citation> {
        match *citing {
            Citing::Event(key) => all_citations(&record.events[key]),
            Citing::Person(key) => {
                let person = &record.people[key];
                person.sources.iter().chain(person.roles.iter().flat_map(|role| &role.sources)).collect()
            }
            Citing::Organisation(key) => record.organisations[key].sources.iter().collect(),
            Citing::Work(key) => record.works[key].sources.iter().collect(),
            Citing::Era(at) => record.eras[at].sources.iter().collect(),
        }
    });
    let mut grades: Vec<Grade> =
        citations.filter(|citation| citation.source == source).filter_map(|citation| citation.grade).collect();
    grades.sort_by_key(|grade| *grade as u8);
    grades.dedup();
    grades
}

/// The host of an address.
fn host(url: &'static str) -> &'static str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// A kind of source, in words.
#[must_use]
pub fn kind_words(messages: Messages, kind: &str) -> &'static str {
    match kind {
        "news" => messages.source_kind_news(),
        "report" => messages.source_kind_report(),
        "judgment" => messages.source_kind_judgment(),
        "book" => messages.source_kind_book(),
        "official" => messages.source_kind_official(),
        "encyclopedia" => messages.source_kind_encyclopedia(),
        _ => messages.source_kind_other(),
    }
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn a_host_is_what_an_address_begins_with() {
        for url in ["https://example.org/a?b", "http://example.org", "https://example.org#c"] {
            assert_eq!(host(url), "example.org", "{url}");
        }
    }
}
