//! What the style sheets and the source promise that no compiler sees.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of these kinds below a folder, by their paths below the root of the project, and what they hold.
fn files(folder: &str, kinds: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("the folder is part of the project") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    let is_wanted = |path: &PathBuf| kinds.iter().any(|kind| path.extension().is_some_and(|found| found == *kind));
    let read = |path: PathBuf| {
        let name = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
        (name, fs::read_to_string(path).expect("the file is text"))
    };
    found.into_iter().filter(is_wanted).map(read).collect()
}

fn none(faults: impl IntoIterator<Item = String>, remedy: &str) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{}\n{remedy}", faults.join("\n"));
}

#[test]
fn every_style_sheet_is_imported_once() {
    let main = fs::read_to_string(root().join("style/main.css")).expect("it is part of the project");
    let sheets = files("style", &["css"]).into_iter().filter(|(name, _)| name != "style/main.css");
    let missing = sheets.map(|(name, _)| name).filter(|name| {
        let import = format!("@import \"{}\"", name.trim_start_matches("style/"));
        main.matches(&import).count() != 1
    });
    none(missing, "Import it in style/main.css, or take it out.");
}

#[test]
fn only_the_tokens_hold_a_colour() {
    let sheets = files("style", &["css"]).into_iter().filter(|(name, _)| !name.ends_with("tokens.css"));
    let holds = sheets.flat_map(|(name, text)| {
        let is_hexadecimal = |rest: &str| rest.chars().take_while(char::is_ascii_hexdigit).count() >= 3;
        let is_coloured = |line: &&str| {
            line.split('#').skip(1).any(is_hexadecimal)
                || ["rgb(", "hsl(", "oklch(", ": white;", ": black;"].iter().any(|colour| line.contains(colour))
        };
        text.lines().filter(is_coloured).map(|line| format!("{name}: {}", line.trim())).collect::<Vec<_>>()
    });
    none(holds, "Name the colour in style/tokens.css and use its token.");
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
        " left:",
        " right:",
        "float: left",
        "float: right",
    ];
    let names = files("style", &["css"]).into_iter().flat_map(|(name, text)| {
        let found = physical.iter().filter(|property| text.contains(**property));
        found.map(|property| format!("{name}: {property}")).collect::<Vec<_>>()
    });
    none(names, "Use the logical property: inline-start, inline-end.");
}

#[test]
fn every_class_of_the_style_is_used() {
    let sources = [("src", "rs"), ("crates/memorial/src", "rs"), ("public", "js")];
    let texts = sources.iter().flat_map(|(folder, kind)| files(folder, &[kind]));
    let used: BTreeSet<String> = texts.flat_map(|(_, text)| names(&text)).collect();
    let unused = files("style", &["css"]).into_iter().flat_map(|(name, text)| {
        let classes = text.split('.').skip(1).map(|rest| {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(rest.len());
            rest[..end].to_owned()
        });
        let is_class = |class: &String| class.starts_with(|c: char| c.is_ascii_alphabetic()) && class != "css";
        let unused: BTreeSet<String> = classes
            .filter(is_class)
            .filter(|class| !used.contains(class) && !MADE.iter().any(|made| class.starts_with(made)))
            .collect();
        unused.into_iter().map(|class| format!("{name}: .{class}")).collect::<Vec<_>>()
    });
    none(unused, "Take the rule out, or use its class, written whole.");
}

/// The classes that a component makes of a name in the data: a shape, a length.
const MADE: [&str; 3] = ["shape--", "mark--", "builder__frame--"];

/// The names in a text: letters, digits, hyphens and underscores.
fn names(text: &str) -> Vec<String> {
    let names = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn values_are_never_set_as_markup() {
    let sets = [("src", "rs"), ("public", "js")].into_iter().flat_map(|(folder, kind)| files(folder, &[kind]));
    let ways = ["inner_html", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write"];
    let sets = sets.filter(|(_, text)| ways.iter().any(|way| text.contains(way)));
    none(sets.map(|(name, _)| name), "Set text and attributes instead.");
}

#[test]
fn views_choose_no_platform() {
    let folders = ["src/pages", "src/components"].into_iter().flat_map(|folder| files(folder, &["rs"]));
    let choosing =
        folders.filter(|(_, text)| text.lines().any(|line| line.contains("cfg(") && !line.contains("cfg(test)")));
    none(choosing.map(|(name, _)| name), "Give src/browser a function for it.");
}

#[test]
fn each_file_says_first_what_it_is_and_none_is_long() {
    let folders = ["src", "crates", "xtask"].into_iter().flat_map(|folder| files(folder, &["rs"]));
    let faults = folders.flat_map(|(name, text)| {
        let mut faults = Vec::new();
        if !text.starts_with("//!") {
            faults.push(format!("{name} does not open with a sentence on what it is"));
        }
        let lines = text.lines().count();
        // A longer one says in its opening why.
        let opening = text.lines().take_while(|line| line.starts_with("//!")).count();
        if lines > 300 && opening < 3 {
            faults.push(format!("{name} has {lines} lines"));
        }
        faults
    });
    none(faults, "Split it by idea, or say why in its opening.");
}

#[test]
fn no_message_is_without_a_use() {
    let english = fs::read_to_string(root().join("locales/en.json")).expect("it is part of the project");
    let english: serde_json::Value = serde_json::from_str(&english).expect("it is checked when it is compiled");
    let source: String =
        ["src", "crates"].into_iter().flat_map(|folder| files(folder, &["rs"])).map(|(_, text)| text).collect();
    let keys =
        ["messages", "static"].into_iter().filter_map(|part| english[part].as_object()).flat_map(|part| part.keys());
    let keys: Vec<&String> = keys.collect();
    assert!(keys.len() > 200, "the keys of both parts are found");
    let is_used = |key: &str| source.contains(&format!(".{key}(")) || source.contains(&format!("::{key}"));
    none(
        keys.into_iter().filter(|key| !is_used(key)).cloned(),
        "Nobody reads these messages: take them out of locales/, in every language.",
    );
}
