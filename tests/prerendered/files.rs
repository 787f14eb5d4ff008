//! The files beside the pages: the record as data, and what `boot.js` starts the app from.

use std::collections::BTreeMap;

use base64::prelude::{BASE64_STANDARD, Engine};
use memorial_timeline::record::{check::check, problem::Severity, schema::schema};
use serde_json::Value;
use sha2::{Digest, Sha384};

use crate::{RECORD, each_page, each_version, file, none, site, unless};

#[test]
fn the_record_as_data_is_the_source_byte_for_byte() {
    let same = file("data/record.json") == RECORD;
    assert!(same, "{}/data/record.json is not data/khojaly-2021.json: build the site anew", site().folder.display());
}

#[test]
fn the_record_that_a_page_loads_passes_the_checker() {
    each_version("See src/record/localise.rs.", |version| {
        let name = format!("data/record.{}.json", version.words.tag());
        let file = file(&name);
        let report = check(&file);
        let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error);
        errors.map(|problem| problem.in_file(&name)).chain(unless(report.raw.is_some(), name.clone())).collect()
    });
}

#[test]
fn the_record_that_a_page_loads_is_whole() {
    each_version("See src/record/localise.rs.", |version| {
        let loaded: Value =
            serde_json::from_slice(&file(&format!("data/record.{}.json", version.words.tag()))).expect("it is JSON");
        let source: Value = serde_json::from_slice(RECORD).expect("the record is JSON");
        let counts = |list: &str| (loaded[list].as_array().map(Vec::len), source[list].as_array().map(Vec::len));
        let lists = ["notes", "lanes", "places", "organisations", "people", "works", "events", "sources", "revisions"];
        let cut = lists.into_iter().map(|list| (list, counts(list))).filter(|(_, (loaded, source))| loaded != source);
        cut.map(|(list, (loaded, source))| format!("{list}: {loaded:?} of {source:?}")).collect()
    });
}

#[test]
fn the_schema_lies_beside_the_record() {
    let built: Value = serde_json::from_slice(&file("data/record.schema.json")).expect("it is JSON");
    assert_eq!(built, schema(), "build the site anew");
}

#[test]
fn a_page_preloads_nothing_that_it_could_not_have_on_a_disk() {
    each_page("Ask for it in public/boot.js, which knows whether there is a host.", |page| {
        let preloaded = page.values("link[rel=preload], link[rel=modulepreload]", "href");
        unless(preloaded.is_empty(), format!("preloads {preloaded:?}"))
    });
}

#[test]
fn the_hash_of_the_webassembly_is_that_of_the_file() {
    let site = site();
    let mut started: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for page in site.documents() {
        let script = page.one("script[data-wasm]");
        for (wasm, hash) in [("data-wasm", "data-integrity"), ("data-front-wasm", "data-front-integrity")] {
            if let Some(wasm) = script.attr(wasm) {
                let start = (wasm, script.attr(hash).unwrap_or_default());
                started.entry(start).or_default().push(page.name());
            }
        }
    }
    let wrong = started.iter().filter(|((name, hash), _)| *hash != integrity(&file(name)));
    none(
        wrong.map(|((name, hash), pages)| format!("{name} is not {hash}: {}", pages.join(", "))),
        "See src/site/wasm.rs.",
    );
}

fn integrity(contents: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(contents)))
}
