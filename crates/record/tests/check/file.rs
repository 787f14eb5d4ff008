//! The file as a whole: its encoding, its syntax, its depth.

use memorial_record::check::check;

use crate::table::{VALID, said};

fn with_mark(text: &str) -> Vec<u8> {
    [b"\xEF\xBB\xBF", text.as_bytes()].concat()
}

#[test]
fn a_valid_record_is_given_back() {
    let record = check(VALID.as_bytes()).record.expect("the record is valid");
    assert_eq!(record.languages.iter().map(|language| &**language).collect::<Vec<_>>(), ["en", "az"]);
}

#[test]
fn a_refused_record_is_not_given_back() {
    assert!(check(VALID.replace("\"low\": 161", "\"low\": 999").as_bytes()).record.is_none());
}

#[test]
fn a_record_with_warnings_is_given_back() {
    let changed = VALID.replace(r#""part_of": "opening", "#, "");
    let report = check(changed.as_bytes());
    assert_eq!((report.problems.len(), report.record.is_some()), (1, true));
}

#[test]
fn a_byte_order_mark_is_accepted() {
    assert!(said(&with_mark(VALID)).is_empty());
}

#[test]
fn a_byte_order_mark_moves_no_column_and_is_counted_in_spans() {
    assert_eq!(said(&with_mark("{ 1 }")), said(b"{ 1 }"));
    assert_eq!(said(&with_mark("[]")), said(b"[]"));
    assert_eq!(check(&with_mark("[]")).problems[0].span, 3..5);
}

#[test]
fn a_span_holds_what_the_problem_is_about() {
    let text = VALID.replace(r#""low": 161"#, r#""low": "ı61""#);
    let problem = &check(text.as_bytes()).problems[0];
    assert_eq!(&text[problem.span.clone()], r#""ı61""#);
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
    let expected = "the file ends in the middle of a value. Check whether it was saved and copied completely, and close what is open.";
    assert_eq!(
        said(&VALID.as_bytes()[..VALID.find("\"agdam\"").expect("it is there")]),
        [format!("21:12: error: {expected}")]
    );
    assert_eq!(said(b"{\n"), [format!("2:1: error: {expected}")]);
    assert_eq!(said(b""), [format!("1:1: error: {expected}")]);
}

#[test]
fn every_truncation_is_exactly_one_error() {
    let end = VALID.trim_end().len();
    for length in (0..end).step_by(3) {
        let report = check(&VALID.as_bytes()[..length]);
        assert_eq!((report.problems.len(), report.record), (1, None), "{length}");
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
        ("// no\n{}", "1:1: error: this is not JSON: expected value"),
        ("{ a: 1 }", "1:3: error: this is not JSON: key must be a string"),
        ("[0x1F]", "1:3: error: this is not JSON: expected `,` or `]`"),
        ("['a']", "1:2: error: this is not JSON: expected value"),
    ];
    for (text, expected) in cases {
        assert_eq!(said(text.as_bytes()), [format!("{expected}. {remedy}")], "{text}");
    }
}

#[test]
fn half_of_a_character_is_placed_at_its_escape() {
    let expected = "error: half of a character: a \\u escape from d800 to dfff without its other half. Write the character itself, or both halves, such as \\ud83d\\udd6f.";
    for (text, place) in [
        ("{ \"a\": \"x\\ud800\" }", "1:10"),
        ("{ \"a\": \"\\udd6f\" }", "1:9"),
        ("{ \"a\": \"\\ud83d\\u0041\" }", "1:15"),
    ] {
        assert_eq!(said(text.as_bytes()), [format!("{place}: {expected}")], "{text}");
    }
}

#[test]
fn a_line_break_in_a_string_is_placed_where_it_is() {
    let expected = "a line break or control character in a string. Write a line break as \\n, a tab as \\t.";
    assert_eq!(said(b"{\n \"a\": \"x\ny\" }"), [format!("2:9: error: {expected}")]);
    assert_eq!(said(b"{ \"a\": \"x\ty\" }"), [format!("1:10: error: {expected}")]);
}

#[test]
fn a_file_without_a_record_is_of_the_wrong_type() {
    let expected = "1:1: error: expected an object, found a list. Write it as an object, between { and }.";
    assert_eq!(said(b"[]"), [expected]);
}

#[test]
fn depth_is_refused_and_never_overflows() {
    let expected =
        "lists and objects are nested more than 127 deep. A record needs eight levels: remove the inner ones.";
    assert_eq!(said("[".repeat(1_000_000).as_bytes()), [format!("1:128: error: {expected}")]);
    assert_eq!(said("{\"a\":".repeat(10_000).as_bytes()), [format!("1:636: error: {expected}")]);
    let quoted = format!("{{\"a\": \"{}\"}}", "[".repeat(1_000));
    assert!(!said(quoted.as_bytes())[0].contains("nested"), "brackets in a string do not count");
}

#[test]
fn an_empty_object_misses_every_required_field() {
    assert_eq!(said(b"{}").len(), 16);
}

#[test]
fn a_pointer_is_written_as_rfc_6901_has_it() {
    assert!(
        said(b"{ \"a/b~c\": 1 }").iter().any(|line| line.starts_with("1:3: error: /a~1b~0c: unknown field `a/b~c`"))
    );
}

#[test]
fn a_hostile_word_cannot_break_a_line() {
    let said = said("{ \"\\n\\u001b[2J\\u202e\": 1 }".as_bytes());
    assert!(said.iter().all(|line| !line.contains(['\n', '\u{1b}', '\u{202e}'])), "{said:?}");
}

#[test]
fn a_flood_of_problems_is_cut_off_with_a_word() {
    let text = ["[", &"1,".repeat(150_000), "1]"].concat();
    let record = VALID.replace("\"creators\": [\"ada\"]", &["\"creators\": ", &text].concat());
    let said = said(record.as_bytes());
    assert_eq!(said.len(), 100_000);
    assert!(said.last().is_some_and(|line| line.ends_with("There are more problems: correct these first.")));
}
