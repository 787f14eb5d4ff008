//! A record on its way from another format: entries with ids, and what needs a look.

use std::collections::{BTreeMap, BTreeSet};

use memorial_record::{
    address::check_absolute,
    edtf::{Edtf, repaired},
};
use serde_json::{Map, Value, json};

use super::markup::{Plain, plain, plain_of_text, short, without_controls};

/// The longest beginning of an id: with a hyphen and a number after it, it has at most 64 letters.
const LONGEST_BASE: usize = 56;

/// A longer text was hardly meant as a date.
const LONGEST_DATE: usize = 80;

/// A list of the record whose entries are met by name.
#[derive(Debug, Default)]
struct Names {
    entries: Vec<Value>,
    ids: Ids,
    by_name: BTreeMap<String, String>,
}

/// Ids that are taken.
#[derive(Debug, Default)]
struct Ids {
    taken: BTreeSet<String>,
    /// The next number after each id that was wished for again.
    next: BTreeMap<String, usize>,
}

/// A record on its way from another format.
#[derive(Debug)]
pub struct Draft {
    title: String,
    /// What the record holds, where the file says so.
    pub summary: String,
    language: String,
    /// The day of the import: its source was last read then.
    today: String,
    file: String,
    lists: BTreeMap<&'static str, Names>,
    eras: Vec<Value>,
    left_out: Vec<String>,
    to_look_at: Vec<String>,
}

/// What became of a file.
#[derive(Debug)]
pub struct Taken {
    /// The record.
    pub record: Value,
    /// What could not be carried over, a line each.
    pub left_out: Vec<String>,
    /// What was carried over and needs a look, a line each.
    pub to_look_at: Vec<String>,
}

/// The fields of an entry.
pub type Fields = Map<String, Value>;

/// A title, and the address that it leads to, if it does.
pub type Link = (String, Option<String>);

impl Draft {
    /// An empty draft. `file` is what was imported: the source of whatever has none.
    #[must_use]
    pub fn new(file: &str, language: &str, today: &str) -> Self {
        let file = short(file);
        Self {
            title: file.clone(),
            summary: String::new(),
            language: language.to_owned(),
            today: today.to_owned(),
            file,
            lists: BTreeMap::new(),
            eras: Vec::new(),
            left_out: Vec::new(),
            to_look_at: Vec::new(),
        }
    }

    /// Says what could not be carried over.
    pub fn leave_out(&mut self, what: impl Into<String>) {
        self.left_out.push(what.into());
    }

    /// Says what somebody should look at.
    pub fn look_at(&mut self, what: impl Into<String>) {
        self.to_look_at.push(what.into());
    }

    /// Says what the record is called, unless that is nothing.
    pub fn name(&mut self, title: &str) {
        if !title.trim().is_empty() {
            title.trim().clone_into(&mut self.title);
        }
    }

    /// The words of some markup, and the links in it; what else it holds is listed.
    pub fn markup(&mut self, markup: &str, of: &str) -> (String, Vec<Link>) {
        self.told(plain(markup), of)
    }

    /// The words of a text that may hold markup, and the links in it; what else it holds is listed.
    pub fn text(&mut self, text: &str, of: &str) -> (String, Vec<Link>) {
        self.told(plain_of_text(text), of)
    }

    /// A name or a title: a text of one line, whose links are listed too.
    pub fn line(&mut self, text: &str) -> String {
        let (line, links) = self.text(text, &short(text));
        for (_, address) in links {
            self.leave_out(format!("“{}”: its link {}", short(&line), address.unwrap_or_default()));
        }
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn told(&mut self, Plain { text, links, lost }: Plain, of: &str) -> (String, Vec<Link>) {
        for what in lost {
            self.leave_out(format!("“{of}”: {what} in its text"));
        }
        (text, links)
    }

    /// Says which fields of an object are not carried over: those that hold something and are not known.
    pub fn leave_out_fields(&mut self, fields: &Value, known: &[&str], of: &str) {
        for (name, value) in fields.as_object().into_iter().flatten().filter(|(name, _)| !known.contains(&&***name)) {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            if !matches!(value.trim(), "" | "null" | "[]" | "{}" | "false") {
                self.leave_out(format!("“{of}”: its {}, {}", short(name), short(&value)));
            }
        }
    }

    /// A date as EDTF, if it is one or was probably meant to be one; what was changed is listed, and what was not
    /// understood with what to do.
    pub fn date(&mut self, text: &str, of: &str) -> Option<String> {
        let text = &*without_controls(text.trim());
        if text.is_empty() {
            return None;
        }
        let date = if text.len() > LONGEST_DATE { None } else { repaired(text) };
        match (&date, Edtf::parse(text)) {
            (Some(date), _) if date != text => {
                self.look_at(format!("“{of}”: the date “{text}” was taken for {date}"));
            }
            (None, Err(error)) => self.leave_out(format!("“{of}”: the date “{}” ({error})", short(text))),
            _ => {}
        }
        date
    }

    /// The id of the entry of this name in a list of names (`lanes`, `places`, `organisations`), made if it is new.
    pub fn named(&mut self, list: &'static str, name: &str) -> String {
        let name = name.trim();
        if let Some(id) = self.list(list).by_name.get(name) {
            return id.clone();
        }
        let key = if list == "lanes" { "label" } else { "name" };
        let mut fields = Fields::from_iter([(key.to_owned(), Value::from(name))]);
        if list == "organisations" {
            fields.insert("sources".to_owned(), self.cited(&[]));
        }
        self.add(list, name, None, fields)
    }

    /// Adds an entry and gives its id: the one wished for, if it can be had, else one made of its name.
    pub fn add(&mut self, list: &'static str, name: &str, wish: Option<&str>, fields: Fields) -> String {
        let names = self.list(list);
        let id = names.ids.take(wish.filter(|wish| !wish.is_empty()).unwrap_or(name));
        names.by_name.entry(name.trim().to_owned()).or_insert_with(|| id.clone());
        let mut entry = Fields::from_iter([("id".to_owned(), Value::from(id.clone()))]);
        entry.extend(fields);
        names.entries.push(entry.into());
        id
    }

    /// The id of an entry of this name, if there is one.
    pub fn find(&self, list: &str, name: &str) -> Option<&str> {
        self.lists.get(list)?.by_name.get(name.trim()).map(String::as_str)
    }

    /// Adds a span of years.
    pub fn add_era(&mut self, title: &str, date: &str) {
        let id = self.list("eras").ids.take(title);
        let sources = self.cited(&[]);
        self.eras.push(json!({ "id": id, "title": title, "date": date, "sources": sources }));
    }

    /// Citations of sources by their addresses or titles, each once; of the imported file where there is none. What no
    /// page may link to is listed.
    pub fn cited(&mut self, sources: &[Link]) -> Value {
        let mut ids: Vec<String> = Vec::new();
        for (title, address) in sources {
            let allowed = address.as_deref().filter(|address| check_absolute(address, &["https", "http"]).is_ok());
            if let (Some(address), None) = (address, allowed) {
                self.leave_out(format!(
                    "“{}”: its address {}, which no page may lead to",
                    short(title),
                    short(address)
                ));
            }
            let is_words = address.as_ref() != Some(title);
            let title = without_controls(title);
            if !title.trim().is_empty() && (is_words || allowed.is_some()) {
                ids.push(self.source(title.trim(), allowed));
            }
        }
        if ids.is_empty() {
            ids.push(self.source(&format!("Imported from {}", self.file), None));
        }
        let mut seen = BTreeSet::new();
        ids.iter().filter(|id| seen.insert(*id)).map(|id| json!({ "source": id })).collect()
    }

    /// The id of a source, made if it is new.
    fn source(&mut self, title: &str, address: Option<&str>) -> String {
        let name = address.unwrap_or(title);
        if let Some(id) = self.find("sources", name) {
            return id.to_owned();
        }
        let mut fields = Fields::from_iter([("title".to_owned(), Value::from(title))]);
        if let Some(address) = address {
            fields.insert("url".to_owned(), address.into());
        }
        fields.insert("accessed".to_owned(), self.today.as_str().into());
        let id = self.add("sources", title, None, fields);
        self.list("sources").by_name.insert(name.to_owned(), id.clone());
        id
    }

    fn list(&mut self, list: &'static str) -> &mut Names {
        self.lists.entry(list).or_default()
    }

    /// The record, and what needs a look.
    #[must_use]
    pub fn finish(mut self) -> Taken {
        let of_file = self.cited(&[]);
        if self.list("lanes").entries.is_empty() {
            self.named("lanes", "Events");
        }
        let id = Ids::default().take(&self.title);
        let imported = format!("Imported from {}.", self.file);
        let mut record = json!({
            "$schema": "./record.schema.json",
            "format": "memorial-record/1",
            "id": id,
            "language": self.language,
            "languages": [self.language],
            "title": self.title,
            "summary": Some(&*self.summary).filter(|summary| !summary.is_empty()).unwrap_or(&imported),
            "read_on": self.today,
            "notes": [{ "id": "import", "title": "Import", "text": format!("This record was imported from {}.", self.file) }],
            "eras": self.eras,
        });
        for list in ["lanes", "places", "organisations", "people", "works", "events", "sources"] {
            let mut entries = std::mem::take(&mut self.list(list).entries);
            if list == "sources" {
                // The file itself is a source only where something cites it.
                let cited = record.to_string();
                let own = &of_file[0]["source"];
                entries.retain(|source| source["id"] != *own || cited.contains(&format!("\"source\":{own}")));
            }
            record[list] = entries.into();
        }
        record["revisions"] = json!([{ "date": self.today, "text": imported }]);
        Taken { record, left_out: self.left_out, to_look_at: self.to_look_at }
    }
}

impl Ids {
    /// An id of small letters, digits and hyphens that was not taken until now.
    fn take(&mut self, name: &str) -> String {
        let slug = slug::slugify(name);
        let base = slug.get(..slug.len().min(LONGEST_BASE)).unwrap_or_default().trim_end_matches('-');
        let base = if base.is_empty() { "entry" } else { base };
        let mut id = base.to_owned();
        while !self.taken.insert(id.clone()) {
            let next = self.next.entry(base.to_owned()).or_insert(2);
            id = format!("{base}-{next}");
            *next += 1;
        }
        id
    }
}
