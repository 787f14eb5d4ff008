//! The timeline as it is written: every event with its whole title, in every language, and a style sheet that places it.

use any_spawner::Executor;
use leptos::prelude::*;
use memorial_i18n::Messages;
use memorial_record::{Record, format, resolve::resolve};

use super::{
    Host, Timeline,
    build::build,
    data::{EventData, TimelineData, Words},
    positions::positions_css,
};
use crate::{
    context::{PageContext, SiteFiles},
    query::Query,
    route::Page,
    widgets::context::PageQuery,
};

const KHOJALY: &str = include_str!("../../../data/khojaly-2021.json");
const LANGUAGES: [&str; 4] = ["en", "az", "he", "ru"];

fn record(language: &str) -> &'static Record {
    let written: format::Record = serde_json::from_str(KHOJALY).expect("the record is JSON");
    Box::leak(Box::new(resolve(&written, language).expect("the record is valid")))
}

fn messages(language: &str) -> Messages {
    Messages::from_tag(language).expect("the interface is in this language")
}

fn data(language: &str) -> &'static TimelineData {
    Box::leak(Box::new(build(record(language), messages(language), "")))
}

/// The timeline as HTML, for a query.
fn html(data: &'static TimelineData, language: &str, query: &str) -> String {
    let _ = Executor::init_futures_executor();
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(PageContext {
            record: record(language),
            messages: messages(language),
            page: Box::leak(Box::new(Page::Timeline)),
            languages: &[],
            files: Box::leak(Box::new(SiteFiles::default())),
            site_url: None,
        });
        provide_context(PageQuery::new(RwSignal::new(Query::parse(query))));
        view! { <Timeline data host=Host::Page/> }.to_html()
    });
    owner.unset_with_forced_cleanup();
    html.replace("<!>", "")
}

#[test]
fn every_event_is_a_mark_with_its_whole_title_and_a_link() {
    for language in LANGUAGES {
        let data = data(language);
        let html = html(data, language, "");
        assert_eq!(html.matches("data-mark=").count(), data.events.len(), "{language}");
        for event in &data.events {
            assert!(html.contains(&format!("data-mark=\"{}\"", event.id)), "{language}: {}", event.id);
            assert!(html.contains(&format!("href=\"{}\"", data.event_address(&event.id))));
            let title = event.title.words.replace('&', "&amp;");
            assert!(html.contains(&title), "{language}: {title}");
        }
        assert!(!html.contains("style=") && !html.contains('…'), "{language}");
    }
}

#[test]
fn eras_lanes_and_the_programme_are_written_out() {
    let data = data("en");
    let html = html(data, "en", "");
    for era in &data.eras {
        assert!(html.contains(&format!("#_era-{}", era.id)));
    }
    assert_eq!(html.matches("aria-pressed=\"true\"").count(), data.lanes.len());
    let root = data.root.as_ref().expect("the conference has a programme");
    for (item, _) in &root.programme {
        assert!(html.contains(&format!("events/{}/#{item}", data.events[root.event].id)));
    }
    assert!(!html.contains("data-preview"));
    for hidden in ["overview", "popover cluster-list"] {
        let mut tags = html.split('<').filter_map(|tag| tag.split('>').next());
        let tag = tags.find(|tag| tag.contains(&format!("class=\"{hidden}\""))).expect("it is written");
        assert!(tag.contains(" hidden"), "{tag}");
    }
}

#[test]
fn the_style_sheet_places_every_mark_at_every_width() {
    for language in LANGUAGES {
        let data = data(language);
        let css = positions_css(data);
        for event in &data.events {
            let rule = format!(".axis--written [data-mark=\"{}\"]{{--at:", event.id);
            assert!(css.contains(&rule), "{language}: {}", event.id);
        }
        assert!(css.contains("@container axis (min-width:62rem)"));
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}

#[test]
fn the_axis_has_few_elements_however_many_events_there_are() {
    let words = |words: String| Words { words, language: None };
    let small = data("en");
    for count in [1_000_u32, 3_000] {
        let span = small.span.expect("the record has dates");
        let event = |place: u32| {
            let start = span.start + span.length() * f64::from(place) / f64::from(count);
            EventData {
                id: format!("event-{place}"),
                title: words(format!("Something that happened, number {place}")),
                date: format!("{place}"),
                time: Some((start, start + 86_400.0)),
                lane: place as usize % 3,
                ..EventData::default()
            }
        };
        let data =
            TimelineData { events: (0..count).map(event).collect(), root: None, related: Vec::new(), ..small.clone() };
        let html = html(Box::leak(Box::new(data)), "en", "");
        let axis =
            html.split("data-axis").nth(1).and_then(|rest| rest.split("class=\"axis__foot").next()).unwrap_or_default();
        let elements = axis.matches('<').count() - axis.matches("</").count();
        assert!(elements <= 300, "{count} events: {elements} elements");
        assert!(axis.contains("data-cluster="));
    }
}
