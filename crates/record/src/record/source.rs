//! The sources of the resolved record, and the citations of their passages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{edtf::Edtf, entries::Key, text::Text};

/// How a passage was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
pub enum Grade {
    /// On the author's or institution's own page, or in a full text.
    A,
    /// In a copy hosted by somebody else.
    B,
    /// At third hand.
    C,
}

/// A passage of a source.
#[derive(Debug)]
pub struct Citation {
    /// The source.
    pub source: Key<Source>,
    /// Where in it.
    pub locator: Option<String>,
    /// How it was read.
    pub grade: Option<Grade>,
}

/// Something the record is based on.
#[derive(Debug)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its title, as it was published.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// When it was published.
    pub date: Option<Edtf>,
    /// Its address.
    pub url: Option<String>,
    /// The address of an archived copy.
    pub archived_url: Option<String>,
    /// When it was read.
    pub accessed: Option<Edtf>,
    /// Its language.
    pub language: Option<String>,
    /// What kind of source it is, in the word of the format.
    pub kind: Option<String>,
    /// Where a copy was read, or what else a reader should know of it.
    pub note: Option<Text>,
}
