//! Radio buttons in one frame: for few values, all of them seen.

use leptos::prelude::*;

/// A value that a field offers, with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldValue {
    /// The value; empty for what is chosen without a choice.
    pub value: String,
    /// Its words.
    pub words: String,
    /// The language of the words, where it is not the page's.
    pub language: Option<String>,
}

impl FieldValue {
    /// A value with words in the language of the page.
    #[must_use]
    pub fn new(value: &str, words: &str) -> Self {
        Self { value: value.to_owned(), words: words.to_owned(), language: None }
    }
}

/// Radio buttons; that without a value is chosen.
#[component]
pub fn Segment(
    /// The name of the radio buttons.
    name: &'static str,
    /// What is chosen here.
    label: &'static str,
    /// The values.
    values: Vec<FieldValue>,
) -> impl IntoView {
    let id = ["_label_", name].concat();
    let radio = move |FieldValue { value, words, .. }: FieldValue| {
        let is_chosen = value.is_empty();
        view! {
            <label>
                <input type="radio" name=name value=value checked=is_chosen/>
                <span>{words}</span>
            </label>
        }
    };
    view! {
        <div class="builder__row">
            <span id=id.clone()>{label}</span>
            <div class="segment" role="radiogroup" aria-labelledby=id>
                {values.into_iter().map(radio).collect_view()}
            </div>
        </div>
    }
}
