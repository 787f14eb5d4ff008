//! The grid of every page that is read: a head in the margin, text in the middle, notes in the outer margin.

use leptos::prelude::*;

/// A band of a page, with its rule above and its head in the margin.
///
/// Its children are [`BandText`], [`BandNotes`] and [`BandWide`].
#[component]
pub fn Band(
    /// The head.
    #[prop(into)]
    title: String,
    /// The fragment that leads here; it begins with `_`, so that no entry's id is the same.
    #[prop(optional)]
    id: Option<&'static str>,
    /// A line in small type beneath the head.
    #[prop(optional, into)]
    note: Option<String>,
    /// What the band holds.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="band" id=id>
            <h2 class="band__head">{title}{note.map(|note| view! { <small>{note}</small> })}</h2>
            {children()}
        </section>
    }
}

/// The text of a band, at most 38 rem wide.
#[component]
pub fn BandText(
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! { <div class="band__text">{children()}</div> }
}

/// The notes of a band, in the outer margin; below the text where there is none.
#[component]
pub fn BandNotes(
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! { <div class="band__notes">{children()}</div> }
}

/// What is as wide as text and notes together.
#[component]
pub fn BandWide(
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! { <div class="band__wide">{children()}</div> }
}
