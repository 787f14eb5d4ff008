//! The folder of a site, written beside it and put in its place at the end: a failed build leaves the site before it.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
    process,
};

use crate::failure::{Failure, Outcome};

/// What the first page of every site says, by which a folder is known to be a site of ours.
pub const GENERATOR: &str = "<meta name=\"generator\" content=\"memorial-timeline";

/// A folder that is being written. Dropped before it is finished, it leaves nothing behind.
#[derive(Debug)]
pub struct Output {
    folder: PathBuf,
    partial: PathBuf,
    files: usize,
    bytes: u64,
}

impl Output {
    /// Begins to write a site for a folder, which is new, empty or a site of ours.
    ///
    /// # Errors
    /// When it holds something else, or nothing can be written beside it.
    pub fn begin(folder: &Path) -> Outcome<Self> {
        if !may_replace(folder).map_err(|error| Failure::unreadable(folder, &error))? {
            let what = format!("{} holds something that is not a site made by this program", folder.display());
            return Err(Failure::new(what, "Name a new or an empty folder."));
        }
        let name = folder.file_name().ok_or_else(|| {
            Failure::new(format!("{} is not the name of a folder", folder.display()), "Name a folder below this one.")
        })?;
        let partial = folder.with_file_name(format!(".{}.{}.partial", name.to_string_lossy(), process::id()));
        clear(&partial).and_then(|()| fs::create_dir_all(&partial)).map_err(|e| Failure::unwritable(&partial, &e))?;
        Ok(Self { folder: folder.to_owned(), partial, files: 0, bytes: 0 })
    }

    /// Writes a file of the site.
    ///
    /// # Errors
    /// When it cannot be written, or its path leads out of the folder.
    pub fn put(&mut self, path: &str, contents: &[u8]) -> Outcome<()> {
        if !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(Failure::new(format!("{path} leads out of the site"), "Write it relative to the site's root."));
        }
        let file = self.partial.join(path);
        let parent = file.parent().unwrap_or(&self.partial);
        let written = fs::create_dir_all(parent).and_then(|()| fs::write(&file, contents));
        written.map_err(|error| Failure::unwritable(&file, &error))?;
        self.files += 1;
        self.bytes += contents.len() as u64;
        Ok(())
    }

    /// How many files have been written.
    #[must_use]
    pub fn files(&self) -> usize {
        self.files
    }

    /// How many bytes they hold.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Puts the site in place of the one before it. What belongs to a host or a repository stays: names that begin with
    /// a dot, and `CNAME`.
    ///
    /// # Errors
    /// When the folder cannot be replaced; the site before it is then as it was.
    pub fn finish(self) -> Outcome<()> {
        let failed = |error: io::Error| Failure::unwritable(&self.folder, &error);
        let before = self.partial.with_extension("before");
        if self.folder.exists() {
            clear(&before).and_then(|()| fs::rename(&self.folder, &before)).map_err(failed)?;
        }
        let placed = carry_over(&before, &self.partial).and_then(|()| fs::rename(&self.partial, &self.folder));
        if let Err(error) = placed {
            // The names carried over are moved back with the folder that held them.
            let _ = carry_over(&self.partial, &before).and_then(|()| fs::rename(&before, &self.folder));
            return Err(failed(error));
        }
        // What is left of it is in nobody's way, and the next build clears it.
        let _ = clear(&before);
        Ok(())
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        let _ = clear(&self.partial);
    }
}

/// Whether a folder may be replaced: it is not there, empty but for hidden names, or a site of ours.
fn may_replace(folder: &Path) -> io::Result<bool> {
    let mut entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        entries => entries?,
    };
    let is_ours = fs::read_to_string(folder.join("index.html")).is_ok_and(|page| page.contains(GENERATOR));
    Ok(is_ours || entries.all(|entry| entry.is_ok_and(|entry| stays(&entry.file_name().to_string_lossy()))))
}

/// Whether an entry of the folder is none of the site's.
fn stays(name: &str) -> bool {
    name.starts_with('.') || name == "CNAME"
}

fn carry_over(from: &Path, to: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(from) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let name = entry?.file_name();
        if stays(&name.to_string_lossy()) && !to.join(&name).exists() {
            fs::rename(from.join(&name), to.join(&name))?;
        }
    }
    Ok(())
}

fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
