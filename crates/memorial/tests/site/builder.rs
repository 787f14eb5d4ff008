//! The page that makes the code of a widget, as it stands in each language before any script has run.

use memorial_timeline::route::Page;
use scraper::Html;

use crate::{
    at_an_address::{ADDRESS, known},
    document::{Document, selector, text},
    each_version, none, unless,
};

/// The ids of the codes.
const CODES: [&str; 5] = ["_element", "_frame", "_wordpress", "_policy", "_privacy"];

/// The words of the code with an id.
fn code(page: &Document, id: &str) -> String {
    text(page.one(&["#", id].concat()))
}

#[test]
fn the_builder_has_every_code_in_every_language() {
    each_version("See src/pages/builder.rs.", |version| {
        let page = version.document(&Page::Builder);
        let empty = CODES.iter().filter(|id| code(page, id).trim().is_empty());
        page.name_faults(empty.map(|id| format!("{id} is empty")).collect())
    });
}

#[test]
fn about_leads_to_the_builder() {
    each_version("See src/pages/about.rs.", |version| {
        let leads = version.document(&Page::About).links();
        let is_there = leads.iter().any(|(path, _)| *path == version.path(&Page::Builder));
        unless(is_there, format!("{} does not lead to it", version.path(&Page::About)))
    });
}

#[test]
fn every_choice_of_the_builder_is_one_that_the_record_has() {
    each_version("See src/widgets/builder/build.rs.", |version| {
        let page = version.document(&Page::Builder);
        let record = &version.record;
        let mut faults = Vec::new();
        let mut look = |name: &str, kind: &str, has: &dyn Fn(&str) -> bool| {
            let values = page.values(&format!("[name={name}]:not(select), [name={name}] option"), "value");
            let own = values.iter().filter_map(|value| value.strip_prefix(kind)).filter(|id| !id.is_empty());
            let own: Vec<&str> = own.collect();
            faults.extend(unless(!own.is_empty(), format!("{name} offers {values:?}")));
            faults.extend(own.into_iter().filter(|id| !has(id)).map(|id| format!("{name} offers {id}")));
        };
        look("party", "person ", &|id| record.people.find(id).is_some());
        look("party", "organisation ", &|id| record.organisations.find(id).is_some());
        look("place", "", &|id| record.places.find(id).is_some());
        look("lane", "", &|id| record.lanes.iter().any(|lane| lane.id == id));
        page.name_faults(faults)
    });
}

#[test]
fn the_code_of_a_site_that_knows_its_address_has_it_without_scripts() {
    let known = known();
    let builders: Vec<&Document> = known.pages().filter(|page| page.page == Page::Builder).collect();
    assert_eq!(builders.len(), 4);
    let faults = builders.iter().flat_map(|page| {
        let prefix = page.path.strip_suffix("embed/builder/").unwrap_or_default();
        let mut faults = Vec::new();
        let mut expect = |what: &str, found: Option<&str>, wanted: &str| {
            faults.extend(unless(found == Some(wanted), format!("{what} is {found:?}, not {wanted}")));
        };
        let element = Html::parse_fragment(&code(page, "_element"));
        let frame = Html::parse_fragment(&code(page, "_frame"));
        let of = |html: &Html, css: &str, attribute: &str| {
            html.select(&selector(css)).next().and_then(|found| found.attr(attribute)).map(str::to_owned)
        };
        let script = of(&element, "script[async]", "src");
        expect("the script", script.as_deref(), &[ADDRESS, "embed.js"].concat());
        let language = of(&element, "memorial-timeline", "lang");
        expect("the language", language.as_deref(), page.messages.tag());
        let link = of(&element, "memorial-timeline > a", "href");
        expect("the link", link.as_deref(), &[ADDRESS, prefix].concat());
        let shown = of(&frame, "iframe[title]", "src");
        expect("the frame", shown.as_deref(), &[ADDRESS, prefix, "embed/"].concat());
        expect("for WordPress", Some(&code(page, "_wordpress")), &[ADDRESS, prefix].concat());
        expect(
            "the policy",
            Some(&code(page, "_policy")),
            "frame-src https://example.org\nscript-src https://example.org",
        );
        faults.extend(unless(code(page, "_privacy").contains("https://example.org"), "the sentence names no host"));
        faults.extend(unless(page.all(".builder-head__unknown").is_empty(), "it says that its address is unknown"));
        page.name_faults(faults)
    });
    none(faults, "See src/embed_options.rs.");
}

#[test]
fn the_preview_is_the_widget_of_the_language() {
    each_version("See src/widgets/builder/preview.rs.", |version| {
        let page = version.document(&Page::Builder);
        let [place] = page.all(".builder__frame > noscript")[..] else {
            return page.name_faults(unless(false, "has not one preview for readers without scripts"));
        };
        // What stands in a noscript is text to whoever runs scripts, and this parser is one of them.
        let written = Html::parse_fragment(&place.text().collect::<String>());
        let frame = written.select(&selector("iframe[title]")).next();
        let shown = frame.and_then(|frame| frame.attr("src"));
        let wanted = version.path(&Page::Embed) + "index.html";
        page.name_faults(unless(shown == Some(wanted.as_str()), format!("shows {shown:?}")))
    });
}
