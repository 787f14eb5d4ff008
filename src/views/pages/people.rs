//! `/people/` and `/organisations/`: the directory, by name.

use leptos::prelude::*;

use crate::{
    search::directory::Scope,
    views::{
        directory::Directory,
        markup::{classed, el},
        site::Site,
    },
};

/// The page of the directory.
#[component]
pub fn DirectoryPage(
    /// What is shown.
    site: Site,
    /// Which entries are listed.
    scope: Scope,
) -> AnyView {
    let title = match scope {
        Scope::Everybody => site.words.people_in_record(),
        Scope::Organisations => site.words.organisations_in_record(),
    };
    view! {
        <div class="page page--directory">
            {el("h1").attr("tabindex", "-1").text(title)}
            {classed("p", "lead").text(site.words.directory_lead())}
            <Directory site scope/>
        </div>
    }
    .into_any()
}
