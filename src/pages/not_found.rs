//! `404.html`: no page here, and where to go on. It is written in every language; `page.js` leaves that of the address.

use leptos::prelude::*;

use crate::{
    context::{SiteLanguage, use_page},
    route::Page,
};

/// The page for an address without one.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let page = use_page();
    let titles = page.languages.iter().map(|language| {
        let messages = language.messages;
        let (tag, dir) = (messages.tag(), messages.direction().as_str());
        view! { <span class="not-found__title" data-language=tag lang=tag dir=dir>{messages.not_found()}</span> }
    });
    view! {
        <article class="not-found">
            <h1 tabindex="-1">{titles.collect_view()}</h1>
            {page.languages.iter().map(|language| view! { <WaysIn language/> }).collect_view()}
        </article>
    }
}

/// What may be wrong, and the main pages, in one language.
#[component]
fn WaysIn(
    /// The language.
    language: &'static SiteLanguage,
) -> impl IntoView {
    let messages = language.messages;
    let (tag, dir) = (messages.tag(), messages.direction().as_str());
    let ways = [
        (Page::Timeline, messages.timeline()),
        (Page::People, messages.names()),
        (Page::Sources, messages.sources()),
        (Page::About, messages.about()),
    ];
    let way = |(way, name): (Page, &'static str)| {
        let address = [language.folder, &way.path()].concat();
        let address = if address.is_empty() { "./".to_owned() } else { address };
        view! { <li><a href=address>{name}</a></li> }
    };
    view! {
        <section class="not-found__ways" data-language=tag lang=tag dir=dir>
            <p>{messages.not_found_text()}</p>
            <ul class="facts">{ways.map(way)}</ul>
        </section>
    }
}
