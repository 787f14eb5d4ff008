//! Takes out of a WebAssembly module what only debuggers read: the names of its functions are more than half of it.

use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

/// The custom sections that the browser does nothing with.
const FOR_DEBUGGERS: [&str; 2] = ["name", "producers"];

/// A module without its sections for debuggers.
///
/// # Errors
/// When it is not WebAssembly.
pub fn without_names(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|error| error.to_string())?;
        if matches!(&payload, Payload::CustomSection(section) if FOR_DEBUGGERS.contains(&section.name())) {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            module.section(&RawSection { id, data: &wasm[range] });
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::CustomSection;

    use super::*;

    #[test]
    fn only_sections_for_debuggers_are_taken_out() {
        let mut module = Module::new();
        for name in ["name", "target_features", "producers"] {
            module.section(&CustomSection { name: name.into(), data: (&[1, 2, 3]).into() });
        }
        let slim = without_names(&module.finish()).expect("it is a module");
        let mut kept = Module::new();
        kept.section(&CustomSection { name: "target_features".into(), data: (&[1, 2, 3]).into() });
        assert_eq!(slim, kept.finish());
    }

    #[test]
    fn a_file_that_is_no_module_is_refused() {
        assert!(without_names(b"<html>").is_err());
    }
}
