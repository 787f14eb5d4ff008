//! The files of the browser, inside the binary: the module and its script as Trunk has built them, the classic scripts.

use std::borrow::Cow;

use rust_embed::RustEmbed;

use serde_json::json;

use crate::site::{editions::Edition, hash};

/// What `cargo xtask build` has made for the browser; empty where it has not run.
#[derive(RustEmbed)]
#[folder = "../../target/browser"]
#[allow_missing = true]
#[exclude = "*.html"]
struct Built;

/// The scripts as they are written, for what has not been built: without the module, a page is readable and linked.
#[derive(RustEmbed)]
#[folder = "../../public"]
struct Written;

/// A file that pages ask for.
pub struct BrowserFile {
    /// Its path below the site's root.
    pub path: String,
    /// What it holds.
    pub contents: Cow<'static, [u8]>,
}

/// The module and the script that starts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// The path of the script.
    pub script: String,
    /// The hash that the browser checks the script by.
    pub script_integrity: String,
    /// The path of the module.
    pub wasm: String,
    /// The hash that the browser checks the module by.
    pub wasm_integrity: String,
}

/// The script that the pages of partners ask for.
const EMBED: &str = "embed.js";

/// A key of the object in it that says what the record is called in each language, and in which folder.
const LANGUAGES: &str = "memorial:languages";

/// Every file of the browser, for a site in these languages.
#[must_use]
pub fn all(editions: &[Edition]) -> Vec<BrowserFile> {
    let built = Built::iter().filter_map(|path| Some(file(&path, Built::get(&path)?.data)));
    let mut files: Vec<BrowserFile> = built.collect();
    let is_new = |path: &str| !files.iter().any(|file| file.path == path);
    let written = Written::iter().filter(|path| is_new(path));
    let written: Vec<BrowserFile> = written.filter_map(|path| Some(file(&path, Written::get(&path)?.data))).collect();
    files.extend(written);
    name_by_contents(&mut files);
    for file in files.iter_mut().filter(|file| file.path == EMBED) {
        file.contents = with_languages(&file.contents, editions).into_bytes().into();
    }
    files
}

/// Names the module and its script by what they are sent as: a browser keeps a file of such a name for a year.
fn name_by_contents(files: &mut [BrowserFile]) {
    let Some(Module { script, wasm, .. }) = module(files) else { return };
    let parts = [&script, &wasm].map(|path| files.iter().find(|file| file.path == **path));
    let contents: Vec<u8> = parts.into_iter().flatten().flat_map(|file| file.contents.iter().copied()).collect();
    let hash = hash::for_name(&contents);
    for file in files {
        if file.path == script {
            file.path = format!("memorial-timeline-{hash}.js");
        } else if file.path == wasm {
            file.path = format!("memorial-timeline-{hash}_bg.wasm");
        }
    }
}

/// The script of partners' pages with the languages of the site.
fn with_languages(script: &[u8], editions: &[Edition]) -> String {
    let script = String::from_utf8_lossy(script);
    let object = script.find(LANGUAGES).and_then(|key| {
        let (start, end) = (script[..key].rfind('{')?, key + script[key..].find('}')?);
        Some((&script[..start], &script[end + 1..]))
    });
    let (before, after) = object.expect("the script has the object, which a test looks for");
    let languages = editions.iter().map(|edition| {
        let title = json!([edition.folder, edition.record.title.words]);
        format!("{}:{title}", json!(edition.messages.tag()))
    });
    format!("{before}{{{}}}{after}", languages.collect::<Vec<_>>().join(","))
}

/// The module among the files; nothing where the browser's files have not been built.
#[must_use]
pub fn module(files: &[BrowserFile]) -> Option<Module> {
    let wasm = files.iter().find(|file| file.path.ends_with("_bg.wasm"))?;
    let script = [wasm.path.strip_suffix("_bg.wasm")?, ".js"].concat();
    let script = files.iter().find(|file| file.path == script)?;
    Some(Module {
        script: script.path.clone(),
        script_integrity: hash::integrity(&script.contents),
        wasm: wasm.path.clone(),
        wasm_integrity: hash::integrity(&wasm.contents),
    })
}

fn file(path: &str, contents: Cow<'static, [u8]>) -> BrowserFile {
    BrowserFile { path: path.to_owned(), contents }
}
