//! The ids of the record, gathered before the walk, so that a reference is judged where it stands.

use std::borrow::Cow;

use super::super::{
    ids::Ids,
    shape::Table,
    tree::{Entry, Node},
};

/// The lists of the record whose entries have ids, in the order of `Table`.
const TABLES: [(Table, &str); 9] = [
    (Table::Notes, "notes"),
    (Table::Lanes, "lanes"),
    (Table::Eras, "eras"),
    (Table::Places, "places"),
    (Table::Organisations, "organisations"),
    (Table::People, "people"),
    (Table::Works, "works"),
    (Table::Events, "events"),
    (Table::Sources, "sources"),
];

/// What the record says of its entries.
#[derive(Debug)]
pub struct Known<'a> {
    lists: Vec<List<'a>>,
}

/// One list of entries.
#[derive(Debug)]
pub struct List<'a> {
    /// Its key in the file.
    pub name: &'static str,
    /// Its entries, in the order of the file.
    pub members: Vec<Member<'a>>,
    /// The places of the members by their ids.
    places: Ids,
    /// Whether it is too long to be read, so that nothing can be said of references to it.
    is_too_long: bool,
}

/// An entry of a list that has an id.
#[derive(Debug)]
pub struct Member<'a> {
    /// Its id.
    pub id: Cow<'a, str>,
    /// The byte at which the id stands.
    pub at: usize,
    /// Its place in the list, from 0.
    pub index: usize,
    /// The id it is part of, and the byte at which that stands.
    pub part_of: Option<(Cow<'a, str>, usize)>,
    /// Whether something refers to it.
    pub is_cited: bool,
}

impl<'a> Known<'a> {
    /// Gathers the ids of a record from its outermost entries.
    pub fn gather(record: &[Entry<'a>], most: usize) -> Self {
        let value = |name| record.iter().find(|entry| entry.key == name).map(|entry| entry.value);
        Self { lists: TABLES.iter().map(|(_, name)| List::gather(name, value(*name), most)).collect() }
    }

    /// The list of a table.
    pub fn list(&self, table: Table) -> &List<'a> {
        &self.lists[table as usize]
    }

    /// Notes that something refers to an id; false where there is no such id.
    pub fn cite(&mut self, table: Table, id: &str) -> bool {
        let list = &mut self.lists[table as usize];
        if let Some(place) = list.place(id) {
            list.members[place].is_cited = true;
            return true;
        }
        list.is_too_long
    }

    /// The name of a list that does have this id.
    pub fn elsewhere(&self, id: &str) -> Option<&'static str> {
        self.lists.iter().find(|list| list.place(id).is_some()).map(|list| list.name)
    }
}

impl<'a> List<'a> {
    fn gather(name: &'static str, value: Option<Node<'a>>, most: usize) -> Self {
        let items = value.map_or(Some(Vec::new()), |value| value.items(most));
        let mut list = Self { name, members: Vec::new(), places: Ids::default(), is_too_long: items.is_none() };
        for (index, item) in items.unwrap_or_default().into_iter().enumerate() {
            list.add(index, &item.entries(most).unwrap_or_default());
        }
        let members = &list.members;
        list.places = Ids::of(members.len(), &|place| &members[place].id);
        list
    }

    fn add(&mut self, index: usize, entries: &[Entry<'a>]) {
        let string = |key: &str| {
            let value = entries.iter().find(|entry| entry.key == key)?.value;
            Some((value.string()?, value.at()))
        };
        if let Some((id, at)) = string("id") {
            self.members.push(Member { id, at, index, part_of: string("part_of"), is_cited: false });
        }
    }

    /// The first entry with an id.
    pub fn first(&self, id: &str) -> Option<&Member<'a>> {
        self.place(id).map(|place| &self.members[place])
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.places.find(id, &|place| &self.members[place].id)
    }

    /// Whether an entry is the first with its id.
    pub fn is_first(&self, member: &Member) -> bool {
        self.first(&member.id).is_some_and(|first| first.at == member.at)
    }

    /// The circles in which entries are part of one another, each as the entries along it from the first of the file.
    pub fn circles(&self) -> Vec<Vec<&Member<'a>>> {
        let mut seen_from = vec![usize::MAX; self.members.len()];
        let mut circles = Vec::new();
        for start in 0..self.members.len() {
            let mut index = Some(start);
            while let Some(here) = index.filter(|here| seen_from[*here] == usize::MAX) {
                seen_from[here] = start;
                index = self.parent(here);
            }
            if let Some(here) = index.filter(|here| seen_from[*here] == start) {
                circles.push(self.circle(here));
            }
        }
        circles
    }

    fn circle(&self, start: usize) -> Vec<&Member<'a>> {
        let mut indices = vec![start];
        let mut here = self.parent(start);
        while let Some(index) = here.filter(|index| *index != start) {
            indices.push(index);
            here = self.parent(index);
        }
        let first = indices.iter().enumerate().min_by_key(|(_, index)| **index).map_or(0, |(place, _)| place);
        indices.rotate_left(first);
        indices.iter().map(|index| &self.members[*index]).collect()
    }

    fn parent(&self, index: usize) -> Option<usize> {
        let (id, _) = self.members[index].part_of.as_ref()?;
        self.place(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_stand_in_the_order_of_the_tables() {
        for (place, (table, _)) in TABLES.iter().enumerate() {
            assert_eq!(*table as usize, place);
        }
    }
}
