//! The pointer on the axis: dragging moves the years, the wheel with Ctrl zooms them.

use leptos::{
    ev::{MouseEvent, PointerEvent, WheelEvent},
    html,
    prelude::*,
};

use super::{
    state::TimelineState,
    window::{capture_pointer, share_along},
};

/// What is moved less far is a click.
const CLICK: i32 = 5;
/// By how much a pixel of the wheel zooms.
const WHEEL: f64 = 0.003;

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

    /// Zooms around the pointer; without Ctrl the wheel scrolls the page.
    pub fn wheel(self, event: &WheelEvent) {
        if !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        // A notch of a wheel that counts in lines is about as far as one that counts in pixels.
        let pixels = if event.delta_mode() == 0 { event.delta_y() } else { event.delta_y() * 33.0 };
        let factor = (-pixels.clamp(-200.0, 200.0) * WHEEL).exp();
        self.state.preview.set(None);
        self.state.show(self.state.view.get_untracked().zoomed(factor, self.share(event.client_x())));
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
            self.state.preview.set(None);
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
        share_along(".axis__years", x)
    }
}

/// Where on the overview a pointer is, as a share of all years.
pub fn share_of_overview(x: i32) -> f64 {
    share_along(".overview", x).clamp(0.0, 1.0)
}
