//! A record that was asked for and cannot be shown: what is wrong with it, and a way to try again.

use crate::{
    browser::page,
    views::{
        markup::{Markup, classed, el},
        site::Site,
    },
};

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
#[must_use]
pub fn panel(site: Site, trouble: Trouble) -> Markup {
    let words = site.words;
    let (message, problems) = match trouble {
        Trouble::Elsewhere => (words.trouble_elsewhere(), Vec::new()),
        Trouble::Unreachable => (words.trouble_unreachable(), Vec::new()),
        Trouble::Refused(problems) => (words.trouble_refused(), problems),
    };
    let problems = problems.into_iter().take(LISTED).map(|problem| el("li").text(problem));
    let list = el("ul").attr("lang", "en").attr("dir", "ltr").with_all(problems);
    let retry = el("button").attr("type", "button").on("click", |_| page::reload()).text(words.retry());
    let panel = classed("div", "trouble").attr("role", "alert").with(el("p").text(message));
    if list.is_empty() { panel.with(retry) } else { panel.with(list).with(retry) }
}
