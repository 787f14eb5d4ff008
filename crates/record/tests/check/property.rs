//! Whatever the bytes, the checker neither panics nor accepts what cannot be read.

use std::sync::LazyLock;

use memorial_record::{
    check::check,
    format::schema,
    problem::{Problem, Severity},
    resolve::resolve,
};
use proptest::{prelude::*, sample::Index};
use serde_json::Value;

use crate::table::VALID;

/// The published schema.
static SCHEMA: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&schema()).expect("the schema is one"));

/// Values that make trouble wherever they are.
const ODD: [&str; 24] = [
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "1e308",
    "\"\"",
    "\" \"",
    "\"ada\"",
    "\"..\"",
    "\"1992/1991\"",
    "\"2021-02-30\"",
    "\"[..1992]\"",
    "[]",
    "{}",
    "[[]]",
    "[1, 2]",
    "[null]",
    "{\"en\": \"x\"}",
    "{\"person\": \"ada\"}",
    "{\"also\": []}",
    "{\"source_form\": \"x\"}",
    "{\"sort\": \"x\"}",
    "\"\\u0000\"",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        promise_holds(&bytes)?;
    }

    #[test]
    fn arbitrary_json_like_text_never_panics(text in "[\\[\\]{}\",:0-9a-z\\\\ ntrufé\u{feff}\n]{0,200}") {
        promise_holds(text.as_bytes())?;
    }

    #[test]
    fn damaged_bytes_of_a_valid_record_never_panic(damage in proptest::collection::vec(any::<(Index, u8)>(), 1..6)) {
        let mut bytes = VALID.as_bytes().to_vec();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        promise_holds(&bytes)?;
    }

    #[test]
    fn a_changed_record_is_refused_or_can_be_resolved(changes in proptest::collection::vec(any::<(Index, Change, Index)>(), 1..5)) {
        let mut record: Value = serde_json::from_str(VALID).expect("the fixture is JSON");
        for (place, change, other) in changes {
            apply(&mut record, place, change, other);
        }
        promise_holds(record.to_string().as_bytes())?;
    }
}

/// What is done to a value.
#[derive(Debug, Clone, Copy)]
enum Change {
    Replace,
    Copy,
    Remove,
}

impl Arbitrary for Change {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        prop_oneof![Just(Self::Replace), Just(Self::Copy), Just(Self::Remove)].boxed()
    }
}

fn apply(record: &mut Value, place: Index, change: Change, other: Index) {
    let mut pointers = Vec::new();
    gather(record, "", &mut pointers);
    let pointer = &pointers[place.index(pointers.len())];
    let new = match change {
        Change::Replace => serde_json::from_str(ODD[other.index(ODD.len())]).ok(),
        Change::Copy => record.pointer(&pointers[other.index(pointers.len())]).cloned(),
        Change::Remove => None,
    };
    let Some((parent, key)) = pointer.rsplit_once('/') else { return };
    match (record.pointer_mut(parent), new) {
        (Some(Value::Object(object)), None) => drop(object.remove(key)),
        (Some(Value::Array(list)), None) => drop(key.parse().map(|index: usize| list.remove(index))),
        (_, Some(new)) => record.pointer_mut(pointer).into_iter().for_each(|value| *value = new.clone()),
        _ => {}
    }
}

fn gather(value: &Value, pointer: &str, pointers: &mut Vec<String>) {
    pointers.push(pointer.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| gather(item, &format!("{pointer}/{index}"), pointers));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(key, item)| gather(item, &format!("{pointer}/{key}"), pointers));
        }
        _ => {}
    }
}

/// A report has an error or a record, never both nor neither; a record can be resolved in each of its languages, and
/// can be written and checked again.
fn promise_holds(bytes: &[u8]) -> Result<(), TestCaseError> {
    let report = check(bytes);
    prop_assert_eq!(report.record.is_none(), report.problems.iter().any(is_error), "{:?}", report.problems);
    let is_surprised = report.problems.iter().any(|problem| problem.message.contains("cannot be read"));
    prop_assert!(!is_surprised, "{:?}", report.problems);
    let Some(record) = report.record else { return Ok(()) };
    let written = serde_json::to_vec(&record).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let again = check(&written);
    let errors: Vec<&Problem> = again.problems.iter().filter(|problem| is_error(problem)).collect();
    prop_assert!(errors.is_empty(), "{:?}", errors);
    prop_assert_eq!(again.record.as_ref(), Some(&record));
    let json = serde_json::to_value(&record).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let refused: Vec<String> = SCHEMA.iter_errors(&json).map(|error| error.to_string()).collect();
    prop_assert!(refused.is_empty(), "the checker accepts what the schema refuses: {:?}", refused);
    for language in &record.languages {
        let resolved = resolve(&record, language);
        prop_assert!(resolved.is_ok(), "{:?}", resolved.err());
    }
    Ok(())
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}
