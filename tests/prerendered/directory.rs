//! The directory: everybody and every organisation, found without any script, and what is said of nobody.

use std::collections::BTreeSet;

use memorial_timeline::{browser::collation::Letters, route::Page, search::alphabet::Alphabet};
use scraper::ElementRef;

use crate::{
    Version,
    address::Address,
    document::{Document, selector, text},
    each_version, site, unless,
};

/// The search box in its landmark; the element `search` is one by itself.
const SEARCH: &str = "search input[type=search], [role=search]:not(search) input[type=search]";

#[test]
fn the_directory_holds_everybody_and_every_organisation_once() {
    each_version("See src/views/directory/mod.rs.", |version| {
        let look = |page: &Page| {
            let page = version.document(page);
            let people = version.record.people.iter().map(|person| person.id.as_str());
            let mut faults = lists(page, "person", people.collect());
            faults.extend(lists(page, "organisation", organisations(version)));
            page.name_faults(faults)
        };
        [Page::People, Page::EmbedPeople].iter().flat_map(look).collect()
    });
}

#[test]
fn the_list_of_organisations_holds_them_alone() {
    each_version("See `Scope` in src/search/directory.rs.", |version| {
        let page = version.document(&Page::Organisations);
        let mut faults = lists(page, "organisation", organisations(version));
        faults.extend(lists(page, "person", BTreeSet::new()));
        faults
    });
}

#[test]
fn each_letter_stands_once_and_leads_to_the_names_that_begin_with_it() {
    each_version("See src/views/directory/letters.rs.", |version| {
        let look = |page: &Page| {
            let document = version.document(page);
            let letters = document.all("nav.letters a");
            let heads = document.all("#_list h2");
            let mut faults = unless(
                letters.iter().copied().map(text).eq(heads.iter().copied().map(text)),
                "its letters are not those of its heads, each once",
            );
            for (letter, head) in letters.into_iter().zip(heads) {
                let (path, id) = (version.path(page), head.attr("id").map(str::to_owned));
                let leads = letter.attr("href").and_then(|href| document.resolve(href).ok());
                let is_so =
                    matches!(leads, Some(Address::Inner { path: to, fragment }) if to == path && fragment == id);
                faults.extend(unless(id_stands_once(document, head), format!("{} has no id of its own", text(head))));
                faults.extend(unless(is_so, format!("the letter {} does not lead to its head", text(letter))));
            }
            document.name_faults(faults)
        };
        [Page::People, Page::EmbedPeople, Page::Organisations].iter().flat_map(look).collect()
    });
}

#[test]
fn the_names_under_a_letter_begin_with_it_and_stand_in_order() {
    each_version("See src/search/alphabet.rs.", |version| {
        let document = version.document(&Page::People);
        let mut faults = Vec::new();
        let names: Vec<String> = document.all("#_list li h3").into_iter().map(text).collect();
        let alphabet = Alphabet::of(names.iter().map(String::as_str), &Letters::of(version.words));
        let mut before = String::new();
        for group in document.all("#_list section") {
            let head: String = group.select(&selector("h2")).map(text).collect();
            for name in group.select(&selector("li h3")).map(text) {
                let bare = name.trim_start_matches(['“', '«']);
                faults.extend(unless(bare.starts_with(&head), format!("{name} stands under {head}")));
                let is_after = alphabet.key(&before) < alphabet.key(&name);
                faults.extend(unless(is_after, format!("{name} stands after {before}")));
                before = name;
            }
        }
        document.name_faults(faults)
    });
}

#[test]
fn the_directory_of_this_record_holds_fifteen_people() {
    assert_eq!(site().versions[0].document(&Page::People).all("li[data-person]").len(), 15);
}

#[test]
fn an_entry_of_the_directory_leads_to_its_page_and_to_its_sources() {
    each_version("See src/views/directory/card.rs.", |version| {
        let page = version.document(&Page::People);
        let sources = version.path(&Page::Sources);
        let mut faults = Vec::new();
        for entry in page.all("li[data-person], li[data-organisation]") {
            let person = entry.attr("data-person").map(|id| Page::Person(id.to_owned()));
            let organisation = entry.attr("data-organisation").map(|id| Page::Organisation(id.to_owned()));
            let own = version.path(&person.or(organisation).expect("it is the entry of one of them"));
            let links = page.links_in(entry);
            faults
                .extend(unless(links.iter().any(|(path, _)| *path == own), format!("an entry does not lead to {own}")));
            let cites = links.iter().any(|(path, source)| *path == sources && source.is_some());
            faults.extend(unless(cites, format!("the entry of {own} leads to no source")));
        }
        faults
    });
}

#[test]
fn a_role_in_the_directory_names_its_organisation_and_place() {
    each_version("See `role` in src/views/entry/facts.rs.", |version| {
        let page = version.document(&Page::People);
        let mut faults = Vec::new();
        for person in &version.record.people {
            let entry = page.one(&format!("li[data-person={}]", person.id));
            let (words, links) = (text(entry), page.links_in(entry));
            for role in &person.roles {
                faults.extend(unless(
                    words.contains(&role.title.words),
                    format!("{} is not “{}”", person.id, role.title.words),
                ));
                let organisation =
                    role.organisation.map(|key| Page::Organisation(version.record.organisations[key].id.clone()));
                let place = role.place.map(|key| Page::Place(version.record.places[key].id.clone()));
                for path in organisation.into_iter().chain(place).map(|page| version.path(&page)) {
                    faults.extend(unless(
                        links.iter().any(|(to, _)| *to == path),
                        format!("{} does not lead to {path}", person.id),
                    ));
                }
            }
        }
        faults
    });
}

#[test]
fn the_search_can_be_found_by_its_landmark_and_tells_its_count() {
    each_version("See src/views/directory/mod.rs.", |version| {
        let look = |page: &Page| {
            let document = version.document(page);
            let entries = document.all("li[data-person], li[data-organisation]").len().to_string();
            let status: String = document.all("[role=status]").into_iter().map(text).collect();
            let mut faults = unless(document.all(SEARCH).len() == 1, "has no one search box");
            faults.extend(unless(status.contains(&entries), format!("says “{status}” of {entries} entries")));
            faults.extend(unless(
                document.values("[data-query]", "data-query") == [""],
                "does not say which query it shows",
            ));
            document.name_faults(faults)
        };
        [Page::People, Page::EmbedPeople, Page::Organisations].iter().flat_map(look).collect()
    });
}

#[test]
fn nobody_says_that_alex_brokas_took_part() {
    each_version("The report does not say that he attended.", |version| {
        let own = &version.document(&Page::Person("alex-brokas".to_owned())).source;
        let entry = text(version.document(&Page::People).one("li[data-person=alex-brokas]"));
        let said = |words: &str| words.to_lowercase().contains("took part");
        let mut faults = unless(!said(own), "his page says that he took part");
        faults.extend(unless(!said(&entry), "the directory says that he took part"));
        faults
    });
}

/// One fault where the entries of a kind are not exactly these, once each and shown.
fn lists(page: &Document, kind: &str, expected: BTreeSet<&str>) -> Vec<String> {
    let attribute = format!("data-{kind}");
    let listed = page.values(&format!("ul li[{attribute}]:not([hidden])"), &attribute);
    let is_so = listed.len() == expected.len() && listed.iter().copied().collect::<BTreeSet<_>>() == expected;
    page.name_faults(unless(is_so, format!("lists {listed:?}, and the record has {expected:?}")))
}

fn id_stands_once(document: &Document, element: ElementRef) -> bool {
    element.attr("id").is_some_and(|id| document.all(&format!("[id='{id}']")).len() == 1)
}

fn organisations(version: &Version) -> BTreeSet<&str> {
    version.record.organisations.iter().map(|organisation| organisation.id.as_str()).collect()
}
