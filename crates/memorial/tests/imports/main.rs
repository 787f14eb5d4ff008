//! Files of each format, made by hand with what is hard about it, and beside each what becomes of it.
//!
//! `UPDATE=1 cargo test -p memorial --test imports` writes what is expected anew, for somebody to read before it is
//! kept.

use std::{env, fs, path::Path};

use memorial::import::{Decoded, Draft, Format, Mapping, Taken, decoded, import};
use memorial_record::{check::check, problem::Severity};
use serde_json::{Value, json};

/// What becomes of the bytes of a file.
fn taken(name: &str, bytes: &[u8], from: Option<Format>, map: &str) -> Taken {
    let Decoded { text, .. } = decoded(bytes, None).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mapping =
        if map.is_empty() { Mapping::default() } else { Mapping::parse(map).expect("the test writes a mapping") };
    let mut draft = Draft::new(name, "en", "2026-11-22");
    import(&text, from, &mapping, &mut draft).unwrap_or_else(|error| panic!("{name}: {error}"));
    draft.finish()
}

/// Compares what becomes of a file with what is expected, beside it.
fn check_file(name: &str, map: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imports/files");
    let bytes = fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let Taken { record, left_out, to_look_at } = taken(name, &bytes, None, map);
    let problems = check(record.to_string().as_bytes()).problems;
    let errors: Vec<_> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}\n{record:#}");
    no_markup(&record, name);
    let found = json!({ "left_out": left_out, "to_look_at": to_look_at, "record": record });
    let beside = folder.join([name, ".expected.json"].concat());
    if env::var_os("UPDATE").is_some() {
        fs::write(&beside, format!("{found:#}\n")).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
    }
    let expected = fs::read_to_string(&beside).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
    assert_eq!(format!("{found:#}\n"), expected, "{name}: UPDATE=1 writes what is expected anew");
}

/// No text of a record holds a tag, a script, an entity or a control of direction of the file that it came from, except
/// where the file writes a tag's name with entities, which is what its readers saw.
fn no_markup(value: &Value, name: &str) {
    match value {
        Value::String(text) => {
            for sign in [
                "alert(",
                "onerror",
                "</",
                "<b",
                "<i",
                "<p",
                "<a",
                "<u",
                "&amp;",
                "&#",
                "&nbsp;",
                "javascript:",
                "\u{202e}",
            ] {
                assert!(!text.contains(sign) || text == "<b>", "{name}: {text}");
            }
        }
        Value::Array(items) => items.iter().for_each(|item| no_markup(item, name)),
        Value::Object(fields) => fields.values().for_each(|field| no_markup(field, name)),
        _ => {}
    }
}

macro_rules! files {
    ($( $test:ident: $name:literal $(, $map:literal)?; )*) => {$(
        #[test]
        fn $test() {
            check_file($name, concat!($($map)?));
        }
    )*};
}

files! {
    a_timeline: "timeline.json";
    the_table_of_a_timeline: "timeline.csv";
    people_by_a_mapping: "people.csv", "Office=role";
    people_by_their_ids: "people-id.tsv";
    events: "events.csv";
    people_in_cyrillic_letters_of_windows: "people-windows-1251.csv", "имя=name,роль=role,родился=born,умер=died,текст=text";
    people_in_utf_16: "people-utf-16.tsv";
    people_in_turkish_letters_of_windows: "people-windows-1254.csv", "ad=name,görev=role,öldü=died";
    people_in_western_letters_of_windows: "people-windows-1252.csv", "nom=name,rôle=role,décès=died";
    a_schedule_in_json: "schedule.json";
    a_schedule_in_xml: "schedule.xml";
    a_calendar: "calendar.ics";
    a_family_tree: "family.ged";
}

#[test]
fn entities_of_a_schedule_s_own_are_refused() {
    let text = "<!DOCTYPE schedule [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\
        <schedule><conference><title>&b;</title></conference></schedule>";
    let mut draft = Draft::new("schedule.xml", "en", "2026-11-22");
    assert!(import(text, None, &Mapping::default(), &mut draft).is_err());
}

#[test]
fn what_is_of_no_known_format_is_refused_with_what_to_do() {
    for text in ["", "words", "<html><p>words</p></html>", "\u{0}\u{1}"] {
        let mut draft = Draft::new("file", "en", "2026-11-22");
        let refused = import(text, None, &Mapping::default(), &mut draft);
        assert!(refused.is_err_and(|failure| failure.to_string().contains("--from")), "{text}");
    }
}

#[test]
fn many_entries_of_one_name_are_taken_in_without_delay() {
    let text = ["title,date\n", &"The same,1992\n".repeat(50_000)].concat();
    let taken = taken("many.csv", text.as_bytes(), Some(Format::Csv), "");
    assert_eq!(taken.record["events"].as_array().map(Vec::len), Some(50_000));
}
