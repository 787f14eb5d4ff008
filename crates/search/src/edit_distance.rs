//! Typos: how many are allowed in words of which length, and the edit distance of two words.

/// How many typos are allowed between two words, by the length of the longer one.
#[must_use]
pub fn allowed_typos(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// How many typos are allowed in what may be the beginning of a longer word.
#[must_use]
pub fn allowed_typos_in_prefix(letters: usize) -> usize {
    match letters {
        0..=5 => 0,
        6..=9 => 1,
        _ => 2,
    }
}

/// The distances between the prefixes of a query's word and of a word that is read letter by letter: letters left out,
/// put in, exchanged, or swapped with their neighbour count one each (the optimal string alignment distance).
#[derive(Debug, Clone)]
pub struct Distances {
    /// The last rows, one after the other, each one longer than the query's word.
    rows: Vec<u8>,
    width: usize,
}

impl Distances {
    /// Nothing is read yet.
    #[must_use]
    pub fn new(query: &[char]) -> Self {
        let width = query.len() + 1;
        Self { rows: (0..width).map(|place| u8::try_from(place).unwrap_or(u8::MAX)).collect(), width }
    }

    /// Reads the letter at `depth` of a word, counted from 0, after `before`; what was read from there on is forgotten.
    /// Gives the lowest distance that any longer word can still have.
    pub fn read(&mut self, query: &[char], depth: usize, letter: char, before: Option<char>) -> usize {
        let width = self.width;
        self.rows.truncate(width * (depth + 1));
        let mut lowest = u8::MAX;
        for place in 0..width {
            let above = self.rows[depth * width + place].saturating_add(1);
            let mut distance = above;
            if let Some(last) = place.checked_sub(1) {
                let left = self.rows[(depth + 1) * width + last].saturating_add(1);
                let exchanged = self.rows[depth * width + last].saturating_add(u8::from(query[last] != letter));
                distance = above.min(left).min(exchanged);
                if let (Some(second), Some(before)) = (last.checked_sub(1), before)
                    && query[second] == letter
                    && query[last] == before
                {
                    distance = distance.min(self.rows[(depth - 1) * width + second].saturating_add(1));
                }
            }
            lowest = lowest.min(distance);
            self.rows.push(distance);
        }
        usize::from(lowest)
    }

    /// The distance of what was read up to this depth from the whole word of the query.
    #[must_use]
    pub fn distance(&self, depth: usize) -> usize {
        usize::from(self.rows[(depth + 1) * self.width - 1])
    }
}

/// The edit distance of two words.
#[must_use]
pub fn edit_distance(query: &[char], word: &[char]) -> usize {
    let mut distances = Distances::new(query);
    for (depth, letter) in word.iter().enumerate() {
        distances.read(query, depth, *letter, depth.checked_sub(1).map(|before| word[before]));
    }
    distances.distance(word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, distance: usize) {
        let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
        assert_eq!(edit_distance(&one, &other), distance);
        assert_eq!(edit_distance(&other, &one), distance);
    }

    #[test]
    fn every_typo_counts_one() {
        check("spivak", "spivak", 0);
        check("spivak", "spvak", 1);
        check("spivak", "spiivak", 1);
        check("spivak", "spivok", 1);
        check("spivak", "psivak", 1);
        check("spivak", "", 6);
        check("muradov", "mruaodv", 2);
    }
}
