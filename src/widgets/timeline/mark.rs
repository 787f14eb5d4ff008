//! A mark: an event on the axis, with its label.

use leptos::{either::Either, prelude::*};
use memorial_axis::{
    frame::Shown,
    layout::{Label, Side},
};

use super::{
    data::{EventData, shape},
    estimate::estimate,
    keys,
    layout::is_root,
    place::{Properties, placed},
    preview,
    scale::Title,
    share::percent,
    state::{Stop, TimelineState},
};

/// The id of the mark of an event.
pub fn mark_id(event: &EventData) -> String {
    ["_mark-", &event.id].concat()
}

/// An event on the axis: a link with title and date. In the strip it is a part of a picture.
#[component]
pub fn Mark(
    /// The timeline.
    state: TimelineState,
    /// Its place among the events.
    event: usize,
    /// Whether it is a part of a picture.
    is_picture: bool,
) -> impl IntoView {
    let data = &state.data.events[event];
    let shown = Memo::new(move |_| state.shown_of(event).map(|shown| labelled(data, shown)));
    let class = move || shown.with(|shown| class(state, event, shown.as_ref()));
    let properties = Signal::derive(move || shown.with(|shown| shown.as_ref().map(properties).unwrap_or_default()));
    if is_picture {
        return Either::Left(view! { <span class=class data-mark=data.id.as_str() use:placed=properties></span> });
    }
    let label = Memo::new(move |_| shown.with(|shown| shown.as_ref().map_or(Label::None, |shown| shown.label)));
    let has_date = move || matches!(label.get(), Label::Dated(_)) || is_written_with_date(state);
    // What the label leaves out is part of the name all the same.
    let name = move || (!has_date()).then(|| [&data.title.words, ", ", data.label_date()].concat());
    let focused = move |_| keys::focused(state, event);
    Either::Right(view! {
        <a class=class id=mark_id(data) data-mark=data.id.as_str() href=move || state.mark_address(event) aria-label=name
            tabindex=move || keys::tabindex(state, Stop::Event(event)) use:placed=properties on:focus=focused
            on:blur=move |_| preview::left(state) on:pointerenter=move |pointer| preview::entered(state, event, &pointer)
            on:pointerleave=move |_| preview::left(state)>
            <span class="mark__title" data-title="">{move || title(data, label.get())}</span>
            {move || has_date().then(|| view! { <span class="mark__date">{data.label_date()}</span> })}
        </a>
    })
}

/// Natively the style sheet says at which width dates are shown, but for axes of so many events that none are.
fn is_written_with_date(state: TimelineState) -> bool {
    state.measured.with(Option::is_none) && state.layout.with(|layout| !layout.has_clusters())
}

/// The title, or as many words of it as there is room for.
fn title(data: &'static EventData, label: Label) -> impl IntoView {
    match label {
        Label::Cut(_, room) => Either::Left(cut(&data.title.words, room).unwrap_or_default()),
        _ => Either::Right(view! { <Title words=&data.title/> }),
    }
}

/// An event without a label where not one word of its title has room.
fn labelled(data: &EventData, shown: Shown) -> Shown {
    match shown.label {
        Label::Cut(_, room) if cut(&data.title.words, room).is_none() => Shown { label: Label::None, ..shown },
        _ => shown,
    }
}

/// As many words as there is room for, and a sign that there are more.
fn cut(title: &str, room: f64) -> Option<String> {
    let ends = title.match_indices(char::is_whitespace).map(|(end, _)| end);
    let fits = |end: &usize| (estimate(&title[..*end]) + 1.0) * super::layout::TITLE_SIZE <= room;
    ends.take_while(fits).last().map(|end| [&title[..end], "…"].concat())
}

fn class(state: TimelineState, event: usize, shown: Option<&Shown>) -> String {
    let data = &state.data.events[event];
    let mut class = ["mark mark--", shape(data.lane)].concat();
    let is_before = |label: Label| {
        matches!(label, Label::Dated(Side::Before) | Label::Title(Side::Before) | Label::Cut(Side::Before, _))
    };
    let is_over = |label: Label| matches!(label, Label::Title(Side::Over) | Label::Cut(Side::Over, _));
    let modifiers = [
        (data.about, " mark--about"),
        (data.uncertain, " mark--uncertain"),
        (is_root(state.data, event), " mark--root"),
        (shown.is_some_and(|shown| is_before(shown.label)), " mark--before"),
        (shown.is_some_and(|shown| is_over(shown.label)), " mark--over"),
        (shown.is_some_and(|shown| shown.bar > 0.0), " mark--span"),
        (shown.is_some_and(|shown| shown.begins_before), " mark--begun"),
        (shown.is_some_and(|shown| !shown.is_found), " mark--trace"),
        (shown.is_some_and(|shown| shown.is_found && shown.label == Label::None), " mark--bare"),
    ];
    for (_, modifier) in modifiers.into_iter().filter(|(is_so, _)| *is_so) {
        class.push_str(modifier);
    }
    class
}

/// Where a mark is in its lane.
pub fn properties(shown: &Shown) -> Properties {
    let mut properties = vec![("--at", percent(shown.at)), ("--row", shown.row.to_string())];
    if shown.bar > 0.0 {
        properties.push(("--bar", percent(shown.bar).replace('%', "cqi")));
    }
    properties
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_title_is_cut_at_a_word() {
        let title = "Military operation of 19 to 20 September 2023";
        let short = cut(title, 8.0).expect("there is room for a word");
        assert!(short.ends_with('…') && title.starts_with(short.trim_end_matches('…')), "{short}");
        assert!(!short.contains(" …"));
        assert_eq!(cut(title, 0.5), None);
    }
}
