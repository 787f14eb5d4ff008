//! Fields whose value stands in the query of the address. What is typed before the app has taken over is kept.

use leptos::prelude::*;

use crate::{
    route::Query,
    views::{
        markup::{Markup, classed, el},
        router::use_router,
    },
};

/// What a field of the query shows, and what becomes of what is typed into it.
#[derive(Clone, Copy)]
pub struct Bound {
    /// What it is called.
    pub label: &'static str,
    /// The event after which what is typed counts: `input` with each letter, `change` when it is done.
    pub after: &'static str,
    /// What the query has for it.
    pub read: fn(&Query) -> String,
    /// Puts what is typed into the query.
    pub write: fn(&mut Query, &str),
}

/// The box that a list is searched with.
#[must_use]
pub fn search(label: &'static str, id: &'static str) -> Markup {
    let input = el("input")
        .attr("type", "search")
        .attr("dir", "auto")
        .attr("id", id)
        .attr("name", "q")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false");
    let read = |query: &Query| query.words.clone();
    let write = |query: &mut Query, typed: &str| query.words = typed.to_owned();
    field(input, Bound { label, after: "input", read, write })
}

/// A field with its label.
#[must_use]
pub fn field(input: Markup, bound: Bound) -> Markup {
    let router = use_router();
    let Bound { label, after, read, write } = bound;
    let shown = move || router.route.with(|route| read(&route.query));
    let input =
        input.on(after, move |event| router.refine(|query| write(query, &event.value()))).mounted(move |field| {
            let typed = field.value();
            if !typed.is_empty() && untrack(shown) != typed {
                router.refine(|query| write(query, &typed));
            }
            field.follow(shown);
        });
    classed("label", "search__box").with(classed("span", "search__label").text(label)).with(input)
}
