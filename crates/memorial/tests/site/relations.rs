//! Whatever belongs together in the record links to each other, both ways.

use std::collections::{BTreeMap, BTreeSet};

use memorial_record::{By, Event, Party, Record, relations::Citing};
use memorial_timeline::route::Page;

use crate::{Version, document::Document, each_version};

/// Two pages that link to each other, and why.
type Pair = (Page, Page, &'static str);

#[test]
fn an_event_and_whoever_had_a_part_in_it_link_to_each_other() {
    both_ways(|record| {
        let parts = |event: &Event| {
            let parties: Vec<Party> = event.participants.iter().map(|part| part.party).collect();
            parties
                .into_iter()
                .map(|party| (of_event(event), of_party(record, party), "had a part in"))
                .collect::<Vec<_>>()
        };
        record.events.iter().flat_map(parts).collect()
    });
}

#[test]
fn an_event_and_whoever_speaks_of_it_link_to_each_other() {
    both_ways(|record| {
        let mut pairs = Vec::new();
        for event in &record.events {
            let said =
                event.statements.iter().map(|said| &said.by).chain(event.figures.iter().map(|figure| &figure.by));
            for by in said {
                if let By::Party(party) = by {
                    pairs.push((of_event(event), of_party(record, *party), "speaks of"));
                }
            }
        }
        pairs
    });
}

#[test]
fn an_event_and_its_place_link_to_each_other() {
    both_ways(|record| {
        let placed = record.events.iter().filter_map(|event| Some((event, event.place?)));
        placed.map(|(event, place)| (of_event(event), Page::Place(record.places[place].id.clone()), "was at")).collect()
    });
}

#[test]
fn an_event_and_the_works_shown_there_link_to_each_other() {
    both_ways(|record| {
        let shown = record.events.iter().flat_map(|event| event.works.iter().map(move |work| (event, *work)));
        shown
            .map(|(event, work)| (of_event(event), Page::Work(record.works[work].id.clone()), "was shown at"))
            .collect()
    });
}

#[test]
fn an_event_and_the_items_of_its_programme_link_to_each_other() {
    both_ways(|record| {
        let items = record.events.iter().filter_map(|item| Some((item, item.part_of?)));
        items.map(|(item, whole)| (of_event(&record.events[whole]), of_event(item), "has in its programme")).collect()
    });
}

#[test]
fn a_work_and_whoever_made_it_link_to_each_other() {
    both_ways(|record| {
        let made = record.works.iter().flat_map(|work| work.creators.iter().map(move |person| (work, *person)));
        made.map(|(work, person)| (Page::Work(work.id.clone()), of_party(record, Party::Person(person)), "was made by"))
            .collect()
    });
}

#[test]
fn a_person_and_what_a_role_names_link_to_each_other() {
    both_ways(|record| {
        let mut pairs = Vec::new();
        for person in &record.people {
            for role in &person.roles {
                let own = Page::Person(person.id.clone());
                let organisation =
                    role.organisation.map(|key| Page::Organisation(record.organisations[key].id.clone()));
                let place = role.place.map(|key| Page::Place(record.places[key].id.clone()));
                pairs.extend(organisation.into_iter().chain(place).map(|page| (own.clone(), page, "has a role for")));
            }
        }
        pairs
    });
}

#[test]
fn an_organisation_links_with_what_it_belongs_to_and_where_it_is() {
    both_ways(|record| {
        let mut pairs = Vec::new();
        for organisation in &record.organisations {
            let own = Page::Organisation(organisation.id.clone());
            let whole = organisation.part_of.map(|key| Page::Organisation(record.organisations[key].id.clone()));
            let place = organisation.place.map(|key| Page::Place(record.places[key].id.clone()));
            pairs.extend(whole.into_iter().chain(place).map(|page| (own.clone(), page, "belongs to")));
        }
        pairs
    });
}

#[test]
fn a_source_and_whatever_cites_it_link_to_each_other() {
    both_ways(|record| {
        let mut pairs = Vec::new();
        for key in record.sources.keys() {
            for citing in record.relations.cited_by(key) {
                let page = match *citing {
                    Citing::Event(key) => of_event(&record.events[key]),
                    Citing::Person(key) => of_party(record, Party::Person(key)),
                    Citing::Organisation(key) => of_party(record, Party::Organisation(key)),
                    Citing::Work(key) => Page::Work(record.works[key].id.clone()),
                    Citing::Era(_) => Page::Timeline,
                };
                if page != Page::Timeline {
                    pairs.push((Page::Sources, page, "is cited by"));
                }
            }
        }
        pairs
    });
}

#[test]
fn every_entry_can_be_reached_from_another_page() {
    each_version("Link to it from what names it.", |version| {
        let links = links(version);
        let paths = Page::all(&version.record).into_iter().filter(is_of_an_entry).map(|page| version.path(&page));
        let reached = |path: &str| links.iter().any(|(from, to)| *from != path && to.contains(path));
        paths.filter(|path| !reached(path)).map(|path| format!("no page leads to {path}")).collect()
    });
}

fn is_of_an_entry(page: &Page) -> bool {
    matches!(page, Page::Event(_) | Page::Person(_) | Page::Organisation(_) | Page::Place(_) | Page::Work(_))
}

fn both_ways(pairs: impl Fn(&Record) -> Vec<Pair>) {
    each_version("The record says so; the page of each must link to that of the other.", |version| {
        let (pairs, links) = (pairs(&version.record), links(version));
        assert!(!pairs.is_empty(), "the record has no such pair, so this test says nothing");
        let mut faults = Vec::new();
        for (one, other, why) in pairs {
            let (one, other) = (version.path(&one), version.path(&other));
            for (from, to) in [(&one, &other), (&other, &one)] {
                if !links.get(from.as_str()).is_some_and(|linked| linked.contains(to)) {
                    faults.push(format!("{from} does not lead to {to} ({one} {why} {other})"));
                }
            }
        }
        faults
    });
}

/// Where each page leads, without the head and foot of the site.
fn links(version: &Version) -> BTreeMap<&str, BTreeSet<String>> {
    let paths = |document: &Document| document.links().into_iter().map(|(path, _)| path).collect();
    version.documents.iter().map(|document| (document.path.as_str(), paths(document))).collect()
}

fn of_event(event: &Event) -> Page {
    Page::Event(event.id.clone())
}

/// The page of a person or organisation.
pub fn of_party(record: &Record, party: Party) -> Page {
    match party {
        Party::Person(key) => Page::Person(record.people[key].id.clone()),
        Party::Organisation(key) => Page::Organisation(record.organisations[key].id.clone()),
    }
}
