//! What found no row: gathered into clusters, one a slot of the last row; and the lane as it is then.

use std::sync::Arc;

use crate::{
    arranging::{Arranging, place_of},
    layout::{Content, Item, Label, Lane, Setting, Side},
    order::sort_by_number,
};

impl Arranging<'_> {
    /// Gathers what found no row into clusters, one a slot of the last row.
    pub(crate) fn gather(&mut self) {
        if self.overflow.is_empty() {
            return;
        }
        let row = *self.cluster_row.get_or_insert(self.rows.len() - 1);
        let overflow = std::mem::take(&mut self.overflow);
        let slot_of = |place: &usize| (self.x(*place) / self.limits.slot).floor();
        let mut slots: Vec<&[usize]> = overflow.chunk_by(|first, second| slot_of(first) == slot_of(second)).collect();
        slots.reverse();
        let mut next = f64::INFINITY;
        let items: Vec<Item> = slots
            .iter()
            .map(|places| {
                let from = slot_of(&places[0]) * self.limits.slot;
                let item = self.cluster(places, row, (from, next));
                next = from;
                item
            })
            .collect();
        self.items.extend(items);
    }

    /// The cluster of these events, or the mark of a single one, between the start of its slot and that of the next
    /// used.
    fn cluster(&self, places: &[usize], row: usize, (from, next): (f64, f64)) -> Item {
        let Setting { mark, gap, space, length, .. } = *self.setting;
        let half = (self.limits.slot / 2.0).min(self.setting.trace / 2.0);
        let (first, last) = (self.x(places[0]), self.x(places[places.len() - 1]));
        let most = (from + self.limits.slot - half).min(length).max(from);
        let x = f64::midpoint(first, last).min(most).max((from + half).min(most));
        let found: Vec<u32> =
            places.iter().filter(|place| self.events[**place].is_found).map(|place| self.events[*place].rank).collect();
        let is_found = !found.is_empty();
        let ranks = if is_found { found } else { places.iter().map(|place| self.events[*place].rank).collect() };
        let (bar, from, to) = (0.0, x - half, x + half);
        if ranks.len() > 1 {
            let content = Content::Cluster(Arc::from(ranks));
            return Item { content, row, x, bar, label: Label::None, is_found, from, to };
        }
        let place = place_of(self.events, ranks[0]).unwrap_or(places[0]);
        let title = self.events[place].title;
        let start = x + mark / 2.0 + gap;
        let room = (next - space).min(length + mark / 2.0) - start;
        let label = match room {
            _ if title == 0.0 || !is_found || room <= 0.0 => Label::None,
            room if room >= title => Label::Title(Side::After),
            room => Label::Cut(Side::After, room),
        };
        let to = if label == Label::None { to } else { to.max(start + room.min(title)) };
        Item { content: Content::Event(ranks[0]), row, x, bar, label, is_found, from, to }
    }

    pub(crate) fn finish(mut self, rows: usize) -> Lane {
        sort_by_number(&mut self.items, |item| item.content.first().into());
        let mut by_row = vec![Vec::new(); rows];
        for (place, item) in self.items.iter().enumerate() {
            by_row[item.row].push(place);
        }
        for row in &mut by_row {
            sort_by_number(row, |place| self.items[*place].from);
        }
        let mut running = self.running();
        sort_by_number(&mut running, |(from, ..)| *from);
        let mut reached = f64::NEG_INFINITY;
        let running_to = running
            .iter()
            .map(|(_, to, _)| {
                reached = to.max(reached);
                reached
            })
            .collect();
        Lane { rows, items: self.items, cluster_row: self.cluster_row, by_row, running, running_to }
    }

    /// The events that are longer than what is drawn of them. What a filter has left out of a cluster is held by no
    /// item, and runs nowhere.
    fn running(&self) -> Vec<(f64, f64, u32)> {
        let (mut held, mut drawn) = (vec![false; self.events.len()], vec![false; self.events.len()]);
        for item in &self.items {
            for place in item.content.ranks().iter().filter_map(|rank| place_of(self.events, *rank)) {
                held[place] = true;
                drawn[place] |= item.bar > 0.0;
            }
        }
        let hidden = (0..self.events.len()).filter(|place| held[*place] && !drawn[*place] && self.bar(*place) > 0.0);
        hidden.map(|place| (self.x(place), self.x(place) + self.bar(place), self.events[place].rank)).collect()
    }
}
