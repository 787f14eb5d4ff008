//! No fact is without its source, and no source without a fact.

use memorial_record::{Citation, Event};

use crate::RECORD;

/// Something that is said, and what it is based on.
type Fact = (String, &'static [Citation]);

#[test]
fn no_fact_is_without_a_source() {
    let bare: Vec<String> = facts().filter(|(_, sources)| sources.is_empty()).map(|(what, _)| what).collect();
    assert!(bare.is_empty(), "without a source: {}", bare.join(", "));
}

#[test]
fn every_citation_says_how_the_passage_was_read() {
    let parts = RECORD.events.iter().flat_map(|event| {
        event.participants.iter().map(|part| (format!("a part in {}", event.id), part.sources.as_slice()))
    });
    let roles = RECORD.people.iter().flat_map(|person| {
        person.roles.iter().map(|role| (format!("a role of {}", person.id), role.sources.as_slice()))
    });
    for (what, sources) in facts().chain(parts).chain(roles) {
        assert!(sources.iter().all(|citation| citation.grade.is_some()), "{what}: a citation has no grade");
    }
}

#[test]
fn every_source_is_cited() {
    let idle = RECORD.sources.keys().filter(|key| RECORD.relations.cited_by(*key).is_empty());
    let idle: Vec<&str> = idle.map(|key| RECORD.sources[key].id.as_str()).collect();
    assert!(idle.is_empty(), "nothing cites {}", idle.join(", "));
}

#[test]
fn every_address_is_one_that_a_browser_opens() {
    for source in &RECORD.sources {
        for url in [&source.url, &source.archived_url].into_iter().flatten() {
            let rest = url.strip_prefix("https://").or(url.strip_prefix("http://"));
            let is_whole = rest.is_some_and(|rest| rest.split('/').next().is_some_and(|host| host.contains('.')));
            assert!(is_whole && !url.contains(char::is_whitespace), "{}: {url} is no https or http address", source.id);
        }
    }
}

#[test]
fn a_source_without_an_address_says_where_it_was_read_or_when_it_was_published() {
    for source in RECORD.sources.iter().filter(|source| source.url.is_none()) {
        assert!(source.note.is_some() || source.date.is_some(), "{} cannot be found again", source.id);
    }
}

/// Everything that the record states, with what it is based on.
fn facts() -> impl Iterator<Item = Fact> {
    let eras = RECORD.eras.iter().map(|era| (format!("era {}", era.id), era.sources.as_slice()));
    let organisations =
        RECORD.organisations.iter().map(|it| (format!("organisation {}", it.id), it.sources.as_slice()));
    let people = RECORD.people.iter().map(|person| (format!("person {}", person.id), person.sources.as_slice()));
    let works = RECORD.works.iter().map(|work| (format!("work {}", work.id), work.sources.as_slice()));
    eras.chain(organisations).chain(people).chain(works).chain(RECORD.events.iter().flat_map(facts_of))
}

fn facts_of(event: &'static Event) -> impl Iterator<Item = Fact> {
    let itself = std::iter::once((format!("event {}", event.id), event.sources.as_slice()));
    let said = event.statements.iter().map(|it| (format!("{}: “{}”", event.id, it.text.words), it.sources.as_slice()));
    let counted = event.figures.iter().map(|it| (format!("{}: {}", event.id, it.value.words), it.sources.as_slice()));
    itself.chain(said).chain(counted)
}
