//! The events or the people of a record as a table (CSV, RFC 4180), in the columns that the import reads.

use csv::Writer;
use memorial_record::{Citation, Event, Person, Record, Role};

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Table {
    /// The events.
    Events,
    /// The people.
    People,
}

/// The columns of events.
pub const EVENTS: [&str; 7] = ["id", "title", "date", "lane", "place", "text", "source"];
/// The columns of people.
pub const PEOPLE: [&str; 9] = ["id", "name", "role", "organisation", "place", "born", "died", "text", "source"];

/// The table of a record.
#[must_use]
pub fn csv(record: &Record, table: Table) -> String {
    let rows: Vec<Vec<String>> = match table {
        Table::Events => record.events.iter().map(|event| event_row(record, event).to_vec()).collect(),
        Table::People => record.people.iter().map(|person| person_row(record, person).to_vec()).collect(),
    };
    let columns: &[&str] = match table {
        Table::Events => &EVENTS,
        Table::People => &PEOPLE,
    };
    let mut writer = Writer::from_writer(Vec::new());
    let head = writer.write_record(columns);
    let written = rows.iter().fold(head, |written, row| written.and_then(|()| writer.write_record(row)));
    written.expect("memory can be written, and each row has every column");
    let bytes = writer.into_inner().expect("memory can be written");
    String::from_utf8(bytes).expect("the table is made of text")
}

fn event_row(record: &Record, event: &Event) -> [String; 7] {
    [
        event.id.clone(),
        event.title.words.clone(),
        event.date.as_str().to_owned(),
        record.lanes[event.lane].label.words.clone(),
        event.place.map(|place| record.places[place].name.shown.words.clone()).unwrap_or_default(),
        event.text.as_ref().map(|text| text.words.clone()).unwrap_or_default(),
        sources(record, &event.sources),
    ]
}

fn person_row(record: &Record, person: &Person) -> [String; 9] {
    // What belongs to a role is at the place of its title, also where a role before it has none.
    let roles = |of: &dyn Fn(&Role) -> Option<String>| {
        let parts: Vec<String> = person.roles.iter().map(|role| of(role).unwrap_or_default()).collect();
        if parts.iter().all(String::is_empty) { String::new() } else { parts.join("; ") }
    };
    [
        person.id.clone(),
        person.name.shown.words.clone(),
        roles(&|role| Some(role.title.words.clone())),
        roles(&|role| role.organisation.map(|key| record.organisations[key].name.shown.words.clone())),
        roles(&|role| role.place.map(|key| record.places[key].name.shown.words.clone())),
        person.born.as_ref().map(|date| date.as_str().to_owned()).unwrap_or_default(),
        person.died.as_ref().map(|date| date.as_str().to_owned()).unwrap_or_default(),
        person.text.as_ref().map(|text| text.words.clone()).unwrap_or_default(),
        sources(record, &person.sources),
    ]
}

/// The addresses of sources, or their titles where they have none.
fn sources(record: &Record, citations: &[Citation]) -> String {
    let named = citations.iter().map(|citation| {
        let source = &record.sources[citation.source];
        source.url.as_deref().unwrap_or(&source.title.words)
    });
    named.collect::<Vec<_>>().join("; ")
}
