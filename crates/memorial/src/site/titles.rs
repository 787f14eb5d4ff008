//! The title and the description of each page, for its head.

use memorial_i18n::{date, format::isolate};
use memorial_record::{Organisation, Person, Place, Role, Work};
use memorial_timeline::{context::PageContext, route::Page};

/// The title of a page, with the record's own after it.
#[must_use]
pub fn title(context: PageContext) -> String {
    let record = &context.record.title.words;
    match (context.page, subject(context)) {
        (Page::Timeline, _) => record.clone(),
        (_, Some(subject)) => [&*isolate(&subject, context.messages.direction()), " – ", record].concat(),
        (_, None) => [context.messages.not_found(), " – ", record].concat(),
    }
}

/// A page in one sentence or two, in the words of the record.
#[must_use]
pub fn description(context: PageContext) -> String {
    let PageContext { record, messages, page, .. } = context;
    let description = match page {
        Page::Event(id) => record.events.get(id).and_then(|event| {
            let text = event.text.as_ref()?;
            let date = date::long(messages, event.date.parsed());
            Some([&date, date::full_stop_after(&date), " ", &text.words].concat())
        }),
        Page::Person(id) => record.people.get(id).map(|person| of_person(context, person)),
        Page::Organisation(id) => {
            record.organisations.get(id).map(|organisation| of_organisation(context, organisation))
        }
        Page::Place(id) => record.places.get(id).map(|place| of_place(context, place)),
        Page::Work(id) => record.works.get(id).map(of_work),
        Page::People | Page::EmbedPeople | Page::Organisations => Some(messages.directory_lead().to_owned()),
        Page::Sources => Some(messages.sources_description().to_owned()),
        Page::About => Some(messages.about_description().to_owned()),
        Page::NotFound => Some(messages.not_found_text().to_owned()),
        Page::Timeline | Page::Embed | Page::Builder => None,
    };
    shortened(&description.unwrap_or_else(|| record.summary.words.clone()))
}

fn subject(context: PageContext) -> Option<String> {
    let PageContext { record, messages, page, .. } = context;
    let subject = match page {
        Page::Timeline => return None,
        Page::Event(id) => {
            let event = record.events.get(id)?;
            [&event.title.words, ", ", &date::long(messages, event.date.parsed())].concat()
        }
        Page::Person(id) => record.people.get(id)?.name.shown.words.clone(),
        Page::Organisation(id) => record.organisations.get(id)?.name.shown.words.clone(),
        Page::Place(id) => [&record.places.get(id)?.name.shown.words, " (", messages.place(), ")"].concat(),
        Page::Work(id) => record.works.get(id)?.title.shown.words.clone(),
        Page::People => messages.people_in_record().to_owned(),
        Page::Organisations => messages.organisations_in_record().to_owned(),
        Page::Sources => messages.sources().to_owned(),
        Page::About => messages.about().to_owned(),
        Page::Embed => messages.embed().to_owned(),
        Page::EmbedPeople => [messages.embed(), ": ", messages.people_in_record()].concat(),
        Page::Builder => messages.builder().to_owned(),
        Page::NotFound => messages.not_found().to_owned(),
    };
    Some(subject)
}

fn of_person(context: PageContext, person: &Person) -> String {
    let record = context.record;
    let role = |role: &Role| {
        let organisation = role.organisation.map(|key| record.organisations[key].name.shown.words.as_str());
        let place = role.place.map(|key| record.places[key].name.shown.words.as_str());
        [Some(role.title.words.as_str()), organisation, place].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let roles: Vec<String> = person.roles.iter().map(role).collect();
    let roles =
        if roles.is_empty() { String::new() } else { [context.messages.named_as(), " ", &roles.join("; ")].concat() };
    sentences(&person.name.shown.words, &roles, person.text.as_ref().map(|text| text.words.as_str()))
}

fn of_organisation(context: PageContext, organisation: &Organisation) -> String {
    let text = organisation.text.as_ref().map(|text| text.words.as_str());
    sentences(&organisation.name.shown.words, context.messages.organisation(), text)
}

fn of_place(context: PageContext, place: &Place) -> String {
    let forms: Vec<&str> = place.name.forms().collect();
    context.messages.place_description(&forms.join(", "))
}

fn of_work(work: &Work) -> String {
    sentences(&work.title.shown.words, "", work.text.as_ref().map(|text| text.words.as_str()))
}

fn sentences(name: &str, role: &str, text: Option<&str>) -> String {
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

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_description_ends_at_a_word() {
        let short = shortened(&"word, ".repeat(60));
        assert!(short.ends_with("word…") && short.chars().count() <= 201, "{short}");
        assert_eq!(shortened("one\n two "), "one two");
    }
}
