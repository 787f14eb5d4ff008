//! Whatever the bytes, the checker reports an error or gives a record that can be resolved: `cargo xtask fuzz --only
//! record`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use memorial_record::{check::check, problem::Severity, resolve::resolve};

fuzz_target!(|bytes: &[u8]| {
    let report = check(bytes);
    let any_error = report.problems.iter().any(|problem| problem.severity == Severity::Error);
    assert_eq!(any_error, report.record.is_none());
    if let Some(record) = report.record {
        for language in &record.languages {
            resolve(&record, language).expect("a record that was checked is valid");
        }
    }
});
