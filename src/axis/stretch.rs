//! A stretch of a lane at a step of zoom, arranged: marks and labels on rows where none touches another, and clusters
//! where there are too many to tell apart.
//!
//! Each stretch is arranged by itself, from what lies in it alone. So panning never moves a mark to another row, and
//! what is far away costs nothing. Stretches meet where a gap between two events leaves room for both.

use super::{
    bars::{Bars, LONG},
    lane::{self, Placed},
};

/// The length of a stretch, in pixels of its step.
pub const STRETCH: f64 = 1536.0;
/// Half of the room that a mark takes along the axis: the smallest target that a finger is sure to hit.
pub const HALF_MARK: f64 = 12.0;
/// Events that begin within so many pixels become one cluster, where they cannot all be told apart.
const SLOT: f64 = 36.0;
/// Half of the room of a cluster.
pub const HALF_CLUSTER: f64 = 16.0;
/// How many events are looked at for a gap between two stretches.
const LOOK: usize = 48;

/// What stands in one place of a lane: an event, or a cluster of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Item {
    /// Its first event, by its place in the lane.
    pub first: usize,
    /// The place after that of its last event.
    pub last: usize,
    /// Its row in the lane.
    pub row: usize,
    /// Where its mark stands, in seconds.
    pub at: f64,
    /// Where its label stands.
    pub label: Side,
    /// How much of its bar is drawn.
    pub bar: Bar,
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// There is no room for one.
    Nowhere,
    /// It ends where the mark begins.
    Before,
    /// It begins where the mark and its bar end.
    After,
    /// Within its bar.
    Within,
}

/// How much of an event's bar is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// There is room for the mark alone.
    No,
    /// All of it, beside its mark.
    Short,
    /// All of it, on a row of its own.
    Long,
}

impl Item {
    /// How many events it stands for.
    #[must_use]
    pub fn count(&self) -> usize {
        self.last - self.first
    }
}

/// What a stretch is arranged from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The events of the lane.
    pub events: &'a [Placed],
    /// Which of them are long bars.
    pub bars: &'a Bars,
    /// How many rows the lane has.
    pub rows: usize,
    /// Whether a mark without its label is better than a cluster.
    pub spare: bool,
    /// Where the axis begins and ends, in seconds.
    pub reach: (f64, f64),
    /// The step of zoom.
    pub level: i32,
    /// How many pixels a second has at this step.
    pub density: f64,
}

/// A stretch of time and the events that begin in it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Edge {
    place: usize,
    x: f64,
}

impl Ground<'_> {
    /// How many stretches the axis has at this step.
    #[must_use]
    pub fn stretches(&self) -> i64 {
        whole(self.x(self.reach.1) / STRETCH) + 1
    }

    /// The stretch in which an event begins.
    #[must_use]
    pub fn stretch_of(&self, place: usize) -> i64 {
        let near = whole(self.x(self.events[place].start) / STRETCH).clamp(0, self.stretches() - 1);
        if place < self.edge(near).place {
            near - 1
        } else if place >= self.edge(near + 1).place {
            near + 1
        } else {
            near
        }
    }

    /// The stretch that lies at a moment; the nearest where the moment is not on the axis.
    #[must_use]
    pub fn stretch_at(&self, moment: f64) -> i64 {
        let (x, last) = (self.x(moment), self.stretches() - 1);
        let near = whole(x / STRETCH).clamp(0, last);
        if x < self.edge(near).x {
            (near - 1).max(0)
        } else if x >= self.edge(near + 1).x {
            (near + 1).min(last)
        } else {
            near
        }
    }

    /// Arranges a stretch.
    #[must_use]
    pub fn arrange(&self, stretch: i64) -> Vec<Item> {
        let (from, to) = (self.edge(stretch), self.edge(stretch + 1));
        let mut arranged = Arranged {
            ground: self,
            from,
            to,
            rows: self.rows_before(from, to),
            items: Vec::new(),
            groups: Vec::new(),
        };
        let mut place = from.place;
        while place < to.place {
            let slot = ((self.x(self.events[place].start) - from.x) / SLOT).floor();
            let left = from.x + slot * SLOT;
            let right = left + SLOT;
            let end = self.reach.0 + right / self.density;
            let next = place + lane::from(&self.events[place..to.place], end).max(1);
            arranged.group(place, next, left, right.min(to.x));
            place = next;
        }
        arranged.items
    }

    /// The long bar at a place of the lane, if that event is one.
    #[must_use]
    pub fn bar(&self, place: usize) -> Option<Item> {
        let event = &self.events[place];
        let row = self.bars.row(place, event, self.level)?;
        Some(Item { first: place, last: place + 1, row, at: event.start, label: Side::Within, bar: Bar::Long })
    }

    /// Pixels from the beginning of the axis.
    fn x(&self, moment: f64) -> f64 {
        (moment - self.reach.0) * self.density
    }

    /// Where a stretch begins: at the first gap after its place that leaves room for a mark on both sides.
    fn edge(&self, stretch: i64) -> Edge {
        let count = self.events.len();
        if stretch <= 0 {
            return Edge { place: 0, x: -HALF_MARK };
        }
        if stretch >= self.stretches() {
            return Edge { place: count, x: self.x(self.reach.1) + HALF_MARK };
        }
        let x = float(stretch) * STRETCH;
        let place = lane::from(self.events, self.reach.0 + x / self.density);
        for place in place..count.min(place + LOOK) {
            let before = place.checked_sub(1).map_or(f64::NEG_INFINITY, |last| self.x(self.events[last].start));
            let after = self.x(self.events[place].start);
            if after - before >= HALF_MARK * 2.0 {
                return Edge { place, x: x.max(before + HALF_MARK).min(after - HALF_MARK) };
            }
        }
        if count < place + LOOK {
            let last = count.checked_sub(1).map_or(f64::NEG_INFINITY, |last| self.x(self.events[last].start));
            return Edge { place: count, x: x.max(last + HALF_MARK) };
        }
        Edge { place, x }
    }

    fn rows_before(&self, from: Edge, to: Edge) -> Vec<Row> {
        let empty = Row { end: from.x, marks_end: from.x, labelled: None, bars: Vec::new() };
        let mut rows = vec![empty; self.rows];
        let moment = |x: f64| self.reach.0 + x / self.density;
        let span = (moment(from.x - HALF_MARK), moment(to.x + HALF_MARK));
        self.bars.within(self.events, self.level, span, &mut |row, place| {
            let event = &self.events[place];
            rows[row].bars.push((self.x(event.start) - HALF_MARK, self.x(event.end) + HALF_MARK));
        });
        rows
    }
}

/// What is taken of a row, from the beginning of the stretch on.
#[derive(Clone)]
struct Row {
    /// Where its last label ends, or its last mark.
    end: f64,
    /// Where its last mark ends.
    marks_end: f64,
    /// The item whose label ends it.
    labelled: Option<usize>,
    /// Where long bars lie.
    bars: Vec<(f64, f64)>,
}

impl Row {
    fn is_free(&self, start: f64, end: f64) -> bool {
        start >= self.end && self.clears_bars(start, end)
    }

    fn clears_bars(&self, start: f64, end: f64) -> bool {
        !self.bars.iter().any(|bar| bar.0 < end && start < bar.1)
    }
}

/// Events that begin in one slot, and how the rows were before them.
struct Group {
    first: usize,
    left: f64,
    items: usize,
    rows: Vec<(f64, f64, Option<usize>)>,
}

struct Arranged<'a> {
    ground: &'a Ground<'a>,
    from: Edge,
    to: Edge,
    rows: Vec<Row>,
    items: Vec<Item>,
    groups: Vec<Group>,
}

impl Arranged<'_> {
    fn group(&mut self, first: usize, last: usize, left: f64, right: f64) {
        let rows = self.rows.iter().map(|row| (row.end, row.marks_end, row.labelled)).collect();
        self.groups.push(Group { first, left, items: self.items.len(), rows });
        // A few bars may lie among those that have to find a row.
        let few = last - first <= self.rows.len() * 2;
        let mut labels = 0;
        let placed = few
            && (first..last).all(|place| match self.ground.bar(place) {
                Some(_) => true,
                None => {
                    labels += 1;
                    self.place(place, labels > 1 && !self.ground.spare)
                }
            });
        if !placed {
            self.cluster(last, right);
        }
    }

    /// Finds a row for the mark of an event and its label.
    fn place(&mut self, place: usize, needs_label: bool) -> bool {
        let event = &self.ground.events[place];
        let x = self.ground.x(event.start);
        let length = (event.end - event.start) * self.ground.density;
        let fits = length <= LONG && x + length + HALF_MARK <= self.to.x;
        let (bar, length) = if fits { (Bar::Short, length) } else { (Bar::No, 0.0) };
        let (start, end, room) = (x - HALF_MARK, x + length + HALF_MARK, f64::from(event.room));
        if start < self.from.x - 1e-6 || end > self.to.x + 1e-6 {
            return false;
        }
        let row = |start: f64, end: f64| self.rows.iter().position(|row| row.is_free(start, end));
        let after = (end + room <= self.to.x).then(|| row(start, end + room)).flatten();
        let before = || (start - room >= self.from.x).then(|| row(start - room, end)).flatten();
        let found = match after {
            Some(row) => Some((row, Side::After, end + room)),
            None => before().map(|row| (row, Side::Before, end)),
        };
        let alone = || row(start, end).filter(|_| !needs_label).map(|row| (row, Side::Nowhere, end));
        let Some((row, label, taken)) = found.or_else(alone) else { return false };
        self.take(row, taken, end, Item { first: place, last: place + 1, row, at: event.start, label, bar });
        true
    }

    /// Makes one of the events since the last group began; with those before it, where there is no room for it alone.
    fn cluster(&mut self, last: usize, right: f64) {
        while let Some(group) = self.groups.pop() {
            self.items.truncate(group.items);
            for (row, (end, marks_end, labelled)) in self.rows.iter_mut().zip(&group.rows) {
                (row.end, row.marks_end, row.labelled) = (*end, *marks_end, *labelled);
            }
            // Bars that lie at its ends are drawn as bars, and belong to no cluster.
            let mut first = group.first;
            let mut end = last;
            while first < end && self.ground.bar(first).is_some() {
                first += 1;
            }
            while first < end && self.ground.bar(end - 1).is_some() {
                end -= 1;
            }
            if first == end {
                self.groups.push(group);
                return;
            }
            let is_one = end - first == 1;
            let half = if is_one { HALF_MARK } else { HALF_CLUSTER };
            let wanted =
                if is_one { self.ground.x(self.ground.events[first].start) } else { (group.left + right) / 2.0 };
            let x = wanted.min(self.to.x - half).max(self.from.x + half);
            let is_last_resort = self.groups.is_empty();
            let free = self.rows.iter().position(|row| row.is_free(x - half, x + half));
            let cleared = |row: &Row| row.marks_end <= x - half && row.clears_bars(x - half, x + half);
            let found = free
                .or_else(|| self.rows.iter().position(cleared))
                .or_else(|| is_last_resort.then(|| self.rows.len() - 1));
            if let Some(row) = found {
                if self.rows[row].end > x - half
                    && let Some(labelled) = self.rows[row].labelled
                {
                    self.items[labelled].label = Side::Nowhere;
                }
                let at = self.ground.reach.0 + x / self.ground.density;
                let item = Item { first, last: end, row, at, label: Side::Nowhere, bar: Bar::No };
                self.take(row, x + half, x + half, item);
                self.groups.push(group);
                return;
            }
        }
    }

    fn take(&mut self, row: usize, end: f64, marks_end: f64, item: Item) {
        let labelled = (end > marks_end).then_some(self.items.len());
        let row = &mut self.rows[row];
        (row.end, row.marks_end, row.labelled) = (end, marks_end, labelled);
        self.items.push(item);
    }
}

/// A length in whole steps.
#[expect(
    clippy::cast_possible_truncation,
    reason = "rounded down, and stretches are counted from where the axis begins"
)]
fn whole(number: f64) -> i64 {
    number.floor() as i64
}

#[expect(clippy::cast_precision_loss, reason = "so many stretches would take a screen of light years")]
fn float(number: i64) -> f64 {
    number as f64
}
