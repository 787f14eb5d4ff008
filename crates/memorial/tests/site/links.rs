//! No link is dead, and nothing is asked of another origin.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Site,
    address::Address,
    document::{Document, file_of},
    each_page, file, none, site,
};

/// The attributes that name an address.
const ADDRESSES: [&str; 13] = [
    "href",
    "src",
    "action",
    "formaction",
    "poster",
    "data",
    "cite",
    "background",
    "manifest",
    "data-js",
    "data-wasm",
    "data-file",
    "data-messages",
];

/// The ids of each page by its path; ids of other files are nobody's to link to.
fn ids(site: &Site) -> BTreeMap<&str, BTreeSet<&str>> {
    site.documents().map(|page| (page.path.as_str(), page.values("[id]", "id").into_iter().collect())).collect()
}

/// Every address on a page: the element's name, the attribute's, and the address.
fn addresses(page: &Document) -> Vec<(&str, &str, &str)> {
    let mut addresses = Vec::new();
    for element in page.all("*").into_iter().filter(|element| element.value().name() != "base") {
        for (attribute, value) in element.value().attrs().filter(|(name, _)| ADDRESSES.contains(name)) {
            addresses.push((element.value().name(), attribute, value));
        }
        let sources = element.attr("srcset").into_iter().flat_map(|set| set.split(','));
        let sources = sources.filter_map(|source| source.split_whitespace().next());
        addresses.extend(sources.map(|source| (element.value().name(), "srcset", source)));
    }
    addresses
}

#[test]
fn no_link_is_dead() {
    let site = site();
    let ids = ids(&site);
    each_page("Mend the link, or write what it leads to.", |page| {
        let dead = addresses(page).into_iter().filter_map(|(name, attribute, address)| {
            let fault = |why: &str| Some(format!("<{name} {attribute}=\"{address}\">: {why}"));
            match page.resolve(address) {
                Err(why) => fault(&why),
                Ok(Address::Foreign(_)) => None,
                Ok(Address::Inner { path, fragment }) => {
                    let is_there = site.folder.join(file_of(&path)).is_file();
                    let has = |id: &String| ids.get(path.as_str()).is_some_and(|ids| ids.contains(id.as_str()));
                    match fragment.filter(|id| !has(id)) {
                        _ if !is_there => fault(&format!("there is no {}", file_of(&path))),
                        Some(id) => fault(&format!("{} has no id {id}", file_of(&path))),
                        None => None,
                    }
                }
            }
        });
        dead.collect()
    });
}

#[test]
fn only_links_to_sources_lead_to_another_origin() {
    let site = site();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for record in site.versions.iter().map(|version| &version.record) {
        known.extend(
            record.sources.iter().flat_map(|source| [&source.url, &source.archived_url]).flatten().map(String::as_str),
        );
    }
    let corrections: Vec<&str> =
        site.versions.iter().filter_map(|version| version.record.corrections.as_deref()).collect();
    each_page("Nothing but a link that a reader follows may lead elsewhere.", |page| {
        let foreign = addresses(page).into_iter().filter(|(name, attribute, address)| {
            let is_address_of_page =
                *name == "link" && page.values("link[rel=canonical], link[rel=alternate]", "href").contains(address);
            let is_source = *name == "a" && *attribute == "href" && known.contains(address);
            // A mail says what it is about after the address of the record.
            let reports = *name == "a" && corrections.iter().any(|known| address.starts_with(known));
            matches!(page.resolve(address), Ok(Address::Foreign(_))) && !is_source && !reports && !is_address_of_page
        });
        foreign.map(|(name, attribute, address)| format!("<{name} {attribute}=\"{address}\">")).collect()
    });
}

#[test]
fn ids_are_unique_on_each_page() {
    each_page("Two parts of one page may not share an id.", |page| {
        let mut seen = BTreeSet::new();
        let ids = page.values("[id]", "id").into_iter();
        ids.filter(|id| !seen.insert(*id)).map(|id| format!("has the id {id} twice")).collect()
    });
}

#[test]
fn whatever_a_label_or_description_points_to_is_on_its_page() {
    each_page("An attribute points to an id that is not there.", |page| {
        let ids: BTreeSet<&str> = page.values("[id]", "id").into_iter().collect();
        let mut faults = Vec::new();
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list", "headers"]
        {
            for value in page.values(&format!("[{attribute}]"), attribute) {
                let lost = value.split_whitespace().filter(|id| !ids.contains(id));
                faults.extend(lost.map(|id| format!("{attribute}=\"{id}\" leads nowhere")));
            }
        }
        faults
    });
}

#[test]
fn a_script_finds_the_modules_that_it_imports() {
    let mut faults = Vec::new();
    for script in scripts() {
        let text = String::from_utf8_lossy(&file(&script)).into_owned();
        for module in text.split("from \"./").skip(1).filter_map(|rest| rest.split('"').next()) {
            if !site().folder.join(module).is_file() {
                faults.push(format!("{script}: there is no {module}"));
            }
        }
    }
    none(faults, "See index.html and crates/memorial/src/site/browser_files.rs.");
}

#[test]
fn the_stylesheet_asks_nothing_of_another_file_or_host() {
    let mut faults = Vec::new();
    for page in site().documents() {
        for address in page.values("link[rel=stylesheet]", "href") {
            let Ok(Address::Inner { path, .. }) = page.resolve(address) else { continue };
            let css = String::from_utf8_lossy(&file(&path)).to_lowercase();
            let asks =
                ["@import", "url(http", "url(\"http", "url('http", "url(//"].into_iter().filter(|it| css.contains(it));
            faults.extend(asks.map(|it| format!("{path}: {it}")));
        }
    }
    faults.sort();
    faults.dedup();
    none(faults, "Put what it needs into style/.");
}

fn scripts() -> BTreeSet<String> {
    let files = std::fs::read_dir(&site().folder).expect("the folder can be listed");
    let names = files.map(|file| file.expect("the folder can be listed").file_name().to_string_lossy().into_owned());
    names.filter(|name| std::path::Path::new(name).extension().is_some_and(|extension| extension == "js")).collect()
}
