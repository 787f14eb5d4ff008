//! The same site written for a known address: what must be absolute is, and `404.html` works at any depth.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use memorial_timeline::{
    record::{Record, raw::RawRecord},
    route::Page,
    site::{Options, Policy, prerender},
    wording::Locale,
};

use crate::{
    RECORD,
    document::{Document, text},
    none, site,
};

/// The address of the site that these tests write.
pub const ADDRESS: &str = "https://example.org/memorial/";

/// What Trunk leaves, as far as the prerenderer looks at it.
const TEMPLATE: &str = "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<!--memorial:head-->\n\
    <script defer src=\"boot.js\" data-js=\"app.js\" data-wasm=\"app.wasm\" data-integrity=\"\"></script>\n</head>\n\
    <body>\n<!--memorial:app-->\n</body>\n</html>\n";

/// The smallest module that there is.
const WASM: &[u8] = b"\0asm\x01\0\0\0";

/// The site in a folder of its own, without its scripts and its style.
pub static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| write("", RECORD));

/// Writes the site of a record at `ADDRESS` into a folder of its own.
fn write(name: &str, record: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("prerendered-at-an-address{name}"));
    // What an earlier run has written may be of another record.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for tests can be written");
    fs::write(folder.join("index.html"), TEMPLATE).expect("the folder for tests can be written");
    fs::write(folder.join("app.wasm"), WASM).expect("the folder for tests can be written");
    let raw = RawRecord::read(record).expect("the record is JSON");
    let options = Options { folder: folder.clone(), site_url: Some(ADDRESS.to_owned()), policy: Policy::Strict };
    prerender(record, &raw, &options).unwrap_or_else(|error| panic!("{error}"));
    folder
}

/// The pages of the record with something changed in it, written at `ADDRESS` into a folder of this name.
pub fn at(name: &str, change: impl FnOnce(&mut serde_json::Value)) -> Vec<Document> {
    let mut record = serde_json::from_slice(RECORD).expect("the record is JSON");
    change(&mut record);
    written_as(name, &record).1
}

/// The folder and the pages of a record, written at `ADDRESS`.
pub fn written_as(name: &str, record: &serde_json::Value) -> (PathBuf, Vec<Document>) {
    let bytes = record.to_string().into_bytes();
    let folder = write(&["-", name].concat(), &bytes);
    let raw = RawRecord::read(&bytes).expect("the record is JSON");
    let words = raw.languages().find_map(Locale::from_tag).expect("the interface is in a language of the record");
    let record = Record::build(&raw, words.tag()).unwrap_or_else(|unsound| panic!("{}", unsound.what));
    let pages = Page::all(&record).into_iter();
    let documents = pages.filter_map(|page| Document::read(&folder, words, page, "")).collect();
    (folder, documents)
}

struct Written {
    documents: Vec<Document>,
    not_found: Document,
    sitemap: String,
}

/// The written site, read anew by each test.
fn written() -> Written {
    let raw = RawRecord::read(RECORD).expect("the record is JSON");
    let words = raw.languages().find_map(Locale::from_tag).expect("the interface is in a language of the record");
    let record = Record::build(&raw, words.tag()).unwrap_or_else(|unsound| panic!("{}", unsound.what));
    let sitemap = fs::read_to_string(FOLDER.join("sitemap.xml")).expect("the site has a map");
    let pages = Page::all(&record).into_iter();
    let documents = pages.filter_map(|page| Document::read(&FOLDER, words, page, "")).collect();
    let not_found = Document::read(&FOLDER, words, Page::NotFound, "").expect("the site has a 404.html");
    Written { documents, not_found, sitemap }
}

/// The pages of every language.
pub fn in_every_language() -> Vec<Document> {
    let raw = RawRecord::read(RECORD).expect("the record is JSON");
    let mut documents = Vec::new();
    for (place, words) in raw.languages().filter_map(Locale::from_tag).enumerate() {
        let record = Record::build(&raw, words.tag()).unwrap_or_else(|unsound| panic!("{}", unsound.what));
        let prefix = if place == 0 { String::new() } else { [words.tag(), "/"].concat() };
        let pages = Page::all(&record).into_iter();
        documents.extend(pages.filter_map(|page| Document::read(&FOLDER, words, page, &prefix)));
    }
    documents
}

#[test]
fn a_page_that_is_not_there_leads_home_from_any_depth() {
    let Written { not_found, .. } = written();
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
    assert!(text(main).contains(page.words.not_found_text()), "404.html says what has happened");
    for way in [page.words.timeline(), page.words.people_and_organisations(), page.words.sources(), page.words.about()]
    {
        let links = main.select(&crate::document::selector("a[href]")).filter(|link| text(*link) == way).count();
        assert_eq!(links, 1, "404.html leads to {way}");
    }
}

#[test]
fn the_canonical_link_is_absolute_where_the_address_is_known() {
    let Written { documents, .. } = written();
    let wrong = documents
        .iter()
        .filter(|page| page.value("link[rel=canonical]", "href") != Some([ADDRESS, &page.path].concat().as_str()));
    none(wrong.map(Document::name), "See `head` in src/site/document.rs.");
}

#[test]
fn the_pages_themselves_still_stand_in_any_folder() {
    let Written { documents, .. } = written();
    let fixed = documents.iter().filter(|page| !page.value("base", "href").is_some_and(|base| base.starts_with('.')));
    none(fixed.map(Document::name), "Only 404.html needs to know where the site stands.");
}

#[test]
fn the_map_of_the_site_names_every_page_but_the_widget() {
    let Written { documents, sitemap, .. } = written();
    let pages = documents.iter().filter(|page| !page.page.is_widget());
    let lost = pages.filter(|page| !sitemap.contains(&["<loc>", ADDRESS, &page.path, "</loc>"].concat()));
    none(lost.map(Document::name), "See `sitemap` in src/site/files.rs.");
    assert!(!sitemap.contains("/embed/<") && !sitemap.contains("/embed/people/<"), "the widget is no page of its own");
}
