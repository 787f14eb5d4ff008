//! What was searched for, marked where it stands.

use crate::{
    search::wanted::Wanted,
    views::markup::{Child, Markup, Value, el},
};

/// Marks what is wanted in all words of an element but its notes.
#[must_use]
pub fn marked(mut markup: Markup, wanted: &Wanted) -> Markup {
    if markup.tag == "sup" {
        return markup;
    }
    for child in std::mem::take(&mut markup.children) {
        match child {
            Child::Element(element) => markup.children.push(Child::Element(marked(element, wanted))),
            Child::Text(words) => mark(&mut markup.children, words, wanted),
        }
    }
    markup
}

fn mark(children: &mut Vec<Child>, words: Value, wanted: &Wanted) {
    let mut done = 0;
    for mark in wanted.marks(&words) {
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
    fn what_was_searched_for_is_marked_and_notes_are_not() {
        let card = el("p").text("At Xocalı ").with(el("sup").text("1992")).with(el("a").text("Khojaly, 1992"));
        let html = marked(card, &Wanted::of("khojali 1992")).to_html();
        let expected = "<p>At <mark>Xocalı</mark> <sup>1992</sup><a><mark>Khojaly</mark>, <mark>1992</mark></a></p>";
        assert_eq!(html, expected);
    }
}
