//! The scripts of `public/` as they are sent: without the comments and the indentation that their readers have there, and
//! with what only the written site knows filled in.

use std::{fs, path::Path};

use serde_json::json;

use crate::views::site::Site;

/// The scripts that pages ask for by these names.
const SCRIPTS: [&str; 3] = ["boot.js", "frame.js", "embed.js"];

/// What `embed.js` leaves open: where each language stands, and what the record is called in it.
const LANGUAGES: &str = "{ \"memorial:languages\": [\"\", \"Timeline\"] }";

/// Slims the scripts in a built folder, as far as they are there.
///
/// # Errors
/// When one cannot be read or written, said in a sentence that names it.
pub fn slim(folder: &Path) -> Result<(), String> {
    SCRIPTS.iter().try_for_each(|name| rewrite(&folder.join(name), slimmed))
}

/// Tells `embed.js` in a built folder which languages the site is in.
///
/// # Errors
/// When it cannot be read or written, or lacks the place for them, said in a sentence that names it.
pub fn name_languages(folder: &Path, sites: &[Site]) -> Result<(), String> {
    let path = folder.join("embed.js");
    let open = |script: &str| script.contains(LANGUAGES);
    if path.is_file() && !fs::read_to_string(&path).is_ok_and(|script| open(&script)) {
        return Err(format!("{} lacks {LANGUAGES}; put it back where the languages are to stand", path.display()));
    }
    rewrite(&path, |script| script.replacen(LANGUAGES, &languages(sites), 1))
}

fn languages(sites: &[Site]) -> String {
    // In the order of the site, whose first language is the one at its root.
    let named = sites.iter().map(|site| {
        let title = json!([site.prefix, site.record.title.words]);
        format!("{}:{title}", json!(site.words.tag()))
    });
    format!("{{{}}}", named.collect::<Vec<_>>().join(","))
}

/// Writes a script anew, if it is there.
fn rewrite(path: &Path, change: impl FnOnce(&str) -> String) -> Result<(), String> {
    if !path.is_file() {
        return Ok(());
    }
    let written = fs::read_to_string(path).and_then(|script| fs::write(path, change(&script)));
    written.map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// Lines of comment and blank ones are left out; the first lines of comment stay, and say what the script is.
fn slimmed(script: &str) -> String {
    let is_comment = |line: &&str| line.trim_start().starts_with("//");
    let head = script.lines().take_while(is_comment);
    let rest = script.lines().skip_while(is_comment).filter(|line| !is_comment(line)).map(str::trim);
    head.chain(rest).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::slimmed;

    #[test]
    fn only_comments_and_space_are_left_out() {
        let script = "// What it is.\n(function () {\n  // Why.\n  var a = \"// no comment\"; // kept\n\n})();\n";
        assert_eq!(slimmed(script), "// What it is.\n(function () {\nvar a = \"// no comment\"; // kept\n})();\n");
    }
}
