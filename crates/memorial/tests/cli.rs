//! What `memorial` prints, what it leaves on the disk, and how it exits.

use std::{
    fs,
    path::{Path, PathBuf},
};

use snapbox::{
    cmd::{Command, cargo_bin},
    str,
};

const RECORD: &str = "../../data/khojaly-2021.json";

fn memorial(arguments: &[&str]) -> Command {
    Command::new(cargo_bin!("memorial")).args(arguments).env_remove("MEMORIAL_SITE_URL")
}

/// An empty folder of a name of its own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for tests can be written");
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().expect("the folder for tests has a plain name")
}

/// A small record, as `memorial new` writes it, in a folder of its own.
fn small_record(name: &str) -> PathBuf {
    let folder = folder(name);
    memorial(&["new", text(&folder)]).stdin("").assert().code(0);
    folder.join("record.json")
}

#[test]
fn a_new_record_is_valid_and_has_all_that_its_editor_needs() {
    let record = small_record("new");
    for file in ["record.schema.json", "README.md", ".github/workflows/pages.yml"] {
        assert!(record.with_file_name(file).is_file(), "{file}");
    }
    memorial(&["check", text(&record)]).assert().code(0).stdout_eq(str![""]).stderr_eq(str![[r#"
0 errors, 0 warnings in 1 record

"#]]);
}

#[test]
fn a_new_record_is_what_the_arguments_say() {
    let folder = folder("new-with-arguments");
    let arguments =
        ["new", text(&folder), "--title", "A garden", "--languages", "az,en", "--event", "A tree", "--date"];
    memorial(&arguments).arg("1992~").stdin("").assert().code(0);
    let record = fs::read_to_string(folder.join("record.json")).expect("it was written");
    for part in ["\"title\": \"A garden\"", "\"az\"", "\"title\": \"A tree\"", "\"date\": \"1992~\""] {
        assert!(record.contains(part), "{part} is not in {record}");
    }
}

#[test]
fn a_record_that_is_there_is_never_written_over() {
    let record = small_record("new-twice");
    fs::write(&record, "mine").expect("it can be written");
    let folder = record.parent().expect("it is in a folder");
    memorial(&["new", text(folder)]).stdin("").assert().code(2);
    assert_eq!(fs::read_to_string(&record).ok().as_deref(), Some("mine"));
}

#[test]
fn each_problem_has_its_place_its_remedy_and_its_line() {
    let record = "{\n  \"titel\": \"A\"\n}";
    let output = memorial(&["check", "-"]).stdin(record).assert().code(1);
    let output = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
    let problem = output.lines().find(|line| line.starts_with("<stdin>:2:3: error: /titel:"));
    assert!(problem.is_some_and(|line| line.contains("title")), "{output}");
    assert!(output.contains("\n2 |   \"titel\": \"A\"\n"), "{output}");
}

#[test]
fn problems_are_given_to_programs_too() {
    for format in ["json", "sarif"] {
        let output = memorial(&["check", "-", "--format", format]).stdin("{}").assert().code(1);
        let document: serde_json::Value =
            serde_json::from_slice(&output.get_output().stdout).unwrap_or_else(|error| panic!("{format}: {error}"));
        let problem = match format {
            "json" => &document["problems"][0],
            _ => &document["runs"][0]["results"][0],
        };
        assert!(problem.is_object(), "{document}");
    }
    let output = memorial(&["check", "-", "--format", "github"]).stdin("{}").assert().code(1);
    let output = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
    assert!(output.lines().all(|line| line.starts_with("::error file=<stdin>,line=1,col=")), "{output}");
}

#[test]
fn warnings_refuse_a_record_only_where_they_are_denied() {
    let record = small_record("warned");
    let mut value: serde_json::Value =
        serde_json::from_slice(&fs::read(&record).expect("it is there")).expect("it is JSON");
    value["languages"] = serde_json::json!(["en", "az"]);
    fs::write(&record, value.to_string()).expect("it can be written");
    memorial(&["check", text(&record)]).assert().code(0);
    memorial(&["check", text(&record), "--deny", "warnings"]).assert().code(1);
}

#[test]
fn a_file_that_cannot_be_opened_exits_with_2_and_the_others_are_checked() {
    let record = small_record("one-of-two");
    memorial(&["check", "nothing.json", text(&record)]).assert().code(2).stdout_eq(str![""]).stderr_eq(str![[r#"
nothing.json: the file cannot be opened: No such file or directory (os error 2). Look whether its name is right and it may be read.
0 errors, 0 warnings in 1 record

"#]]);
}

#[test]
fn the_schema_is_printed_as_json() {
    let output = memorial(&["schema"]).assert().code(0).get_output().stdout.clone();
    let schema: serde_json::Value = serde_json::from_slice(&output).expect("the schema is JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn a_built_site_says_what_was_written() {
    let site = folder("built").join("site");
    let output = memorial(&["build", RECORD, "--out", text(&site)]).assert().code(0);
    let output = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
    assert!(output.contains(" pages in ") && output.contains(" bytes, written in "), "{output}");
    assert!(site.join("he/people/index.html").is_file());
    let names = fs::read_dir(site.parent().expect("it is in a folder")).expect("it can be listed").count();
    assert_eq!(names, 1, "nothing is left beside the site");
}

#[test]
fn a_refused_record_leaves_the_site_before_it() {
    let record = small_record("refused");
    let site = record.with_file_name("site");
    memorial(&["build", text(&record), "--out", text(&site)]).assert().code(0);
    let before = fs::read_to_string(site.join("index.html")).expect("it was written");
    fs::write(&record, "{}").expect("it can be written");
    memorial(&["build", text(&record), "--out", text(&site)]).assert().code(1);
    assert_eq!(fs::read_to_string(site.join("index.html")).ok(), Some(before));
}

#[test]
fn a_site_is_replaced_whole_and_what_a_host_reads_stays() {
    let record = small_record("replaced");
    let site = record.with_file_name("site");
    memorial(&["build", text(&record), "--out", text(&site)]).assert().code(0);
    fs::write(site.join("CNAME"), "example.org").expect("it can be written");
    fs::write(site.join("old.html"), "old").expect("it can be written");
    memorial(&["build", text(&record), "--out", text(&site)]).assert().code(0);
    assert!(site.join("CNAME").is_file() && !site.join("old.html").exists());
}

#[test]
fn a_folder_that_is_no_site_is_never_touched() {
    let record = small_record("not-a-site");
    let other = record.with_file_name("photographs");
    fs::create_dir(&other).expect("it can be made");
    fs::write(other.join("one.jpg"), "a picture").expect("it can be written");
    memorial(&["build", text(&record), "--out", text(&other)]).assert().code(2);
    assert_eq!(fs::read_to_string(other.join("one.jpg")).ok().as_deref(), Some("a picture"));
}

#[test]
fn a_medium_is_copied_and_a_missing_one_refused() {
    let record = small_record("medium");
    let mut value: serde_json::Value =
        serde_json::from_slice(&fs::read(&record).expect("it is there")).expect("it is JSON");
    value["events"][0]["media"] =
        serde_json::json!([{ "kind": "image", "src": "tree.svg", "alt": "A tree", "credit": "Nobody" }]);
    fs::write(&record, value.to_string()).expect("it can be written");
    let site = record.with_file_name("site");
    memorial(&["build", text(&record), "--out", text(&site)]).assert().code(2);
    fs::write(record.with_file_name("tree.svg"), "<svg/>").expect("it can be written");
    memorial(&["build", text(&record), "--out", text(&site)]).assert().code(0);
    assert!(site.join("tree.svg").is_file());
}

#[test]
fn each_format_of_other_programs_is_written() {
    let folder = folder("exported");
    for format in ["csv", "ics", "jsonld", "timelinejs", "bibtex", "ris", "csl"] {
        let file = folder.join(format);
        memorial(&["export", RECORD, "--format", format, "--out", text(&file)]).assert().code(0);
        assert!(fs::metadata(&file).is_ok_and(|file| file.len() > 100), "{format}");
    }
    let feed = folder.join("feed.xml");
    memorial(&["export", RECORD, "--format", "atom", "--out", text(&feed)]).assert().code(2);
    let address = ["--site-url", "https://example.org/"];
    memorial(&["export", RECORD, "--format", "atom", "--out", text(&feed)]).args(address).assert().code(0);
}
