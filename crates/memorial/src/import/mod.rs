//! Takes in what others hold: each format becomes a draft of a record, with a list of what needs a look.

mod calendar;
mod draft;
mod encoding;
mod gedcom;
mod markup;
mod schedule;
mod tables;
mod timelinejs;

pub use draft::{Draft, Taken};
pub use encoding::{Decoded, Encoding, decoded};
pub use tables::Mapping;

use clap::ValueEnum;

use crate::failure::{Failure, Outcome};

/// A format that is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The JSON of TimelineJS3, or the table of its spreadsheet.
    Timelinejs,
    /// A table of events or of people, with any delimiter.
    Csv,
    /// The schedule of a conference by frab or pretalx, as JSON or XML.
    Frab,
    /// A calendar (iCalendar).
    Ical,
    /// A family tree (GEDCOM): its individuals.
    Gedcom,
}

/// Takes a text in. Where the format is not told, it is found by what the text holds.
///
/// # Errors
/// When the text is of no format that is known, or not well formed.
pub fn import(text: &str, format: Option<Format>, mapping: &Mapping, draft: &mut Draft) -> Outcome<()> {
    match format.or_else(|| found(text)) {
        Some(Format::Timelinejs) => timelinejs::import(text, draft),
        Some(Format::Csv) => tables::import(text, mapping, draft),
        Some(Format::Frab) => schedule::import(text, draft),
        Some(Format::Ical) => calendar::import(text, draft),
        Some(Format::Gedcom) => gedcom::import(text, draft),
        None => {
            let what = "the file is of no format that is known";
            Err(Failure::new(what, "Say which it is: --from timelinejs, csv, frab, ical or gedcom."))
        }
    }
}

/// The format that a text is in.
fn found(text: &str) -> Option<Format> {
    let start = text.trim_start();
    if start.starts_with("BEGIN:VCALENDAR") {
        return Some(Format::Ical);
    }
    if start.starts_with("0 HEAD") {
        return Some(Format::Gedcom);
    }
    if start.starts_with('<') {
        return start.contains("<schedule").then_some(Format::Frab);
    }
    if start.starts_with('{') {
        let is_schedule = start.contains("\"schedule\"") && start.contains("\"conference\"");
        return Some(if is_schedule { Format::Frab } else { Format::Timelinejs });
    }
    let head = start.lines().next()?.to_lowercase();
    if head.contains("headline") && head.contains("display date") {
        return Some(Format::Timelinejs);
    }
    head.contains([',', ';', '\t', '|']).then_some(Format::Csv)
}
