//! Puts a list in order, in steps if it is long: one sort for all, because every sort that is generic costs the browser
//! three kilobytes.

use std::{cmp::Ordering, mem};

/// How two places of a list compare.
pub type Compare<'a> = &'a dyn Fn(usize, usize) -> Ordering;

/// The places 0 to `len` in the order that `compare` gives; equal ones stay as they stand.
#[must_use]
pub fn order(len: usize, compare: Compare) -> Vec<u32> {
    let mut sorting = Sorting::with_room(len);
    (0..len).for_each(|_| sorting.add(0));
    sorting.step(compare, &|| false);
    sorting.order.into_iter().map(place).collect()
}

/// A list on its way into order: parts of it that are in order are merged by pairs until one is left.
#[derive(Debug, Default)]
pub struct Sorting {
    /// The places in the order that they have so far, each behind its key, so that most are compared where they stand.
    order: Vec<u64>,
    /// What is merged already.
    merged: Vec<u64>,
    /// How long the parts are.
    width: usize,
    /// What is merged next, of the first and the second part of a pair.
    next: [usize; 2],
}

impl Sorting {
    /// Room for so many places.
    #[must_use]
    pub fn with_room(len: usize) -> Self {
        Self { order: Vec::with_capacity(len), merged: Vec::with_capacity(len), width: 1, next: [0, 0] }
    }

    /// Adds the next place. Of two places, the one with the lower key comes first; those with one key are compared.
    pub fn add(&mut self, key: u32) {
        self.order.push(u64::from(key) << 32 | self.order.len() as u64);
    }

    /// The place that comes after so many others, once the order is there.
    #[must_use]
    pub fn at(&self, rank: usize) -> usize {
        place(self.order[rank]) as usize
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
        let before = |second: usize, first: usize| {
            let (second, first) = (order[second], order[first]);
            match (second >> 32).cmp(&(first >> 32)) {
                Ordering::Equal => compare(place(second) as usize, place(first) as usize) == Ordering::Less,
                by_key => by_key == Ordering::Less,
            }
        };
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

/// The place behind a key.
fn place(keyed: u64) -> u32 {
    (keyed & u64::from(u32::MAX)) as u32
}

/// Steps to the end, in turns of so many questions whether the turn is over; the last says that it is.
#[cfg(test)]
pub(super) fn in_turns_of(turn: usize, step: &mut dyn FnMut(&dyn Fn() -> bool) -> bool) {
    let asked = std::cell::Cell::new(0_usize);
    let is_over = || {
        asked.set(asked.get() + 1);
        asked.get().is_multiple_of(turn)
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

            let mut sorting = Sorting::with_room(list.len());
            list.iter().for_each(|value| sorting.add(u32::from(value / 3)));
            in_turns_of(turn, &mut |is_over| sorting.step(&compare, is_over));
            let ranked: Vec<u32> = (0..list.len()).map(|rank| sorting.at(rank) as u32).collect();
            prop_assert_eq!(ranked, expected);
        }
    }
}
