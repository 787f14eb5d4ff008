//! One stylesheet from the files in `style/`: what `@import` names is put in its place, so a page asks for one file.

use std::{fs, path::Path};

use lightningcss::{
    bundler::{Bundler, FileProvider},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
};

use crate::site::hash;

/// Bundles and minifies the stylesheet that begins at `from` into `to`.
///
/// # Errors
/// When a file is missing or is not CSS, said with its name and line.
pub fn bundle(from: &Path, to: &Path) -> Result<(), String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(from).map_err(|error| error.to_string())?;
    sheet.minify(MinifyOptions::default()).map_err(|error| error.to_string())?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })
        .map_err(|error| error.to_string())?;
    let folder = to.parent().unwrap_or(Path::new("."));
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(to, printed.code));
    written.map_err(|error| format!("{} cannot be written: {error}", to.display()))
}

/// The style of `/embed/builder/` alone, which no other page pays for.
pub const BUILDER: &str = include_str!("../../style/components/builder.css");

/// The file that it stands in, named for what is in it.
#[must_use]
pub fn builder_file() -> String {
    format!("builder-{}.css", hash::of_contents(&[BUILDER.as_bytes()]))
}
