//! Light or dark, as the reader likes: `page.js` sets it for the document, and nothing is stored.

use leptos::prelude::*;

use crate::context::use_page;

/// The choice of an appearance, in one frame.
#[component]
pub fn Appearance() -> impl IntoView {
    let messages = use_page().messages;
    let choices =
        [("", messages.display_auto()), ("light", messages.display_light()), ("dark", messages.display_dark())];
    let choice = |(value, name): (&'static str, &'static str)| {
        view! {
            <label>
                <input type="radio" name="display" value=value checked=value.is_empty()/>
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <div class="segment appearance" role="radiogroup" aria-label=messages.display()>{choices.map(choice)}</div>
    }
}
