//! What every page and component can ask for: the record, the messages, and where the page is.

use leptos::prelude::*;
use memorial_i18n::Messages;
use memorial_record::Record;

use crate::route::Page;

/// The page that is being written. A site is written by a process that ends with it, so its record is `'static`.
#[derive(Clone, Copy)]
pub struct PageContext {
    /// The record in the language of the page.
    pub record: &'static Record,
    /// The messages in the language of the page.
    pub messages: Messages,
    /// The page.
    pub page: &'static Page,
    /// The languages of the site, the original first, with the folder of each (`""`, `az/`).
    pub languages: &'static [SiteLanguage],
    /// The files of the widgets' data and the style sheets, by their hashed names.
    pub files: &'static SiteFiles,
    /// The absolute address of the site, where it is known.
    pub site_url: Option<&'static str>,
}

impl PageContext {
    /// The folder of the language of the page below the site's root: `""` for the original, else `az/`.
    #[must_use]
    pub fn folder(&self) -> &'static str {
        self.languages.iter().find(|language| language.messages == self.messages).map_or("", |language| language.folder)
    }

    /// The address of a page in the language of this one, relative to the site's root.
    #[must_use]
    pub fn href(&self, page: &Page) -> String {
        let address = [self.folder(), &page.path()].concat();
        // An empty address would be the page itself, not the root that it is relative to.
        if address.is_empty() { "./".to_owned() } else { address }
    }

    /// The address of a place within a page, relative to the site's root.
    #[must_use]
    pub fn anchor(&self, page: &Page, fragment: &str) -> String {
        [&self.href(page), "#", fragment].concat()
    }

    /// The address of a place within this page: a fragment alone would be one of the site's root.
    #[must_use]
    pub fn here(&self, fragment: &str) -> String {
        self.anchor(self.page, fragment)
    }
}

/// A language of the site.
#[derive(Clone, Copy)]
pub struct SiteLanguage {
    /// Its messages.
    pub messages: Messages,
    /// The folder of its pages below the site's root: `""` for the original, else `az/`.
    pub folder: &'static str,
    /// The title of the record in it.
    pub title: &'static str,
}

/// The names of the files that pages refer to, relative to the site's root.
#[derive(Debug, Default)]
pub struct SiteFiles {
    /// The data of the timeline widget.
    pub timeline: String,
    /// The data of the names widget.
    pub names: String,
    /// The data of the builder.
    pub builder: String,
    /// The messages that widgets use.
    pub messages: String,
}

/// The context of the page: provided by the document, absent only in a component that is rendered outside of one.
///
/// # Panics
/// Where no page is being written.
#[must_use]
pub fn use_page() -> PageContext {
    expect_context::<PageContext>()
}
