//! What software that wants to show a page in another one finds: `oembed.json`, and the link to it.

use std::{fs, path::Path};

use memorial_record::Record;
use memorial_timeline::route::Page;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::{
    at_an_address::{self, ADDRESS, known},
    document::{Document, selector, text},
    each_page, none, site, unless,
};

/// WordPress reads no more than 150 kB of a page, and others less.
const EARLY: usize = 10_000;

/// The link of a page to its file.
const LINK: &str = "head > link[rel=alternate][type='application/json+oembed']";

fn file_of(page: &Document) -> String {
    [&page.path, "oembed.json"].concat()
}

fn read(folder: &Path, page: &Document) -> Option<Value> {
    let file = fs::read_to_string(folder.join(file_of(page))).ok()?;
    Some(serde_json::from_str(&file).unwrap_or_else(|error| panic!("{}: {error}", file_of(page))))
}

fn is_offered(record: &Record, page: &Page) -> bool {
    let links = &record.relations;
    match page {
        Page::Timeline | Page::People | Page::Embed => true,
        Page::Event(id) => record.events.find(id).is_some_and(|key| links.timeline.contains(&key)),
        Page::Place(id) => record.places.find(id).is_some_and(|key| !links.at_place(key).events.is_empty()),
        _ => false,
    }
}

#[test]
fn a_site_that_does_not_know_its_address_offers_nothing_that_needs_it() {
    each_page("See `Head` in crates/memorial/src/site/head.rs.", |page| {
        let mut faults = unless(page.all(LINK).is_empty(), "has a link to an oEmbed file");
        faults.extend(unless(read(&site().folder, page).is_none(), "has an oEmbed file"));
        faults
    });
}

#[test]
fn each_file_is_what_the_specification_asks_of_rich_content() {
    let known = known();
    let files: Vec<(&Document, Value)> =
        known.pages().filter_map(|page| Some((page, read(&known.folder, page)?))).collect();
    assert!(files.len() > 100, "only {} pages can be embedded", files.len());
    let faults = files.iter().flat_map(|(page, file)| page.name_faults(offences(file)));
    none(faults, "See crates/memorial/src/site/oembed.rs and https://oembed.com.");
}

/// What in a file is against the specification.
fn offences(file: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    faults.extend(unless(file["version"] == json!("1.0"), "its version is not the text 1.0"));
    faults.extend(unless(file["type"] == json!("rich"), "it is not rich"));
    for key in ["width", "height", "cache_age"] {
        faults.extend(unless(file[key].as_u64().is_some_and(|number| number > 0), format!("{key} is no number")));
    }
    for key in ["html", "title", "provider_name", "provider_url"] {
        faults.extend(unless(file[key].as_str().is_some_and(|text| !text.is_empty()), format!("{key} is no text")));
    }
    let known = ["version", "type", "width", "height", "cache_age", "html", "title", "provider_name", "provider_url"];
    let keys = file.as_object().into_iter().flat_map(|file| file.keys());
    faults.extend(keys.filter(|key| !known.contains(&key.as_str())).map(|key| format!("{key} is said of nothing")));
    faults
}

#[test]
fn a_page_has_the_link_exactly_where_it_has_the_file_and_early_in_its_head() {
    let known = known();
    let faults = known.pages().flat_map(|page| {
        let links = page.values(LINK, "href");
        let expected: Vec<String> =
            read(&known.folder, page).iter().map(|_| [ADDRESS, &file_of(page)].concat()).collect();
        let mut faults = unless(links == expected, format!("links to {links:?}, and {expected:?} is there"));
        let place = page.source.find("application/json+oembed").unwrap_or_default();
        faults.extend(unless(place < EARLY, format!("the link stands at byte {place}")));
        page.name_faults(faults)
    });
    none(faults, "See `Head` in crates/memorial/src/site/head.rs.");
}

#[test]
fn every_page_that_a_widget_can_show_can_be_embedded() {
    let (site, known) = (site(), known());
    let lost = site.versions.iter().flat_map(|version| {
        let offered = version.documents.iter().filter(|page| is_offered(&version.record, &page.page));
        offered.filter(|page| read(&known.folder, page).is_none()).map(Document::name)
    });
    none(lost, "See `EmbedOptions::of_page`.");
}

#[test]
fn the_frame_is_the_widget_of_the_site_with_what_wordpress_keeps_of_it() {
    let known = known();
    let faults = known.pages().filter_map(|page| Some((page, read(&known.folder, page)?))).flat_map(|(page, file)| {
        let html = Html::parse_fragment(file["html"].as_str().unwrap_or_default());
        let mut faults =
            unless(shape(&html) == ["blockquote", "a", "iframe"], format!("is made of {:?}", shape(&html)));
        let frame = html.select(&selector("iframe")).next().expect("it has a frame").value();
        let attributes: Vec<&str> = frame.attrs().map(|(name, _)| name).collect();
        faults.extend(unless(
            attributes.iter().all(|name| ["src", "width", "height", "frameborder", "title"].contains(name)),
            format!("its frame has {attributes:?}"),
        ));
        let prefix = if page.messages.tag() == "en" { String::new() } else { [page.messages.tag(), "/"].concat() };
        let widget = [ADDRESS, &prefix, "embed/"].concat();
        faults.extend(unless(
            frame.attr("src").is_some_and(|address| address.starts_with(&widget)),
            format!("its frame shows {:?}", frame.attr("src")),
        ));
        let link = html.select(&selector("blockquote > a")).next().and_then(|link| link.attr("href"));
        faults.extend(unless(link == Some([ADDRESS, &page.path].concat().as_str()), format!("it leads to {link:?}")));
        page.name_faults(faults)
    });
    none(faults, "See crates/memorial/src/site/oembed.rs.");
}

#[test]
fn a_hostile_name_never_becomes_markup() {
    const HOSTILE: &str = "\"></a><script>alert(1)</script><img src=x onerror=alert(1)> & \u{2028}";
    let mut record: Value = serde_json::from_slice(crate::RECORD).expect("the record is JSON");
    record["title"] = json!({ "en": HOSTILE });
    record["people"][0]["name"] = json!({ "en": HOSTILE });
    record["events"][0]["title"] = json!({ "en": HOSTILE });
    let hostile = at_an_address::of("hostile", &record);
    let mut count = 0;
    for page in hostile.pages() {
        assert!(
            page.all("head > script:not([src], [type='application/ld+json']), head > img").is_empty(),
            "{}",
            page.name()
        );
        let Some(file) = read(&hostile.folder, page) else { continue };
        count += 1;
        let title = file["title"].as_str().expect("it has a title");
        let html = Html::parse_fragment(file["html"].as_str().expect("it has a frame"));
        assert_eq!(shape(&html), ["blockquote", "a", "iframe"], "{}", page.name());
        assert_eq!(html.select(&selector("a")).map(text).collect::<String>(), title, "{}", page.name());
        assert_eq!(html.select(&selector("iframe")).next().and_then(|frame| frame.attr("title")), Some(title));
        assert_eq!(page.values(LINK, "title"), [title], "{}", page.name());
    }
    assert!(count > 10, "only {count} pages of the hostile record can be embedded");
}

/// The elements of a fragment by their names, in order.
fn shape(html: &Html) -> Vec<&str> {
    let every = Selector::parse("*").expect("this selects all elements");
    html.select(&every).map(|element| element.value().name()).filter(|name| *name != "html").collect()
}
