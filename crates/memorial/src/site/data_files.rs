//! The data that widgets fetch, in files named by what they hold.

use memorial_record::Record;
use memorial_timeline::{
    context::SiteFiles,
    widgets::{
        names::{self, NamesSource},
        timeline,
    },
};
use serde::Serialize;

use crate::{
    failure::{Failure, Outcome},
    site::{editions::Edition, hash, output::Output},
};

/// Writes the data of the widgets in one language, and says under which names. Names are found by words of all
/// languages.
///
/// # Errors
/// When a file cannot be written.
pub fn write(edition: &Edition, records: &[&'static Record], output: &mut Output) -> Outcome<SiteFiles> {
    let source =
        NamesSource { record: edition.record, messages: edition.messages, folder: edition.folder, editions: records };
    let (mut names, words) = names::build(source);
    names.words_file = put("names-words", &words, output)?;
    Ok(SiteFiles {
        messages: put("messages", &edition.messages.data(), output)?,
        timeline: put("timeline", &timeline::build::build(edition.record, edition.messages, edition.folder), output)?,
        names: put("names", &names, output)?,
        ..SiteFiles::default()
    })
}

/// Writes a value as JSON into a file named by its contents.
///
/// # Errors
/// When it cannot be written.
pub fn put(name: &str, value: &impl Serialize, output: &mut Output) -> Outcome<String> {
    let json = serde_json::to_vec(value).map_err(|error| {
        Failure::new(format!("{name} is no JSON: {error}"), "Report this as an error of the program.")
    })?;
    let path = format!("data/{name}-{}.json", hash::for_name(&json));
    output.put(&path, &json)?;
    Ok(path)
}
