//! Weighs what visits load from `dist`, page by page in each language, and compares it with the budgets.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
};

use crate::failure::{Failure, Outcome};

/// What a reader can read before any script runs, the HTML and the CSS of a page, in bytes after brotli.
const TEXT_BUDGET: usize = 30_000;
/// What a first visit of a page loads until it is interactive: what it was when last measured, and little more. The aim is
/// 230,000; `ARCHITECTURE.md` says what it is made of.
const FIRST_BUDGET: usize = 328_000;
/// What a further page loads: its HTML.
const SECOND_BUDGET: usize = 15_000;

/// The page whose files are listed.
const PAGE: &str = "index.html";

/// Prints the sizes: every file of a visit of the timeline, and the heaviest page of each language; fails above a budget.
///
/// # Errors
/// When a page is heavier than its budget, or there is no site.
pub fn print(dist: &Path) -> Outcome<()> {
    let pages = pages(dist)?;
    let weights = weigh_all(dist, &pages)?;
    println!("{:>9} {:>9} {:>9}  file (bytes: raw, gzip 9, brotli 11)", "raw", "gzip", "brotli");
    for file in files_of(dist, PAGE)? {
        let Weight { raw, gzip, brotli } = weights[&file];
        println!("{raw:>9} {gzip:>9} {brotli:>9}  {file}");
    }
    let mut heaviest: BTreeMap<(String, &str), (usize, &str)> = BTreeMap::new();
    for (page, files) in &pages {
        let sum =
            |of: &dyn Fn(&str) -> bool| files.iter().filter(|file| of(file)).map(|file| weights[file].brotli).sum();
        let is_text = |file: &str| file.ends_with(".html") || file.ends_with(".css");
        let sums: [(&str, usize); 3] = [
            ("HTML and CSS", sum(&is_text)),
            ("a first visit", sum(&|_| true)),
            ("a second page", weights[page].brotli),
        ];
        let language = language_of(page);
        for (what, bytes) in sums {
            let most = heaviest.entry((language.clone(), what)).or_insert((bytes, page));
            if bytes > most.0 {
                *most = (bytes, page);
            }
        }
    }
    let budgets = [("HTML and CSS", TEXT_BUDGET), ("a first visit", FIRST_BUDGET), ("a second page", SECOND_BUDGET)];
    let mut over = Vec::new();
    for ((language, what), (bytes, page)) in &heaviest {
        let (_, budget) = budgets.iter().find(|(name, _)| name == what).expect("each sum has a budget");
        let language = if language.is_empty() { "/" } else { language };
        println!("{bytes:>29}  {what} in {language}: at most {budget}; the heaviest is {page}");
        if bytes > budget {
            over.push(format!(
                "{what} of {page} weighs {bytes} bytes after brotli, {} above its budget",
                bytes - budget
            ));
        }
    }
    let remedy = "find what grew in the list above and make it smaller; the budget is a promise to slow lines";
    if over.is_empty() { Ok(()) } else { Err(Failure::new(over.join("\n       "), remedy)) }
}

/// The sizes of a file, in bytes.
#[derive(Debug, Clone, Copy)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// The folder of a language that a page is in: that of two letters at the root of the site.
fn language_of(page: &str) -> String {
    let (folder, _) = page.split_once('/').unwrap_or_default();
    if folder.len() == 2 { format!("{folder}/") } else { String::new() }
}

/// Every page of the site, with the files that a first visit of it loads.
fn pages(dist: &Path) -> Outcome<Vec<(String, BTreeSet<String>)>> {
    let mut files = Vec::new();
    find_pages(dist, &mut files).map_err(|error| unbuilt(dist, "", &error))?;
    let mut pages = Vec::new();
    for file in files {
        let page = file.strip_prefix(dist).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let loaded = files_of(dist, &page)?;
        pages.push((page, loaded));
    }
    if pages.is_empty() {
        return Err(unbuilt(dist, PAGE, &io::ErrorKind::NotFound.into()));
    }
    Ok(pages)
}

fn find_pages(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find_pages(&path, found)?;
        } else if path.ends_with(PAGE) {
            found.push(path);
        }
    }
    Ok(())
}

/// The page, its styles, scripts and module, what the script imports, the messages, and the data of its widgets.
fn files_of(dist: &Path, page: &str) -> Outcome<BTreeSet<String>> {
    let html = fs::read_to_string(dist.join(page)).map_err(|error| unbuilt(dist, page, &error))?;
    let mut files: BTreeSet<String> = references(&html).filter(|name| dist.join(name).is_file()).collect();
    for script in files.clone().iter().filter(|name| name.ends_with(".js")) {
        let code = fs::read_to_string(dist.join(script)).map_err(|error| unbuilt(dist, script, &error))?;
        files.extend(snippets(&code).filter(|name| dist.join(name).is_file()));
    }
    if !files.iter().any(|name| name.ends_with(".wasm")) {
        return Err(Failure::new(format!("{page} names no WebAssembly module"), "build the site: cargo xtask build"));
    }
    files.insert(page.to_owned());
    Ok(files)
}

/// The weights of all files of some pages, on all processors: the strongest compression takes its time.
fn weigh_all(dist: &Path, pages: &[(String, BTreeSet<String>)]) -> Outcome<BTreeMap<String, Weight>> {
    let files: BTreeSet<&String> = pages.iter().flat_map(|(_, files)| files).collect();
    let files: Vec<&String> = files.into_iter().collect();
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let part = |place: usize| files.iter().skip(place).step_by(processors);
    let weigh_part = |place: usize| -> Outcome<Vec<(String, Weight)>> {
        part(place).map(|file| Ok(((*file).clone(), weigh(dist, file)?))).collect()
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..processors).map(|place| scope.spawn(move || weigh_part(place))).collect();
        let parts = threads.into_iter().map(|thread| thread.join().expect("weighing does not panic"));
        parts.collect::<Outcome<Vec<_>>>().map(|parts| parts.into_iter().flatten().collect())
    })
}

fn weigh(dist: &Path, file: &str) -> Outcome<Weight> {
    let bytes = fs::read(dist.join(file)).map_err(|error| unbuilt(dist, file, &error))?;
    let size = |result: io::Result<usize>| result.expect("writing to memory does not fail");
    Ok(Weight { raw: bytes.len(), gzip: size(gzip(&bytes)), brotli: size(brotli(&bytes)) })
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

/// The styles, scripts, modules and data that the page's elements name in any attribute; a link that one clicks loads nothing.
fn references(html: &str) -> impl Iterator<Item = String> {
    let tags = html.split('<').filter_map(|part| part.split('>').next()).filter(|tag| !tag.starts_with("a "));
    let values = tags.flat_map(|tag| {
        // Of the JSON files, only those in the attributes of widgets are loaded.
        let is_data = |before: &str| before.ends_with("data-file=") || before.ends_with("data-messages=");
        let pieces: Vec<&str> = tag.split('"').collect();
        let loaded = pieces
            .windows(2)
            .filter(move |pair| [".css", ".js", ".wasm"].iter().any(|end| pair[1].ends_with(end)) || is_data(pair[0]));
        loaded.map(|pair| pair[1]).collect::<Vec<_>>()
    });
    values.map(|value| value.trim_start_matches("./").trim_start_matches('/').to_owned())
}

/// The small scripts that wasm-bindgen keeps beside its own.
fn snippets(code: &str) -> impl Iterator<Item = String> {
    let names = code.split(['"', '\'', '`']).filter(|text| text.starts_with("./snippets/"));
    names.map(|name| name.trim_start_matches("./").to_owned())
}

fn unbuilt(dist: &Path, file: &str, error: &io::Error) -> Failure {
    let what = format!("{} cannot be read: {error}", dist.join(file).display());
    Failure::new(what, "build the site: cargo xtask build")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_what_its_elements_name_and_not_what_its_links_lead_to() {
        let html = r#"<html lang="az"><link rel="stylesheet" href="./site-1.css"><script src="boot.js" data-js="app-2.js"
            data-wasm="app-2_bg.wasm" data-messages="data/messages-3.json"></script><a href="embed.js">the widget</a>
            <link rel="manifest" href="x.webmanifest"><a href="data/record.json">data</a>
            <div data-widget="timeline" data-file="data/timeline-4.json">"#;
        let found: Vec<_> = references(html).collect();
        let expected =
            ["site-1.css", "boot.js", "app-2.js", "app-2_bg.wasm", "data/messages-3.json", "data/timeline-4.json"];
        assert_eq!(found, expected);
    }

    #[test]
    fn scripts_beside_the_generated_one_count() {
        let code = "import { a } from './snippets/x-1/inline0.js'; const b = \"./other.js\";";
        assert_eq!(snippets(code).collect::<Vec<_>>(), ["snippets/x-1/inline0.js"]);
    }

    #[test]
    fn a_page_is_in_the_language_of_its_folder() {
        assert_eq!(language_of("az/people/index.html"), "az/");
        assert_eq!(language_of("people/index.html"), "");
        assert_eq!(language_of("index.html"), "");
    }
}
