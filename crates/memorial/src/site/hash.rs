//! Hashes of files: in their names, so that a browser never mixes two builds, and for the browser to check them by.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256, Sha384};

/// The part of a file's name that changes with its contents.
#[must_use]
pub fn for_name(contents: &[u8]) -> String {
    Sha256::digest(contents).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// The hash of a file as the attribute `integrity` has it.
#[must_use]
pub fn integrity(contents: &[u8]) -> String {
    ["sha384-", &BASE64_STANDARD.encode(Sha384::digest(contents))].concat()
}
