//! What the pages of the project's record promise as they are written, before any script has run.

mod address;
mod document;

mod at_an_address;
mod builder;
mod cited;
mod entries;
mod files;
mod head;
mod languages;
mod links;
mod named;
mod oembed;
mod outline;
mod relations;
mod second_record;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use memorial::site::{Options, Silent, write};
use memorial_i18n::Messages;
use memorial_record::{Record, check::check, resolve::resolve};
use memorial_timeline::route::Page;

use document::Document;
use parking_lot::{ReentrantMutex, ReentrantMutexGuard};

const RECORD: &[u8] = include_bytes!("../../../../data/khojaly-2021.json");

/// A parsed page can be looked at by one test at a time, and there are too many pages for each test to parse them.
static SITE: LazyLock<ReentrantMutex<Site>> = LazyLock::new(|| ReentrantMutex::new(Site::built()));

/// The built site.
fn site() -> ReentrantMutexGuard<'static, Site> {
    SITE.lock()
}

/// A site as it stands in files.
struct Site {
    folder: PathBuf,
    versions: Vec<Version>,
    /// `404.html`, in the first language.
    not_found: Document,
}

/// The site in one language.
struct Version {
    record: Record,
    messages: Messages,
    /// What stands before every address of this language: nothing, or `az/`.
    prefix: String,
    documents: Vec<Document>,
}

impl Site {
    /// The site of the project's record, in any folder.
    fn built() -> Self {
        Self::written("at-no-address", RECORD, None)
    }

    /// The site of a record, written into a folder of this name.
    fn written(name: &str, record: &[u8], site_url: Option<&str>) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let report = check(record);
        let valid = report.record.unwrap_or_else(|| panic!("{:?}", report.problems));
        let options = Options { folder: folder.clone(), site_url: site_url.map(str::to_owned), ..Options::default() };
        write((Path::new("record.json"), record, &valid), &options, &Silent).unwrap_or_else(|error| panic!("{error}"));
        let mut versions: Vec<Version> = Vec::new();
        for messages in valid.languages.iter().filter_map(|tag| Messages::from_tag(tag)) {
            let prefix = if versions.is_empty() { String::new() } else { [messages.tag(), "/"].concat() };
            let record = resolve(&valid, messages.tag()).unwrap_or_else(|error| panic!("{error}"));
            let pages = Page::all(&record).into_iter();
            let documents = pages.filter_map(|page| Document::read(&folder, messages, page, &prefix)).collect();
            versions.push(Version { record, messages, prefix, documents });
        }
        let messages = versions.first().expect("the interface is in a language of the record").messages;
        let not_found = Document::read(&folder, messages, Page::NotFound, "").expect("the site has a 404.html");
        Self { folder, versions, not_found }
    }

    /// Every page of every language.
    fn pages(&self) -> impl Iterator<Item = &Document> {
        self.versions.iter().flat_map(|version| &version.documents)
    }

    /// The same, and `404.html`.
    fn documents(&self) -> impl Iterator<Item = &Document> {
        self.pages().chain([&self.not_found])
    }
}

impl Version {
    /// The document of a page.
    fn document(&self, page: &Page) -> &Document {
        let found = self.documents.iter().find(|document| document.page == *page);
        found.unwrap_or_else(|| panic!("{}{} is missing: build the site anew", self.prefix, page.path()))
    }

    /// The address of a page below the site's root.
    fn path(&self, page: &Page) -> String {
        [&self.prefix, page.path().as_str()].concat()
    }
}

/// Looks at every page, and fails with all that `look` says of any, each after the page's name, and with what to do.
fn each_page(remedy: &str, look: impl Fn(&Document) -> Vec<String>) {
    none(site().documents().flat_map(|page| page.name_faults(look(page))), remedy);
}

/// Looks at every language, and fails with all that `look` says of any, and with what to do.
fn each_version(remedy: &str, look: impl Fn(&Version) -> Vec<String>) {
    none(site().versions.iter().flat_map(look), remedy);
}

/// Fails with every fault, and with what to do.
fn none(faults: impl IntoIterator<Item = String>, remedy: &str) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{} faults. {remedy}\n{}", faults.len(), faults.join("\n"));
}

/// One fault where something does not hold.
fn unless(holds: bool, fault: impl Into<String>) -> Vec<String> {
    if holds { Vec::new() } else { vec![fault.into()] }
}

/// The bytes of a file of the site.
fn file(path: &str) -> Vec<u8> {
    fs::read(site().folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_address_has_its_page() {
    let missing = |version: &Version| {
        let pages = Page::all(&version.record);
        let lost = pages.iter().filter(|page| !version.documents.iter().any(|document| document.page == **page));
        lost.map(|page| version.path(page) + "index.html").collect()
    };
    each_version("These were not written.", missing);
}
