//! Address and `Route`: which page an address names, which query it carries, and back.

use crate::record::Record;

/// A page of the site, named as in its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// `/`
    Timeline,
    /// `/events/ID/`
    Event(String),
    /// `/people/`: the directory of people and organisations.
    People,
    /// `/people/ID/`
    Person(String),
    /// `/organisations/`: the directory, of organisations alone.
    Organisations,
    /// `/organisations/ID/`
    Organisation(String),
    /// `/places/ID/`
    Place(String),
    /// `/works/ID/`
    Work(String),
    /// `/sources/`
    Sources,
    /// `/about/`
    About,
    /// `/embed/`: the timeline as a widget.
    Embed,
    /// `/embed/people/`: the directory of people and organisations as a widget.
    EmbedPeople,
    /// `/embed/builder/`: the code of a widget, as somebody chooses it.
    Builder,
    /// Any other address.
    NotFound,
}

impl Page {
    /// The page that a path below the site's root names; `people`, `people/` and `people/index.html` are one.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let page = match (segments.next(), segments.next()) {
            (None, _) => Self::Timeline,
            (Some("people"), None) => Self::People,
            (Some("organisations"), None) => Self::Organisations,
            (Some("sources"), None) => Self::Sources,
            (Some("about"), None) => Self::About,
            (Some("embed"), None) => Self::Embed,
            (Some("embed"), Some("people")) => Self::EmbedPeople,
            (Some("embed"), Some("builder")) => Self::Builder,
            (Some("events"), Some(id)) => Self::Event(id.to_owned()),
            (Some("people"), Some(id)) => Self::Person(id.to_owned()),
            (Some("organisations"), Some(id)) => Self::Organisation(id.to_owned()),
            (Some("places"), Some(id)) => Self::Place(id.to_owned()),
            (Some("works"), Some(id)) => Self::Work(id.to_owned()),
            _ => Self::NotFound,
        };
        if segments.next().is_some() { Self::NotFound } else { page }
    }

    /// Its path below the site's root, without a leading slash: `people/ID/`, and nothing for the timeline.
    #[must_use]
    pub fn path(&self) -> String {
        let (folder, id) = match self {
            Self::Timeline => return String::new(),
            Self::People => return "people/".to_owned(),
            Self::Organisations => return "organisations/".to_owned(),
            Self::Sources => return "sources/".to_owned(),
            Self::About => return "about/".to_owned(),
            Self::Embed => return "embed/".to_owned(),
            Self::EmbedPeople => return "embed/people/".to_owned(),
            Self::Builder => return "embed/builder/".to_owned(),
            Self::NotFound => return "404.html".to_owned(),
            Self::Event(id) => ("events/", id),
            Self::Person(id) => ("people/", id),
            Self::Organisation(id) => ("organisations/", id),
            Self::Place(id) => ("places/", id),
            Self::Work(id) => ("works/", id),
        };
        [folder, id, "/"].concat()
    }

    /// Every page of a record, each once.
    #[must_use]
    pub fn all(record: &Record) -> Vec<Self> {
        let mut pages = vec![
            Self::Timeline,
            Self::People,
            Self::Organisations,
            Self::Sources,
            Self::About,
            Self::Embed,
            Self::EmbedPeople,
            Self::Builder,
        ];
        pages.extend(record.events.iter().map(|event| Self::Event(event.id.clone())));
        pages.extend(record.people.iter().map(|person| Self::Person(person.id.clone())));
        pages.extend(record.organisations.iter().map(|organisation| Self::Organisation(organisation.id.clone())));
        pages.extend(record.places.iter().map(|place| Self::Place(place.id.clone())));
        pages.extend(record.works.iter().map(|work| Self::Work(work.id.clone())));
        pages
    }

    /// Whether its words are written into its file alone: no app is sent them, so it is a document of its own.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        matches!(self, Self::Builder)
    }

    /// Whether it stands in the page of somebody else, without the frame of the site.
    #[must_use]
    pub fn is_widget(&self) -> bool {
        matches!(self, Self::Embed | Self::EmbedPeople)
    }

    /// Whether another record can be shown at this address: where no address names an entry of the site's own.
    #[must_use]
    pub fn takes_any_record(&self) -> bool {
        self.is_widget() || matches!(self, Self::Timeline | Self::People | Self::Organisations | Self::Sources)
    }
}

/// A part of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// The axis alone.
    Axis,
    /// The list alone.
    List,
}

impl Show {
    /// The part of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Axis, Self::List].into_iter().find(|show| show.name() == name)
    }

    /// Its name in the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Axis => "axis",
            Self::List => "list",
        }
    }

    /// The part that a fragment with its hash leads to: the axis, or the list and the cards in it.
    fn led_to(fragment: &str) -> Option<Self> {
        match fragment {
            "#_axis" => Some(Self::Axis),
            "#_list" => Some(Self::List),
            _ => (!fragment.starts_with("#_")).then_some(Self::List),
        }
    }
}

/// What the directory is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name; by how well it matches where words are searched for.
    #[default]
    Name,
    /// By organisation.
    Organisation,
    /// By country.
    Country,
    /// By the number of events, most first.
    Appearances,
}

impl Sort {
    /// Each of them.
    pub const ALL: [Self; 4] = [Self::Name, Self::Organisation, Self::Country, Self::Appearances];

    /// Its name in the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organisation => "organisation",
            Self::Country => "country",
            Self::Appearances => "appearances",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// What a reader can share beside the page: the query of the address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The words searched for.
    pub words: String,
    /// Chosen roles.
    pub roles: Vec<String>,
    /// Chosen lanes, by id.
    pub lanes: Vec<String>,
    /// Chosen people, by id.
    pub people: Vec<String>,
    /// Chosen organisations, by id.
    pub organisations: Vec<String>,
    /// Chosen places, by id.
    pub places: Vec<String>,
    /// Chosen countries, by code; `none` where none is stated.
    pub countries: Vec<String>,
    /// The first and the last year wanted.
    pub years: (Option<i64>, Option<i64>),
    /// What the directory is sorted by.
    pub sort: Sort,
    /// Which part of the timeline is shown; both without it.
    pub show: Option<Show>,
    /// The event that the axis is at, by id.
    pub at: Option<String>,
    /// The time that the axis shows, as an EDTF interval.
    pub time: Option<String>,
    /// The path of another record, below the site's root.
    pub record: Option<String>,
    /// What else the address carries; it is kept, and read elsewhere or not at all.
    pub rest: Vec<(String, String)>,
}

/// The lists of a query and their names in the address, in the order in which they are written.
macro_rules! choices {
    ($query:ident, $act:ident) => {
        $act!("role", $query.roles);
        $act!("lane", $query.lanes);
        $act!("person", $query.people);
        $act!("organisation", $query.organisations);
        $act!("place", $query.places);
        $act!("country", $query.countries);
    };
}

/// Whether a list of the query has this name in the address.
fn is_choice(name: &str) -> bool {
    ["role", "lane", "person", "organisation", "place", "country"].contains(&name)
}

impl Query {
    /// Reads a query string; what it cannot read, it leaves out.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        for (name, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            parsed.take(&name, value.into_owned());
        }
        parsed
    }

    fn take(&mut self, name: &str, value: String) {
        if value.is_empty() {
            return;
        }
        macro_rules! choice {
            ($name:literal, $list:expr) => {
                if name == $name && !$list.contains(&value) {
                    $list.push(value);
                    return;
                }
            };
        }
        choices!(self, choice);
        match name {
            "q" => self.words = value,
            "from" => self.years.0 = value.parse().ok(),
            "to" => self.years.1 = value.parse().ok(),
            "sort" => self.sort = Sort::parse(&value).unwrap_or_default(),
            "show" => self.show = Show::parse(&value),
            "at" => self.at = Some(value),
            "time" => self.time = Some(value),
            "record" => self.record = Some(value),
            _ if !is_choice(name) => self.rest.push((name.to_owned(), value)),
            _ => {}
        }
    }

    /// The query string, with its question mark; nothing where there is nothing to say.
    #[must_use]
    pub fn print(&self) -> String {
        let mut printed = form_urlencoded::Serializer::new(String::new());
        let mut put = |name: &str, value: &str| {
            printed.append_pair(name, value);
        };
        if !self.words.is_empty() {
            put("q", &self.words);
        }
        macro_rules! choice {
            ($name:literal, $list:expr) => {
                for value in &$list {
                    put($name, value);
                }
            };
        }
        choices!(self, choice);
        for (name, year) in [("from", self.years.0), ("to", self.years.1)] {
            if let Some(year) = year {
                put(name, &year.to_string());
            }
        }
        let sort = (self.sort != Sort::Name).then(|| self.sort.name());
        let show = self.show.map(Show::name);
        let single = [("at", &self.at), ("time", &self.time), ("record", &self.record)];
        let single = single.map(|(name, value)| (name, value.as_deref()));
        for (name, value) in [("sort", sort), ("show", show)].into_iter().chain(single) {
            if let Some(value) = value {
                put(name, value);
            }
        }
        for (name, value) in &self.rest {
            put(name, value);
        }
        let printed = printed.finish();
        if printed.is_empty() { printed } else { ["?", &printed].concat() }
    }

    /// The same record and nothing else: what a link to another page carries on.
    #[must_use]
    pub fn carried(&self) -> Self {
        Self { record: self.record.clone(), ..Self::default() }
    }

    /// What a link to a place in the page shown leaves of it: all that the reader has chosen there. Only the event that
    /// the axis is at comes from the link, and the part that it leads to is not left out.
    #[must_use]
    pub fn led(&self, link: Self, fragment: &str) -> Self {
        let mut led = self.clone();
        led.at = link.at;
        if Show::led_to(fragment).is_some_and(|part| self.show != Some(part)) {
            led.show = None;
        }
        led
    }

    /// Without what leaves entries out: what stays when everything is cleared.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self {
            sort: self.sort,
            show: self.show,
            at: self.at.clone(),
            time: self.time.clone(),
            rest: self.rest.clone(),
            ..self.carried()
        }
    }

    /// What leaves entries out, and nothing else.
    #[must_use]
    pub fn narrowing(&self) -> Self {
        Self { sort: Sort::Name, show: None, at: None, time: None, record: None, rest: Vec::new(), ..self.clone() }
    }

    /// Whether it searches for any words.
    #[must_use]
    pub fn has_words(&self) -> bool {
        !self.words.trim().is_empty()
    }

    /// Whether it leaves any entry out.
    #[must_use]
    pub fn narrows(&self) -> bool {
        self.narrowing() != Self::default()
    }
}

/// A page with its query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// What a reader can share beside it.
    pub query: Query,
}

impl Route {
    /// The address relative to the site's root, such as `people/?q=holon`; `./` where there is nothing to say.
    #[must_use]
    pub fn href(&self) -> String {
        let address = self.page.path() + &self.query.print();
        if address.is_empty() || address.starts_with('?') { ["./", &address].concat() } else { address }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_has_one_address_and_each_address_its_page() {
        let id = || "lev-spivak".to_owned();
        for page in [
            Page::Timeline,
            Page::Event(id()),
            Page::People,
            Page::Person(id()),
            Page::Organisations,
            Page::Organisation(id()),
            Page::Place(id()),
            Page::Work(id()),
            Page::Sources,
            Page::About,
            Page::Embed,
            Page::EmbedPeople,
            Page::Builder,
        ] {
            assert_eq!(Page::parse(&page.path()), page);
            assert_eq!(Page::parse(&(page.path() + "index.html")), page);
        }
    }

    #[test]
    fn an_address_without_a_page_is_not_found() {
        for path in ["persons/", "people/a/b/", "events/", "places/", "nowhere.html", "embed/else/"] {
            assert_eq!(Page::parse(path), Page::NotFound, "{path}");
        }
    }

    #[test]
    fn a_query_is_read_as_it_is_written() {
        let query = Query {
            words: "Xocalı & Баку".into(),
            roles: vec!["Deputy Mayor".into(), "MP".into()],
            countries: vec!["IL".into(), "none".into()],
            years: (Some(-43), Some(2021)),
            show: Some(Show::List),
            at: Some("khojaly-1992".into()),
            record: Some("data/other.json".into()),
            rest: vec![("zoom".into(), "3".into())],
            ..Query::default()
        };
        assert_eq!(Query::parse(&query.print()), query);
        assert_eq!(Query::default().print(), "");
    }

    #[test]
    fn what_narrows_is_parted_from_what_does_not() {
        let query = Query::parse("?q=a&role=b&country=c&from=1&record=d.json&at=e&time=1990/1991&show=list&z=1");
        assert_eq!(query.widened().print(), "?show=list&at=e&time=1990%2F1991&record=d.json&z=1");
        assert_eq!(query.narrowing().print(), "?q=a&role=b&country=c&from=1");
        assert!(query.narrows() && !query.widened().narrows());
    }

    #[test]
    fn a_hostile_query_is_left_out() {
        let query = Query::parse("?from=abc&to=&unknown=1&lane=a&lane=a&q=%FF%00");
        assert_eq!(query.years, (None, None));
        assert_eq!(query.lanes, ["a"]);
        assert!(query.words.contains('\u{fffd}'), "what is not UTF-8 is replaced, never trusted");
    }

    #[test]
    fn what_is_shown_is_the_axis_or_the_list_and_else_both() {
        let show = |query: &str| Query::parse(query).show;
        assert_eq!(show("?show=axis"), Some(Show::Axis));
        assert_eq!(show("?show=list"), Some(Show::List));
        assert_eq!(show("?show=both"), None);
        assert_eq!(show("?show="), None);
        assert!(!Query::parse("?show=list&at=song").narrows(), "it leaves no entry out");
    }

    #[test]
    fn a_link_within_the_page_keeps_the_query_but_for_what_it_leads_to() {
        let led = |fragment: &str| Query::parse("?q=a&show=list&at=song").led(Query::parse("?at=reading"), fragment);
        assert_eq!(led("#_axis").print(), "?q=a&at=reading");
        assert_eq!(led("#reading").print(), "?q=a&show=list&at=reading");
        assert_eq!(led("#_main").print(), "?q=a&show=list&at=reading");
        let shown = Query::parse("?show=axis");
        assert_eq!(shown.led(Query::default(), "#reading").print(), "", "a card that is led to is shown");
    }
}
