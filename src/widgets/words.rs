//! Words of the record, as the data of widgets have them.
//!
//! Data is written as arrays of the fields in their order: shorter to send, and read by less code than objects with keys.

use serde_tuple::{Deserialize_tuple, Serialize_tuple};

/// Words of the record, with their language where it is another than the page's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Words {
    /// The words.
    pub words: String,
    /// Their language.
    pub language: Option<String>,
}
