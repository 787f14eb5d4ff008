//! What was searched for, marked where it stands.

use std::ops::Range;

use crate::{
    search::wanted::Wanted,
    views::markup::{Child, Markup, Value, el},
};

/// The class of the other forms of a name.
pub const FORMS: &str = "directory__forms";

/// The class of a list of details, of which a reader who searches is shown those that were found.
pub const DETAILS: &str = "directory__parts";

/// Marks what is wanted in the words of an element, but not in its notes nor in what stands in a paragraph by itself,
/// which are words of the interface; and drops of its details those that have none of it. Its heading is a name.
#[must_use]
pub fn marked(markup: Markup, wanted: &Wanted) -> Markup {
    mark_in(markup, wanted, false).0
}

/// An element with what is wanted marked, and whether there was any.
fn mark_in(mut markup: Markup, wanted: &Wanted, in_name: bool) -> (Markup, bool) {
    if markup.tag == "sup" {
        return (markup, false);
    }
    let is = |class: &str| markup.attributes.iter().any(|(name, value)| *name == "class" && value == class);
    let (is_list_of_details, in_name) = (is(DETAILS), in_name || is(FORMS) || markup.tag == "h3");
    let mut is_any = false;
    for child in std::mem::take(&mut markup.children) {
        let is_marked = match child {
            Child::Element(element) => {
                let (element, is_marked) = mark_in(element, wanted, in_name);
                if is_marked || !is_list_of_details {
                    markup.children.push(Child::Element(element));
                }
                is_marked
            }
            Child::Text(words) if markup.tag == "p" => {
                markup.children.push(Child::Text(words));
                false
            }
            Child::Text(words) => {
                let marks = wanted.marks(&words, in_name);
                let is_marked = !marks.is_empty();
                mark(&mut markup.children, words, marks);
                is_marked
            }
        };
        is_any |= is_marked;
    }
    (markup, is_any)
}

/// Adds words with their marks.
fn mark(children: &mut Vec<Child>, words: Value, marks: Vec<Range<usize>>) {
    let mut done = 0;
    for mark in marks {
        if done < mark.start {
            children.push(Child::Text(words[done..mark.start].to_owned().into()));
        }
        done = mark.end;
        children.push(Child::Element(el("mark").text(words[mark].to_owned())));
    }
    match done {
        0 => children.push(Child::Text(words)),
        _ if done < words.len() => children.push(Child::Text(words[done..].to_owned().into())),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::*;

    #[test]
    fn of_details_those_that_were_found_are_left() {
        let details = || el("ul").attr("class", DETAILS).with(el("li").text("Attended")).with(el("li").text("Spoke"));
        let html = |query: &str| marked(details(), &Wanted::of(query)).to_html();
        assert_eq!(html("spoke"), "<ul class=\"directory__parts\"><li><mark>Spoke</mark></li></ul>");
        assert_eq!(html("nobody"), "<ul class=\"directory__parts\"></ul>");
    }

    #[test]
    fn what_was_searched_for_is_marked_and_notes_are_not() {
        let card = el("li")
            .with(el("p").text("Khojaly"))
            .text("At Xocalı ")
            .with(el("sup").text("1992"))
            .with(el("a").text("Khojaly, 1992"));
        let html = marked(card, &Wanted::of("khojali 1992")).to_html();
        let expected = "<li><p>Khojaly</p>At <mark>Xocalı</mark> <sup>1992</sup><a><mark>Khojaly</mark>, <mark>1992</mark></a></li>";
        assert_eq!(html, expected);
    }
}
