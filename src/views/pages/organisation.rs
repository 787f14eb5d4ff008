//! `/organisations/ID/`: an organisation or office as the sources name it.

use crate::{
    record::{Organisation, Party, entries::Key},
    route::Page,
    views::{
        entry::{cite, facts, names},
        markup::{Markup, classed, el},
        parts::{links, text::words},
        site::Site,
    },
};

/// The page of an organisation.
#[must_use]
pub fn page(site: Site, key: Key<Organisation>) -> Markup {
    let organisation = &site.record.organisations[key];
    let party = Party::Organisation(key);
    let events = &site.record.links.appearances(party).events;
    let people = facts::people(site, site.record.links.members(key), |role| role.organisation == Some(key));
    let parts = site.record.links.parts(key).iter().map(|part| links::organisation(site, *part));
    let mut page = classed("article", "page page--organisation")
        .with(classed("p", "page__kind").text(site.words.organisation()))
        .with(words(el("h1").attr("tabindex", "-1"), &organisation.name.shown));
    if let Some(whole) = organisation.part_of {
        page = page.with(el("p").text(site.words.part_of()).text(" ").with(links::organisation(site, whole)));
    }
    if let Some(place) = organisation.place {
        page = page.with(el("p").with(links::place(site, place)));
    }
    page.with_all(facts::text(organisation.text.as_ref()))
        .with_all(facts::section(site.words.people_here(), people))
        .with_all(facts::section(site.words.parts(), parts))
        .with_all(facts::in_time(site, site.words.appears_in(), events, facts::appearances(site, party)))
        .with_all(facts::party_on_timeline(site, party))
        .with_all(facts::named_with(site, events, Some(party)))
        .with_all(facts::section(site.words.says(), facts::speaks(site, party)))
        .with_all(names::section(site, &organisation.name))
        .with(facts::sources(site, &organisation.sources))
        .with_all(cite::cite(site, Page::Organisation(organisation.id.clone()), &organisation.name.shown))
}
