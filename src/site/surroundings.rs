//! What stands in a document around the app: languages before it; display, keyboard help and progress after it. It is
//! the same on every page of a language, so it is written once, and no app carries it; `boot.js` brings it to life.

use leptos::prelude::*;

use crate::{
    browser::names,
    route::Page,
    views::{
        markup::{Markup, classed, el},
        site::Site,
    },
};

/// The fragment of what a page is about.
const MAIN: &str = "#_main";

/// The site in every language that it is written in.
#[derive(Clone, Copy)]
pub struct Languages<'a> {
    /// All of them, the record's first one at the root of the site.
    pub all: &'a [Site],
    /// The one that the record was written in, where the site is in it.
    pub original: Option<Site>,
}

/// What stands before the app: a way past everything, the languages, and what a translation is a translation of.
#[must_use]
pub fn top(site: Site, page: &Page, languages: Languages) -> String {
    if page.is_widget() {
        let shows = if *page == Page::EmbedPeople { Page::People } else { Page::Timeline };
        return whole(site, shows).to_html();
    }
    // Follows the address as the app moves on in it.
    let skip = classed("a", "skip").attr("href", site.href(page.clone()) + MAIN).attr("data-here", MAIN);
    let mut top = classed("div", "top").attr("id", "_top").with(skip.text(site.words.skip()));
    if languages.all.len() > 1 {
        let list = classed("ul", "languages__list");
        let mut bar = classed("nav", "languages").attr("aria-label", site.words.languages());
        bar = bar.with(list.with_all(languages.all.iter().map(|other| el("li").with(language(site, *other, page)))));
        bar = bar
            .with_all(languages.all.iter().filter(|other| other.words != site.words).map(|other| offer(*other, page)));
        if let Some(original) = languages.original.filter(|original| original.words != site.words) {
            bar = bar.with(translation(site, original, page));
        }
        top = top.with(bar);
    }
    top.to_html()
}

/// The way from the widget to the full site; `frame.js` has it carry what the widget shows.
fn whole(site: Site, shows: Page) -> Markup {
    let href = site.href(shows);
    let link = el("a").attr("href", href.clone()).attr("data-site", href).text(site.words.embed_whole());
    // Told from the head of the page that it stands in.
    // Shown where `frame.js` says that a choice is asked for and there is no app to apply it.
    let all = classed("p", "embed__all").text(site.words.embed_all());
    classed("header", "embed__whole").attr("aria-label", site.words.embed()).with(link).with(all)
}

/// What stands behind the app.
#[must_use]
pub fn bottom(site: Site, page: &Page) -> String {
    let words = site.words;
    let progress = classed("div", "progress").attr("role", "status").attr("data-words", words.loading());
    if page.is_widget() {
        return progress.to_html();
    }
    let choice = |value: &'static str, name: &'static str| {
        let radio = el("input").attr("type", "radio").attr("name", "display").attr("value", value);
        let radio = if value.is_empty() { radio.attr("checked", "") } else { radio };
        classed("label", "display__choice").with(radio).with(el("span").text(name))
    };
    let display = classed("fieldset", "display")
        .with(el("legend").text(words.display()))
        .with(choice("", words.display_auto()))
        .with(choice("light", words.display_light()))
        .with(choice("dark", words.display_dark()));
    let opens = classed("button", "settings__keys").attr("type", "button").attr("popovertarget", "_keys");
    let settings = classed("section", "settings")
        .attr("aria-label", words.display())
        .with(display)
        .with(opens.text(words.keyboard()))
        .with(keys(site));
    settings.to_html() + &progress.to_html()
}

/// A language that the page can be read in, in its own words. The place in the record goes along; `boot.js` adds the query.
fn language(site: Site, other: Site, page: &Page) -> Markup {
    let name = other.words.name();
    let link = to(other, page).attr("lang", other.words.tag()).attr("dir", other.words.direction().as_str());
    let link = if other.words == site.words { link.attr("aria-current", "true") } else { link };
    link.text(name)
}

/// The same page in another language, offered to readers whose browser prefers it; shown by `boot.js` alone.
fn offer(other: Site, page: &Page) -> Markup {
    classed("p", "languages__offer")
        .attr("data-offer", other.words.tag())
        .attr("lang", other.words.tag())
        .attr("dir", other.words.direction().as_str())
        .with(to(other, page).text(other.words.offer()))
}

/// Says that a page is a translation, and leads to what it is a translation of.
fn translation(site: Site, original: Site, page: &Page) -> Markup {
    let tag = original.words.tag();
    let name = names::language(site.words, tag).unwrap_or_else(|| tag.to_owned());
    let rule = el("p").text(site.words.translation_rule()).text(" ");
    classed("details", "languages__translation")
        .with(el("summary").text(site.words.translation(&name)))
        .with(rule.with(to(original, page).text(site.words.translation_original())))
}

/// A link to a page in a language; the page that there is not is in one language alone.
fn to(other: Site, page: &Page) -> Markup {
    let page = if *page == Page::NotFound { &Page::Timeline } else { page };
    el("a").attr("href", other.href(page.clone())).attr("hreflang", other.words.tag()).attr("data-to", other.prefix)
}

/// The keys, and what they do.
fn keys(site: Site) -> Markup {
    let words = site.words;
    let row = |keys: &[&'static str], does: &'static str| {
        let keys = keys.iter().enumerate().flat_map(|(at, key)| {
            let apart = (at > 0).then(|| el("span").text(" "));
            apart.into_iter().chain([el("kbd").text(*key)])
        });
        [el("dt").with_all(keys.collect::<Vec<_>>()), el("dd").text(does)]
    };
    let everywhere = [
        row(&["Tab", "Shift+Tab"], words.keys_next()),
        row(&["Enter"], words.keys_follow()),
        row(&["Esc"], words.keys_close()),
        row(&["?"], words.keys_help()),
    ];
    let axis = [
        row(&["←", "→"], words.keys_events()),
        row(&["↑", "↓"], words.keys_across()),
        row(&["Home", "End"], words.keys_ends()),
        row(&["PageUp", "PageDown"], words.keys_screenful()),
        row(&["+", "−"], words.keys_zoom()),
        row(&["0"], words.keys_all()),
        row(&[words.key_space()], words.keys_read()),
        row(&["Enter"], words.keys_card()),
    ];
    let list = |rows: Vec<[Markup; 2]>| classed("dl", "keys__list").with_all(rows.into_iter().flatten());
    // A key that acts everywhere must be one that can be turned off (WCAG 2.1.4).
    let listens = el("input").attr("type", "checkbox").attr("id", "_keys_on").attr("checked", "");
    classed("div", "keys")
        .attr("id", "_keys")
        .attr("popover", "auto")
        .attr("role", "dialog")
        .attr("aria-labelledby", "_keys_name")
        .with(
            classed("button", "keys__close")
                .attr("type", "button")
                .attr("popovertarget", "_keys")
                .attr("popovertargetaction", "hide")
                .text(words.close()),
        )
        .with(el("h2").attr("id", "_keys_name").text(words.keyboard()))
        .with(el("h3").text(words.keys_everywhere()))
        .with(list(everywhere.into()))
        .with(classed("label", "keys__on").with(listens).with(el("span").text(words.keys_help_on())))
        .with(el("h3").text(words.keys_axis()))
        .with(list(axis.into()))
}
