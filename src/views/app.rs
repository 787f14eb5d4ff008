//! The app: the page that the address names, within the shell; the same from the prerenderer and in the browser.

use leptos::prelude::*;

use crate::{
    route::{Page, Route},
    search::directory::Scope,
    views::{
        markup::Markup,
        pages::{
            about, embed::EmbedPage, event, not_found, organisation, people::DirectoryPage, person, place, sources,
            timeline, work,
        },
        router::Router,
        shell,
        site::Site,
        trouble::{Trouble, TroublePanel},
    },
};

/// The whole of what is shown.
#[component]
pub fn App(
    /// What is shown, and in which language.
    site: RwSignal<Site>,
    /// The page and query shown.
    route: RwSignal<Route>,
    /// A record that was asked for and cannot be shown.
    trouble: RwSignal<Option<Trouble>>,
) -> AnyView {
    provide_context(Router { site, route });
    let page = Memo::new(move |_| route.with(|route| route.page.clone()));
    let framed = page.with_untracked(|page| *page == Page::Embed);
    let header = move || (!framed).then(|| page.with(|page| shell::header(site.get(), page)));
    let footer = move || (!framed).then(|| shell::footer(site.get()));
    view! {
        {header}
        <main id="_main" tabindex="-1">
            <TroublePanel trouble words=site.get_untracked().words/>
            {move || page.with(|page| shown(site.get(), page))}
        </main>
        {footer}
    }
    .into_any()
}

fn shown(site: Site, page: &Page) -> AnyView {
    match page {
        Page::People => view! { <DirectoryPage site scope=Scope::Everybody/> }.into_any(),
        Page::Organisations => view! { <DirectoryPage site scope=Scope::Organisations/> }.into_any(),
        Page::Embed => view! { <EmbedPage site/> }.into_any(),
        page => inert(site, page).unwrap_or_else(|| not_found::page(site)).into_any(),
    }
}

/// The pages that never change once shown; nothing where the record has no such entry.
fn inert(site: Site, page: &Page) -> Option<Markup> {
    let record = site.record;
    match page {
        Page::Timeline => Some(timeline::page(site)),
        Page::Sources => Some(sources::page(site)),
        Page::About => Some(about::page(site)),
        Page::Event(id) => record.events.find(id).map(|key| event::page(site, key)),
        Page::Person(id) => record.people.find(id).map(|key| person::page(site, key)),
        Page::Organisation(id) => record.organisations.find(id).map(|key| organisation::page(site, key)),
        Page::Place(id) => record.places.find(id).map(|key| place::page(site, key)),
        Page::Work(id) => record.works.find(id).map(|key| work::page(site, key)),
        _ => None,
    }
}
