//! A corpus of broken records: each is checked in bounded time and memory, without a panic, and what is said of it is
//! kept in `messages.txt`, which `UPDATE=1 cargo test -p memorial-record --test corpus` writes anew.
//!
//! It is a program of its own, with one test, because it measures the memory of the whole process.

use std::{
    env,
    fmt::Write,
    fs,
    time::{Duration, Instant},
};

use memorial_record::check::{Report, check};
use peak_alloc::PeakAlloc;
use serde_json::Value;

/// A record with one of everything and without a problem.
const VALID: &str = include_str!("../fixtures/valid.json");

/// What is said of each broken record.
const MESSAGES: &str = include_str!("messages.txt");

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Far more than a broken record needs on a busy machine without optimisation.
const LONGEST: Duration = Duration::from_secs(20);

/// The most memory that checking may take, whatever is in the record, besides a share for each of its bytes.
const MOST_MEMORY: usize = 16 << 20;
/// That share: places and messages of what is in a file take more than its letters.
const MOST_MEMORY_A_BYTE: usize = 100;

/// How many problems of a record are kept; of the others, their number.
const KEPT: usize = 3;

/// A name and the bytes of a broken record each.
fn corpus() -> Vec<(String, Vec<u8>)> {
    let mut corpus = Vec::new();
    let mut add = |name: &str, bytes: Vec<u8>| corpus.push((name.to_owned(), bytes));
    let within = |value: &str| VALID.replace("\"A valid record, with one of everything.\"", value).into_bytes();
    for length in (0..VALID.trim_end().len()).step_by(97) {
        add(&format!("truncated at {length}"), VALID.as_bytes()[..length].to_vec());
    }
    add("lists, 10,000 deep", within(&["[".repeat(10_000), "]".repeat(10_000)].concat()));
    add("objects, 10,000 deep", within(&["{\"en\":".repeat(10_000), "1".to_owned(), "}".repeat(10_000)].concat()));
    add("a lone high surrogate", within("\"\\ud800\""));
    add("a lone low surrogate", within("\"\\udfff x\""));
    add("a surrogate before another character", within("\"\\ud800\\u0041\""));
    add("a duplicate key", within("\"x\", \"en\": \"y\""));
    add("a duplicate key behind an escape", within("\"x\", \"\\u0065n\": \"y\""));
    add("a thousand duplicate keys", within(&["{", &"\"en\": \"x\", ".repeat(1_000), "\"en\": \"x\" }"].concat()));
    add("duplicate keys at the root", VALID.replace("\"read_on\"", "\"id\": \"other-2021\", \"read_on\"").into());
    add("an empty text of a megabyte", within(&format!("\"{}\"", " ".repeat(1 << 20))));
    add("a number of a megabyte", VALID.replace("\"low\": 161", &format!("\"low\": {}", "9".repeat(1 << 20))).into());
    add("an id of a megabyte", VALID.replace("\"valid-2021\"", &format!("\"{}\"", "a".repeat(1 << 20))).into());
    add("a key of a megabyte", within(&format!("\"x\", \"{}\": 1", "k".repeat(1 << 20))));
    add("a date of a megabyte", VALID.replace("\"199X\"", &format!("\"{}\"", "1992-".repeat(1 << 18))).into());
    add("a date of slashes", VALID.replace("\"199X\"", &format!("\"{}\"", "01/".repeat(1 << 18))).into());
    add("a language of a megabyte", within(&format!("{{ \"{}\": \"x\" }}", "en-".repeat(1 << 18))));
    add("an address of a megabyte", VALID.replace("https://example.org/report", &"//".repeat(1 << 19)).into());
    add("a mark of byte order amid the text", [VALID.as_bytes(), b"\xEF\xBB\xBF"].concat());
    add("a mark of byte order and nothing else", b"\xEF\xBB\xBF".to_vec());
    add("a mark of byte order before half a record", [b"\xEF\xBB\xBF", &VALID.as_bytes()[..97]].concat());
    add("two marks of byte order", [b"\xEF\xBB\xBF\xEF\xBB\xBF", VALID.as_bytes()].concat());
    add("UTF-16, little-endian", utf_16("\u{feff}", u16::to_le_bytes));
    add("UTF-16, big-endian", utf_16("\u{feff}", u16::to_be_bytes));
    add("UTF-16 without a mark, little-endian", utf_16("", u16::to_le_bytes));
    add("UTF-16 without a mark, big-endian", utf_16("", u16::to_be_bytes));
    add("a byte of Latin-1", VALID.replace("Opening", "Op\u{e9}ning").chars().map(|c| c as u8).collect());
    add("UTF-32, little-endian", VALID.chars().flat_map(|character| u32::from(character).to_le_bytes()).collect());
    add("zeros", vec![0; 100_000]);
    add("a control of direction", within("\"\u{202e}x\""));
    let references = (0..20_000).map(|index| format!("\"nobody-{index}\"")).collect::<Vec<_>>().join(",");
    add(
        "20,000 references to nothing",
        VALID.replace("\"creators\": [\"ada\"", &format!("\"creators\": [{references}")).into(),
    );
    let languages = (0..20_000).map(|index| format!("\"x-{index}\"")).collect::<Vec<_>>().join(",");
    add("20,000 languages", VALID.replace("\"en\", \"az\"],", &format!("\"en\", \"az\", {languages}],")).into());
    add("lists, 10,000 deep and never closed", within(&"[".repeat(10_000)));
    let value: Value = serde_json::from_str(VALID).expect("the fixture is JSON");
    for field in value.as_object().expect("it is an object").keys().filter(|field| *field != "$schema") {
        let mut without = value.clone();
        without.as_object_mut().expect("it is an object").remove(field);
        without["unknown"] = Value::Null;
        corpus.push((format!("without {field}"), without.to_string().into_bytes()));
    }
    corpus
}

#[test]
fn every_broken_record_is_reported_in_time_and_memory() {
    let corpus = corpus();
    assert!(corpus.len() >= 80, "{}", corpus.len());
    let mut messages = String::new();
    for (name, bytes) in corpus {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let begun = Instant::now();
        let report = check(&bytes);
        let (time, memory) = (begun.elapsed(), MEMORY.peak_usage().saturating_sub(before));
        assert!(time < LONGEST, "{name}: {time:?}");
        let most = MOST_MEMORY + MOST_MEMORY_A_BYTE * bytes.len();
        assert!(memory < most, "{name}: {memory} bytes of memory for {} of the file", bytes.len());
        is_helpful(&name, &report);
        let _ = writeln!(messages, "## {name}");
        for problem in report.problems.iter().take(KEPT) {
            let _ = writeln!(messages, "{}", problem.in_file("record.json"));
        }
        if let Some(more) = report.problems.len().checked_sub(KEPT).filter(|more| *more > 0) {
            let _ = writeln!(messages, "and {more} more");
        }
    }
    if env::var_os("UPDATE").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/messages.txt");
        fs::write(file, &messages).unwrap_or_else(|error| panic!("{file}: {error}"));
    } else {
        let differs = messages.lines().zip(MESSAGES.lines()).find(|(said, kept)| said != kept);
        assert!(messages == MESSAGES, "UPDATE=1 writes messages.txt anew; the first difference is {differs:#?}");
    }
}

/// Each problem has a place, says what is wrong and what to do, and is short; none is a surprise.
fn is_helpful(name: &str, report: &Report) {
    assert!(!report.problems.is_empty(), "{name}");
    for problem in &report.problems {
        let has_place = problem.line > 0 && problem.column > 0 && problem.span.start <= problem.span.end;
        assert!(has_place, "{name}: {problem:?}");
        assert!(!problem.message.is_empty() && !problem.remedy.is_empty(), "{name}: {problem:?}");
        assert!(problem.in_file("record.json").len() < 2_000, "{name}: {problem:?}");
        assert!(!problem.message.contains("cannot be read"), "{name}: {problem:?}");
    }
}

/// The valid record in UTF-16, with something before it.
fn utf_16(mark: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.encode_utf16().chain(VALID.encode_utf16()).flat_map(bytes).collect()
}
