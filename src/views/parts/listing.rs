//! What a query finds in a list of the record, and a list that is made once and found again at the next visit.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

use crate::{
    search::listing::{Found, Listing, Scope},
    views::{router::use_router, site::Site},
};

/// A list of the record, which lives as long as the record, and what the query of the address finds in it.
#[derive(Clone, Copy)]
pub struct Narrowed {
    /// The list.
    pub listing: &'static Listing<'static>,
    found: Memo<Arc<Found>>,
}

impl Narrowed {
    /// What the query finds.
    #[must_use]
    #[inline(never)]
    pub fn found(self) -> Arc<Found> {
        self.found.get()
    }
}

/// A list of the record, narrowed by the query of the address.
#[must_use]
pub fn narrowed(site: Site, scope: Scope) -> Narrowed {
    let listing = listing(site, scope);
    let route = use_router().route;
    let find = move |before: Option<&Arc<Found>>| {
        route.with(|route| match before {
            Some(before) if before.answers(&route.query) => Arc::clone(before),
            _ => Arc::new(listing.find(&route.query)),
        })
    };
    Narrowed { listing, found: Memo::new(find) }
}

fn listing(site: Site, scope: Scope) -> &'static Listing<'static> {
    static MADE: Mutex<Vec<(usize, Scope, &'static Listing<'static>)>> = Mutex::new(Vec::new());
    let record = std::ptr::from_ref(site.record).addr();
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((.., listing)) = made.iter().find(|(of, listed, _)| (*of, *listed) == (record, scope)) {
        return listing;
    }
    let listing: &'static Listing = Box::leak(Box::new(Listing::of(site.record, scope)));
    made.push((record, scope, listing));
    listing
}
