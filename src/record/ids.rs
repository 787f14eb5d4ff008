//! Finds the place of an id in a list: the hash of the id says where in a table its place is written.
//!
//! Nothing is generic and no id is kept: whoever holds the ids says which stands where.

use super::order::order;

/// Which id stands at a place.
pub type IdAt<'a, 'i> = &'a dyn Fn(usize) -> &'i str;

/// The places of ids.
#[derive(Debug, Default)]
pub struct Ids {
    /// Places, each in the slot that the hash of its id leads to, or in one of the next; a power of two of slots, at
    /// most half of them taken.
    slots: Vec<u32>,
    /// All places in the order of their ids, where more of them lead to one slot than are looked through.
    in_order: Vec<u32>,
    is_crowded: bool,
}

/// A slot that holds no place.
const FREE: u32 = u32::MAX;

/// How many slots are looked through. A million ids that nobody has chosen for their hashes stay below this; where
/// somebody has, ids are found by their order, so that no record makes a search long.
const MOST_STEPS: usize = 96;

impl Ids {
    /// Room for so many ids.
    #[must_use]
    pub fn with_room(len: usize) -> Self {
        Self { slots: vec![FREE; (2 * len).next_power_of_two()], ..Self::default() }
    }

    /// The places 0 to `len` by their ids.
    #[must_use]
    pub fn of(len: usize, id: IdAt) -> Self {
        let mut ids = Self::with_room(len);
        (0..len).for_each(|place| ids.add(place, id));
        ids.close(len, id);
        ids
    }

    /// Adds a place. The first place of an id is kept.
    pub fn add(&mut self, place: usize, id: IdAt) {
        match self.slot(id(place), id) {
            Some(slot) if self.slots[slot] == FREE => self.slots[slot] = u32::try_from(place).unwrap_or(FREE),
            Some(_) => {}
            None => self.is_crowded = true,
        }
    }

    /// Says that all places are there, `len` of them.
    pub fn close(&mut self, len: usize, id: IdAt) {
        if self.is_crowded && self.in_order.is_empty() {
            self.in_order = order(len, &|a, b| id(a).cmp(id(b)));
        }
    }

    /// The first place of an id.
    #[must_use]
    pub fn find(&self, wanted: &str, id: IdAt) -> Option<usize> {
        let place = if self.is_crowded {
            let before = self.in_order.partition_point(|place| id(*place as usize) < wanted);
            self.in_order.get(before).copied()
        } else {
            self.slot(wanted, id).map(|slot| self.slots[slot])
        };
        place.filter(|place| *place != FREE).map(|place| place as usize).filter(|place| id(*place) == wanted)
    }

    /// The slot of an id, or the free one that it would get; nothing where the slots for it are taken.
    fn slot(&self, wanted: &str, id: IdAt) -> Option<usize> {
        let (mask, first) = (self.slots.len().wrapping_sub(1), hash(wanted));
        let slots = (0..MOST_STEPS).map(|step| first.wrapping_add(step) & mask);
        let is_it =
            |slot: &usize| self.slots.get(*slot).is_some_and(|place| *place == FREE || id(*place as usize) == wanted);
        slots.into_iter().find(is_it)
    }
}

/// FNV-1a, its high bits mixed into the low ones, which choose the slot.
fn hash(id: &str) -> usize {
    let hash = id.bytes().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(list: &[String], is_crowded: bool) {
        let id = |place: usize| list[place].as_str();
        let ids = Ids::of(list.len(), &id);
        assert_eq!(ids.is_crowded, is_crowded);
        for (place, wanted) in list.iter().enumerate() {
            assert_eq!(ids.find(wanted, &id), Some(place), "{wanted}");
        }
        assert_eq!(ids.find("somebody-else", &id), None);
        assert_eq!(ids.find("", &id), None);
    }

    /// Ids that differ and whose slots begin at the same one, in a table for as many of them.
    fn colliding(len: usize) -> Vec<String> {
        let mask = (2 * len).next_power_of_two() - 1;
        (0..).map(|number| format!("id-{number}")).filter(|id| hash(id) & mask == 7).take(len).collect()
    }

    #[test]
    fn every_id_is_found_at_its_place() {
        check(&[], false);
        check(&["ada".to_owned()], false);
        check(&(0..1_000).map(|number| format!("person-{number}")).collect::<Vec<_>>(), false);
    }

    #[test]
    fn ids_that_collide_are_found() {
        check(&colliding(60), false);
    }

    #[test]
    fn ids_that_are_chosen_to_collide_are_found_by_their_order() {
        check(&colliding(1_000), true);
    }

    #[test]
    fn an_id_that_stands_twice_is_found_where_it_stands_first() {
        for mut list in [vec!["ada".to_owned(), "eve".to_owned()], colliding(200)] {
            list.extend(list.clone());
            let id = |place: usize| list[place].as_str();
            let ids = Ids::of(list.len(), &id);
            assert_eq!(ids.find(&list[1], &id), Some(1));
        }
    }

    #[test]
    fn a_million_ids_are_no_crowd() {
        let list: Vec<String> = (0..1_000_000).map(|number| format!("event-{number}")).collect();
        assert!(!Ids::of(list.len(), &|place| &list[place]).is_crowded);
    }
}
