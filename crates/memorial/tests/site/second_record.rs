//! The site of a second record: nothing in the product knows the first one.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use aho_corasick::AhoCorasick;
use memorial::site::{Options, Silent, write};
use memorial_record::{check::check, format::schema};
use serde_json::Value;

use crate::{RECORD, none};

const SECOND: &[u8] = include_bytes!("../../../../data/examples/invented-lighthouse.json");

/// Fields of a record that hold no words.
const NO_WORDS: [&str; 15] = [
    "$schema",
    "format",
    "language",
    "languages",
    "read_on",
    "corrections",
    "country",
    "coordinates",
    "kind",
    "grade",
    "date",
    "accessed",
    "license",
    "locator",
    "part_of",
];

/// The shortest words that are looked for: shorter ones stand in many words.
const SHORTEST: usize = 5;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files below a folder, with what they hold.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    paths
        .flat_map(
            |path| if path.is_dir() { files(&path) } else { vec![(path.clone(), fs::read(path).unwrap_or_default())] },
        )
        .collect()
}

/// All the texts and ids of a record.
fn words(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.chars().count() >= SHORTEST => drop(found.insert(text.clone())),
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(name, _)| !NO_WORDS.contains(&name.as_str()));
            fields.for_each(|(_, field)| words(field, found));
        }
        _ => {}
    }
}

/// How the first record and its place are called, in every language that they are met in.
const FORMS: [&str; 9] = ["khojal", "khodj", "chodž", "xocal", "xocalı", "ходжал", "חוג'אלי", "חוג׳אלי", "խոջալ"];

/// Finds what is of the first record alone: its texts and ids, in small letters, without those that are words of the
/// interface, of the format or of the second record too.
fn finder() -> AhoCorasick {
    let mut first = BTreeSet::new();
    words(&serde_json::from_slice(RECORD).expect("it is JSON"), &mut first);
    let mut own: Vec<String> = files(&root().join("locales")).into_iter().map(|(_, text)| lower(&text)).collect();
    // The module says of broken data that a field is missing.
    own.extend([lower(SECOND), schema().to_string().to_lowercase(), "missing field".to_owned()]);
    let first = first.into_iter().map(|word| word.to_lowercase());
    let mut looked_for: Vec<String> = first.filter(|word| !own.iter().any(|text| text.contains(word))).collect();
    assert!(looked_for.len() > 1_000, "{}", looked_for.len());
    looked_for.extend(FORMS.map(str::to_owned));
    AhoCorasick::new(looked_for).expect("the words are few")
}

fn lower(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).to_lowercase()
}

#[test]
fn the_second_record_is_valid_without_a_warning() {
    assert_eq!(check(SECOND).problems, []);
}

#[test]
fn nothing_of_the_first_record_is_in_the_site_of_the_second() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("second-record");
    let file = root().join("data/examples/invented-lighthouse.json");
    let record = check(SECOND).record.expect("the second record is valid");
    let options = Options {
        folder: folder.clone(),
        site_url: Some("https://example.org/lighthouse/".to_owned()),
        ..Options::default()
    };
    let summary = write((&file, SECOND, &record), &options, &Silent).unwrap_or_else(|error| panic!("{error}"));
    assert!(summary.pages >= 60, "{summary:?}");
    for page in
        ["index.html", "people/ada-invented/index.html", "en/events/storm/index.html", "invented-lighthouse.svg"]
    {
        assert!(folder.join(page).is_file(), "{page} is missing");
    }
    let finder = finder();
    let faults = files(&folder).into_iter().flat_map(|(path, bytes)| {
        let text = lower(&bytes);
        let found: BTreeSet<&str> = finder.find_iter(&text).map(|found| &text[found.range()]).collect();
        found.into_iter().map(|word| format!("{}: {word}", path.display())).collect::<Vec<_>>()
    });
    none(faults, "Take what is of one record out of the product.");
}

/// What the product is made of. Tests and comments may name the first record; `xtask` builds its site.
const PRODUCT: [&str; 10] = [
    "src",
    "crates/axis/src",
    "crates/i18n/src",
    "crates/memorial/src",
    "crates/record/src",
    "crates/search/src",
    "locales",
    "public",
    "style",
    "index.html",
];

#[test]
fn no_source_of_the_product_names_the_first_record() {
    let mut sources = Vec::new();
    for part in PRODUCT {
        let path = root().join(part);
        sources.extend(if path.is_dir() {
            files(&path)
        } else {
            vec![(path.clone(), fs::read(path).unwrap_or_default())]
        });
    }
    assert!(sources.len() > 200, "{}", sources.len());
    let is_test =
        |path: &Path| path.components().any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs")));
    let faults = sources.into_iter().filter(|(path, _)| !is_test(path)).flat_map(|(path, bytes)| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        // The tests of a file are its end.
        let product = if path.extension().is_some_and(|kind| kind == "rs") {
            text.split("#[cfg(test)]\nmod tests {").next()
        } else {
            None
        };
        let lines = product.unwrap_or(&text).lines().enumerate();
        let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
        let naming = code.filter(|(_, line)| FORMS.iter().any(|form| line.to_lowercase().contains(form)));
        naming.map(|(number, line)| format!("{}:{}: {}", path.display(), number + 1, line.trim())).collect::<Vec<_>>()
    });
    none(faults, "Take what is of one record out of the product.");
}
