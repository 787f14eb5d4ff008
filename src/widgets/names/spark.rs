//! The events of a name on a line of years: a picture of what is written beneath it.

use leptos::{either::EitherOf3, prelude::*};
use memorial_i18n::Direction;

use super::data::{LineEvent, NamesData};
use crate::widgets::context::use_messages;

/// How many events are named beneath the line.
const MOST_NAMED: usize = 6;

/// The events that an entry is listed with: their marks on a line, and their names.
#[component]
pub fn EventLine(
    /// The data.
    data: &'static NamesData,
    /// The events, by their places.
    events: &'static [u32],
) -> impl IntoView {
    let messages = use_messages();
    let events: Vec<&'static LineEvent> = events.iter().map(|event| &data.events[*event as usize]).collect();
    (!events.is_empty()).then(|| {
        let names = events.iter().take(MOST_NAMED).enumerate().map(|(at, event)| {
            view! { {(at > 0).then_some("; ")} <EventName event/> }
        });
        let more = events.len().saturating_sub(MOST_NAMED) as u64;
        view! {
            <Spark events=events.clone()/>
            <p class="name__events">
                {names.collect_view()} {(more > 0).then(|| ["; ", &messages.more_count(more)].concat())}
            </p>
        }
    })
}

/// The title of an event and its year.
#[component]
fn EventName(
    /// The event.
    event: &'static LineEvent,
) -> impl IntoView {
    let year = (!event.year.is_empty()).then(|| [", ", &event.year].concat());
    view! { <bdi lang=event.title.language.as_deref()>{event.title.words.as_str()}</bdi>{year} }
}

/// The line with its marks, mirrored where the page runs from right to left.
#[component]
fn Spark(
    /// The events.
    events: Vec<&'static LineEvent>,
) -> impl IntoView {
    let is_mirrored = use_messages().direction() == Direction::Rtl;
    let mark = move |event: &'static LineEvent| {
        let at = event.at?;
        let at = if is_mirrored { 1000 - at } else { at };
        Some(view! { <SparkMark lane=event.lane as usize about=event.about uncertain=event.uncertain at/> })
    };
    view! {
        <svg class="spark" aria-hidden="true" focusable="false">
            <line class="spark__line" x1="0" x2="100%" y1="50%" y2="50%"></line>
            {events.into_iter().filter_map(mark).collect_view()}
        </svg>
    }
}

/// The mark of an event: its section's shape, dotted where the date is approximate, half-filled where it is uncertain.
#[component]
pub fn SparkMark(
    /// The section of the event, by its place.
    lane: usize,
    /// Whether the date is approximate.
    about: bool,
    /// Whether the date is uncertain.
    uncertain: bool,
    /// Where on the line, in thousandths.
    at: u32,
) -> impl IntoView {
    let mut class = String::from("spark__mark");
    if about {
        class.push_str(" spark__mark--about");
    }
    if uncertain {
        class.push_str(" spark__mark--uncertain");
    }
    let x = [&(at / 10).to_string(), ".", &(at % 10).to_string(), "%"].concat();
    let shape = match lane % 6 {
        0 | 3 => EitherOf3::A(view! { <circle r="4.5"></circle> }),
        1 | 4 => EitherOf3::B(view! { <path d="M0-6 6 0 0 6-6 0Z"></path> }),
        _ => EitherOf3::C(view! { <path d="M-5-5h10v10h-10Z"></path> }),
    };
    let half = uncertain.then(|| {
        let d = match lane % 6 {
            0 | 3 => "M0-4.5a4.5 4.5 0 0 0 0 9Z",
            1 | 4 => "M0-6V6L-6 0Z",
            _ => "M-5-5h5v10h-5Z",
        };
        view! { <path class="spark__half" d=d></path> }
    });
    view! { <svg class=class x=x y="50%" overflow="visible">{shape}{half}</svg> }
}
