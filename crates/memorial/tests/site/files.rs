//! The files beside the pages: the record as data, and what `boot.js` starts the module from.

use std::collections::BTreeMap;

use base64::prelude::{BASE64_STANDARD, Engine};
use memorial_record::format::schema;
use serde_json::Value;
use sha2::{Digest, Sha256, Sha384};

use crate::{RECORD, each_page, file, none, site, unless};

#[test]
fn the_record_as_data_is_the_source_byte_for_byte() {
    let same = file("data/record.json") == RECORD;
    assert!(same, "{}/data/record.json is not data/khojaly-2021.json: build the site anew", site().folder.display());
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
fn the_hashes_of_the_module_and_its_script_are_those_of_the_files() {
    let site = site();
    let mut started: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for page in site.documents() {
        let script = page.one("script[src=\"boot.js\"]");
        for (name, hash) in [("data-wasm", "data-wasm-integrity"), ("data-js", "data-js-integrity")] {
            // Without the browser's files, a page names none; `cargo xtask test` builds them first.
            if let Some(name) = script.attr(name) {
                let start = (name, script.attr(hash).unwrap_or_default());
                started.entry(start).or_default().push(page.name());
            }
        }
    }
    let wrong = started.iter().filter(|((name, hash), _)| *hash != integrity(&file(name)));
    let faults = wrong.map(|((name, hash), pages)| format!("{name} is not {hash}: {}", pages.join(", ")));
    none(faults, "See crates/memorial/src/site/browser_files.rs.");
}

#[test]
fn the_data_of_each_widget_is_json_and_named_by_what_it_holds() {
    each_page("See crates/memorial/src/site/data_files.rs.", |page| {
        let named = page.values("[data-file]", "data-file").into_iter().chain(page.values("script", "data-messages"));
        let wrong = named.filter(|path| {
            let contents = file(path);
            let hash: String = Sha256::digest(&contents).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
            !path.contains(&hash) || serde_json::from_slice::<Value>(&contents).is_err()
        });
        wrong.map(|path| format!("{path} is not what its name says")).collect()
    });
}

fn integrity(contents: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(contents)))
}
