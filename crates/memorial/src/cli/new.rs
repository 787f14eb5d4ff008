//! `memorial new`: a small record that is valid, with what an editor needs beside it.

use std::{
    fs,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use memorial_i18n::Messages;
use memorial_record::{check::check, edtf::Edtf, format};
use serde_json::{Value, json};

use crate::failure::{Failure, Outcome};

/// Make a folder with a small record that is valid, its schema, instructions for its editor, and a workflow that
/// publishes it. On a terminal, what is not given is asked for.
#[derive(Debug, Args)]
pub struct New {
    /// The folder; what is in it already stays.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// What the record is called.
    #[arg(long)]
    title: Option<String>,
    /// The languages that it is written in, preferred first.
    #[arg(long, value_delimiter = ',', value_name = "TAG")]
    languages: Vec<String>,
    /// What happened first.
    #[arg(long, value_name = "TITLE")]
    event: Option<String>,
    /// When, in EDTF: 1992-02-26, 1992-02, 1992~, 1988/1994.
    #[arg(long, value_parser = date)]
    date: Option<String>,
}

/// What is asked for, with what is written where nothing is answered.
const TITLE: (&str, &str) = ("Title of the record", "A record of remembrance");
const LANGUAGES: (&str, &str) = ("Languages, preferred first", "en");
const EVENT: (&str, &str) = ("What happened first", "The first event");
const DATE: (&str, &str) = ("When (1992-02-26, 1992-02, 1992~, 1988/1994)", "2000");

impl New {
    /// Writes the files; 2 where that cannot be.
    pub fn run(&self) -> ExitCode {
        match self.write() {
            Ok(()) => {
                let folder = self.folder.display();
                println!(
                    "{folder}/record.json is there. Show it while you edit it: memorial serve {folder}/record.json"
                );
                ExitCode::SUCCESS
            }
            Err(failure) => {
                eprintln!("error: {failure}");
                ExitCode::from(2)
            }
        }
    }

    fn write(&self) -> Outcome<()> {
        let record = self.folder.join("record.json");
        if record.exists() {
            let what = format!("{} is there already", record.display());
            return Err(Failure::new(what, "Name another folder, or edit that record."));
        }
        let text = format!("{:#}\n", self.record()?);
        debug_assert!(check(text.as_bytes()).record.is_some(), "{:?}", check(text.as_bytes()).problems);
        put(&record, &text)?;
        put(&self.folder.join("record.schema.json"), &format!("{:#}\n", format::schema()))?;
        put(&self.folder.join("README.md"), include_str!("new/README.md"))?;
        put(&self.folder.join(".github/workflows/pages.yml"), include_str!("new/pages.yml"))
    }

    fn record(&self) -> Outcome<Value> {
        let title = answer(self.title.as_deref(), TITLE)?;
        let languages = match self.languages.as_slice() {
            [] => answer(None, LANGUAGES)?.split([',', ' ']).filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
            given => given.to_vec(),
        };
        if !languages.iter().any(|tag| Messages::from_tag(tag).is_some()) {
            let known: Vec<&str> = Messages::ALL.iter().map(|messages| messages.tag()).collect();
            let what = format!("the site speaks none of {}", languages.join(", "));
            return Err(Failure::new(what, format!("Name one of {} as well.", known.join(", "))));
        }
        let event = answer(self.event.as_deref(), EVENT)?;
        let when = answer(self.date.as_deref(), DATE)?;
        let when = date(&when).map_err(|error| Failure::new(format!("`{when}` is no date"), error))?;
        Ok(small_record(&title, &languages, &event, &when))
    }
}

/// What was given, else what is answered on a terminal, else what stands for it.
fn answer(given: Option<&str>, (question, otherwise): (&str, &str)) -> Outcome<String> {
    if let Some(given) = given {
        return Ok(given.to_owned());
    }
    if !io::stdin().is_terminal() {
        return Ok(otherwise.to_owned());
    }
    eprint!("{question} [{otherwise}]: ");
    let mut line = String::new();
    let read = io::stderr().flush().and_then(|()| io::stdin().read_line(&mut line));
    read.map_err(|error| Failure::new(format!("nothing can be read: {error}"), "Give the answers as arguments."))?;
    let line = line.trim();
    Ok(if line.is_empty() { otherwise } else { line }.to_owned())
}

fn date(text: &str) -> Result<String, String> {
    Edtf::parse(text).map(|date| date.as_str().to_owned()).map_err(|error| error.to_string())
}

/// A record of one event with its source, in the words of an editor who has just begun.
fn small_record(title: &str, languages: &[String], event: &str, date: &str) -> Value {
    let today = today();
    let source = json!([{ "source": "first-source" }]);
    json!({
        "$schema": "./record.schema.json",
        "format": "memorial-record/1",
        "id": "record",
        "language": languages[0],
        "languages": languages,
        "title": title,
        "summary": "Say here in a few sentences what this record holds.",
        "read_on": today,
        "notes": [{ "id": "scope", "title": "Scope", "text": "Say here what belongs in this record, and what does not." }],
        "lanes": [{ "id": "events", "label": "Events" }],
        "places": [],
        "organisations": [],
        "people": [{
            "id": "first-person",
            "name": "The name of a person",
            "roles": [{ "title": "What the source calls them" }],
            "sources": source,
        }],
        "works": [],
        "events": [{
            "id": "first-event",
            "title": event,
            "date": date,
            "lane": "events",
            "text": "Say here what happened, and nothing that the source does not say.",
            "participants": [{ "person": "first-person", "role": "What they did there" }],
            "sources": source,
        }],
        "sources": [{ "id": "first-source", "title": "The title of the source, as it stands there", "accessed": today }],
        "revisions": [{ "date": today, "text": "First published." }],
    })
}

/// The day, by the clock of the machine.
pub(super) fn today() -> String {
    let seconds = std::time::SystemTime::UNIX_EPOCH.elapsed().map_or(0, |elapsed| elapsed.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or_default();
    let (year, month, day) = civil(days);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day that is so many days after 1970-01-01, in the proleptic Gregorian calendar.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

fn put(file: &Path, text: &str) -> Outcome<()> {
    if file.exists() {
        return Ok(());
    }
    let folder = file.parent().unwrap_or(Path::new("."));
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, text));
    written.map_err(|error| Failure::unwritable(file, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_record_is_valid_without_a_warning() {
        let record = small_record("A title", &["en".to_owned()], "An event", "1992-02-26");
        assert_eq!(check(record.to_string().as_bytes()).problems, []);
    }

    #[test]
    fn days_are_counted_as_calendars_count_them() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(11_016), (2000, 2, 29));
        assert_eq!(civil(20_786), (2026, 11, 29));
    }
}
