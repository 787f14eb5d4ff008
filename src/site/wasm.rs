//! The built WebAssembly without what only a debugger reads, and with the hash that the browser checks it by.

use std::{fs, path::Path};

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha384};

/// The custom sections that the browser does nothing with.
const FOR_DEBUGGERS: [&[u8]; 2] = [b"name", b"producers"];

/// Takes names out of every `.wasm` file of a folder: they are a quarter of it, and Trunk cannot ask for less.
///
/// # Errors
/// When a file cannot be read or written, or is no WebAssembly, said in a sentence that names it.
pub fn slim(folder: &Path) -> Result<(), String> {
    let read = |error| format!("{} cannot be read: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(read)? {
        let path = entry.map_err(read)?.path();
        if path.extension().is_some_and(|extension| extension == "wasm") {
            let wasm = fs::read(&path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
            let slim = without_names(&wasm).ok_or_else(|| format!("{} is not WebAssembly", path.display()))?;
            fs::write(&path, slim).map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
        }
    }
    Ok(())
}

/// The hash of a file, as `integrity` wants it.
///
/// # Errors
/// When the file cannot be read.
pub fn integrity(path: &Path) -> Result<String, String> {
    let contents = fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    Ok(format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(contents))))
}

/// A module without its sections for debuggers: each section is an id, a length in LEB128, and that many bytes.
fn without_names(wasm: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(8)?;
    let mut slim = head.to_vec();
    while let Some((&id, after_id)) = rest.split_first() {
        let (length, body) = leb128(after_id)?;
        let end = rest.len() - body.len() + length;
        let section = rest.get(..end)?;
        let name = || leb128(body).and_then(|(length, name)| name.get(..length));
        if id != 0 || !FOR_DEBUGGERS.iter().any(|unread| name() == Some(*unread)) {
            slim.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Some(slim)
}

/// A number of at most 32 bits, seven of them a byte, and what follows it.
fn leb128(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = 1 + bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let (number, rest) = bytes.split_at(length);
    let number = number.iter().rev().fold(0_usize, |number, byte| number << 7 | usize::from(byte & 0x7f));
    Some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(id: u8, name: &str, contents: &[u8]) -> Vec<u8> {
        let mut body = if id == 0 { vec![u8::try_from(name.len()).expect("short")] } else { Vec::new() };
        body.extend_from_slice(name.as_bytes());
        body.extend_from_slice(contents);
        // Two bytes of length, to see that both are read.
        let length = u8::try_from(body.len()).expect("short");
        [vec![id, length | 0x80, 0], body].concat()
    }

    #[test]
    fn only_what_debuggers_read_is_taken_out() {
        let head = b"\0asm\x01\0\0\0".to_vec();
        let (code, names) = (section(10, "", &[1, 2, 3]), section(0, "name", &[9; 20]));
        let features = section(0, "target_features", &[4]);
        let wasm = [head.clone(), code.clone(), names, features.clone()].concat();
        assert_eq!(without_names(&wasm), Some([head, code, features].concat()));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert_eq!(without_names(b"\0asm"), None);
        assert_eq!(without_names(b"\0asm\x01\0\0\0\x0a\xff"), None);
    }
}
