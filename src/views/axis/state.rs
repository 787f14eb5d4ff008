//! What the axis is now: its plan, its view, and where the reader is on it.

use crate::{
    axis::{
        level::Level,
        plan::Plan,
        view::{Reach, View},
    },
    browser::{
        event::Pointer,
        stage::{self, Area, Stage},
    },
    record::{Event, entries::Key},
    views::axis::scene::key_of,
};

/// Room at the ends of what is brought into view, as a share of the axis.
const MARGIN: f64 = 0.1;

pub(super) struct State {
    /// The address of the page that the marks lead to.
    pub(super) page: String,
    pub(super) plan: Option<Plan>,
    /// Whether that is the plan it was made with.
    pub(super) is_planned: bool,
    pub(super) view: View,
    pub(super) length: f64,
    pub(super) is_wide: bool,
    pub(super) height: usize,
    pub(super) area: Area,
    pub(super) was_whole: bool,
    pub(super) field: Option<Stage>,
    pub(super) eras: Option<Stage>,
    pub(super) years: Option<Stage>,
    pub(super) lanes: Option<Stage>,
    pub(super) marks: Option<Stage>,
    pub(super) brush: Option<Stage>,
    pub(super) map: Option<Stage>,
    /// The rank of the event that the reader is at.
    pub(super) cursor: u32,
    pub(super) pointers: Vec<Pointer>,
    /// Whether the pointer has dragged since it went down.
    pub(super) has_dragged: bool,
    /// Where a range began to be drawn on the map, or how far the pointer is from the middle of the brush.
    pub(super) drawn: Option<Grip>,
    pub(super) speed: f64,
    pub(super) moved_at: f64,
    pub(super) is_asked: bool,
    /// Whether the address says what is in view, whether it is about to, and when the view changed last.
    pub(super) is_saved: bool,
    pub(super) waits: bool,
    pub(super) changed_at: f64,
    /// The time and the event that the address named last.
    pub(super) saved: Option<String>,
    pub(super) came_to: Option<String>,
}

#[derive(Clone, Copy)]
pub(super) enum Grip {
    Range(f64),
    Brush(f64),
}

impl State {
    /// Gives the axis its height.
    pub(super) fn stand(&self) {
        if let Some(field) = self.field {
            field.set_length("--axis-height", i32::try_from(self.height).unwrap_or_default());
        }
    }

    pub(super) fn level(&self) -> Level {
        self.plan.as_ref().map_or(Level(0), |plan| plan.level(self.view))
    }

    /// Sets the view, as near as it may be.
    pub(super) fn set(&mut self, view: View) {
        if let Some(plan) = &self.plan {
            self.view = view.within(plan.reach, self.length);
            (self.is_saved, self.changed_at) = (false, stage::now());
        }
    }

    pub(super) fn shows_all(&self) -> bool {
        let whole = self.plan.as_ref().map(|plan| View::of(plan.reach, self.length).per_pixel);
        whole.is_none_or(|per_pixel| self.view.per_pixel >= per_pixel * 0.999)
    }

    pub(super) fn go_to(&mut self, time: Option<&str>) {
        let Some(plan) = &self.plan else { return };
        let asked = time.and_then(|time| plan.reach.read(time));
        let reach = asked.filter(|reach| reach.length() > 0.0).unwrap_or(plan.reach);
        self.view = View::of(reach, self.length).within(plan.reach, self.length);
    }

    /// A view of a reach with some room around.
    pub(super) fn around(&self, reach: Reach) -> View {
        let least = self.length.max(1.0);
        let room = (reach.length() * MARGIN).max(least / 8.0);
        View::of(Reach { start: reach.start - room, end: reach.end + room }, self.length)
    }

    pub(super) fn cursor_x(&self) -> Option<f64> {
        let plan = self.plan.as_ref()?;
        let (lane, place) = plan.find(self.cursor)?;
        Some(self.view.x(plan.lanes[lane].events[place].start))
    }

    /// Pans as far as it takes to have the mark that the reader is at in view, with some room.
    pub(super) fn bring_into_view(&mut self) {
        let Some(x) = self.cursor_x() else { return };
        let room = (self.length * MARGIN).min(60.0);
        if !(room..=self.length - room).contains(&x) && !self.shows_all() {
            let view = self.view.panned(x - self.length / 2.0);
            self.set(view);
        }
    }

    /// The mark that the reader is at: the reach that it opens to, and its events.
    pub(super) fn current(&mut self) -> Option<(Option<Reach>, Vec<Key<Event>>)> {
        let level = self.level();
        let plan = self.plan.as_mut()?;
        let (lane, place) = plan.find(self.cursor)?;
        let item = plan.item(lane, place, level);
        let events = &plan.lanes[lane].events[item.first..item.last];
        Some((plan.opens_to(lane, &item), events.iter().map(|placed| placed.event).collect()))
    }

    pub(super) fn measure(&mut self) {
        if let Some(field) = &self.field {
            self.area = field.area();
        }
    }

    /// How far along the axis a pointer is.
    pub(super) fn along(&self, pointer: Pointer, is_mirrored: bool) -> f64 {
        match (self.is_wide, is_mirrored) {
            (true, false) => pointer.x - self.area.left,
            (true, true) => self.area.left + self.area.width - pointer.x,
            (false, _) => pointer.y - self.area.top,
        }
    }

    /// Goes on moving for a while after a pointer has let go.
    pub(super) fn glide(&mut self) {
        let now = stage::now();
        if !self.pointers.is_empty() || self.speed.abs() < 0.02 {
            if self.pointers.is_empty() {
                self.speed = 0.0;
            }
            return;
        }
        let passed = (now - self.moved_at).min(50.0);
        let before = self.view;
        self.set(self.view.panned(self.speed * passed));
        // A hundred milliseconds take away half.
        self.speed *= 1.0 - (passed / 145.0).min(0.9);
        self.moved_at = now;
        if self.view == before {
            self.speed = 0.0;
        }
    }

    pub(super) fn focus(&mut self) {
        let level = self.level();
        let (Some(plan), Some(marks)) = (&mut self.plan, self.marks) else { return };
        if let Some((lane, place)) = plan.find(self.cursor) {
            let item = plan.item(lane, place, level);
            marks.focus(key_of(plan, lane, &item));
        }
    }
}
