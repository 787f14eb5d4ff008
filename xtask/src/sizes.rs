//! Weighs what a first visit to the timeline loads from `dist` in each language, and compares it with the budgets.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::failure::{Failure, Outcome};

/// The text that a reader can read before any script runs: HTML and CSS, in bytes after brotli.
const TEXT_BUDGET: usize = 30_000;
/// Everything that the page loads until it is interactive, in bytes after brotli.
const WHOLE_BUDGET: usize = 160_000;

/// The page of the first visit.
const PAGE: &str = "index.html";

/// One file that a first visit loads.
struct Part {
    file: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the sizes: every file of a visit in the first language, the sums in each; fails above a budget.
pub fn print(dist: &Path) -> Outcome<()> {
    let pages = pages(dist)?;
    println!("{:>9} {:>9} {:>9}  file (bytes: raw, gzip 9, brotli 11)", "raw", "gzip", "brotli");
    for part in first_visit(dist, PAGE)? {
        println!("{}", row(&part));
    }
    let mut sums = Vec::new();
    for page in &pages {
        let parts = first_visit(dist, page)?;
        sums.push((total(&format!("HTML and CSS of {page}"), parts.iter().filter(|part| part.is_text())), TEXT_BUDGET));
        sums.push((total(&format!("all of {page}"), parts.iter()), WHOLE_BUDGET));
    }
    for (sum, budget) in &sums {
        println!("{}   budget {budget}", row(sum));
    }
    let later = later(dist)?;
    if !later.is_empty() {
        println!("and once the reader goes on to another page:");
        later.iter().for_each(|part| println!("{}", row(part)));
    }
    sums.iter().try_for_each(|(sum, budget)| within(sum, *budget))
}

/// The timeline in each language, the first at the root.
fn pages(dist: &Path) -> Outcome<Vec<String>> {
    let html = read(dist, PAGE)?;
    let languages: Vec<&str> = value(&html, "data-languages").unwrap_or_default().split(' ').skip(1).collect();
    Ok([PAGE.to_owned()].into_iter().chain(languages.iter().map(|language| format!("{language}/{PAGE}"))).collect())
}

/// The page, each style, script and module that it begins with, what the scripts import, and the words and the record in
/// its language.
fn first_visit(dist: &Path, page: &str) -> Outcome<Vec<Part>> {
    let html = read(dist, page)?;
    let later: BTreeSet<String> = app_of_all_pages(&html).collect();
    let references = references(&html).filter(|name| !later.contains(name));
    let mut files: BTreeSet<String> = references.filter(|name| dist.join(name).is_file()).collect();
    for script in files.clone().iter().filter(|name| name.ends_with(".js")) {
        let code = fs::read_to_string(dist.join(script)).map_err(|error| unbuilt(dist, script, &error))?;
        files.extend(snippets(&code).filter(|name| dist.join(name).is_file()));
    }
    if !files.iter().any(|name| name.ends_with(".wasm")) {
        return Err(Failure::new("dist/index.html names no WebAssembly module", "build the site: cargo xtask build"));
    }
    let record = format!("data/record.{}.json", value(&html, "lang").unwrap_or("en"));
    let words = value(&html, "data-words").map(str::to_owned);
    [page.to_owned()].into_iter().chain(files).chain([record]).chain(words).map(|name| weigh(dist, name)).collect()
}

/// What is loaded when the reader goes on to another page: the app of all pages.
fn later(dist: &Path) -> Outcome<Vec<Part>> {
    app_of_all_pages(&read(dist, PAGE)?).map(|name| weigh(dist, name)).collect()
}

fn read(dist: &Path, page: &str) -> Outcome<String> {
    fs::read_to_string(dist.join(page)).map_err(|error| unbuilt(dist, page, &error))
}

impl Part {
    fn is_text(&self) -> bool {
        self.file.ends_with(".html") || self.file.ends_with(".css")
    }
}

fn weigh(dist: &Path, file: String) -> Outcome<Part> {
    let bytes = fs::read(dist.join(&file)).map_err(|error| unbuilt(dist, &file, &error))?;
    let size = |result: io::Result<usize>| result.expect("writing to memory does not fail");
    Ok(Part { file, raw: bytes.len(), gzip: size(gzip(&bytes)), brotli: size(brotli(&bytes)) })
}

fn gzip(bytes: &[u8]) -> io::Result<usize> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(mut bytes: &[u8]) -> io::Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut io::sink(), &parameters)
}

/// The styles, scripts and modules that the page's elements name in any attribute; a link that one clicks loads nothing.
fn references(html: &str) -> impl Iterator<Item = String> {
    let tags = html.split('<').filter_map(|part| part.split('>').next()).filter(|tag| !tag.starts_with("a "));
    let values = tags.flat_map(|tag| tag.split(['"', '\'']));
    let names = values.map(|value| value.trim_start_matches("./").trim_start_matches('/'));
    names.filter(|name| [".css", ".js", ".wasm"].iter().any(|end| name.ends_with(end))).map(str::to_owned)
}

/// The app of all pages, where a smaller one takes the page over; `boot.js` says when it is loaded.
fn app_of_all_pages(html: &str) -> impl Iterator<Item = String> {
    let names = if html.contains(" data-front-js=\"") { &[" data-js=\"", " data-wasm=\""][..] } else { &[] };
    let values = names.iter().filter_map(|name| html.split_once(name)?.1.split('"').next());
    values.map(|value| value.trim_start_matches("./").to_owned())
}

/// The small scripts that wasm-bindgen keeps beside its own.
fn snippets(code: &str) -> impl Iterator<Item = String> {
    let names = code.split(['"', '\'']).filter(|text| text.starts_with("./snippets/"));
    names.map(|name| name.trim_start_matches("./").to_owned())
}

/// The first value of an attribute.
fn value<'a>(html: &'a str, attribute: &str) -> Option<&'a str> {
    html.split_once(&format!(" {attribute}=\""))?.1.split('"').next()
}

fn total<'a>(name: &str, parts: impl Iterator<Item = &'a Part>) -> Part {
    let none = Part { file: name.to_owned(), raw: 0, gzip: 0, brotli: 0 };
    parts.fold(none, |sum, part| Part {
        raw: sum.raw + part.raw,
        gzip: sum.gzip + part.gzip,
        brotli: sum.brotli + part.brotli,
        ..sum
    })
}

fn row(part: &Part) -> String {
    format!("{:>9} {:>9} {:>9}  {}", part.raw, part.gzip, part.brotli, part.file)
}

fn within(part: &Part, budget: usize) -> Outcome<()> {
    if part.brotli <= budget {
        return Ok(());
    }
    let what =
        format!("{} weigh {} bytes after brotli, {} above the budget", part.file, part.brotli, part.brotli - budget);
    Err(Failure::new(
        what,
        "find what grew in the list above and make it smaller; the budget is a promise to slow lines",
    ))
}

fn unbuilt(dist: &Path, file: &str, error: &io::Error) -> Failure {
    Failure::new(
        format!("{} could not be read: {error}", dist.join(file).display()),
        "build the site: cargo xtask build",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_what_its_elements_name_and_not_what_its_links_lead_to() {
        let html = r#"<html lang="az"><link rel="stylesheet" href="./site-1.css"><script src="boot.js" data-js="app-2.js"
            data-wasm="app-2_bg.wasm"></script><a href="embed.js">the widget</a><link rel="manifest" href="x.webmanifest">"#;
        let found: Vec<_> = references(html).collect();
        assert_eq!(found, ["site-1.css", "boot.js", "app-2.js", "app-2_bg.wasm"]);
    }

    #[test]
    fn the_app_of_all_pages_comes_later_where_a_smaller_one_takes_the_page_over() {
        let html = r#"<script src="boot.js" data-front-js="front-1.js" data-js="app-2.js" data-wasm="app-2_bg.wasm">"#;
        assert_eq!(app_of_all_pages(html).collect::<Vec<_>>(), ["app-2.js", "app-2_bg.wasm"]);
        assert_eq!(app_of_all_pages(&html.replace("-front", "")).count(), 0);
    }

    #[test]
    fn a_page_says_its_language_and_where_its_words_are() {
        let html = r#"<!doctype html><html lang="az" dir="ltr"><script data-words="data/words-1.az.txt"></script>"#;
        assert_eq!(value(html, "lang"), Some("az"));
        assert_eq!(value(html, "data-words"), Some("data/words-1.az.txt"));
        assert_eq!(value(html, "data-languages"), None);
    }

    #[test]
    fn scripts_beside_the_glue_count() {
        let code = "import { a } from './snippets/x-1/inline0.js'; const b = \"./other.js\";";
        assert_eq!(snippets(code).collect::<Vec<_>>(), ["snippets/x-1/inline0.js"]);
    }

    #[test]
    fn a_file_at_its_budget_passes_and_one_byte_more_does_not() {
        let part = |brotli| Part { file: "all".to_owned(), raw: 0, gzip: 0, brotli };
        assert!(within(&part(10), 10).is_ok());
        assert!(within(&part(11), 10).is_err());
    }
}
