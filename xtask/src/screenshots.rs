//! Screenshots of the main pages in every language, theme and width, for people to look at.

use std::fs;
use std::io::ErrorKind;

use crate::browser::CHROMIUM;
use crate::failure::{Failure, Outcome};
use crate::node::{NODE, PACKAGES, playwright_cli};
use crate::steps::{Done, Step};
use crate::workspace::{Workspace, run};

/// Where they are put; git ignores it.
const FOLDER: &str = "target/screenshots";

const CONFIG: &str = "--config=tests/screenshots/playwright.config.ts";

const SCREENSHOTS: Step = Step { name: "Screenshots", action: screenshots };

/// What makes them, after what builds the site; nothing does where it is taken as it is.
pub fn after(build: &[Step]) -> Vec<Step> {
    [&[NODE, PACKAGES, CHROMIUM], build, &[SCREENSHOTS]].concat()
}

fn screenshots(workspace: &mut Workspace) -> Outcome<Done> {
    eprintln!("      about 5 minutes on 2 cores; a line for each page");
    let folder = workspace.root.join(FOLDER);
    if let Err(error) = fs::remove_dir_all(&folder)
        && error.kind() != ErrorKind::NotFound
    {
        let what = format!("{FOLDER} cannot be cleared: {error}");
        return Err(Failure::new(what, "close what is open of it"));
    }
    let remedy = "see the first error above; without --no-build the site is built anew";
    run(playwright_cli(workspace).args(["test", CONFIG]), remedy)?;
    Done::with(format!("open {FOLDER}/index.html"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::SITE;

    #[test]
    fn they_are_made_of_what_has_been_built() {
        let names: Vec<&str> = after(&[SITE]).iter().map(|step| step.name).collect();
        assert_eq!(names, [NODE.name, PACKAGES.name, CHROMIUM.name, SITE.name, SCREENSHOTS.name]);
    }

    #[test]
    fn git_does_not_look_where_they_are_put() {
        let ignored = include_str!("../../.gitignore");
        assert!(ignored.lines().any(|line| FOLDER.starts_with(line.trim_matches('/'))));
    }
}
