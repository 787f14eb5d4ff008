//! The builder: a preview of the widget that the form of its page describes, and the code to copy.
//!
//! The form itself is written in the page (`components::builder_form`), since nothing in it changes but its values.

mod code;
mod data;
mod preview;
mod segment;
mod state;

#[cfg(feature = "ssr")]
mod build;

use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use self::build::{BuilderChoices, Choice, build, builder_choices};
pub use self::data::{BuilderData, LanguageChoice};
pub use self::segment::{FieldValue, Segment};
pub use self::state::{FORM, UNKNOWN_ADDRESS};
use self::{code::CodeStep, preview::Preview, state::BuilderState};

/// The preview, and the code: the third step.
#[component]
pub fn Builder(
    /// What a widget can be, and the words of the preview and the code.
    data: &'static BuilderData,
) -> impl IntoView {
    let state = BuilderState::new(data);
    state.follow_form();
    view! {
        <Preview state/>
        <CodeStep state/>
    }
}
