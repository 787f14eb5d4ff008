//! Writes the whole site of a record.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use memorial_record::format;
use memorial_timeline::{
    context::{PageContext, SiteFiles, SiteLanguage},
    route::Page,
    widgets::builder,
};

use crate::{
    failure::{Failure, Outcome},
    site::{
        browser_files::{self, BrowserFile},
        data_files,
        document::document,
        editions::{Edition, editions},
        hash,
        head::Head,
        oembed,
        output::Output,
        plain_files,
    },
};

/// The style sheet of every page, bundled from `style/` when the program was built.
const STYLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/site.css"));

/// How a site is written.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The folder of the site.
    pub folder: PathBuf,
    /// The address that it will have, ending in a slash, where it is known.
    pub site_url: Option<String>,
    /// The path of its root, beginning and ending in a slash, where it is known.
    pub base: Option<String>,
    /// The elements by which a page of a preview is told that there is something new.
    pub preview: Option<&'static str>,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// The pages.
    pub pages: usize,
    /// All files.
    pub files: usize,
    /// The bytes of all files.
    pub bytes: u64,
    /// How long it took.
    pub time: Duration,
}

/// What is told while pages are written: how many there are, and after each one that it is there.
pub trait Progress {
    /// So many pages will be written.
    fn begin(&self, pages: usize);
    /// One more page is written.
    fn advance(&self);
    /// All are.
    fn finish(&self);
}

/// Writes the site of a record that was checked. `file` is where the record is: its pictures are beside it.
///
/// # Errors
/// When a file cannot be written; the site before it is then as it was.
pub fn write(
    (file, bytes, record): (&Path, &[u8], &format::Record),
    options: &Options,
    progress: &dyn Progress,
) -> Outcome<Summary> {
    let begun = Instant::now();
    let editions = editions(record)?;
    let mut output = Output::begin(&options.folder)?;
    let site = Site::begin(&editions, options, &mut output)?;
    site.write_plain(file, bytes, record, &mut output)?;
    progress.begin(editions.len() * Page::all(editions[0].record).len());
    let mut addresses = Vec::new();
    for edition in &editions {
        addresses.extend(site.write_edition(edition, &mut output, progress)?);
    }
    plain_files::write_sitemap(options.site_url.as_deref(), &addresses, &mut output)?;
    progress.finish();
    let (files, bytes) = (output.files(), output.bytes());
    output.finish()?;
    Ok(Summary { pages: addresses.len() + 2 * editions.len(), files, bytes, time: begun.elapsed() })
}

/// Progress that nobody looks at.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _pages: usize) {}
    fn advance(&self) {}
    fn finish(&self) {}
}

/// What all pages of a site have in common.
struct Site<'a> {
    options: &'a Options,
    site_url: Option<&'static str>,
    languages: &'static [SiteLanguage],
    records: Vec<&'static memorial_record::Record>,
    browser: Vec<BrowserFile>,
    style: String,
}

impl<'a> Site<'a> {
    fn begin(editions: &[Edition], options: &'a Options, output: &mut Output) -> Outcome<Self> {
        let style = format!("site-{}.css", hash::for_name(STYLE));
        output.put(&style, STYLE)?;
        let languages: Vec<SiteLanguage> = editions.iter().map(Edition::language).collect();
        let browser = browser_files::all(editions);
        for file in &browser {
            output.put(&file.path, &file.contents)?;
        }
        let site_url = options.site_url.clone().map(|url| &*url.leak());
        let records = editions.iter().map(|edition| edition.record).collect();
        Ok(Self { options, site_url, languages: languages.leak(), records, browser, style })
    }

    /// The files that are no pages: the record, its schema and pictures, what hosts and search engines read.
    fn write_plain(&self, file: &Path, bytes: &[u8], record: &format::Record, output: &mut Output) -> Outcome<()> {
        output.put("data/record.json", bytes)?;
        plain_files::write_schema(output)?;
        let folder = file.parent().unwrap_or(Path::new(""));
        plain_files::write_media(folder, record, output)
    }

    /// Every page in one language; their addresses, but for those of widgets.
    fn write_edition(&self, edition: &Edition, output: &mut Output, progress: &dyn Progress) -> Outcome<Vec<String>> {
        let files: &'static SiteFiles = self.write_data(edition, output)?;
        let positions = plain_files::write_positions(edition, output)?;
        let head = Head {
            base: self.base(),
            module: browser_files::module(&self.browser),
            styles: vec![self.style.clone()],
            positions,
            preview: self.options.preview,
        };
        let mut addresses = Vec::new();
        let pages: &'static [Page] = Page::all(edition.record).leak();
        for page in pages {
            let context = self.context(edition, page, files);
            let address = [edition.folder, &page.path()].concat();
            output.put(&[&address, "index.html"].concat(), document(context, &head).as_bytes())?;
            if let Some(oembed) = self.site_url.and_then(|root| oembed::oembed(context, edition.folder, root)) {
                output.put(&[&address, oembed::FILE].concat(), format!("{oembed:#}\n").as_bytes())?;
            }
            if !page.is_embed() {
                addresses.push(address);
            }
            progress.advance();
        }
        if edition.folder.is_empty() {
            let context = self.context(edition, &Page::NotFound, files);
            output.put("404.html", document(context, &head).as_bytes())?;
        }
        plain_files::write_feeds(self.context(edition, &Page::Timeline, files), output)?;
        Ok(addresses)
    }

    /// The data of the widgets in one language.
    fn write_data(&self, edition: &Edition, output: &mut Output) -> Outcome<&'static SiteFiles> {
        let mut files = data_files::write(edition, &self.records, output)?;
        let context = self.context(edition, &Page::Builder, Box::leak(Box::default()));
        files.builder = data_files::put("builder", &builder::build(context), output)?;
        Ok(Box::leak(Box::new(files)))
    }

    fn context(&self, edition: &Edition, page: &'static Page, files: &'static SiteFiles) -> PageContext {
        PageContext {
            record: edition.record,
            messages: edition.messages,
            page,
            languages: self.languages,
            files,
            site_url: self.site_url,
        }
    }

    /// The path that pages are resolved against, where it is known.
    fn base(&self) -> Option<String> {
        let of_url = self.site_url.map(|url| path_of(url).to_owned());
        self.options.base.clone().or(of_url)
    }
}

/// The path of an absolute address.
fn path_of(url: &str) -> &str {
    let host = url.find("://").map_or(0, |place| place + 3);
    url[host..].find('/').map_or("/", |place| &url[host + place..])
}

/// The bytes of a record.
///
/// # Errors
/// When the file cannot be read.
pub fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| Failure::unreadable(file, &error))
}
