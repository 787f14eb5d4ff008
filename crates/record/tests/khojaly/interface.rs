//! The interface is own voice too: no message of it uses a contested word.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::contested::in_own_voice;

#[test]
fn the_interface_uses_no_contested_word() {
    for folder in ["../../locales"] {
        for (language, file) in files(folder) {
            let faults = faults(&language, &file, "");
            assert!(faults.is_empty(), "{folder}/{language}.json:\n{}\nSay it in other words.", faults.join("\n"));
        }
    }
}

#[test]
fn a_contested_word_planted_in_any_kind_of_message_is_found() {
    for form in
        [json!("A massacre"), json!({ "one": "{count} massacre", "other": "entries" }), json!(["May", "massacre"])]
    {
        assert_eq!(faults("en", &json!({ "messages": { "any": form } }), "").len(), 1, "{form}");
    }
}

/// The JSON files of a folder, each after the language that it is named for.
fn files(folder: &str) -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a folder can be listed").path());
    let files: Vec<_> = paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect();
    assert!(!files.is_empty(), "{} holds no language", folder.display());
    let read = |path: &Path| {
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (language, serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    };
    files.iter().map(|path| read(path)).collect()
}

/// Every message with a contested word, each with its key.
fn faults(language: &str, value: &Value, key: &str) -> Vec<String> {
    let inside = |name: &str, value: &Value| faults(language, value, &[key, "/", name].concat());
    match value {
        Value::String(words) => {
            in_own_voice(language, words).map(|stem| format!("{key}: “{stem}…”")).into_iter().collect()
        }
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(index, item)| inside(&index.to_string(), item)).collect()
        }
        Value::Object(fields) => fields.iter().flat_map(|(name, field)| inside(name, field)).collect(),
        _ => Vec::new(),
    }
}
