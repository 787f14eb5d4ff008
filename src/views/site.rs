//! What every view is shown with: the record, the language of the interface, and where links lead.

use crate::{
    record::Record,
    route::{Page, Query, Route},
    wording::Locale,
};

/// A record and how it is shown. A record lives as long as the page it is shown on, so views hold it by reference.
#[derive(Clone, Copy)]
pub struct Site {
    /// The record shown.
    pub record: &'static Record,
    /// The language of the interface.
    pub words: Locale,
    /// What stands before the address of every page in this language: nothing, or `az/`.
    pub prefix: &'static str,
    /// The path of the record, where it is not the site's own.
    pub foreign: Option<&'static str>,
}

impl Site {
    /// The address of a page, relative to the site's root, with the record that it shows.
    #[must_use]
    pub fn href(&self, page: Page) -> String {
        let query = Query { record: self.foreign.map(str::to_owned), ..Query::default() };
        self.route_address(&Route { page, query })
    }

    /// The address of a page with its query. An entry of a record that is not the site's own has no address: a link to
    /// it leads to the front of that record, and opens it in place where the app follows it.
    #[must_use]
    pub fn route_address(&self, route: &Route) -> String {
        let page = if self.has_address(&route.page) { route.page.clone() } else { Page::Timeline };
        let address = Route { page, query: route.query.clone() }.href();
        match (self.prefix, address.strip_prefix("./")) {
            ("", _) => address,
            (prefix, Some(rest)) => [prefix, rest].concat(),
            (prefix, None) => [prefix, &address].concat(),
        }
    }

    /// Whether a page has an address of its own.
    #[must_use]
    pub fn has_address(&self, page: &Page) -> bool {
        self.foreign.is_none() || page.takes_any_record()
    }
}
