//! The data of the builder: what its preview and its code are made of.

use serde_tuple::{Deserialize_tuple, Serialize_tuple};

/// The data of the builder in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct BuilderData {
    /// The absolute address of the site, where the build knows it.
    pub site_url: Option<String>,
    /// The language of the page.
    pub language: String,
    /// The languages that a widget can be in.
    pub languages: Vec<LanguageChoice>,
    /// The ids of the lanes.
    pub lanes: Vec<String>,
    /// The name of each code and what it is for, in the order of the tabs.
    pub codes: Vec<(String, String)>,
    /// The sentence for a privacy notice, before the address and after it.
    pub privacy: (String, String),
    /// The head of the preview.
    pub preview: String,
    /// The link past the preview.
    pub skip: String,
    /// The label of the widths of the preview.
    pub widths: String,
    /// The full width.
    pub full: String,
    /// The head of the third step.
    pub code: String,
    /// The button that copies the code.
    pub copy: String,
    /// What is said once it is copied.
    pub copied: String,
    /// What is said where the browser does not copy.
    pub copy_yourself: String,
}

/// A language that a widget can be in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct LanguageChoice {
    /// Its tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Its folder below the site's root.
    pub folder: String,
    /// The title of the record in it.
    pub title: String,
}
