//! Where the timeline leads to: the pages of events, and places of its own page.

use super::{Host, state::TimelineState};
use crate::route::Page;

impl TimelineState {
    /// A place of this page by its fragment, with the query as it is, and the axis at an event.
    #[must_use]
    pub fn here(self, at: Option<&str>, fragment: &str) -> String {
        let query = self.query.with(|query| {
            let mut query = query.clone();
            query.at = at.map(str::to_owned);
            query.print()
        });
        [&self.page_address(), &query, fragment].concat()
    }

    /// Where a mark leads: to the page of its event. By a finger, and in a widget, to its entry in the list, which holds
    /// what a preview would; where there is no list, to the event on the axis.
    #[must_use]
    pub fn mark_address(self, event: usize) -> String {
        let id = &*self.data.events[event].id;
        if self.host == Host::Page && !self.is_coarse {
            return self.data.event_address(id);
        }
        let has_list = self.query.with(|query| query.show.is_none());
        let fragment = if has_list { ["#", id].concat() } else { String::new() };
        self.here(Some(id), &fragment)
    }

    /// Where an item of the programme leads: to its place in the page of its event.
    #[must_use]
    pub fn item_address(self, event: usize, item: &str) -> String {
        [&self.data.event_address(&self.data.events[event].id), "#", item].concat()
    }

    /// The address of this page without query, relative to the site's root.
    fn page_address(self) -> String {
        let page = match self.host {
            Host::Page => Page::Timeline,
            Host::Embed => Page::Embed,
        };
        let address = [&*self.data.folder, &page.path()].concat();
        // An empty address would be the page itself, not the root that it is relative to.
        if address.is_empty() { "./".to_owned() } else { address }
    }
}
