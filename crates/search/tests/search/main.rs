//! The search over whole lists: which spellings find a name, in which order, and that no form is lost.

mod alike;
mod letters;
mod pairs;
mod property;
mod ranking;

use memorial_search::{
    index::{Document, Field, Index},
    query::ParsedQuery,
};

/// A document with one name in some forms.
fn named<'a>(forms: &[&'a str]) -> Document<'a> {
    Document { texts: forms.iter().map(|form| (Field::Name, *form)).collect(), ..Document::default() }
}

/// An index of names, each in one form.
fn index_of(names: &[&str]) -> Index {
    let documents: Vec<Document> = names.iter().map(|name| named(&[name])).collect();
    Index::new(&documents)
}

/// The documents that a query finds, the best match first.
fn found(index: &Index, query: &str) -> Vec<usize> {
    index.search(&ParsedQuery::parse(query)).ranked()
}

/// Whether a query finds a name.
fn finds(query: &str, name: &str) -> bool {
    !found(&index_of(&[name]), query).is_empty()
}
