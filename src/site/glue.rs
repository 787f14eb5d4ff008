//! Short names between a module and the script that starts it.
//!
//! wasm-bindgen ends each name that the two share in a hash, which compression can do nothing about: it is a third of
//! what the script weighs on its way, and stands in the module once more.

use std::collections::BTreeMap;

use crate::site::wasm::{leb128, sections, written};

/// The section of what a module takes from its script.
const IMPORTS: u8 = 2;

/// The section of what it gives to it.
const EXPORTS: u8 = 7;

/// What an import of a function says of itself.
const FUNCTION: u8 = 0;

/// The script and the module with short names for what they share; nothing where the module is none, or shares more
/// than functions.
pub fn shorten(script: &str, module: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut short = BTreeMap::new();
    let mut shorter = module.get(..8)?.to_vec();
    for section in sections(module)? {
        let body = match section.id {
            IMPORTS => renamed(section.body, &mut short, Kind::Import)?,
            EXPORTS => renamed(section.body, &mut short, Kind::Export)?,
            _ => section.body.to_vec(),
        };
        shorter.push(section.id);
        shorter.extend(written(body.len()));
        shorter.extend(body);
    }
    Some((with_names(script, &short), shorter))
}

#[derive(Clone, Copy)]
enum Kind {
    Import,
    Export,
}

/// A section of imports or exports with short names for those that end in a hash.
fn renamed(body: &[u8], short: &mut BTreeMap<String, String>, kind: Kind) -> Option<Vec<u8>> {
    let (count, mut rest) = leb128(body)?;
    let mut renamed = written(count);
    for _ in 0..count {
        if matches!(kind, Kind::Import) {
            let (from, after) = text(rest)?;
            put(from, &mut renamed);
            rest = after;
        }
        let (name, after) = text(rest)?;
        let next = short.len();
        match ends_in_hash(name) {
            true => put(short.entry(name.to_owned()).or_insert_with(|| format!("${next}")), &mut renamed),
            false => put(name, &mut renamed),
        }
        let (what, after) = after.split_first()?;
        if matches!(kind, Kind::Import) && *what != FUNCTION {
            return None;
        }
        let (_, end) = leb128(after)?;
        renamed.push(*what);
        renamed.extend_from_slice(&after[..after.len() - end.len()]);
        rest = end;
    }
    rest.is_empty().then_some(renamed)
}

fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = leb128(bytes)?;
    let (text, rest) = rest.split_at_checked(length)?;
    Some((std::str::from_utf8(text).ok()?, rest))
}

fn put(text: &str, bytes: &mut Vec<u8>) {
    bytes.extend(written(text.len()));
    bytes.extend_from_slice(text.as_bytes());
}

fn ends_in_hash(name: &str) -> bool {
    let hash = name.len().checked_sub(16).and_then(|start| name.get(start..));
    hash.is_some_and(|hash| hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The script with other names, each replaced as a whole.
fn with_names(script: &str, short: &BTreeMap<String, String>) -> String {
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_of_name) {
        let end = rest[start..].find(|c| !is_of_name(c)).map_or(rest.len(), |length| start + length);
        let name = &rest[start..end];
        renamed.push_str(&rest[..start]);
        renamed.push_str(short.get(name).map_or(name, String::as_str));
        rest = &rest[end..];
    }
    renamed + rest
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "0123456789abcdef";

    fn section(id: u8, body: &[u8]) -> Vec<u8> {
        [&[id], written(body.len()).as_slice(), body].concat()
    }

    fn name(name: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        put(name, &mut bytes);
        bytes
    }

    fn module(import: &str, exports: [&str; 2]) -> Vec<u8> {
        let imports = [vec![1], name("./app_bg.js"), name(import), vec![FUNCTION, 5]].concat();
        let exports = [vec![2], name(exports[0]), vec![0, 7], name(exports[1]), vec![2, 0]].concat();
        [b"\0asm\x01\0\0\0".to_vec(), section(2, &imports), section(7, &exports), section(10, &[0])].concat()
    }

    #[test]
    fn the_script_and_the_module_share_short_names() {
        let (import, export) = (format!("__wbg_now_{HASH}"), format!("invoke_h{HASH}"));
        let script = format!("const it = {{ {import}: () => 1 }};\nwasm.{export}(wasm.memory);\n");
        let (script, shorter) = shorten(&script, &module(&import, [&export, "memory"])).expect("it is a module");
        assert_eq!(script, "const it = { $0: () => 1 };\nwasm.$1(wasm.memory);\n");
        assert_eq!(shorter, module("$0", ["$1", "memory"]));
    }

    #[test]
    fn what_is_no_module_is_left_alone() {
        assert_eq!(shorten("", b"\0asm"), None);
    }
}
