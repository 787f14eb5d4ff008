//! What a query finds in a list of the record, and lists that are made once and found again at the next visit.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

use crate::{
    search::{
        index::Hits,
        listing::{Found, Listing, Scope},
    },
    views::{router::use_router, site::Site},
};

/// How words are searched for, which the app knows: what they find, or nothing as long as that is not known.
#[derive(Clone, Copy)]
pub struct Finder(pub fn(Site, &str) -> Option<Arc<Hits>>);

/// A list of the record, which lives as long as the record, and what the query of the address finds in it.
#[derive(Clone, Copy)]
pub struct Narrowed {
    /// The list.
    pub listing: &'static Listing<'static>,
    answer: Memo<Answer>,
}

/// What is found, and by which words.
#[derive(Clone, PartialEq)]
struct Answer {
    found: Arc<Found>,
    hits: Option<Arc<Hits>>,
}

impl Narrowed {
    /// What the query finds.
    #[must_use]
    #[inline(never)]
    pub fn found(self) -> Arc<Found> {
        self.answer.with(|answer| answer.found.clone())
    }

    /// What its words find, beside the list too; nothing where it has none.
    #[must_use]
    pub fn hits(self) -> Option<Arc<Hits>> {
        self.answer.with(|answer| answer.hits.clone())
    }
}

/// A list of the record, narrowed by the query of the address. As long as it is not known what its words find, what
/// was found before stays.
#[must_use]
pub fn narrowed(site: Site, listing: &'static Listing<'static>) -> Narrowed {
    let route = use_router().route;
    let asked = Memo::new(move |_| route.with(|route| route.query.narrowing()));
    let Finder(hits) = expect_context();
    let find = move |before: Option<&Answer>| {
        let query = asked.get();
        if !query.has_words() {
            return Answer { found: Arc::new(listing.find(&query, None)), hits: None };
        }
        match (hits(site, &query.words), before) {
            (Some(hits), _) => Answer { found: Arc::new(listing.find(&query, Some(&hits))), hits: Some(hits) },
            (None, Some(before)) => before.clone(),
            (None, None) => Answer { found: Arc::new(listing.find(&query.widened(), None)), hits: None },
        }
    };
    Narrowed { listing, answer: Memo::new(find) }
}

/// Lists of one kind, made once for each record.
pub struct Made<T: 'static>(Mutex<Vec<(usize, Scope, &'static T)>>);

impl<T> Made<T> {
    /// None yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// The list of a record, made now if it is not there yet.
    pub fn of(&self, site: Site, scope: Scope, make: impl FnOnce() -> T) -> &'static T {
        let record = std::ptr::from_ref(site.record).addr();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((.., made)) = all.iter().find(|(of, listed, _)| (*of, *listed) == (record, scope)) {
            return made;
        }
        let made: &'static T = Box::leak(Box::new(make()));
        all.push((record, scope, made));
        made
    }
}

impl<T> Default for Made<T> {
    fn default() -> Self {
        Self::new()
    }
}
