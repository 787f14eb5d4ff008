//! The axis under the reader's hands: what a frame shows, and how keys, pointers and wheels move it.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;

use crate::{
    axis::{
        level::Level,
        plan::{Plan, Shown},
        stretch::{Bar, Item, Side},
        ticks::{Tick, What, ticks},
        view::{Reach, View},
    },
    browser::{
        dom::{self, Field},
        event::{Event as Happening, Pointer},
        stage::{self, Area, Piece, Stage},
    },
    record::{Event, edtf::Edtf, entries::Key},
    views::{
        axis::{Held, mark, middle, mirrored, plan, tools, top},
        markup::{Markup, classed},
        parts::text::words,
        router::{Router, use_router},
        timeline::Timeline,
    },
    wording::dates,
};

/// Below this width, in CSS pixels, the axis is a slim rail beside the list; the style sheet says the same.
const NARROW: f64 = 660.0;
/// How much closer a key or a button comes, and how far a key pans.
const CLOSER: f64 = 2.0;
const SCREENFUL: f64 = 0.9;
/// Marks of the axis stand at least so many pixels apart.
const TICKS_APART: f64 = 130.0;
/// A pointer that has moved so far drags.
const DRAGS: f64 = 5.0;
/// How long the address waits for the axis to come to rest, in milliseconds; browsers refuse to follow each frame.
const REST: i32 = 400;
/// Room at the ends of what is brought into view, as a share of the axis.
const MARGIN: f64 = 0.1;

/// The axis, as its parts share it.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// What it shows, and what it shares with the list.
    pub timeline: Timeline,
    /// What is said of the mark that the reader is at.
    pub status: RwSignal<String>,
    /// What is opened below the axis.
    pub panel: RwSignal<Option<Panel>>,
    /// Whether the whole of the axis is in view.
    pub is_whole: RwSignal<bool>,
    /// The columns of the map, as a path.
    pub columns: RwSignal<String>,
    router: Router,
    held: Held<Rc<RefCell<State>>>,
}

/// What is opened below the axis: events that have no place of their own on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Panel {
    /// The programme of an event, as numbered steps.
    Programme(Key<Event>),
    /// The events of a cluster that coming closer does not tell apart.
    Members(Vec<Key<Event>>),
}

struct State {
    /// The address of the page that the marks lead to.
    page: String,
    plan: Option<Plan>,
    view: View,
    length: f64,
    is_wide: bool,
    height: usize,
    area: Area,
    was_whole: bool,
    field: Option<Field>,
    eras: Option<Stage>,
    years: Option<Stage>,
    lanes: Option<Stage>,
    marks: Option<Stage>,
    brush: Option<Stage>,
    map: Option<Field>,
    /// The rank of the event that the reader is at.
    cursor: u32,
    pointers: Vec<Pointer>,
    /// Whether the pointer has dragged since it went down.
    has_dragged: bool,
    /// Where a range began to be drawn on the map, or how far the pointer is from the middle of the brush.
    drawn: Option<Grip>,
    speed: f64,
    moved_at: f64,
    is_asked: bool,
    is_saved: bool,
    saved: Option<String>,
}

#[derive(Clone, Copy)]
enum Grip {
    Range(f64),
    Brush(f64),
}

impl Explorer {
    /// The axis of a timeline.
    pub fn new(timeline: Timeline, page: String, height: usize) -> Self {
        let state = State {
            page,
            plan: None,
            view: View { start: 0.0, per_pixel: 1.0 },
            length: 0.0,
            is_wide: true,
            height,
            area: Area::default(),
            was_whole: true,
            field: None,
            eras: None,
            years: None,
            lanes: None,
            marks: None,
            brush: None,
            map: None,
            cursor: 0,
            pointers: Vec::new(),
            has_dragged: false,
            drawn: None,
            speed: 0.0,
            moved_at: 0.0,
            is_asked: false,
            is_saved: true,
            saved: None,
        };
        Self {
            timeline,
            status: RwSignal::new(String::new()),
            panel: RwSignal::new(None),
            is_whole: RwSignal::new(true),
            columns: RwSignal::new(String::new()),
            router: use_router(),
            held: StoredValue::new_local(Rc::new(RefCell::new(state))),
        }
    }

    /// Calls `act` with the state, unless the axis has gone.
    fn with(self, act: &mut dyn FnMut(&mut State)) {
        if let Some(state) = self.held.try_get_value()
            && let Ok(mut state) = state.try_borrow_mut()
        {
            act(&mut state);
        }
    }

    /// Keeps the axis at the event that the list is at, at what the query finds, and at what the address asks for.
    fn follow(self) {
        let Timeline { found, cursor, .. } = self.timeline;
        dom::follow(Box::new(move || {
            found.track();
            self.replan();
        }));
        let route = self.router.route;
        dom::follow(Box::new(move || {
            route.track();
            self.arrive();
        }));
        dom::follow(Box::new(move || {
            let Some(rank) = cursor.get().and_then(|key| self.rank(key)) else { return };
            self.with(&mut |state| {
                if state.cursor != rank {
                    state.cursor = rank;
                    state.bring_into_view();
                }
            });
            self.ask();
        }));
    }

    /// The place of an event among those found.
    fn rank(self, key: Key<Event>) -> Option<u32> {
        let found = self.timeline.found;
        let rank = found.with_untracked(|found| found.iter().position(|event| *event == key));
        rank.and_then(|rank| u32::try_from(rank).ok())
    }

    /// Plans the axis for what is found now.
    fn replan(self) {
        let Timeline { site, found, .. } = self.timeline;
        let mut columns = String::new();
        self.with(&mut |state| {
            if state.length > 0.0 {
                state.plan = found.with_untracked(|found| plan(site, found, state.is_wide));
                state.cursor = 0;
                columns = state.plan.as_ref().map(|plan| path(&plan.density(tools::COLUMNS))).unwrap_or_default();
            }
        });
        self.columns.set(columns);
        self.panel.set(None);
        self.ask();
    }

    /// Goes to the time and the event that the address names.
    fn arrive(self) {
        let (time, at) = self.router.route.with_untracked(|route| (route.query.time.clone(), route.query.at.clone()));
        let mut has_length = false;
        self.with(&mut |state| {
            has_length = state.length > 0.0;
            if has_length && state.saved != time {
                state.go_to(time.as_deref());
                state.saved.clone_from(&time);
            }
        });
        if let Some(key) = at.and_then(|id| self.timeline.site.record.events.find(&id)).filter(|_| has_length) {
            self.timeline.cursor.set(Some(key));
        }
        self.ask();
    }

    /// The address of the page that the marks lead to.
    pub fn page(self) -> String {
        let mut page = String::new();
        self.with(&mut |state| page.clone_from(&state.page));
        page
    }

    /// Has a frame drawn.
    fn ask(self) {
        self.with(&mut |state| {
            if !state.is_asked && state.length > 0.0 {
                state.is_asked = true;
                stage::on_frame(move || self.draw());
            }
        });
    }

    fn draw(self) {
        let mut focus: Option<Box<dyn FnOnce()>> = None;
        let mut is_whole = true;
        let mut moves = false;
        self.with(&mut |state| {
            state.is_asked = false;
            state.glide();
            moves = state.speed != 0.0;
            focus = state.draw(self.timeline);
            is_whole = state.shows_all();
            if !state.is_saved {
                state.is_saved = true;
                stage::later(REST, move || self.save());
            }
        });
        if self.is_whole.get_untracked() != is_whole {
            self.is_whole.set(is_whole);
        }
        if let Some(focus) = focus {
            focus();
        }
        if moves {
            self.ask();
        }
    }

    /// Writes what is in view into the address.
    fn save(self) {
        let mut time = None;
        self.with(&mut |state| {
            time = (!state.shows_all()).then(|| state.view.reach(state.length).print());
            state.saved.clone_from(&time);
        });
        if self.router.route.with_untracked(|route| route.query.time != time) {
            self.router.refine(|query| query.time = time);
        }
    }

    /// Moves the view and has it drawn and kept in the address.
    fn go(self, change: &mut dyn FnMut(&mut State) -> View) {
        self.with(&mut |state| {
            let view = change(state);
            state.set(view);
        });
        self.ask();
    }

    /// Comes closer by a factor, or goes farther, around the mark that the reader is at.
    pub fn zoom(self, factor: f64) {
        self.go(&mut |state| {
            let x = state.cursor_x().filter(|x| (0.0..=state.length).contains(x)).unwrap_or(state.length / 2.0);
            state.view.zoomed(factor, x)
        });
    }

    /// Closer, as a button comes.
    pub fn closer(self) {
        self.zoom(CLOSER);
    }

    /// Farther, as a button goes.
    pub fn farther(self) {
        self.zoom(1.0 / CLOSER);
    }

    /// Shows all of the axis.
    pub fn show_all(self) {
        self.go(&mut |state| match &state.plan {
            Some(plan) => View::of(plan.reach, state.length),
            None => state.view,
        });
    }

    /// Shows as much of the axis as the events found take.
    pub fn show_found(self) {
        self.go(&mut |state| {
            let Some(plan) = &state.plan else { return state.view };
            let events = || plan.lanes.iter().flat_map(|lane| &lane.events);
            let start = events().map(|event| event.start).fold(f64::INFINITY, f64::min);
            let end = events().map(|event| event.end).fold(f64::NEG_INFINITY, f64::max);
            state.around(Reach { start, end })
        });
    }

    /// Goes to the next mark in time, or the one before.
    pub fn step(self, after: bool, takes_focus: bool) {
        self.move_to(takes_focus, &mut |plan, level, rank| {
            plan.beside(rank, level, after).map(|(lane, item)| plan.rank(lane, item.first))
        });
    }

    /// Goes where `to` says, and brings that into view.
    fn move_to(self, takes_focus: bool, to: &mut dyn FnMut(&mut Plan, Level, u32) -> Option<u32>) {
        self.with(&mut |state| {
            let level = state.level();
            let Some(plan) = &mut state.plan else { return };
            if let Some(rank) = to(plan, level, state.cursor) {
                state.cursor = rank;
                state.bring_into_view();
            }
        });
        self.tell();
        // The mark has the focus once it stands.
        self.draw();
        if takes_focus {
            let mut focus: Option<Box<dyn FnOnce()>> = None;
            self.with(&mut |state| focus = state.focus());
            if let Some(focus) = focus {
                focus();
            }
        }
    }

    /// Gives the focus to the mark that the reader is at.
    pub fn focus(self) {
        self.move_to(true, &mut |_, _, rank| Some(rank));
    }

    /// Says where the reader is, and has the list know.
    fn tell(self) {
        let Timeline { site, cursor, found } = self.timeline;
        let mut events = Vec::new();
        let mut rank = 0;
        self.with(&mut |state| {
            rank = state.cursor;
            events = state.current().map(|(_, events)| events).unwrap_or_default();
        });
        let Some(key) = events.first().copied() else { return };
        if cursor.get_untracked() != Some(key) {
            cursor.set(Some(key));
        }
        let all = found.with_untracked(|found| found.len()).to_string();
        let event = &site.record.events[key];
        let what = match events.len() {
            1 => mark::named(site, event),
            _ => mark::cluster_name(site, &events),
        };
        self.status.set(site.words.axis_at(&all, &(rank + 1).to_string(), &what));
        let opens = match self.panel.get_untracked() {
            Some(Panel::Programme(of)) => of == key,
            Some(Panel::Members(members)) => members == events,
            None => true,
        };
        if !opens {
            self.panel.set(None);
        }
    }

    /// Opens what the mark that the reader is at holds: a cluster falls apart or is listed, a programme is shown in steps.
    pub fn open(self) {
        let mut opened = None;
        self.with(&mut |state| {
            let Some((reach, events)) = state.current() else { return };
            match (reach, &events[..]) {
                (Some(reach), _) => {
                    let view = state.around(reach);
                    state.set(view);
                }
                (None, [key]) => {
                    if !self.timeline.site.record.links.programme(*key).is_empty() {
                        opened = Some(Panel::Programme(*key));
                    }
                }
                (None, _) => opened = Some(Panel::Members(events)),
            }
        });
        let opened = opened.filter(|panel| self.panel.with_untracked(|shown| shown.as_ref() != Some(panel)));
        self.panel.set(opened);
        self.ask();
    }

    /// Whether the mark that the reader is at has a programme to be opened.
    pub fn has_steps(self) -> bool {
        let key = self.timeline.cursor.get();
        key.is_some_and(|key| !self.timeline.site.record.links.programme(key).is_empty())
    }

    fn key(self, event: &Happening) {
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
            _ => return,
        }
        event.prevent();
    }

    fn across(self, below: bool) {
        self.move_to(true, &mut |plan, level, rank| {
            let (lane, place) = plan.find(rank)?;
            let at = plan.lanes[lane].events[place].start;
            let (lane, item) = plan.across(lane, at, level, below)?;
            Some(plan.rank(lane, item.first))
        });
    }

    fn press(self, event: &Happening) {
        let Some(pointer) = event.pointer() else { return };
        self.with(&mut |state| {
            state.measure();
            state.pointers.retain(|other| other.id != pointer.id);
            state.pointers.push(pointer);
            state.has_dragged = state.pointers.len() > 1;
            state.speed = 0.0;
        });
    }

    fn drag(self, event: &Happening) {
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

    fn release(self, event: &Happening) {
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

    fn wheel(self, event: &Happening) {
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
                return state.view.zoomed(1.0 - wheel.y.clamp(-100.0, 100.0) / 400.0, x);
            }
            state.view.panned(if is_mirrored { -wheel.x } else { wheel.x })
        });
    }

    fn click(self, event: &Happening) {
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

    fn double_click(self, event: &Happening) {
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
    fn focused(self, event: &Happening) {
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
            let area = stage::area(map);
            let x = if is_mirrored { area.left + area.width - pointer.x } else { pointer.x - area.left };
            let at = View::of(plan.reach, area.width).moment(x).clamp(plan.reach.start, plan.reach.end);
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

    /// Gives the axis the element that its map stands in.
    pub fn has_map(self, field: &Field, brush: bool) {
        self.with(&mut |state| {
            if brush {
                state.brush = Stage::of(field);
            } else {
                state.map = Some(field.clone());
            }
        });
    }

    fn resized(self) {
        let mut has_changed = false;
        self.with(&mut |state| {
            let Some(field) = &state.field else { return };
            let area = stage::area(field);
            let (is_wide, is_first) = (area.width >= NARROW, state.length == 0.0);
            has_changed = is_first || is_wide != state.is_wide;
            (state.area, state.is_wide) = (area, is_wide);
            state.was_whole = is_first || state.shows_all();
            state.length = if is_wide { area.width } else { area.height };
        });
        if has_changed {
            self.replan();
        }
        self.with(&mut |state| {
            let Some(reach) = state.plan.as_ref().map(|plan| plan.reach) else { return };
            let whole = View::of(reach, state.length);
            state.view = if state.was_whole { whole } else { state.view.within(reach, state.length) };
        });
        self.arrive();
    }
}

impl State {
    fn level(&self) -> Level {
        self.plan.as_ref().map_or(Level(0), |plan| plan.level(self.view))
    }

    /// Sets the view, as near as it may be.
    fn set(&mut self, view: View) {
        if let Some(plan) = &self.plan {
            self.view = view.within(plan.reach, self.length);
            self.is_saved = false;
        }
    }

    fn shows_all(&self) -> bool {
        let whole = self.plan.as_ref().map(|plan| View::of(plan.reach, self.length).per_pixel);
        whole.is_none_or(|per_pixel| self.view.per_pixel >= per_pixel * 0.999)
    }

    fn go_to(&mut self, time: Option<&str>) {
        let Some(plan) = &self.plan else { return };
        let asked = time.and_then(|time| Edtf::parse(time).ok()).map(|date| plan.reach.part(&date));
        let reach = asked.filter(|reach| reach.length() > 0.0).unwrap_or(plan.reach);
        self.view = View::of(reach, self.length).within(plan.reach, self.length);
    }

    /// A view of a reach with some room around.
    fn around(&self, reach: Reach) -> View {
        let least = self.length.max(1.0);
        let room = (reach.length() * MARGIN).max(least / 8.0);
        View::of(Reach { start: reach.start - room, end: reach.end + room }, self.length)
    }

    fn cursor_x(&self) -> Option<f64> {
        let plan = self.plan.as_ref()?;
        let (lane, place) = plan.find(self.cursor)?;
        Some(self.view.x(plan.lanes[lane].events[place].start))
    }

    /// Pans as far as it takes to have the mark that the reader is at in view, with some room.
    fn bring_into_view(&mut self) {
        let Some(x) = self.cursor_x() else { return };
        let room = (self.length * MARGIN).min(60.0);
        if !(room..=self.length - room).contains(&x) && !self.shows_all() {
            let view = self.view.panned(x - self.length / 2.0);
            self.set(view);
        }
    }

    /// The mark that the reader is at: the reach that it opens to, and its events.
    fn current(&mut self) -> Option<(Option<Reach>, Vec<Key<Event>>)> {
        let level = self.level();
        let plan = self.plan.as_mut()?;
        let (lane, place) = plan.find(self.cursor)?;
        let item = plan.item(lane, place, level);
        let events = &plan.lanes[lane].events[item.first..item.last];
        Some((plan.opens_to(lane, &item), events.iter().map(|placed| placed.event).collect()))
    }

    fn measure(&mut self) {
        if let Some(field) = &self.field {
            self.area = stage::area(field);
        }
    }

    /// How far along the axis a pointer is.
    fn along(&self, pointer: Pointer, is_mirrored: bool) -> f64 {
        match (self.is_wide, is_mirrored) {
            (true, false) => pointer.x - self.area.left,
            (true, true) => self.area.left + self.area.width - pointer.x,
            (false, _) => pointer.y - self.area.top,
        }
    }

    /// Goes on moving for a while after a pointer has let go.
    fn glide(&mut self) {
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

    /// Draws a frame. What comes back moves the focus to where the mark with it has gone.
    fn draw(&mut self, timeline: Timeline) -> Option<Box<dyn FnOnce()>> {
        let (site, is_mirrored) = (timeline.site, mirrored(timeline.site));
        let (view, length, is_wide) = (self.view, self.length, self.is_wide);
        let mirrors = is_mirrored && is_wide;
        let cursor = self.cursor;
        let plan = self.plan.as_mut()?;
        if let Some(brush) = &mut self.brush {
            let map = self.map.as_ref().map(stage::area).unwrap_or_default();
            let (whole, shown) = (View::of(plan.reach, map.width), view.reach(length));
            let (start, end) = (whole.x(shown.start), whole.x(shown.end));
            let piece =
                Piece { key: 0, x: pixels(start), y: 0, length: pixels(end - start), state: "", current: false };
            brush.show(&[piece], is_mirrored, &|_| classed("div", "map__brush"));
        }
        if let Some(eras) = &mut self.eras {
            let parts = site.record.eras.iter().map(|era| plan.reach.part(&era.date));
            let parts: Vec<(usize, f64, f64)> = (0..)
                .zip(parts)
                .map(|(place, part)| (place, view.x(part.start).max(0.0), view.x(part.end).min(length)))
                .filter(|(_, start, end)| start < end)
                .collect();
            let pieces: Vec<Piece> = (parts.iter())
                .map(|(place, start, end)| piece(*place as u64, *start, 0.0, end - start, is_wide, ""))
                .collect();
            eras.show(&pieces, mirrors, &|place| {
                let (era, ..) = parts[place];
                let class = if era % 2 == 0 { "era-band" } else { "era-band era-band--odd" };
                words(classed("div", class), &site.record.eras[era].label)
            });
        }
        if let Some(years) = &mut self.years {
            let ticks =
                ticks(view.reach(length), if is_wide { TICKS_APART } else { TICKS_APART / 2.0 } * view.per_pixel);
            let pieces: Vec<Piece> =
                (ticks.iter()).map(|tick| piece(tick.at.to_bits(), view.x(tick.at), 0.0, 0.0, is_wide, "")).collect();
            years.show(&pieces, mirrors, &|place| year(timeline, &ticks[place]));
        }
        let named = if is_wide { plan.lanes.len() } else { 0 };
        if let Some(lanes) = &mut self.lanes {
            name_lanes(lanes, timeline, plan, named);
        }
        let shown = plan.shown(view, length);
        let current = shown.iter().position(|shown| holds(plan, shown, cursor));
        // The focus is never left on what has gone out of view.
        let nearest = || shown.iter().position(|shown| plan.rank(shown.lane, shown.item.first) >= cursor);
        let tab = current.or_else(nearest).unwrap_or(shown.len().saturating_sub(1));
        let pieces: Vec<Piece> = (shown.iter().enumerate())
            .map(|(place, shown)| {
                let (y, length) = match is_wide {
                    true => (middle(plan, shown.lane, shown.item.row), shown.length),
                    false => (12 + 24 * shown.item.row, shown.length),
                };
                let y = f64::from(u32::try_from(y).unwrap_or_default());
                let key = key_of(plan, shown.lane, &shown.item);
                let piece = piece(key, shown.x, y, length, is_wide, state_of(shown));
                Piece { current: place == tab, ..piece }
            })
            .collect();
        let marks = self.marks.as_mut()?;
        let (page, plan) = (&self.page, &*plan);
        let had_focus = marks.has_focus();
        marks.show(&pieces, mirrors, &|place| {
            let Shown { lane, item, .. } = &shown[place];
            let events = &plan.lanes[*lane].events[item.first..item.last];
            let lane = site.record.events[events[0].event].lane.index() % 3;
            if events.len() > 1 {
                let keys: Vec<Key<Event>> = events.iter().map(|placed| placed.event).collect();
                let first = site.record.events[keys[0]].id.clone();
                return mark::cluster(site, &keys).attr("data-first", first);
            }
            mark::mark(site, page, events[0].event, ["mark mark--0", "mark mark--1", "mark mark--2"][lane])
        });
        (had_focus && !pieces.is_empty()).then(|| marks.focus(pieces[tab].key))
    }

    fn focus(&mut self) -> Option<Box<dyn FnOnce()>> {
        let level = self.level();
        let plan = self.plan.as_mut()?;
        let (lane, place) = plan.find(self.cursor)?;
        let item = plan.item(lane, place, level);
        let key = key_of(plan, lane, &item);
        Some(self.marks.as_ref()?.focus(key))
    }
}

/// Shows the names of the first lanes where they stand.
fn name_lanes(lanes: &mut Stage, timeline: Timeline, plan: &Plan, count: usize) {
    let named: Vec<_> = (0..count).filter_map(|index| Some((index, plan.lanes[index].lane?))).collect();
    let pieces: Vec<Piece> = (named.iter())
        .map(|(index, lane)| {
            let y = f64::from(u32::try_from(top(plan, *index)).unwrap_or_default());
            piece(lane.index() as u64, 0.0, y, 0.0, true, "")
        })
        .collect();
    lanes.show(&pieces, false, &|place| {
        words(classed("div", "axis__lane"), &timeline.site.record.lanes[named[place].1].label)
    });
}

/// The columns of the map as a path, each as high as it has events.
fn path(counts: &[usize]) -> String {
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    let mut path = String::from("M0 24");
    for count in counts {
        let height = if *count == 0 { 0 } else { (tools::HIGHEST * count / most).max(3) };
        path.push('V');
        path.push_str(&(24 - height).to_string());
        path.push_str("h1");
    }
    path + "V24z"
}

fn holds(plan: &Plan, shown: &Shown, rank: u32) -> bool {
    let events = &plan.lanes[shown.lane].events;
    shown.item.first < shown.item.last
        && (events[shown.item.first].rank..=events[shown.item.last - 1].rank).contains(&rank)
        && events[shown.item.first..shown.item.last].binary_search_by_key(&rank, |placed| placed.rank).is_ok()
}

/// What an item is, wherever it stands.
fn key_of(plan: &Plan, lane: usize, item: &Item) -> u64 {
    u64::from(plan.rank(lane, item.first)) << 32 | item.count() as u64
}

fn state_of(shown: &Shown) -> &'static str {
    match (shown.item.bar, shown.item.label, shown.marked) {
        (Bar::Long, _, true) => "within",
        (Bar::Long, _, false) => "passing",
        (_, Side::Before, _) => "before",
        (_, Side::After, _) => "after",
        _ => "alone",
    }
}

fn piece(key: u64, along: f64, across: f64, length: f64, is_wide: bool, state: &'static str) -> Piece {
    let (x, y) = if is_wide { (along, across) } else { (across, along) };
    Piece { key, x: pixels(x), y: pixels(y), length: pixels(length), state, current: false }
}

#[expect(clippy::cast_possible_truncation, reason = "what is in view is some thousands of pixels long")]
fn pixels(length: f64) -> i32 {
    length.round() as i32
}

fn year(timeline: Timeline, tick: &Tick) -> Markup {
    let words = timeline.site.words;
    let name = match tick.what {
        What::Date(date) => dates::tick_words(words, date),
        What::Time(hour, minute) => dates::clock_words(hour, minute),
    };
    classed("div", "tick").with(classed("span", "tick__name").text(name))
}

/// The stage of the axis, where it is drawn and moved.
pub fn stage(explorer: Explorer, stage: Markup) -> Markup {
    let layer = move |class: &'static str, keep: fn(&mut State, Option<Stage>)| {
        classed("div", class).mounted(move |field: Field| {
            let mut layer = Stage::of(&field);
            explorer.with(&mut |state| keep(state, layer.take()));
        })
    };
    let hidden = |layer: Markup| layer.attr("aria-hidden", "true");
    stage
        .with(hidden(layer("axis__eras", |state, layer| state.eras = layer)))
        .with(hidden(layer("axis__years", |state, layer| state.years = layer)))
        .with(hidden(layer("axis__lanes", |state, layer| state.lanes = layer)))
        .with(layer("axis__marks", |state, layer| state.marks = layer))
        .mounted(move |field| {
            stage::enter(&field);
            explorer.with(&mut |state| {
                state.field = Some(field.clone());
                stage::set_length(&field, "--axis-height", i32::try_from(state.height).unwrap_or_default());
            });
            explorer.follow();
            stage::on_resize(&field, move || explorer.resized());
        })
        .on("keydown", move |event| explorer.key(&event))
        .on("pointerdown", move |event| explorer.press(&event))
        .on("pointermove", move |event| explorer.drag(&event))
        .on("pointerup", move |event| explorer.release(&event))
        .on("pointercancel", move |event| explorer.release(&event))
        .on("wheel", move |event| explorer.wheel(&event))
        .on("click", move |event| explorer.click(&event))
        .on("dblclick", move |event| explorer.double_click(&event))
        .on("focusin", move |event| explorer.focused(&event))
}
