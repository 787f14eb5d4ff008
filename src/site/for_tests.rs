//! What tests look at besides the site: the same site in words that only look translated, and a page of all components.

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

/// Makes these, each in a folder of its own, from the folder that Trunk has built.
///
/// # Errors
/// When a file cannot be read or written, said in a sentence that names it.
pub fn for_tests(record: &RawRecord, options: &Options, into: &Path) -> Result<(), String> {
    specimens(&options.folder, &cleared(into.join("specimens"))?)?;
    let folder = cleared(into.join("pseudo"))?;
    copy(&options.folder, &folder).map_err(|error| format!("{} cannot be written: {error}", folder.display()))?;
    let record = translated(record, TAG, &pseudo);
    let bytes = serde_json::to_vec(&record).map_err(|error| error.to_string())?;
    prerender(&bytes, &record, &Options { folder, ..options.clone() }).map(drop)
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
