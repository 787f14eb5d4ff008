//! The axis as its parts share it: what it follows, where it goes, and what it says.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use crate::{
    axis::{
        level::Level,
        plan::Plan,
        view::{Reach, View},
    },
    browser::{
        dom::{self, Field},
        stage::{self, Area, Stage},
    },
    record::{Event, entries::Key},
    views::{
        axis::{height, mark, plan, scene::path, state::State, tools},
        markup::{Markup, classed},
        router::{Router, use_router},
        timeline::Timeline,
    },
};

/// How much closer a key or a button comes.
pub(super) const CLOSER: f64 = 2.0;
/// How long the address waits for the axis to come to rest, in milliseconds; browsers refuse to follow each frame.
const REST: i32 = 400;

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
    held: StoredValue<Arc<Mutex<State>>>,
}

/// What is opened below the axis: events that have no place of their own on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Panel {
    /// The programme of an event, as numbered steps.
    Programme(Key<Event>),
    /// The events of a cluster that coming closer does not tell apart.
    Members(Vec<Key<Event>>),
}

impl Explorer {
    /// The axis of a timeline.
    pub fn new(timeline: Timeline, page: String, height: usize, plan: Option<Plan>) -> Self {
        let state = State {
            page,
            plan,
            is_planned: true,
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
            waits: false,
            changed_at: 0.0,
            saved: None,
            came_to: None,
        };
        Self {
            timeline,
            status: RwSignal::new(String::new()),
            panel: RwSignal::new(None),
            is_whole: RwSignal::new(true),
            columns: RwSignal::new(String::new()),
            router: use_router(),
            held: StoredValue::new(Arc::new(Mutex::new(state))),
        }
    }

    /// Calls `act` with the state, unless the axis has gone.
    pub(super) fn with(self, act: &mut dyn FnMut(&mut State)) {
        if let Some(state) = self.held.try_get_value()
            && let Ok(mut state) = state.try_lock()
        {
            act(&mut state);
        }
    }

    /// Keeps the axis at the event that the list is at, at what the query finds, and at what the address asks for.
    pub(super) fn follow(self) {
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
    pub(super) fn rank(self, key: Key<Event>) -> Option<u32> {
        let found = self.timeline.found;
        let rank = found.with_untracked(|found| found.iter().position(|event| *event == key));
        rank.and_then(|rank| u32::try_from(rank).ok())
    }

    /// Plans the axis for what is found now.
    pub(super) fn replan(self) {
        let Timeline { site, found, .. } = self.timeline;
        let mut columns = String::new();
        self.with(&mut |state| {
            if state.length > 0.0 {
                let is_all = found.with_untracked(|found| found.len() == site.record.links.timeline.len());
                // The first plan is that of a wide axis with all events.
                let is_planned = std::mem::take(&mut state.is_planned) && is_all && state.is_wide;
                if !is_planned {
                    state.plan = found.with_untracked(|found| plan(site, found, state.is_wide));
                    if let Some(plan) = state.plan.as_ref().filter(|_| state.is_wide) {
                        state.height = height(plan);
                    }
                    state.stand();
                }
                state.cursor = 0;
                columns = state.plan.as_ref().map(|plan| path(&plan.density(tools::COLUMNS))).unwrap_or_default();
            }
        });
        self.columns.set(columns);
        self.panel.set(None);
        self.ask();
    }

    /// Goes to the time and the event that the address names.
    pub(super) fn arrive(self) {
        let (time, at) = self.router.route.with_untracked(|route| (route.query.time.clone(), route.query.at.clone()));
        let mut is_new = false;
        self.with(&mut |state| {
            if state.length > 0.0 {
                if state.saved != time {
                    state.go_to(time.as_deref());
                    state.saved.clone_from(&time);
                }
                is_new = state.came_to != at;
                state.came_to.clone_from(&at);
            }
        });
        if let Some(key) = at.and_then(|id| self.timeline.site.record.events.find(&id)).filter(|_| is_new) {
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
    pub(super) fn ask(self) {
        self.with(&mut |state| {
            if !state.is_asked && state.length > 0.0 {
                state.is_asked = true;
                stage::on_frame(move || self.draw());
            }
        });
    }

    pub(super) fn draw(self) {
        let (mut is_whole, mut moves, mut has_gone, mut stands) = (true, false, false, false);
        self.with(&mut |state| {
            state.is_asked = false;
            stands = state.length > 0.0;
            if !stands {
                return;
            }
            state.glide();
            moves = state.speed != 0.0;
            let cursor = state.cursor;
            state.draw(self.timeline);
            has_gone = state.cursor != cursor;
            is_whole = state.shows_all();
            if !state.is_saved && !state.waits {
                state.waits = true;
                stage::later(REST, move || self.save());
            }
        });
        // Its page may have been left before the frame, and then nothing of it can be asked.
        if !stands {
            return;
        }
        if self.is_whole.get_untracked() != is_whole {
            self.is_whole.set(is_whole);
        }
        if has_gone {
            self.tell();
        }
        if moves {
            self.ask();
        }
    }

    /// Writes what is in view into the address.
    pub(super) fn save(self) {
        let (mut time, mut moves) = (None, true);
        self.with(&mut |state| {
            moves = stage::now() - state.changed_at < f64::from(REST);
            if moves {
                stage::later(REST, move || self.save());
                return;
            }
            (state.waits, state.is_saved) = (false, true);
            time = (!state.shows_all()).then(|| state.view.reach(state.length).print());
            state.saved.clone_from(&time);
        });
        if !moves && self.router.route.with_untracked(|route| route.query.time != time) {
            self.router.refine(|query| query.time = time);
        }
    }

    /// Moves the view and has it drawn and kept in the address.
    pub(super) fn go(self, change: &mut dyn FnMut(&mut State) -> View) {
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
    pub(super) fn move_to(self, takes_focus: bool, to: &mut dyn FnMut(&mut Plan, Level, u32) -> Option<u32>) {
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
            self.with(&mut State::focus);
        }
    }

    /// Gives the focus to the mark that the reader is at.
    pub fn focus(self) {
        self.move_to(true, &mut |_, _, rank| Some(rank));
    }

    /// Says where the reader is, and has the list know.
    pub(super) fn tell(self) {
        let Timeline { site, cursor, found, .. } = self.timeline;
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

    /// Gives the axis the element that its map stands in.
    pub fn has_map(self, field: &Field, brush: bool) {
        self.with(&mut |state| {
            let kept = if brush { &mut state.brush } else { &mut state.map };
            *kept = Stage::of(field);
        });
    }

    pub(super) fn resized(self) {
        let mut has_changed = false;
        self.with(&mut |state| {
            let Some(field) = &state.field else { return };
            let area = field.area();
            let (is_wide, is_first) = (!field.is_rail(), state.length == 0.0);
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
        // Before what has been laid out is painted.
        self.draw();
    }
}

/// The stage of the axis, where it is drawn and moved.
pub fn stage(explorer: Explorer, stage: Markup) -> Markup {
    let layer = move |class: &'static str, keep: fn(&mut State, Option<Stage>)| {
        classed("div", class).mounted(move |field: Field| {
            explorer.with(&mut |state| keep(state, Stage::of(&field)));
        })
    };
    let hidden = |layer: Markup| layer.attr("aria-hidden", "true");
    stage
        .live_flag("data-at", move || explorer.timeline.cursor.get().is_some())
        .with(hidden(layer("axis__eras", |state, layer| state.eras = layer)))
        .with(hidden(layer("axis__years", |state, layer| state.years = layer)))
        .with(hidden(layer("axis__lanes", |state, layer| state.lanes = layer)))
        .with(layer("axis__marks", |state, layer| state.marks = layer))
        .mounted(move |field| {
            stage::enter(&field);
            if let Some(stage) = Stage::of(&field) {
                stage.on_resize(move || explorer.resized());
                explorer.with(&mut |state| {
                    state.field = Some(stage);
                    state.stand();
                });
            }
            explorer.follow();
        })
        .on("keydown", move |event| explorer.key(&event))
        .on("pointerdown", move |event| explorer.press(&event))
        .on("pointermove", move |event| explorer.drag(&event))
        .on("pointerup", move |event| explorer.release(&event))
        .on("pointercancel", move |event| explorer.release(&event))
        .on("wheel", move |event| explorer.wheel(&event))
        .on("click", move |event| explorer.click(&event))
        // The browser would drag the link that a mark is.
        .on("dragstart", |event| event.prevent())
        .on("dblclick", move |event| explorer.double_click(&event))
        .on("focusin", move |event| explorer.focused(&event))
}
