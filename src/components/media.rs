//! Pictures, recordings and documents: a picture on the site itself is shown, another host is only linked.

use leptos::{either::Either, prelude::*};
use memorial_record::{Media, MediaKind};

use crate::{components::text::LocalizedText, context::use_page};

/// A medium with its caption and credit; behind its note where it has one.
#[component]
pub fn MediaFigure(
    /// The medium.
    media: &'static Media,
) -> impl IntoView {
    let license = media.license.as_deref().map(|license| [", ", license].concat());
    let caption = media.caption.as_ref().map(|caption| view! { <LocalizedText text=caption/>" " });
    let figure = view! {
        <figure class="media">
            <MediaContent media/>
            <figcaption class="media__caption">
                {caption}<span class="media__credit"><LocalizedText text=&media.credit/>{license}</span>
            </figcaption>
        </figure>
    };
    match &media.content_note {
        None => Either::Left(figure),
        Some(note) => Either::Right(view! {
            <details class="media-fold">
                <summary><LocalizedText text=note/>" "{use_page().messages.open_anyway()}</summary>
                {figure}
            </details>
        }),
    }
}

/// The picture itself, or a link: another host is asked for nothing before a reader follows it.
#[component]
fn MediaContent(
    /// The medium.
    media: &'static Media,
) -> impl IntoView {
    let is_own = !media.src.contains("://");
    if is_own && media.kind == MediaKind::Image {
        Either::Left(view! { <img src=media.src.as_str() alt=media.alt.words.as_str() loading="lazy"/> })
    } else {
        Either::Right(view! { <a href=media.src.as_str() rel="noreferrer"><LocalizedText text=&media.alt/></a> })
    }
}
