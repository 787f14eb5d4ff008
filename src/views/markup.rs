//! Inert markup: the parts of a page that never change once shown, as data.
//!
//! Why not `view!` for these too? Each element of a `view!` is a type of its own, and the browser pays for each in
//! WebAssembly; a page of text, statements and sources has hundreds. As data they cost one type in all. When the
//! browser takes over, an inert element is kept as it stands and nothing inside it is visited, so a card that a
//! translator or an extension has changed can do no harm, and taking over costs the same however long the card is.
//! Values stay text: they are escaped into the file, and put into text nodes and attributes in the browser.

use std::borrow::Cow;

use leptos::{
    attr::any_attribute::AnyAttribute,
    tachys::{
        hydration::Cursor,
        html::attribute::Attribute,
        renderer::{CastFrom, Rndr, types},
        view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
    },
};

/// The value of an attribute or the words of a text.
pub type Value = Cow<'static, str>;

/// An element with all that is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Markup {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    children: Vec<Child>,
}

#[derive(Debug, Clone, PartialEq)]
enum Child {
    Text(Value),
    Element(Markup),
}

/// An empty element.
#[must_use]
pub fn el(tag: &'static str) -> Markup {
    Markup { tag, attributes: Vec::new(), children: Vec::new() }
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
        self.children.push(Child::Element(child));
        self
    }

    /// With these elements at its end.
    #[must_use]
    pub fn with_all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Child::Element));
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

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.children.is_empty()
    }

    fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in &self.attributes {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
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
        html.push_str("</");
        html.push_str(self.tag);
        html.push('>');
    }

    fn create(&self, namespace: Option<&'static str>) -> types::Element {
        let namespace = if self.tag == "svg" { Some("http://www.w3.org/2000/svg") } else { namespace };
        let element = Rndr::create_element(self.tag, namespace);
        for (name, value) in &self.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        for child in &self.children {
            match child {
                Child::Text(words) => Rndr::insert_node(&element, &Rndr::create_text_node(words), None),
                Child::Element(child) => Rndr::insert_node(&element, &child.create(namespace), None),
            }
        }
        element
    }
}

fn is_void(tag: &str) -> bool {
    matches!(tag, "br" | "hr" | "img" | "input" | "link" | "meta" | "wbr")
}

/// Writes words so that they are words in an element and in a quoted attribute alike.
pub fn escape(words: &str, html: &mut String) {
    for c in words.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
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
        Standing(self.create(None))
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
        Standing(types::Element::cast_from(cursor.current()).expect("the page stands as it was prerendered"))
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
}
