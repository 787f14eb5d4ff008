//! How the events of a lane are put into rows, one after the other.

use crate::{
    lane::Limits,
    layout::{Content, Event, Item, Label, Order, Setting, Side},
    row::Row,
};

/// What sums of lengths are off by.
const ROUNDING: f64 = 1e-6;

/// Whether a title that fits nowhere may be cut now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cuts {
    /// Only where it has a row for itself: more rows may be had.
    InFreeRow,
    /// In whatever room is the largest.
    InAnyRoom,
}

pub(crate) struct Arranging<'a> {
    pub(crate) events: &'a [Event],
    pub(crate) setting: &'a Setting,
    pub(crate) limits: Limits,
    pub(crate) rows: Vec<Row>,
    /// The row that is kept for clusters.
    pub(crate) cluster_row: Option<usize>,
    /// The row below that of the event before.
    next: usize,
    pub(crate) items: Vec<Item>,
    pub(crate) overflow: Vec<usize>,
    /// The rows that were tried for the event before.
    tried: Vec<usize>,
}

impl<'a> Arranging<'a> {
    pub(crate) fn new(events: &'a [Event], setting: &'a Setting, limits: Limits, rows: usize) -> Self {
        let rows = vec![Row::default(); rows];
        let (items, overflow, tried) = (Vec::new(), Vec::new(), Vec::new());
        Self { events, setting, limits, rows, cluster_row: None, next: 0, items, overflow, tried }
    }

    pub(crate) fn x(&self, place: usize) -> f64 {
        self.setting.whole.share(self.events[place].start) * self.setting.length
    }

    /// The true length of an event, once it exceeds that of a mark.
    pub(crate) fn bar(&self, place: usize) -> f64 {
        let event = &self.events[place];
        let length = (event.end - event.start) / self.setting.whole.length() * self.setting.length;
        if length > self.setting.mark { length } else { 0.0 }
    }

    /// The rows to be tried, in order, in the list of those tried before: an event needs no list of its own.
    fn order(&mut self, own: Option<usize>) -> Vec<usize> {
        let mut order = std::mem::take(&mut self.tried);
        order.clear();
        let count = self.rows.len();
        let first = if self.setting.order == Order::Descending { self.next } else { 0 };
        let own = own.filter(|row| Some(*row) != self.cluster_row);
        let others = (0..count).map(|step| (first + step) % count).filter(|row| Some(*row) != self.cluster_row);
        order.extend(own.into_iter().chain(others.filter(|row| Some(*row) != own)));
        order
    }

    /// The place of a label of this length: what it takes with its mark, on either side.
    fn extents(&self, place: usize, label: f64) -> [(Side, f64, f64); 2] {
        let Setting { mark, gap, .. } = *self.setting;
        let (start, end) = (self.x(place) - mark / 2.0, self.x(place) + self.bar(place) + mark / 2.0);
        let label = if label > 0.0 { label + gap } else { 0.0 };
        [(Side::After, start, end + label), (Side::Before, start - label, end)]
    }

    /// Finds a row in which a label of this length is whole.
    fn find(&self, place: usize, label: f64, rows: &[usize]) -> Option<(usize, Side, f64, f64)> {
        let half = self.setting.mark / 2.0 + ROUNDING;
        let extents = self.extents(place, label);
        let edge = self.setting.length + half;
        rows.iter().find_map(|row| {
            let fits = |(_, from, to): &&(Side, f64, f64)| {
                *from >= -half && *to <= edge && self.rows[*row].is_free(*from, to + self.setting.space)
            };
            extents.iter().find(fits).map(|(side, from, to)| (*row, *side, *from, *to))
        })
    }

    /// Gives an event a row and its label a side; whether there is one.
    pub(crate) fn place(&mut self, place: usize, own: Option<usize>, cuts: Cuts) -> bool {
        let rows = self.order(own);
        // A row that it has already is left only for a title that would be cut.
        let has_own = own.is_some() && rows.first() == own.as_ref();
        let is_whole = self.place_in(place, &rows[..usize::from(has_own)]) || self.place_in(place, &rows);
        // What fits into an empty row is whole, or it is in a cluster.
        let is_placed = is_whole || (self.fits_nowhere(place) && self.place_cut(place, &rows, cuts));
        self.tried = rows;
        is_placed
    }

    /// Gives an event the first of these rows in which its title is whole; whether there is one.
    fn place_in(&mut self, place: usize, rows: &[usize]) -> bool {
        let Some(((row, side, from, to), is_dated)) = self.find_whole(place, rows) else { return false };
        let label = if is_dated { Label::Dated(side) } else { Label::Title(side) };
        let label = if self.events[place].title > 0.0 { label } else { Label::None };
        self.take(place, row, label, (from, to));
        true
    }

    /// Finds a row for the title with its date, else for the title alone, and says which.
    fn find_whole(&self, place: usize, rows: &[usize]) -> Option<((usize, Side, f64, f64), bool)> {
        let event = &self.events[place];
        let dated = (self.limits.has_dates && event.date > 0.0).then_some(event.title + event.date);
        let found = dated.and_then(|label| self.find(place, label, rows)).map(|found| (found, true));
        found.or_else(|| self.find(place, event.title, rows).map(|found| (found, false)))
    }

    fn fits_nowhere(&self, place: usize) -> bool {
        let half = self.setting.mark / 2.0 + ROUNDING;
        let edge = self.setting.length + half;
        self.extents(place, self.events[place].title).iter().all(|(_, from, to)| *from < -half || *to > edge)
    }

    /// Puts a title that would fit into no row at all where it has the most room.
    fn place_cut(&mut self, place: usize, rows: &[usize], cuts: Cuts) -> bool {
        let Setting { mark, gap, space, .. } = *self.setting;
        let half = mark / 2.0;
        let [(_, start, end), _] = self.extents(place, 0.0);
        let mut best: Option<(f64, usize, Side)> = None;
        for row in rows.iter().filter(|row| self.rows[**row].is_free(start, end + space)) {
            let (before, after) = self.rows[*row].room_around(start, end + space);
            let after = (after - space).min(self.setting.length + half) - end - gap;
            let before = start - gap - before.max(-half);
            let (room, side) = if after >= before { (after, Side::After) } else { (before, Side::Before) };
            if best.is_none_or(|(most, ..)| room > most + 1e-6) {
                best = Some((room, *row, side));
            }
        }
        let Some((room, row, side)) = best else { return false };
        let free = (self.setting.length + half - end).max(start + half) - gap;
        if cuts == Cuts::InFreeRow && room < free - 1e-6 {
            return false;
        }
        let (label, taken) = match side {
            _ if room <= 0.0 => (Label::None, (start, end)),
            Side::Before => (Label::Cut(side, room), (start - gap - room, end)),
            _ => (Label::Cut(side, room), (start, end + gap + room)),
        };
        self.take(place, row, label, taken);
        true
    }

    /// Puts an event into the row that it has, with its label on the side that it has; whether it fits.
    pub(crate) fn place_again(&mut self, item: &Item) -> bool {
        let Content::Event(rank) = item.content else { return false };
        let Some(place) = place_of(self.events, rank) else { return false };
        let event = &self.events[place];
        let (side, length) = match item.label {
            Label::None => (Side::After, 0.0),
            Label::Dated(side) => (side, event.title + event.date),
            Label::Title(side) => (side, event.title),
            Label::Cut(..) => return false,
        };
        let half = self.setting.mark / 2.0 + ROUNDING;
        let fits = |(found, from, to): &(Side, f64, f64)| {
            *found == side
                && *from >= -half
                && *to <= self.setting.length + half
                && self.rows[item.row].is_free(*from, to + self.setting.space)
        };
        let Some((_, from, to)) = self.extents(place, length).into_iter().find(fits) else { return false };
        self.take(place, item.row, item.label, (from, to));
        true
    }

    /// Keeps the rows and labels that items have, but for the labels of what is not found; what these leave may make room
    /// for more of another label.
    pub(crate) fn keep(&mut self, items: &[Item]) {
        for item in items {
            let Some(place) = place_of(self.events, item.content.first()) else { continue };
            let [(_, from, to), _] = self.extents(place, 0.0);
            let is_found = self.events[place].is_found;
            let (label, from, to) = if is_found { (item.label, item.from, item.to) } else { (Label::None, from, to) };
            self.take(place, item.row, label, (from, to));
        }
        for item in self.items.split_off(0) {
            let place = place_of(self.events, item.content.first()).unwrap_or_default();
            let is_whole = matches!(item.label, Label::Dated(_)) || !item.is_found;
            if !is_whole {
                self.rows[item.row].release(item.from);
            }
            if is_whole {
                self.items.push(item);
            } else if !self.place_in(place, &[item.row]) {
                self.rows[item.row].take(item.from, item.to + self.setting.space);
                self.items.push(item);
            }
        }
    }

    pub(crate) fn place_traces(&mut self, own_rows: &[Option<usize>]) {
        for place in (0..self.events.len()).filter(|place| !self.events[*place].is_found) {
            if !(self.limits.has_traces && self.place_trace(place, own_rows[place])) {
                self.overflow.push(place);
            }
        }
        self.next = 0;
    }

    /// Gives a trace the room of its mark, so that it fits wherever its mark did.
    fn place_trace(&mut self, place: usize, own: Option<usize>) -> bool {
        let [(_, from, to), _] = self.extents(place, 0.0);
        let to_next = to + self.setting.space;
        let rows = self.order(own);
        let free = rows.iter().copied().find(|row| self.rows[*row].is_free(from, to_next));
        self.tried = rows;
        let Some(row) = free else { return false };
        self.take(place, row, Label::None, (from, to));
        true
    }

    /// Pinned events come first; where all rows are taken they get rows of their own.
    pub(crate) fn place_pinned(&mut self, own_rows: &[Option<usize>]) {
        for place in
            (0..self.events.len()).filter(|place| self.events[*place].is_pinned && self.events[*place].is_found)
        {
            let own = own_rows.get(place).copied().flatten();
            if !self.place(place, own, Cuts::InAnyRoom) {
                self.rows.push(Row::default());
                self.next = self.rows.len() - 1;
                self.place(place, None, Cuts::InAnyRoom);
            }
        }
        self.next = 0;
    }

    fn take(&mut self, place: usize, row: usize, label: Label, (from, to): (f64, f64)) {
        let content = Content::Event(self.events[place].rank);
        let (x, bar) = (self.x(place), self.bar(place));
        self.rows[row].take(from, to + self.setting.space);
        self.items.push(Item { content, row, x, bar, label, is_found: self.events[place].is_found, from, to });
        self.next = (row + 1) % self.rows.len();
    }
}

pub(crate) fn place_of(events: &[Event], rank: u32) -> Option<usize> {
    events.binary_search_by_key(&rank, |event| event.rank).ok()
}
