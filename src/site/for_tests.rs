//! What tests look at besides the site: the same site in words that only look translated, the site as it is at a known
//! address, and a page of all components.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    record::{localise::translated, raw::RawRecord},
    site::{
        files::{Options, prerender},
        specimens::specimens,
    },
    wording::pseudo::{TAG, pseudo},
};

/// The address of the site that knows its own.
const ADDRESS: &str = "https://memorial.example/at-an-address/";

/// Makes these, each in a folder of its own, from the folder that Trunk has built.
///
/// # Errors
/// When a file cannot be read or written, said in a sentence that names it.
pub fn for_tests(record: &RawRecord, options: &Options, into: &Path) -> Result<(), String> {
    specimens(&options.folder, &cleared(into.join("specimens"))?)?;
    let bytes = serde_json::to_vec(record).map_err(|error| error.to_string())?;
    let at_an_address = Options { site_url: Some(ADDRESS.to_owned()), ..copied(options, into, "at-an-address")? };
    prerender(&bytes, record, &at_an_address)?;
    let record = translated(record, TAG, &pseudo);
    let bytes = serde_json::to_vec(&record).map_err(|error| error.to_string())?;
    prerender(&bytes, &record, &copied(options, into, "pseudo")?).map(drop)
}

/// What to write a copy of the built site with, into a folder of this name.
fn copied(options: &Options, into: &Path, name: &str) -> Result<Options, String> {
    let folder = cleared(into.join(name))?;
    copy(&options.folder, &folder).map_err(|error| format!("{} cannot be written: {error}", folder.display()))?;
    Ok(Options { folder, ..options.clone() })
}

/// A folder without what an earlier build has left in it.
fn cleared(folder: PathBuf) -> Result<PathBuf, String> {
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(format!("{} cannot be cleared: {error}", folder.display()))
        }
        _ => Ok(folder),
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
