//! The same site written for a known address: what must be absolute is, and `404.html` works at any depth.

use std::{fs, path::Path, sync::LazyLock};

use memorial_timeline::{
    record::raw::RawRecord,
    site::{Options, Policy, prerender},
};
use parking_lot::{ReentrantMutex, ReentrantMutexGuard};

use crate::{
    RECORD, Site,
    document::{Document, text},
    none, site,
};

/// The address of the site that these tests write.
pub const ADDRESS: &str = "https://example.org/memorial/";

/// The smallest module that there is.
const WASM: &[u8] = b"\0asm\x01\0\0\0";

/// The site of the record, without its scripts and its style; as for the built one, by one test at a time.
static KNOWN: LazyLock<ReentrantMutex<Site>> = LazyLock::new(|| ReentrantMutex::new(write("", RECORD)));

/// The site that knows its address.
pub fn known() -> ReentrantMutexGuard<'static, Site> {
    KNOWN.lock()
}

/// The site of a record, written at `ADDRESS` into a folder of this name.
pub fn of(name: &str, record: &serde_json::Value) -> Site {
    write(&["-", name].concat(), record.to_string().as_bytes())
}

/// The site of the record with something changed in it, as above.
pub fn with(name: &str, change: impl FnOnce(&mut serde_json::Value)) -> Site {
    let mut record = serde_json::from_slice(RECORD).expect("the record is JSON");
    change(&mut record);
    of(name, &record)
}

fn write(name: &str, record: &[u8]) -> Site {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("prerendered-at-an-address{name}"));
    // What an earlier run has written may be of another record.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for tests can be written");
    fs::write(folder.join("index.html"), template()).expect("the folder for tests can be written");
    fs::write(folder.join("app.wasm"), WASM).expect("the folder for tests can be written");
    let raw = RawRecord::read(record).expect("the record is JSON");
    let options = Options { folder: folder.clone(), site_url: Some(ADDRESS.to_owned()), policy: Policy::Strict };
    prerender(record, &raw, &options).unwrap_or_else(|error| panic!("{error}"));
    Site::read(folder, record)
}

/// What Trunk makes of `index.html` with `pattern_script`, as far as the prerenderer looks at it.
fn template() -> String {
    let pattern = include_str!("../../Trunk.toml").lines().find_map(|line| line.strip_prefix("pattern_script = "));
    let script = pattern.expect("Trunk.toml has a pattern_script").trim_matches('\'');
    let script = script.replace("{js}", "app.js").replace("{wasm}", "app.wasm");
    let lines = include_str!("../../index.html").lines().filter(|line| !line.contains("data-trunk"));
    lines.collect::<Vec<_>>().join("\n").replace("</head>", &[&script, "\n</head>"].concat())
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
    assert!(text(main).contains(page.words.not_found_text()), "404.html says what has happened");
    for way in [page.words.timeline(), page.words.people_and_organisations(), page.words.sources(), page.words.about()]
    {
        let links = main.select(&crate::document::selector("a[href]")).filter(|link| text(*link) == way).count();
        assert_eq!(links, 1, "404.html leads to {way}");
    }
}

#[test]
fn the_canonical_link_is_absolute_where_the_address_is_known() {
    let known = known();
    let wrong = known
        .pages()
        .filter(|page| page.value("link[rel=canonical]", "href") != Some([ADDRESS, &page.path].concat().as_str()));
    none(wrong.map(Document::name), "See `head` in src/site/document.rs.");
}

#[test]
fn the_pages_themselves_still_stand_in_any_folder() {
    let known = known();
    let fixed = known.pages().filter(|page| !page.value("base", "href").is_some_and(|base| base.starts_with('.')));
    none(fixed.map(Document::name), "Only 404.html needs to know where the site stands.");
}

#[test]
fn the_map_of_the_site_names_every_page_but_the_widget() {
    let known = known();
    let sitemap = fs::read_to_string(known.folder.join("sitemap.xml")).expect("the site has a map");
    let pages = known.pages().filter(|page| !page.page.is_widget());
    let lost = pages.filter(|page| !sitemap.contains(&["<loc>", ADDRESS, &page.path, "</loc>"].concat()));
    none(lost.map(Document::name), "See `sitemap` in src/site/files.rs.");
    assert!(!sitemap.contains("/embed/<") && !sitemap.contains("/embed/people/<"), "the widget is no page of its own");
}
