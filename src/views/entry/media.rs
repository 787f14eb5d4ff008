//! Pictures, recordings and documents: what lies on the site itself is shown, another host is only linked.

use crate::{
    record::{Media, MediaKind},
    views::{
        markup::{Markup, classed, el},
        parts::text::words,
        site::Site,
    },
};

/// A medium with its caption and credit; behind a note where it has one, never opened by itself.
#[must_use]
pub fn figure(site: Site, media: &Media) -> Markup {
    let mut caption = el("figcaption");
    if let Some(words_below) = &media.caption {
        caption = caption.with(words(el("span"), words_below)).text(" ");
    }
    caption = caption.with(words(classed("span", "media__credit"), &media.credit));
    if let Some(license) = &media.license {
        caption = caption.text(", ").text(license.clone());
    }
    let figure = classed("figure", "media").with(shown(media)).with(caption);
    match &media.content_note {
        None => figure,
        Some(note) => {
            let summary = words(el("summary"), note).text(" ").text(site.words.open_anyway());
            classed("details", "media__closed").with(summary).with(figure)
        }
    }
}

fn shown(media: &Media) -> Markup {
    let own = !media.src.contains("://");
    if own && media.kind == MediaKind::Image {
        return el("img").attr("src", media.src.clone()).attr("alt", media.alt.words.clone()).attr("loading", "lazy");
    }
    words(el("a").attr("href", media.src.clone()).attr("rel", "noreferrer"), &media.alt)
}
