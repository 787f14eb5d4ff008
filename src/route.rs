//! Pages and routes: which page an address names, and back.

#[cfg(feature = "ssr")]
use memorial_record::Record;

use crate::query::Query;

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
    /// `/embed/`: the timeline, to be embedded in other sites.
    Embed,
    /// `/embed/people/`: the directory, to be embedded in other sites.
    EmbedPeople,
    /// `/embed/builder/`: makes the code that embeds the timeline or the directory.
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
    #[cfg(feature = "ssr")]
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

    /// Whether it is embedded in pages of other sites, without masthead and foot.
    #[must_use]
    pub fn is_embed(&self) -> bool {
        matches!(self, Self::Embed | Self::EmbedPeople)
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
}
