//! Keys on the axis: one stop of Tab, arrows along time and across lanes, and zoom.

use leptos::{ev::KeyboardEvent, prelude::*, task, web_sys::Element};
use memorial_axis::{frame::Shown, layout::Content};
use memorial_i18n::{Direction, number};

use super::{
    cluster::{self, cluster_id},
    mark::mark_id,
    preview,
    scale::{era_id, years_seen},
    state::{Stop, TimelineState, is_era_seen},
    window::{bring_into_view, is_fragment},
};
use crate::widgets::services::focus_element;

/// How much of what is seen stays beside an event that is brought into view.
const ROOM: f64 = 0.08;
/// By how much a key zooms.
const CLOSER: f64 = 1.6;
/// How far a page key moves the axis.
const PAGE: f64 = 0.9;

/// The place of an element in the order of Tab: one of all is in it. In written pages all are.
pub fn tabindex(state: TimelineState, stop: Stop) -> Option<&'static str> {
    let is_mounted = state.measured.with(Option::is_some);
    is_mounted.then(|| if state.current.get() == Some(stop) { "0" } else { "-1" })
}

/// What the stop of Tab is: where the reader was, if it is seen, or else the first event that is.
pub fn current(frame: &[Shown], stop: Option<Stop>) -> Option<Stop> {
    if let Some(Stop::Era(_)) = stop {
        return stop;
    }
    let holds = |shown: &&Shown| matches!(stop, Some(Stop::Event(event)) if shown.content.ranks().iter().any(|rank| *rank as usize == event));
    let earliest = || frame.iter().min_by_key(|shown| shown.content.first());
    frame.iter().find(holds).or_else(earliest).map(|shown| Stop::Event(shown.content.first() as usize))
}

/// An event has the focus: it is said, and its preview is shown.
pub fn focused(state: TimelineState, event: usize) {
    state.stop.set(Some(Stop::Event(event)));
    let Some(shown) = state.shown_of(event) else { return };
    let (messages, data) = (state.messages, state.data);
    let what = match &shown.content {
        Content::Event(_) => [&data.events[event].title.words, ", ", &*data.events[event].date].concat(),
        Content::Cluster(_) => cluster::name(state, &shown.content),
    };
    let number = |count: usize| number::integer(messages, count as u64);
    state.status.set(messages.axis_at(&number(data.events.len()), &number(event + 1), &what));
    if matches!(shown.content, Content::Event(_)) {
        preview::focused(state, event);
    }
}

/// A key on the axis. Only marks, clusters and eras take any.
pub fn pressed(state: TimelineState, event: &KeyboardEvent) {
    let id = event_target::<Element>(event).id();
    let is_stop = ["_mark-", "_cluster-", "_axis-era-"].iter().any(|kind| id.starts_with(kind));
    if !is_stop || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let is_rtl = state.messages.direction() == Direction::Rtl;
    let handled = match &*event.key() {
        "ArrowRight" => along(state, if is_rtl { -1 } else { 1 }),
        "ArrowLeft" => along(state, if is_rtl { 1 } else { -1 }),
        "ArrowDown" => across(state, 1),
        "ArrowUp" => across(state, -1),
        "Home" => end(state, false),
        "End" => end(state, true),
        "PageDown" => page(state, true),
        "PageUp" => page(state, false),
        "+" | "=" => zoom_here(state, CLOSER),
        "-" => zoom_here(state, 1.0 / CLOSER),
        "0" => all_here(state),
        "Escape" => preview::close(state),
        _ => false,
    };
    if handled {
        event.prevent_default();
    }
}

/// Shows more or less of the years around a share of what is seen.
pub fn zoom(state: TimelineState, factor: f64, share: f64) {
    state.show(state.view.get_untracked().zoomed(factor, share));
    announce(state);
}

/// Moves the axis by a share of what is seen.
pub fn pan(state: TimelineState, share: f64) {
    state.show(state.view.get_untracked().panned(share));
    announce(state);
}

/// Shows all years.
pub fn show_all(state: TimelineState) {
    state.show(memorial_axis::view::View::of(state.whole()));
    announce(state);
}

fn announce(state: TimelineState) {
    let view = state.view.get_untracked();
    let years = years_seen(state.data, state.messages, view, view.is_whole(state.whole()));
    state.status.set(state.messages.axis_shown(&years));
    state.preview.set(None);
}

/// The next event by date, or the one before; with an era, the next era.
fn along(state: TimelineState, step: isize) -> bool {
    let next = match state.current.get_untracked() {
        Some(Stop::Era(era)) => era.checked_add_signed(step).filter(|era| *era < state.data.eras.len()).map(Stop::Era),
        Some(Stop::Event(event)) => state.layout.with_untracked(|layout| {
            let at = layout.find(u32::try_from(event).ok()?)?;
            let place = layout.sequence.iter().position(|item| *item == at)?.checked_add_signed(step)?;
            let (lane, item) = *layout.sequence.get(place)?;
            Some(Stop::Event(layout.lanes[lane].items[item].content.first() as usize))
        }),
        None => None,
    };
    go_if(state, next)
}

/// The nearest event in the next lane that has any; above the first lane are the eras.
fn across(state: TimelineState, step: isize) -> bool {
    let moment_of = |stop: Stop| match stop {
        Stop::Era(era) => state.data.eras[era].span.start.max(state.view.get_untracked().start),
        Stop::Event(event) => state.data.events[event].time.map_or(0.0, |(start, _)| start),
    };
    let Some(stop) = state.current.get_untracked() else { return false };
    let moment = moment_of(stop);
    let next = state.layout.with_untracked(|layout| {
        let mut lane = match stop {
            Stop::Era(_) => None,
            Stop::Event(event) => Some(layout.find(u32::try_from(event).ok()?)?.0),
        };
        loop {
            lane = match lane {
                None => (step > 0).then_some(0),
                Some(lane) => lane.checked_add_signed(step),
            };
            let Some(at) = lane else { return era_at(state, moment) };
            if at >= layout.lanes.len() {
                return None;
            }
            if let Some(item) = layout.nearest(at, layout.x(moment)) {
                return Some(Stop::Event(layout.lanes[at].items[item].content.first() as usize));
            }
        }
    });
    go_if(state, next)
}

/// The last era that has begun by a moment.
fn era_at(state: TimelineState, moment: f64) -> Option<Stop> {
    let begun = |era: &super::data::EraData| era.span.start <= moment;
    let era = state.data.eras.iter().rposition(begun).or((!state.data.eras.is_empty()).then_some(0))?;
    Some(Stop::Era(era))
}

fn end(state: TimelineState, is_last: bool) -> bool {
    let next = match state.current.get_untracked() {
        Some(Stop::Era(_)) => Some(Stop::Era(if is_last { state.data.eras.len() - 1 } else { 0 })),
        _ => state.layout.with_untracked(|layout| {
            let (lane, item) = *if is_last { layout.sequence.last() } else { layout.sequence.first() }?;
            Some(Stop::Event(layout.lanes[lane].items[item].content.first() as usize))
        }),
    };
    go_if(state, next)
}

/// A screenful on or back, to what is then nearest to the same place; to the end where all is seen.
fn page(state: TimelineState, is_on: bool) -> bool {
    let (view, whole) = (state.view.get_untracked(), state.whole());
    let moved = view.panned(if is_on { PAGE } else { -PAGE }).within(whole);
    if moved.start == view.start {
        return end(state, is_on);
    }
    let Some(Stop::Event(event)) = state.current.get_untracked() else { return end(state, is_on) };
    let share = state.data.events[event].time.map_or(0.5, |(start, _)| view.share(start).clamp(0.0, 1.0));
    state.show(moved);
    let next = state.layout.with_untracked(|layout| {
        let lane = layout.find(u32::try_from(event).ok()?)?.0;
        let item = layout.nearest(lane, layout.x(moved.moment(share)))?;
        Some(Stop::Event(layout.lanes[lane].items[item].content.first() as usize))
    });
    go_if(state, next)
}

fn zoom_here(state: TimelineState, factor: f64) -> bool {
    let view = state.view.get_untracked();
    let share = match state.current.get_untracked() {
        Some(Stop::Event(event)) => state.data.events[event].time.map_or(0.5, |(start, _)| view.share(start)),
        _ => 0.5,
    };
    zoom(state, factor, share.clamp(0.0, 1.0));
    refocus(state)
}

fn all_here(state: TimelineState) -> bool {
    show_all(state);
    refocus(state)
}

/// What had the focus may be another element at another scale.
fn refocus(state: TimelineState) -> bool {
    let said = state.status.get_untracked();
    if let Some(stop) = state.current.get_untracked() {
        go(state, stop);
    }
    // The years that are now seen are news, the event is not.
    task::spawn_local(async move {
        task::tick().await;
        state.status.set(said);
    });
    true
}

fn go_if(state: TimelineState, next: Option<Stop>) -> bool {
    if let Some(stop) = next {
        go(state, stop);
    }
    true
}

/// Brings a stop into view and gives it the focus, at once if it is there and else when it is.
pub fn go(state: TimelineState, stop: Stop) {
    show(state, stop);
    focus(state, stop);
    task::spawn_local(async move {
        task::tick().await;
        focus(state, stop);
    });
}

/// A link has led to the axis: the event that it names gets the focus.
pub fn arrived(state: TimelineState) {
    let is_led = state.is_led.get_value() && is_fragment("#_axis");
    if let Some(stop) = state.stop.get_untracked().filter(|_| is_led) {
        state.is_led.set_value(false);
        go(state, stop);
    }
}

/// Brings a stop into view.
pub fn show(state: TimelineState, stop: Stop) {
    let view = state.view.get_untracked();
    let moment = match stop {
        Stop::Era(era) => {
            let era = &state.data.eras[era];
            (!is_era_seen(era, view)).then_some(era.span.start)
        }
        Stop::Event(event) => state.data.events[event].time.map(|(start, _)| start),
    };
    if let Some(moment) = moment.filter(|moment| !(0.0..=1.0).contains(&view.share(*moment))) {
        state.show(view.showing(moment, ROOM));
    }
    state.stop.set(Some(stop));
}

fn focus(state: TimelineState, stop: Stop) {
    let id = match stop {
        Stop::Era(era) => Some(era_id(&state.data.eras[era])),
        Stop::Event(event) => state.shown_of(event).map(|shown| match &shown.content {
            Content::Event(_) => mark_id(&state.data.events[event]),
            Content::Cluster(_) => cluster_id(state, &shown.content),
        }),
    };
    if let Some(id) = id {
        focus_element(&id);
        bring_into_view(&id);
    }
}
