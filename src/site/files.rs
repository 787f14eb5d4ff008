//! Every file that the record becomes, written into the folder that Trunk has built.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    record::{Record, json::Json, localise::localise, raw::RawRecord, schema},
    route::Page,
    site::{
        document::{Setting, document, record_file, words_file},
        oembed, scripts, style,
        surroundings::Languages,
        template::{self, fill, fill_before},
        wasm::{self, Started},
    },
    views::{site::Site, timeline::MOST},
    wording::Locale,
};

/// Where the files come from and go to.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that holds the built `index.html`, and that the site is written into.
    pub folder: PathBuf,
    /// The address that the site will have, ending in a slash, if it is known: what must be absolute is left out without it.
    pub site_url: Option<String>,
    /// Whether the pages carry the policy; `trunk serve` puts a script of its own into a page, which it would block.
    pub policy: Policy,
}

/// Whether a page carries the policy of what it may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// It does.
    Strict,
    /// It does not: for development alone.
    None,
}

/// Writes the whole site of a record.
///
/// # Errors
/// When a file cannot be read or written, said in a sentence that names it.
pub fn prerender(bytes: &[u8], raw: &RawRecord, options: &Options) -> Result<Vec<String>, String> {
    wasm::slim(&options.folder)?;
    let template = with_integrity(&read(&options.folder.join("index.html"))?, &options.folder)?;
    let front = with_front(&template, &options.folder)?;
    let root = &options.site_url;
    let mut written = Vec::new();
    let mut put = |path: &str, contents: &[u8]| {
        written.push(path.to_owned());
        write(&options.folder.join(path), contents)
    };
    put("data/record.json", bytes)?;
    put("data/record.schema.json", pretty(&schema::schema()).as_bytes())?;
    put(&style::builder_file(), style::BUILDER.as_bytes())?;
    let mut addresses = Vec::new();
    let sites = sites(raw)?;
    let original = raw.fields().get("language").and_then(Json::as_str).and_then(Locale::from_tag);
    let original = sites.iter().find(|site| Some(site.words) == original).copied();
    let languages = Languages { all: &sites, original };
    scripts::finish(&options.folder, &sites)?;
    for &site in &sites {
        let record = serde_json::to_vec(&localise(raw, site.words.tag())).map_err(|error| error.to_string())?;
        put(&record_file(site.words.tag()), &record)?;
        let words = site.words.file();
        put(&words_file(site.words), words.as_bytes())?;
        for page in Page::all(site.record) {
            let address = site.prefix.to_owned() + &page.path();
            // The small app has no cards, so it can take over only a list that stands whole.
            let is_front = page == Page::Timeline && site.record.links.timeline.len() <= MOST;
            let html = document(
                if is_front { &front } else { &template },
                site,
                &page,
                Setting { root: root.as_deref().unwrap_or("./"), policy: options.policy, languages },
            )?;
            put(&(address.clone() + "index.html"), html.as_bytes())?;
            if let Some(oembed) = root.as_deref().and_then(|root| oembed::oembed(site, &page, root)) {
                put(&(address.clone() + oembed::FILE), pretty(&oembed).as_bytes())?;
            }
            if !page.is_widget() {
                addresses.push(address);
            }
        }
        if site.prefix.is_empty() {
            let base = root.as_deref().map_or("./", path_of);
            put(
                "404.html",
                document(&template, site, &Page::NotFound, Setting { root: base, policy: options.policy, languages })?
                    .as_bytes(),
            )?;
        }
    }
    if let Some(root) = &root {
        put("sitemap.xml", sitemap(root, &addresses).as_bytes())?;
    }
    Ok(written)
}

/// The template with the hash of its WebAssembly, which `boot.js` hands to the browser to check what it fetches.
fn with_integrity(template: &str, folder: &Path) -> Result<String, String> {
    let name = template.split("data-wasm=\"").nth(1).and_then(|rest| rest.split('"').next());
    let name = name.ok_or("index.html names no WebAssembly in data-wasm; see pattern_script in Trunk.toml")?;
    let hash = format!("data-integrity=\"{}\"", wasm::integrity(&folder.join(name))?);
    fill(template, template::INTEGRITY, &hash)
}

/// The template of a page that the small app takes over.
fn with_front(template: &str, folder: &Path) -> Result<String, String> {
    let Some(Started { script, module }) = wasm::name_by_contents(folder, "memorial-front")? else {
        return Ok(template.to_owned());
    };
    let hash = wasm::integrity(&folder.join(&module))?;
    let front = format!("data-front-js=\"{script}\" data-front-wasm=\"{module}\" data-front-integrity=\"{hash}\" ");
    fill_before(template, template::STARTED, &front)
}

/// The record in each language that it and the interface are both in; the record's first at the root of the site.
pub fn sites(raw: &RawRecord) -> Result<Vec<Site>, String> {
    let locales = raw.languages().filter_map(Locale::from_tag);
    let mut sites: Vec<Site> = Vec::new();
    for words in locales {
        let record = Record::build(raw, words.tag()).map_err(|unsound| unsound.what)?;
        let prefix = if sites.is_empty() { "" } else { &*format!("{}/", words.tag()).leak() };
        sites.push(Site { record: Box::leak(Box::new(record)), words, prefix, foreign: None });
    }
    if sites.is_empty() {
        return Err(format!(
            "the interface is in none of the record's languages ({})",
            raw.languages().collect::<Vec<_>>().join(", ")
        ));
    }
    Ok(sites)
}

fn sitemap(root: &str, addresses: &[String]) -> String {
    let urls: String = addresses.iter().map(|address| format!("  <url><loc>{root}{address}</loc></url>\n")).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

/// The path of an absolute address: what a page that can stand anywhere resolves its own addresses against.
fn path_of(url: &str) -> &str {
    let after_scheme = url.find("://").map_or(0, |place| place + 3);
    url[after_scheme..].find('/').map_or("/", |place| &url[after_scheme + place..])
}

fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}

/// The text of a file.
pub fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

/// Writes a file, in folders made for it.
pub fn write(path: &Path, contents: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, contents));
    written.map_err(|error| format!("{} cannot be written: {error}", path.display()))
}
