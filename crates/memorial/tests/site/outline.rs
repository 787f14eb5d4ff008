//! The outline of each page, as a screen reader walks it.

use memorial_timeline::route::Page;

use crate::{
    document::{selector, text},
    each_page, unless,
};

#[test]
fn each_page_has_exactly_one_h1() {
    each_page("The title of the page is its only h1.", |page| {
        let titles = page.all("h1").len();
        unless(titles == 1, format!("has {titles} h1"))
    });
}

#[test]
fn the_outline_begins_with_the_title_and_skips_no_level() {
    each_page("See `Depth` in src/components/entry.rs.", |page| {
        let mut faults = Vec::new();
        let mut before = 0;
        for heading in page.all("h1, h2, h3, h4, h5, h6") {
            let level: usize = heading.value().name()[1..].parse().expect("a heading has a level");
            let is_first_of_its_kind = faults.len() < 3;
            if level > before + 1 && is_first_of_its_kind {
                faults.push(format!("h{before} is followed by h{level} “{}”", text(heading)));
            }
            before = level;
        }
        faults
    });
}

#[test]
fn no_heading_is_empty() {
    each_page("A heading says what stands below it.", |page| {
        let empty = page.all("h1, h2, h3, h4, h5, h6").into_iter().filter(|heading| text(*heading).trim().is_empty());
        empty.map(|heading| format!("an {} is empty", heading.value().name())).collect()
    });
}

#[test]
fn each_page_has_one_main_part_and_a_way_to_it() {
    each_page("See src/components/layout.rs.", |page| {
        let mains = page.values("main", "id");
        // A page that answers at any address does not know its own.
        let is_exempt = page.page.is_embed() || page.page == Page::NotFound;
        let skips = page.all("body > div > a.skip").into_iter().filter_map(|link| link.attr("href")?.rsplit_once('#'));
        let leads = skips.map(|(_, id)| id).collect::<Vec<_>>() == mains;
        unless(mains.len() == 1 && (leads || is_exempt), "has no one main part, or no way to it")
    });
}

#[test]
fn every_link_and_button_has_a_name() {
    each_page("A link or button is read out by its words or its aria-label.", |page| {
        let nameless = page.all("a[href], button, summary").into_iter().filter(|element| {
            let labelled = element.attr("aria-label").is_some_and(|label| !label.trim().is_empty());
            let pictured = element.select(&selector("img[alt]")).any(|image| image.attr("alt") != Some(""));
            !labelled && !pictured && text(*element).trim().is_empty()
        });
        nameless.map(|element| format!("nameless: {}", element.html())).collect()
    });
}

#[test]
fn every_field_has_a_label() {
    each_page("Put the field into its label.", |page| {
        let fields = page.all("input, select, textarea").into_iter();
        let bare = fields.filter(|field| {
            let inside =
                field.ancestors().filter_map(scraper::ElementRef::wrap).any(|around| around.value().name() == "label");
            !inside && field.attr("aria-label").is_none() && field.attr("id").is_none()
        });
        bare.map(|field| field.html()).collect()
    });
}
