//! `/sources/`: what the record rests on, numbered, each with what cites it.

use crate::{
    browser::names,
    record::{Source, entries::Key, links::Citing},
    views::{
        entry::event,
        markup::{Markup, classed, el},
        parts::{
            citations, date, links,
            text::{paragraphs, words},
        },
        site::Site,
    },
};

/// The page of the sources.
#[must_use]
pub fn page(site: Site) -> Markup {
    let count = u64::try_from(site.record.sources.len()).unwrap_or(u64::MAX);
    classed("div", "page page--sources")
        .with(el("h1").attr("tabindex", "-1").text(site.words.sources()))
        .with(classed("p", "lead").text(site.words.sources_count(count)))
        .with(classed("ol", "sources").with_all(site.record.sources.keys().map(|key| source(site, key))))
}

fn source(site: Site, key: Key<Source>) -> Markup {
    let source = &site.record.sources[key];
    let title = el("cite").with(citations::title(site, key));
    let mut item =
        classed("li", "source").attr("id", source.id.clone()).with(classed("p", "source__title").with(title));
    let mut imprint = classed("p", "source__imprint");
    for part in [&source.author, &source.publisher].into_iter().flatten() {
        imprint = imprint.with(words(el("span"), part)).text(". ");
    }
    if let Some(published) = &source.date {
        imprint = imprint.with(date::ending(site, published)).text(" ");
    }
    if let Some(language) = source.language.as_deref().and_then(|language| names::language(site.words, language)) {
        imprint = imprint.text(language).text(". ");
    }
    if let Some(read) = &source.accessed {
        imprint = imprint.text(site.words.accessed()).text(" ").with(date::ending(site, read));
    }
    if !imprint.is_empty() {
        item = item.with(imprint);
    }
    for address in [&source.url, &source.archived_url].into_iter().flatten() {
        let link = el("a").attr("href", address.clone()).attr("rel", "noreferrer").text(address.clone());
        item = item.with(classed("p", "source__address").attr("dir", "ltr").with(link));
    }
    if let Some(note) = &source.note {
        item = item.with(classed("div", "source__note").with_all(paragraphs(note)));
    }
    item.with_all(cited_by(site, key))
}

fn cited_by(site: Site, key: Key<Source>) -> Option<Markup> {
    let citing = site.record.links.cited_by(key);
    let count = u64::try_from(citing.len()).unwrap_or(u64::MAX);
    let link = |citing: &Citing| {
        let item = el("li");
        match *citing {
            Citing::Event(key) => item.with(event::dated(site, key)),
            Citing::Person(key) => item.with(links::person(site, key)),
            Citing::Organisation(key) => item.with(links::organisation(site, key)),
            Citing::Work(key) => item.with(links::work(site, key)),
            Citing::Era(index) => item.with(words(el("span"), &site.record.eras[index].label)),
        }
    };
    (!citing.is_empty()).then(|| {
        classed("details", "source__cited")
            .with(el("summary").text(site.words.cited_by(count)))
            .with(el("ul").with_all(citing.iter().map(link)))
    })
}
