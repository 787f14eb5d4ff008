//! The languages of the site: every page leads to itself in each, and says what it is a translation of.

use std::collections::BTreeSet;

use memorial_i18n::Messages;
use memorial_record::{Record, text::Name};
use memorial_timeline::route::Page;

use crate::{
    address::Address,
    at_an_address::{ADDRESS, known},
    document::{Document, text},
    each_page, none, site, unless,
};

/// The pages that a language menu stands on.
fn has_menu(page: &Document) -> bool {
    !page.page.is_embed()
}

#[test]
fn every_page_leads_to_itself_in_every_language() {
    let site = site();
    let languages: Vec<(&str, &str)> =
        site.versions.iter().map(|version| (version.messages.tag(), version.prefix.as_str())).collect();
    assert_eq!(languages, [("en", ""), ("az", "az/"), ("he", "he/"), ("ru", "ru/")]);
    each_page("See `language` in src/components/layout.rs.", |page| {
        let links = page.all("nav.languages li a");
        let tags: Vec<_> = links.iter().filter_map(|link| link.attr("hreflang")).collect();
        let all: Vec<&str> = languages.iter().map(|(tag, _)| *tag).collect();
        if !has_menu(page) {
            return unless(links.is_empty(), "a widget has a language menu");
        }
        let mut faults = unless(tags == all, format!("leads to {tags:?}"));
        // What is not there is in one language alone, and leads to the front of the others.
        let path = if page.page == Page::NotFound { String::new() } else { page.page.path() };
        for (link, (tag, prefix)) in links.iter().zip(&languages) {
            let leads = link.attr("href").and_then(|address| page.resolve(address).ok());
            let is_there =
                matches!(leads, Some(Address::Inner { path: found, .. }) if found == [prefix, path.as_str()].concat());
            faults.extend(unless(is_there, format!("does not lead to itself in {tag}")));
            faults.extend(unless(link.attr("lang") == Some(*tag), format!("does not say {tag} in {tag}")));
            let is_current = link.attr("aria-current").is_some();
            faults.extend(unless(
                is_current == (*tag == page.messages.tag()),
                format!("is not marked where it is in {tag}"),
            ));
        }
        faults
    });
}

#[test]
fn only_names_and_published_titles_are_in_another_language_than_the_page() {
    let site = site();
    let mut faults = Vec::new();
    for version in &site.versions {
        let names = names(&version.record);
        for page in &version.documents {
            let strange = page.all("main [lang]").into_iter().filter(|element| {
                let is_other = element.attr("lang") != Some(page.messages.tag());
                is_other && !names.contains(bare(&text(*element)))
            });
            faults.extend(strange.map(|element| format!("{}: {}", page.name(), text(element))));
        }
    }
    none(faults, "Translate it, or add it to what is a name.");
}

/// Words without the quotation marks around them, which a citation adds and some names have.
fn bare(words: &str) -> &str {
    words.trim().trim_matches(|c| "“”«»״\u{2068}\u{2069}".contains(c))
}

/// Every form of every name, every title of a source, and the languages' own names.
fn names(record: &Record) -> BTreeSet<&str> {
    fn forms(name: &Name) -> impl Iterator<Item = &str> {
        name.forms()
    }
    (record.people.iter().flat_map(|person| forms(&person.name)))
        .chain(record.organisations.iter().flat_map(|organisation| forms(&organisation.name)))
        .chain(record.places.iter().flat_map(|place| forms(&place.name)))
        .chain(record.works.iter().flat_map(|work| forms(&work.title)))
        .chain(record.sources.iter().map(|source| source.title.words.as_str()))
        .chain(Messages::ALL.iter().map(|language| language.name()))
        .map(bare)
        .collect()
}

#[test]
fn each_page_names_its_other_languages_where_the_address_is_known() {
    let mut faults = Vec::new();
    for page in known().pages() {
        let expected: Vec<(String, String)> =
            [("en", ""), ("az", "az/"), ("he", "he/"), ("ru", "ru/"), ("x-default", "")]
                .into_iter()
                .map(|(tag, prefix)| (tag.to_owned(), [ADDRESS, prefix, &page.page.path()].concat()))
                .collect();
        let links = page.all("head > link[rel=alternate][hreflang]").into_iter();
        let found: Vec<(String, String)> =
            links.filter_map(|link| Some((link.attr("hreflang")?.to_owned(), link.attr("href")?.to_owned()))).collect();
        faults.extend(page.name_faults(unless(found == expected, format!("names {found:?}"))));
    }
    none(faults, "See `Head` in crates/memorial/src/site/head.rs.");
}

#[test]
fn without_an_address_no_page_claims_one_in_another_language() {
    each_page("See `Head` in crates/memorial/src/site/head.rs.", |page| {
        unless(page.all("head > link[hreflang]").is_empty(), "has relative alternates")
    });
}
