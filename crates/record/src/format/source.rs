//! The sources of a record, and the citations of their passages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, LanguageTag, PublishedText, SourceId, Text, WebAddress};
use crate::{edtf::Edtf, record::Grade};

/// A passage of a source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// Where in it: a page, paragraph or section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locator: Option<String>,
    /// How it was read: A on the author's own page or in a full text, B in another's copy, C at third hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
}

/// Something the record is based on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The source's id.
    pub id: Id,
    /// Its title as it was published; no translation of it is expected. A description of ours is in square brackets.
    #[schemars(with = "PublishedText")]
    pub title: Text,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Text>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Text>,
    /// When it was published (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<WebAddress>,
    /// The address of an archived copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived_url: Option<WebAddress>,
    /// When it was read (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Edtf>,
    /// Its language (BCP 47).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageTag>,
    /// What kind of source it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<SourceKind>,
    /// Where a copy was read, or what else a reader should know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// What kind of source a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline)]
pub enum SourceKind {
    /// A piece of news.
    News,
    /// A report.
    Report,
    /// A judgment or decision of a court.
    Judgment,
    /// A book.
    Book,
    /// A publication of a government or an office.
    Official,
    /// An article of an encyclopedia.
    Encyclopedia,
    /// Something else.
    Other,
}

impl SourceKind {
    /// The word of the format for this kind.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Report => "report",
            Self::Judgment => "judgment",
            Self::Book => "book",
            Self::Official => "official",
            Self::Encyclopedia => "encyclopedia",
            Self::Other => "other",
        }
    }
}
