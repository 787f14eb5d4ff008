//! The same site written for a known address: what must be absolute is, and `404.html` works at any depth.

use std::{fs, sync::LazyLock};

use parking_lot::{ReentrantMutex, ReentrantMutexGuard};

use crate::{
    RECORD, Site,
    document::{Document, text},
    none, site,
};

/// The address of the site that these tests write.
pub const ADDRESS: &str = "https://example.org/memorial/";

/// The site of the record at that address; as for the other one, by one test at a time.
static KNOWN: LazyLock<ReentrantMutex<Site>> =
    LazyLock::new(|| ReentrantMutex::new(Site::written("at-an-address", RECORD, Some(ADDRESS))));

/// The site that knows its address.
pub fn known() -> ReentrantMutexGuard<'static, Site> {
    KNOWN.lock()
}

/// The site of a record, written at `ADDRESS` into a folder of this name.
pub fn of(name: &str, record: &serde_json::Value) -> Site {
    Site::written(&["at-an-address-", name].concat(), record.to_string().as_bytes(), Some(ADDRESS))
}

#[test]
fn a_page_that_is_not_there_leads_home_from_any_depth() {
    let known = known();
    let not_found = &known.not_found;
    let base = not_found.value("base", "href");
    assert_eq!(
        base,
        Some("/memorial/"),
        "an address of 404.html is resolved wherever a reader got lost, so its base is a path"
    );
    let first = not_found.all("[href], [src]").first().map(|element| element.value().name());
    assert_eq!(first, Some("base"), "the base comes before any other address");
    for address in not_found.values("[href]:not(base), [src]", "href") {
        assert!(
            !address.starts_with(['/', '#', '?']) && !address.contains("://"),
            "“{address}” is not resolved against the base"
        );
    }
}

#[test]
fn a_page_that_is_not_there_can_be_read_without_its_style() {
    let site = site();
    let page = &site.not_found;
    let main = page.one("main");
    assert!(text(main).contains(page.messages.not_found_text()), "404.html says what has happened");
    for way in [page.messages.timeline(), page.messages.names(), page.messages.sources(), page.messages.about()] {
        let links = main.select(&crate::document::selector("a[href]")).filter(|link| text(*link) == way).count();
        assert!(links > 0, "404.html leads to {way}");
    }
}

#[test]
fn the_canonical_link_is_absolute_where_the_address_is_known() {
    let known = known();
    let wrong = known
        .pages()
        .filter(|page| page.value("link[rel=canonical]", "href") != Some([ADDRESS, &page.path].concat().as_str()));
    none(wrong.map(Document::name), "See `Head` in crates/memorial/src/site/head.rs.");
}

#[test]
fn every_page_is_resolved_against_the_path_of_the_site() {
    let known = known();
    let others = known.pages().filter(|page| page.value("base", "href") != Some("/memorial/"));
    none(others.map(Document::name), "A host may answer /memorial/people as it does /memorial/people/.");
}

#[test]
fn a_feed_and_a_calendar_are_offered_and_there() {
    let known = known();
    for version in &known.versions {
        for file in ["feed.xml", "events.ics"] {
            let path = [&version.prefix, file].concat();
            assert!(known.folder.join(&path).is_file(), "there is no {path}");
            let address = [ADDRESS, &path].concat();
            let page = version.document(&memorial_timeline::route::Page::Timeline);
            assert!(page.values("link[rel=alternate]", "href").contains(&&*address), "{address} is not offered");
        }
    }
}

#[test]
fn the_map_of_the_site_names_every_page_but_the_widget() {
    let known = known();
    let sitemap = fs::read_to_string(known.folder.join("sitemap.xml")).expect("the site has a map");
    let pages = known.pages().filter(|page| !page.page.is_embed());
    let lost = pages.filter(|page| !sitemap.contains(&["<loc>", ADDRESS, &page.path, "</loc>"].concat()));
    none(lost.map(Document::name), "See `sitemap` in crates/memorial/src/site/plain_files.rs.");
    assert!(!sitemap.contains("/embed/<") && !sitemap.contains("/embed/people/<"), "the widget is no page of its own");
}
