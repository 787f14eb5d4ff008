//! A schedule as frab and pretalx write it in JSON.

use serde_json::Value;

use super::{Conference, Lost, Speaker, Talk, link};
use crate::failure::{Failure, Outcome};

/// The fields of a conference that are read, or only say how the file was made.
const CONFERENCE: [&str; 13] = [
    "title",
    "subtitle",
    "start",
    "end",
    "venue",
    "city",
    "url",
    "days",
    "acronym",
    "daysCount",
    "timeslot_duration",
    "base_url",
    "colors",
];
/// The fields of a talk that are read, or only tell one talk from another.
const TALK: [&str; 14] = [
    "id",
    "guid",
    "code",
    "slug",
    "title",
    "subtitle",
    "date",
    "room",
    "abstract",
    "description",
    "persons",
    "url",
    "links",
    "attachments",
];
/// The same of a person.
const PERSON: [&str; 9] =
    ["id", "guid", "code", "name", "public_name", "full_public_name", "biography", "url", "avatar"];

/// Reads a schedule.
pub fn read(text: &str) -> Outcome<Conference> {
    let schedule: Value = serde_json::from_str(text)
        .map_err(|error| Failure::new(format!("the schedule is no JSON: {error}"), "Fetch it anew."))?;
    let conference = &schedule["schedule"]["conference"];
    let place = [string(&conference["venue"]), string(&conference["city"])];
    let title = string(&conference["title"]);
    let mut read = Conference {
        subtitle: string(&conference["subtitle"]),
        start: string(&conference["start"]),
        end: string(&conference["end"]),
        place: place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        links: link(&title, &string(&conference["url"])).into_iter().collect(),
        lost: lost(conference, &CONFERENCE),
        title,
        talks: Vec::new(),
    };
    for day in conference["days"].as_array().into_iter().flatten() {
        for (room, talks) in day["rooms"].as_object().into_iter().flatten() {
            let talks = talks.as_array().into_iter().flatten();
            read.talks.extend(talks.map(|talk| of(talk, room, &string(&day["date"]))));
        }
    }
    Ok(read)
}

fn of(talk: &Value, room: &str, day: &str) -> Talk {
    let title = string(&talk["title"]);
    let date = Some(string(&talk["date"])).filter(|date| !date.is_empty());
    let mut links: Vec<_> = link(&title, &string(&talk["url"])).into_iter().collect();
    let mut left = lost(talk, &TALK);
    for field in ["links", "attachments"] {
        for other in talk[field].as_array().into_iter().flatten() {
            let address = string(&other["url"]);
            match link(&string(&other["title"]), &address) {
                Some(link) => links.push(link),
                None => left.push((field.to_owned(), address)),
            }
        }
    }
    let mut people = Vec::new();
    for person in talk["persons"].as_array().into_iter().flatten() {
        let name = ["public_name", "full_public_name", "name"].into_iter().find_map(|key| person[key].as_str());
        let name = name.or_else(|| person.as_str()).unwrap_or_default().to_owned();
        let key = ["guid", "code", "id"].into_iter().map(|key| &person[key]).find(|key| !key.is_null());
        left.extend(lost(person, &PERSON).into_iter().map(|(field, value)| (format!("{field} of {name}"), value)));
        let key = key.map_or_else(|| name.clone(), Value::to_string);
        people.push(Speaker { key, name, text: string(&person["biography"]) });
    }
    Talk {
        subtitle: string(&talk["subtitle"]),
        date: date.unwrap_or_else(|| day.to_owned()),
        room: room.to_owned(),
        text: vec![string(&talk["abstract"]), string(&talk["description"])],
        people,
        links,
        lost: left,
        title,
    }
}

fn lost(fields: &Value, known: &[&str]) -> Lost {
    let fields = fields.as_object().into_iter().flatten().filter(|(name, _)| !known.contains(&&***name));
    fields
        .map(|(name, value)| (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect()
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
