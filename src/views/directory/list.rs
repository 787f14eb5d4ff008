//! The list of the directory: entries under their heads. A short one stands whole, of a long one what is near the reader.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::viewport,
    record::Party,
    route::{Query, Sort},
    search::{
        listing::Entry,
        results::{Head, Results},
        wanted::Wanted,
    },
    views::{
        directory::{Answer, MOST, Shown, card, head, letters},
        markup::{Markup, Value, classed, el},
        parts::marks::marked,
    },
};

/// The list, and the query that it shows.
#[must_use]
pub fn list(shown: Shown) -> Markup {
    let results = shown.results;
    let is_long = shown.directory.listing.entries.len() > MOST;
    let list = classed("div", if is_long { "directory directory--long" } else { "directory" })
        .attr("id", "_list")
        .live_attr("data-query", move || Some(Value::from(results.with(|answer| answer.words.clone()))));
    if is_long && !viewport::STANDS_WHOLE {
        return list.kept().mounted(move |field| viewport::fill(&field, Box::new(Rows(shown))));
    }
    // What was written is the whole directory: in the browser it stands until something else is found.
    let written = Arc::new(whole(shown));
    let is_ours = RwSignal::new(viewport::STANDS_WHOLE);
    let stands = Memo::new(move |_| if is_ours.get() { results.get() } else { written.clone() });
    let groups = move || {
        let answer = stands.get();
        Some(el("div").with_all((0..answer.results.heads.len()).map(|place| whole_group(shown, &answer, place))))
    };
    list.with(el("div").live_content(groups)).mounted(move |_| is_ours.set(true))
}

/// The whole directory by name.
fn whole(shown: Shown) -> Answer {
    let directory = shown.directory;
    let found = directory.listing.find(&Query::default(), None);
    let results = Results::of(directory, &found, None, Sort::Name, &str::to_owned);
    Answer { words: String::new(), wanted: Wanted::default(), results }
}

fn whole_group(shown: Shown, answer: &Answer, place: usize) -> Markup {
    let rows = answer.results.under(place);
    group(shown, answer, place).with(list_of(rows.map(|row| entry(shown, answer, row))))
}

/// A head, still without its entries.
fn group(shown: Shown, answer: &Answer, place: usize) -> Markup {
    let (_, head) = &answer.results.heads[place];
    classed("section", "directory__group").with(head::head(shown.site, shown.directory, head))
}

fn list_of(entries: impl Iterator<Item = Markup>) -> Markup {
    classed("ul", "directory__list").with_all(entries)
}

fn entry(shown: Shown, answer: &Answer, row: usize) -> Markup {
    let entry = answer.results.entries[row];
    let (data, id) = named(shown, entry);
    let card = match entry {
        Entry::Party(party) => card::card(shown.site, party, !answer.words.is_empty()),
        other => card::other(shown.site, other),
    };
    let card = if answer.words.is_empty() { card } else { marked(card, &answer.wanted) };
    let item = classed("li", "directory__entry").attr("id", ["_", kind(entry), "-", &id].concat());
    item.maybe_attr(data.unwrap_or_default(), data.map(|_| id)).with(card)
}

/// What an entry is, as a part of ids.
fn kind(entry: Entry) -> &'static str {
    match entry {
        Entry::Party(Party::Person(_)) => "person",
        Entry::Party(Party::Organisation(_)) => "organisation",
        Entry::Place(_) => "place",
        Entry::Work(_) => "work",
        Entry::Event(_) => "event",
    }
}

/// The attribute that tools outside know an entry by, if they do, and its id.
fn named(shown: Shown, entry: Entry) -> (Option<&'static str>, String) {
    let record = shown.site.record;
    match entry {
        Entry::Party(Party::Person(key)) => (Some("data-person"), record.people[key].id.clone()),
        Entry::Party(Party::Organisation(key)) => (Some("data-organisation"), record.organisations[key].id.clone()),
        Entry::Place(key) => (None, record.places[key].id.clone()),
        Entry::Work(key) => (None, record.works[key].id.clone()),
        Entry::Event(key) => (None, record.events[key].id.clone()),
    }
}

/// The entries found, as the rows of a long list.
struct Rows(Shown);

impl Rows {
    fn with<T>(&self, act: impl FnOnce(&Answer) -> T) -> T {
        self.0.results.with_untracked(|answer| act(answer))
    }
}

impl viewport::Reading for Rows {
    fn count(&self) -> usize {
        self.0.results.with(|answer| answer.results.entries.len())
    }

    fn id(&self, row: usize) -> String {
        let entry = self.with(|answer| answer.results.entries[row]);
        ["_", kind(entry), "-", &named(self.0, entry).1].concat()
    }

    fn read(&self, _row: usize) {}
}

impl viewport::Rows for Rows {
    fn find(&self, id: &str) -> Option<usize> {
        let letters = &self.0.directory.letters;
        let letter = letters.iter().position(|(_, letter)| letters::anchor(letter) == id);
        self.with(|answer| match letter {
            Some(letter) => {
                let heads = &answer.results.heads;
                heads.iter().find(|(_, head)| *head == Head::Letter(letter)).map(|(row, _)| *row)
            }
            None => (0..answer.results.entries.len()).find(|row| viewport::Reading::id(self, *row) == id),
        })
    }

    fn card(&self, row: usize) -> Markup {
        self.with(|answer| {
            let under = answer.results.under(answer.results.head(row));
            let place = row - under.start + 1;
            let item = entry(self.0, answer, row);
            item.attr("aria-posinset", place.to_string()).attr("aria-setsize", under.len().to_string())
        })
    }

    fn begins(&self, row: usize) -> bool {
        self.with(|answer| answer.results.under(answer.results.head(row)).start == row)
    }

    fn before(&self, _row: usize) -> Vec<Markup> {
        Vec::new()
    }

    fn group(&self, row: usize) -> Markup {
        self.with(|answer| group(self.0, answer, answer.results.head(row)).with(list_of(std::iter::empty())))
    }
}
