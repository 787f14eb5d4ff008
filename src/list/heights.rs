//! How tall the rows of a list are: measured where they have stood in the page, and guessed elsewhere.

/// What is guessed before any row has been measured.
const FIRST_GUESS: i64 = 320;

/// The heights of a list's rows, with sums in logarithmic time.
#[derive(Debug)]
pub struct Heights {
    /// The height of each row, and 0 where it is not known.
    measured: Vec<u32>,
    /// A Fenwick tree: place `i`, from 1, sums up the measured ones of the rows that its lowest bit covers.
    sums: Vec<Sum>,
    guess: i64,
}

/// How many rows of some are measured, and how tall these are in all.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    count: i64,
    height: i64,
}

impl Heights {
    /// So many rows, none of them measured.
    #[must_use]
    pub fn new(len: usize) -> Self {
        Self { measured: vec![0; len], sums: vec![Sum::default(); len + 1], guess: FIRST_GUESS }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.measured.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.measured.is_empty()
    }

    /// Keeps the height of a row.
    pub fn measure(&mut self, row: usize, height: i64) {
        let height = u32::try_from(height).unwrap_or(0);
        let known = std::mem::replace(&mut self.measured[row], height);
        let more = i64::from(height) - i64::from(known);
        let count = i64::from(height > 0) - i64::from(known > 0);
        let mut place = row + 1;
        while place <= self.len() && (more, count) != (0, 0) {
            self.sums[place].height += more;
            self.sums[place].count += count;
            place += lowest_bit(place);
        }
    }

    /// So many rows, none of them measured, with the guess of another list.
    #[must_use]
    pub fn guessing(len: usize, other: &Self) -> Self {
        Self { guess: other.guess, ..Self::new(len) }
    }

    /// Forgets what was measured, but for what is guessed from it.
    pub fn forget(&mut self) {
        *self = Self::guessing(self.len(), self);
    }

    /// Guesses from now on what the measured rows are on average.
    pub fn learn(&mut self) {
        let Sum { count, height } = self.before(self.len());
        if count > 0 {
            self.guess = (height / count).max(1);
        }
    }

    /// How far below the top of the list a row begins.
    #[must_use]
    pub fn offset(&self, row: usize) -> i64 {
        self.tall(row, self.before(row))
    }

    /// How tall all rows are.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.offset(self.len())
    }

    /// The row at an offset; the first one above the list, and the last one below it.
    #[must_use]
    pub fn row_at(&self, offset: i64) -> usize {
        let (mut row, mut rest) = (0, offset);
        let mut step = self.len().checked_ilog2().map_or(0, |bits| 1 << bits);
        while step > 0 {
            if row + step <= self.len() {
                let tall = self.tall(step, self.sums[row + step]);
                if tall <= rest {
                    row += step;
                    rest -= tall;
                }
            }
            step /= 2;
        }
        row.min(self.len().saturating_sub(1))
    }

    /// What is measured of the rows before this one.
    fn before(&self, row: usize) -> Sum {
        let (mut place, mut all) = (row, Sum::default());
        while place > 0 {
            all.count += self.sums[place].count;
            all.height += self.sums[place].height;
            place -= lowest_bit(place);
        }
        all
    }

    /// How tall so many rows are of which this is measured.
    fn tall(&self, rows: usize, Sum { count, height }: Sum) -> i64 {
        height + (i64::try_from(rows).unwrap_or(i64::MAX) - count) * self.guess
    }
}

fn lowest_bit(place: usize) -> usize {
    place & place.wrapping_neg()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rows_that_were_never_measured_are_as_tall_as_the_others_on_average() {
        let mut heights = Heights::new(10);
        assert_eq!(heights.total(), 10 * FIRST_GUESS);
        heights.measure(2, 100);
        heights.measure(7, 300);
        assert_eq!(heights.total(), 8 * FIRST_GUESS + 400);
        heights.learn();
        assert_eq!(heights.total(), 10 * 200);
        assert_eq!((heights.offset(2), heights.offset(3)), (400, 500));
        heights.forget();
        assert_eq!((heights.offset(2), heights.offset(3)), (400, 600));
    }

    #[test]
    fn a_list_without_rows_has_no_height() {
        let mut heights = Heights::new(0);
        heights.learn();
        assert!(heights.is_empty());
        assert_eq!((heights.total(), heights.row_at(100)), (0, 0));
    }

    proptest! {
        #[test]
        fn sums_are_those_of_the_rows_one_by_one(
            len in 1..70usize,
            measured in proptest::collection::vec((0..70usize, 1..2000i64), 0..90),
            at in -500..90_000i64,
        ) {
            let mut heights = Heights::new(len);
            let mut each = vec![None; len];
            for (row, height) in measured {
                heights.measure(row % len, height);
                each[row % len] = Some(height);
            }
            heights.learn();
            let each: Vec<i64> = each.iter().map(|height| height.unwrap_or(heights.guess)).collect();
            let mut offset = 0;
            let mut expected = len - 1;
            for (row, height) in each.iter().enumerate() {
                prop_assert_eq!(heights.offset(row), offset);
                if at < offset + height {
                    expected = expected.min(row);
                }
                offset += height;
            }
            prop_assert_eq!(heights.total(), offset);
            prop_assert_eq!(heights.row_at(at), expected);
        }
    }
}
