//! A part of a view as it stands at one moment, with the elements that it stands in and nothing beside it.

use std::mem;

use crate::views::markup::{Child, Live, Markup};

/// A view with what lives in it as it is now, and `each` done to every element.
#[must_use]
pub fn settled(mut markup: Markup, each: &dyn Fn(&mut Markup)) -> Markup {
    for live in mem::take(&mut markup.live) {
        match live {
            Live::Text(words) => markup.children.push(Child::Text(words().into())),
            Live::Content(content) => {
                // What comes once typing rests is there at the second look.
                content();
                markup.children.extend(content().map(Child::Element));
            }
            Live::Attribute(name, value) => markup.attributes.extend(value().map(|value| (name, value))),
            Live::Checked(is_checked) => markup.attributes.extend(is_checked().then(|| ("checked", "".into()))),
            Live::Kept | Live::On(..) | Live::Mounted(_) => {}
        }
    }
    let settle = |child| match child {
        Child::Element(element) => Child::Element(settled(element, each)),
        Child::Text(words) => Child::Text(words),
    };
    markup.children = mem::take(&mut markup.children).into_iter().map(settle).collect();
    each(&mut markup);
    markup
}

/// Keeps of a settled view the parts that have one of these marks, a class or `#` and an id, with all that they stand in.
/// Nothing is kept where there is none; all of it where no mark is given.
#[must_use]
pub fn part(mut markup: Markup, marks: &[&str]) -> Option<Markup> {
    if marks.is_empty() || marks.iter().any(|mark| has_mark(&markup, mark)) {
        return Some(markup);
    }
    let kept = |child| match child {
        Child::Element(element) => part(element, marks).map(Child::Element),
        Child::Text(_) => None,
    };
    markup.children = mem::take(&mut markup.children).into_iter().filter_map(kept).collect();
    (!markup.is_empty()).then_some(markup)
}

fn has_mark(markup: &Markup, mark: &str) -> bool {
    let has = |wanted: &str, has: &dyn Fn(&str) -> bool| {
        markup.attributes.iter().any(|(name, value)| *name == wanted && has(value))
    };
    match mark.strip_prefix('#') {
        Some(id) => has("id", &|value| value == id),
        None => has("class", &|value| value.split(' ').any(|class| class == mark)),
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{part, settled};
    use crate::views::markup::{Markup, classed, el};

    fn view() -> Markup {
        let card = el("article").attr("id", "one").with(classed("p", "lead quiet").live_text(|| "Lead".to_owned()));
        let view = classed("div", "page").with(el("h1").text("Title"));
        settled(view.with(el("div").live_content(|| Some(el("div")))).with(card), &|_| {})
    }

    fn html(marks: &[&str]) -> Option<String> {
        part(view(), marks).map(RenderHtml::to_html)
    }

    #[test]
    fn a_part_stands_in_what_it_stands_in() {
        let lead = "<div class=\"page\"><article id=\"one\"><p class=\"lead quiet\">Lead</p></article></div>";
        assert_eq!(html(&["quiet"]).as_deref(), Some(lead));
        assert_eq!(html(&["#one"]).as_deref(), Some(lead));
    }

    #[test]
    fn nothing_stands_for_a_part_that_is_not_there() {
        assert_eq!(html(&["led", "#two"]), None);
    }

    #[test]
    fn without_a_mark_all_stands_as_it_lives() {
        assert!(html(&[]).is_some_and(|html| html.contains("<h1>Title</h1><div><div></div></div>")));
    }
}
