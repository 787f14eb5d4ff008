//! The page of each person, organisation, place and work: every form of its name, its dates, and who is named with it.

use std::collections::BTreeSet;

use memorial_record::{
    Event, Party, Record,
    entries::Key,
    text::{Name, is_right_to_left},
};
use memorial_timeline::route::Page;
use scraper::ElementRef;

use crate::{Version, document::text, each_version, unless};

/// An entry, as far as these tests ask for it.
struct Entry<'a> {
    page: Page,
    name: &'a Name,
    party: Option<Party>,
    events: &'a [Key<Event>],
}

#[test]
fn each_form_of_a_name_stands_on_its_page_with_its_language() {
    each_entry("See src/components/name_forms.rs.", |version, entry| {
        let document = version.document(&entry.page);
        let forms = document.all(".card dd > bdi");
        let stands = |language: Option<&str>, form: &str| {
            let direction = language.map(|tag| if is_right_to_left(tag) { "rtl" } else { "ltr" });
            let is_so = |found: &&ElementRef| {
                text(**found) == form
                    && language.is_none_or(|_| (found.attr("lang"), found.attr("dir")) == (language, direction))
            };
            forms.iter().any(|found| is_so(&found))
        };
        let mut faults = Vec::new();
        let is_only_one =
            entry.name.forms().all(|form| form == entry.name.shown.words) && entry.name.by_language.len() < 2;
        for (language, form) in &entry.name.by_language {
            let fault = format!("has no “{form}” in the language {language}");
            faults.extend(unless(is_only_one || stands(Some(language), form), fault));
        }
        for form in entry.name.source_form.iter().chain(&entry.name.also) {
            faults.extend(unless(stands(None, form), format!("has no “{form}”")));
        }
        faults
    });
}

#[test]
fn a_line_of_years_is_drawn_where_the_events_are_of_several_years() {
    each_entry("See src/components/lifeline.rs.", |version, entry| {
        let document = version.document(&entry.page);
        let bounds = entry.events.iter().map(|key| version.record.events[*key].date.bounds());
        let years: BTreeSet<i64> =
            bounds.filter_map(|bounds| Some(bounds.earliest.or(bounds.latest)?.year())).collect();
        let lines = document.all(".lifeline[aria-hidden]").len();
        unless((lines == 1) == (years.len() > 1), format!("draws {lines} lines for the years {years:?}"))
    });
}

#[test]
fn whoever_the_same_events_name_is_linked_once_under_named_in_the_same_entries() {
    each_entry("See src/components/listed_with.rs.", |version, entry| {
        let (record, document) = (&version.record, version.document(&entry.page));
        let parties = entry.events.iter().flat_map(|key| &record.events[*key].participants).map(|part| part.party);
        let others: BTreeSet<Party> = parties.filter(|party| Some(*party) != entry.party).collect();
        let mut expected: Vec<String> =
            others.into_iter().map(|party| version.path(&crate::relations::of_party(record, party))).collect();
        let section = document.all("section").into_iter().find(|section| {
            let heading = section.select(&crate::document::selector("h2")).next();
            heading.is_some_and(|heading| text(heading).starts_with(version.messages.named_with()))
        });
        let links = section.map(|section| document.links_in(section)).unwrap_or_default();
        let is_party = |path: &String| path.contains("people/") || path.contains("organisations/");
        let mut linked: Vec<String> = links.into_iter().map(|(path, _)| path).filter(is_party).collect();
        linked.sort();
        expected.sort();
        unless(linked == expected, format!("names {linked:?}, and its events name {expected:?}"))
    });
}

fn each_entry(remedy: &str, look: impl Fn(&Version, &Entry) -> Vec<String>) {
    each_version(remedy, |version| {
        let entries = entries(&version.record);
        let faults = |entry: &Entry| version.document(&entry.page).name_faults(look(version, entry));
        entries.iter().flat_map(faults).collect()
    });
}

fn entries(record: &Record) -> Vec<Entry<'_>> {
    let links = &record.relations;
    let people = record.people.keys().map(|key| {
        let (party, person) = (Party::Person(key), &record.people[key]);
        let page = Page::Person(person.id.clone());
        Entry { page, name: &person.name, party: Some(party), events: &links.appearances(party).events }
    });
    let organisations = record.organisations.keys().map(|key| {
        let (party, organisation) = (Party::Organisation(key), &record.organisations[key]);
        let page = Page::Organisation(organisation.id.clone());
        Entry { page, name: &organisation.name, party: Some(party), events: &links.appearances(party).events }
    });
    let places = record.places.keys().map(|key| {
        let place = &record.places[key];
        let page = Page::Place(place.id.clone());
        Entry { page, name: &place.name, party: None, events: &links.at_place(key).events }
    });
    let works = record.works.keys().map(|key| {
        let work = &record.works[key];
        Entry { page: Page::Work(work.id.clone()), name: &work.title, party: None, events: links.showing(key) }
    });
    people.chain(organisations).chain(places).chain(works).collect()
}
