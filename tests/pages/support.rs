//! Renders a page of the record of Khojaly, as it is or with changes, in any of its languages.

use std::sync::OnceLock;

use leptos::prelude::*;
use memorial_i18n::Messages;
use memorial_record::{Record, format, resolve::resolve};
use memorial_timeline::{
    context::{PageContext, SiteFiles, SiteLanguage},
    pages,
    route::Page,
};
use serde_json::Value;

/// The languages of the record, the original first.
pub const LANGUAGES: [&str; 4] = ["en", "az", "he", "ru"];

const RECORD: &str = include_str!("../../data/khojaly-2021.json");

/// The record in a language, with changes made to its file first.
pub fn changed_record(language: &str, change: impl FnOnce(&mut Value)) -> &'static Record {
    let mut file: Value = serde_json::from_str(RECORD).expect("the record is JSON");
    change(&mut file);
    let record: format::Record = serde_json::from_value(file).expect("the record is of the format");
    Box::leak(Box::new(resolve(&record, language).expect("the record is valid")))
}

/// The record in a language.
pub fn record(language: &str) -> &'static Record {
    static RECORDS: OnceLock<Vec<&'static Record>> = OnceLock::new();
    let records = RECORDS.get_or_init(|| LANGUAGES.map(|language| changed_record(language, |_| {})).into());
    let place = LANGUAGES.iter().position(|other| *other == language);
    records[place.expect("the record is in this language")]
}

/// A page as HTML.
pub fn page(language: &str, page: Page) -> String {
    page_of(record(language), page)
}

/// A page of a changed record as HTML.
pub fn page_of(record: &'static Record, page: Page) -> String {
    static SITE: OnceLock<(Vec<SiteLanguage>, SiteFiles)> = OnceLock::new();
    let (languages, files) = SITE.get_or_init(|| {
        let language = |tag: &&'static str| SiteLanguage {
            messages: messages(tag),
            folder: ["", "az/", "he/", "ru/"][LANGUAGES.iter().position(|other| other == tag).unwrap_or_default()],
            title: "The record",
        };
        (LANGUAGES.iter().map(language).collect(), SiteFiles::default())
    });
    let page: &'static Page = Box::leak(Box::new(page));
    let context = PageContext { record, messages: messages(&record.language), page, languages, files, site_url: None };
    let _ = any_spawner::Executor::init_futures_executor();
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(context);
        pages::render(page).to_html()
    });
    owner.unset_with_forced_cleanup();
    html.replace("<!>", "")
}

/// The messages of a language.
pub fn messages(language: &str) -> Messages {
    Messages::from_tag(language).expect("the interface is in this language")
}

/// The page of an event.
pub fn event(language: &str, id: &str) -> String {
    page(language, Page::Event(id.to_owned()))
}

/// Each element of a name whose start tag has what follows the name here (`<nav`, `<p class="wait"`), whatever the order
/// of its attributes, to the next end tag of that name.
pub fn elements<'a>(html: &'a str, start: &str) -> Vec<&'a str> {
    let (name, wanted) = start.split_once(' ').unwrap_or((start.trim_end_matches('>'), ""));
    // A class may be one of several.
    let wanted = wanted.trim_end_matches(['"', '>']);
    let end = ["</", &name[1..], ">"].concat();
    let element = |(at, _): (usize, &str)| {
        let rest = &html[at..];
        let (tag, _) = rest.split_once('>')?;
        let is_name = tag[name.len()..].is_empty() || tag[name.len()..].starts_with(' ');
        let length = rest.find(&end).map_or(rest.len(), |length| length + end.len());
        (is_name && tag.contains(wanted)).then(|| &rest[..length])
    };
    html.match_indices(name).filter_map(element).collect()
}

/// The start and end tags of a piece of HTML, without their brackets.
pub fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|part| part.split('>').next())
}

/// The words of a piece of HTML, without its tags.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    for part in html.split('<') {
        words.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    words.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}

/// The values of an attribute, in order.
pub fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = [" ", name, "=\""].concat();
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// An event in the file of a record.
pub fn event_in<'a>(file: &'a mut Value, id: &str) -> &'a mut Value {
    let events = file["events"].as_array_mut().expect("events are a list");
    events.iter_mut().find(|event| event["id"] == id).expect("the record has this event")
}
