//! Elements in the page: made, taken over as they stand, and kept in step with the signals that their living parts read.

#[cfg(feature = "hydrate")]
pub use sys::Taken;
pub use sys::{Field, create, follow, take_over};

#[cfg(feature = "hydrate")]
mod sys {
    use std::{any::Any, cell::RefCell};

    use any_spawner::Executor;
    use leptos::prelude::{Owner, RenderEffect, on_cleanup, untrack};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Element, HtmlInputElement, Node};

    use crate::{
        browser::{event::Event, page::document},
        views::markup::{Child, Live, Markup},
    };

    const SVG: &str = "http://www.w3.org/2000/svg";

    /// A field that a reader types into.
    #[derive(Clone)]
    pub struct Field(pub(in crate::browser) Element);

    impl Field {
        /// What stands in it.
        #[must_use]
        pub fn value(&self) -> String {
            self.0.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).unwrap_or_default()
        }

        /// Whether its box is ticked.
        #[must_use]
        pub fn is_checked(&self) -> bool {
            self.0.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked)
        }

        /// Whether it is open, as what can be opened says it.
        #[must_use]
        pub fn is_open(&self) -> bool {
            self.0.has_attribute("open")
        }

        /// Writes into it, unless that is what it says: writing moves the caret.
        pub fn set_value(&self, words: &str) {
            if let Some(field) = self.0.dyn_ref::<HtmlInputElement>().filter(|field| field.value() != words) {
                field.set_value(words);
            }
        }

        /// The element itself.
        pub(in crate::browser) fn element(&self) -> &Element {
            &self.0
        }

        /// Keeps it in step with signals.
        pub fn follow(&self, words: impl Fn() -> String + 'static) {
            let field = self.clone();
            follow(Box::new(move || field.set_value(&words())));
        }
    }

    /// Makes an element with all that is in it.
    #[must_use]
    pub fn create(markup: Markup) -> Element {
        create_within(markup, None)
    }

    /// Takes over the element that stands for this markup. What stands there and is another is replaced.
    #[must_use]
    pub fn take_over(standing: Node, markup: Markup) -> Element {
        match standing.dyn_into::<Element>() {
            Ok(element) if element.local_name() == markup.tag && has_its_elements(&element, &markup) => {
                enliven_standing(&element, markup);
                element
            }
            other => {
                let made = create(markup);
                let standing = other.map_or_else(|node| node, Into::into);
                if let Some(parent) = standing.parent_node() {
                    // Fails only where the node is not in its own parent.
                    let _ = parent.replace_child(&made, &standing);
                }
                made
            }
        }
    }

    /// Whether as many elements stand in it as the markup has, where any of them matters.
    fn has_its_elements(element: &Element, markup: &Markup) -> bool {
        let is_element = |child: &&Child| matches!(child, Child::Element(_));
        let holds = markup.live.iter().any(|live| matches!(live, Live::Content(_) | Live::Kept));
        let expected = markup.children.iter().filter(is_element).count();
        !markup.stirs || holds || u32::try_from(expected) == Ok(element.child_element_count())
    }

    fn create_within(markup: Markup, namespace: Option<&'static str>) -> Element {
        let namespace = if markup.tag == "svg" { Some(SVG) } else { namespace };
        let document = document();
        let element = match namespace {
            Some(_) => document.create_element_ns(namespace, markup.tag),
            None => document.create_element(markup.tag),
        };
        let element = element.expect("every tag in the views is a name");
        for (name, value) in &markup.attributes {
            set_attribute(&element, name, Some(value));
        }
        for child in markup.children {
            let node: Node = match child {
                Child::Text(words) => document.create_text_node(&words).into(),
                Child::Element(child) => create_within(child, namespace).into(),
            };
            append(&element, &node);
        }
        for live in markup.live {
            enliven(&element, live);
        }
        element
    }

    /// Goes through the elements that stand and the markup side by side, as far as anything lives in them.
    fn enliven_standing(element: &Element, markup: Markup) {
        if !markup.stirs {
            return;
        }
        let mut standing = element.first_element_child();
        for child in markup.children {
            let Child::Element(child) = child else { continue };
            let next = standing.as_ref().and_then(Element::next_element_sibling);
            match standing {
                Some(standing) if !child.stirs => drop(standing),
                Some(standing) => drop(take_over(standing.into(), child)),
                None => append(element, &create(child)),
            }
            standing = next;
        }
        for live in markup.live {
            enliven(element, live);
        }
    }

    fn enliven(element: &Element, live: Live) {
        let element = element.clone();
        match live {
            Live::Text(words) => follow(Box::new(move || {
                let words = words();
                if element.text_content().as_deref() != Some(&words) {
                    element.set_text_content(Some(&words));
                }
            })),
            Live::Attribute(name, value) => follow(Box::new(move || set_attribute(&element, name, value().as_deref()))),
            Live::Checked(is_checked) => follow(Box::new(move || {
                let is_checked = is_checked();
                if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
                    field.set_checked(is_checked);
                }
            })),
            Live::Kept => {}
            Live::Content(content) => hold(element, content),
            Live::On(event, act) => {
                let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event| act(Event::new(event)));
                // Fails only for an element of another document.
                let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
                keep(Box::new(listener));
            }
            Live::Mounted(act) => act(Field(element)),
        }
    }

    /// Keeps an element's content in step: what stands at first is taken over, whatever comes later takes its place.
    fn hold(element: Element, content: Box<dyn Fn() -> Option<Markup> + Send>) {
        let mut stands = element.first_element_child();
        follow(Box::new(move || {
            let (content, stands) = (content(), stands.take());
            // What is read while an element is put in its place is no reason to replace it.
            untrack(|| match (content, stands) {
                (Some(markup), Some(standing)) => drop(take_over(standing.into(), markup)),
                (Some(markup), None) => {
                    element.set_text_content(None);
                    append(&element, &create(markup));
                }
                (None, _) => element.set_text_content(None),
            });
        }));
    }

    /// Runs something now, and again whenever a signal that it reads has changed. What it began the last time ends.
    pub fn follow(mut act: Box<dyn FnMut()>) {
        keep(Box::new(RenderEffect::new(move |_| act())));
    }

    /// A page that has been taken over; it ends where this does. What Leptos has for this reads what a server would
    /// have sent along, and brings 5 kB of WebAssembly for it.
    pub struct Taken {
        owner: Option<Owner>,
        element: Element,
    }

    impl Taken {
        /// Takes over the element that stands in a place; nothing where none stands.
        pub fn over(place: &Element, app: impl FnOnce() -> Markup) -> Option<Self> {
            // Fails only where it has been done.
            let _ = Executor::init_wasm_bindgen();
            let standing = place.first_element_child()?;
            let owner = Owner::new_root(None);
            let element = owner.with(|| take_over(standing.into(), app()));
            Some(Self { owner: Some(owner), element })
        }
    }

    impl Drop for Taken {
        fn drop(&mut self) {
            self.element.remove();
            drop(self.owner.take());
        }
    }

    /// What is kept, and the places that are free again.
    struct Kept {
        all: Vec<Option<Box<dyn Any>>>,
        free: Vec<usize>,
    }

    thread_local! {
        static KEPT: RefCell<Kept> = const { RefCell::new(Kept { all: Vec::new(), free: Vec::new() }) };
    }

    /// Keeps something until the owner that is at work ends. What Leptos has for this asks which thread it is on, where
    /// there is but one, and brings 5 kB of WebAssembly along for it.
    fn keep(kept: Box<dyn Any>) {
        let place = KEPT.with_borrow_mut(|Kept { all, free }| match free.pop() {
            Some(place) => {
                all[place] = Some(kept);
                place
            }
            None => {
                all.push(Some(kept));
                all.len() - 1
            }
        });
        on_cleanup(move || {
            let kept = KEPT.with_borrow_mut(|Kept { all, free }| {
                free.push(place);
                all[place].take()
            });
            // What ends here may end others.
            drop(kept);
        });
    }

    fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
        if element.get_attribute(name).as_deref() != value {
            // Fails only for a name that is none.
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
    }

    fn append(element: &Element, child: &Node) {
        // Fails only for a node that holds the element itself.
        let _ = element.append_child(child);
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    use leptos::web_sys::{Element, Node};

    use crate::views::markup::Markup;

    /// A field that a reader types into; natively there is none.
    #[derive(Clone)]
    pub struct Field(());

    impl Field {
        /// Nothing stands in it.
        #[must_use]
        pub fn value(&self) -> String {
            String::new()
        }

        /// No box is ticked.
        #[must_use]
        pub fn is_checked(&self) -> bool {
            false
        }

        /// Nothing is open.
        #[must_use]
        pub fn is_open(&self) -> bool {
            false
        }

        /// There is nothing to keep in step.
        pub fn follow(&self, _words: impl Fn() -> String + 'static) {}
    }

    /// Nothing changes.
    pub fn follow(_act: Box<dyn FnMut()>) {}

    /// Elements are made in a browser alone.
    #[must_use]
    pub fn create(_markup: Markup) -> Element {
        unreachable!("a page is written natively, not built")
    }

    /// Elements are taken over in a browser alone.
    #[must_use]
    pub fn take_over(_standing: Node, _markup: Markup) -> Element {
        unreachable!("a page is written natively, not taken over")
    }
}
