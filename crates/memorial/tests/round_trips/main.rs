//! What is given out: that it comes back with every field that the format can hold, and that programs of others read
//! it.

mod back;
mod read_by_others;

use memorial_record::{Record, check::check, resolve::resolve};

/// The project's record and the one of the examples, which has dates of every kind, births and deaths.
const RECORDS: [&[u8]; 2] = [
    include_bytes!("../../../../data/khojaly-2021.json"),
    include_bytes!("../../../../data/examples/invented-lighthouse.json"),
];

/// Both records, in English.
fn records() -> [Record; 2] {
    RECORDS.map(|bytes| {
        let record = check(bytes).record.expect("the record is valid");
        resolve(&record, "en").expect("the record is valid")
    })
}
