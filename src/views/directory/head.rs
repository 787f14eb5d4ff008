//! The heads that entries of the directory stand under.

use crate::{
    browser::names,
    search::{
        directory::Directory,
        results::{Head, Kind},
    },
    views::{
        directory::letters,
        markup::{Markup, classed},
        parts::links,
        site::Site,
    },
};

/// A head with its words.
#[must_use]
pub fn head(site: Site, directory: &Directory, head: &Head) -> Markup {
    let element = classed("h2", "directory__head");
    match head {
        Head::Letter(place) => {
            let (_, letter) = &directory.letters[*place];
            element.attr("id", letters::anchor(letter)).text(letter.clone())
        }
        Head::Kind(kind) => element.text(match kind {
            Kind::People => site.words.people(),
            Kind::Organisations => site.words.organisations(),
            Kind::Places => site.words.places(),
            Kind::Works => site.words.works(),
            Kind::Events => site.words.events(),
        }),
        Head::Organisation(Some(key)) => element.with(links::organisation(site, *key)),
        Head::Organisation(None) => element.text(site.words.no_organisation()),
        Head::Country(Some(code)) => element.text(names::country(site.words, code).unwrap_or_else(|| code.clone())),
        Head::Country(None) => element.text(site.words.no_country()),
        Head::Appearances(0) => element.text(site.words.no_appearances()),
        Head::Appearances(count) => element.text(site.words.appearances(u64::try_from(*count).unwrap_or(u64::MAX))),
    }
}
