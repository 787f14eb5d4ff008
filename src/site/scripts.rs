//! The scripts of `public/` as they are sent: with what only the written site knows filled in, and for browsers alone.

use std::{fmt::Display, fs, path::Path};

use serde_json::json;

use crate::{
    site::minify::{Kind, minified},
    views::site::Site,
};

/// The scripts that pages ask for by these names, as browsers run them.
const SCRIPTS: [(&str, Kind); 4] =
    [("boot.js", Kind::Classic), ("frame.js", Kind::Classic), (EMBED, Kind::Classic), ("checker.js", Kind::Module)];

/// The script that the pages of partners ask for.
const EMBED: &str = "embed.js";

/// What it leaves open: where each language stands, and what the record is called in it.
const LANGUAGES: &str = "{ \"memorial:languages\": [\"\", \"Timeline\"] }";

/// Writes the scripts in a built folder anew for a site in these languages, as far as they are there.
///
/// # Errors
/// When one cannot be read or written, is no script, or lacks the place for the languages, said in a sentence that names
/// it.
pub fn finish(folder: &Path, sites: &[Site]) -> Result<(), String> {
    for (name, kind) in SCRIPTS {
        let path = folder.join(name);
        if !path.is_file() {
            continue;
        }
        let named = |problem: &dyn Display| format!("{}: {problem}", path.display());
        let mut script = fs::read_to_string(&path).map_err(|error| named(&error))?;
        if name == EMBED {
            if !script.contains(LANGUAGES) {
                let next = "put it back where the languages are to stand";
                return Err(named(&format_args!("lacks {LANGUAGES}; {next}")));
            }
            script = script.replacen(LANGUAGES, &languages(sites), 1);
        }
        let script = minified(&script, kind).map_err(|problem| named(&problem))?;
        fs::write(&path, script).map_err(|error| named(&error))?;
    }
    Ok(())
}

fn languages(sites: &[Site]) -> String {
    // In the order of the site, whose first language is the one at its root.
    let named = sites.iter().map(|site| {
        let title = json!([site.prefix, site.record.title.words]);
        format!("{}:{title}", json!(site.words.tag()))
    });
    format!("{{{}}}", named.collect::<Vec<_>>().join(","))
}
