//! Tells whether an id can be part of an address for decades.

/// The most characters that an id may have.
pub const LONGEST: usize = 64;

/// Whether an id is made of `a` to `z`, digits and inner hyphens, at most 64 of them.
pub fn is_slug(id: &str) -> bool {
    let is_inner = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    !id.is_empty() && id.len() <= LONGEST && id.bytes().all(is_inner) && !id.starts_with('-') && !id.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_known() {
        for id in ["a", "0", "khojaly-2021", "a--b", &"x".repeat(64)] {
            assert!(is_slug(id), "{id}");
        }
    }

    #[test]
    fn other_words_are_not_slugs() {
        for id in ["", "-", "-a", "a-", "A", "a b", "a_b", "ə", "a/b", "a\n", &"x".repeat(65)] {
            assert!(!is_slug(id), "{id}");
        }
    }
}
