//! Whatever the bytes, an import in each format fails with words or gives a valid record: `cargo xtask fuzz --only
//! import`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use memorial::import::{Draft, Format, Mapping, decoded, import};
use memorial_record::check::check;

const FORMATS: [Option<Format>; 6] =
    [None, Some(Format::Timelinejs), Some(Format::Csv), Some(Format::Frab), Some(Format::Ical), Some(Format::Gedcom)];

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = decoded(bytes, None) else { return };
    for format in FORMATS {
        let mut draft = Draft::new("file", "en", "2026-11-22");
        if import(&decoded.text, format, &Mapping::default(), &mut draft).is_err() {
            continue;
        }
        let taken = draft.finish();
        let report = check(taken.record.to_string().as_bytes());
        assert!(report.record.is_some(), "{:#?}\n{:#}", report.problems, taken.record);
    }
});
