//! A button that copies words, and what is said once it has.

use leptos::prelude::*;

use crate::{
    browser::share,
    views::{markup::Markup, site::Site},
};

/// What is copied, each with the id of the element that shows it: what the browser does not let a page copy is selected
/// there instead.
pub enum Copied {
    /// These words.
    Words(String, &'static str),
    /// Whatever is shown.
    Shown(&'static str),
}

/// A button that copies, and has `status` say whether it has.
#[must_use]
pub fn copying(button: Markup, site: Site, status: RwSignal<String>, copied: Copied) -> Markup {
    let say = move |is_copied: bool| {
        let words = if is_copied { site.words.copied() } else { site.words.copy_yourself() };
        status.try_set(words.to_owned());
    };
    button.on("click", move |_| {
        // Said anew, it is read out anew.
        status.set(String::new());
        match &copied {
            Copied::Words(words, shown) => share::copy(words, shown, say),
            Copied::Shown(shown) => share::copy_shown(shown, say),
        }
    })
}
