//! Keys, pointers and wheels, and how they move the axis. Keys act only while the focus is in it.

use leptos::prelude::*;

use crate::{
    axis::view::{Reach, View},
    browser::{
        event::{Event as Happening, Pointer},
        stage,
    },
    views::axis::{
        explorer::{CLOSER, Explorer},
        mirrored,
        state::Grip,
    },
};

/// How far a key pans, as a share of what is in view.
const SCREENFUL: f64 = 0.9;
/// A pointer that has moved so far drags.
const DRAGS: f64 = 5.0;

impl Explorer {
    pub(super) fn key(self, event: &Happening) {
        let Some(key) = event.key() else { return };
        let (mut is_wide, mut length) = (true, 0.0);
        self.with(&mut |state| (is_wide, length) = (state.is_wide, state.length));
        let back = if mirrored(self.timeline.site) { "ArrowRight" } else { "ArrowLeft" };
        match (key.as_str(), is_wide) {
            ("ArrowLeft" | "ArrowRight", true) => self.step(key != back, true),
            ("ArrowUp" | "ArrowDown", false) => self.step(key == "ArrowDown", true),
            ("ArrowUp" | "ArrowDown", true) => self.across(key == "ArrowDown"),
            ("Home", _) => self.move_to(true, &mut |_, _, _| Some(0)),
            ("End", _) => {
                let last = self.timeline.found.with_untracked(|found| u32::try_from(found.len()).unwrap_or(1));
                self.move_to(true, &mut |_, _, _| Some(last.saturating_sub(1)));
            }
            ("PageUp" | "PageDown", _) => {
                let way = if key == "PageDown" { SCREENFUL } else { -SCREENFUL };
                self.go(&mut |state| state.view.panned(way * length));
            }
            ("+" | "=", _) => self.closer(),
            ("-", _) => self.farther(),
            ("0", _) => self.show_all(),
            (" ", _) => self.open(),
            ("Escape", _) if self.panel.with_untracked(Option::is_some) => self.panel.set(None),
            ("Escape", _) => self.show_all(),
            _ => return,
        }
        event.prevent();
    }

    pub(super) fn across(self, below: bool) {
        self.move_to(true, &mut |plan, level, rank| {
            let (lane, place) = plan.find(rank)?;
            let at = plan.lanes[lane].events[place].start;
            let (lane, item) = plan.across(lane, at, level, below)?;
            Some(plan.rank(lane, item.first))
        });
    }

    pub(super) fn press(self, event: &Happening) {
        let Some(pointer) = event.pointer() else { return };
        self.with(&mut |state| {
            state.measure();
            state.pointers.retain(|other| other.id != pointer.id);
            state.pointers.push(pointer);
            state.has_dragged = state.pointers.len() > 1;
            state.speed = 0.0;
        });
    }

    pub(super) fn drag(self, event: &Happening) {
        let Some(pointer) = event.pointer() else { return };
        let is_mirrored = mirrored(self.timeline.site);
        self.with(&mut |state| {
            let Some(place) = state.pointers.iter().position(|other| other.id == pointer.id) else { return };
            let at = state.along(pointer, is_mirrored);
            let was = state.along(state.pointers[place], is_mirrored);
            if state.pointers.len() == 1 {
                if !state.has_dragged && (at - was).abs() < DRAGS {
                    return;
                }
                if !state.has_dragged {
                    state.has_dragged = true;
                    event.capture();
                }
                let now = stage::now();
                let speed = (was - at) / (now - state.moved_at).max(1.0);
                (state.speed, state.moved_at) = (speed, now);
                let view = state.view.panned(was - at);
                state.pointers[place] = pointer;
                state.set(view);
                return;
            }
            let other = state.along(state.pointers[1 - place.min(1)], is_mirrored);
            state.pointers[place] = pointer;
            let (apart, before) = ((at - other).abs().max(8.0), (was - other).abs().max(8.0));
            // The moment between the fingers stays between them.
            let view = state.view.zoomed(apart / before, (was + other) / 2.0).panned((was - at) / 2.0);
            state.set(view);
            event.capture();
        });
        self.ask();
    }

    pub(super) fn release(self, event: &Happening) {
        let Some(pointer) = event.pointer() else { return };
        self.with(&mut |state| {
            state.pointers.retain(|other| other.id != pointer.id);
            // A pointer that rests before it is lifted lets the axis rest too.
            if stage::now() - state.moved_at > 60.0 || stage::is_still() || !state.pointers.is_empty() {
                state.speed = 0.0;
            }
        });
        self.ask();
    }

    pub(super) fn wheel(self, event: &Happening) {
        let Some(wheel) = event.wheel() else { return };
        let along = wheel.x.abs() > wheel.y.abs();
        if !wheel.zooms && !along {
            return;
        }
        event.prevent();
        let (x, y) = event.position();
        let is_mirrored = mirrored(self.timeline.site);
        self.go(&mut |state| {
            if wheel.zooms {
                state.measure();
                let x = state.along(Pointer { id: 0, x, y }, is_mirrored);
                // A notch of a wheel is a hundred pixels or more; a pinch is some few, often.
                let turn = if wheel.y.abs() > 100.0 { wheel.y.signum() } else { wheel.y / 100.0 };
                return state.view.zoomed(1.0 - turn / 4.0, x);
            }
            state.view.panned(if is_mirrored { -wheel.x } else { wheel.x })
        });
    }

    pub(super) fn click(self, event: &Happening) {
        let mut has_dragged = false;
        self.with(&mut |state| has_dragged = std::mem::take(&mut state.has_dragged));
        if has_dragged {
            event.prevent();
            return;
        }
        self.focused(event);
        if event.attribute("data-first").is_some() {
            self.open();
        }
    }

    pub(super) fn double_click(self, event: &Happening) {
        if event.attribute("tabindex").is_some_and(|tab| tab != "-1") || event.attribute("data-mark").is_some() {
            return;
        }
        let (x, y) = event.position();
        let is_mirrored = mirrored(self.timeline.site);
        self.go(&mut |state| {
            state.measure();
            state.view.zoomed(CLOSER, state.along(Pointer { id: 0, x, y }, is_mirrored))
        });
    }

    /// The mark that has come to have the focus is the one that the reader is at.
    pub(super) fn focused(self, event: &Happening) {
        let id = event.attribute("data-mark").or_else(|| event.attribute("data-first"));
        let key = id.and_then(|id| self.timeline.site.record.events.find(&id));
        let Some(rank) = key.and_then(|key| self.rank(key)) else { return };
        self.with(&mut |state| state.cursor = rank);
        self.tell();
        self.ask();
    }

    /// Keeps the brush of the map under the pointer, or draws a new range with it.
    pub fn map(self, event: &Happening, is_down: bool) {
        let Some(pointer) = event.pointer() else { return };
        let is_mirrored = mirrored(self.timeline.site);
        self.with(&mut |state| {
            let (Some(map), Some(plan)) = (&state.map, &state.plan) else { return };
            let area = map.area();
            let x = if is_mirrored { area.left + area.width - pointer.x } else { pointer.x - area.left };
            let at = View::of(plan.reach, area.width).moment(x).max(plan.reach.start).min(plan.reach.end);
            let shown = state.view.reach(state.length);
            if is_down {
                event.capture();
                let within = !state.shows_all() && (shown.start..=shown.end).contains(&at);
                state.drawn = Some(if within { Grip::Brush(at - shown.start) } else { Grip::Range(at) });
                return;
            }
            let view = match state.drawn {
                Some(Grip::Brush(off)) => View { start: at - off, ..state.view },
                Some(Grip::Range(from)) if (at - from).abs() > plan.reach.length() / 200.0 => {
                    View::of(Reach { start: from.min(at), end: from.max(at) }, state.length)
                }
                _ => return,
            };
            state.set(view);
        });
        self.ask();
    }

    /// Lets go of the map.
    pub fn leave_map(self) {
        self.with(&mut |state| state.drawn = None);
    }
}
