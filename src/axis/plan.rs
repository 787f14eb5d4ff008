//! The whole axis: its lanes and rows, what a window on it shows, and which mark comes after which.

use crate::record::{Event, Lane, Record, entries::Key, order::order};

use super::{
    bars::Bars,
    lane::{self, Placed},
    level::Level,
    stretch::{Bar, Ground, HALF_MARK, Item},
    view::{Reach, View},
};

/// How many stretches of a lane are kept, once they are arranged: those in view, and those just left.
const KEPT: usize = 8;
/// The most events of which each has its mark even where there is no room for its label.
const FEW: usize = 60;
/// From so many events on, a lane takes all the rows that it may have.
const MANY: usize = 500;
/// Events of a cluster that lie so many pixels apart at the closest are told apart by coming closer: even where the level
/// is narrower than the view, two slots and part of a third lie between them.
const APART: f64 = 120.0;

/// What an axis is planned for.
pub struct Setting<'a> {
    /// The length, in pixels, at which the whole reach is arranged; a longer axis has more room.
    pub length: f64,
    /// Whether each lane has rows of its own; on a slim axis all share the same few.
    pub lanes: bool,
    /// How many rows there may be in all.
    pub rows: usize,
    /// The length of an event's label in pixels.
    pub room: &'a dyn Fn(&Event) -> f32,
}

/// An axis with all its events.
#[derive(Debug)]
pub struct Plan {
    /// The time that it spans.
    pub reach: Reach,
    /// Its lanes, from the top.
    pub lanes: Vec<LanePlan>,
    /// How many rows there are in all.
    pub rows: usize,
    /// Pixels a second at step 0.
    density: f64,
}

/// A lane of the axis.
#[derive(Debug)]
pub struct LanePlan {
    /// The lane of the record; none where all of them share their rows.
    pub lane: Option<Key<Lane>>,
    /// Its first row, from 0 at the top of the axis.
    pub first: usize,
    /// How many rows it has.
    pub rows: usize,
    /// Its events, in the order of time.
    pub events: Vec<Placed>,
    bars: Bars,
    spare: bool,
    kept: Vec<(Level, i64, Vec<Item>)>,
}

/// Something in view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// Its lane, by its place on the axis.
    pub lane: usize,
    /// What it is.
    pub item: Item,
    /// Where its mark stands; the beginning of the axis where that lies before it.
    pub x: f64,
    /// How long its bar is, as far as it is in view.
    pub length: f64,
    /// Whether its mark is in view.
    pub marked: bool,
}

impl Plan {
    /// Plans an axis for the events found of a record; nothing where no event has a date on it.
    #[must_use]
    pub fn of(record: &Record, found: &[Key<Event>], setting: &Setting) -> Option<Self> {
        let all = record.links.timeline.iter().map(|key| &record.events[*key].date);
        let reach = Reach::around(all.chain(record.eras.iter().map(|era| &era.date)))?;
        Some(Self::over(reach, record, found, setting))
    }

    /// Plans an axis over a time of its own for some events of a record.
    #[must_use]
    pub fn over(reach: Reach, record: &Record, found: &[Key<Event>], setting: &Setting) -> Self {
        let mut lanes: Vec<(Option<Key<Lane>>, Vec<Placed>)> = match setting.lanes {
            true => record.lanes.keys().map(|lane| (Some(lane), Vec::new())).collect(),
            false => vec![(None, Vec::new())],
        };
        for (rank, key) in (0..).zip(found) {
            let event = &record.events[*key];
            let lane = if setting.lanes { event.lane.index() } else { 0 };
            let Reach { start, end } = reach.part(&event.date);
            lanes[lane].1.push(Placed { event: *key, rank, start, end, room: (setting.room)(event) });
        }
        lanes.retain(|(_, events)| !events.is_empty());
        let mut plan = Self { reach, lanes: Vec::new(), rows: 0, density: setting.length / reach.length() };
        let most = (setting.rows / lanes.len().max(1)).max(2);
        let spare = found.len() <= FEW;
        for (lane, events) in lanes {
            let mut lane =
                LanePlan { lane, first: plan.rows, rows: most, events, bars: Bars::default(), spare, kept: Vec::new() };
            plan.give_rows(&mut lane);
            plan.rows += lane.rows;
            plan.lanes.push(lane);
        }
        plan
    }

    /// Gives a lane as many rows as its events take when all of them are in view.
    fn give_rows(&self, lane: &mut LanePlan) {
        let deepest = Level::at_most(1.0 / self.density).0 + 1;
        lane.bars = Bars::of(&lane.events, lane.rows, self.density, deepest);
        if lane.events.len() >= MANY {
            return;
        }
        let (bars, marks) = (lane.bars.rows_used(0), self.ground(lane, Level(0)));
        let items = (0..marks.stretches()).flat_map(|stretch| marks.arrange(stretch));
        let used = items.map(|item| item.row + 1).max().unwrap_or_default();
        lane.rows = used.max(bars + 1).max(2).min(lane.rows).min(lane.events.len());
        lane.bars = Bars::of(&lane.events, lane.rows, self.density, deepest);
    }

    /// The step of zoom at which a view is arranged.
    #[must_use]
    pub fn level(&self, view: View) -> Level {
        Level::at_most(1.0 / (view.per_pixel * self.density))
    }

    /// What a view shows on an axis of this length, in the order of time.
    #[must_use]
    pub fn shown(&mut self, view: View, length: f64) -> Vec<Shown> {
        let level = self.level(view);
        let mut shown = Vec::new();
        for index in 0..self.lanes.len() {
            self.add_marks(index, level, view, length, &mut shown);
            self.add_bars(index, level, view, length, &mut shown);
        }
        let rank = |place: usize| self.rank(shown[place].lane, shown[place].item.first);
        let order = order(shown.len(), &|a, b| rank(a).cmp(&rank(b)));
        order.into_iter().map(|place| shown[place as usize]).collect()
    }

    fn add_marks(&mut self, index: usize, level: Level, view: View, length: f64, shown: &mut Vec<Shown>) {
        let Reach { start, end } = view.reach(length);
        let ground = self.ground(&self.lanes[index], level);
        // Nothing reaches out of its stretch, however far the next event may be.
        let stretches = ground.stretch_at(start)..=ground.stretch_at(end);
        for stretch in stretches {
            self.arrange(index, level, stretch);
            let lane = &self.lanes[index];
            let (.., items) = lane.kept.last().expect("the stretch has just been arranged");
            for item in items {
                let (x, event) = (view.x(item.at), &lane.events[item.first]);
                let bar = if item.bar == Bar::Short { (event.end - event.start) / view.per_pixel } else { 0.0 };
                // A label is not shown without its mark.
                if x > -HALF_MARK && x < length + HALF_MARK {
                    shown.push(Shown { lane: index, item: *item, x, length: bar, marked: true });
                }
            }
        }
    }

    fn add_bars(&self, index: usize, level: Level, view: View, length: f64, shown: &mut Vec<Shown>) {
        let (lane, Reach { start, end }) = (&self.lanes[index], view.reach(length));
        let ground = self.ground(lane, level);
        lane.bars.within(&lane.events, level.0, (start, end), &mut |_, place| {
            let Some(item) = ground.bar(place) else { return };
            let event = &lane.events[place];
            let (from, to) = (view.x(event.start), view.x(event.end));
            let x = from.max(0.0);
            shown.push(Shown { lane: index, item, x, length: to.min(length) - x, marked: from >= 0.0 });
        });
    }

    /// Has a stretch arranged as the last one kept.
    fn arrange(&mut self, index: usize, level: Level, stretch: i64) {
        let lane = &self.lanes[index];
        let kept = lane.kept.iter().position(|(of, which, _)| (*of, *which) == (level, stretch));
        let arranged = match kept {
            Some(place) => self.lanes[index].kept.remove(place),
            None => (level, stretch, self.ground(lane, level).arrange(stretch)),
        };
        let kept = &mut self.lanes[index].kept;
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push(arranged);
    }

    /// What an event is shown as at a step of zoom.
    #[must_use]
    pub fn item(&mut self, index: usize, place: usize, level: Level) -> Item {
        let ground = self.ground(&self.lanes[index], level);
        if let Some(bar) = ground.bar(place) {
            return bar;
        }
        let stretch = ground.stretch_of(place);
        self.arrange(index, level, stretch);
        let (.., items) = self.lanes[index].kept.last().expect("the stretch has just been arranged");
        let item = items.iter().find(|item| (item.first..item.last).contains(&place));
        *item.expect("every event is in an item of its stretch")
    }

    /// Where an event stands, by its rank: its lane, and its place there.
    #[must_use]
    pub fn find(&self, rank: u32) -> Option<(usize, usize)> {
        self.lanes.iter().enumerate().find_map(|(index, lane)| {
            let place = lane::from_rank(&lane.events, rank);
            lane.events.get(place).filter(|event| event.rank == rank).map(|_| (index, place))
        })
    }

    /// The rank of an event.
    #[must_use]
    pub fn rank(&self, lane: usize, place: usize) -> u32 {
        self.lanes[lane].events[place].rank
    }

    /// What comes next in time, or before.
    #[must_use]
    pub fn beside(&mut self, rank: u32, level: Level, after: bool) -> Option<(usize, Item)> {
        let mut nearest: Option<(usize, Item)> = None;
        for index in 0..self.lanes.len() {
            let found = [self.mark_beside(index, rank, level, after), self.bar_beside(index, rank, level, after)];
            for item in found.into_iter().flatten() {
                let key = self.rank(index, item.first);
                let better = |(lane, best): (usize, Item)| (key < self.rank(lane, best.first)) == after;
                if nearest.is_none_or(better) {
                    nearest = Some((index, item));
                }
            }
        }
        nearest
    }

    fn mark_beside(&mut self, index: usize, rank: u32, level: Level, after: bool) -> Option<Item> {
        let mut place = lane::from_rank(&self.lanes[index].events, rank + u32::from(after));
        loop {
            place = if after { place } else { place.checked_sub(1)? };
            self.lanes[index].events.get(place)?;
            let item = self.item(index, place, level);
            if item.bar == Bar::Long {
                place += usize::from(after);
                continue;
            }
            // A cluster stands where its first event does, and is not come to twice.
            if !after || self.rank(index, item.first) > rank {
                return Some(item);
            }
            place = item.last;
        }
    }

    fn bar_beside(&self, index: usize, rank: u32, level: Level, after: bool) -> Option<Item> {
        let lane = &self.lanes[index];
        let place = lane::from_rank(&lane.events, rank + u32::from(after));
        self.ground(lane, level).bar(lane.bars.beside(level.0, place, after)?)
    }

    /// What is nearest in the lane below, or above.
    #[must_use]
    pub fn across(&mut self, lane: usize, at: f64, level: Level, below: bool) -> Option<(usize, Item)> {
        let index = if below { lane + 1 } else { lane.checked_sub(1)? };
        let events = &self.lanes.get(index)?.events;
        let after = lane::from(events, at).min(events.len() - 1);
        let before = after.saturating_sub(1);
        let nearer = (at - events[before].start).abs() < (events[after].start - at).abs();
        let place = if nearer { before } else { after };
        Some((index, self.item(index, place, level)))
    }

    /// The time within which the events of an item begin, if coming closer tells them apart.
    #[must_use]
    pub fn opens_to(&self, lane: usize, item: &Item) -> Option<Reach> {
        let events = &self.lanes[lane].events[item.first..item.last];
        let (start, end) = (events.first()?.start, events.last()?.start);
        (end - start >= APART * self.reach.closest()).then_some(Reach { start, end })
    }

    /// How many events begin in each of `parts` equal parts of the axis.
    #[must_use]
    pub fn density(&self, parts: u32) -> Vec<usize> {
        let edge = |part: u32| self.reach.start + self.reach.length() * f64::from(part) / f64::from(parts);
        let until = |part: u32| self.lanes.iter().map(|lane| lane::from(&lane.events, edge(part))).sum::<usize>();
        (0..parts).map(|part| until(part + 1) - until(part)).collect()
    }

    fn ground<'a>(&self, lane: &'a LanePlan, level: Level) -> Ground<'a> {
        Ground {
            events: &lane.events,
            bars: &lane.bars,
            rows: lane.rows,
            spare: lane.spare,
            reach: (self.reach.start, self.reach.end),
            level: level.0,
            density: self.density * level.times(),
        }
    }
}
