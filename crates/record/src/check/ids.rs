//! The ids of the record, collected before the walk, so that a reference is judged where it is made.

use std::{collections::HashMap, ops::Range};

use jsonc_parser::ast::{Object, StringLit, Value};

use super::{
    field_type::{FieldType, ObjectType, RECORD, StringType},
    syntax::span,
};

/// The lists whose entries have ids.
#[derive(Debug, Default)]
pub struct Ids<'a> {
    lists: Vec<List<'a>>,
}

/// One list of entries.
#[derive(Debug)]
pub struct List<'a> {
    /// Its key in the file.
    pub name: &'static str,
    /// Its entries that have an id, in the order of the file.
    pub members: Vec<Member<'a>>,
    /// The first member with each id.
    by_id: HashMap<&'a str, usize>,
    /// Whether it is too long to be read, so that nothing can be said of references to it.
    is_too_long: bool,
}

/// An entry of a list that has an id.
#[derive(Debug)]
pub struct Member<'a> {
    /// Its id.
    pub id: &'a str,
    /// Where the id is.
    pub span: Range<usize>,
    /// Its index in the list.
    pub index: usize,
    /// The id it is part of.
    pub part_of: Option<&'a StringLit<'a>>,
    /// Whether something refers to it.
    pub is_cited: bool,
}

impl<'a> Ids<'a> {
    /// Collects the ids of a record.
    pub fn collect(record: &'a Object<'a>, most: usize) -> Self {
        let lists = RECORD.fields.iter().filter(|field| is_list_with_ids(&field.field_type));
        let items = |name: &str| record.get_array(name).map_or(&[][..], |list| &list.elements);
        Self { lists: lists.map(|field| List::collect(&field.name, items(&field.name), most)).collect() }
    }

    /// The list with this key.
    pub fn list(&self, name: &str) -> Option<&List<'a>> {
        self.lists.iter().find(|list| list.name == name)
    }

    /// All lists.
    pub fn lists(&self) -> &[List<'a>] {
        &self.lists
    }

    /// Notes that something refers to an id; false where there is no such id.
    pub fn cite(&mut self, list: &str, id: &str) -> bool {
        let Some(list) = self.lists.iter_mut().find(|other| other.name == list) else { return false };
        if let Some(member) = list.by_id.get(id) {
            list.members[*member].is_cited = true;
            return true;
        }
        list.is_too_long
    }

    /// The name of a list that does have this id.
    pub fn elsewhere(&self, id: &str) -> Option<&'static str> {
        self.lists.iter().find(|list| list.by_id.contains_key(id)).map(|list| list.name)
    }
}

impl<'a> List<'a> {
    fn collect(name: &'static str, items: &'a [Value<'a>], most: usize) -> Self {
        let mut list = Self { name, members: Vec::new(), by_id: HashMap::new(), is_too_long: items.len() > most };
        for (index, item) in items.iter().enumerate().take(if list.is_too_long { 0 } else { most }) {
            let Some(object) = item.as_object() else { continue };
            if let Some(id) = object.get_string("id") {
                list.by_id.entry(&id.value).or_insert(list.members.len());
                let part_of = object.get_string("part_of");
                list.members.push(Member { id: &id.value, span: span(id), index, part_of, is_cited: false });
            }
        }
        list
    }

    /// The first entry with an id.
    pub fn first(&self, id: &str) -> Option<&Member<'a>> {
        self.by_id.get(id).map(|member| &self.members[*member])
    }

    /// The cycles in which entries are part of one another, each as the entries along it from the first of the file.
    pub fn cycles(&self) -> Vec<Vec<&Member<'a>>> {
        let mut seen_from = vec![usize::MAX; self.members.len()];
        let mut cycles = Vec::new();
        for start in 0..self.members.len() {
            let mut next = Some(start);
            while let Some(here) = next.filter(|here| seen_from[*here] == usize::MAX) {
                seen_from[here] = start;
                next = self.parent(here);
            }
            if let Some(here) = next.filter(|here| seen_from[*here] == start) {
                cycles.push(self.cycle(here));
            }
        }
        cycles
    }

    fn cycle(&self, start: usize) -> Vec<&Member<'a>> {
        let mut indices = vec![start];
        let mut next = self.parent(start);
        while let Some(index) = next.filter(|index| *index != start) {
            indices.push(index);
            next = self.parent(index);
        }
        let first = indices.iter().enumerate().min_by_key(|(_, index)| **index).map_or(0, |(place, _)| place);
        indices.rotate_left(first);
        indices.iter().map(|index| &self.members[*index]).collect()
    }

    fn parent(&self, index: usize) -> Option<usize> {
        let part_of = self.members[index].part_of?;
        self.by_id.get(&*part_of.value).copied()
    }
}

fn is_list_with_ids(field_type: &FieldType) -> bool {
    matches!(field_type, FieldType::List(items) if matches!(&**items, FieldType::Object(entry) if has_id(entry)))
}

fn has_id(entry: &ObjectType) -> bool {
    entry.field("id").is_some_and(|field| matches!(field.field_type, FieldType::String(StringType::Id)))
}
