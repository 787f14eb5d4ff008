//! The record checker as WebAssembly of its own, for the worker in `public/checker.js`.

use memorial_timeline::record::{check, problem::Severity};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Why a record is refused, a line each, as `memorial check` prints them; none for a sound one.
#[wasm_bindgen]
pub fn refusals(bytes: &[u8], file: &str) -> Vec<String> {
    let problems = check::problems(bytes).into_iter();
    problems.filter(|problem| problem.severity == Severity::Error).map(|problem| problem.in_file(file)).collect()
}
