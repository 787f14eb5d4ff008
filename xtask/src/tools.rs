//! The outside tools: which version of each, where it is found, and what tells one version from another.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::workspace::{Workspace, answer, on_path};

const VERSIONS: &str = include_str!("../versions.toml");

/// A program that `cargo install` can build.
pub struct Tool {
    pub program: &'static str,
    pub package: &'static str,
    pub version: String,
    pub dependencies: Dependencies,
    /// How long its installation takes, for the reader who waits.
    pub patience: &'static str,
}

/// Whose choice of crate versions an installation follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Dependencies {
    OwnLockFile,
    /// For a package whose own lock file names a version that may be missing from the registry.
    Newest,
}

/// Where a tool of the right version is.
pub enum Found {
    OnPath(PathBuf),
    InToolsFolder(PathBuf),
}

impl Tool {
    pub fn trunk() -> Self {
        Self {
            program: "trunk",
            package: "trunk",
            version: pinned("trunk").to_owned(),
            dependencies: Dependencies::OwnLockFile,
            patience: "about 4 minutes on 2 cores, once for all clones",
        }
    }

    pub fn wasm_bindgen(root: &Path) -> Outcome<Self> {
        Ok(Self {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: locked_wasm_bindgen(root)?,
            dependencies: Dependencies::Newest,
            patience: "about 2 minutes on 2 cores, once for all clones",
        })
    }

    pub fn name(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    /// The tool's own folder among the tools, keyed by its version.
    pub fn home(&self, workspace: &Workspace) -> PathBuf {
        workspace.tools.join(format!("{}-{}", self.program, self.version))
    }

    pub fn find(&self, workspace: &Workspace) -> Option<Found> {
        let from_path = on_path(self.program).into_iter().find(|file| self.is(file)).map(Found::OnPath);
        from_path.or_else(|| self.installed(workspace).map(Found::InToolsFolder))
    }

    pub fn installed(&self, workspace: &Workspace) -> Option<PathBuf> {
        let file = self.home(workspace).join("bin").join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        self.is(&file).then_some(file)
    }

    fn is(&self, file: &Path) -> bool {
        let output = answer(Command::new(file).arg("--version"));
        output.as_deref().and_then(version_in) == Some(&self.version)
    }
}

impl Found {
    pub fn file(&self) -> &Path {
        match self {
            Self::OnPath(file) | Self::InToolsFolder(file) => file,
        }
    }

    pub fn place(&self) -> &'static str {
        match self {
            Self::OnPath(_) => "found on PATH",
            Self::InToolsFolder(_) => "found in the tools folder",
        }
    }
}

/// The version that `versions.toml` chooses.
pub fn pinned(name: &str) -> &'static str {
    value_of(VERSIONS, name).expect("versions.toml names every tool that is asked for")
}

/// `tool 1.2.3 (extra)` -> `1.2.3`.
fn version_in(output: &str) -> Option<&str> {
    output.split_whitespace().nth(1)
}

/// The text of the first `key = "text"` line.
fn value_of<'a>(toml: &'a str, key: &str) -> Option<&'a str> {
    toml.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim() == key).then(|| value.trim().trim_matches('"'))
    })
}

fn locked_wasm_bindgen(root: &Path) -> Outcome<String> {
    let remedy = "restore Cargo.lock from the repository";
    let lock = std::fs::read_to_string(root.join("Cargo.lock"))
        .map_err(|error| Failure::new(format!("Cargo.lock could not be read: {error}"), remedy))?;
    let package = lock.split("[[package]]").find(|part| value_of(part, "name") == Some("wasm-bindgen"));
    let version = package.and_then(|part| value_of(part, "version"));
    version.map(str::to_owned).ok_or_else(|| Failure::new("Cargo.lock does not name wasm-bindgen", remedy))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(name: &str) -> String {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name} could not be read: {error}"))
    }

    fn check_copy(file: &str, key: &str, expected: &str) {
        let text = text(file);
        let found = value_of(&text, key);
        assert_eq!(found, Some(expected), "`{key}` in {file} differs: write {key} = \"{expected}\" there");
    }

    #[test]
    fn trunk_asks_for_the_versions_that_are_installed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let wasm_bindgen = locked_wasm_bindgen(&root).expect("Cargo.lock names wasm-bindgen");
        check_copy("Trunk.toml", "trunk-version", &format!("={}", pinned("trunk")));
        check_copy("Trunk.toml", "wasm_bindgen", &wasm_bindgen);
    }

    #[test]
    fn the_package_asks_for_the_toolchain_that_is_installed() {
        let toolchain = text("rust-toolchain.toml");
        let channel = value_of(&toolchain, "channel").expect("rust-toolchain.toml names a channel");
        let (minor, _patch) = channel.rsplit_once('.').expect("the channel has three numbers");
        check_copy("Cargo.toml", "rust-version", minor);
    }

    #[test]
    fn npm_asks_for_the_same_node() {
        let package = text("package.json");
        let engines = format!("\"node\": \">={}\"", pinned("node"));
        assert!(package.contains(&engines), "the engines of package.json differ: write {engines} there");
    }

    #[test]
    fn a_version_is_read_from_what_a_tool_prints() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130 (abc)"), Some("0.2.130"));
        assert_eq!(version_in(""), None);
    }
}
