//! `boot.js` as it is sent: without the comments and the indentation that its readers in `public/` have.

use std::{fs, path::Path};

/// Slims the script in a built folder; nothing where there is none.
///
/// # Errors
/// When it cannot be read or written, said in a sentence that names it.
pub fn slim(folder: &Path) -> Result<(), String> {
    let path = folder.join("boot.js");
    if !path.is_file() {
        return Ok(());
    }
    let slimmed = fs::read_to_string(&path).and_then(|script| fs::write(&path, slimmed(&script)));
    slimmed.map_err(|error| format!("{} cannot be written: {error}", path.display()))
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
