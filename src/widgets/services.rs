//! What widgets ask of the browser: one signature, and natively nothing happens.

use leptos::{html::ElementType, prelude::*, wasm_bindgen::JsCast, web_sys::Element};

pub use platform::{
    TextMeasure, copy_text, fill_form, focus_element, has_written, load_data, measure_text, on_form_change, read_form,
    select_text, show_entries, shows_whole_list,
};

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// Its name.
    pub name: String,
    /// Its value; none where it is not checked.
    pub value: Option<String>,
    /// Whether it differs from what was written.
    pub is_changed: bool,
}

/// How the letters of an element are set. Lengths of texts differ only where these do, or where other letters have come.
#[derive(Debug, Clone, PartialEq)]
pub struct TextStyle {
    /// The font families.
    pub family: String,
    /// A rem in CSS pixels.
    pub rem: f64,
    /// What is added after each letter, in CSS pixels.
    pub letter_spacing: f64,
    /// What is added after each space, in CSS pixels.
    pub word_spacing: f64,
}

/// Tells a component the size of one of its elements, in CSS pixels: once it is in the page, and whenever it changes.
pub fn on_resize<E>(node: NodeRef<E>, resized: impl Fn(f64, f64) + 'static)
where
    E: ElementType,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    node.on_load(move |element: E::Output| platform::observe_size(element.as_ref(), resized));
}

#[cfg(feature = "csr")]
mod platform {
    pub use crate::browser::{
        clipboard::{copy_text, select_text},
        entries::show_entries,
        focus::focus_element,
        form::{fill_form, on_form_change, read_form},
        resize::observe_size,
        text_measure::{TextMeasure, measure_text},
    };

    /// Fetches data in a file of the site; without it, nothing happens.
    pub fn load_data<T: serde::de::DeserializeOwned + 'static>(
        file: &'static str,
        loaded: impl FnOnce(&'static T) + 'static,
    ) {
        leptos::task::spawn_local(async move {
            if let Ok(data) = crate::browser::data::read(file).await {
                loaded(data);
            }
        });
    }

    /// Whether the page has a `data-written` part of this name. What it holds can be kept: mounting puts it into an empty
    /// element that has the name as `data-as-written`.
    pub fn has_written(name: &str) -> bool {
        let selector = ["[data-widget] [data-written=", name, "]"].concat();
        leptos::prelude::document().query_selector(&selector).is_ok_and(|found| found.is_some())
    }

    /// Whether a long list is written whole at once: not while its first rows are all that the reader can see.
    pub fn shows_whole_list() -> bool {
        leptos::prelude::window().scroll_y().is_ok_and(|y| y > 0.0)
    }
}

#[cfg(not(feature = "csr"))]
mod platform {
    use leptos::web_sys::Element;

    use super::{FormField, TextStyle};

    /// Shows the entries of these events, and hides the others; `true` shows.
    pub fn show_entries<'a>(_entries: impl IntoIterator<Item = (&'a str, bool)>) {}

    /// Gives the focus to the element with this id.
    pub fn focus_element(_id: &str) {}

    /// The letters of an element: natively nobody sets any, so there is none.
    #[derive(Debug)]
    pub enum TextMeasure {}

    impl TextMeasure {
        /// The width of the element in rem.
        #[must_use]
        pub fn width(&self) -> f64 {
            match *self {}
        }

        /// How far apart the lines of an element are, in rem.
        #[must_use]
        pub fn line_height(&self, _selector: &str) -> Option<f64> {
            match *self {}
        }

        /// How letters are set.
        #[must_use]
        pub fn style(&self) -> &TextStyle {
            match *self {}
        }

        /// The length in rem of each text, in letters of this size and weight.
        #[must_use]
        pub fn lengths<'a>(&self, _texts: impl Iterator<Item = &'a str>, _size: f64, _weight: &str) -> Vec<f64> {
            match *self {}
        }
    }

    /// The letters and the width of the first element of the page that a selector finds.
    #[must_use]
    pub fn measure_text(_selector: &str) -> Option<TextMeasure> {
        None
    }

    /// Copies a text; tells whether that worked.
    pub async fn copy_text(_text: &str) -> bool {
        false
    }

    /// Selects all that the element with this id shows.
    pub fn select_text(_id: &str) {}

    /// The fields of the form with this id: natively nobody has filled any.
    #[must_use]
    pub fn read_form(_id: &str) -> Vec<FormField> {
        Vec::new()
    }

    /// Gives each field of a form the value that it is to have.
    pub fn fill_form(_id: &str, _values: &dyn Fn(&str) -> Vec<String>) {}

    /// Calls when a reader has changed a field of a form, as long as the component lasts.
    pub fn on_form_change(_id: &str, _changed: impl Fn() + 'static) {}

    /// Never called: effects do not run natively.
    pub fn observe_size(_element: &Element, _resized: impl Fn(f64, f64) + 'static) {}

    /// Never called: effects do not run natively.
    pub fn load_data<T: serde::de::DeserializeOwned + 'static>(
        _file: &'static str,
        _loaded: impl FnOnce(&'static T) + 'static,
    ) {
    }

    /// Here everything is written anew.
    pub fn has_written(_name: &str) -> bool {
        false
    }

    /// A page that is written holds all of a list.
    pub fn shows_whole_list() -> bool {
        true
    }
}
