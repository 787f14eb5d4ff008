//! What the record says of a person, organisation, place or work, as lists under headings.

use crate::{
    record::{
        By, Citation, Event, Participant, Party, Person, Place, Role,
        entries::Key,
        links::Appearances,
        named_with::{self, Group},
        text::Text,
    },
    route::{Page, Query, Route},
    search::facet::Facet,
    views::{
        axis,
        entry::event,
        markup::{Markup, classed, el},
        parts::{
            citations, links,
            text::{paragraphs, words},
        },
        site::Site,
    },
};

/// The most names that are listed of those whom the same events name; the pages of the events have them all.
const NAMED: usize = 100;

/// A section of a page under a heading; nothing where its list is empty.
#[must_use]
pub fn section(title: &'static str, items: impl IntoIterator<Item = Markup>) -> Option<Markup> {
    headed(title, None, items)
}

/// A section of events, with a picture of their dates before the list that says them.
#[must_use]
pub fn in_time(site: Site, title: &'static str, events: &[Key<Event>], items: Vec<Markup>) -> Option<Markup> {
    headed(title, axis::dates(site, events), items)
}

fn headed(title: &'static str, before: Option<Markup>, items: impl IntoIterator<Item = Markup>) -> Option<Markup> {
    let list = classed("ul", "facts").with_all(items.into_iter().map(|item| el("li").with(item)));
    (!list.is_empty()).then(|| el("section").with(el("h2").text(title)).with_all(before).with(list))
}

/// A role: its title, what for, and where it is found: where the person is, if it does not say.
#[must_use]
pub fn role(site: Site, role: &Role, of_person: &[Citation]) -> Markup {
    let mut line = words(el("span"), &role.title);
    if let Some(organisation) = role.organisation {
        line = line.text(", ").with(links::organisation(site, organisation));
    }
    if let Some(place) = role.place {
        line = line.text(", ").with(links::place(site, place));
    }
    let sources = if role.sources.is_empty() { of_person } else { &role.sources };
    line.text("\u{a0}").with(citations::numbers(site, sources))
}

/// The text that an entry has of its own, with its sources.
#[must_use]
pub fn text(text: Option<&Text>) -> Option<Markup> {
    text.map(|text| classed("div", "prose").with_all(paragraphs(text)))
}

/// What somebody has a part in, by date: each event with the part as its source says it.
#[must_use]
pub fn appearances(site: Site, party: Party) -> Vec<Markup> {
    let Appearances { events, .. } = site.record.links.appearances(party);
    events.iter().flat_map(|key| parts_in(site, party, *key)).collect()
}

/// A link to the timeline with the events of somebody alone; nothing where there are none.
#[must_use]
pub fn party_on_timeline(site: Site, party: Party) -> Option<Markup> {
    let Appearances { events, speaks, .. } = site.record.links.appearances(party);
    let (facet, id) = match party {
        Party::Person(key) => (Facet::Person, &site.record.people[key].id),
        Party::Organisation(key) => (Facet::Organisation, &site.record.organisations[key].id),
    };
    (!events.is_empty() || !speaks.is_empty()).then(|| on_timeline(site, facet, id))
}

/// A link to the timeline with the events of a place alone; nothing where there are none.
#[must_use]
pub fn place_on_timeline(site: Site, key: Key<Place>) -> Option<Markup> {
    let events = &site.record.links.at_place(key).events;
    (!events.is_empty()).then(|| on_timeline(site, Facet::Place, &site.record.places[key].id))
}

fn on_timeline(site: Site, facet: Facet, id: &str) -> Markup {
    let mut query = Query { record: site.foreign.map(str::to_owned), ..Query::default() };
    facet.turn(&mut query, id);
    let address = site.route_address(&Route { page: Page::Timeline, query });
    classed("p", "page__way").with(el("a").attr("href", address).text(site.words.on_timeline()))
}

/// The events for which something that somebody says is recorded.
#[must_use]
pub fn speaks(site: Site, party: Party) -> Vec<Markup> {
    let said = |key: &Key<Event>| {
        let statements = &site.record.events[*key].statements;
        let own = statements.iter().filter(|statement| matches!(statement.by, By::Party(by) if by == party));
        let mut item = el("div").with(event::dated(site, *key));
        for statement in own {
            let line = words(el("p"), &statement.text).text(" ").with(citations::numbers(site, &statement.sources));
            item = item.with(line);
        }
        item
    };
    site.record.links.appearances(party).speaks.iter().map(said).collect()
}

/// The works that somebody made.
#[must_use]
pub fn works(site: Site, party: Party) -> Vec<Markup> {
    site.record.links.appearances(party).works.iter().map(|work| links::work(site, *work)).collect()
}

/// The people with a role in an organisation or for a place, each with that role.
#[must_use]
pub fn people(site: Site, people: &[Key<Person>], holds: impl Fn(&Role) -> bool) -> Vec<Markup> {
    let item = |key: &Key<Person>| {
        let roles = site.record.people[*key].roles.iter().filter(|role| holds(role));
        let titles = roles.map(|role| words(el("span"), &role.title));
        el("span").with(links::person(site, *key)).text(": ").joined(titles, "; ")
    };
    people.iter().map(item).collect()
}

/// Events, each with its date and with what it is part of.
#[must_use]
pub fn events(site: Site, events: &[Key<Event>]) -> Vec<Markup> {
    events.iter().map(|key| entry(site, *key)).collect()
}

/// Whom these events name besides `but`, each once, with the events that name them; a long list is cut.
#[must_use]
pub fn named_with(site: Site, events: &[Key<Event>], but: Option<Party>) -> Option<Markup> {
    let group = |group: Group| {
        let who = group.parties.iter().take(NAMED).map(|party| links::party(site, *party));
        let mut who = el("p").joined(who, ", ");
        if let Some(more) = group.parties.len().checked_sub(NAMED + 1) {
            let more = u64::try_from(more + 1).unwrap_or(u64::MAX);
            who = who.text(" ").text(site.words.and_more(more));
        }
        let shared = group.events.iter().map(|key| match site.record.events[*key].part_of {
            Some(whole) if group.events.contains(&whole) => links::event(site, *key),
            _ => entry(site, *key),
        });
        el("div").with(who).with(classed("p", "facts__entries").joined(shared, "; "))
    };
    let groups = named_with::named_with(site.record, events, but).into_iter().take(NAMED).map(group);
    let lead = classed("p", "facts__lead").text(site.words.named_with_lead());
    headed(site.words.named_with(), Some(lead), groups)
}

/// The notes of what an entry rests on.
#[must_use]
pub fn sources<'a>(site: Site, citations: impl IntoIterator<Item = &'a Citation>) -> Markup {
    citations::notes(site, citations).attr("open", "")
}

fn parts_in(site: Site, party: Party, key: Key<Event>) -> Vec<Markup> {
    let event = &site.record.events[key];
    let parts = event.participants.iter().filter(|participant| participant.party == party);
    let item = |participant: &Participant| {
        let cited = if participant.sources.is_empty() { &event.sources } else { &participant.sources };
        let item = entry(site, key);
        item.text(": ").with(words(el("span"), &participant.role)).text("\u{a0}").with(citations::numbers(site, cited))
    };
    parts.map(item).collect()
}

/// A link to an event with its date and with what it is part of.
fn entry(site: Site, key: Key<Event>) -> Markup {
    let entry = el("span").with(event::dated(site, key));
    match site.record.events[key].part_of {
        Some(whole) => entry.text(" (").with(links::event(site, whole)).text(")"),
        None => entry,
    }
}
