//! Finds the word that was probably meant, by edit distance.

/// Finds nearest words, and stops looking when it has done so much that a hostile file would keep the reader waiting.
#[derive(Debug)]
pub struct Nearest {
    steps_left: usize,
}

impl Default for Nearest {
    fn default() -> Self {
        Self { steps_left: 20_000_000 }
    }
}

impl Nearest {
    /// The word with the smallest edit distance; the first of several. `None` where there is none, or no patience left.
    pub fn to<'a>(&mut self, word: &str, among: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
        let word = start_of(word);
        let mut best = None;
        for candidate in among {
            let other = start_of(candidate);
            let least = word.len().abs_diff(other.len());
            if best.is_some_and(|(distance, _)| distance <= least) {
                self.steps_left = self.steps_left.checked_sub(1)?;
                continue;
            }
            self.steps_left = self.steps_left.checked_sub(1 + word.len() * other.len())?;
            let distance = distance(word, other);
            if best.is_none_or(|(shortest, _)| distance < shortest) {
                best = Some((distance, candidate));
            }
        }
        best.map(|(_, candidate)| candidate)
    }
}

/// As much of a word as an id may have: what is longer is not told apart.
fn start_of(word: &str) -> &[u8] {
    &word.as_bytes()[..word.len().min(64)]
}

/// How many bytes must be put in, taken out or replaced to make one word of the other (Levenshtein).
fn distance(word: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, byte) in word.iter().enumerate() {
        let mut diagonal = above;
        row[0] = above + 1;
        for (column, other_byte) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(byte != other_byte);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, among: &[&str], expected: Option<&str>) {
        assert_eq!(Nearest::default().to(word, &mut among.iter().copied()), expected, "{word}");
    }

    #[test]
    fn the_nearest_word_is_found_and_the_first_of_equals() {
        check("tilte", &["id", "title", "date"], Some("title"));
        check("hrw-1993", &["hrw-1992", "hrw-1994"], Some("hrw-1992"));
        check("", &["abc", "ab"], Some("ab"));
        check("abc", &[], None);
    }

    #[test]
    fn distances_are_those_of_levenshtein() {
        for (word, other, expected) in [("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("same", "same", 0)] {
            assert_eq!(distance(word.as_bytes(), other.as_bytes()), expected, "{word} {other}");
        }
    }

    #[test]
    fn patience_ends() {
        let mut nearest = Nearest { steps_left: 10 };
        assert_eq!(nearest.to("abcdef", &mut ["abcdeg"].into_iter()), None);
    }
}
