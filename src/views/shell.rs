//! What stands around every page: the way in, the way round, and where the record can be had.

use leptos::prelude::*;

use crate::{
    route::Page,
    views::{
        markup::{Markup, Value, classed, el},
        parts::{date, links, text::words},
        site::Site,
    },
};

/// The head of the site: the name of the record, and the main pages.
#[must_use]
pub fn header(site: Site, page: Memo<Page>) -> Markup {
    let ways = [
        (Page::Timeline, site.words.timeline()),
        (Page::People, site.words.people_and_organisations()),
        (Page::Sources, site.words.sources()),
        (Page::About, site.words.about()),
    ];
    let way = |(way, name): (Page, &'static str)| {
        let link = links::to(site, way.clone()).text(name);
        el("li").with(link.live_attr("aria-current", move || page.with(|page| current(&way, page)).map(Value::from)))
    };
    classed("header", "masthead")
        .with(classed("p", "masthead__name").with(words(links::to(site, Page::Timeline), &site.record.title)))
        .with(
            el("nav")
                .attr("aria-label", site.words.main_pages())
                .with(classed("ul", "masthead__ways").with_all(ways.map(way))),
        )
}

/// The foot of the site: when the sources were read, the record as data, and where to report an error.
#[must_use]
pub fn footer(site: Site, page: Memo<Page>) -> Markup {
    let top = move || Some(Value::from(page.with(|page| site.href(page.clone())) + "#_top"));
    let read = el("p").text(site.words.read_on()).text(" ").with(date::ending(site, &site.record.read_on));
    let data = match site.foreign {
        None => "data/record.json",
        Some(path) => path,
    };
    let mut foot = classed("footer", "foot")
        .with(read)
        .with(el("p").with(el("a").attr("href", data).attr("download", "").text(site.words.data_link())));
    if let Some(address) = &site.record.corrections {
        foot = foot.with(el("p").with(el("a").attr("href", address.clone()).text(site.words.corrections())));
    }
    foot.with(classed("p", "foot__top").with(el("a").live_attr("href", top).text(site.words.to_top())))
}

/// Whether a way leads to the page shown, or to the list that it is in.
fn current(way: &Page, page: &Page) -> Option<&'static str> {
    let listed = match page {
        Page::Event(_) => &Page::Timeline,
        Page::Person(_) | Page::Organisation(_) | Page::Organisations => &Page::People,
        page => page,
    };
    match (way == page, way == listed) {
        (true, _) => Some("page"),
        (false, true) => Some("true"),
        _ => None,
    }
}
