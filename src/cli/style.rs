//! `memorial style`: the one stylesheet of the site, before Trunk gives it its name.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use crate::site;

/// Bundle the files in `style/` into one stylesheet; Trunk runs this before a build.
#[derive(Debug, Args)]
pub struct Style {
    /// The file that imports the others.
    #[arg(long, default_value = "style/main.css")]
    from: PathBuf,
    /// The stylesheet to write.
    #[arg(long, default_value = "target/style/site.css")]
    to: PathBuf,
}

impl Style {
    /// Writes the stylesheet.
    pub fn run(&self) -> ExitCode {
        match site::bundle(&self.from, &self.to) {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => {
                eprintln!("memorial style: {problem}");
                ExitCode::from(2)
            }
        }
    }
}
