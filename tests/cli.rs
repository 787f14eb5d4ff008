//! What `memorial` prints and how it exits.
#![cfg(feature = "cli")]

use snapbox::{
    cmd::{Command, cargo_bin},
    str,
};

fn memorial(arguments: &[&str]) -> Command {
    Command::new(cargo_bin!("memorial")).args(arguments)
}

#[test]
fn a_sound_record_prints_nothing_and_exits_with_0() {
    memorial(&["check", "tests/fixtures/sound.json"]).assert().code(0).stdout_eq(str![""]).stderr_eq(str![[r#"
tests/fixtures/sound.json: sound

"#]]);
}

#[test]
fn every_problem_is_a_line_and_the_exit_is_1() {
    memorial(&["check", "tests/fixtures/broken-many.json"])
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
tests/fixtures/broken-many.json:1:1: error: the field `summary` is missing. Add it: What the record holds, in a few sentences.
tests/fixtures/broken-many.json:5:23: warning: /languages/1: `az` is announced, and 9 of 10 texts lack it. Translate them, the first at /title, or take the language out.
tests/fixtures/broken-many.json:7:3: error: /sumary: the field `sumary` is unknown. The nearest is `summary`. Known here: $schema, format, id, language, languages, title, summary, read_on, corrections, notes, lanes, eras, together, places, organisations, people, works, events, sources, revisions.
tests/fixtures/broken-many.json:9:18: error: /corrections: the address has no scheme that is allowed here. Write the whole address. Allowed here: https or mailto.
tests/fixtures/broken-many.json:12:22: error: /places/0/id: the id `Holon` cannot stand in an address. Write it with a to z, digits and inner hyphens, at most 64 of them, such as `khojaly-2021`.
tests/fixtures/broken-many.json:12:59: error: /places/0/country: `il` is not a country code. Write the two upper-case letters of ISO 3166-1, such as `AZ`.
tests/fixtures/broken-many.json:12:80: error: /places/0/coordinates: the coordinates are off the globe: latitude goes from -90 to 90, longitude from -180 to 180. Write [latitude, longitude] in degrees, such as [39.91, 46.79].
tests/fixtures/broken-many.json:13:68: error: /organisations/0/part_of: `centre` is part of itself. Take one `part_of` of this circle out.
tests/fixtures/broken-many.json:13:89: error: /organisations/0/sources: no source is cited, and nothing stands without a source. Cite the source it was read in: [{ "source": "id" }].
tests/fixtures/broken-many.json:15:50: error: /people/0/roles: this is a string, where a list is wanted. Write it as a list, between [ and ].
tests/fixtures/broken-many.json:16:13: error: /people/1/id: the id `ada` is taken by /people/0. Give one of them another id, and look which of them its references mean.
tests/fixtures/broken-many.json:16:100: error: /people/1/sources/0/grade: `D` is not a word that is known here. The nearest is `A`. Known here: A, B, C.
tests/fixtures/broken-many.json:18:37: error: /works/0/kind: `song` is not a word that is known here. The nearest is `poem`. Known here: film, statement, poem, report, book, exhibition, other.
tests/fixtures/broken-many.json:18:61: error: /works/0/tittle: the field `tittle` is unknown. The nearest is `title`. Known here: id, kind, title, date, creators, text, sources.
tests/fixtures/broken-many.json:21:52: error: /events/0/date: month 13 does not exist. Write a month from 01 to 12, or a season from 21 to 24.
tests/fixtures/broken-many.json:21:71: error: /events/0/lane: nothing in `lanes` has the id `conferense`. The nearest id there is `conference`.
tests/fixtures/broken-many.json:22:36: error: /events/0/participants/0/person: nothing in `people` has the id `adda`. The nearest id there is `ada`.
tests/fixtures/broken-many.json:22:63: error: /events/0/participants/1: neither `person` nor `organisation` stands here. Name exactly one of them.
tests/fixtures/broken-many.json:23:22: warning: /events/0/statements/0: the statement is disputed, and stands alone. Add what those say who dispute it.
tests/fixtures/broken-many.json:24:49: error: /events/0/figures/0/value: this is a number, where a text is wanted. Write a string, or an object of strings by language: { "en": "…" }.
tests/fixtures/broken-many.json:24:61: error: /events/0/figures/0/low: `low` is above `high`. Exchange them, or correct the one that is wrong.
tests/fixtures/broken-many.json:25:17: error: /events/0/media/0: the field `alt` is missing. Add it: What it shows, for those who do not see it.
tests/fixtures/broken-many.json:25:43: error: /events/0/media/0/src: the address begins with `//`. Write its scheme before it. Allowed here: https, or a relative address.
tests/fixtures/broken-many.json:26:44: error: /events/0/sources: the field `sources` stands here twice. Keep one of them.
tests/fixtures/broken-many.json:26:55: error: /events/0/sources: no source is cited, and nothing stands without a source. Cite the source it was read in: [{ "source": "id" }].
tests/fixtures/broken-many.json:28:5: error: /events/1: the field `sources` is missing, and nothing stands without a source. Cite the source it was read in: [{ "source": "id" }].
tests/fixtures/broken-many.json:28:62: error: /events/1/date: day 30 does not exist in month 02 of the year 2021. Write a day from 01 to 28.
tests/fixtures/broken-many.json:31:53: error: /sources/0/url: the address has no scheme that is allowed here. Write the whole address. Allowed here: https or http.
tests/fixtures/broken-many.json:31:87: error: /sources/0/language: `en_GB` is not a well-formed language tag. Write a BCP 47 tag, such as `en`, `az` or `sr-Latn`.
tests/fixtures/broken-many.json:32:13: warning: /sources/1/id: nothing cites the source `book`. Cite it where it was used, or take it out.
tests/fixtures/broken-many.json:34:27: error: /revisions/0/date: the year comes first, then month and day in two digits each, with hyphens. Write 2026-11-22.
tests/fixtures/broken-many.json:34:49: error: /revisions/0/text: this is null, where a text is wanted. Write a value, or take the field out: a record has no null.

"#]])
        .stderr_eq(str![""]);
}

#[test]
fn a_truncated_record_is_one_line() {
    memorial(&["check", "tests/fixtures/broken-truncated.json"]).assert().code(1).stdout_eq(str![[r#"
tests/fixtures/broken-truncated.json:14:64: error: the file ends in the middle of a value. Look whether it was saved and copied whole, and close what is open.

"#]]);
}

#[test]
fn a_record_in_another_encoding_is_one_line() {
    memorial(&["check", "tests/fixtures/broken-encoding.json"]).assert().code(1).stdout_eq(str![[r#"
tests/fixtures/broken-encoding.json:3:18: error: the file is not UTF-8. Save the file as UTF-8: the byte here belongs to another encoding, or was damaged.

"#]]);
}

#[test]
fn warnings_alone_exit_with_0() {
    let sound = include_str!("fixtures/sound.json");
    let input = sound.replace(r#""part_of": "opening", "#, "");
    memorial(&["check", "-"]).stdin(input).assert().code(0).stdout_eq(str![[r#"
<stdin>:64:127: warning: /events/1/order: `order` says nothing without `part_of`. Add `part_of`, the event whose programme this is an item of, or take `order` out.

"#]]).stderr_eq(str![[r#"
<stdin>: sound

"#]]);
}

#[test]
fn a_file_that_cannot_be_opened_exits_with_2_and_the_others_are_checked() {
    let files = ["check", "tests/fixtures/nothing.json", "tests/fixtures/broken-truncated.json"];
    memorial(&files).assert().code(2).stdout_eq(str![[r#"
tests/fixtures/broken-truncated.json:14:64: error: the file ends in the middle of a value. Look whether it was saved and copied whole, and close what is open.

"#]]).stderr_eq(str![[r#"
tests/fixtures/nothing.json: the file cannot be opened: No such file or directory (os error 2). Look whether its name is right and it may be read.

"#]]);
}

#[test]
fn a_folder_cannot_be_opened() {
    memorial(&["check", "tests"]).assert().code(2).stdout_eq(str![""]);
}

#[test]
fn no_file_is_a_mistake_of_use() {
    memorial(&["check"]).assert().code(2).stdout_eq(str![""]);
}

#[test]
fn the_schema_is_printed_as_json() {
    let output = memorial(&["schema"]).assert().code(0).get_output().stdout.clone();
    let schema: serde_json::Value = serde_json::from_slice(&output).expect("the schema is JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}
