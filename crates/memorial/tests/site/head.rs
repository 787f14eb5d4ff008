//! The head of each page: what it is called, where it stands, in which language, and what it may do.

use std::collections::BTreeMap;

use memorial::site::policy_of;
use memorial_timeline::route::Page;

use crate::{address::Address, each_page, none, site, unless};

/// The longest description that a list of results shows whole, and the cut mark.
const LONGEST_DESCRIPTION: usize = 201;

#[test]
fn a_page_is_in_the_language_and_direction_of_its_words() {
    each_page("See `document` in crates/memorial/src/site/head.rs.", |page| {
        let (language, direction) = (page.messages.tag(), page.messages.direction().as_str());
        let is_so = page.value("html", "lang") == Some(language) && page.value("html", "dir") == Some(direction);
        unless(is_so, format!("is not lang={language} dir={direction}"))
    });
}

#[test]
fn a_page_says_that_no_script_has_run() {
    each_page("See `document` in crates/memorial/src/site/head.rs.", |page| {
        unless(page.value("html", "data-app") == Some("static"), "is not data-app=\"static\"")
    });
}

#[test]
fn the_first_paint_waits_for_what_is_there() {
    each_page("See crates/memorial/src/site/first_paint.rs.", |page| {
        let id = page.value("script[data-languages]", "data-first-paint").unwrap_or_default();
        let found = page.all(&["[id='", id, "']"].concat()).len();
        unless(found == 1, format!("has {found} elements with the id “{id}”"))
    });
}

#[test]
fn each_page_has_a_title_of_its_own() {
    let mut pages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for page in site().documents() {
        let titles: Vec<String> = page.all("head > title").into_iter().map(crate::document::text).collect();
        pages.entry(titles.join(" and ")).or_default().push(page.name());
    }
    let shared = pages.iter().filter(|(title, pages)| pages.len() > 1 || title.trim().is_empty());
    none(
        shared.map(|(title, pages)| format!("{}: “{title}”", pages.join(", "))),
        "See `subject` in crates/memorial/src/site/titles.rs.",
    );
}

#[test]
fn each_page_is_described_in_a_sentence_or_two() {
    each_page("See `description` in crates/memorial/src/site/titles.rs.", |page| {
        let description = page.value("meta[name=description]", "content").unwrap_or_default();
        let length = description.chars().count();
        unless(
            (20..=LONGEST_DESCRIPTION).contains(&length),
            format!("is described in {length} letters: “{description}”"),
        )
    });
}

#[test]
fn each_page_names_its_one_address() {
    each_page("See `Head` in crates/memorial/src/site/head.rs.", |page| {
        let canonical = page.values("head > link[rel=canonical]", "href");
        match (&page.page, &canonical[..]) {
            (Page::NotFound, []) => Vec::new(),
            (Page::NotFound, _) => vec!["has an address, and stands for none".to_owned()],
            (_, [address]) => match page.resolve(address) {
                Ok(Address::Inner { path, fragment: None }) if path == page.path => Vec::new(),
                Ok(Address::Foreign(address)) if address.ends_with(&["/", &page.path].concat()) => Vec::new(),
                other => vec![format!("its canonical link leads to {other:?}")],
            },
            (_, several) => vec![format!("has {} canonical links", several.len())],
        }
    });
}

#[test]
fn a_page_that_is_not_there_is_not_indexed() {
    assert_eq!(site().not_found.value("meta[name=robots]", "content"), Some("noindex"));
}

#[test]
fn each_page_leads_to_the_root_before_it_names_any_other_address() {
    each_page(
        "The base comes first in the head, relative: see `way_up` in crates/memorial/src/site/head.rs.",
        |page| {
            let first = page.all("[href], [src]").first().map(|element| element.value().name());
            let root = page.resolve("./");
            let is_relative = page.value("base", "href").is_some_and(|base| base.starts_with('.'));
            let is_root = root == Ok(Address::Inner { path: String::new(), fragment: None });
            unless(first == Some("base") && is_relative && is_root, format!("its base leads to {root:?}"))
        },
    );
}

#[test]
fn each_page_carries_exactly_the_policy() {
    each_page("See `policy_of` in crates/memorial/src/site/head.rs.", |page| {
        let policy = page.values("head > meta[http-equiv=Content-Security-Policy]", "content");
        unless(policy == [&*policy_of(&page.page, None)], format!("its policy is {policy:?}"))
    });
}

#[test]
fn no_page_has_anything_that_the_policy_would_block() {
    each_page("Move it into a file in public/ or style/.", |page| {
        let mut faults = Vec::new();
        for element in page.all("*") {
            let name = element.value().name();
            let is_data = element.attr("type") == Some("application/ld+json");
            let inline = name == "script"
                && !is_data
                && (element.attr("src").is_none() || element.text().any(|text| !text.trim().is_empty()));
            faults.extend(unless(!inline && name != "style", format!("has an inline <{name}>")));
            let handlers = element.value().attrs().filter(|(name, _)| *name == "style" || name.starts_with("on"));
            faults.extend(handlers.map(|(attribute, _)| format!("<{name}> has the attribute {attribute}")));
        }
        faults
    });
}

#[test]
fn every_page_is_sound_html() {
    each_page("The parser of browsers had to mend this; see the view that writes it.", |page| {
        page.html.errors.iter().map(ToString::to_string).collect()
    });
}
