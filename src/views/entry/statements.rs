//! Statements as attributed speech: the speaker before the words, disputed ones side by side.

use crate::{
    record::Statement,
    views::{
        markup::{Markup, classed, el},
        parts::{citations, links, text::words},
        site::Site,
    },
};

/// What is said of an event, under a heading; nothing where nothing is.
#[must_use]
pub fn list(site: Site, statements: &[Statement], heading: &'static str) -> Option<Markup> {
    (!statements.is_empty()).then(|| {
        classed("section", "statements")
            .with(el(heading).text(site.words.statements()))
            .with(classed("ul", "statements__list").with_all(statements.iter().map(|said| statement(site, said))))
    })
}

fn statement(site: Site, statement: &Statement) -> Markup {
    let mut by = classed("p", "statement__by").with(links::by(site, &statement.by));
    if statement.disputed {
        by = by.text(" ").with(classed("span", "statement__disputed").text(site.words.disputed()));
    }
    let said = words(classed("p", "statement__words"), &statement.text)
        .text(" ")
        .with(citations::numbers(site, &statement.sources));
    classed("li", "statement").with(by).with(said)
}
