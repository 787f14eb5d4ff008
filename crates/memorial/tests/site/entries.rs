//! The page of each entry holds all that the record says of it, with every source.

use std::collections::BTreeSet;

use memorial_i18n::date;
use memorial_record::{
    By, Citation, Event, Record, Source,
    text::{Name, Text},
};
use memorial_timeline::route::Page;

use crate::{Version, document::text, each_version, none, unless};

/// What a page must hold: its heading, its words, and the sources that it must lead to.
struct Wanted<'a> {
    page: Page,
    name: &'a str,
    words: Vec<String>,
    citations: Vec<&'a Citation>,
}

const REMEDY: &str = "See the component of this page in src/pages/.";

#[test]
fn the_page_of_each_entry_is_headed_with_its_name() {
    each_entry(|version, wanted| {
        let heading: String = version.document(&wanted.page).all("h1").into_iter().map(text).collect();
        unless(heading.trim() == wanted.name, format!("is headed “{heading}”, not “{}”", wanted.name))
    });
}

#[test]
fn the_page_of_each_entry_holds_each_of_its_texts() {
    each_entry(|version, wanted| {
        let words = version.document(&wanted.page).words();
        let lost = wanted.words.iter().filter(|wanted| !words.contains(wanted.as_str()));
        lost.map(|lost| format!("lacks “{lost}”")).collect()
    });
}

#[test]
fn the_page_of_each_entry_leads_to_each_of_its_sources_and_says_where_in_it() {
    each_entry(|version, wanted| {
        let document = version.document(&wanted.page);
        let (links, words) = (document.links(), document.words());
        let sources = version.path(&Page::Sources);
        let mut faults = Vec::new();
        for citation in &wanted.citations {
            let id = &version.record.sources[citation.source].id;
            let is_linked = links.iter().any(|(path, to)| *path == sources && to.as_ref() == Some(id));
            faults.extend(unless(is_linked, format!("does not lead to {sources}#{id}")));
            let locator = citation.locator.as_deref().unwrap_or_default();
            faults.extend(unless(words.contains(locator), format!("does not say “{locator}” of {id}")));
        }
        faults
    });
}

#[test]
fn the_sources_are_numbered_in_the_order_of_the_record() {
    each_version("See src/pages/sources.rs.", |version| {
        let document = version.document(&Page::Sources);
        let listed = document.values("ol > li[id]", "id");
        let expected: Vec<&str> = version.record.sources.iter().map(|source| source.id.as_str()).collect();
        unless(listed == expected, format!("lists {listed:?}, and the record has {expected:?}"))
    });
}

#[test]
fn each_source_is_given_with_all_that_is_known_of_it() {
    each_version("See src/components/source.rs.", |version| {
        let document = version.document(&Page::Sources);
        let look = |source: &Source| {
            let entry = document.one(&format!("li#{}", source.id));
            let words = text(entry);
            let hrefs: BTreeSet<&str> =
                entry.select(&crate::document::selector("a")).filter_map(|link| link.attr("href")).collect();
            let addresses = [&source.url, &source.archived_url].into_iter().flatten();
            let mut faults: Vec<String> = addresses.filter(|url| !hrefs.contains(url.as_str())).cloned().collect();
            faults.extend(source_words(version, source).into_iter().filter(|wanted| !words.contains(wanted.as_str())));
            faults.into_iter().map(|lost| format!("{}: lacks “{lost}”", source.id)).collect::<Vec<_>>()
        };
        version.record.sources.iter().flat_map(look).collect()
    });
}

#[test]
fn the_page_about_the_record_holds_its_notes_and_revisions() {
    each_version("See src/pages/about.rs.", |version| {
        let (record, document) = (&version.record, version.document(&Page::About));
        let mut wanted: Vec<String> = paragraphs(&record.summary).collect();
        for note in &record.notes {
            wanted.push(note.title.words.clone());
            wanted.extend(paragraphs(&note.text));
        }
        wanted.extend(record.revisions.iter().map(|revision| revision.text.words.clone()));
        let words = document.words();
        let mut faults: Vec<String> = wanted.into_iter().filter(|wanted| !words.contains(wanted)).collect();
        faults.extend(
            record
                .notes
                .iter()
                .filter(|note| document.all(&format!("[id={}]", note.id)).len() != 1)
                .map(|note| ["#", &note.id].concat()),
        );
        faults.into_iter().map(|lost| format!("lacks “{lost}”")).collect()
    });
}

#[test]
fn every_page_says_when_the_sources_were_read() {
    each_version("See `Foot` in src/components/layout.rs.", |version| {
        let read_on = date::long(version.messages, version.record.read_on.parsed());
        let silent = version.documents.iter().filter(|document| !document.page.is_embed());
        let silent =
            silent.filter(|document| !document.all("footer").into_iter().any(|foot| text(foot).contains(&read_on)));
        silent.map(crate::document::Document::name).collect()
    });
}

fn each_entry(look: impl Fn(&Version, &Wanted) -> Vec<String>) {
    let mut faults = Vec::new();
    for version in &crate::site().versions {
        for wanted in wanted(version) {
            faults.extend(version.document(&wanted.page).name_faults(look(version, &wanted)));
        }
    }
    none(faults, REMEDY);
}

fn wanted(version: &Version) -> Vec<Wanted<'_>> {
    let record = &version.record;
    let mut wanted: Vec<Wanted> = record.events.iter().map(|event| of_event(version, event)).collect();
    wanted.extend(record.people.iter().map(|person| {
        Wanted {
            page: Page::Person(person.id.clone()),
            name: &person.name.shown.words,
            words: optional(person.text.as_ref())
                .chain(forms(&person.name))
                .chain(person.roles.iter().map(|role| role.title.words.clone()))
                .collect(),
            citations: person.sources.iter().chain(person.roles.iter().flat_map(|role| &role.sources)).collect(),
        }
    }));
    wanted.extend(record.organisations.iter().map(|organisation| Wanted {
        page: Page::Organisation(organisation.id.clone()),
        name: &organisation.name.shown.words,
        words: optional(organisation.text.as_ref()).chain(forms(&organisation.name)).collect(),
        citations: organisation.sources.iter().collect(),
    }));
    wanted.extend(record.places.iter().map(|place| Wanted {
        page: Page::Place(place.id.clone()),
        name: &place.name.shown.words,
        words: forms(&place.name).collect(),
        citations: Vec::new(),
    }));
    wanted.extend(record.works.iter().map(|work| {
        Wanted {
            page: Page::Work(work.id.clone()),
            name: &work.title.shown.words,
            words: optional(work.text.as_ref())
                .chain(forms(&work.title))
                .chain(work.date.iter().map(|date| date::long(version.messages, date.parsed())))
                .collect(),
            citations: work.sources.iter().collect(),
        }
    }));
    wanted
}

fn of_event<'a>(version: &Version, event: &'a Event) -> Wanted<'a> {
    let mut words = vec![date::long(version.messages, event.date.parsed())];
    words.extend(optional(event.text.as_ref()).chain(optional(event.content_note.as_ref())));
    words.extend(event.participants.iter().map(|part| part.role.words.clone()));
    let mut citations: Vec<&Citation> = event.sources.iter().collect();
    citations.extend(event.participants.iter().flat_map(|part| &part.sources));
    for said in &event.statements {
        words.extend([speaker(&version.record, &said.by), said.text.words.clone()]);
        citations.extend(&said.sources);
    }
    for figure in &event.figures {
        words.extend([speaker(&version.record, &figure.by), figure.label.words.clone(), figure.value.words.clone()]);
        words.extend(figure.date.iter().map(|date| date::short(version.messages, date.parsed())));
        citations.extend(&figure.sources);
    }
    words.extend(
        event.media.iter().flat_map(|media| optional(media.caption.as_ref()).chain([media.credit.words.clone()])),
    );
    Wanted { page: Page::Event(event.id.clone()), name: &event.title.words, words, citations }
}

fn speaker(record: &Record, by: &By) -> String {
    use memorial_record::Party::{Organisation, Person};
    match by {
        By::Words(text) => text.words.clone(),
        By::Party(Person(key)) => record.people[*key].name.shown.words.clone(),
        By::Party(Organisation(key)) => record.organisations[*key].name.shown.words.clone(),
    }
}

fn source_words(version: &Version, source: &Source) -> Vec<String> {
    let texts = [Some(&source.title), source.publisher.as_ref(), source.author.as_ref()].into_iter().flatten();
    // The day on which all were read is said once, for all of them.
    let read_on = version.record.read_on.as_str();
    let accessed = source.accessed.as_ref().filter(|accessed| accessed.as_str() != read_on);
    let dates = source.date.iter().chain(accessed);
    let words =
        texts.map(|text| text.words.clone()).chain(dates.map(|date| date::long(version.messages, date.parsed())));
    words.chain(optional(source.note.as_ref())).collect()
}

fn paragraphs(text: &Text) -> impl Iterator<Item = String> {
    text.words.split("\n\n").map(|paragraph| paragraph.trim().to_owned())
}

fn optional(text: Option<&Text>) -> impl Iterator<Item = String> {
    text.into_iter().flat_map(paragraphs)
}

/// Every form of a name: an entry is found and recognised by any of them.
fn forms(name: &Name) -> impl Iterator<Item = String> {
    name.forms().map(str::to_owned)
}
