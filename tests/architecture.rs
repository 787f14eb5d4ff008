//! The invariants of ARCHITECTURE.md that the compiler cannot hold: which layer knows what, and where things stand.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every file below a folder with one of these endings, with its text.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is part of the project") {
            let path = entry.expect("its entries can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
                let text = fs::read_to_string(&path).expect("source files are UTF-8");
                found.push((path.strip_prefix(root).expect("it is below the root").to_owned(), text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} holds no file with the endings {endings:?}");
    found
}

/// Says which files break a rule, and what to do.
fn none_of(broken: impl Iterator<Item = String>, remedy: &str) {
    let broken: Vec<String> = broken.collect();
    assert!(broken.is_empty(), "{}\n{remedy}", broken.join("\n"));
}

#[test]
fn every_rust_file_says_what_it_is_for() {
    let rust = ["src", "tests", "xtask/src"].into_iter().flat_map(|folder| files(folder, &["rs"]));
    let silent = rust.filter(|(_, text)| !text.starts_with("//! ")).map(|(path, _)| path.display().to_string());
    none_of(silent, "Open the file with one `//!` sentence.");
}

/// The modules that src/lib.rs has without any feature.
fn core() -> Vec<&'static str> {
    let lines: Vec<&str> = include_str!("../src/lib.rs").lines().collect();
    let free = lines.windows(2).filter(|pair| !pair[0].starts_with("#[cfg("));
    let core: Vec<&str> = free.filter_map(|pair| pair[1].strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(["record", "route", "widget", "wording"].iter().all(|layer| core.contains(layer)), "{core:?}");
    core
}

#[test]
fn the_core_knows_no_framework_and_no_browser() {
    let files = files("src", &["rs"]);
    let layers = core();
    let core = files.into_iter().filter(|(path, _)| {
        let below = path.strip_prefix("src").expect("it is below src").with_extension("");
        layers.iter().any(|layer| below.starts_with(layer))
    });
    let outside = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "crate::views", "crate::browser", "crate::site"];
    let knows = core.flat_map(|(path, text)| {
        outside
            .iter()
            .filter(|word| text.contains(**word))
            .map(|word| format!("{} names {word}", path.display()))
            .collect::<Vec<_>>()
    });
    none_of(knows, "Pass the value in, or move the code up a layer.");
}

#[test]
fn views_choose_no_platform() {
    let chooses = files("src/views", &["rs"])
        .into_iter()
        .filter(|(_, text)| text.lines().any(|line| line.contains("cfg(") && !line.contains("cfg(test)")));
    none_of(chooses.map(|(path, _)| path.display().to_string()), "Give src/browser a web half and a native half.");
}

#[test]
fn values_are_never_set_as_markup() {
    let sets = ["src", "public"].into_iter().flat_map(|folder| files(folder, &["rs", "js"])).filter(|(_, text)| {
        ["inner_html", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write"]
            .iter()
            .any(|way| text.contains(way))
    });
    none_of(sets.map(|(path, _)| path.display().to_string()), "Set text and attributes instead.");
}

#[test]
fn only_the_tokens_hold_a_colour() {
    let holds = files("style", &["css"]).into_iter().filter(|(path, _)| !path.ends_with("tokens.css")).flat_map(
        |(path, text)| {
            let coloured = |line: &&str| {
                line.contains(": #") || ["rgb(", "hsl(", "oklch("].iter().any(|colour| line.contains(colour))
            };
            text.lines().filter(coloured).map(|line| format!("{}: {}", path.display(), line.trim())).collect::<Vec<_>>()
        },
    );
    none_of(holds, "Name the colour in style/tokens.css and use its token.");
}

#[test]
fn the_style_knows_no_left_and_no_right() {
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "  left:",
        "  right:",
        "float: left",
        "float: right",
    ];
    let names = files("style", &["css"])
        .into_iter()
        .filter(|(_, text)| physical.iter().any(|property| text.contains(property)));
    none_of(names.map(|(path, _)| path.display().to_string()), "Use the logical property: inline-start, inline-end.");
}

#[test]
fn every_class_of_the_style_is_used_by_a_view() {
    let views = ["src/views", "src/site"].into_iter().flat_map(|folder| files(folder, &["rs"]));
    let views: String = views.map(|(_, text)| text).collect();
    let unused = files("style", &["css"]).into_iter().flat_map(|(path, text)| {
        let classes = text.split('.').skip(1).map(|rest| {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(rest.len());
            rest[..end].to_owned()
        });
        let is_class = |name: &String| name.starts_with(|c: char| c.is_ascii_alphabetic()) && name != "css";
        // The shape of a lane is the only class that a view writes with a number.
        let unused = classes
            .filter(is_class)
            .filter(|class| !views.contains(class.as_str()) && !class.starts_with("axis__group--"));
        unused.map(|class| format!("{}: .{class}", path.display())).collect::<Vec<_>>()
    });
    none_of(unused, "Take the rule out, or use its class.");
}
