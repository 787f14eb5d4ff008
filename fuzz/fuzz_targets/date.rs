//! Whatever the text, it is a date with bounds in order, or is explained: `cargo xtask fuzz --only date`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use memorial_record::edtf::Edtf;

fuzz_target!(|text: &str| {
    match Edtf::parse(text) {
        Ok(date) => {
            let bounds = date.bounds();
            assert!(bounds.earliest.zip(bounds.latest).is_none_or(|(earliest, latest)| earliest <= latest));
        }
        Err(error) => assert!(!error.what().is_empty() && !error.remedy().is_empty()),
    }
});
