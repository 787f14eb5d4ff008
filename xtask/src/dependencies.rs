//! Holds the dependencies to what the project may be made of: their licences, where they come from, how often each is there.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    failure::{Failure, Outcome},
    steps::{Done, Step},
    workspace::{Workspace, answer},
};

/// Checks the dependencies that `Cargo.lock` names.
pub const DEPENDENCIES: Step = Step { name: "Dependencies", action: dependencies };

/// The licences under which a dependency may be used; of an expression with OR, one is enough.
const LICENCES: [&str; 15] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "0BSD",
    "CDLA-Permissive-2.0",
];

/// The packages that more than one version of is known of, because the crates that use them are not of one age.
const KNOWN_TWICE: &str = include_str!("../known-twice.txt");

fn dependencies(workspace: &mut Workspace) -> Outcome<Done> {
    let remedy = "connect to a network, so that cargo can read what Cargo.lock names";
    let metadata = answer(&mut workspace.cargo(["metadata", "--format-version", "1", "--locked"]));
    let metadata = metadata.and_then(|text| serde_json::from_str::<Value>(&text).ok());
    let metadata = metadata.ok_or_else(|| Failure::new("`cargo metadata` cannot tell the dependencies", remedy))?;
    let packages: Vec<Package> = metadata["packages"].as_array().into_iter().flatten().map(Package::of).collect();
    let problems = problems(&packages, &KNOWN_TWICE.lines().collect());
    if problems.is_empty() {
        return Done::with(format!("{} packages, all of known licence and source", packages.len()));
    }
    Err(Failure::new(problems.join("\n       "), "choose another package or version, or extend the list in xtask"))
}

/// A package as cargo describes it.
struct Package<'a> {
    name: &'a str,
    version: &'a str,
    licence: &'a str,
    /// Where it comes from; nothing for a member of the workspace.
    source: Option<&'a str>,
}

impl<'a> Package<'a> {
    fn of(value: &'a Value) -> Self {
        let text = |key: &str| value[key].as_str().unwrap_or_default();
        Self {
            name: text("name"),
            version: text("version"),
            licence: text("license"),
            source: value["source"].as_str(),
        }
    }
}

fn problems(packages: &[Package], known_twice: &BTreeSet<&str>) -> Vec<String> {
    let mut problems = Vec::new();
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for Package { name, version, licence, source } in packages {
        if !is_allowed(licence) {
            problems.push(format!("{name} {version} is under `{licence}`"));
        }
        if source.is_some_and(|source| !source.starts_with("registry+")) {
            problems.push(format!("{name} {version} comes from no registry"));
        }
        versions.entry(name).or_default().push(version);
    }
    let twice = versions.iter().filter(|(name, versions)| versions.len() > 1 && !known_twice.contains(*name));
    problems.extend(twice.map(|(name, versions)| format!("{name} is there as {}", versions.join(" and "))));
    problems
}

/// Whether an expression allows a licence of the list: one of those that OR parts, each of those that AND joins.
fn is_allowed(expression: &str) -> bool {
    // An older way to write OR.
    let expression = expression.replace('/', " OR ").replace(['(', ')'], "");
    let is_known = |licence: &str| LICENCES.contains(&licence.trim());
    let mut joined = expression.split(" AND ");
    joined.all(|part| part.split(" OR ").any(is_known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_allowed_where_one_of_the_choices_is() {
        for licence in ["MIT", "MIT OR GPL-3.0", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
            assert!(is_allowed(licence), "{licence}");
        }
        for licence in ["", "GPL-3.0", "MIT AND GPL-3.0"] {
            assert!(!is_allowed(licence), "{licence}");
        }
    }

    #[test]
    fn a_second_version_a_foreign_source_and_a_strange_licence_are_told() {
        let package = |name, version, licence, source| Package { name, version, licence, source };
        let packages = [
            package("a", "1.0.0", "MIT", Some("registry+x")),
            package("a", "2.0.0", "MIT", Some("registry+x")),
            package("b", "1.0.0", "GPL-3.0", Some("git+x")),
            package("own", "1.0.0", "MIT", None),
        ];
        let told = ["b 1.0.0 is under `GPL-3.0`", "b 1.0.0 comes from no registry", "a is there as 1.0.0 and 2.0.0"];
        assert_eq!(problems(&packages, &BTreeSet::new()), told);
        assert_eq!(problems(&packages, &BTreeSet::from(["a"])).len(), 2);
    }
}
