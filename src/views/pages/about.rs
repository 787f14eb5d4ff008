//! `/about/`: the notes, how the record was made, its revisions, and what the site does not do with its visitors.

use crate::{
    route::Page,
    views::{
        markup::{Markup, classed, el},
        parts::{
            date::date,
            links,
            text::{paragraphs, words},
        },
        site::Site,
    },
};

/// The page about the record.
#[must_use]
pub fn page(site: Site) -> Markup {
    let record = site.record;
    let notes = record.notes.iter().map(|note| {
        el("section").attr("id", note.id.clone()).with(words(el("h2"), &note.title)).with_all(paragraphs(&note.text))
    });
    let revisions = record
        .revisions
        .iter()
        .map(|revision| el("li").with(date(site, &revision.date)).text(": ").with(words(el("span"), &revision.text)));
    let data = el("p")
        .text(site.words.data_text())
        .text(" ")
        .with(el("a").attr("href", "data/record.json").attr("download", "").text(site.words.data_link()));
    // The page of the widget knows the site's own record alone.
    let builder = site.has_address(&Page::Builder).then(|| {
        let link = links::to(site, Page::Builder).text(site.words.builder());
        el("section").with(el("h2").text(site.words.embed())).with(el("p").with(link))
    });
    classed("article", "page page--about")
        .with(el("h1").attr("tabindex", "-1").text(site.words.about()))
        .with(classed("div", "lead").with_all(paragraphs(&record.summary)))
        .with_all(notes)
        .with(el("section").with(el("h2").text(site.words.revisions())).with(el("ul").with_all(revisions)))
        .with(el("section").with(el("h2").text(site.words.data())).with(data))
        .with_all(builder)
        .with(el("section").with(el("h2").text(site.words.privacy())).with(el("p").text(site.words.privacy_text())))
}
