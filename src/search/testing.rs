//! What the tests of the search share.

use std::cmp::Ordering;

use crate::search::{alphabet::Collation, fold};

/// An alphabet that sets case and diacritics aside, and otherwise goes by code points.
pub struct Plain;

impl Collation for Plain {
    fn compare(&self, one: &str, other: &str) -> Ordering {
        fold::plain(one).cmp(&fold::plain(other)).then_with(|| other.cmp(one))
    }

    fn is_one(&self, one: &str, other: &str) -> bool {
        fold::plain(one) == fold::plain(other)
    }
}
