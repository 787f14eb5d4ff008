//! GEDCOM: its individuals with their names, births and deaths.

mod dates;
mod lines;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    draft::{Draft, Fields, Link},
    markup::short,
};
use crate::failure::Outcome;
use lines::{Node, read};

/// Facts of an individual that are told elsewhere, or only say how the file was made.
const TECHNICAL: [&str; 8] = ["CHAN", "RIN", "REFN", "_UID", "UID", "FAMS", "FAMC", "EXID"];

/// What other records of the file are pointed at for.
#[derive(Default)]
struct Shared {
    notes: BTreeMap<String, String>,
    sources: BTreeMap<String, Link>,
}

/// Takes the individuals of a family tree in.
pub fn import(text: &str, draft: &mut Draft) -> Outcome<()> {
    let records = read(text);
    let mut shared = Shared::default();
    for record in &records {
        match record.tag {
            "NOTE" | "SNOTE" => drop(shared.notes.insert(record.id.to_owned(), record.text())),
            "SOUR" => {
                let title = draft.line(&record.text_of("TITL"));
                let address = Some(record.text_of("WWW")).filter(|address| !address.is_empty());
                leave_out_below(record, &["TITL", "WWW"], &["the source ", record.id].concat(), draft);
                shared.sources.insert(record.id.to_owned(), (title, address));
            }
            _ => {}
        }
    }
    for record in &records {
        match record.tag {
            "INDI" => add(record, &shared, draft),
            "FAM" => draft.leave_out(format!("the family {}: a record does not say who is related to whom", record.id)),
            "HEAD" | "TRLR" | "NOTE" | "SNOTE" | "SOUR" => {}
            tag => draft.leave_out(format!("the record {} {}", short(tag), short(record.id))),
        }
    }
    Ok(())
}

fn add(person: &Node, shared: &Shared, draft: &mut Draft) {
    let names = person.all("NAME").map(|name| draft.line(&without_slashes(&name.text()))).collect::<Vec<_>>();
    let mut names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        draft.leave_out(format!("the individual {}: it has no name", short(person.id)));
        return;
    }
    let name = names.remove(0);
    let shown = if names.is_empty() { Value::from(&*name) } else { json!({ "source_form": name, "also": names }) };
    let mut fields = Fields::from_iter([("name".to_owned(), shown)]);
    fields.insert("roles".into(), json!([]));
    let (mut texts, mut links) = (Vec::new(), Vec::new());
    for fact in &person.children {
        match fact.tag {
            "NAME" => leave_out_below(fact, &["GIVN", "SURN", "SPFX", "NPFX", "NSFX"], &name, draft),
            "BIRT" => add_date("born", fact, &name, &mut fields, draft),
            "DEAT" => add_date("died", fact, &name, &mut fields, draft),
            "NOTE" | "SNOTE" => {
                leave_out_below(fact, &[], &name, draft);
                let note = shared.notes.get(fact.pointer()).cloned().unwrap_or_else(|| fact.text());
                let (text, linked) = draft.text(&note, &name);
                texts.extend(Some(text).filter(|text| !text.is_empty()));
                links.extend(linked);
            }
            "SOUR" => {
                leave_out_below(fact, &[], &name, draft);
                let known = shared.sources.get(fact.pointer()).cloned();
                links.push(known.unwrap_or_else(|| (draft.line(&fact.text()), None)));
            }
            tag if TECHNICAL.contains(&tag) => {}
            _ => leave_out(fact, &name, draft),
        }
    }
    if !texts.is_empty() {
        fields.insert("text".into(), texts.join("\n\n").into());
    }
    fields.insert("sources".into(), draft.cited(&links));
    draft.add("people", &name, None, fields);
}

/// Adds the date of a birth or death; a second one, and what else is said of it, is listed.
fn add_date(key: &str, fact: &Node, name: &str, fields: &mut Fields, draft: &mut Draft) {
    if fact.all("DATE").next().is_none() {
        draft.leave_out(format!("“{name}”: {key}, without a date"));
    }
    for part in &fact.children {
        let text = part.text();
        if part.tag != "DATE" || fields.contains_key(key) {
            draft.leave_out(format!("“{name}”: {key}, {} {}", short(part.tag), short(&text)));
            continue;
        }
        match dates::edtf(&text) {
            Ok(date) => {
                if let Some(date) = draft.date(&date, name) {
                    fields.insert(key.to_owned(), date.into());
                }
            }
            Err(why) => draft.leave_out(format!("“{name}”: the date “{}” ({why})", short(&text))),
        }
    }
}

/// Says which lines below are not carried over.
fn leave_out_below(fact: &Node, known: &[&str], of: &str, draft: &mut Draft) {
    let is_known = |tag: &str| matches!(tag, "CONT" | "CONC") || TECHNICAL.contains(&tag) || known.contains(&tag);
    for part in fact.children.iter().filter(|part| !is_known(part.tag)) {
        leave_out(part, of, draft);
    }
}

/// Says what is not carried over of a fact, with what is below it.
fn leave_out(fact: &Node, name: &str, draft: &mut Draft) {
    let below = fact.children.iter().map(|part| [part.tag, " ", &part.text()].concat());
    let whole = std::iter::once(fact.text()).chain(below).collect::<Vec<_>>().join(", ");
    draft.leave_out(format!("“{name}”: {} {}", short(fact.tag), short(whole.trim_matches([',', ' ']))));
}

/// A name without the slashes around its surname.
fn without_slashes(value: &str) -> String {
    value.replace('/', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}
