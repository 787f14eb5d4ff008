//! The order in which a query finds: names before links, links before texts, the same word before its beginning.

use memorial_timeline::search::{index::Index, listing::Entry};

use crate::{found, name, people, record};

#[test]
fn a_name_is_found_as_written_then_alike_then_by_its_beginning_then_by_a_slip() {
    let names = ["Hasanova", "Gasan", "Гасан", "Hassam", "Hasan", "Ivan"].map(name);
    let record = record(&[("people", &people(&names))]);
    let ids = found(&record, &Index::of(&record, None), "Hasan");
    assert_eq!(ids, ["p4", "p2", "p0", "p1", "p3"]);
}

#[test]
fn names_come_before_roles_and_organisations_and_these_before_texts() {
    let person = |id: &str, name: &str, more: &str| {
        format!(r#"{{"id":"{id}","name":"{name}","sources":[{{"source":"s"}}]{more}}}"#)
    };
    let list = [
        person("text", "Ada", r#","roles":[],"text":"She knew Miriam.""#),
        person("organisation", "Eve", r#","roles":[{"title":"Singer","organisation":"o"}]"#),
        person("role", "Ann", r#","roles":[{"title":"Miriam in a play"}]"#),
        person("name", "Miriam", r#","roles":[]"#),
    ];
    let record = record(&[
        ("people", &list.join(",")),
        ("organisations", r#"{"id":"o","name":"The Miriam Choir","sources":[{"source":"s"}]}"#),
    ]);
    assert_eq!(found(&record, &Index::of(&record, None), "Miriam"), ["name", "organisation", "role", "text"]);
}

#[test]
fn every_word_has_to_be_found_and_the_worst_one_counts() {
    let names = ["Lev Spivak", "Lev Tolstoy", "Leva Spivakov", "Spivak"].map(name);
    let record = record(&[("people", &people(&names))]);
    let index = Index::of(&record, None);
    assert_eq!(found(&record, &index, "lev spivak"), ["p0", "p2"]);
    assert_eq!(found(&record, &index, "spivak lev"), ["p0", "p2"]);
    assert_eq!(found(&record, &index, "lev nobody"), [""; 0]);
}

#[test]
fn without_a_letter_or_digit_nothing_is_found() {
    let record = record(&[("people", &people(&[name("Lev Spivak")]))]);
    let index = Index::of(&record, None);
    for query in ["", " ", "--", "'", "!?", "…", "׳"] {
        assert_eq!(found(&record, &index, query), [""; 0], "{query}");
    }
}

#[test]
fn works_places_and_events_are_found_with_what_they_are_linked_with() {
    let record = record(&[
        ("people", &people(&[name("Alex Brokas")])),
        ("places", r#"{"id":"holon","name":{"en":"Holon","he":"חולון"}}"#),
        (
            "works",
            r#"{"id":"w","kind":"film","title":"Endless Corridor","creators":["p0"],"sources":[{"source":"s"}]}"#,
        ),
        (
            "events",
            r#"{"id":"whole","title":"An evening","date":"2021","lane":"l","place":"holon","sources":[{"source":"s"}]},
            {"id":"item","title":"Excerpts","date":"2021","lane":"l","part_of":"whole","works":["w"],
             "statements":[{"by":"Somebody","text":"It was long.","sources":[{"source":"s"}]}],
             "sources":[{"source":"s"}]}"#,
        ),
    ]);
    let index = Index::of(&record, None);
    let work = Entry::Work(record.works.find("w").expect("the work"));
    let place = Entry::Place(record.places.find("holon").expect("the place"));
    let event = Entry::Event(record.events.find("whole").expect("the event"));
    let check = |query: &str, ranks: [Option<u8>; 3]| {
        let hits = index.find(&record, query);
        assert_eq!([work, place, event].map(|entry| hits.rank(entry)), ranks, "{query}");
    };
    check("corridor", [Some(0), None, None]);
    check("brokas", [Some(5), None, None]);
    check("חולון", [None, Some(0), Some(5)]);
    check("excerpts", [None, None, Some(5)]);
    check("long", [None, None, Some(6)]);
}

#[test]
fn the_nearest_names_stand_in_where_nothing_is_found() {
    let names = ["Lev Spivak", "Lev Tolstoy", "Arkady Pomerants"].map(name);
    let record = record(&[("people", &people(&names)), ("places", r#"{"id":"holon","name":"Holon"}"#)]);
    let index = Index::of(&record, None);
    let nearest = |query: &str| {
        let name = |entry| match entry {
            Entry::Party(party) => party.name(&record).shown.words.clone(),
            Entry::Place(key) => record.places[key].name.shown.words.clone(),
            _ => String::new(),
        };
        index.nearest(&record, query, 3).into_iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(nearest("lev pomerants"), ["Arkady Pomerants", "Lev Spivak", "Lev Tolstoy"]);
    assert_eq!(nearest("sbivok"), ["Lev Spivak"]);
    assert_eq!(nearest("halan"), ["Holon"]);
    assert!(nearest("xyzxyz").is_empty() && nearest("--").is_empty());
}
