//! `/places/ID/`: a place under all its attested names, with what the record links to it.

use crate::{
    browser,
    record::{Citation, Event, Place, entries::Key},
    views::{
        entry::{event, facts, names},
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
    let mentions = mentions(site, key);
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
    page.with_all(facts::section(site.words.events(), facts::events_at(site, at)))
        .with_all(at.events.iter().filter_map(|key| event::together(site, *key)))
        .with_all(facts::section(site.words.named_in(), mentions.iter().map(|key| event::dated(site, *key))))
        .with_all(facts::section(site.words.people_for_place(), people))
        .with_all(facts::section(site.words.organisations(), organisations))
        .with_all(names::section(site, &place.name))
        .with(facts::sources(site, cited(site, key, &mentions)))
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

/// The events that name the place in their words without being there: so each place leads to what names it.
fn mentions(site: Site, key: Key<Place>) -> Vec<Key<Event>> {
    let name = &site.record.places[key].name;
    let names = |event: &Event| {
        let said = event.statements.iter().map(|statement| &statement.text);
        let mut words = event.text.iter().chain(said).chain([&event.title]).map(|text| text.words.as_str());
        words.any(|words| name.forms().any(|form| has_word(words, form)))
    };
    let elsewhere = |event: &Key<Event>| site.record.events[*event].place != Some(key);
    let events = site.record.events.keys();
    events.filter(elsewhere).filter(|event| names(&site.record.events[*event])).collect()
}

/// Whether a name stands in a text as a word of its own.
fn has_word(text: &str, name: &str) -> bool {
    !name.is_empty()
        && text.match_indices(name).any(|(start, _)| {
            let before = text[..start].chars().next_back();
            let after = text[start + name.len()..].chars().next();
            ![before, after].into_iter().flatten().any(char::is_alphanumeric)
        })
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
    use super::{degrees, has_word};

    #[test]
    fn degrees_are_printed_as_they_are_given() {
        for (angle, printed) in [(39.91111, "39.91111"), (-32.5, "−32.5"), (46.0, "46"), (0.00001, "0.00001")] {
            assert_eq!(degrees(angle), printed);
        }
    }

    #[test]
    fn a_name_inside_another_word_is_not_that_place() {
        assert!(has_word("participants from Israel, the USA and Canada", "USA"));
        assert!(!has_word("a Russian newspaper", "Russia"));
        assert!(has_word("Russia", "Russia"));
    }
}
