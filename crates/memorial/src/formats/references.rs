//! The sources of a record for those who cite: BibTeX, RIS and CSL-JSON.

use std::fmt::Write;

use biblatex::{Bibliography, Chunk, Entry, EntryType, Spanned};
use memorial_record::{
    Record, Source,
    edtf::{Bounds, Edtf, Moment},
};
use serde_json::{Map, Value, json};

use crate::formats::days::{iso_date, iso_ends};

/// The sources as BibTeX, in the entry types and fields of BibLaTeX that BibTeX knows.
#[must_use]
pub fn bibtex(record: &Record) -> String {
    let mut bibliography = Bibliography::new();
    for source in &record.sources {
        let mut entry = Entry::new(source.id.clone(), bibtex_type(source));
        let mut set = |name: &str, value: Option<&str>| {
            if let Some(value) = value {
                // Verbatim: no word of a title is a command.
                entry.set(name, vec![Spanned::detached(Chunk::Normal(value.to_owned()))]);
            }
        };
        set("title", Some(&source.title.words));
        set("author", source.author.as_ref().map(|author| &*author.words));
        set("publisher", source.publisher.as_ref().map(|publisher| &*publisher.words));
        let date = source.date.as_ref().and_then(|date| iso_date(date.as_str()));
        set("date", date);
        set("year", date.and_then(|date| date.get(..4)));
        set("url", source.url.as_deref());
        set("urldate", source.accessed.as_ref().and_then(|date| iso_date(date.as_str())));
        set("langid", source.language.as_deref());
        set("note", source.note.as_ref().map(|note| &*note.words));
        bibliography.insert(entry);
    }
    bibliography.to_biblatex_string()
}

fn bibtex_type(source: &Source) -> EntryType {
    match source.kind.as_deref() {
        Some("book") => EntryType::Book,
        Some("report" | "official") => EntryType::Report,
        Some("news") => EntryType::Article,
        _ if source.url.is_some() => EntryType::Online,
        _ => EntryType::Misc,
    }
}

/// The sources as RIS.
#[must_use]
pub fn ris(record: &Record) -> String {
    let mut ris = String::new();
    for source in &record.sources {
        let mut put = |tag: &str, value: &str| {
            // A value is one line.
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = write!(ris, "{tag}  - {value}\r\n");
        };
        put("TY", ris_type(source));
        put("ID", &source.id);
        put("TI", &source.title.words);
        let optional = [
            ("AU", source.author.as_ref().map(|author| &*author.words)),
            ("PB", source.publisher.as_ref().map(|publisher| &*publisher.words)),
            ("PY", year(source)),
            ("UR", source.url.as_deref()),
            ("LA", source.language.as_deref()),
            ("N1", source.note.as_ref().map(|note| &*note.words)),
        ];
        optional.into_iter().for_each(|(tag, value)| value.into_iter().for_each(|value| put(tag, value)));
        for (tag, date) in [("DA", &source.date), ("Y2", &source.accessed)] {
            if let Some(date) = date.as_ref().and_then(|date| iso_date(date.as_str())) {
                put(tag, &slashed(date));
            }
        }
        ris.push_str("ER  - \r\n\r\n");
    }
    ris
}

fn ris_type(source: &Source) -> &'static str {
    match source.kind.as_deref() {
        Some("book") => "BOOK",
        Some("report") => "RPRT",
        Some("official") => "GOVDOC",
        Some("news") => "NEWS",
        Some("judgment") => "CASE",
        Some("encyclopedia") => "ENCYC",
        _ if source.url.is_some() => "ELEC",
        _ => "GEN",
    }
}

fn year(source: &Source) -> Option<&str> {
    source.date.as_ref().and_then(|date| iso_date(date.as_str())).and_then(|date| date.get(..4))
}

/// A date as RIS has it, with all its slashes: `1992/02/26/`.
fn slashed(date: &str) -> String {
    let mut parts = date.split('-');
    let mut part = || parts.next().unwrap_or_default();
    format!("{}/{}/{}/", part(), part(), part())
}

/// The sources as CSL-JSON.
#[must_use]
pub fn csl(record: &Record) -> Value {
    record.sources.iter().map(csl_item).collect()
}

fn csl_item(source: &Source) -> Value {
    let mut item = Map::new();
    item.insert("id".into(), source.id.clone().into());
    item.insert("type".into(), csl_type(source).into());
    item.insert("title".into(), source.title.words.clone().into());
    if let Some(author) = &source.author {
        // Who wrote it may be one, several or an office: the words as they are.
        item.insert("author".into(), json!([{ "literal": author.words }]));
    }
    let texts = [
        ("publisher", source.publisher.as_ref().map(|publisher| &*publisher.words)),
        ("URL", source.url.as_deref()),
        ("language", source.language.as_deref()),
        ("note", source.note.as_ref().map(|note| &*note.words)),
    ];
    for (name, value) in texts {
        if let Some(value) = value {
            item.insert(name.into(), value.into());
        }
    }
    for (name, date) in [("issued", &source.date), ("accessed", &source.accessed)] {
        if let Some(date) = date {
            item.insert(name.into(), csl_date(date));
        }
    }
    item.into()
}

fn csl_type(source: &Source) -> &'static str {
    match source.kind.as_deref() {
        Some("book") => "book",
        Some("report" | "official") => "report",
        Some("news") => "article-newspaper",
        Some("judgment") => "legal_case",
        Some("encyclopedia") => "entry-encyclopedia",
        _ if source.url.is_some() => "webpage",
        _ => "document",
    }
}

/// The parts of a date or of both its ends; where a calendar cannot hold it, the years that it lies in, and itself
/// beside.
fn csl_date(date: &Edtf) -> Value {
    let parts = |date: &str| date.split('-').filter_map(|part| part.parse::<i64>().ok()).collect::<Vec<_>>();
    if let Some((first, last)) = iso_ends(date) {
        let ends = if first == last { vec![parts(first)] } else { vec![parts(first), parts(last)] };
        return json!({ "date-parts": ends });
    }
    let Bounds { earliest, latest } = date.bounds();
    let mut years: Vec<i64> = [earliest, latest].into_iter().flatten().map(Moment::year).collect();
    years.dedup();
    let years: Vec<[i64; 1]> = years.into_iter().map(|year| [year]).collect();
    if years.is_empty() {
        json!({ "literal": date.as_str() })
    } else {
        json!({ "date-parts": years, "literal": date.as_str() })
    }
}
