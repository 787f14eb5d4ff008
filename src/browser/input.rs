//! What stands in a text field.

pub use sys::{set_value, value};

#[cfg(feature = "hydrate")]
mod sys {
    use web_sys::HtmlInputElement;

    /// What stands in the field.
    #[must_use]
    pub fn value(input: &HtmlInputElement) -> String {
        input.value()
    }

    /// Writes into the field.
    pub fn set_value(input: &HtmlInputElement, words: &str) {
        input.set_value(words);
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    use leptos::web_sys::HtmlInputElement;

    /// Nothing stands in a field that is not in a browser.
    #[must_use]
    pub fn value(_input: &HtmlInputElement) -> String {
        String::new()
    }

    /// There is no field to write into.
    pub fn set_value(_input: &HtmlInputElement, _words: &str) {}
}
