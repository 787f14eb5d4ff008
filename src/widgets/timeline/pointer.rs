//! The pointer on the axis: dragging and the wheel turned sideways move the years, the wheel with Ctrl zooms them.

use leptos::{
    ev::{MouseEvent, PointerEvent, WheelEvent},
    html,
    prelude::*,
};

use super::{
    preview,
    state::TimelineState,
    window::{capture_pointer, share_along},
};

/// What is moved less far is a click.
const CLICK: i32 = 5;
/// By how much a pixel of the wheel zooms.
const WHEEL: f64 = 0.003;
/// What the years are along.
const YEARS: &str = ".axis__years";

/// Where an axis is held.
#[derive(Debug, Clone, Copy)]
struct Held {
    x: i32,
    start: f64,
    is_dragged: bool,
}

/// The pointer over an axis.
#[derive(Clone, Copy)]
pub struct Pointer {
    state: TimelineState,
    grid: NodeRef<html::Div>,
    held: StoredValue<Option<Held>>,
    was_dragged: StoredValue<bool>,
}

impl Pointer {
    /// The pointer over the axis in this element.
    pub fn new(state: TimelineState, grid: NodeRef<html::Div>) -> Self {
        Self { state, grid, held: StoredValue::new(None), was_dragged: StoredValue::new(false) }
    }

    /// Turned sideways it moves the years that are not all seen, with Ctrl it zooms around the pointer; else it scrolls the
    /// page.
    pub fn wheel(self, event: &WheelEvent) {
        let is_zoom = event.ctrl_key();
        let is_sideways = event.shift_key() || event.delta_x().abs() > event.delta_y().abs();
        if !is_zoom && (!is_sideways || self.state.is_whole()) {
            return;
        }
        event.prevent_default();
        preview::close(self.state);
        let view = self.state.view.get_untracked();
        self.state.show(if is_zoom {
            let factor = (-pixels(event, event.delta_y()).clamp(-200.0, 200.0) * WHEEL).exp();
            view.zoomed(factor, self.share(event.client_x()))
        } else {
            // With Shift some browsers tell of a turn downwards.
            let turn = if event.delta_x().abs() > event.delta_y().abs() { event.delta_x() } else { event.delta_y() };
            let x = f64::from(event.client_x());
            view.panned(share_along(YEARS, x + pixels(event, turn)) - share_along(YEARS, x))
        });
    }

    /// Holds the years where the pointer is.
    pub fn down(self, event: &PointerEvent) {
        self.was_dragged.set_value(false);
        let is_movable = !self.state.is_whole();
        if event.button() == 0 && event.is_primary() && is_movable {
            let start = self.state.view.get_untracked().start;
            self.held.set_value(Some(Held { x: event.client_x(), start, is_dragged: false }));
        }
    }

    /// Moves the years with the pointer, as long as its main button is down.
    pub fn moved(self, event: &PointerEvent) {
        let Some(mut held) = self.held.get_value() else { return };
        if event.buttons() & 1 == 0 {
            self.up();
            return;
        }
        if !held.is_dragged && (event.client_x() - held.x).abs() >= CLICK {
            held.is_dragged = true;
            self.held.set_value(Some(held));
            self.was_dragged.set_value(true);
            preview::close(self.state);
            if let Some(grid) = self.grid.get_untracked() {
                capture_pointer(&grid, event);
            }
        }
        if held.is_dragged {
            let view = self.state.view.get_untracked();
            let share = self.share(held.x) - self.share(event.client_x());
            self.state.show(memorial_axis::view::View { start: held.start + share * view.length, ..view });
        }
    }

    /// Lets the years go.
    pub fn up(self) {
        self.held.set_value(None);
    }

    /// What was dragged is not clicked.
    pub fn clicked(self, event: &MouseEvent) {
        if self.was_dragged.get_value() {
            self.was_dragged.set_value(false);
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn share(self, x: i32) -> f64 {
        share_along(YEARS, x.into())
    }
}

/// How far a wheel is turned. A notch of one that counts in lines is about as far as one that counts in pixels.
fn pixels(event: &WheelEvent, turn: f64) -> f64 {
    if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { turn } else { turn * 33.0 }
}

/// Where on the overview a pointer is, as a share of all years.
pub fn share_of_overview(x: i32) -> f64 {
    share_along(".overview", x.into()).clamp(0.0, 1.0)
}
