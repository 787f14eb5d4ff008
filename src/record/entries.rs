//! A list of entries that can be found by id, and the keys that other entries hold to them.

use std::{cmp::Ordering, fmt, marker::PhantomData, ops::Index};

/// Something with an id of its own.
pub trait Entry {
    /// The id: unique in its list, and part of its address.
    fn id(&self) -> &str;
}

/// Where an entry stands in its list; only the list itself gives one out, so it always leads somewhere.
pub struct Key<T> {
    index: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// The place in the list, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.index as usize
    }

    pub(super) fn new(index: usize) -> Self {
        Self { index: u32::try_from(index).expect("a list holds at most a million entries"), of: PhantomData }
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Key<T> {}

impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Key<T> {}

impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}

impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        self.index.fmt(formatter)
    }
}

/// A list of entries in the order of the file.
#[derive(Debug)]
pub struct Entries<T> {
    list: Vec<T>,
    /// The places of the entries, in the order of their ids.
    by_id: Vec<u32>,
}

impl<T: Entry> Entries<T> {
    /// Keeps the entries, and beside them their places in the order of their ids.
    pub(super) fn new(list: Vec<T>, by_id: Vec<u32>) -> Self {
        Self { list, by_id }
    }

    /// The key of the entry with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Key<T>> {
        find_by_id(&self.by_id, &|index| self.list[index].id(), id).map(Key::new)
    }

    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        self.find(id).map(|key| &self[key])
    }
}

impl<T> Entries<T> {
    /// The entries in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.list.iter()
    }

    /// The keys in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = Key<T>> + use<T> {
        (0..self.list.len()).map(Key::new)
    }

    /// The key of the entry at a place below `len`.
    #[must_use]
    pub fn key(&self, place: usize) -> Key<T> {
        debug_assert!(place < self.list.len(), "a key leads somewhere");
        Key::new(place)
    }

    /// The entry at a place below `len`.
    #[must_use]
    pub fn at(&self, place: usize) -> &T {
        &self.list[place]
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl<T> Index<Key<T>> for Entries<T> {
    type Output = T;

    fn index(&self, key: Key<T>) -> &T {
        &self.list[key.index()]
    }
}

impl<'a, T> IntoIterator for &'a Entries<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

/// The places 0 to `len` in the order that `compare` gives; equal ones stay as they stand.
/// Not generic, because every sort that is costs the browser three kilobytes.
#[must_use]
pub fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..u32::try_from(len).unwrap_or(u32::MAX)).collect();
    order.sort_by(|a, b| compare(*a as usize, *b as usize));
    order
}

/// The places 0 to `len` in the order of the ids that stand there.
#[must_use]
pub fn order_by_id<'a>(len: usize, id: &dyn Fn(usize) -> &'a str) -> Vec<u32> {
    order(len, &|a, b| id(a).cmp(id(b)))
}

/// The place of `wanted` in a list ordered by `order_by_id`.
#[must_use]
pub fn find_by_id<'a>(order: &[u32], id: &dyn Fn(usize) -> &'a str, wanted: &str) -> Option<usize> {
    order.binary_search_by(|index| id(*index as usize).cmp(wanted)).ok().map(|place| order[place] as usize)
}
