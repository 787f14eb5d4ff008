//! The file as a whole: its encoding, its syntax, its depth.

use memorial_timeline::record::check::check;

use crate::table::{SOUND, said};

fn with_mark(text: &str) -> Vec<u8> {
    [b"\xEF\xBB\xBF", text.as_bytes()].concat()
}

#[test]
fn a_sound_record_is_given_back() {
    let raw = check(SOUND.as_bytes()).raw.expect("the record is sound");
    assert_eq!(raw.languages().collect::<Vec<_>>(), ["en", "az"]);
}

#[test]
fn a_refused_record_is_not_given_back() {
    assert!(check(SOUND.replace("\"low\": 161", "\"low\": 999").as_bytes()).raw.is_none());
}

#[test]
fn a_record_with_warnings_is_given_back() {
    let changed = SOUND.replace(r#""part_of": "opening", "#, "");
    let report = check(changed.as_bytes());
    assert_eq!((report.problems.len(), report.raw.is_some()), (1, true));
}

#[test]
fn a_byte_order_mark_is_accepted() {
    assert!(said(&with_mark(SOUND)).is_empty());
}

#[test]
fn a_byte_order_mark_moves_no_column() {
    assert_eq!(said(&with_mark("{ 1 }")), said(b"{ 1 }"));
    assert_eq!(said(&with_mark("[]")), said(b"[]"));
}

#[test]
fn columns_count_characters() {
    let said = said(r#"{ "Xocalı 🕯": 1, "Ходжалы": 2 }"#.as_bytes());
    let unknown: Vec<&str> = said.iter().filter(|line| line.contains("unknown")).map(|line| &line[..4]).collect();
    assert_eq!(unknown, ["1:3:", "1:18"]);
}

#[test]
fn bytes_that_are_not_utf_8_are_placed_at_the_first_of_them() {
    let remedy = "Save the file as UTF-8: the byte here belongs to another encoding, or was damaged.";
    assert_eq!(said(b"{\r\n \"\xC4\xB1\xFF\": 1, \xFE"), [format!("2:4: error: the file is not UTF-8. {remedy}")]);
    assert_eq!(said(b"\xFF\xFE{\0}\0"), [format!("1:1: error: the file is not UTF-8. {remedy}")]);
    assert_eq!(said(b"\xEF\xBB\xBF{\xE2\x82"), [format!("1:2: error: the file is not UTF-8. {remedy}")]);
}

#[test]
fn a_truncated_file_is_one_problem_at_its_end() {
    let what =
        "the file ends in the middle of a value. Look whether it was saved and copied whole, and close what is open.";
    assert_eq!(said(&SOUND.as_bytes()[..1009]), [format!("19:99: error: {what}")]);
    assert_eq!(said(b"{\n"), [format!("2:1: error: {what}")]);
    assert_eq!(said(b""), [format!("1:1: error: {what}")]);
}

#[test]
fn every_truncation_is_exactly_one_error() {
    let end = SOUND.trim_end().len();
    for length in 0..end {
        let report = check(&SOUND.as_bytes()[..length]);
        assert_eq!((report.problems.len(), report.raw), (1, None), "{length}");
    }
}

#[test]
fn what_is_not_json_is_one_problem_at_its_place() {
    let remedy = "Correct it here or just before: often a comma, a quotation mark or a bracket is missing or too many.";
    let cases = [
        ("{ \"ı\" 1 }", "1:7: error: this is not JSON: expected `:`"),
        ("{ \"a\": 1, }", "1:11: error: this is not JSON: trailing comma"),
        ("{\n\"a\": 1\n\"b\": 2 }", "3:1: error: this is not JSON: expected `,` or `}`"),
        ("{} {}", "1:4: error: this is not JSON: trailing characters"),
        ("{ \"a\": \"\\ud800\" }", "1:15: error: this is not JSON: unexpected end of hex escape"),
        ("[1e999]", "1:6: error: this is not JSON: number out of range"),
        ("// no\n{}", "1:1: error: this is not JSON: expected value"),
    ];
    for (text, expected) in cases {
        assert_eq!(said(text.as_bytes()), [format!("{expected}. {remedy}")], "{text}");
    }
}

#[test]
fn a_line_break_in_a_string_is_placed_where_it_stands() {
    let what = "a line break or control character stands in a string. Write a line break as \\n, a tab as \\t.";
    assert_eq!(said(b"{\n \"a\": \"x\ny\" }"), [format!("2:9: error: {what}")]);
    assert_eq!(said(b"{ \"a\": \"x\ty\" }"), [format!("1:10: error: {what}")]);
}

#[test]
fn a_file_without_a_record_is_of_the_wrong_type() {
    let expected = "1:1: error: this is a list, where an object is wanted. Write it as an object, between { and }.";
    assert_eq!(said(b"[]"), [expected]);
}

#[test]
fn depth_is_refused_and_never_overflows() {
    let said = said("[".repeat(1_000_000).as_bytes());
    let what = "lists and objects lie more than 127 deep in one another. A record needs eight levels: take the inner ones out.";
    assert_eq!(said, [format!("1:128: error: {what}")]);
}

#[test]
fn an_empty_object_misses_every_required_field() {
    assert_eq!(said(b"{}").len(), 16);
}

#[test]
fn a_pointer_is_written_as_rfc_6901_has_it() {
    assert!(said(b"{ \"a/b~c\": 1 }")[0].starts_with("1:1: error: "));
    assert!(said(b"{ \"a/b~c\": 1 }").iter().any(|line| line.starts_with("1:3: error: /a~1b~0c: the field `a/b~c`")));
}

#[test]
fn a_hostile_word_cannot_break_a_line() {
    let said = said("{ \"\\n\\u001b[2J\\u202e\": 1 }".as_bytes());
    assert!(said.iter().all(|line| !line.contains(['\n', '\u{1b}', '\u{202e}'])), "{said:?}");
}

#[test]
fn a_flood_of_problems_is_cut_off_with_a_word() {
    let text = ["[", &"1,".repeat(150_000), "1]"].concat();
    let record = SOUND.replace("\"creators\": [\"ada\"]", &["\"creators\": ", &text].concat());
    let said = said(record.as_bytes());
    assert_eq!(said.len(), 100_000);
    assert!(said.last().is_some_and(|line| line.ends_with("There are more problems: correct these first.")));
}
