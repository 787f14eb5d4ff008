//! Sources as numbered notes: a number beside the words that rest on it, the note itself one can open in place.

use crate::{
    record::{Citation, Grade, Source, entries::Key, order::order},
    route::Page,
    views::{
        markup::{Markup, classed, el},
        parts::{
            date::date,
            text::{spoken, words},
        },
        site::Site,
    },
};

/// The numbers of the sources that something rests on, each a link to its note.
#[must_use]
pub fn numbers(site: Site, citations: &[Citation]) -> Markup {
    let mut shown: Vec<Key<Source>> = Vec::new();
    for citation in citations {
        if !shown.contains(&citation.source) {
            shown.push(citation.source);
        }
    }
    let number = |source: Key<Source>| {
        // Read out as a sentence, shown as a number.
        let before = classed("span", "visually-hidden").text(site.words.source()).text(" ");
        let after = classed("span", "visually-hidden").text(": ").with(title(site, source));
        let link = el("a").attr("href", address(site, source)).with(before);
        link.text((source.index() + 1).to_string()).with(after)
    };
    classed("sup", "cites").joined(shown.into_iter().map(number), " ")
}

/// The notes themselves, closed until a reader opens them.
#[must_use]
pub fn notes<'a>(site: Site, citations: impl IntoIterator<Item = &'a Citation>) -> Markup {
    let mut cited: Vec<(Key<Source>, Vec<&Citation>)> = Vec::new();
    for citation in citations {
        match cited.iter_mut().find(|(source, _)| *source == citation.source) {
            Some((_, passages)) => {
                if !passages
                    .iter()
                    .any(|passage| passage.locator == citation.locator && passage.grade == citation.grade)
                {
                    passages.push(citation);
                }
            }
            None => cited.push((citation.source, vec![citation])),
        }
    }
    let by_number = order(cited.len(), &|a, b| cited[a].0.cmp(&cited[b].0));
    let count = u64::try_from(cited.len()).unwrap_or(u64::MAX);
    let note = |(source, passages): &(Key<Source>, Vec<&Citation>)| {
        let item = el("li").attr("value", (source.index() + 1).to_string());
        item.with(reference(site, *source)).text(". ").with_all(passages.iter().map(|passage| where_in(site, passage)))
    };
    classed("details", "notes")
        .with(el("summary").text(site.words.sources_count(count)))
        .with(classed("ol", "notes__list").with_all(by_number.into_iter().map(|place| note(&cited[place as usize]))))
}

/// A source in one line, as a link to its entry.
#[must_use]
pub fn reference(site: Site, key: Key<Source>) -> Markup {
    let source = &site.record.sources[key];
    let mut line = classed("span", "reference");
    if let Some(author) = &source.author {
        line = line.with(words(el("span"), author)).text(". ");
    }
    line = line.with(el("a").attr("href", address(site, key)).with(title(site, key)));
    if let Some(publisher) = &source.publisher {
        line = line.text(". ").with(words(el("span"), publisher));
    }
    match &source.date {
        Some(published) => line.text(", ").with(date(site, published)),
        None => line,
    }
}

/// The title of a source, in the language that the source is in.
#[must_use]
pub fn title(site: Site, key: Key<Source>) -> Markup {
    let source = &site.record.sources[key];
    // A title in brackets is a description in the language of the record, where the source has no title.
    let is_foreign = |language: &&str| *language != site.words.tag() && !source.title.words.starts_with('[');
    let language = source.title.language.as_deref().or(source.language.as_deref().filter(is_foreign));
    spoken(el("span"), language).text(source.title.words.clone())
}

/// The address of a source among the numbered sources.
#[must_use]
pub fn address(site: Site, key: Key<Source>) -> String {
    [&site.href(Page::Sources), "#", &site.record.sources[key].id].concat()
}

/// Where in a source, and how the passage was read.
fn where_in(site: Site, citation: &Citation) -> Markup {
    let mut place = classed("span", "notes__where");
    if let Some(locator) = &citation.locator {
        place = place.text(locator.clone()).text(". ");
    }
    let grade = match citation.grade {
        None => return place,
        Some(Grade::A) => site.words.grade_a(),
        Some(Grade::B) => site.words.grade_b(),
        Some(Grade::C) => site.words.grade_c(),
    };
    place.with(classed("span", "notes__grade").text(grade)).text(" ")
}
