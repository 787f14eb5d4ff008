//! The schedule of a conference by frab or pretalx, as JSON or XML: one event with its programme, and its people.

mod json;
mod xml;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::draft::{Draft, Fields, Link};
use crate::failure::Outcome;

/// A conference, from either form.
#[derive(Default)]
struct Conference {
    title: String,
    subtitle: String,
    start: String,
    end: String,
    place: String,
    links: Vec<Link>,
    talks: Vec<Talk>,
    lost: Lost,
}

/// A talk, from either form.
#[derive(Default)]
struct Talk {
    title: String,
    subtitle: String,
    date: String,
    room: String,
    /// Its words, in parts that may hold markup.
    text: Vec<String>,
    people: Vec<Speaker>,
    links: Vec<Link>,
    lost: Lost,
}

/// Somebody who speaks.
struct Speaker {
    /// What tells two people of one name apart.
    key: String,
    name: String,
    text: String,
}

/// Who speaks, by what tells them apart.
#[derive(Default)]
struct People {
    ids: BTreeMap<String, String>,
    /// What is said of them, wherever in the schedule.
    texts: BTreeMap<String, String>,
}

/// What a record has no place for: the name of the field, and what it holds.
type Lost = Vec<(String, String)>;

/// Takes a schedule in.
pub fn import(text: &str, draft: &mut Draft) -> Outcome<()> {
    let mut conference = if text.trim_start().starts_with('<') { xml::read(text)? } else { json::read(text)? };
    let title = Some(draft.line(&conference.title)).filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| "A conference".to_owned());
    draft.name(&title);
    let (start, end) = (day(&conference.start), day(&conference.end));
    let span = if start == end || end.is_empty() { start.to_owned() } else { [start, "/", end].concat() };
    let Some(date) = draft.date(&span, &title) else {
        draft.leave_out("the whole schedule: it does not say when it is");
        return Ok(());
    };
    let lane = draft.named("lanes", "Programme");
    let mut fields = Fields::from_iter([("title".to_owned(), Value::from(&*title))]);
    fields.insert("date".into(), date.clone().into());
    fields.insert("lane".into(), lane.clone().into());
    let links = in_words(std::mem::take(&mut conference.links), draft);
    add_text(&[std::mem::take(&mut conference.subtitle)], &title, &mut fields, draft);
    add_place(&conference.place, &mut fields, draft);
    fields.insert("sources".into(), draft.cited(&links));
    leave_out(conference.lost, &title, draft);
    let whole = draft.add("events", &title, None, fields);
    let mut people = People::default();
    for speaker in conference.talks.iter().flat_map(|talk| &talk.people).filter(|speaker| !speaker.text.is_empty()) {
        people.texts.entry(speaker.key.clone()).or_insert_with(|| speaker.text.clone());
    }
    conference.talks.sort_by(|one, other| one.date.cmp(&other.date));
    for (place, talk) in conference.talks.into_iter().enumerate() {
        add_talk(talk, place + 1, (&whole, &lane, &date), &mut people, draft);
    }
    Ok(())
}

fn add_talk(talk: Talk, order: usize, (whole, lane, span): (&str, &str, &str), people: &mut People, draft: &mut Draft) {
    let title = Some(draft.line(&talk.title)).filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| {
        draft.look_at(format!("item {order} of the programme: it has no title"));
        "Without a title".to_owned()
    });
    let date = draft.date(day(&talk.date), &title).unwrap_or_else(|| {
        draft.look_at(format!("“{title}”: it has the dates of the whole schedule"));
        span.to_owned()
    });
    // A time of day belongs to the text: a date is a day.
    if let Some(time) = talk.date.get(10..).filter(|time| !time.is_empty()) {
        leave_out(vec![("time of day".to_owned(), time.trim_start_matches('T').to_owned())], &title, draft);
    }
    let mut fields = Fields::from_iter([("title".to_owned(), Value::from(&*title))]);
    fields.insert("date".into(), date.into());
    fields.insert("lane".into(), lane.into());
    fields.insert("part_of".into(), whole.into());
    fields.insert("order".into(), order.into());
    let parts: Vec<String> = [talk.subtitle].into_iter().chain(talk.text).collect();
    let mut links = add_text(&parts, &title, &mut fields, draft);
    links.extend(in_words(talk.links, draft));
    add_place(&talk.room, &mut fields, draft);
    let participants: Vec<Value> =
        talk.people.iter().filter_map(|speaker| participant(speaker, people, draft)).collect();
    if !participants.is_empty() {
        fields.insert("participants".into(), participants.into());
    }
    fields.insert("sources".into(), draft.cited(&links));
    leave_out(talk.lost, &title, draft);
    draft.add("events", &title, None, fields);
}

/// Adds the words of an event, and gives the links in them.
fn add_text(parts: &[String], of: &str, fields: &mut Fields, draft: &mut Draft) -> Vec<Link> {
    let (mut texts, mut links) = (Vec::new(), Vec::new());
    for part in parts {
        let (text, linked) = draft.markup(part, of);
        texts.extend(Some(text).filter(|text| !text.is_empty()));
        links.extend(linked);
    }
    if !texts.is_empty() {
        fields.insert("text".into(), texts.join("\n\n").into());
    }
    links
}

fn add_place(name: &str, fields: &mut Fields, draft: &mut Draft) {
    let name = draft.line(name);
    if !name.is_empty() {
        fields.insert("place".into(), draft.named("places", &name).into());
    }
}

fn participant(speaker: &Speaker, people: &mut People, draft: &mut Draft) -> Option<Value> {
    let name = Some(draft.line(&speaker.name)).filter(|name| !name.is_empty())?;
    let id = people.ids.get(&speaker.key).cloned().unwrap_or_else(|| {
        let mut fields = Fields::from_iter([("name".to_owned(), Value::from(&*name))]);
        fields.insert("roles".into(), json!([{ "title": "Speaker" }]));
        let links =
            add_text(people.texts.get(&speaker.key).map_or(&[], std::slice::from_ref), &name, &mut fields, draft);
        fields.insert("sources".into(), draft.cited(&links));
        draft.add("people", &name, None, fields)
    });
    people.ids.insert(speaker.key.clone(), id.clone());
    Some(json!({ "person": id, "role": "Speaker" }))
}

fn leave_out(lost: Lost, of: &str, draft: &mut Draft) {
    let fields = lost.into_iter().map(|(name, value)| (name, value.into())).collect();
    draft.leave_out_fields(&Value::Object(fields), &[], of);
}

/// Links whose titles hold no markup.
fn in_words(links: Vec<Link>, draft: &mut Draft) -> Vec<Link> {
    links.into_iter().map(|(title, address)| (draft.line(&title), address)).collect()
}

/// The day of a moment such as `2021-02-25T10:00:00+02:00`.
fn day(moment: &str) -> &str {
    moment.get(..10).unwrap_or(moment)
}

/// A link, if its address is one of the web.
fn link(title: &str, address: &str) -> Option<Link> {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    let title = if title.trim().is_empty() { address } else { title };
    is_web.then(|| (title.to_owned(), Some(address.to_owned())))
}
