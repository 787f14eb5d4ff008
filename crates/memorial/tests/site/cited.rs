//! How an entry is cited, passed on and corrected, by a site whose address is known and by one whose is not.

use memorial_i18n::date;
use memorial_timeline::route::Page;

use crate::{
    RECORD, Site, Version,
    at_an_address::{self, ADDRESS, known},
    document::{Document, text},
    each_version, none, unless,
};

/// The site of the record with an address for corrections.
fn with_corrections(name: &str, address: &str) -> Site {
    let mut record: serde_json::Value = serde_json::from_slice(RECORD).expect("the record is JSON");
    record["corrections"] = address.into();
    at_an_address::of(name, &record)
}

/// Whether a page is that of an entry.
fn is_of_an_entry(page: &Page) -> bool {
    matches!(page, Page::Event(_) | Page::Person(_) | Page::Organisation(_) | Page::Place(_) | Page::Work(_))
}

#[test]
fn the_page_of_each_entry_is_cited_by_its_name_its_record_and_the_day_the_sources_were_read() {
    each_version("See src/components/cite.rs.", |version| {
        let cites = |document: &&Document| is_of_an_entry(&document.page);
        let look = |document: &Document| document.name_faults(citation(version, document));
        version.documents.iter().filter(cites).flat_map(look).collect()
    });
}

fn citation(version: &Version, document: &Document) -> Vec<String> {
    let said = text(document.one("#_citation"));
    let heading = text(document.one("h1"));
    let read_on = date::long(version.messages, version.record.read_on.parsed());
    let lost = [&heading, &version.record.title.words, &read_on].into_iter().filter(|wanted| !said.contains(*wanted));
    let mut faults: Vec<String> = lost.map(|lost| format!("“{said}” lacks “{lost}”")).collect();
    let links =
        document.all("a[rel=bookmark]").into_iter().filter_map(|link| document.resolve(link.attr("href")?).ok());
    let own = crate::address::Address::Inner { path: document.path.clone(), fragment: None };
    faults.extend(unless(links.collect::<Vec<_>>() == [own], "its permanent link does not lead to it"));
    faults
}

#[test]
fn no_address_is_cited_where_the_site_does_not_know_its_own() {
    each_version("See `Cite` in src/components/cite.rs.", |version| {
        let cited = version.documents.iter().filter(|document| is_of_an_entry(&document.page));
        let cited = cited.filter(|document| !text(document.one("#_address")).is_empty());
        cited.map(Document::name).collect()
    });
}

#[test]
fn the_address_is_cited_where_the_site_knows_it() {
    let known = known();
    let wrong = known.pages().filter(|document| is_of_an_entry(&document.page));
    let wrong = wrong.filter(|document| text(document.one("#_address")) != [ADDRESS, &document.path].concat());
    none(wrong.map(Document::name), "See `Cite` in src/components/cite.rs.");
}

#[test]
fn an_error_is_reported_only_where_the_record_says_where() {
    each_version("See `cite` in src/components/cite.rs.", |version| {
        let links = version.documents.iter().filter(|document| !document.all(".cite__correct").is_empty());
        links.filter(|_| version.record.corrections.is_none()).map(Document::name).collect()
    });
}

#[test]
fn a_mail_that_reports_an_error_names_its_page() {
    let site = with_corrections("corrected", "mailto:errors@example.org");
    let reports = |document: &Document| {
        let links = document.values(".cite__correct a", "href");
        let begins = |link: &&str| link.starts_with("mailto:errors@example.org?subject=");
        let named = text(document.one("h1")).split(' ').next().unwrap_or_default().to_owned();
        // Only what needs no escape can be looked for as it stands.
        let is_plain = named.bytes().all(|byte| byte.is_ascii_alphanumeric());
        links.len() == 1 && links.iter().all(|link| begins(link) && (!is_plain || link.contains(&named)))
    };
    let silent = site.pages().filter(|document| is_of_an_entry(&document.page) && !reports(document));
    none(silent.map(Document::name), "See `about` in crates/record/src/address.rs.");
}

#[test]
fn an_error_is_reported_at_another_address_as_it_stands() {
    let issues = "https://example.org/issues?new";
    let site = with_corrections("corrected-elsewhere", issues);
    let wrong = site.pages().filter(|document| is_of_an_entry(&document.page));
    let wrong = wrong.filter(|document| document.values(".cite__correct a", "href") != [issues]);
    none(wrong.map(Document::name), "See `about` in crates/record/src/address.rs.");
}
