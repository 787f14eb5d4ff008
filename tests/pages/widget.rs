//! The widget and its builder, the page about the record, and the page of what is not there.

use memorial_timeline::route::Page;

use crate::support::{LANGUAGES, attributes, elements, messages, page, record, words};

#[test]
fn the_widget_has_one_line_for_each_event_and_leads_to_the_full_site() {
    for language in LANGUAGES {
        let html = page(language, Page::Embed);
        let record = record(language);
        let lines = elements(&html, "<article class=\"line");
        assert_eq!(lines.len(), record.relations.timeline.len());
        for (line, event) in lines.iter().zip(&record.relations.timeline) {
            let event = &record.events[*event];
            assert!(words(line).contains(&event.title.words), "{}", event.id);
        }
        assert!(words(&html).contains(messages(language).embed_whole()));
        assert!(words(&html).contains(messages(language).embed_privacy()));
        assert!(!html.contains("masthead"), "the layout of the site is left out");
    }
}

#[test]
fn the_year_is_left_out_only_where_the_line_before_has_it() {
    let html = page("en", Page::Embed);
    let lines = elements(&html, "<article class=\"line");
    let year = |line: &str| words(elements(line, "<span class=\"line__year\"")[0]);
    for pair in lines.windows(2) {
        assert_eq!(year(pair[0]) == year(pair[1]), pair[1].contains("line--same-year"));
    }
}

#[test]
fn the_builder_has_three_steps_and_every_code_without_scripts() {
    for language in LANGUAGES {
        let html = page(language, Page::Builder);
        let words = words(&html);
        let messages = messages(language);
        for step in [messages.builder_shows(), messages.builder_looks(), messages.builder_code()] {
            assert!(words.contains(step), "{language}: {step}");
        }
        for id in ["_element", "_frame", "_wordpress", "_policy", "_privacy"] {
            assert!(attributes(&html, "id").contains(&id), "{language}: {id}");
        }
        assert_eq!(html.matches("role=\"tab\"").count(), 5);
        assert_eq!(html.matches("aria-selected=\"true\"").count(), 1);
        assert_eq!(html.matches("class=\"button\"").count(), 1, "one filled button on the page");
    }
}

#[test]
fn the_page_about_the_record_has_every_note_at_its_anchor() {
    for language in LANGUAGES {
        let html = page(language, Page::About);
        for note in &record(language).notes {
            assert!(attributes(&html, "id").contains(&note.id.as_str()), "{}", note.id);
            assert!(words(&html).contains(&note.title.words), "{}", note.id);
        }
        assert!(words(&html).contains(messages(language).privacy_text()));
        assert!(html.contains("href=\"data/record.json\"") && html.contains("href=\"data/record.schema.json\""));
    }
}

#[test]
fn the_page_of_what_is_not_there_speaks_every_language() {
    let html = page("en", Page::NotFound);
    assert_eq!(html.matches("<h1").count(), 1);
    for language in LANGUAGES {
        let messages = messages(language);
        assert!(words(&html).contains(messages.not_found()) && words(&html).contains(messages.not_found_text()));
        let ways = elements(&html, &format!("<section data-language=\"{language}\"")).concat();
        assert!(ways.contains("sources/\""), "{language}");
    }
}

#[test]
fn a_translation_says_so_and_leads_to_the_original() {
    for language in LANGUAGES {
        let html = page(language, Page::About);
        let is_translation = html.contains("language-notes__translation");
        assert_eq!(is_translation, language != "en", "{language}");
        assert_eq!(html.matches("data-offer=").count(), LANGUAGES.len() - 1, "offers of the other languages");
    }
}
