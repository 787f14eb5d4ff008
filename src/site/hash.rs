//! The hash that a file is named for: whoever has a file of this name has the one that is meant.

use sha2::{Digest, Sha256};

/// The hash of what a file or several hold, as it stands in their names.
#[must_use]
pub fn of_contents(contents: &[&[u8]]) -> String {
    let hash = contents.iter().fold(Sha256::new(), Digest::chain_update).finalize();
    hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
