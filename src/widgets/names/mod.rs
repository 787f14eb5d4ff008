//! The index of names: search, filters, and one row for each person or organisation.

#[cfg(feature = "ssr")]
mod build;
mod data;
mod state;
mod results;

// From the top of the page to its end.
mod search;
mod chosen;
mod list;
mod row;
pub mod spark;
mod highlighted;
mod others;

#[cfg(all(test, feature = "ssr"))]
mod tests;

use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use self::build::{NamesSource, build, build_for_page};
use self::{
    chosen::FoundBar,
    list::NamesList,
    others::{AlsoFound, Letters, NothingFound},
    search::NamesSearch,
    state::NamesState,
};
pub use self::{
    data::{NamesData, NamesWords},
    state::Scope,
};

/// How many rows make a list long: the browser then lays out only the groups in the window.
const LONG: usize = 300;

/// The names of the record, with search and filters.
#[component]
pub fn Names(
    /// The names.
    data: &'static NamesData,
    /// Which of them are listed.
    scope: Scope,
) -> impl IntoView {
    let state = NamesState::new(data, scope);
    let words = move || state.query.with(|query| query.words.clone());
    view! {
        <div class="names" class:names--long={data.entries.len() > LONG}>
            <NamesSearch state/>
            <div class="names__results">
                <FoundBar state/>
                <NothingFound state/>
                <div class="names__found" data-query=words>
                    <NamesList state/>
                </div>
                <AlsoFound state/>
                <Letters state/>
            </div>
        </div>
    }
}
