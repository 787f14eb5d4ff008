//! Which element it is, told so that its counterpart is found in a page or widget that was made anew.

use leptos::web_sys::Element;
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use crate::browser::all;

/// An element by its kind and its id, name or address; the how manieth where several are alike.
#[derive(Clone, Debug, Deserialize_tuple, PartialEq, Eq, Serialize_tuple)]
pub struct ElementKey {
    kind: String,
    identity: String,
    position: usize,
}

impl ElementKey {
    /// The key of an element within `scope`.
    pub fn of(scope: &Element, element: &Element) -> Self {
        let (kind, identity) = (element.local_name(), identity(element));
        let same = all(scope, &kind).into_iter().filter(|other| self::identity(other) == identity);
        let position = same.take_while(|other| other != element).count();
        Self { kind, identity, position }
    }

    /// The element of this key within `scope`; the last of its like where there are fewer than before.
    pub fn find(&self, scope: &Element) -> Option<Element> {
        let same: Vec<Element> =
            all(scope, &self.kind).into_iter().filter(|other| identity(other) == self.identity).collect();
        same.get(self.position).or(same.last()).cloned()
    }
}

fn identity(element: &Element) -> String {
    let attribute = |name: &str| element.get_attribute(name).unwrap_or_default();
    match attribute("id") {
        id if !id.is_empty() => ["#", &id].concat(),
        _ => [attribute("name"), attribute("value"), attribute("href")].join(" "),
    }
}
