//! Places that an event names in its words without being there: so that each place leads to what names it, and back.

use crate::{
    record::{Event, Place, entries::Key, text::Name},
    views::site::Site,
};

/// The events that name a place in their words, and happened elsewhere.
#[must_use]
pub fn naming(site: Site, key: Key<Place>) -> Vec<Key<Event>> {
    let name = &site.record.places[key].name;
    let elsewhere = |event: &Key<Event>| site.record.events[*event].place != Some(key);
    site.record.events.keys().filter(elsewhere).filter(|event| names(&site.record.events[*event], name)).collect()
}

/// The places that an event names in its words, besides its own.
#[must_use]
pub fn named_in(site: Site, event: &Event) -> Vec<Key<Place>> {
    let elsewhere = |place: &Key<Place>| event.place != Some(*place);
    site.record.places.keys().filter(elsewhere).filter(|place| names(event, &site.record.places[*place].name)).collect()
}

fn names(event: &Event, name: &Name) -> bool {
    let said = event.statements.iter().map(|statement| &statement.text);
    let mut words = event.text.iter().chain(said).chain([&event.title]).map(|text| text.words.as_str());
    words.any(|words| name.forms().any(|form| has_word(words, form)))
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

#[cfg(test)]
mod tests {
    use super::has_word;

    #[test]
    fn a_name_inside_another_word_is_not_that_place() {
        assert!(has_word("participants from Israel, the USA and Canada", "USA"));
        assert!(!has_word("a Russian newspaper", "Russia"));
        assert!(has_word("Russia", "Russia"));
    }
}
