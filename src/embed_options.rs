//! The options of the embedded widget: what can be chosen for it, and the code that puts it into a page.

#[cfg(feature = "ssr")]
use memorial_record::{Party, Record};

use crate::route::Page;

/// The height of a frame that nobody sizes, in pixels.
pub const HEIGHT: u32 = 600;

/// The least value of the largest height, in pixels: below it a reader sees hardly a line.
pub const LEAST_HEIGHT: u32 = 120;

/// The options, by the names of the element's attributes, in the order in which they are written.
const NAMES: [&str; 13] = [
    "view",
    "show",
    "person",
    "organisation",
    "place",
    "lane",
    "from",
    "to",
    "lang",
    "theme",
    "accent",
    "background",
    "max",
];

/// The options that only the timeline has.
const OF_TIMELINE: [&str; 5] = ["show", "person", "place", "from", "to"];

/// The options that the address of the embedded page does not carry.
const NOT_IN_ADDRESS: [&str; 3] = ["view", "lang", "max"];

/// The options that the pages of the site have in their addresses too.
const OF_SITE: [&str; 7] = ["show", "person", "organisation", "place", "lane", "from", "to"];

/// The name of the theme option in the address of the builder: `theme` is there the builder's own.
const THEME: &str = "widget-theme";

/// The options of one widget; what is not chosen is left to the widget.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EmbedOptions {
    chosen: Vec<(&'static str, String)>,
    /// The event that the timeline opens at, by id.
    at: Option<String>,
}

/// The site in one language, as the code of a widget names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The absolute address of the site's root.
    pub root: String,
    /// The folder of the language: `""`, or `az/`.
    pub folder: String,
    /// The language.
    pub language: String,
    /// The title of the record in it.
    pub title: String,
}

impl EmbedOptions {
    /// The options with these values, by the builder's names; values that are not valid are left out.
    #[must_use]
    pub fn from_values(values: impl Fn(&str) -> Vec<String>) -> Self {
        let mut chosen = Vec::new();
        for name in NAMES {
            let found = values(builder_name(name)).into_iter().filter_map(|value| valid_value(name, &value));
            let most = if name == "lane" { usize::MAX } else { 1 };
            chosen.extend(found.take(most).map(|value| (name, value)));
        }
        if chosen.iter().any(|(name, _)| *name == "view") {
            chosen.retain(|(name, _)| !OF_TIMELINE.contains(name));
        }
        Self { chosen, at: None }
    }

    /// The options in the query of the builder's address.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        Self::from_values(|name| {
            let pairs = form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
            pairs.filter(|(key, _)| key == name).map(|(_, value)| value.into_owned()).collect()
        })
    }

    /// The same options with other values for some of them, by the builder's names.
    #[must_use]
    pub fn with(&self, changes: &[(&str, Vec<String>)]) -> Self {
        Self::from_values(|name| match changes.iter().find(|(changed, _)| *changed == name) {
            Some((_, values)) => values.clone(),
            None => self.values(name).map(str::to_owned).collect(),
        })
    }

    /// The options of a widget that shows what a page shows; none where it cannot.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn of_page(record: &Record, page: &Page) -> Option<Self> {
        let appears = |party: Party| {
            let appearances = record.relations.appearances(party);
            !appearances.events.is_empty() || !appearances.speaks.is_empty()
        };
        let one = |name, id: &str| Self { chosen: vec![(name, id.to_owned())], at: None };
        match page {
            Page::Timeline | Page::Embed => Some(Self::default()),
            Page::People | Page::EmbedPeople => Some(one("view", "people")),
            Page::Event(id) => {
                let is_on_axis = record.events.find(id).is_some_and(|key| record.relations.timeline.contains(&key));
                is_on_axis.then(|| Self { at: Some(id.clone()), ..Self::default() })
            }
            Page::Person(id) => {
                record.people.find(id).filter(|key| appears(Party::Person(*key))).map(|_| one("person", id))
            }
            Page::Organisation(id) => {
                let key = record.organisations.find(id).filter(|key| appears(Party::Organisation(*key)));
                key.map(|_| one("organisation", id))
            }
            Page::Place(id) => {
                let key = record.places.find(id).filter(|key| !record.relations.at_place(*key).events.is_empty());
                key.map(|_| one("place", id))
            }
            _ => None,
        }
    }

    /// The first value of an option, by the builder's name; empty where it is not chosen.
    #[must_use]
    pub fn value<'a>(&'a self, name: &'a str) -> &'a str {
        self.values(name).next().unwrap_or_default()
    }

    /// All values of an option, by the builder's name.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let chosen = self.chosen.iter().filter(move |(chosen, _)| builder_name(chosen) == name);
        chosen.map(|(_, value)| value.as_str())
    }

    /// Whether the widget shows the names instead of the timeline.
    #[must_use]
    pub fn shows_names(&self) -> bool {
        self.chosen.iter().any(|(name, _)| *name == "view")
    }

    /// The query of the builder's address; what `query` holds besides is kept.
    #[must_use]
    pub fn print(&self, query: &str) -> String {
        let chosen = self.chosen.iter().map(|(name, value)| (builder_name(name), value.as_str()));
        let held: Vec<_> = form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).collect();
        let held = held.iter().map(|(name, value)| (&**name, &**value));
        printed(chosen.chain(held.filter(|(name, _)| !NAMES.iter().any(|own| builder_name(own) == *name))))
    }

    /// The address of the embedded page, below the site's root.
    #[must_use]
    pub fn address(&self, folder: &str) -> String {
        let own = self.chosen.iter().filter(|(name, _)| !NOT_IN_ADDRESS.contains(name));
        let own = own.map(|(name, value)| (*name, value.trim_start_matches('#')));
        let at = self.at.iter().map(|id| ("at", id.as_str()));
        let page = if self.shows_names() { Page::EmbedPeople } else { Page::Embed };
        [folder, &page.path(), &printed(own.chain(at))].concat()
    }

    /// The page of the site that shows the same, as far as an address without a query can say it.
    #[must_use]
    pub fn page(&self) -> Page {
        if self.shows_names() {
            return Page::People;
        }
        let one = ["person", "organisation", "place"].map(|name| self.value(name));
        match one {
            [id, "", ""] if !id.is_empty() => Page::Person(id.to_owned()),
            ["", id, ""] if !id.is_empty() => Page::Organisation(id.to_owned()),
            ["", "", id] if !id.is_empty() => Page::Place(id.to_owned()),
            _ => self.at.clone().map_or(Page::Timeline, Page::Event),
        }
    }

    /// The code of the iframe alone.
    #[must_use]
    pub fn frame_code(&self, edition: &Edition) -> String {
        let height = if self.value("max").is_empty() { HEIGHT.to_string() } else { self.value("max").to_owned() };
        let address = escape(&[&*edition.root, &self.address(&edition.folder)].concat());
        let title = escape(&edition.title);
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
             style=\"border: 0\"></iframe>"
        )
    }

    /// The code of the custom element with its script, and a link in it for where neither works.
    #[must_use]
    pub fn element_code(&self, edition: &Edition) -> String {
        let mut attributes = [" lang=\"", &escape(&edition.language), "\""].concat();
        for name in NAMES.into_iter().filter(|name| *name != "lang") {
            let values: Vec<&str> = self.values(builder_name(name)).collect();
            if !values.is_empty() {
                attributes.push_str(&[" ", name, "=\"", &escape(&values.join(" ")), "\""].concat());
            }
        }
        let own = self.chosen.iter().filter(|(name, _)| OF_SITE.contains(name));
        let query = printed(own.map(|(name, value)| (*name, value.as_str())));
        let page = if self.shows_names() { Page::People } else { Page::Timeline };
        let link = escape(&[&*edition.root, &edition.folder, &page.path(), &query].concat());
        let (root, title) = (escape(&edition.root), escape(&edition.title));
        format!(
            "<script async src=\"{root}embed.js\"></script>\n<memorial-timeline{attributes}>\n  \
             <a href=\"{link}\">{title}</a>\n</memorial-timeline>"
        )
    }

    /// The address that WordPress makes a frame of.
    #[must_use]
    pub fn wordpress_address(&self, edition: &Edition) -> String {
        [&edition.root, &*edition.folder, &self.page().path()].concat()
    }
}

/// The lines for a content security policy: for the frame, and for the script too.
#[must_use]
pub fn policies(root: &str) -> [String; 2] {
    let origin = origin(root);
    [["frame-src ", origin].concat(), ["script-src ", origin].concat()]
}

/// Scheme, host and port of an absolute address.
#[must_use]
pub fn origin(root: &str) -> &str {
    let host = root.find("://").map_or(0, |place| place + 3);
    root[host..].find('/').map_or(root, |end| &root[..host + end])
}

/// Words as they are written in an HTML text and in a quoted attribute alike.
fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A value as it is written, if it is valid for this option; a value that changes nothing is left out.
fn valid_value(name: &str, value: &str) -> Option<String> {
    let value = value.trim();
    let one_of = |values: &[&str]| values.contains(&value).then(|| value.to_owned());
    match name {
        "view" => one_of(&["people"]),
        "show" => one_of(&["axis", "list"]),
        "theme" => one_of(&["light", "dark"]),
        "background" => one_of(&["transparent"]),
        "from" | "to" => valid_number(value, -999_999..1_000_000),
        "max" => valid_number(value, i64::from(LEAST_HEIGHT)..1_000_000),
        "lang" => {
            let is_valid = (2..=3).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_lowercase());
            is_valid.then(|| value.to_owned())
        }
        "accent" => {
            let digits = value.strip_prefix('#').unwrap_or(value);
            let is_valid = matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            is_valid.then(|| ["#", digits].concat())
        }
        _ => {
            let is_of_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            ((1..=64).contains(&value.len()) && value.bytes().all(is_of_id)).then(|| value.to_owned())
        }
    }
}

fn valid_number(value: &str, range: std::ops::Range<i64>) -> Option<String> {
    value.parse().ok().filter(|number| range.contains(number)).map(|number: i64| number.to_string())
}

/// The name of an option in the fields and in the address of the builder.
fn builder_name(name: &'static str) -> &'static str {
    if name == "theme" { THEME } else { name }
}

fn printed<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs {
        query.append_pair(name, value);
    }
    let query = query.finish();
    if query.is_empty() { query } else { ["?", &query].concat() }
}

#[cfg(test)]
mod tests;
