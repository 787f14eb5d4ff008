//! A row of a lane: which parts of its length are taken.

/// The parts taken of a row, in their order; none touches another.
#[derive(Debug, Default, Clone)]
pub(crate) struct Row {
    taken: Vec<(f64, f64)>,
}

impl Row {
    /// Whether nothing lies in this part.
    pub(crate) fn is_free(&self, from: f64, to: f64) -> bool {
        let next = self.taken.partition_point(|(_, end)| *end <= from);
        self.taken.get(next).is_none_or(|(start, _)| *start >= to)
    }

    /// Takes a part that is free.
    pub(crate) fn take(&mut self, from: f64, to: f64) {
        let place = self.taken.partition_point(|(start, _)| *start < from);
        self.taken.insert(place, (from, to));
    }

    /// Gives up the part that begins here.
    pub(crate) fn release(&mut self, from: f64) {
        if let Some(place) = self.taken.iter().position(|(start, _)| *start == from) {
            self.taken.remove(place);
        }
    }

    /// The free part around a free part: the end of what lies before it, and the start of what comes after.
    pub(crate) fn room_around(&self, from: f64, to: f64) -> (f64, f64) {
        let next = self.taken.partition_point(|(_, end)| *end <= from);
        let before = next.checked_sub(1).map_or(f64::NEG_INFINITY, |place| self.taken[place].1);
        let after = self.taken.get(next).map_or(f64::INFINITY, |(start, _)| *start);
        (before, after.max(to))
    }
}
