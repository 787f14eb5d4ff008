//! The rows that stand in the page, and how far the page is scrolled where a browser cannot have it as tall as they are.

use std::ops::Range;

use crate::list::heights::Heights;

/// How many rows stand in the page at most.
const MOST: usize = 40;
/// How many of these stand above the window at most.
const ABOVE: usize = 12;
/// The tallest that a list stands in the page. Browsers end between 17 and 33 million pixels.
const TALLEST: i64 = 12_000_000;

/// A row that holds the list in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The row.
    pub row: usize,
    /// Where it begins, below the top of the window.
    pub top: i64,
}

impl Anchor {
    /// How far below the top of the list the window begins.
    #[must_use]
    pub fn scrolled(self, heights: &Heights) -> i64 {
        heights.offset(self.row) - self.top
    }
}

/// The rows to stand in the page: those in the window, and as far as one and a half windows above and below it.
#[must_use]
pub fn rows(heights: &Heights, anchor: Anchor, window: i64) -> Range<usize> {
    let (scrolled, margin) = (anchor.scrolled(heights), window * 3 / 2);
    let seen = heights.row_at(scrolled).min(anchor.row);
    let first = heights.row_at(scrolled - margin).max(seen.saturating_sub(ABOVE));
    let last = heights.row_at(scrolled + window + margin) + 1;
    first.min(seen)..last.clamp(anchor.row + 1, (first + MOST).max(anchor.row + 1)).min(heights.len())
}

/// The first rows, as many as reach so far down.
#[must_use]
pub fn rows_in(heights: &Heights, length: i64) -> Range<usize> {
    0..(heights.row_at(length) + 1).min(MOST)
}

/// How tall the list stands in the page.
#[must_use]
pub fn tall(heights: &Heights) -> i64 {
    heights.total().min(TALLEST)
}

/// How far the page is scrolled into a list that stands so tall in it, where the list is scrolled so far.
#[must_use]
pub fn in_page(heights: &Heights, (tall, window): (i64, i64), scrolled: i64) -> i64 {
    scaled(scrolled, tall - window, heights.total() - window)
}

/// How far the list is scrolled, where the page is scrolled so far into it: `in_page` the other way round.
#[must_use]
pub fn in_list(heights: &Heights, (tall, window): (i64, i64), scrolled: i64) -> i64 {
    scaled(scrolled, heights.total() - window, tall - window)
}

/// A list that is no taller than the window is not scrolled, and what lies before it is not scaled.
fn scaled(scrolled: i64, into: i64, of: i64) -> i64 {
    if into <= 0 || of <= 0 || scrolled <= 0 { scrolled } else { scrolled * into / of }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn measured(len: usize, height: i64) -> Heights {
        let mut heights = Heights::new(len);
        heights.measure(0, height);
        heights.learn();
        heights
    }

    #[test]
    fn rows_stand_as_far_as_a_window_and_a_half_beyond_the_window() {
        let check = |row, top, expected| {
            assert_eq!(rows(&measured(1000, 200), Anchor { row, top }, 800), expected);
        };
        check(0, 0, 0..11);
        check(0, 300, 0..9);
        check(500, 0, 494..511);
        check(999, 600, 990..1000);
    }

    #[test]
    fn low_rows_fill_no_more_than_their_number() {
        let rows = rows(&measured(1000, 40), Anchor { row: 500, top: 0 }, 1000);
        assert_eq!(rows, 488..528);
    }

    #[test]
    fn a_list_that_is_taller_than_a_browser_has_room_for_is_scrolled_to_both_its_ends() {
        let heights = measured(100_000, 500);
        let page = (tall(&heights), 800);
        assert_eq!(page.0, TALLEST);
        assert_eq!(in_list(&heights, page, 0), 0);
        assert_eq!(in_list(&heights, page, TALLEST - 800), 50_000_000 - 800);
        assert_eq!(in_page(&heights, page, 50_000_000 - 800), TALLEST - 800);
    }

    proptest! {
        #[test]
        fn what_is_seen_always_stands(
            measured in proptest::collection::vec(30..3000i64, 1..200),
            row in 0..200usize,
            into in 0..3000i64,
        ) {
            let mut heights = Heights::new(measured.len());
            for (row, height) in measured.iter().enumerate() {
                heights.measure(row, *height);
            }
            let row = row % measured.len();
            // The anchor is in the window: it begins in it, or ends below its top.
            let anchor = Anchor { row, top: 799.min(into) - into.min(measured[row] - 1) };
            let rows = rows(&heights, anchor, 800);
            prop_assert!(rows.contains(&row) && rows.len() <= MOST && rows.end <= measured.len());
            let seen = |scrolled: i64| heights.row_at(scrolled);
            let top = anchor.scrolled(&heights);
            prop_assert!(rows.contains(&seen(top)));
            prop_assert!(rows.contains(&seen(top + 799)) || rows.len() >= MOST - ABOVE);
        }

        #[test]
        fn a_scaled_place_is_found_again(len in 1..100_000usize, height in 1..900i64, at in 0..1_000_000i64) {
            let heights = measured(len, height);
            let page = (tall(&heights), 800);
            let scrolled = heights.total() * at / 1_000_000;
            let back = in_list(&heights, page, in_page(&heights, page, scrolled));
            prop_assert!((scrolled - back).abs() <= 1 + heights.total() / page.0);
        }
    }
}
