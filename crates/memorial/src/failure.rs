//! What went wrong and what the person at the terminal can do about it.

use std::{fmt, io, path::Path};

/// What a step of a command gives, or why it could not.
pub type Outcome<T> = Result<T, Failure>;

/// Something that could not be done, with the remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    what: String,
    remedy: String,
}

impl Failure {
    /// A failure from what went wrong, without a full stop, and what to do, as a sentence.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// A file that cannot be read.
    #[must_use]
    pub fn unreadable(file: &Path, error: &io::Error) -> Self {
        let remedy = "Look whether its name is right and it may be read.";
        Self::new(format!("{} cannot be read: {error}", file.display()), remedy)
    }

    /// A file or folder that cannot be written.
    #[must_use]
    pub fn unwritable(file: &Path, error: &io::Error) -> Self {
        let remedy = "Look whether the disk has space and the folder may be written to.";
        Self::new(format!("{} cannot be written: {error}", file.display()), remedy)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}. {}", self.what, self.remedy)
    }
}
