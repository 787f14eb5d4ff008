//! The record in each language of the site, with the messages of the interface in it.

use memorial_i18n::Messages;
use memorial_record::{Record, format, resolve::resolve};
use memorial_timeline::context::SiteLanguage;

use crate::failure::{Failure, Outcome};

/// The site in one language. A build is a process that ends with its site, so what pages share is never freed.
#[derive(Debug, Clone, Copy)]
pub struct Edition {
    /// The record in this language.
    pub record: &'static Record,
    /// The messages of the interface in it.
    pub messages: Messages,
    /// The folder of its pages below the site's root: nothing for the first language, else `az/`.
    pub folder: &'static str,
}

impl Edition {
    /// The language as pages name it.
    #[must_use]
    pub fn language(&self) -> SiteLanguage {
        SiteLanguage { messages: self.messages, folder: self.folder, title: &self.record.title.words }
    }
}

/// The record in each language that it and the interface are both in, the record's first at the root of the site.
///
/// # Errors
/// When there is none.
pub fn editions(written: &format::Record) -> Outcome<Vec<Edition>> {
    let mut editions: Vec<Edition> = Vec::new();
    for messages in written.languages.iter().filter_map(|language| Messages::from_tag(language)) {
        let record = resolve(written, messages.tag()).expect("a record that was checked is valid");
        let folder: &str = if editions.is_empty() { "" } else { format!("{}/", messages.tag()).leak() };
        editions.push(Edition { record: Box::leak(Box::new(record)), messages, folder });
    }
    if editions.is_empty() {
        let languages: Vec<&str> = written.languages.iter().map(|language| &**language).collect();
        let what = format!("the interface is in none of the record's languages ({})", languages.join(", "));
        let known: Vec<&str> = Messages::ALL.iter().map(|messages| messages.tag()).collect();
        return Err(Failure::new(what, format!("Write it in one of {} as well.", known.join(", "))));
    }
    Ok(editions)
}
