//! Beneath the masthead: the offer of the reader's own language, and on a translation what it is a translation of.

use leptos::prelude::*;
use memorial_i18n::names::language as language_name;

use crate::{
    context::{PageContext, SiteLanguage, use_page},
    route::Page,
};

/// The offers, which `boot.js` shows where they apply, and the note on the translation.
#[component]
pub fn LanguageNotes() -> impl IntoView {
    let page = use_page();
    let others = page.languages.iter().filter(|language| language.messages != page.messages);
    let offers = others.map(|language| {
        let messages = language.messages;
        let (tag, dir) = (messages.tag(), messages.direction().as_str());
        view! {
            <p class="language-notes__offer" data-offer=tag lang=tag dir=dir>
                <a href=address_in(page, language) hreflang=tag data-language-link=language.folder>{messages.offer()}</a>
            </p>
        }
    });
    let translation = original(page).map(|original| view! { <Translation original/> });
    (page.languages.len() > 1).then(|| {
        view! { <div class="sheet language-notes">{offers.collect_view()}{translation}</div> }
    })
}

/// What a page is a translation of, and the rule for where the two differ.
#[component]
fn Translation(
    /// The original language.
    original: &'static SiteLanguage,
) -> impl IntoView {
    let page = use_page();
    let messages = page.messages;
    let tag = original.messages.tag();
    let name = language_name(messages, tag).unwrap_or(tag);
    view! {
        <details class="language-notes__translation">
            <summary>{messages.translation(name)}</summary>
            <p>
                {messages.translation_rule()}" "
                <a href=address_in(page, original) hreflang=tag data-language-link=original.folder>
                    {messages.translation_original()}
                </a>
            </p>
        </details>
    }
}

/// The language that the record was written in, where the page is in another.
fn original(page: PageContext) -> Option<&'static SiteLanguage> {
    let original = page.languages.first().filter(|original| original.messages != page.messages)?;
    let is_first = page.record.languages.first().is_some_and(|first| first == original.messages.tag());
    is_first.then_some(original)
}

/// The page in another language.
#[must_use]
pub fn address_in(page: PageContext, language: &SiteLanguage) -> String {
    // The page that says that there is none is written once.
    let path = if *page.page == Page::NotFound { String::new() } else { page.page.path() };
    let address = [language.folder, &path].concat();
    if address.is_empty() { "./".to_owned() } else { address }
}
