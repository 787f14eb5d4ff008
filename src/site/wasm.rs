//! The built WebAssembly without what only a debugger reads, under a name of its own, and with the hash that the browser
//! checks it by.

use std::{fs, path::Path};

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha384};

use crate::site::{
    glue, hash,
    minify::{Kind, minified},
};

/// The custom sections that the browser does nothing with.
const FOR_DEBUGGERS: [&[u8]; 2] = [b"name", b"producers"];

/// The section of what a module holds in its memory at first.
const DATA: u8 = 11;

/// Takes names out of every `.wasm` file of a folder and shortens the rest: they are a quarter of it, and Trunk cannot
/// ask for less.
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
            put(&path, &with_short_names(&path, slim)?)?;
        }
    }
    Ok(())
}

/// A module that shares short names with the script beside it, which is written anew; the module as it is without one.
fn with_short_names(path: &Path, module: Vec<u8>) -> Result<Vec<u8>, String> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let Some(app) = name.strip_suffix("_bg.wasm") else { return Ok(module) };
    let script = path.with_file_name([app, ".js"].concat());
    let Ok(code) = fs::read_to_string(&script) else { return Ok(module) };
    let Some((code, shorter)) = glue::shorten(&code, &module) else { return Ok(module) };
    let code = minified(&code, Kind::Module).map_err(|problem| format!("{}: {problem}", script.display()))?;
    put(&script, code.as_bytes())?;
    Ok(shorter)
}

fn put(path: &Path, contents: &[u8]) -> Result<(), String> {
    fs::write(path, contents).map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// The hash of a file, as `integrity` wants it.
///
/// # Errors
/// When the file cannot be read.
pub fn integrity(path: &Path) -> Result<String, String> {
    let contents = fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    Ok(format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(contents))))
}

/// A module and the script that starts it, by their files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Started {
    /// The script.
    pub script: String,
    /// The module.
    pub module: String,
}

/// Puts the hash of what an app consists of into the names of its files, as Trunk does for the app that it knows as the
/// site's; nothing where the app has not been built.
///
/// # Errors
/// When a file cannot be read or written, said in a sentence that names it.
pub fn name_by_contents(folder: &Path, app: &str) -> Result<Option<Started>, String> {
    let (script, module) = (folder.join(format!("{app}.js")), folder.join(format!("{app}_bg.wasm")));
    if !script.is_file() || !module.is_file() {
        return Ok(None);
    }
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()));
    let hash = hash::of_contents(&[&read(&script)?, &read(&module)?]);
    let started = Started { script: format!("{app}-{hash}.js"), module: format!("{app}-{hash}_bg.wasm") };
    for (from, to) in [(script, &started.script), (module, &started.module)] {
        let to = folder.join(to);
        fs::rename(&from, &to).map_err(|error| format!("{} cannot be renamed: {error}", from.display()))?;
    }
    Ok(Some(started))
}

/// A section of a module.
pub(super) struct Section<'a> {
    /// Its id.
    pub id: u8,
    /// What it holds.
    pub body: &'a [u8],
}

/// The sections of a module: each is an id, a length in LEB128, and that many bytes.
pub(super) fn sections(wasm: &[u8]) -> Option<Vec<Section<'_>>> {
    let (_, mut rest) = wasm.split_at_checked(8)?;
    let mut sections = Vec::new();
    while let Some((&id, after_id)) = rest.split_first() {
        let (length, body) = leb128(after_id)?;
        let (body, after) = body.split_at_checked(length)?;
        sections.push(Section { id, body });
        rest = after;
    }
    Some(sections)
}

/// A module without its sections for debuggers.
fn without_names(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut slim = wasm.get(..8)?.to_vec();
    for Section { id, body } in sections(wasm)? {
        let name = || leb128(body).and_then(|(length, name)| name.get(..length));
        if id != 0 || !FOR_DEBUGGERS.iter().any(|unread| name() == Some(*unread)) {
            slim.push(id);
            slim.extend(written(body.len()));
            slim.extend(if id == DATA { without_folders(body) } else { body.to_vec() });
        }
    }
    Some(slim)
}

/// The data of a module without the folders of the machine that built it: a panic names the file that it arose in, and
/// where that lay is nobody's business. Spaces take their place, because every address in the module counts on it.
fn without_folders(data: &[u8]) -> Vec<u8> {
    let mut data = data.to_vec();
    let mut rest = 0;
    while let Some(place) = data[rest..].windows(3).position(|end| end == b".rs") {
        let path = &mut data[rest..rest + place];
        let begins = path.iter().rposition(|byte| !byte.is_ascii_graphic()).map_or(0, |before| before + 1);
        // Words may stand right before a path, and a path of our own is relative.
        let is_foreign = [&b"/rustc/"[..], b"/.cargo/"].iter().any(|root| holds(&path[begins..], root));
        if let (true, Some(name)) = (is_foreign, path.iter().rposition(|byte| *byte == b'/')) {
            let root = path[begins..].iter().position(|byte| *byte == b'/').map_or(begins, |root| begins + root);
            path[root..=name].fill(b' ');
        }
        rest += place + 3;
    }
    data
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// A number of at most 32 bits, seven of them a byte, and what follows it.
pub(super) fn leb128(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = 1 + bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let (number, rest) = bytes.split_at(length);
    let number = number.iter().rev().fold(0_usize, |number, byte| number << 7 | usize::from(byte & 0x7f));
    Some((number, rest))
}

/// A number in as few bytes as hold it.
pub(super) fn written(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number & 0x7f).expect("seven bits are less than a byte");
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
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
        let wasm = [head, code, names, features].concat();
        let slim = without_names(&wasm).expect("it is a module");
        let kept: Vec<_> = sections(&slim).expect("it is a module").iter().map(|section| section.id).collect();
        assert_eq!((kept, slim.len()), (vec![10, 0], 8 + 5 + 19));
    }

    #[test]
    fn the_folders_of_the_machine_are_taken_out_and_nothing_moves() {
        let check = |data: &[u8], expected: &[u8]| {
            assert_eq!(String::from_utf8_lossy(&without_folders(data)), String::from_utf8_lossy(expected));
        };
        check(b"\0/home/a/.cargo/registry/x-1/src/lib.rs\x07", b"\0                                lib.rs\x07");
        check(b"a.rs/rustc/59/library/std.rs/rustc/59/core.rs", b"a.rs                  std.rs          core.rs");
        check(b"in src/views/app.rs and https://example.org/", b"in src/views/app.rs and https://example.org/");
    }

    #[test]
    fn an_app_is_named_by_what_it_consists_of() {
        let folder = std::env::temp_dir().join(format!("memorial-wasm-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder for tests can be written");
        assert_eq!(name_by_contents(&folder, "app"), Ok(None));
        let named = |script: &str| {
            fs::write(folder.join("app.js"), script).expect("the folder for tests can be written");
            fs::write(folder.join("app_bg.wasm"), "module").expect("the folder for tests can be written");
            name_by_contents(&folder, "app").expect("both files are there").expect("both files are there")
        };
        let (one, other) = (named("one"), named("other"));
        assert!(one.script != other.script && one.module != other.module, "{one:?} {other:?}");
        assert_eq!(fs::read(folder.join(&one.script)).ok(), Some(b"one".to_vec()));
        assert!(!folder.join("app.js").exists());
        fs::remove_dir_all(&folder).expect("the folder for tests can be written");
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert_eq!(without_names(b"\0asm"), None);
        assert_eq!(without_names(b"\0asm\x01\0\0\0\x0a\xff"), None);
    }
}
