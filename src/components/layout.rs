//! What is around the content of every page: the masthead before it, the foot after it.

use leptos::prelude::*;

use crate::{
    components::{
        appearance::Appearance,
        date::DateText,
        keyboard_help::KeyboardHelp,
        language_notes::{LanguageNotes, address_in},
        text::LocalizedText,
    },
    context::{SiteLanguage, use_page},
    route::Page,
};

/// The fragment of what a page is about.
pub const MAIN: &str = "_main";

/// A page with its masthead and its foot.
#[component]
pub fn PageLayout(
    /// What the page is about.
    children: Children,
) -> impl IntoView {
    let page = use_page();
    // A page that answers for any address does not know its own, which a link to a part of it needs.
    let skip = (*page.page != Page::NotFound).then(|| {
        view! { <a class="skip" href=page.here(MAIN)>{page.messages.skip()}</a> }
    });
    view! {
        {skip}
        <Masthead/>
        <main class="sheet page" id=MAIN>{children()}</main>
        <Foot/>
        <p class="progress" role="status" data-words=page.messages.loading()></p>
    }
}

/// The name of the record, the main pages, and the languages; beneath them what there is to say of the page's own.
#[component]
fn Masthead() -> impl IntoView {
    let page = use_page();
    // On the timeline the heading is the name.
    let name = (*page.page != Page::Timeline).then(|| {
        view! {
            <p class="masthead__name">
                <a href=page.href(&Page::Timeline)><LocalizedText text=&page.record.title/></a>
            </p>
        }
    });
    let languages = (page.languages.len() > 1).then(|| {
        let items = page.languages.iter().map(|language| view! { <li><LanguageLink language/></li> });
        view! {
            <nav class="languages" aria-label=page.messages.languages()>
                <ul class="languages__list">{items.collect_view()}</ul>
            </nav>
        }
    });
    view! {
        <header class="masthead">
            <div class="sheet masthead__row">
                {name}
                <nav class="ways" aria-label=page.messages.main_pages()>
                    <ul class="ways__list">
                        <Way to=Page::Timeline name=page.messages.timeline()/>
                        <Way to=Page::People name=page.messages.names()/>
                        <Way to=Page::Sources name=page.messages.sources()/>
                        <Way to=Page::About name=page.messages.about()/>
                    </ul>
                </nav>
                {languages}
            </div>
            <LanguageNotes/>
        </header>
    }
}

/// One of the main pages.
#[component]
fn Way(
    /// The page.
    to: Page,
    /// Its name.
    name: &'static str,
) -> impl IntoView {
    let page = use_page();
    let current = if *page.page == to { Some("page") } else { is_within(page.page, &to).then_some("true") };
    view! { <li><a href=page.href(&to) aria-current=current>{name}</a></li> }
}

/// Whether a page is reached by way of one of the main pages.
fn is_within(page: &Page, way: &Page) -> bool {
    match way {
        Page::Timeline => matches!(page, Page::Event(_)),
        Page::People => matches!(page, Page::Organisations | Page::Person(_) | Page::Organisation(_)),
        _ => false,
    }
}

/// The same page in a language, in the words of that language.
#[component]
fn LanguageLink(
    /// The language.
    language: &'static SiteLanguage,
) -> impl IntoView {
    let page = use_page();
    let messages = language.messages;
    let address = address_in(page, language);
    let current = (messages == page.messages).then_some("true");
    let (tag, dir) = (messages.tag(), messages.direction().as_str());
    view! {
        <a href=address hreflang=tag lang=tag dir=dir aria-current=current data-language-link=language.folder>
            {messages.name()}
        </a>
    }
}

/// When the sources were read, the record as data, and ways that few need.
#[component]
fn Foot() -> impl IntoView {
    let page = use_page();
    let messages = page.messages;
    view! {
        <footer class="foot" id="_foot">
            <div class="sheet foot__row">
                <span>{messages.read_on()}" "<DateText date=&page.record.read_on/></span>
                <a href="data/record.json" download="">{messages.data_link()}</a>
                <a href=page.href(&Page::Builder)>{messages.builder()}</a>
                <KeyboardHelp/>
                <Appearance/>
            </div>
        </footer>
    }
}
