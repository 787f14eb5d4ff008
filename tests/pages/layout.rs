//! What is around the content of every page, and what holds for each of them.

use memorial_timeline::route::Page;

use crate::support::{
    LANGUAGES, attributes, changed_record, elements, event, event_in, page, page_of, record, tags, words,
};

#[test]
fn the_header_holds_the_pages_and_then_the_languages() {
    let html = event("en", "khojaly-1992");
    let header = elements(&html, "<header class=\"masthead\"")[0];
    let navigations = elements(header, "<nav");
    assert_eq!(navigations.len(), 2);
    assert_eq!(attributes(navigations[0], "href"), ["./", "people/", "sources/", "about/"]);
    assert_eq!(attributes(navigations[0], "aria-current"), ["true"], "an event is within the timeline");
    assert_eq!(attributes(navigations[1], "hreflang"), LANGUAGES);
    assert_eq!(attributes(navigations[1], "href")[1], "az/events/khojaly-1992/");
}

#[test]
fn the_name_of_the_record_is_left_off_where_it_is_the_heading() {
    assert!(!page("en", Page::Timeline).contains("masthead__name"));
    assert!(event("en", "khojaly-1992").contains("masthead__name"));
}

#[test]
fn no_page_has_what_the_policy_blocks_or_an_address_that_another_folder_breaks() {
    for language in LANGUAGES {
        for address in Page::all(record(language)) {
            let path = address.path();
            let html = page(language, address);
            let is_blocked =
                |tag: &str| tag.starts_with("script") || tag.contains(" style=\"") || tag.contains(" onclick");
            assert!(!tags(&html).any(is_blocked), "{path}");
            for href in attributes(&html, "href").into_iter().chain(attributes(&html, "src")) {
                let is_relative = !href.starts_with(['/', '#', '?']) && !href.is_empty();
                let is_known = !href.contains(':')
                    || ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
                assert!(is_relative && is_known, "{path}: {href}");
            }
        }
    }
}

#[test]
fn a_page_has_one_heading_that_can_take_the_focus_and_each_id_once() {
    for address in Page::all(record("en")).into_iter().filter(|page| !matches!(page, Page::Embed | Page::EmbedPeople)) {
        let path = address.path();
        let html = page("en", address);
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        assert!(html.contains("<h1 tabindex=\"-1\""), "{path}");
        let mut ids = attributes(&html, "id");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{path}");
    }
}

#[test]
fn a_text_without_a_translation_says_its_language_and_direction() {
    let record = changed_record("he", |file| {
        let title = &mut event_in(file, "khojaly-1992")["title"];
        title.as_object_mut().expect("a title in languages").remove("he");
    });
    let html = page_of(record, Page::Event("khojaly-1992".into()));
    assert!(html.contains("<h1 tabindex=\"-1\"><bdi lang=\"en\" dir=\"ltr\">Khojaly massacre</bdi></h1>"));
}

#[test]
fn every_fragment_of_a_page_is_there() {
    for language in ["en", "he"] {
        for event in &record(language).events {
            let path = Page::Event(event.id.clone()).path();
            let html = page(language, Page::Event(event.id.clone()));
            for href in attributes(&html, "href") {
                if let Some(fragment) = href.strip_prefix(&format!("{path}#")) {
                    assert!(html.contains(&format!("id=\"{fragment}\"")), "{path}: {fragment}");
                }
            }
        }
    }
    assert!(words(&event("en", "khojaly-1992")).contains("Khojaly"));
}
