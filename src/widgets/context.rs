//! What every widget can ask for, natively and in the browser: its messages, and the query of the address.

use leptos::prelude::*;
use memorial_i18n::Messages;

use crate::query::Query;

/// The messages in the language of the page.
///
/// # Panics
/// Outside of a page.
#[must_use]
pub fn use_messages() -> Messages {
    platform::messages()
}

/// The query of the page's address: without one where pages are written natively.
#[must_use]
pub fn use_query() -> PageQuery {
    use_context::<PageQuery>().unwrap_or_else(|| PageQuery { current: RwSignal::new(Query::default()) })
}

/// The query of the page's address, as a signal: it follows links within the page and steps through the history.
#[derive(Clone, Copy, Debug)]
pub struct PageQuery {
    current: RwSignal<Query>,
}

impl PageQuery {
    /// The query over a signal that the browser's side updates.
    #[must_use]
    pub fn new(current: RwSignal<Query>) -> Self {
        Self { current }
    }

    /// Reads the query, and follows it in effects, memos and views.
    pub fn with<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.current.with(read)
    }

    /// Reads the query, and does not follow it.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.current.with_untracked(read)
    }

    /// Changes the query in place: typing, filtering, panning. The address follows, without a step in the history.
    pub fn update(self, change: impl FnOnce(&mut Query)) {
        self.change(HistoryStep::Replace, change);
    }

    /// Changes the query and adds a step to the history: what a reader would expect Back to undo.
    pub fn update_with_step(self, change: impl FnOnce(&mut Query)) {
        self.change(HistoryStep::Push, change);
    }

    fn change(self, step: HistoryStep, change: impl FnOnce(&mut Query)) {
        let mut query = self.current.get_untracked();
        change(&mut query);
        if self.current.with_untracked(|current| *current != query) {
            if step == HistoryStep::Push {
                platform::flush_address();
            }
            self.current.set(query);
            platform::write_address(&self.current.read_untracked(), step);
        }
    }
}

/// How a change of the address enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryStep {
    /// In place of the present step.
    Replace,
    /// As a step of its own.
    Push,
}

#[cfg(feature = "csr")]
mod platform {
    use leptos::prelude::*;
    use memorial_i18n::Messages;

    use super::HistoryStep;
    use crate::{browser::history, query::Query};

    pub fn messages() -> Messages {
        expect_context::<Messages>()
    }

    /// What still waits to be written belongs to the step before.
    pub fn flush_address() {
        history::flush();
    }

    pub fn write_address(query: &Query, step: HistoryStep) {
        match step {
            HistoryStep::Replace => history::replace_query(),
            HistoryStep::Push => history::push_query(query),
        }
    }
}

#[cfg(not(feature = "csr"))]
mod platform {
    use memorial_i18n::Messages;

    use super::HistoryStep;
    use crate::{context::use_page, query::Query};

    pub fn messages() -> Messages {
        use_page().messages
    }

    /// A page that is written has no address bar.
    pub fn flush_address() {}

    /// As above.
    pub fn write_address(_query: &Query, _step: HistoryStep) {}
}
