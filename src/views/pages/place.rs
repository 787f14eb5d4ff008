//! `/places/ID/`: a place under all its attested names, with what the record links to it.

use crate::{
    browser,
    record::{Citation, Event, Place, entries::Key, mentions},
    route::Page,
    views::{
        entry::{cite, event, facts, names},
        markup::{Markup, classed, el},
        parts::{links, text::words},
        site::Site,
    },
};

/// The page of a place.
#[must_use]
pub fn page(site: Site, key: Key<Place>) -> Markup {
    let place = &site.record.places[key];
    let at = site.record.links.at_place(key);
    let people = facts::people(site, &at.people, |role| role.place == Some(key));
    let mentions = mentions::naming(site.record, key);
    let organisations = at.organisations.iter().map(|organisation| links::organisation(site, *organisation));
    let mut page = classed("article", "page page--place")
        .with(classed("p", "page__kind").text(site.words.place()))
        .with(words(el("h1").attr("tabindex", "-1"), &place.name.shown));
    let country = place.country.as_deref().and_then(|code| browser::names::country(site.words, code));
    if let Some(country) = country.filter(|country| *country != place.name.shown.words) {
        page = page.with(el("p").text(site.words.country_today(&country)));
    }
    if let Some([latitude, longitude]) = place.coordinates {
        let text = site.words.coordinates(&degrees(latitude), &degrees(longitude));
        page = page.with(classed("p", "place__coordinates").text(text));
    }
    let events = facts::events(site, &at.events);
    page.with_all(facts::in_time(site, site.words.events(), &at.events, events))
        .with_all(facts::place_on_timeline(site, key))
        .with_all(at.events.iter().filter_map(|key| event::together(site, *key)))
        .with_all(facts::named_with(site, &at.events, None))
        .with_all(facts::section(site.words.named_in(), mentions.iter().map(|key| event::dated(site, *key))))
        .with_all(facts::section(site.words.people_for_place(), people))
        .with_all(facts::section(site.words.organisations(), organisations))
        .with_all(names::section(site, &place.name))
        .with(facts::sources(site, cited(site, key, &mentions)))
        .with_all(cite::cite(site, Page::Place(place.id.clone()), &place.name.shown))
}

/// Degrees to five decimals, printed as whole numbers: printing a fraction costs the browser ten kilobytes of code.
#[expect(clippy::cast_possible_truncation, reason = "the checker keeps degrees on the globe")]
fn degrees(angle: f64) -> String {
    let parts = (angle.abs() * 100_000.0).round() as i32;
    let sign = if angle < 0.0 { "−" } else { "" };
    let decimals = format!("{:05}", parts % 100_000);
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{decimals}", parts / 100_000)
}

/// What the page rests on: a place has no sources of its own, but everything that names it has.
fn cited(site: Site, key: Key<Place>, mentions: &[Key<Event>]) -> impl Iterator<Item = &'static Citation> {
    let (record, at) = (site.record, site.record.links.at_place(key));
    let events: Vec<Key<Event>> = at.events.iter().chain(mentions).copied().collect();
    let people = at.people.iter().flat_map(move |person| &record.people[*person].sources);
    let organisations =
        at.organisations.iter().flat_map(move |organisation| &record.organisations[*organisation].sources);
    events.into_iter().flat_map(move |event| &record.events[event].sources).chain(people).chain(organisations)
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn degrees_are_printed_as_they_are_given() {
        for (angle, printed) in [(39.91111, "39.91111"), (-32.5, "−32.5"), (46.0, "46"), (0.00001, "0.00001")] {
            assert_eq!(degrees(angle), printed);
        }
    }
}
