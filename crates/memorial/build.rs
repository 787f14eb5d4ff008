//! Bundles the style sheets into the one that the binary carries, and looks again when the browser's files change.

use std::{env, fs, path::PathBuf};

use lightningcss::{
    bundler::{Bundler, FileProvider},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
};

fn main() {
    println!("cargo::rerun-if-changed=../../style");
    println!("cargo::rerun-if-changed=../../target/browser");
    println!("cargo::rerun-if-changed=../../public");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where a build script writes"));
    fs::write(out.join("site.css"), bundled("../../style/main.css"))
        .expect("the folder for built files can be written");
}

/// A style sheet with what it imports in its place, minified.
fn bundled(file: &str) -> String {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = match bundler.bundle(file.as_ref()) {
        Ok(sheet) => sheet,
        Err(error) => panic!("{file}: {error}"),
    };
    let minified = sheet.minify(MinifyOptions::default()).map_err(|error| error.to_string());
    let printed = minified.and_then(|()| {
        let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
        sheet.to_css(options).map_err(|error| error.to_string())
    });
    match printed {
        Ok(printed) => printed.code,
        Err(error) => panic!("{file}: {error}"),
    }
}
