//! Every sentence of the report, S0 to S10, is in the record: what it names, its words, and its place in the programme.

use std::{collections::BTreeMap, sync::LazyLock};

use memorial_record::{By, Citation, Event};
use serde::Deserialize;

use crate::{
    RAW, RECORD, conference,
    contested::unquoted,
    event, id_of,
    voice::{Voice, passages},
};

/// What a sentence of the report names, and words of it that may not be lost.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    events: Vec<String>,
    people: Vec<String>,
    organisations: Vec<String>,
    places: Vec<String>,
    works: Vec<String>,
    phrases: Vec<String>,
}

/// The sentences by number; 0 is the title.
static SENTENCES: LazyLock<BTreeMap<u32, Sentence>> = LazyLock::new(|| {
    let sentences: BTreeMap<String, Sentence> =
        serde_json::from_str(include_str!("../fixtures/report-coverage.json")).expect("the fixture lists sentences");
    let number = |name: &str| name.strip_prefix('S').and_then(|number| number.parse().ok());
    sentences.into_iter().map(|(name, sentence)| (number(&name).expect("S and a number"), sentence)).collect()
});

/// Which organisation has which part in which item, by the report; roles are compared up to their first colon.
const ORGANISATIONS: [(&str, &str, &str); 7] = [
    ("conference-2021", "aziz", "Organiser"),
    ("conference-2021", "state-committee-on-work-with-diaspora", "Supporter"),
    ("conference-2021-thanks", "aziz", "Was thanked"),
    ("conference-2021-statement", "aziz", "Read the statement"),
    ("conference-2021-statement", "president-of-israel", "Addressee of the statement"),
    ("conference-2021-statement", "prime-minister", "Addressee of the statement"),
    ("conference-2021-statement", "european-parliament", "Addressee of the statement"),
];

#[test]
fn the_title_and_all_ten_sentences_are_listed() {
    assert!(SENTENCES.keys().copied().eq(0..=10), "tests/fixtures/report-coverage.json lists S0 to S10");
}

#[test]
fn whatever_a_sentence_names_is_in_the_record() {
    let mut missing = Vec::new();
    for (number, sentence) in SENTENCES.iter() {
        let mut look = |list: &str, ids: &[String], has: &dyn Fn(&str) -> bool| {
            missing.extend(ids.iter().filter(|id| !has(id)).map(|id| format!("S{number}: `{list}` has no `{id}`")));
        };
        look("events", &sentence.events, &|id| RECORD.events.find(id).is_some());
        look("people", &sentence.people, &|id| RECORD.people.find(id).is_some());
        look("organisations", &sentence.organisations, &|id| RECORD.organisations.find(id).is_some());
        look("places", &sentence.places, &|id| RECORD.places.find(id).is_some());
        look("works", &sentence.works, &|id| RECORD.works.find(id).is_some());
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_words_of_each_sentence_are_where_somebody_else_speaks() {
    let attributed = attributed();
    let has = |phrase: &str| attributed.iter().any(|words| words.contains(phrase));
    let mut missing = Vec::new();
    for (number, sentence) in SENTENCES.iter() {
        missing.extend(sentence.phrases.iter().filter(|it| !has(it)).map(|it| format!("S{number}: “{it}”")));
    }
    assert!(missing.is_empty(), "not quoted in any statement, number, title or quotation:\n{}", missing.join("\n"));
}

#[test]
fn each_sentence_is_cited_where_it_is_told() {
    let told = |number: u32, id: &String| cited(event(id)).any(|citation| cites_sentence(citation, number));
    for (number, sentence) in SENTENCES.range(1..) {
        assert!(
            sentence.events.iter().any(|id| told(*number, id)),
            "no event of S{number} cites that sentence of the report"
        );
    }
}

#[test]
fn whoever_a_sentence_names_cites_that_sentence() {
    // S7 is what seven people are said to have said together, so none of them alone is given it.
    for (number, sentence) in SENTENCES.iter().filter(|(number, _)| **number != 7) {
        for id in &sentence.people {
            let person = RECORD.people.get(id).expect("the person is in the record");
            assert!(
                person.sources.iter().any(|it| cites_sentence(it, *number)),
                "{id} does not cite sentence {number}"
            );
        }
    }
}

#[test]
fn the_programme_keeps_the_order_of_the_report() {
    let mut expected: Vec<&str> = Vec::new();
    for id in SENTENCES.range(3..).flat_map(|(_, sentence)| &sentence.events) {
        if id.starts_with("conference-2021-") && !expected.contains(&id.as_str()) {
            expected.push(id);
        }
    }
    let items: Vec<&Event> = conference().skip(1).collect();
    assert!(items.iter().map(|item| item.id.as_str()).eq(expected), "the running order is not that of S3 to S10");
    assert!(items.iter().filter_map(|item| item.order).eq(1..=8), "the items are not numbered from 1 to 8");
}

#[test]
fn the_organisations_have_the_parts_that_the_report_gives_them() {
    let role = |role: &str| role.split(':').next().unwrap_or_default().to_owned();
    let parts = conference().flat_map(|event| event.participants.iter().map(|part| (event.id.clone(), part)));
    let mut parts: Vec<_> = parts.map(|(event, part)| (event, id_of(part.party), role(&part.role.words))).collect();
    parts.retain(|(_, id, _)| RECORD.organisations.find(id).is_some());
    let parts: Vec<_> = parts.iter().map(|(event, id, role)| (event.as_str(), *id, role.as_str())).collect();
    assert_eq!(parts, ORGANISATIONS);
}

#[test]
fn the_words_of_the_israeli_speakers_are_attached_to_nobody() {
    let item = event("conference-2021-israeli-speakers");
    assert!(item.participants.is_empty(), "S8 names nobody");
    assert!(item.statements.iter().all(|said| matches!(said.by, By::Words(_))), "S8 is said by nobody who is named");
}

#[test]
fn a_collective_sentence_stays_collective() {
    let item = event("conference-2021-addresses");
    assert!(item.statements.iter().all(|said| matches!(said.by, By::Words(_))), "S7 is nobody's own sentence");
}

/// Everything that is given as somebody else's words.
fn attributed() -> Vec<String> {
    let mut attributed = Vec::new();
    for passage in passages(&RAW) {
        match passage.voice {
            Voice::Attributed => attributed.push(passage.words),
            Voice::Own => attributed.extend(unquoted(&passage.words).1),
        }
    }
    attributed
}

fn cited(event: &Event) -> impl Iterator<Item = &Citation> {
    let of_statements = event.statements.iter().flat_map(|statement| &statement.sources);
    let of_parts = event.participants.iter().flat_map(|part| &part.sources);
    event.sources.iter().chain(of_statements).chain(of_parts)
}

/// Whether a citation is of this sentence of the report, as in “sentences 2 and 6”.
fn cites_sentence(citation: &Citation, number: u32) -> bool {
    let locator = citation.locator.as_deref().unwrap_or_default();
    let mut numbers = locator.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse::<u32>().ok());
    RECORD.sources[citation.source].id == "report" && numbers.any(|cited| cited == number)
}

/// Whether a name is in a text as a word of its own.
fn has_word(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        let after = text[start + name.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[test]
fn an_event_links_to_every_place_that_its_words_name_and_to_no_other() {
    for event in RECORD.events.iter() {
        let said = event.statements.iter().map(|statement| &statement.text);
        let words: Vec<&str> =
            event.text.iter().chain(said).chain([&event.title]).map(|text| text.words.as_str()).collect();
        let is_named = |form: &str| words.iter().any(|words| has_word(words, form));
        let places = RECORD.places.keys().filter(|place| event.place != Some(*place));
        let named: Vec<_> = places.filter(|place| RECORD.places[*place].name.forms().any(is_named)).collect();
        assert_eq!(event.places_named, named, "places_named of {}", event.id);
    }
}
