//! The index of sources: numbered as they are cited, each with how it was read.

use memorial_timeline::route::Page;

use crate::support::{LANGUAGES, attributes, changed_record, elements, page, page_of, record, words};

#[test]
fn sources_are_numbered_in_the_order_of_the_record() {
    let html = page("en", Page::Sources);
    let numbers: Vec<String> = elements(&html, "<span class=\"source__number\"").into_iter().map(words).collect();
    let expected: Vec<String> = (1..=record("en").sources.len()).map(|number| number.to_string()).collect();
    assert_eq!(numbers, expected);
    for source in &record("en").sources {
        assert!(attributes(&html, "id").contains(&source.id.as_str()), "{}", source.id);
    }
}

#[test]
fn long_addresses_are_only_in_links() {
    for language in LANGUAGES {
        let html = page(language, Page::Sources);
        let imprints = elements(&html, "<p class=\"source__imprint\"");
        assert!(imprints.into_iter().all(|imprint| !words(imprint).contains("://")), "{language}");
        for url in record(language).sources.iter().filter_map(|source| source.url.as_deref()) {
            assert!(html.contains(&format!("href=\"{}\"", url.replace('&', "&amp;"))), "{url}");
        }
    }
}

#[test]
fn kinds_are_counted_and_each_source_has_one() {
    let html = page("en", Page::Sources);
    let counts = elements(&html, "<span class=\"tick__count\"").into_iter().map(words);
    let sum: usize = counts.filter_map(|count| count.parse::<usize>().ok()).sum();
    assert_eq!(sum, record("en").sources.len());
    assert_eq!(attributes(&html, "data-kind").len(), record("en").sources.len());
}

#[test]
fn the_day_of_reading_is_said_where_it_is_another_than_for_all() {
    let record = changed_record("en", |file| file["sources"][0]["accessed"] = "2026-10-01".into());
    let html = page_of(record, Page::Sources);
    assert!(words(&html).contains("1 October 2026"));
}
