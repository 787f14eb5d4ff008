//! A schedule as frab and pretalx write it in XML. A document type is refused, and with it every entity of its own.

use roxmltree::{Document, Node};

use super::{Conference, Lost, Speaker, Talk, link};
use crate::failure::{Failure, Outcome};

/// The elements of a conference that are read, or only say how the file was made.
const CONFERENCE: [&str; 12] = [
    "title",
    "subtitle",
    "start",
    "end",
    "venue",
    "city",
    "url",
    "days",
    "acronym",
    "day_change",
    "timeslot_duration",
    "base_url",
];
/// The elements of a talk that are read, or only tell one talk from another.
const TALK: [&str; 11] =
    ["title", "subtitle", "date", "room", "abstract", "description", "persons", "url", "links", "attachments", "slug"];

/// Reads a schedule.
pub fn read(text: &str) -> Outcome<Conference> {
    let document = Document::parse(text)
        .map_err(|error| Failure::new(format!("the schedule is no XML: {error}"), "Fetch it anew."))?;
    let root = document.root_element();
    let mut read = named(root, "conference").next().map(of_conference).unwrap_or_default();
    for event in document.descendants().filter(|node| node.has_tag_name("event")) {
        let day = event.ancestors().find(|node| node.has_tag_name("day")).and_then(|day| day.attribute("date"));
        read.talks.push(of_talk(event, day.unwrap_or_default()));
    }
    Ok(read)
}

fn of_conference(conference: Node) -> Conference {
    let words = |name: &'static str| words(conference, name);
    let place = [words("venue"), words("city")];
    Conference {
        title: words("title"),
        subtitle: words("subtitle"),
        start: words("start"),
        end: words("end"),
        place: place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        links: link(&words("title"), &words("url")).into_iter().collect(),
        talks: Vec::new(),
        lost: lost(conference, &CONFERENCE),
    }
}

fn of_talk(talk: Node, day: &str) -> Talk {
    let title = words(talk, "title");
    let mut left = lost(talk, &TALK);
    let mut links: Vec<_> = link(&title, &words(talk, "url")).into_iter().collect();
    for (list, item) in [("links", "link"), ("attachments", "attachment")] {
        for other in named(talk, list).flat_map(|list| named(list, item)) {
            let address = other.attribute("href").unwrap_or_default();
            match link(&content(other), address) {
                Some(link) => links.push(link),
                None => left.push((list.to_owned(), address.to_owned())),
            }
        }
    }
    let people = named(talk, "persons").flat_map(|persons| named(persons, "person")).map(|person| {
        let name = content(person);
        let key = ["guid", "code", "id"].into_iter().find_map(|key| person.attribute(key));
        Speaker { key: key.map_or_else(|| name.clone(), str::to_owned), name, text: String::new() }
    });
    let date = Some(words(talk, "date")).filter(|date| !date.is_empty());
    Talk {
        subtitle: words(talk, "subtitle"),
        date: date.unwrap_or_else(|| day.to_owned()),
        room: words(talk, "room"),
        text: vec![words(talk, "abstract"), words(talk, "description")],
        people: people.collect(),
        links,
        lost: left,
        title,
    }
}

fn lost(node: Node, known: &[&str]) -> Lost {
    let children = node.children().filter(|child| child.is_element() && !known.contains(&child.tag_name().name()));
    children.map(|child| (child.tag_name().name().to_owned(), content(child))).collect()
}

fn named<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().filter(move |child| child.has_tag_name(name))
}

fn words(node: Node, name: &'static str) -> String {
    named(node, name).next().map(content).unwrap_or_default()
}

/// All the text in an element.
fn content(node: Node) -> String {
    let texts = node.descendants().filter(Node::is_text).filter_map(|text| text.text());
    texts.collect::<String>().trim().to_owned()
}
