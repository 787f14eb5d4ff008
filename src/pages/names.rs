//! `/people/` and `/organisations/`: the index of names.

use leptos::prelude::*;

use crate::{
    context::use_page,
    widgets::names::{Names, NamesData, Scope, build_for_page},
};

/// The page of all names, or of organisations alone.
#[component]
pub fn NamesPage(
    /// Which names are listed.
    scope: Scope,
) -> impl IntoView {
    let messages = use_page().messages;
    let (title, lead) = match scope {
        Scope::All | Scope::Embed => (messages.names(), Some(messages.directory_lead())),
        Scope::Organisations => (messages.organisations_in_record(), None),
    };
    view! {
        <div class="names-head">
            <h1 tabindex="-1">{title}</h1>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        </div>
        <NamesHost scope/>
    }
}

/// The index of names as it is written, in the place where it is mounted.
#[component]
pub fn NamesHost(
    /// Which names are listed.
    scope: Scope,
) -> impl IntoView {
    let page = use_page();
    // The data of a page that is written is never freed: a build is a process that ends with its site.
    let data: &'static NamesData = Box::leak(Box::new(build_for_page(page)));
    view! {
        <div data-widget=scope.widget() data-file=page.files.names.as_str()>
            <Names data scope/>
        </div>
    }
}
