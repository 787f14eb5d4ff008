//! The order in which a query finds: names before relations, relations before texts, the same word before its beginning.

use memorial_search::{
    index::{Document, Field, Index},
    query::ParsedQuery,
};

use crate::{found, index_of, named};

#[test]
fn a_name_is_found_as_written_then_as_a_variant_then_by_its_beginning_then_by_a_typo() {
    let index = index_of(&["Hasanova", "Gasan", "Гасан", "Hassam", "Hasan", "Ivan"]);
    assert_eq!(found(&index, "Hasan"), [4, 2, 0, 1, 3]);
}

#[test]
fn names_come_before_roles_and_relations_and_these_before_texts() {
    let with = |name: &'static str, field, text: &'static str| {
        let mut document = named(&[name]);
        document.texts.push((field, text));
        document
    };
    let choir = Document { related: vec![1], ..named(&["The Miriam Choir"]) };
    let index = Index::new(&[
        with("Ada", Field::Text, "She knew Miriam."),
        named(&["Eve"]),
        with("Ann", Field::Role, "Miriam in a play"),
        named(&["Miriam"]),
        choir,
    ]);
    assert_eq!(found(&index, "Miriam"), [3, 4, 1, 2, 0]);
}

#[test]
fn in_a_text_a_word_is_found_whole_or_by_its_beginning_as_written() {
    let text = Document { texts: vec![(Field::Text, "Ходжалы, Holon, salamladı")], ..Document::default() };
    let index = Index::new(&[text]);
    for query in ["Khojaly", "Ходж", "хол", "hol", "salam", "холон"] {
        let expected: &[usize] = if query == "хол" { &[] } else { &[0] };
        assert_eq!(found(&index, query), expected, "{query}");
    }
    assert!(found(&index, "khoj").is_empty() && found(&index, "holom").is_empty());
}

#[test]
fn every_word_has_to_be_found_and_the_ranks_are_added() {
    let index = index_of(&["Lev Spivak", "Lev Tolstoy", "Leva Spivakov", "Spivak"]);
    assert_eq!(found(&index, "lev spivak"), [0, 2]);
    assert_eq!(found(&index, "spivak lev"), [0, 2]);
    assert!(found(&index, "lev nobody").is_empty());
}

#[test]
fn without_a_letter_or_digit_nothing_is_found() {
    let index = index_of(&["Lev Spivak"]);
    for query in ["", " ", "--", "'", "!?", "…", "׳", "ʿ", "\u{301}", "\u{640}"] {
        assert!(found(&index, query).is_empty(), "{query}");
    }
}

#[test]
fn a_part_is_found_as_its_whole_and_what_is_related_by_its_name() {
    let text = |text: &'static str| Document { texts: vec![(Field::Text, text)], ..Document::default() };
    let index = Index::new(&[
        named(&["An evening"]),
        Document { part_of: Some(0), ..named(&["Excerpts"]) },
        Document { part_of: Some(1), ..text("It was long.") },
        Document { related: vec![0], ..named(&["Holon", "חולון"]) },
        Document { related: vec![5], ..named(&["Alex Brokas"]) },
        named(&["Endless Corridor"]),
    ]);
    let ranks = |query: &str| {
        let hits = index.search(&ParsedQuery::parse(query));
        (0..6).map(|document| hits.rank(document)).collect::<Vec<_>>()
    };
    assert_eq!(ranks("corridor"), [None, None, None, None, None, Some(0)]);
    assert_eq!(ranks("brokas"), [None, None, None, None, Some(0), Some(5)]);
    assert_eq!(ranks("brokass"), [None, None, None, None, Some(1), Some(5)]);
    assert_eq!(ranks("brpkas"), [None, None, None, None, Some(4), Some(7)]);
    assert_eq!(ranks("חולון"), [Some(5), None, None, Some(0), None, None]);
    assert_eq!(ranks("excerpts"), [Some(5), Some(0), None, None, None, None]);
    assert_eq!(ranks("long"), [Some(6), Some(6), Some(6), None, None, None]);
}

#[test]
fn a_particle_neither_hides_a_name_nor_finds_all_that_have_it() {
    let index = index_of(&["Ali al-Hashimi", "Hashimi", "Maria de la Cruz", "de la Torre", "Albert"]);
    assert_eq!(found(&index, "al-Hashimi"), [0, 1]);
    assert_eq!(found(&index, "de la cruz"), [2]);
    assert_eq!(found(&index, "cruz"), [2]);
    assert_eq!(found(&index, "al"), [0, 4], "a particle alone is a word like any other");
}

#[test]
fn the_nearest_names_are_told_where_nothing_is_found() {
    let names = ["Lev Spivak", "Lev Tolstoy", "Arkady Pomerants", "Holon", "An evening in Spivakovo"];
    let index = index_of(&names);
    let nearest = |query: &str| {
        let nearest = index.nearest(&ParsedQuery::parse(query), 3, &|document| document < 4);
        nearest.into_iter().map(|document| names[document]).collect::<Vec<_>>()
    };
    assert_eq!(nearest("lev pomerants"), ["Arkady Pomerants", "Lev Spivak", "Lev Tolstoy"]);
    assert_eq!(nearest("sbivok"), ["Lev Spivak"]);
    assert_eq!(nearest("halan"), ["Holon"]);
    assert!(nearest("xyzxyz").is_empty() && nearest("--").is_empty());
}
