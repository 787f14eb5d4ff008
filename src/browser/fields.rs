//! The fields in an element, by their names.

pub use sys::Fields;

#[cfg(feature = "hydrate")]
mod sys {
    use js_sys::Reflect;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::Element;

    use crate::browser::dom::Field;

    /// The fields in an element.
    pub struct Fields(Element);

    impl Fields {
        /// Those in this element.
        #[must_use]
        pub fn within(field: &Field) -> Self {
            Self(field.element().clone())
        }

        /// What stands in the field of a name; nothing in a box that is not ticked.
        #[must_use]
        pub fn value(&self, name: &str) -> Option<String> {
            let field = self.find(&["[name=\"", name, "\"]"].concat())?;
            let counts = !is_box(&field) || get(&field, "checked").is_truthy();
            get(&field, "value").as_string().filter(|_| counts)
        }

        /// Writes into every field what `value` says for its name.
        pub fn write(&self, value: impl Fn(&str) -> String) {
            let Ok(found) = self.0.query_selector_all("[name]") else { return };
            let fields = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
            for field in fields {
                let value = value(&field.get_attribute("name").unwrap_or_default());
                let (property, value) = if is_box(&field) {
                    let own = field.get_attribute("value").unwrap_or_default();
                    ("checked", JsValue::from_bool(own == value))
                } else {
                    ("value", JsValue::from_str(&value))
                };
                // Fails only for what is no object.
                let _ = Reflect::set(&field, &property.into(), &value);
            }
        }

        /// An attribute of a choice in the field of a name; nothing where there is no such choice.
        #[must_use]
        pub fn attribute_of_choice(&self, name: &str, choice: &str, attribute: &str) -> Option<String> {
            let option = ["[name=\"", name, "\"] option[value=\"", choice, "\"]"].concat();
            self.find(&option)?.get_attribute(attribute)
        }

        fn find(&self, selector: &str) -> Option<Element> {
            self.0.query_selector(selector).ok()?
        }
    }

    fn is_box(field: &Element) -> bool {
        field.get_attribute("type").as_deref() == Some("checkbox")
    }

    fn get(field: &Element, property: &str) -> JsValue {
        Reflect::get(field, &property.into()).unwrap_or(JsValue::UNDEFINED)
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    use crate::browser::dom::Field;

    /// The fields in an element; natively nobody fills them in.
    pub struct Fields(());

    impl Fields {
        /// None are there.
        #[must_use]
        pub fn within(_field: &Field) -> Self {
            Self(())
        }

        /// Nothing stands in any.
        #[must_use]
        pub fn value(&self, _name: &str) -> Option<String> {
            None
        }

        /// There is nothing to write into.
        pub fn write(&self, _value: impl Fn(&str) -> String) {}

        /// Nothing is there to choose.
        #[must_use]
        pub fn attribute_of_choice(&self, _name: &str, _choice: &str, _attribute: &str) -> Option<String> {
            None
        }
    }
}
