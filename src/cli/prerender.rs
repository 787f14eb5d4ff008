//! `memorial prerender`: every page of a record as a file, written into the folder that Trunk has built.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::Args;

use crate::{
    record::check::check,
    site::{self, Options, Policy},
};

/// Write every page of a record into a built folder; Trunk runs this after a build.
#[derive(Debug, Args)]
pub struct Prerender {
    /// The record.
    #[arg(long, default_value = "data/khojaly-2021.json", env = "MEMORIAL_RECORD")]
    record: PathBuf,
    /// The folder that holds the built index.html.
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    folder: PathBuf,
    /// The address that the site will have, such as https://example.org/memorial/.
    #[arg(long, env = "MEMORIAL_SITE_URL", value_parser = site_url)]
    site_url: Option<String>,
    /// The profile that Trunk builds with; in `debug` its live reload needs pages without the policy.
    #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
    profile: String,
    /// A folder for what tests look at besides the site; each site in it is made anew.
    #[arg(long, env = "MEMORIAL_TESTS_INTO", hide = true)]
    tests_into: Option<PathBuf>,
}

impl Prerender {
    /// Writes the pages; 1 where the record is refused, 2 where a file cannot be read or written.
    pub fn run(&self) -> ExitCode {
        let name = self.record.display().to_string();
        let bytes = match fs::read(&self.record) {
            Ok(bytes) => bytes,
            Err(error) => return failed(&format!("{name} cannot be read: {error}")),
        };
        let report = check(&bytes);
        for problem in &report.problems {
            eprintln!("{}", problem.in_file(&name));
        }
        let Some(raw) = report.raw else {
            eprintln!("memorial prerender: {name} is refused, so no page is written; mend the lines above");
            return ExitCode::from(1);
        };
        let policy = if self.profile == "debug" { Policy::None } else { Policy::Strict };
        let options = Options { folder: self.folder.clone(), site_url: self.site_url.clone(), policy };
        if let Some(Err(problem)) = self.tests_into.as_ref().map(|into| site::for_tests(&raw, &options, into)) {
            return failed(&problem);
        }
        match site::prerender(&bytes, &raw, &options) {
            Ok(written) => {
                println!("{} files written from {name}", written.len());
                if options.site_url.is_none() {
                    println!(
                        "Without --site-url, canonical links are relative, and the sitemap and oEmbed are left out."
                    );
                }
                ExitCode::SUCCESS
            }
            Err(problem) => failed(&problem),
        }
    }
}

/// An address that pages can be put below: http or https, a host, and neither query nor fragment.
fn site_url(address: &str) -> Result<String, String> {
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

fn failed(problem: &str) -> ExitCode {
    eprintln!("memorial prerender: {problem}");
    ExitCode::from(2)
}
