//! Markup as data: elements, their words, and the few parts of them that live.
//!
//! Why not `view!`? There, each element is a type of its own, and the browser pays for each in WebAssembly: with it the
//! first visit was half as large again as its budget (see ARCHITECTURE.md). As data, all elements cost one type.
//! Leptos does what it does best: signals, memos, effects and owners drive the living parts.
//!
//! Where the browser takes a page over, an element without a living part is kept as it stands, and nothing in it is
//! visited. Taking over costs what lives, not what is shown, and a page that a translator or an extension has changed
//! is not in the way. Values stay text: they are escaped into the file, and set as text and attributes in the browser.

use std::borrow::Cow;

use leptos::{
    attr::any_attribute::AnyAttribute,
    tachys::{
        html::attribute::Attribute,
        hydration::Cursor,
        renderer::types,
        view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
    },
};

use crate::{
    browser::{dom, event::Event},
    html::escape,
};

/// The value of an attribute or the words of a text.
pub type Value = Cow<'static, str>;

/// An element with all that is in it.
pub struct Markup {
    /// Its name.
    pub tag: &'static str,
    /// Its attributes that stay as they are.
    pub attributes: Vec<(&'static str, Value)>,
    /// Its words and elements.
    pub children: Vec<Child>,
    /// What lives of it.
    pub live: Vec<Live>,
    /// Whether it lives, or anything in it.
    pub stirs: bool,
}

/// What is in an element.
pub enum Child {
    /// Words.
    Text(Value),
    /// An element.
    Element(Markup),
}

/// What lives of an element: it follows the signals that it reads.
pub enum Live {
    /// The words in it, which are all that is in it.
    Text(Box<dyn Fn() -> String + Send>),
    /// The element in it, which is all that is in it; nothing while there is none.
    Content(Box<dyn Fn() -> Option<Markup> + Send>),
    /// An attribute; absent while there is no value.
    Attribute(&'static str, Box<dyn Fn() -> Option<Value> + Send>),
    /// Whether its box is ticked.
    Checked(Box<dyn Fn() -> bool + Send>),
    /// Whatever stands in it is kept, and nothing of it is visited.
    Kept,
    /// What happens on an event.
    On(&'static str, Box<dyn Fn(Event) + Send>),
    /// What happens once it stands in the page, with what then stands in it as a field.
    Mounted(Box<dyn FnOnce(dom::Field) + Send>),
}

/// An empty element.
#[must_use]
pub fn el(tag: &'static str) -> Markup {
    Markup { tag, attributes: Vec::new(), children: Vec::new(), live: Vec::new(), stirs: false }
}

/// An empty element with a class.
#[must_use]
pub fn classed(tag: &'static str, class: &'static str) -> Markup {
    el(tag).attr("class", class)
}

impl Markup {
    /// With an attribute more.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With an attribute more, if there is a value.
    #[must_use]
    pub fn maybe_attr(self, name: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With these words at its end.
    #[must_use]
    pub fn text(mut self, words: impl Into<Value>) -> Self {
        self.children.push(Child::Text(words.into()));
        self
    }

    /// With this element at its end.
    #[must_use]
    pub fn with(mut self, child: Self) -> Self {
        self.stirs |= child.stirs;
        self.children.push(Child::Element(child));
        self
    }

    /// With these elements at its end.
    #[must_use]
    pub fn with_all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.with(child);
        }
        self
    }

    /// With these elements at its end and `between` between each two.
    #[must_use]
    pub fn joined(mut self, children: impl IntoIterator<Item = Self>, between: &'static str) -> Self {
        for (index, child) in children.into_iter().enumerate() {
            if index > 0 {
                self = self.text(between);
            }
            self = self.with(child);
        }
        self
    }

    /// With words that live, and nothing else in it.
    #[must_use]
    pub fn live_text(self, words: impl Fn() -> String + Send + 'static) -> Self {
        self.living(Live::Text(Box::new(words)))
    }

    /// With an element that lives, and nothing else in it.
    #[must_use]
    pub fn live_content(self, content: impl Fn() -> Option<Self> + Send + 'static) -> Self {
        self.living(Live::Content(Box::new(content)))
    }

    /// With an attribute that lives.
    #[must_use]
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<Value> + Send + 'static) -> Self {
        self.living(Live::Attribute(name, Box::new(value)))
    }

    /// With an attribute that lives and has no value: it is there or not.
    #[must_use]
    pub fn live_flag(self, name: &'static str, is_set: impl Fn() -> bool + Send + 'static) -> Self {
        self.live_attr(name, move || is_set().then_some(Cow::Borrowed("")))
    }

    /// As a box that is ticked or not.
    #[must_use]
    pub fn live_checked(self, is_checked: impl Fn() -> bool + Send + 'static) -> Self {
        self.living(Live::Checked(Box::new(is_checked)))
    }

    /// With something that happens on an event.
    #[must_use]
    pub fn on(self, event: &'static str, act: impl Fn(Event) + Send + 'static) -> Self {
        self.living(Live::On(event, Box::new(act)))
    }

    /// With something that happens once it stands in the page.
    #[must_use]
    pub fn mounted(self, act: impl FnOnce(dom::Field) + Send + 'static) -> Self {
        self.living(Live::Mounted(Box::new(act)))
    }

    /// As an element that stands in the page already, with whatever is in it.
    #[must_use]
    pub fn kept(mut self) -> Self {
        self.live.push(Live::Kept);
        self
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.children.is_empty()
    }

    fn living(mut self, live: Live) -> Self {
        self.live.push(live);
        self.stirs = true;
        self
    }

    fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in &self.attributes {
            write_attribute(name, value, html);
        }
        for live in &self.live {
            match live {
                Live::Attribute(name, value) => {
                    value().into_iter().for_each(|value| write_attribute(name, &value, html))
                }
                Live::Checked(is_checked) if is_checked() => write_attribute("checked", "", html),
                _ => {}
            }
        }
        html.push('>');
        if is_void(self.tag) {
            return;
        }
        for child in &self.children {
            match child {
                Child::Text(words) => escape(words, html),
                Child::Element(element) => element.write(html),
            }
        }
        for live in &self.live {
            match live {
                Live::Text(words) => escape(&words(), html),
                Live::Content(content) => content().into_iter().for_each(|content| content.write(html)),
                _ => {}
            }
        }
        html.push_str("</");
        html.push_str(self.tag);
        html.push('>');
    }
}

fn write_attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(value, html);
    html.push('"');
}

fn is_void(tag: &str) -> bool {
    matches!(tag, "br" | "hr" | "img" | "input" | "link" | "meta" | "wbr")
}

/// The element that stands in the page.
pub struct Standing(types::Element);

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.0.clone()]
    }
}

impl Render for Markup {
    type State = Standing;

    fn build(self) -> Standing {
        Standing(dom::create(self))
    }

    fn rebuild(self, state: &mut Standing) {
        let mut next = self.build();
        state.insert_before_this(&mut next);
        state.unmount();
        *state = next;
    }
}

impl AddAnyAttr for Markup {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
        self.write(html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Standing {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        Standing(dom::take_over(cursor.current(), self))
    }

    fn into_owned(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_never_becomes_markup() {
        let hostile = "<img src=x onerror=alert(1)> & \"quoted\"";
        let html = el("p").attr("title", hostile).text(hostile).to_html();
        let escaped = "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;";
        assert_eq!(html, format!("<p title=\"{escaped}\">{escaped}</p>"));
    }

    #[test]
    fn elements_without_content_are_not_closed() {
        assert_eq!(el("p").text("a").with(el("br")).text("b").to_html(), "<p>a<br>b</p>");
    }

    #[test]
    fn what_lives_is_written_as_it_is_at_first() {
        let list = el("ul")
            .live_attr("data-query", || None)
            .with(el("li").live_flag("hidden", || true).text("a"))
            .with(el("li").live_flag("hidden", || false).live_text(|| "b < c".to_owned()));
        assert!(list.stirs);
        assert_eq!(list.to_html(), "<ul><li hidden=\"\">a</li><li>b &lt; c</li></ul>");
        let slot = el("main").live_content(|| Some(el("p").text("a")));
        assert_eq!(slot.to_html(), "<main><p>a</p></main>");
    }
}
