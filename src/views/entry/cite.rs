//! What a page offers to those who cite it, pass it on, or find an error in it.

use leptos::prelude::*;

use crate::{
    browser::share,
    record::{address, text::Text},
    route::Page,
    views::{
        markup::{Markup, classed, el},
        parts::{
            copy::{Copied, copying},
            date,
            text::{spoken, words},
        },
        site::Site,
        titles,
    },
    wording::dates,
};

/// The absolute address of the site's root, where it is known before there is a browser; the prerenderer provides it.
#[derive(Clone)]
pub struct Root(pub String);

/// The id of the citation.
const CITATION: &str = "_citation";

/// The id of the address in it.
const ADDRESS: &str = "_address";

/// The citation of an entry, its permanent link, and where an error is reported; nothing where the entry has no page of
/// its own.
#[must_use]
pub fn cite(site: Site, page: Page, name: &Text) -> Option<Markup> {
    if !site.has_address(&page) {
        return None;
    }
    let root = use_context::<Root>().map(|root| root.0).or_else(share::root);
    let address = root.map(|root| root + &site.href(page.clone()));
    let record = site.record;
    let read_on = dates::date_words(site.words, &record.read_on);
    let shown = address.clone().unwrap_or_default();
    // The name of a page is no author's.
    let (quoted, within) = (site.words.chosen_words(&name.words), site.words.cite_in());
    let plain = [
        &*quoted,
        within,
        " ",
        &record.title.words,
        ". ",
        site.words.read_on(),
        " ",
        &read_on,
        dates::stop_after(&read_on),
        " ",
        &shown,
    ]
    .concat();
    let citation = classed("p", "cite__text")
        .attr("id", CITATION)
        .with(spoken(el("span"), name.language.as_deref()).text(quoted.clone()))
        .text(within)
        .text(" ")
        .with(words(el("cite"), &record.title))
        .text(". ")
        .text(site.words.read_on())
        .text(" ")
        .with(date::ending(site, &record.read_on))
        .text(" ")
        .with(el("span").attr("id", ADDRESS).attr("dir", "ltr").live_text(move || shown.clone()));
    let (address, title) = (address.unwrap_or_default(), titles::title(site, &page));
    let status = RwSignal::new(String::new());
    let share = {
        let (title, address) = (title.clone(), address.clone());
        button(site.words.share()).on("click", move |_| share::share(&title, &address))
    };
    let link = el("a").attr("rel", "bookmark").attr("href", site.href(page)).text(site.words.permanent());
    let ways = classed("p", "cite__ways")
        .with(link)
        .with(copying(button(site.words.cite_copy()), site, status, Copied::Words(plain, CITATION)))
        .with(copying(button(site.words.permanent_copy()), site, status, Copied::Words(address, ADDRESS)))
        .with(share.live_flag("hidden", || !share::can_share()));
    let details = el("details")
        .with(el("summary").text(site.words.cite()))
        .with(citation)
        .with(ways)
        .with(classed("p", "cite__status").attr("role", "status").live_text(move || status.get()));
    let correct = record.corrections.as_ref().map(|corrections| {
        let link = el("a").attr("href", address::about(corrections, &title)).text(site.words.correct_page());
        classed("p", "cite__correct").with(link)
    });
    Some(classed("div", "cite").with(details).with_all(correct))
}

fn button(name: &'static str) -> Markup {
    classed("button", "tool tool--words").attr("type", "button").text(name)
}
