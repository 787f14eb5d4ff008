//! What is searched: documents, and what each of their texts is.

use crate::query::Match;

/// What a text of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Any form of its name, or its title.
    Name = 0,
    /// A role, or the name of something that belongs to it.
    Role = 1,
    /// Any other text.
    Text = 2,
}

impl Field {
    /// Whether a match in it counts. Words of a text are many: a typo of one is likely to be another, and so is what
    /// begins alike in another script.
    #[must_use]
    pub fn allows(self, matched: Match) -> bool {
        match self {
            Self::Name => true,
            Self::Role => matched != Match::Typo,
            Self::Text => !matches!(matched, Match::Typo | Match::VariantPrefix),
        }
    }
}

/// What is searched.
#[derive(Debug, Clone, Default)]
pub struct Document<'a> {
    /// Its texts, in all languages.
    pub texts: Vec<(Field, &'a str)>,
    /// The numbers of the documents that are found through its name: a person by their organisation, an event by its
    /// place.
    pub related: Vec<usize>,
    /// The number of the document that it is a part of, which is found through all that it has.
    pub part_of: Option<usize>,
}
