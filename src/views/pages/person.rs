//! `/people/ID/`: a person as the sources name them, and nothing beyond.

use crate::{
    record::{Party, Person, entries::Key},
    route::Page,
    views::{
        entry::{cite, facts, names},
        markup::{Markup, classed, el},
        parts::text::words,
        site::Site,
    },
};

/// The page of a person.
#[must_use]
pub fn page(site: Site, key: Key<Person>) -> Markup {
    let person = &site.record.people[key];
    let party = Party::Person(key);
    let events = &site.record.links.appearances(party).events;
    let roles = person.roles.iter().map(|role| facts::role(site, role, &person.sources));
    let cited = person.sources.iter().chain(person.roles.iter().flat_map(|role| &role.sources));
    classed("article", "page page--person")
        .with(classed("p", "page__kind").text(site.words.person()))
        .with(words(el("h1").attr("tabindex", "-1"), &person.name.shown))
        .with_all(facts::text(person.text.as_ref()))
        .with_all(facts::section(site.words.roles(), roles))
        .with_all(facts::in_time(site, site.words.appears_in(), events, facts::appearances(site, party)))
        .with_all(facts::party_on_timeline(site, party))
        .with_all(facts::named_with(site, events, Some(party)))
        .with_all(facts::section(site.words.says(), facts::speaks(site, party)))
        .with_all(facts::section(site.words.made(), facts::works(site, party)))
        .with_all(names::section(site, &person.name))
        .with(facts::sources(site, cited))
        .with_all(cite::cite(site, Page::Person(person.id.clone()), &person.name.shown))
}
