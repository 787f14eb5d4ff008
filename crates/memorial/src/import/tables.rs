//! Tables of events or of people, with any delimiter, by their header or a mapping of it.

use csv::ReaderBuilder;
use serde_json::Value;

use super::{
    draft::{Draft, Fields, Link},
    markup::short,
};
use crate::failure::{Failure, Outcome};

/// Which column is which field: pairs of a name in the header and the field's own.
#[derive(Debug, Clone, Default)]
pub struct Mapping(Vec<(String, String)>);

impl Mapping {
    /// Reads `Name=name,Died=died`.
    ///
    /// # Errors
    /// When a pair has no equals sign.
    pub fn parse(text: &str) -> Result<Self, String> {
        let pairs = text.split(',').map(|pair| {
            let (column, field) = pair.split_once('=').ok_or("write it as Name=name,Died=died")?;
            Ok((column.trim().to_lowercase(), field.trim().to_lowercase()))
        });
        pairs.collect::<Result<_, String>>().map(Self)
    }

    fn field(&self, column: &str) -> String {
        let column = column.trim().to_lowercase();
        let mapped = self.0.iter().find(|(name, _)| *name == column).map(|(_, field)| field.clone());
        mapped.unwrap_or(column)
    }
}

/// The columns of people.
const PEOPLE: [&str; 9] = ["id", "name", "role", "organisation", "place", "born", "died", "text", "source"];
/// The columns of events.
const EVENTS: [&str; 7] = ["id", "title", "date", "lane", "place", "text", "source"];

/// A row by its fields.
struct Row<'a> {
    head: &'a [String],
    cells: csv::StringRecord,
    line: u64,
}

impl Row<'_> {
    fn get(&self, field: &str) -> Option<&str> {
        let place = self.head.iter().position(|name| name == field)?;
        self.cells.get(place).map(str::trim).filter(|cell| !cell.is_empty())
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Takes a table in.
pub fn import(text: &str, mapping: &Mapping, draft: &mut Draft) -> Outcome<()> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let broken = |error: csv::Error| Failure::new(format!("the table cannot be read: {error}"), "Save it anew as CSV.");
    let head: Vec<String> = reader.headers().map_err(broken)?.iter().map(|name| mapping.field(name)).collect();
    let has = |field: &str| head.iter().any(|name| name == field);
    let (known, add): (&[&str], fn(&Row, &mut Draft)) = match (has("name"), has("title") && has("date")) {
        (true, _) => (&PEOPLE, add_person),
        (false, true) => (&EVENTS, add_event),
        (false, false) => {
            let remedy =
                "People need a column `name`, events `title` and `date`; say which with --map \"Column=name\".";
            return Err(Failure::new("the table lists neither people nor events", remedy));
        }
    };
    for (place, column) in head.iter().enumerate() {
        if !known.contains(&&**column) {
            let column = short(column);
            draft.leave_out(format!("the column “{column}”: say what it is with --map \"{column}=FIELD\""));
        } else if head[..place].contains(column) {
            draft.leave_out(format!("the second column “{column}”"));
        }
    }
    for cells in reader.records() {
        let cells = cells.map_err(broken)?;
        let line = cells.position().map_or(0, csv::Position::line);
        let row = Row { head: &head, cells, line };
        if row.is_empty() {
            continue;
        }
        for cell in row.cells.iter().skip(head.len()).filter(|cell| !cell.trim().is_empty()) {
            draft.leave_out(format!("line {line}: “{}”, which is in no column", short(cell)));
        }
        add(&row, draft);
    }
    Ok(())
}

fn add_person(row: &Row, draft: &mut Draft) {
    let name = row.get("name").map(|name| draft.line(name)).unwrap_or_default();
    if name.is_empty() {
        draft.leave_out(format!("line {}: it has no name", row.line));
        return;
    }
    let mut fields = Fields::from_iter([("name".to_owned(), Value::from(&*name))]);
    fields.insert("roles".into(), roles(row, &name, draft));
    for key in ["born", "died"] {
        if let Some(date) = row.get(key).and_then(|text| draft.date(text, &name)) {
            fields.insert(key.into(), date.into());
        }
    }
    let links = add_text(row, &name, &mut fields, draft);
    fields.insert("sources".into(), cited(row, links, draft));
    add("people", &name, row, fields, draft);
}

/// The roles of a person: what is parted by semicolons in one column belongs to the same place in the others.
fn roles(row: &Row, name: &str, draft: &mut Draft) -> Value {
    let mut parts = |field: &str| -> Vec<String> {
        // An entity ends with a semicolon too, and is none when the cell is read.
        let cell = draft.line(row.get(field).unwrap_or_default());
        cell.split(';').map(|part| part.trim().to_owned()).collect()
    };
    let (titles, organisations, places) = (parts("role"), parts("organisation"), parts("place"));
    let mut roles = Vec::new();
    for place in 0..titles.len().max(organisations.len()).max(places.len()) {
        let part = |parts: &[String]| parts.get(place).filter(|part| !part.is_empty()).cloned();
        let others = [("organisations", "organisation", part(&organisations)), ("places", "place", part(&places))];
        let Some(title) = part(&titles) else {
            for other in others.into_iter().filter_map(|(_, _, other)| other) {
                draft.leave_out(format!("“{}”: “{other}”, because no role is named for it", short(name)));
            }
            continue;
        };
        let mut role = Fields::from_iter([("title".to_owned(), Value::from(title))]);
        for (list, key, other) in others {
            if let Some(other) = other {
                role.insert(key.to_owned(), draft.named(list, &other).into());
            }
        }
        roles.push(Value::from(role));
    }
    roles.into()
}

fn add_event(row: &Row, draft: &mut Draft) {
    let title = row.get("title").map(|title| draft.line(title)).unwrap_or_default();
    if title.is_empty() {
        draft.leave_out(format!("line {}: it has no title", row.line));
        return;
    }
    let Some(date) = row.get("date").and_then(|text| draft.date(text, &title)) else {
        draft.leave_out(format!("the event “{title}”: it has no date"));
        return;
    };
    let lane = row.get("lane").map(|lane| draft.line(lane)).filter(|lane| !lane.is_empty());
    let mut fields = Fields::from_iter([("title".to_owned(), Value::from(&*title))]);
    fields.insert("date".into(), date.into());
    fields.insert("lane".into(), draft.named("lanes", lane.as_deref().unwrap_or("Events")).into());
    let links = add_text(row, &title, &mut fields, draft);
    let place = row.get("place").map(|place| draft.line(place)).filter(|place| !place.is_empty());
    if let Some(place) = place {
        fields.insert("place".into(), draft.named("places", &place).into());
    }
    fields.insert("sources".into(), cited(row, links, draft));
    add("events", &title, row, fields, draft);
}

/// Adds the text of a row, and gives the links in it.
fn add_text(row: &Row, of: &str, fields: &mut Fields, draft: &mut Draft) -> Vec<Link> {
    let (text, links) = draft.text(row.get("text").unwrap_or_default(), of);
    if !text.is_empty() {
        fields.insert("text".into(), text.into());
    }
    links
}

/// Adds an entry, and says so where it could not have the id that the table gives it.
fn add(list: &'static str, name: &str, row: &Row, fields: Fields, draft: &mut Draft) {
    let wish = row.get("id");
    let id = draft.add(list, name, wish, fields);
    if let Some(wish) = wish.filter(|wish| *wish != id) {
        draft.look_at(format!("“{name}”: its id became {id}, because “{}” is taken or no id", short(wish)));
    }
}

fn cited(row: &Row, links: Vec<Link>, draft: &mut Draft) -> Value {
    let cell = draft.line(row.get("source").unwrap_or_default());
    let cells = cell.split(';').map(str::trim).filter(|source| !source.is_empty());
    let source = |source: &str| {
        let is_address = source.starts_with("https://") || source.starts_with("http://");
        (source.to_owned(), is_address.then(|| source.to_owned()))
    };
    let mut sources: Vec<Link> = cells.map(source).collect();
    sources.extend(links);
    draft.cited(&sources)
}

/// The delimiter that the header has most of.
pub fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| head.bytes().filter(|byte| byte == delimiter).count();
    [b',', b';', b'\t', b'|'].into_iter().max_by_key(|delimiter| (count(delimiter), *delimiter == b',')).unwrap_or(b',')
}
