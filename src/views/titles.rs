//! The title and the description of each page, for its head and for the history.

use crate::{
    record::{Organisation, Person, Place, Role, Work, entries::Key},
    route::Page,
    views::site::Site,
    wording::{dates, isolated},
};

/// The title of a page, with the record's own behind it.
#[must_use]
pub fn title(site: Site, page: &Page) -> String {
    let record = &site.record.title.words;
    match (page, subject(site, page)) {
        (Page::Timeline, _) => record.clone(),
        (_, Some(subject)) => [&*isolated(&subject, site.words.direction()), " – ", record].concat(),
        (_, None) => [site.words.not_found(), " – ", record].concat(),
    }
}

/// What a page is about in one sentence or two, in the words of the record.
#[must_use]
pub fn description(site: Site, page: &Page) -> String {
    let record = site.record;
    let description = match page {
        Page::Event(id) => record.events.get(id).and_then(|event| {
            let text = event.text.as_ref()?;
            let date = dates::date_words(site.words, &event.date);
            Some([&date, dates::stop_after(&date), " ", &text.words].concat())
        }),
        Page::Person(id) => record.people.find(id).map(|key| of_person(site, key)),
        Page::Organisation(id) => record.organisations.find(id).map(|key| of_organisation(site, key)),
        Page::Place(id) => record.places.find(id).map(|key| of_place(site, key)),
        Page::Work(id) => record.works.find(id).map(|key| of_work(site, key)),
        Page::People | Page::EmbedPeople | Page::Organisations => Some(site.words.directory_lead().to_owned()),
        Page::Sources => Some(site.words.sources_description().to_owned()),
        Page::About => Some(site.words.about_description().to_owned()),
        Page::NotFound => Some(site.words.not_found_text().to_owned()),
        Page::Timeline | Page::Embed | Page::Builder => None,
    };
    shortened(&description.unwrap_or_else(|| record.summary.words.clone()))
}

fn subject(site: Site, page: &Page) -> Option<String> {
    let record = site.record;
    let subject = match page {
        Page::Timeline => return None,
        Page::Event(id) => {
            let event = record.events.get(id)?;
            [&event.title.words, ", ", &dates::date_words(site.words, &event.date)].concat()
        }
        Page::Person(id) => record.people.get(id)?.name.shown.words.clone(),
        Page::Organisation(id) => record.organisations.get(id)?.name.shown.words.clone(),
        Page::Place(id) => [&record.places.get(id)?.name.shown.words, " (", site.words.place(), ")"].concat(),
        Page::Work(id) => record.works.get(id)?.title.shown.words.clone(),
        Page::People => site.words.people_in_record().to_owned(),
        Page::Organisations => site.words.organisations_in_record().to_owned(),
        Page::Sources => site.words.sources().to_owned(),
        Page::About => site.words.about().to_owned(),
        Page::Embed => site.words.embed().to_owned(),
        Page::EmbedPeople => [site.words.embed(), ": ", site.words.people_in_record()].concat(),
        Page::Builder => site.words.builder().to_owned(),
        Page::NotFound => site.words.not_found().to_owned(),
    };
    Some(subject)
}

fn of_person(site: Site, key: Key<Person>) -> String {
    let person = &site.record.people[key];
    let role = |role: &Role| {
        let organisation = role.organisation.map(|key| site.record.organisations[key].name.shown.words.as_str());
        let place = role.place.map(|key| site.record.places[key].name.shown.words.as_str());
        [Some(role.title.words.as_str()), organisation, place].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let roles: Vec<String> = person.roles.iter().map(role).collect();
    let roles = [site.words.named_as(), " ", &roles.join("; ")].concat();
    named(&person.name.shown.words, &roles, person.text.as_ref().map(|text| text.words.as_str()))
}

fn of_organisation(site: Site, key: Key<Organisation>) -> String {
    let organisation = &site.record.organisations[key];
    let text = organisation.text.as_ref().map(|text| text.words.as_str());
    named(&organisation.name.shown.words, site.words.organisation(), text)
}

fn of_place(site: Site, key: Key<Place>) -> String {
    let forms: Vec<&str> = site.record.places[key].name.forms().collect();
    site.words.place_description(&forms.join(", "))
}

fn of_work(site: Site, key: Key<Work>) -> String {
    let work = &site.record.works[key];
    named(&work.title.shown.words, "", work.text.as_ref().map(|text| text.words.as_str()))
}

fn named(name: &str, role: &str, text: Option<&str>) -> String {
    let parts = [name, role, text.unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
}

/// At most about 200 letters, ended at a word.
fn shortened(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match flat.char_indices().nth(200) {
        None => flat,
        Some((end, _)) => {
            let cut = flat[..end].rfind(' ').unwrap_or(end);
            flat[..cut].trim_end_matches([',', ';', ':', '.']).to_owned() + "…"
        }
    }
}
