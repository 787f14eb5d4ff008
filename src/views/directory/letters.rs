//! The letters that names in the directory begin with, each a link to the first of its names, script by script.

use leptos::prelude::*;

use crate::{
    route::{Page, Sort},
    search::listing::Scope,
    views::{
        directory::Shown,
        markup::{Markup, classed, el},
        router::use_router,
    },
};

/// The strip of letters, if there are several; there as long as names stand under their letters.
#[must_use]
pub fn letters(shown: Shown, scope: Scope) -> Option<Markup> {
    let Shown { site, directory, narrowed, .. } = shown;
    let route = use_router().route;
    let is_hidden = move || narrowed.found().asked.narrows() || route.with(|route| route.query.sort != Sort::Name);
    let here = site.href(page(scope));
    let link = |letter: &String| el("a").attr("href", [&here, "#", &anchor(letter)].concat()).text(letter.clone());
    let of_one_script = |one: &(usize, String), other: &(usize, String)| script(&one.1) == script(&other.1);
    let strip =
        |letters: &[(usize, String)]| el("ul").with_all(letters.iter().map(|(_, letter)| el("li").with(link(letter))));
    (directory.letters.len() > 1).then(|| {
        classed("nav", "letters")
            .attr("aria-label", site.words.letters())
            .live_flag("hidden", is_hidden)
            .with_all(directory.letters.chunk_by(of_one_script).map(strip))
    })
}

/// The page of a directory, which is the widget's own where that shows it.
#[must_use]
pub fn page(scope: Scope) -> Page {
    match scope {
        Scope::Organisations => Page::Organisations,
        _ if use_router().route.with_untracked(|route| route.page == Page::EmbedPeople) => Page::EmbedPeople,
        _ => Page::People,
    }
}

/// The id of the head of a letter: its code point, because an address would not keep the letter as it is.
#[must_use]
pub fn anchor(letter: &str) -> String {
    let code = letter.chars().next().map_or(0, u32::from);
    format!("_letter-{code:x}")
}

/// Which script a letter belongs to, as far as names are parted by it: letters of one number are of one script.
fn script(letter: &str) -> u32 {
    match letter.chars().next().map_or(0, u32::from) {
        0..0x41 => 0,
        0x41..0x370 | 0x1e00..0x1f00 => 1,
        0x370..0x400 => 2,
        0x400..0x530 => 3,
        0x530..0x590 => 4,
        0x590..0x600 => 5,
        0x600..0x780 => 6,
        0x10a0..0x1100 => 7,
        _ => 8,
    }
}
