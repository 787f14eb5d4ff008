//! A list of entries that can be found by id, and the keys by which other entries refer to them.

use std::{cmp::Ordering, collections::HashMap, fmt, marker::PhantomData, ops::Index};

/// Something with an id of its own.
pub trait Entry {
    /// The id: unique in its list, and part of its address.
    fn id(&self) -> &str;
}

/// The index of an entry in its list; only the list itself gives one out, so it always refers to an entry.
pub struct Key<T> {
    index: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// The index in the list, from 0.
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
pub struct Entries<T> {
    list: Vec<T>,
    keys: HashMap<Box<str>, Key<T>>,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { list: Vec::new(), keys: HashMap::new() }
    }
}

impl<T: Entry> Entries<T> {
    /// The key of the entry with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Key<T>> {
        self.keys.get(id).copied()
    }

    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        self.find(id).map(|key| &self[key])
    }
}

impl<T: Entry> From<Vec<T>> for Entries<T> {
    /// Of several entries with one id, the first is found by it.
    fn from(list: Vec<T>) -> Self {
        let mut keys = HashMap::with_capacity(list.len());
        for (index, entry) in list.iter().enumerate() {
            keys.entry(entry.id().into()).or_insert_with(|| Key::new(index));
        }
        Self { list, keys }
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

    /// The key of the entry at an index below `len`.
    #[must_use]
    pub fn key(&self, index: usize) -> Key<T> {
        debug_assert!(index < self.list.len(), "a key refers to an entry");
        Key::new(index)
    }

    /// The entry at an index below `len`.
    #[must_use]
    pub fn at(&self, index: usize) -> &T {
        &self.list[index]
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

impl<T: fmt::Debug> fmt::Debug for Entries<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        self.list.fmt(formatter)
    }
}
