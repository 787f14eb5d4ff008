//! The borders between the layers, as cargo resolves them: what may not depend on what.

use std::{path::Path, process::Command};

/// The names of all packages that a build depends on.
fn packages(arguments: &[&str]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut command = Command::new(env!("CARGO"));
    command.args(["tree", "--locked", "--edges", "normal", "--prefix", "none", "--format", "{p}"]).args(arguments);
    let output = command.current_dir(root).output().expect("cargo can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

#[test]
fn the_crates_know_neither_leptos_nor_a_browser() {
    for name in ["memorial-record", "memorial-search", "memorial-axis", "memorial-i18n"] {
        let found = packages(&["--package", name, "--all-features"]);
        assert!(found.iter().any(|package| package == name), "{found:?}");
        let beyond = found.iter().find(|package| {
            ["leptos", "web-sys", "js-sys", "wasm-bindgen"].iter().any(|other| package.starts_with(other))
        });
        assert_eq!(beyond, None, "{name} depends on it");
    }
}

#[test]
fn the_browser_knows_neither_the_record_nor_its_dates() {
    let target = ["--target", "wasm32-unknown-unknown", "--no-default-features", "--features", "csr"];
    let found = packages(&[&["--package", "memorial-timeline"], &target[..]].concat());
    for name in ["leptos", "web-sys", "gloo-net", "serde_json"] {
        assert!(found.iter().any(|package| package == name), "{name} is not in the browser's build");
    }
    let beyond =
        |package: &&String| *package == "memorial-record" || *package == "edtf-core" || package.starts_with("icu");
    assert_eq!(found.iter().find(beyond), None, "the browser's build depends on it");
}
