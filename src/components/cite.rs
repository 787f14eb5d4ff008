//! Ways to cite a page, to pass it on, and to report an error in it. `page.js` copies and shares; without it the words
//! and the link are there to be selected.

use leptos::prelude::*;
use memorial_i18n::date;
use memorial_record::{address, text::Text};

use crate::{
    components::{
        date::DateText,
        text::{LocalizedText, direction},
    },
    context::{PageContext, use_page},
    route::Page,
};

/// Citing and sharing, and where an error is reported, if the record says where.
#[component]
pub fn PageActions() -> impl IntoView {
    let page = use_page();
    let name = name_of(page);
    let corrections = page.record.corrections.as_ref().map(|corrections| {
        let about = name.map_or(String::new(), |name| [&name.words, " – "].concat()) + &page.record.title.words;
        view! { <p class="cite__correct"><a href=address::about(corrections, &about)>{page.messages.correct_page()}</a></p> }
    });
    view! { <div class="cite">{name.map(|name| view! { <Cite name/> })}{corrections}</div> }
}

/// The citation of an entry with its permanent link.
#[component]
fn Cite(
    /// The name of the entry.
    name: &'static Text,
) -> impl IntoView {
    let page = use_page();
    let messages = page.messages;
    let href = page.href(page.page);
    let address = page.site_url.map(|root| [root, &href].concat());
    let language = name.language.as_deref();
    let read_on = date::long(messages, page.record.read_on.parsed());
    view! {
        <details>
            <summary>{messages.cite()}</summary>
            <p class="cite__text" id="_citation">
                // The name of a page is no author's.
                <span lang=language dir=language.map(direction)>{messages.chosen_words(&name.words)}</span>
                {messages.cite_in()}" "<cite><LocalizedText text=&page.record.title/></cite>". "
                {messages.read_on()}" "<DateText date=&page.record.read_on/>{date::full_stop_after(&read_on)}" "
                <span id="_address" dir="ltr">{address}</span>
            </p>
            <p class="cite__ways">
                <a rel="bookmark" href=href>{messages.permanent()}</a>
                <button type="button" data-copy="_citation">{messages.cite_copy()}</button>
                <button type="button" data-copy="_address">{messages.permanent_copy()}</button>
                <button type="button" data-share="" hidden>{messages.share()}</button>
            </p>
            <p class="cite__status" role="status" data-copied=messages.copied() data-refused=messages.copy_yourself()></p>
        </details>
    }
}

/// The name of the entry that a page is about; none for a page that is about no entry.
fn name_of(page: PageContext) -> Option<&'static Text> {
    let record = page.record;
    match page.page {
        Page::Event(id) => record.events.get(id).map(|event| &event.title),
        Page::Person(id) => record.people.get(id).map(|person| &person.name.shown),
        Page::Organisation(id) => record.organisations.get(id).map(|organisation| &organisation.name.shown),
        Page::Place(id) => record.places.get(id).map(|place| &place.name.shown),
        Page::Work(id) => record.works.get(id).map(|work| &work.title.shown),
        _ => None,
    }
}
