//! An Atom feed of what has changed in a record, for those who follow it.

use atom_syndication::{Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use memorial_record::{Record, edtf::Edtf};

use crate::formats::days::{is_day, iso_date};

/// The feed of a record whose pages are at an absolute address, which ends in a slash.
#[must_use]
pub fn atom(record: &Record, root: &str) -> String {
    let about = [root, "about/"].concat();
    let mut entries: Vec<Entry> = Vec::new();
    for (number, revision) in record.revisions.iter().enumerate() {
        let text = Text::plain(revision.text.words.clone());
        entries.push(Entry {
            id: format!("{about}#revision-{}", number + 1),
            title: Text::plain(revision.date.as_str()),
            updated: moment(&revision.date),
            links: vec![link(&about, "alternate")],
            content: Some(Content {
                value: Some(text.value),
                content_type: Some("text".to_owned()),
                ..Content::default()
            }),
            ..Entry::default()
        });
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.updated));
    let newest = entries.first().map(|entry| entry.updated);
    let feed = Feed {
        id: root.to_owned(),
        title: Text::plain(record.title.words.clone()),
        subtitle: Some(Text::plain(record.summary.words.clone())),
        updated: newest.unwrap_or_else(|| moment(&record.read_on)),
        authors: vec![Person { name: record.title.words.clone(), ..Person::default() }],
        generator: Some(Generator { value: "memorial-timeline".to_owned(), ..Generator::default() }),
        links: vec![link(root, "alternate"), link(&[root, "feed.xml"].concat(), "self")],
        lang: Some(record.language.clone()),
        entries,
        ..Feed::default()
    };
    feed.to_string()
}

/// The start of a day, by which a feed is in order; a less certain date is the start of the epoch.
fn moment(date: &Edtf) -> FixedDateTime {
    let day = iso_date(date.as_str()).filter(|date| is_day(date)).unwrap_or("1970-01-01");
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}

fn link(address: &str, relation: &str) -> Link {
    Link { href: address.to_owned(), rel: relation.to_owned(), ..Link::default() }
}
