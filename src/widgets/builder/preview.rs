//! The preview of the widget, in a frame as narrow or as wide as a page may give it.

use leptos::{attr::custom::custom_attribute, prelude::*};

use super::{
    segment::{FieldValue, Segment},
    state::BuilderState,
};
use crate::{
    embed_options::HEIGHT,
    route::Page,
    widgets::list::{List, Numbered, row},
};

/// The widths of the preview, in pixels: the style sheet has them.
const WIDTHS: [&str; 2] = ["360", "600"];

/// The widget that the code gives.
#[component]
pub fn Preview(
    /// The state.
    state: BuilderState,
) -> impl IntoView {
    let full = FieldValue::new("", &state.data.full);
    let widths = WIDTHS.into_iter().map(|width| FieldValue::new(width, width)).chain([full]);
    let skip = [&*state.own_language().folder, &Page::Builder.path(), "#_code"].concat();
    // Another address in the same frame would be a step of the history: each has a frame of its own.
    let frames = Numbered::new();
    // A frame that is written in the page would be loaded, and broken off when the widget takes its place.
    let is_mounted = RwSignal::new(false);
    Effect::new(move |_| is_mounted.set(true));
    let rows = Signal::derive(move || if is_mounted.get() { frames.numbers(vec![frame(state)]) } else { Vec::new() });
    let view = move |(address, height)| {
        let name = untrack(|| state.edition().title);
        view! { <iframe {..custom_attribute("loading", "lazy")} src=address height=height title=name></iframe> }
    };
    let written = move || (!is_mounted.get()).then(|| view! { <noscript>{view(untrack(|| frame(state)))}</noscript> });
    view! {
        <section class="builder__preview" aria-labelledby="_preview">
            <div class="builder__head">
                <h2 id="_preview">{state.data.preview.as_str()}</h2>
                // By the keyboard a reader would go through the whole widget.
                <a class="skip" href=skip>{state.data.skip.as_str()}</a>
                <Segment name="preview-width" label=state.data.widths.as_str() values=widths.collect()/>
            </div>
            <div class="builder__frame">{written}<List rows row=row(move |number| view(frames.thing(number)))/></div>
        </section>
    }
}

/// The address and the height of the widget. The address names the file, so that it can be read from a disk.
fn frame(state: BuilderState) -> (String, String) {
    let edition = state.edition();
    state.with(|options| {
        let address = options.address(&edition.folder);
        let (page, query) = address.split_at(address.find('?').unwrap_or(address.len()));
        let height = options.value("max");
        let height = if height.is_empty() { HEIGHT.to_string() } else { height.to_owned() };
        ([page, "index.html", query].concat(), height)
    })
}
