//! Finds the word that was probably meant, by edit distance.

use strsim::osa_distance;

/// Finds nearest words, within a limit of work: a file with a million wrong references is still checked in time.
#[derive(Debug)]
pub struct Nearest {
    steps_left: usize,
}

impl Default for Nearest {
    fn default() -> Self {
        Self { steps_left: 20_000_000 }
    }
}

/// As much of a word as an id may have: what is longer is not told apart.
const LONGEST: usize = 64;

impl Nearest {
    /// The word with the smallest edit distance; the first of several. `None` where there is none, or the limit is reached.
    pub fn to<'a>(&mut self, word: &str, among: impl Iterator<Item = &'a str>) -> Option<&'a str> {
        let word = beginning(word);
        let mut best = None;
        for candidate in among {
            let other = beginning(candidate);
            let least = word.len().abs_diff(other.len());
            if best.is_some_and(|(distance, _)| distance <= least) {
                self.steps_left = self.steps_left.checked_sub(1)?;
                continue;
            }
            self.steps_left = self.steps_left.checked_sub(1 + word.len() * other.len())?;
            let distance = osa_distance(word, other);
            if best.is_none_or(|(shortest, _)| distance < shortest) {
                best = Some((distance, candidate));
            }
        }
        best.map(|(_, candidate)| candidate)
    }
}

fn beginning(word: &str) -> &str {
    &word[..word.floor_char_boundary(LONGEST)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_and_the_first_of_equals() {
        let cases: [(&str, &[&str], Option<&str>); 4] = [
            ("tilte", &["id", "title", "date"], Some("title")),
            ("hrw-1993", &["hrw-1992", "hrw-1994"], Some("hrw-1992")),
            ("", &["abc", "ab"], Some("ab")),
            ("abc", &[], None),
        ];
        for (word, among, expected) in cases {
            assert_eq!(Nearest::default().to(word, among.iter().copied()), expected, "{word}");
        }
    }

    #[test]
    fn the_work_is_limited() {
        let mut nearest = Nearest { steps_left: 10 };
        assert_eq!(nearest.to("abcdef", ["abcdeg"].into_iter()), None);
    }
}
