//! Gathering the words of a record, a few entries at a time, so that a page can do something else in between.

use std::collections::HashMap;

use super::{Field, Index, Numbers, trie::Growing};
use crate::{
    record::{
        Event, Party, Record,
        json::Json,
        raw::RawRecord,
        text::{Name, Text},
    },
    search::{
        fold,
        hebrew::{self, Pattern},
        key,
        listing::Entry,
    },
};

/// An index that is being built.
#[derive(Debug)]
pub struct Building<'a> {
    record: &'a Record,
    /// The record in all its languages, where it is at hand.
    whole: Option<&'a RawRecord<'a>>,
    numbers: Numbers,
    /// How many entries have been read, and how many spellings have been put in order.
    read: usize,
    ordered: usize,
    /// The spellings with their numbers, and by their numbers.
    known: HashMap<Box<str>, u32>,
    spellings: Vec<Box<str>>,
    /// The spelling and the posting of each word that was read.
    pairs: Vec<(u32, u32)>,
    /// The last posting of each spelling.
    last: Vec<u32>,
    words: Growing,
    skeletons: Growing,
    hebrew: Growing,
}

impl<'a> Building<'a> {
    /// Nothing is read yet of a record, nor of the file with all its languages, where that is at hand.
    #[must_use]
    pub fn new(record: &'a Record, whole: Option<&'a RawRecord<'a>>) -> Self {
        Self {
            record,
            whole,
            numbers: Numbers::of(record),
            read: 0,
            ordered: 0,
            known: HashMap::new(),
            spellings: Vec::new(),
            pairs: Vec::new(),
            last: Vec::new(),
            words: Growing::new(),
            skeletons: Growing::new(),
            hebrew: Growing::new(),
        }
    }

    /// Goes on until the turn is over; tells whether all is read.
    pub fn step(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        while self.read < self.numbers.len {
            let entry = self.numbers.entry(self.record, self.read);
            self.entry(entry);
            self.in_other_languages(entry);
            self.read += 1;
            if is_over() {
                return false;
            }
        }
        while self.ordered < self.spellings.len() {
            self.spelling(self.ordered);
            self.ordered += 1;
            if is_over() {
                return false;
            }
        }
        true
    }

    /// The index of all that was read.
    #[must_use]
    pub fn done(self) -> Index {
        // How many postings each spelling has, then where they end.
        let mut ends = vec![0_u32; self.spellings.len()];
        self.pairs.iter().for_each(|(spelling, _)| ends[*spelling as usize] += 1);
        let mut end = 0;
        for own in &mut ends {
            end += *own;
            *own = end;
        }
        let mut left = ends.clone();
        let mut postings = vec![0; self.pairs.len()];
        for (spelling, posting) in self.pairs.into_iter().rev() {
            let place = &mut left[spelling as usize];
            *place -= 1;
            postings[*place as usize] = posting;
        }
        Index {
            numbers: self.numbers,
            spellings: self.spellings,
            postings,
            ends,
            words: self.words.done(),
            skeletons: self.skeletons.done(),
            hebrew: self.hebrew.done(),
        }
    }

    fn entry(&mut self, entry: Entry) {
        let record = self.record;
        match entry {
            Entry::Party(Party::Person(key)) => {
                let person = &record.people[key];
                self.name(entry, &person.name);
                person.roles.iter().for_each(|role| self.add(entry, Field::Role, &role.title.words));
                self.text(entry, person.text.as_ref());
            }
            Entry::Party(Party::Organisation(key)) => {
                let organisation = &record.organisations[key];
                self.name(entry, &organisation.name);
                self.text(entry, organisation.text.as_ref());
            }
            Entry::Place(key) => self.name(entry, &record.places[key].name),
            Entry::Work(key) => {
                let work = &record.works[key];
                self.name(entry, &work.title);
                self.text(entry, work.text.as_ref());
            }
            Entry::Event(key) => self.event(entry, &record.events[key]),
        }
    }

    /// Adds the words that an entry has in other languages than the page's. All forms of its name are known already.
    fn in_other_languages(&mut self, entry: Entry) {
        let Some(whole) = self.whole else { return };
        let (list, place, id) = match entry {
            Entry::Party(Party::Person(key)) => ("people", key.index(), &self.record.people[key].id),
            Entry::Party(Party::Organisation(key)) => {
                ("organisations", key.index(), &self.record.organisations[key].id)
            }
            Entry::Place(_) => return,
            Entry::Work(key) => ("works", key.index(), &self.record.works[key].id),
            Entry::Event(key) => ("events", key.index(), &self.record.events[key].id),
        };
        let raw = whole.fields().get(list).and_then(|list| list.items().get(place));
        // Another file than the record was made from has other entries there.
        let raw = raw.filter(|raw| raw.get("id").and_then(Json::as_str) == Some(id.as_str()));
        for (name, value) in raw.map_or(&[][..], Json::pairs) {
            match &**name {
                "title" if list == "events" => self.forms(entry, Field::Name, value),
                "roles" => value.items().iter().for_each(|role| {
                    role.get("title").into_iter().for_each(|title| self.forms(entry, Field::Role, title));
                }),
                "text" => self.forms(entry, Field::Text, value),
                "participants" | "statements" | "figures" => value.items().iter().for_each(|item| {
                    let texts = ["role", "text", "label"].into_iter().filter_map(|field| item.get(field));
                    texts.for_each(|text| self.forms(entry, Field::Text, text));
                }),
                _ => {}
            }
        }
    }

    /// Adds a text in every language that it has. One that is a plain string is in the record.
    fn forms(&mut self, entry: Entry, field: Field, text: &Json) {
        let forms = text.pairs().iter().filter_map(|(_, form)| form.as_str());
        forms.for_each(|form| self.add(entry, field, form));
    }

    fn event(&mut self, entry: Entry, event: &Event) {
        self.add(entry, Field::Name, &event.title.words);
        self.text(entry, event.text.as_ref());
        for participant in &event.participants {
            self.add(entry, Field::Text, &participant.role.words);
        }
        for statement in &event.statements {
            self.add(entry, Field::Text, &statement.text.words);
        }
        for figure in &event.figures {
            self.add(entry, Field::Text, &figure.label.words);
        }
    }

    fn name(&mut self, entry: Entry, name: &Name) {
        name.forms().for_each(|form| self.add(entry, Field::Name, form));
    }

    fn text(&mut self, entry: Entry, text: Option<&Text>) {
        if let Some(text) = text {
            self.add(entry, Field::Text, &text.words);
        }
    }

    /// Adds the words of a text that an entry has in a field.
    fn add(&mut self, entry: Entry, field: Field, text: &str) {
        let number = u32::try_from(self.numbers.number(entry)).unwrap_or(u32::MAX);
        let posting = number.saturating_mul(4) + field as u32;
        for word in fold::words(text) {
            self.word(word.written, posting);
            if word.joined_from < word.start {
                self.word(&text[word.joined_from..word.start + word.written.len()], posting);
            }
        }
    }

    fn word(&mut self, written: &str, posting: u32) {
        let spelling = if let Some(spelling) = self.known.get(written) {
            *spelling
        } else {
            let spelling = u32::try_from(self.spellings.len()).unwrap_or(u32::MAX);
            self.known.insert(written.into(), spelling);
            self.spellings.push(written.into());
            self.last.push(u32::MAX);
            spelling
        };
        // The fields of an entry come best first.
        let last = &mut self.last[spelling as usize];
        if *last / 4 != posting / 4 || *last == u32::MAX {
            *last = posting;
            self.pairs.push((spelling, posting));
        }
    }

    /// Puts a spelling where it can be looked up: by its plain form, by its keys, and across Hebrew.
    fn spelling(&mut self, place: usize) {
        let written = &self.spellings[place];
        let number = u32::try_from(place).unwrap_or(u32::MAX);
        let plain = fold::plain(written);
        let keys = key::keys(written);
        let mut skeletons: Vec<String> = Vec::new();
        for key in &keys {
            if *key != plain {
                self.words.add(key.chars(), number * 2 + 1);
            }
            let skeleton = hebrew::skeleton(key);
            if !skeletons.contains(&skeleton) {
                self.skeletons.add(skeleton.chars(), number);
                skeletons.push(skeleton);
            }
        }
        for skeleton in Pattern::of(written).iter().flat_map(Pattern::skeletons) {
            self.hebrew.add(skeleton.chars(), number);
        }
        self.words.add(plain.chars(), number * 2);
    }
}
