//! The pages of people, organisations, places and works: what is told of each, and what is not here.

use memorial_timeline::route::Page;
use serde_json::{Value, json};

use crate::support::{LANGUAGES, attributes, changed_record, elements, messages, page, page_of, record, words};

fn person(language: &str, id: &str) -> String {
    page(language, Page::Person(id.to_owned()))
}

/// The page of a person with these dates of birth and death.
fn with_life(born: &str, died: &str) -> String {
    let record = changed_record("en", |file| {
        let person = &mut file["people"][0];
        (person["born"], person["died"]) = (json!(born), json!(died));
    });
    page_of(record, Page::Person(record.people.at(0).id.clone()))
}

/// The heads of the bands.
fn heads(html: &str) -> Vec<String> {
    elements(html, "<h2 class=\"band__head\"").into_iter().map(words).collect()
}

#[test]
fn a_page_says_what_is_not_here_whatever_else_it_has() {
    for language in LANGUAGES {
        let record = record(language);
        let people = record.people.iter().map(|person| Page::Person(person.id.clone()));
        let places = record.places.iter().map(|place| Page::Place(place.id.clone()));
        let works = record.works.iter().map(|work| Page::Work(work.id.clone()));
        for page_of_entry in people.chain(places).chain(works) {
            let html = page(language, page_of_entry);
            assert_eq!(heads(&html).last().map(String::as_str), Some(messages(language).not_here()));
        }
    }
}

#[test]
fn the_rule_about_people_is_that_of_the_record() {
    let note = record("en").notes.iter().find(|note| note.id == "people").expect("a note on people");
    let rule = note.text.words.split("\n\n").next().unwrap_or_default();
    assert!(words(&person("en", "lev-spivak")).contains(rule));
}

#[test]
fn every_part_in_an_event_is_told_on_the_page_of_whoever_had_it() {
    for language in LANGUAGES {
        let record = record(language);
        for entry in &record.people {
            let html = words(&person(language, &entry.id));
            let key = record.people.find(&entry.id).expect("it is there");
            for event in &record.relations.appearances(memorial_record::Party::Person(key)).events {
                let event = &record.events[*event];
                assert!(html.contains(&event.title.words), "{}: {}", entry.id, event.id);
                let own = event.participants.iter().filter(|part| part.party == memorial_record::Party::Person(key));
                for clause in own.flat_map(|part| part.role.words.split("; ")) {
                    assert!(html.contains(clause), "{}: {clause}", entry.id);
                }
            }
        }
    }
}

#[test]
fn an_item_of_a_programme_is_told_with_the_event_that_it_belongs_to() {
    let html = person("en", "lev-spivak");
    let acts = attributes(&html, "data-event");
    assert!(acts.contains(&"conference-2021") && !acts.contains(&"conference-2021-addresses"), "{acts:?}");
    assert!(html.contains("href=\"events/conference-2021-addresses/\""));
    assert!(words(&html).contains(&messages("en").events_count(acts.len() as u64)));
}

#[test]
fn whoever_is_listed_with_the_same_events_is_named_once() {
    let html = person("en", "lev-spivak");
    let groups = elements(&html, "<dl class=\"groups\"").concat();
    let links = attributes(&groups, "href");
    let mut once = links.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), links.len());
    assert!(!links.contains(&"people/lev-spivak/"));
    assert!(words(&html).contains(messages("en").named_with_note()));
}

#[test]
fn an_age_is_told_only_between_two_days() {
    let says = |born, died| words(&with_life(born, died));
    assert!(says("1920-03-02", "1992-03-01").contains("aged 71"));
    assert!(says("1920-03-01", "1992-03-01").contains("aged 72"));
    for (born, died) in [("1920", "1992-03-01"), ("1920-03-02~", "1992-03-01"), ("1920-03-02", "1992-03")] {
        assert!(!says(born, died).contains("aged 7"), "{born} to {died}");
    }
}

#[test]
fn a_name_without_another_form_has_no_card_of_forms() {
    let record = changed_record("en", |file| file["people"][0]["name"] = Value::from("Ada"));
    let html = page_of(record, Page::Person(record.people.at(0).id.clone()));
    assert!(!words(&html).contains(messages("en").name_forms()));
    assert!(words(&person("en", "arzu-naghiyev")).contains("Nağıyev"));
}

#[test]
fn a_place_is_drawn_and_its_country_is_that_of_today() {
    let html = page("en", Page::Place("khojaly".into()));
    assert!(html.contains("class=\"locator\"") || html.contains("locator"), "a picture of where it is");
    assert!(words(&html).contains(&messages("en").country_today("Azerbaijan")));
    assert!(words(&html).contains("39.91111"));
}

#[test]
fn a_work_leads_to_whoever_made_it_and_they_to_it() {
    assert!(page("en", Page::Work("endless-corridor".into())).contains("href=\"people/alex-brokas/\""));
    assert!(person("en", "alex-brokas").contains("href=\"works/endless-corridor/\""));
}

#[test]
fn an_entry_can_be_cited_by_its_name_and_its_address() {
    let html = person("en", "lev-spivak");
    let citation = html.split("id=\"_citation\"").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap_or_default();
    let citation = words(citation);
    assert!(citation.contains("“Lev Spivak”") && citation.contains(&record("en").title.words), "{citation}");
    assert!(html.contains("rel=\"bookmark\" href=\"people/lev-spivak/\""), "its permanent link");
}
