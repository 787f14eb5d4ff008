//! The living style page, which tests alone see: every component in its states, made by the views themselves from a record
//! of what is hard for them. None of that record has happened, so it is never a page of a site.

mod part;

use std::{fs, path::Path};

use leptos::prelude::*;

use crate::{
    browser::finder,
    record::check::check,
    route::{Page, Query, Route},
    site::{
        document::root_of,
        files::{read, sites, write},
        reactive::owned,
        specimens::part::{part, settled},
        surroundings::{self, Languages},
    },
    views::{
        entry::cite::Root,
        markup::{Markup, el},
        pages,
        parts::listing::Finder,
        router::Router,
        shell,
        site::Site,
        trouble::{self, Trouble},
    },
};

/// The record of what is hard.
const RECORD: &[u8] = include_bytes!("../../../tests/fixtures/specimens.json");

/// A component in a state.
struct Specimen {
    /// What it is called on the page and in the tests.
    name: &'static str,
    /// The page and query that it is seen at.
    address: &'static str,
    /// The parts of that page that it is, each by a class, or by `#` and an id; the whole page without any.
    parts: &'static [&'static str],
}

const fn specimen(name: &'static str, address: &'static str, parts: &'static [&'static str]) -> Specimen {
    Specimen { name, address, parts }
}

const SPECIMENS: [Specimen; 21] = [
    specimen("heads", "?lane=long", &["era", "year__head"]),
    specimen("axis", "", &["axis__tools", "axis__stage"]),
    specimen("filters", "?q=name&lane=long&lane=short&place=holon&from=1990&to=2020", &["filters"]),
    specimen("together", "?lane=short", &["together", "show"]),
    specimen("card", "", &["#long"]),
    specimen("little", "", &["#x", "#untranslated", "#no-date"]),
    specimen("statements", "events/statements/", &["statements", "together"]),
    specimen("figures", "events/figures/", &["figures"]),
    specimen("media", "events/media/", &["media__closed", "media"]),
    specimen("participants", "events/participants/", &["programme", "participants"]),
    specimen("item", "events/step-two/", &["event__header"]),
    specimen("search", "people/?organisation=bidi&role=Poet&country=none", &["search", "search__count", "sorts"]),
    specimen("letters", "people/", &["letters"]),
    specimen("directory", "people/?organisation=long-organisation", &["directory"]),
    specimen("hits", "people/?q=holon", &["search__box", "search__count", "directory"]),
    specimen("nothing", "people/?q=Xolbvnq", &["search__box", "search__count", "search__nothing"]),
    specimen("dates", "places/holon/", &["dates", "facts"]),
    specimen("person", "people/many-names/", &["page__kind", "prose", "names", "facts", "notes"]),
    specimen("cite", "places/holon/", &["cite"]),
    specimen("sources", "sources/", &["#bare", "#mixed", "#foreign"]),
    specimen("not-found", "nowhere/", &[]),
];

/// Writes the page in every language of its record, with the style of the site that Trunk has built and without an app.
///
/// # Errors
/// When a file cannot be read or written, or a specimen is not where it is looked for, said in a sentence that names it.
pub fn specimens(built: &Path, folder: &Path) -> Result<(), String> {
    let raw = check(RECORD).raw.ok_or("tests/fixtures/specimens.json is refused; see `cargo memorial check`")?;
    let sites = sites(&raw)?;
    let languages = Languages { all: &sites, original: sites.first().copied() };
    let style = style(built)?;
    for file in [style.as_str(), "icon.svg"] {
        write(&folder.join(file), read(&built.join(file))?.as_bytes())?;
    }
    for site in &sites {
        let html = document(*site, languages, &style)?;
        write(&folder.join(site.prefix).join("index.html"), html.as_bytes())?;
    }
    Ok(())
}

/// The name of the built stylesheet.
fn style(built: &Path) -> Result<String, String> {
    let names = fs::read_dir(built).map_err(|error| format!("{} cannot be read: {error}", built.display()))?;
    let mut names = names.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let style = names.find(|name| name.ends_with(".css"));
    style.ok_or_else(|| format!("{} holds no stylesheet; build it with Trunk", built.display()))
}

fn document(site: Site, languages: Languages, style: &str) -> Result<String, String> {
    let (tag, direction) = (site.words.tag(), site.words.direction().as_str());
    let other = languages.all.iter().find(|other| other.words != site.words).map_or(tag, |other| other.words.tag());
    let base = root_of(site.prefix);
    let around = [
        ("trouble", troubles(site)),
        ("masthead", rendered(site, "people/many-names/", &shell::header)),
        ("foot", rendered(site, "", &shell::footer)),
    ];
    let around = around.into_iter().map(|(name, markup)| section(name, &markup.to_html()));
    let app: String = around.chain(taken(site)?).collect();
    let top = section("languages", &surroundings::top(site, &Page::Timeline, languages));
    let bottom = section("settings", &surroundings::bottom(site, &Page::Timeline));
    // As if an app lived there, so that its controls are seen, and for a reader whose browser prefers another language.
    Ok(format!(
        "<!doctype html>\n<html lang=\"{tag}\" dir=\"{direction}\" data-app=\"ready\" data-offer=\"{other}\">\n<head>\n\
         <meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <base href=\"{base}\">\n<title>Specimens</title>\n<meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"stylesheet\" href=\"{style}\">\n</head>\n\
         <body>\n<main>\n<h1 lang=\"en\" dir=\"ltr\">Specimens</h1>\n{top}<div id=\"app\">\n{app}</div>\n{bottom}</main>\n\
         </body>\n</html>\n"
    ))
}

/// What is taken from the pages of the record.
fn taken(site: Site) -> Result<Vec<String>, String> {
    let take = |specimen: &Specimen| {
        let Specimen { name, address, parts } = *specimen;
        let page = rendered(site, address, &|site, page| pages::any(site, &page.get_untracked()));
        let markup = part(page, parts).ok_or_else(|| format!("/{address} has none of {parts:?} for “{name}”"))?;
        Ok(section(name, &settled(markup, &|element| set_apart(element, name)).to_html()))
    };
    SPECIMENS.iter().map(take).collect()
}

/// A record that is refused, and one that cannot be had.
fn troubles(site: Site) -> Markup {
    let line = |number: usize| {
        let pointer = format!("/events/{number}/participants/0/person");
        format!("data/other.json:{number}:17: error: {pointer}: there is no “nobody”. Name one of the people.")
    };
    let refused = Trouble::Refused((1..=3).map(line).collect());
    rendered(site, "", &|site, _| {
        el("div").with(trouble::panel(site, refused.clone())).with(trouble::panel(site, Trouble::Unreachable))
    })
}

/// A view at an address, as it stands there with all that can be opened open.
fn rendered(site: Site, address: &str, view: &dyn Fn(Site, Memo<Page>) -> Markup) -> Markup {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let query = Query::parse(query);
    let asked = query.clone();
    owned(|| {
        let route = RwSignal::new(Route { page: Page::parse(path), query });
        provide_context(Router { site: RwSignal::new(site), route });
        provide_context(Finder(finder::hits));
        provide_context(Root("https://example.org/memorial/".to_owned()));
        let page = Memo::new(move |_| route.with(|route| route.page.clone()));
        settled(view(site, page), &|element| open(element, &asked))
    })
}

/// Opens what can be opened, and fills in what was asked for.
fn open(element: &mut Markup, asked: &Query) {
    let has = |name: &str, value: &str| element.attributes.iter().any(|(other, own)| *other == name && own == value);
    let year = |year: Option<i64>| year.map(|year| year.to_string());
    let (name, value) = match element.tag {
        "details" if !has("open", "") => ("open", Some(String::new())),
        "input" if has("name", "q") => ("value", Some(asked.words.clone())),
        "input" if has("name", "from") => ("value", year(asked.years.0)),
        "input" if has("name", "to") => ("value", year(asked.years.1)),
        _ => return,
    };
    element.attributes.extend(value.map(|value| (name, value.into())));
}

/// Ids of one specimen are not those of another.
fn set_apart(element: &mut Markup, name: &str) {
    for (_, id) in element.attributes.iter_mut().filter(|(attribute, _)| *attribute == "id") {
        *id = [name, "-", &**id].concat().into();
    }
}

fn section(name: &str, html: &str) -> String {
    format!("<section data-specimen=\"{name}\">\n<h2 lang=\"en\" dir=\"ltr\">{name}</h2>\n{html}\n</section>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hard_is_sound_all_the_same() {
        let report = check(RECORD);
        let said: Vec<String> = report.problems.iter().map(|problem| problem.in_file("specimens.json")).collect();
        assert!(report.raw.is_some(), "{}", said.join("\n"));
    }

    #[test]
    fn every_specimen_is_found_in_each_language() {
        let raw = check(RECORD).raw.expect("the record is sound");
        for site in sites(&raw).expect("the record is in languages of the interface") {
            let found = taken(site).map(|found| found.len());
            assert_eq!(found, Ok(SPECIMENS.len()), "{}", site.words.tag());
        }
    }
}
