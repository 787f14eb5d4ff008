//! Puts a list in order, in steps if it is long: one sort for all, because every sort that is generic costs the browser
//! three kilobytes.

use std::{cmp::Ordering, mem};

/// How two places of a list compare.
pub type Compare<'a> = &'a dyn Fn(usize, usize) -> Ordering;

/// The places 0 to `len` in the order that `compare` gives; equal ones stay as they stand.
#[must_use]
pub fn order(len: usize, compare: Compare) -> Vec<u32> {
    let mut sorting = Sorting::new(len);
    sorting.step(compare, &|| false);
    sorting.order
}

/// A list on its way into order: parts of it that are in order are merged by pairs until one is left.
#[derive(Debug, Default)]
pub struct Sorting {
    /// The places in the order that they have so far.
    pub order: Vec<u32>,
    /// What is merged already.
    merged: Vec<u32>,
    /// How long the parts are.
    width: usize,
    /// What is merged next, of the first and the second part of a pair.
    next: [usize; 2],
}

impl Sorting {
    /// The places 0 to `len`, as they stand.
    #[must_use]
    pub fn new(len: usize) -> Self {
        let order: Vec<u32> = (0..u32::try_from(len).unwrap_or(u32::MAX)).collect();
        Self { merged: Vec::with_capacity(order.len()), order, width: 1, next: [0, 0] }
    }

    /// Goes on until the turn is over; whether the order is there.
    pub fn step(&mut self, compare: Compare, is_over: &dyn Fn() -> bool) -> bool {
        let len = self.order.len();
        while self.width < len {
            while self.merged.len() < len {
                if is_over() {
                    return false;
                }
                self.merge_one(compare);
            }
            mem::swap(&mut self.order, &mut self.merged);
            self.merged.clear();
            self.width *= 2;
        }
        true
    }

    /// Takes the next place of the pair that is being merged, or the whole pair where it is in order.
    fn merge_one(&mut self, compare: Compare) {
        let (order, from) = (&self.order, self.merged.len() & !(2 * self.width - 1));
        let middle = order.len().min(from + self.width);
        let end = order.len().min(middle + self.width);
        let before =
            |second: usize, first: usize| compare(order[second] as usize, order[first] as usize) == Ordering::Less;
        if self.merged.len() == from {
            self.next = [from, middle];
            if middle == end || !before(middle, middle - 1) {
                self.merged.extend_from_slice(&order[from..end]);
                return;
            }
        }
        let [first, second] = self.next;
        let part = usize::from(first == middle || second < end && before(second, first));
        self.merged.push(order[self.next[part]]);
        self.next[part] += 1;
    }
}

/// Steps to the end, in turns of so many questions whether the turn is over; the last says that it is.
#[cfg(test)]
pub(super) fn in_turns_of(turn: usize, step: &mut dyn FnMut(&dyn Fn() -> bool) -> bool) {
    let asked = std::cell::Cell::new(0);
    let is_over = || {
        asked.set(asked.get() + 1);
        asked.get() % turn == 0
    };
    while !step(&is_over) {}
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_order_is_that_of_a_stable_sort(list in prop::collection::vec(0_u8..20, 0..200), turn in 2_usize..50) {
            let compare = |a: usize, b: usize| list[a].cmp(&list[b]);
            let mut expected: Vec<u32> = (0..list.len() as u32).collect();
            expected.sort_by_key(|place| list[*place as usize]);
            prop_assert_eq!(&order(list.len(), &compare), &expected);

            let mut sorting = Sorting::new(list.len());
            in_turns_of(turn, &mut |is_over| sorting.step(&compare, is_over));
            prop_assert_eq!(sorting.order, expected);
        }
    }
}
