//! `memorial build`: the whole site of a record, in a folder.

use std::{
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use memorial_record::{check::check, format::Record};

use crate::{
    failure::{Failure, Outcome},
    server,
    site::{self, Options, Progress, Summary},
};

/// Write the site of a record: every page in every language, its data, styles, scripts and feeds.
///
/// The folder is new, empty, or a site that this program has written; a build that fails leaves it as it was.
#[derive(Debug, Args)]
pub struct Build {
    /// The record.
    #[arg(value_name = "FILE")]
    record: PathBuf,
    /// The folder of the site.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The address that the site will have, such as https://example.org/memorial/.
    #[arg(long, value_name = "URL", env = "MEMORIAL_SITE_URL", value_parser = site_url)]
    site_url: Option<String>,
    /// The folder that it will be served from, such as /memorial/, for hosts that answer /memorial as they do /memorial/.
    #[arg(long, value_name = "FOLDER", value_parser = base)]
    base: Option<String>,
    /// Write pages that reload when the record has changed: `memorial serve` asks for it.
    #[arg(long, hide = true)]
    preview: bool,
}

impl Build {
    /// Writes the site; 1 where the record is refused, 2 where a file cannot be read or written.
    pub fn run(&self) -> ExitCode {
        match self.build() {
            Ok(Some(summary)) => {
                println!("{}", said(&summary));
                if self.site_url.is_none() {
                    println!(
                        "Without --site-url, canonical links are relative, and the sitemap, the Atom feed and oEmbed are left out."
                    );
                }
                ExitCode::SUCCESS
            }
            Ok(None) => ExitCode::from(1),
            Err(failure) => {
                eprintln!("error: {failure}");
                ExitCode::from(2)
            }
        }
    }

    /// Nothing where the record is refused.
    fn build(&self) -> Outcome<Option<Summary>> {
        let bytes = site::read(&self.record)?;
        let Some(record) = checked(&self.record, &bytes) else { return Ok(None) };
        let folder = std::path::absolute(&self.out).map_err(|error| Failure::unwritable(&self.out, &error))?;
        let preview = self.preview.then_some(server::PREVIEW_ELEMENTS);
        let options = Options { folder, site_url: self.site_url.clone(), base: self.base.clone(), preview };
        site::write((&self.record, &bytes, &record), &options, &Bar::new()).map(Some)
    }
}

/// The record of a file, whose problems are written to the standard error; nothing where it is refused.
pub(super) fn checked(file: &Path, bytes: &[u8]) -> Option<Record> {
    let name = file.display().to_string();
    let report = check(bytes);
    for problem in &report.problems {
        eprintln!("{}", problem.in_file(&name));
    }
    if report.record.is_none() {
        eprintln!("error: {name} is refused, so nothing is written. Mend the lines above.");
    }
    report.record
}

fn said(Summary { pages, files, bytes, time }: &Summary) -> String {
    let seconds = time.as_secs_f64();
    format!("{pages} pages in {files} files, {bytes} bytes, written in {seconds:.1} seconds")
}

/// A bar that shows how far the writing is, on a terminal.
struct Bar(ProgressBar);

impl Bar {
    fn new() -> Self {
        let style = ProgressStyle::with_template("{bar:30} {pos} of {len} pages").expect("the template is valid");
        let bar = if io::stderr().is_terminal() { ProgressBar::new(0) } else { ProgressBar::hidden() };
        Self(bar.with_style(style))
    }
}

impl Progress for Bar {
    fn begin(&self, pages: usize) {
        self.0.set_length(pages as u64);
    }

    fn advance(&self) {
        self.0.inc(1);
    }

    fn finish(&self) {
        self.0.finish_and_clear();
    }
}

/// An address that pages can be put below: http or https, a host, and neither query nor fragment.
pub(super) fn site_url(address: &str) -> Result<String, String> {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    match host {
        Some(host)
            if !host.is_empty() && !host.starts_with('/') && !address.contains(['?', '#', ' ', '"', '<', '&']) =>
        {
            Ok(address.trim_end_matches('/').to_owned() + "/")
        }
        _ => Err("write the whole address of the site, such as https://example.org/memorial/".to_owned()),
    }
}

/// The path of a folder on a host, beginning and ending in a slash.
pub(super) fn base(text: &str) -> Result<String, String> {
    let inner = text.trim_matches('/');
    let is_plain = |segment: &str| {
        let is_known = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        !segment.is_empty() && segment != "." && segment != ".." && segment.bytes().all(is_known)
    };
    match inner {
        "" => Ok("/".to_owned()),
        _ if inner.split('/').all(is_plain) => Ok(format!("/{inner}/")),
        _ => Err("write it as /sub/dir/, of letters, digits, `-`, `.`, `_` and `~`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_begins_and_ends_with_a_slash_however_it_is_written() {
        for text in ["/sub/dir/", "sub/dir", "/sub/dir", "sub/dir/"] {
            assert_eq!(base(text).as_deref(), Ok("/sub/dir/"), "{text}");
        }
        assert_eq!(base("/").as_deref(), Ok("/"));
    }

    #[test]
    fn a_base_that_no_address_could_hold_is_refused() {
        for text in ["/a/../b/", "/a//b/", "/a b/", "/a?b/"] {
            assert!(base(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_address_without_a_host_is_refused() {
        assert_eq!(site_url("https://example.org/memorial").as_deref(), Ok("https://example.org/memorial/"));
        for address in ["example.org", "https:///memorial/", "ftp://example.org/", "https://example.org/?a=b"] {
            assert!(site_url(address).is_err(), "{address}");
        }
    }
}
