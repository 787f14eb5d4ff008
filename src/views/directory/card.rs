//! Somebody in the directory: the name, the roles, and what the record says they did, each with its source.

use crate::{
    record::{Party, text::Name},
    route::Page,
    search::listing::Entry,
    views::{
        entry::facts,
        markup::{Markup, classed, el},
        pages::work,
        parts::{
            citations,
            date::date,
            links, marks,
            text::{spoken, words},
        },
        site::Site,
    },
};

/// The card of a person or organisation; with the text of their entry where words are searched for that may be in it.
#[must_use]
pub fn card(site: Site, party: Party, with_text: bool) -> Markup {
    let (page, name, named_as, roles, text, sources) = match party {
        Party::Person(key) => {
            let person = &site.record.people[key];
            let roles = person.roles.iter().map(|role| facts::role(site, role, &person.sources)).collect();
            let named_as = [site.words.named_as(), " "].concat();
            (Page::Person(person.id.clone()), &person.name, named_as, roles, &person.text, &person.sources)
        }
        Party::Organisation(key) => {
            let organisation = &site.record.organisations[key];
            let whole = organisation
                .part_of
                .map(|whole| el("span").text(site.words.part_of()).text(" ").with(links::organisation(site, whole)));
            let kind = el("span").text(site.words.organisation()).text(" ");
            let kind = kind.with(citations::numbers(site, &organisation.sources));
            (
                Page::Organisation(organisation.id.clone()),
                &organisation.name,
                String::new(),
                std::iter::once(kind).chain(whole).collect::<Vec<_>>(),
                &organisation.text,
                &organisation.sources,
            )
        }
    };
    let title = classed("h3", "directory__name").with(links::link(site, page, &name.shown));
    let is_named = !roles.is_empty();
    let roles = classed("p", "directory__roles").text(named_as).joined(roles, "; ");
    let made =
        facts::works(site, party).into_iter().map(|work| el("span").text(site.words.made_work()).text(" ").with(work));
    let text = text.iter().filter(|_| with_text);
    let text = text.map(|text| words(el("span"), text).text(" ").with(citations::numbers(site, sources)));
    let parts = text.chain(facts::appearances(site, party)).chain(made).map(|part| el("li").with(part));
    let parts = classed("ul", marks::DETAILS).with_all(parts);
    let roles = is_named.then_some(roles);
    let card = el("article").with(title).with_all(other_forms(name)).with_all(roles);
    if parts.is_empty() { card } else { card.with(parts) }
}

/// What else words find: a place, a work or an event, with what tells it from others of its name.
#[must_use]
pub fn other(site: Site, entry: Entry) -> Markup {
    let name = classed("h3", "directory__name");
    let card = el("article");
    match entry {
        Entry::Place(key) => {
            let place = &site.record.places[key];
            card.with(name.with(links::place(site, key))).with_all(other_forms(&place.name))
        }
        Entry::Work(key) => {
            let work = &site.record.works[key];
            let kind = classed("p", "directory__roles").text(work::kind(site, work.kind));
            card.with(name.with(links::work(site, key))).with_all(other_forms(&work.title)).with(kind)
        }
        Entry::Event(key) => {
            let event = &site.record.events[key];
            let when = classed("p", "directory__roles").with(date(site, &event.date));
            card.with(name.with(links::event(site, key))).with(when)
        }
        Entry::Party(party) => self::card(site, party, false),
    }
}

/// The forms of the name in other scripts, so that a reader recognises it.
fn other_forms(name: &Name) -> Option<Markup> {
    let mut seen = vec![name.shown.words.as_str()];
    let mut forms = Vec::new();
    for (language, form) in &name.by_language {
        if !seen.contains(&form.as_str()) {
            seen.push(form);
            forms.push(spoken(el("span"), Some(language)).text(form.clone()));
        }
    }
    (!forms.is_empty()).then(|| classed("p", marks::FORMS).joined(forms, " · "))
}
