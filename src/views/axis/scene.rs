//! What a frame of the axis shows: marks, years, eras, the names of lanes, and the brush of the map.

use crate::{
    axis::{
        plan::{Plan, Shown},
        stretch::{Bar, Item, Side},
        ticks::{Tick, What, ticks},
        view::View,
    },
    browser::stage::{Piece, Stage},
    record::{Event, entries::Key},
    views::{
        axis::{mark, middle, mirrored, state::State, tools, top},
        markup::{Markup, classed},
        parts::text::words,
        timeline::Timeline,
    },
    wording::dates,
};

/// Marks of the axis stand at least so many pixels apart.
const TICKS_APART: f64 = 130.0;

impl State {
    /// Draws a frame, with the focus where the mark that has it has gone.
    pub(super) fn draw(&mut self, timeline: Timeline) {
        self.try_draw(timeline);
    }

    pub(super) fn try_draw(&mut self, timeline: Timeline) -> Option<()> {
        let (site, mirrors) = (timeline.site, mirrored(timeline.site));
        let (view, length, is_wide) = (self.view, self.length, self.is_wide);
        let cursor = self.cursor;
        let plan = self.plan.as_mut()?;
        if let Some(brush) = self.brush {
            let map = self.map.map(Stage::area).unwrap_or_default();
            let (whole, shown) = (View::of(plan.reach, map.width), view.reach(length));
            let (start, end) = (whole.x(shown.start), whole.x(shown.end));
            let piece =
                Piece { key: 0, x: pixels(start), y: 0, length: pixels(end - start), state: "", current: false };
            brush.show(&[piece], mirrors, &|_| classed("div", "map__brush"));
        }
        if let Some(eras) = self.eras {
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
        if let Some(years) = self.years {
            let ticks =
                ticks(view.reach(length), if is_wide { TICKS_APART } else { TICKS_APART / 2.0 } * view.per_pixel);
            let pieces: Vec<Piece> =
                (ticks.iter()).map(|tick| piece(tick.at.to_bits(), view.x(tick.at), 0.0, 0.0, is_wide, "")).collect();
            years.show(&pieces, mirrors, &|place| year(timeline, &ticks[place]));
        }
        let named = if is_wide { plan.lanes.len() } else { 0 };
        if let Some(lanes) = self.lanes {
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
        let marks = self.marks?;
        self.field?.set_live();
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
        if had_focus && let (Some(piece), Some(shown)) = (pieces.get(tab), shown.get(tab)) {
            marks.focus(piece.key);
            if current.is_none() {
                self.cursor = plan.rank(shown.lane, shown.item.first);
            }
        }
        Some(())
    }
}

/// Shows the names of the first lanes where they stand.
pub(super) fn name_lanes(lanes: Stage, timeline: Timeline, plan: &Plan, count: usize) {
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
pub(super) fn path(counts: &[usize]) -> String {
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

pub(super) fn holds(plan: &Plan, shown: &Shown, rank: u32) -> bool {
    let events = &plan.lanes[shown.lane].events;
    shown.item.first < shown.item.last
        && (events[shown.item.first].rank..=events[shown.item.last - 1].rank).contains(&rank)
        && events[shown.item.first..shown.item.last].binary_search_by_key(&rank, |placed| placed.rank).is_ok()
}

/// What an item is, wherever it stands.
pub(super) fn key_of(plan: &Plan, lane: usize, item: &Item) -> u64 {
    u64::from(plan.rank(lane, item.first)) << 32 | item.count() as u64
}

pub(super) fn state_of(shown: &Shown) -> &'static str {
    match (shown.item.bar, shown.item.label, shown.marked) {
        (Bar::Long, _, true) => "within",
        (Bar::Long, _, false) => "passing",
        (_, Side::Before, _) => "before",
        (_, Side::After, _) => "after",
        _ => "alone",
    }
}

pub(super) fn piece(key: u64, along: f64, across: f64, length: f64, is_wide: bool, state: &'static str) -> Piece {
    let (x, y) = if is_wide { (along, across) } else { (across, along) };
    Piece { key, x: pixels(x), y: pixels(y), length: pixels(length), state, current: false }
}

#[expect(clippy::cast_possible_truncation, reason = "what is in view is some thousands of pixels long")]
pub(super) fn pixels(length: f64) -> i32 {
    length.round() as i32
}

pub(super) fn year(timeline: Timeline, tick: &Tick) -> Markup {
    let words = timeline.site.words;
    let name = match tick.what {
        What::Date(date) => dates::tick_words(words, date),
        What::Time(hour, minute) => dates::clock_words(hour, minute),
    };
    classed("div", "tick").with(classed("span", "tick__name").text(name))
}
