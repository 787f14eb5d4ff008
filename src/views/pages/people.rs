//! `/people/` and `/organisations/`: the directory, by name.

use crate::{
    search::listing::Scope,
    views::{
        directory::directory,
        markup::{Markup, classed, el},
        site::Site,
    },
};

/// The page of the directory.
#[must_use]
pub fn page(site: Site, scope: Scope) -> Markup {
    let title = match scope {
        Scope::Organisations => site.words.organisations_in_record(),
        Scope::Everybody | Scope::Timeline => site.words.people_in_record(),
    };
    classed("div", "page page--directory")
        .with(el("h1").attr("tabindex", "-1").text(title))
        .with(classed("p", "lead").text(site.words.directory_lead()))
        .with(directory(site, scope))
}
