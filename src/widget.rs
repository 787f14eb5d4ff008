//! The widget as a partner's page has it: what can be chosen for it, and the code that puts it there.

use crate::{
    html::escaped,
    record::{Party, Record},
    route::{Page, Query, Route, Show},
};

/// How tall a frame is that nobody sizes.
pub const HEIGHT: u32 = 600;

/// The least that a largest height can be: below it a reader sees hardly a line.
pub const LEAST: u32 = 120;

/// What can be chosen, by the names of the attributes of the element, in the order in which they are written.
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

/// What says nothing of people and organisations.
const OF_TIMELINE: [&str; 5] = ["show", "person", "place", "from", "to"];

/// What the address of the builder calls the theme of the widget: `theme` there is that of the builder itself.
const THEME: &str = "widget-theme";

/// A widget as somebody wants it; what is not chosen is left to the widget.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Widget {
    chosen: Vec<(&'static str, String)>,
    /// The event that the timeline is at, by id.
    at: Option<String>,
}

/// The site in one language, as the code of a widget names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The absolute address of the site's root.
    pub root: String,
    /// What stands before the addresses of the widget's language: nothing, or `az/`.
    pub prefix: String,
    /// The language.
    pub language: String,
    /// What the record is called in it.
    pub title: String,
}

impl Widget {
    /// Reads what is chosen from the fields of the builder; what it cannot read, it leaves out.
    #[must_use]
    pub fn read(value: impl Fn(&str) -> Option<String>) -> Self {
        let mut chosen = Vec::new();
        for name in NAMES {
            let value = value(field(name));
            chosen.extend(value.and_then(|value| sound(name, &value)).map(|value| (name, value)));
        }
        if chosen.iter().any(|(name, _)| *name == "view") {
            chosen.retain(|(name, _)| !OF_TIMELINE.contains(name));
        }
        Self { chosen, at: None }
    }

    /// Reads what the address of the builder has chosen.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        Self::read(|name| {
            let mut pairs = form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
            pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
        })
    }

    /// The widget that shows what a page shows; nothing where it cannot.
    #[must_use]
    pub fn of_page(record: &Record, page: &Page) -> Option<Self> {
        let party = |party: Party| {
            let found = record.links.appearances(party);
            !found.events.is_empty() || !found.speaks.is_empty()
        };
        let narrowed = |name, id: &str| Some(Self { chosen: vec![(name, id.to_owned())], at: None });
        match page {
            Page::Timeline | Page::Embed => Some(Self::default()),
            Page::People | Page::EmbedPeople => narrowed("view", "people"),
            Page::Event(id) => {
                let key = record.events.find(id).filter(|key| record.links.timeline.contains(key))?;
                Some(Self { at: Some(record.events[key].id.clone()), ..Self::default() })
            }
            Page::Person(id) => {
                record.people.find(id).filter(|key| party(Party::Person(*key))).and_then(|_| narrowed("person", id))
            }
            Page::Organisation(id) => {
                let key = record.organisations.find(id).filter(|key| party(Party::Organisation(*key)));
                key.and_then(|_| narrowed("organisation", id))
            }
            Page::Place(id) => {
                let key = record.places.find(id).filter(|key| !record.links.at_place(*key).events.is_empty());
                key.and_then(|_| narrowed("place", id))
            }
            _ => None,
        }
    }

    /// What is chosen in a field of the builder.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.value(if name == THEME { "theme" } else { name }).unwrap_or_default()
    }

    /// What is chosen, as the query of the builder's address has it; what `query` holds besides is kept.
    #[must_use]
    pub fn print(&self, query: &str) -> String {
        let chosen = self.chosen.iter().map(|(name, value)| (field(name), value.as_str()));
        let held: Vec<_> = form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).collect();
        let held = held.iter().map(|(name, value)| (&**name, &**value));
        printed(chosen.chain(held.filter(|(name, _)| !NAMES.iter().any(|own| field(own) == *name))))
    }

    /// The address of its page, below the site's root.
    #[must_use]
    pub fn address(&self, prefix: &str) -> String {
        let own = self.chosen.iter().filter(|(name, _)| !["view", "lang", "max"].contains(name));
        let own = own.map(|(name, value)| (*name, value.trim_start_matches('#')));
        let at = self.at.iter().map(|id| ("at", id.as_str()));
        let page = if self.shows_people() { Page::EmbedPeople } else { Page::Embed };
        [prefix, &page.path(), &printed(own.chain(at))].concat()
    }

    /// The page of the site that shows the same, as far as an address without a query can say it: what WordPress is
    /// given.
    #[must_use]
    pub fn page(&self) -> Page {
        if self.shows_people() {
            return Page::People;
        }
        let one = ["person", "organisation", "place"].map(|name| self.value(name));
        match one {
            [Some(id), None, None] => Page::Person(id.to_owned()),
            [None, Some(id), None] => Page::Organisation(id.to_owned()),
            [None, None, Some(id)] => Page::Place(id.to_owned()),
            _ => self.at.clone().map_or(Page::Timeline, Page::Event),
        }
    }

    /// The frame alone.
    #[must_use]
    pub fn frame(&self, edition: &Edition) -> String {
        let height = self.value("max").map_or_else(|| HEIGHT.to_string(), str::to_owned);
        let address = [&edition.root, self.address(&edition.prefix).as_str()].concat();
        [
            "<iframe src=\"",
            &escaped(&address),
            "\" title=\"",
            &escaped(&edition.title),
            "\" width=\"100%\" height=\"",
            &height,
            "\" loading=\"lazy\" style=\"border: 0\"></iframe>",
        ]
        .concat()
    }

    /// The element with its script, and a link in it for where neither can be.
    #[must_use]
    pub fn element(&self, edition: &Edition) -> String {
        let mut attributes = String::new();
        let language = [("lang", edition.language.as_str())];
        let chosen = self.chosen.iter().filter(|(name, _)| *name != "lang").map(|(name, value)| (*name, &**value));
        for (name, value) in language.into_iter().chain(chosen) {
            attributes.push_str(&[" ", name, "=\"", &escaped(value), "\""].concat());
        }
        let page = Route { page: self.site_page(), query: self.narrowing() }.href();
        let link = [&edition.root, &*edition.prefix, page.trim_start_matches("./")].concat();
        [
            "<script async src=\"",
            &escaped(&edition.root),
            "embed.js\"></script>\n<memorial-timeline",
            &attributes,
            ">\n  <a href=\"",
            &escaped(&link),
            "\">",
            &escaped(&edition.title),
            "</a>\n</memorial-timeline>",
        ]
        .concat()
    }

    /// The address that WordPress makes a frame of.
    #[must_use]
    pub fn for_wordpress(&self, edition: &Edition) -> String {
        [&edition.root, &*edition.prefix, &self.page().path()].concat()
    }

    fn site_page(&self) -> Page {
        if self.shows_people() { Page::People } else { Page::Timeline }
    }

    /// What it leaves out, as the pages of the site have it in their addresses.
    fn narrowing(&self) -> Query {
        let own = self.chosen.iter().map(|(name, value)| (*name, value.as_str()));
        let kept = ["show", "person", "organisation", "place", "lane", "from", "to"];
        Query::parse(&printed(own.filter(|(name, _)| kept.contains(name))))
    }

    fn shows_people(&self) -> bool {
        self.value("view").is_some()
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.chosen.iter().find(|(chosen, _)| *chosen == name).map(|(_, value)| value.as_str())
    }
}

/// What a partner adds to the policy of a page: for the frame alone, and for the script too.
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

/// A value as it is written, if it can be one of this name; the one that counts anyway is left out.
fn sound(name: &str, value: &str) -> Option<String> {
    let value = value.trim();
    let is_hex = |digits: &str| matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_id = || {
        (1..=64).contains(&value.len())
            && value.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    match name {
        "view" => (value == "people").then(|| value.to_owned()),
        "show" => Show::parse(value).map(|show| show.name().to_owned()),
        "from" | "to" => {
            value.parse::<i64>().ok().filter(|year| (-999_999..=999_999).contains(year)).map(|year| year.to_string())
        }
        "lang" => ((2..=3).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_lowercase()))
            .then(|| value.to_owned()),
        "theme" => ["light", "dark"].contains(&value).then(|| value.to_owned()),
        "accent" => {
            let digits = value.strip_prefix('#').unwrap_or(value);
            is_hex(digits).then(|| ["#", digits].concat())
        }
        "background" => (value == "transparent").then(|| value.to_owned()),
        "max" => value
            .parse()
            .ok()
            .filter(|height| (LEAST..1_000_000).contains(height))
            .map(|height: u32| height.to_string()),
        _ => is_id().then(|| value.to_owned()),
    }
}

/// What the builder calls a choice, in its fields and in its address.
fn field(name: &'static str) -> &'static str {
    if name == "theme" { THEME } else { name }
}

fn printed<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut printed = form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs {
        printed.append_pair(name, value);
    }
    let printed = printed.finish();
    if printed.is_empty() { printed } else { ["?", &printed].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition() -> Edition {
        Edition {
            root: "https://example.org/memorial/".into(),
            prefix: "az/".into(),
            language: "az".into(),
            title: "Names \"&\" <dates>".into(),
        }
    }

    #[test]
    fn a_widget_nobody_has_chosen_anything_for_is_the_timeline() {
        let widget = Widget::parse("?view=timeline&show=&person=&widget-theme=auto&max=");
        assert_eq!(widget, Widget::default());
        assert_eq!(widget.print(""), "");
        assert_eq!(widget.address(""), "embed/");
    }

    #[test]
    fn choices_are_read_as_they_are_written() {
        let query = "?show=list&person=lev-spivak&from=1988&to=2021&lang=he&widget-theme=dark&accent=%237b2d1b&max=800";
        let widget = Widget::parse(query);
        assert_eq!(widget.print(""), query);
        assert_eq!(widget.field("widget-theme"), "dark");
        assert_eq!(
            widget.address("he/"),
            "he/embed/?show=list&person=lev-spivak&from=1988&to=2021&theme=dark&accent=7b2d1b"
        );
    }

    #[test]
    fn what_says_nothing_of_people_is_no_choice_among_them() {
        let widget = Widget::parse("?view=people&show=axis&person=a&place=b&from=1&to=2&organisation=c&lane=d&max=800");
        assert_eq!(widget.print(""), "?view=people&organisation=c&lane=d&max=800");
        assert_eq!(widget.address("he/"), "he/embed/people/?organisation=c&lane=d");
    }

    #[test]
    fn choosing_never_drops_what_else_the_address_holds() {
        let held = "?person=vagif-sadikhov&max=900&theme=dark&record=data%2Fother.json&widget-theme=light&utm=1&utm=2";
        let kept = "theme=dark&record=data%2Fother.json&utm=1&utm=2";
        assert_eq!(Widget::parse("?place=holon").print(held), ["?place=holon&", kept].concat());
        assert_eq!(Widget::default().print(held), ["?", kept].concat());
    }

    #[test]
    fn a_hostile_choice_is_left_out() {
        let query =
            "?view=%22%3E&person=a%22b&from=x&lang=..%2F&theme=dark&accent=red&max=1e9&max=40&place=../../&show=all";
        assert_eq!(Widget::parse(query), Widget::default());
    }

    #[test]
    fn the_code_is_text_of_html() {
        let widget = Widget::parse("?person=lev-spivak&widget-theme=light&accent=7b2d1b&max=700");
        assert_eq!(
            widget.frame(&edition()),
            "<iframe src=\"https://example.org/memorial/az/embed/?person=lev-spivak&amp;theme=light&amp;accent=7b2d1b\" \
             title=\"Names &quot;&amp;&quot; &lt;dates&gt;\" width=\"100%\" height=\"700\" loading=\"lazy\" \
             style=\"border: 0\"></iframe>"
        );
        assert_eq!(
            widget.element(&edition()),
            "<script async src=\"https://example.org/memorial/embed.js\"></script>\n\
             <memorial-timeline lang=\"az\" person=\"lev-spivak\" theme=\"light\" accent=\"#7b2d1b\" max=\"700\">\n  \
             <a href=\"https://example.org/memorial/az/?person=lev-spivak\">Names &quot;&amp;&quot; &lt;dates&gt;</a>\n\
             </memorial-timeline>"
        );
    }

    #[test]
    fn wordpress_is_given_the_page_that_shows_the_same() {
        for (query, page) in [
            ("", ""),
            ("?view=people", "people/"),
            ("?person=lev-spivak&from=1990", "people/lev-spivak/"),
            ("?organisation=aziz", "organisations/aziz/"),
            ("?place=holon", "places/holon/"),
            ("?place=holon&person=lev-spivak", ""),
        ] {
            let address = Widget::parse(query).for_wordpress(&edition());
            assert_eq!(address, ["https://example.org/memorial/az/", page].concat(), "{query}");
        }
    }

    #[test]
    fn a_policy_names_an_origin_and_no_path() {
        let [frame, script] = policies("http://127.0.0.1:8080/sub/dir/");
        assert_eq!(frame, "frame-src http://127.0.0.1:8080");
        assert_eq!(script, "script-src http://127.0.0.1:8080");
        assert_eq!(origin("https://example.org"), "https://example.org");
    }
}
