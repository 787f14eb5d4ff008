//! A record that was asked for and cannot be shown: what is wrong with it, and a way to try again.

use leptos::prelude::*;

use crate::{browser::page, wording::Locale};

/// Why a record cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Its address leads off the site.
    Elsewhere,
    /// It cannot be fetched.
    Unreachable,
    /// It was fetched and refused: each problem in a line, as the checker words it.
    Refused(Vec<String>),
}

/// How many problems are listed; the editor's tool lists all.
const LISTED: usize = 12;

/// The message in place of the record, while the page below stays as it was.
#[component]
pub fn TroublePanel(
    /// What there is to say, if anything.
    trouble: RwSignal<Option<Trouble>>,
    /// The language of the interface.
    words: Locale,
) -> impl IntoView {
    move || {
        trouble.get().map(|trouble| {
            let (message, problems) = match trouble {
                Trouble::Elsewhere => (words.trouble_elsewhere(), Vec::new()),
                Trouble::Unreachable => (words.trouble_unreachable(), Vec::new()),
                Trouble::Refused(problems) => (words.trouble_refused(), problems),
            };
            let problems = problems.into_iter().take(LISTED).map(|problem| view! { <li>{problem}</li> }).collect_view();
            view! {
                <div class="trouble" role="alert">
                    <p>{message}</p>
                    <ul lang="en" dir="ltr">{problems}</ul>
                    <button type="button" on:click=|_| page::reload()>{words.retry()}</button>
                </div>
            }
        })
    }
}
