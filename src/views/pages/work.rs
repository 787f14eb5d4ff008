//! `/works/ID/`: a film, statement, poem or other work as the sources name it.

use crate::{
    record::{Work, WorkKind, entries::Key},
    route::Page,
    views::{
        entry::{cite, facts, names},
        markup::{Markup, classed, el},
        parts::{date::date, links, text::words},
        site::Site,
    },
};

/// The page of a work.
#[must_use]
pub fn page(site: Site, key: Key<Work>) -> Markup {
    let work = &site.record.works[key];
    let creators = work.creators.iter().map(|person| links::person(site, *person));
    let shown = site.record.links.showing(key);
    let mut page = classed("article", "page page--work")
        .with(classed("p", "page__kind").text(kind(site, work.kind)))
        .with(words(el("h1").attr("tabindex", "-1"), &work.title.shown));
    if let Some(made) = &work.date {
        page = page.with(el("p").with(date(site, made)));
    }
    page.with_all(facts::text(work.text.as_ref()))
        .with_all(facts::section(site.words.creators(), creators))
        .with_all(facts::in_time(site, site.words.events(), shown, facts::events(site, shown)))
        .with_all(facts::named_with(site, shown, None))
        .with_all(names::section(site, &work.title))
        .with(facts::sources(site, &work.sources))
        .with_all(cite::cite(site, Page::Work(work.id.clone()), &work.title.shown))
}

/// What kind of work a work is, in words.
#[must_use]
pub fn kind(site: Site, kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::Film => site.words.work_film(),
        WorkKind::Statement => site.words.work_statement(),
        WorkKind::Poem => site.words.work_poem(),
        WorkKind::Report => site.words.work_report(),
        WorkKind::Book => site.words.work_book(),
        WorkKind::Exhibition => site.words.work_exhibition(),
        WorkKind::Other => site.words.work_other(),
    }
}
