//! `memorial export`: a record in a format of other programs.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::{Args, ValueEnum};
use memorial_i18n::date;

use crate::{
    failure::{Failure, Outcome},
    formats::{
        atom::atom,
        calendar::calendar,
        json_ld::JsonLd,
        references,
        tables::{self, Table},
        timelinejs::timelinejs,
    },
    site::{self, Edition},
};

/// Give a record out in a format that other programs read.
///
/// What a format cannot hold is left out and counted; nothing is invented for it.
#[derive(Debug, Args)]
pub struct Export {
    /// The record.
    #[arg(value_name = "FILE")]
    record: PathBuf,
    /// The format.
    #[arg(long, value_enum)]
    format: Format,
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// What a table lists (csv).
    #[arg(long, value_enum, default_value_t = Table::Events)]
    table: Table,
    /// The language; the record's first unless told.
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// The address of the site, for formats that name pages.
    #[arg(long, value_name = "URL", value_parser = super::build::site_url)]
    site_url: Option<String>,
}

/// A format of other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table of events or of people.
    Csv,
    /// A calendar (iCalendar).
    Ics,
    /// Linked data in the vocabulary of schema.org.
    Jsonld,
    /// The JSON of TimelineJS3.
    Timelinejs,
    /// A feed of what has changed.
    Atom,
    /// The sources, for LaTeX.
    Bibtex,
    /// The sources, for reference managers.
    Ris,
    /// The sources, for citation processors.
    Csl,
}

impl Export {
    /// Writes the file; 1 where the record is refused, 2 where a file cannot be read or written.
    pub fn run(&self) -> ExitCode {
        match self.export() {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::from(1),
            Err(failure) => {
                eprintln!("error: {failure}");
                ExitCode::from(2)
            }
        }
    }

    fn export(&self) -> Outcome<bool> {
        let bytes = site::read(&self.record)?;
        let Some(record) = super::build::checked(&self.record, &bytes) else { return Ok(false) };
        let editions = site::editions(&record)?;
        let edition = match &self.language {
            None => editions[0],
            Some(tag) => *editions.iter().find(|edition| edition.messages.tag() == tag).ok_or_else(|| {
                let tags: Vec<&str> = editions.iter().map(|edition| edition.messages.tag()).collect();
                Failure::new(format!("the record is not in `{tag}`"), format!("Name one of {}.", tags.join(", ")))
            })?,
        };
        let text = self.text(&edition)?;
        fs::write(&self.out, text).map_err(|error| Failure::unwritable(&self.out, &error))?;
        println!("{} written", self.out.display());
        Ok(true)
    }

    fn text(&self, Edition { record, messages, folder }: &Edition) -> Outcome<String> {
        let root = self.site_url.as_ref().map(|url| [url, *folder].concat());
        Ok(match self.format {
            Format::Csv => tables::csv(record, self.table),
            Format::Ics => {
                let days = calendar(record, root.as_deref());
                if days.left_out > 0 {
                    eprintln!("{} events are left out: their dates are not days.", days.left_out);
                }
                days.text
            }
            Format::Jsonld => pretty(&JsonLd { record, root: root.as_deref().unwrap_or_default() }.graph()),
            Format::Timelinejs => pretty(&timelinejs(record, &|edtf| date::long(*messages, edtf.parsed()))),
            Format::Atom => {
                let remedy = "Say where the site is: --site-url https://example.org/memorial/.";
                let root = root.ok_or_else(|| Failure::new("a feed names its entries by their addresses", remedy))?;
                atom(record, &root)
            }
            Format::Bibtex => references::bibtex(record),
            Format::Ris => references::ris(record),
            Format::Csl => pretty(&references::csl(record)),
        })
    }
}

fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}
