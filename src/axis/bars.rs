//! Long bars: which events of a lane are drawn as bars that reach far, each on a row that it has to itself.
//!
//! Longer events choose their rows first. So the row of a bar never depends on shorter ones, and it is the same at every
//! zoom at which the bar is long; and whether two bars touch depends on time alone.

use super::{lane::Placed, level::half_octaves};

/// From this length on a bar is long, and stands on a row of its own instead of beside its mark.
pub const LONG: f64 = 192.0;
/// The most rows of a lane that long bars are given.
const MOST_ROWS: usize = 4;
/// No reach is so long that a bar of it would be longer than this many steps above `LONG`.
const LONGEST: i32 = 24;
const NO_ROW: u8 = u8::MAX;

/// The long bars of a lane.
#[derive(Debug, Default)]
pub struct Bars {
    /// The row of each event, as soon as it is long.
    row: Vec<u8>,
    /// For each row and class of length, from the longest, its events in the order of time.
    rows: Vec<Vec<Vec<u32>>>,
    density: f64,
}

impl Bars {
    /// Chooses rows for the events of a lane. `density` is that of step 0; the deepest step is `deepest`.
    #[must_use]
    pub fn of(events: &[Placed], rows: usize, density: f64, deepest: i32) -> Self {
        // Where there are more events than rows, the last one is left to marks and clusters.
        let rows = rows.saturating_sub(usize::from(events.len() > rows)).min(MOST_ROWS);
        let classes = usize::try_from(LONGEST + deepest + 1).unwrap_or_default();
        let mut bars = Self { row: vec![NO_ROW; events.len()], rows: vec![vec![Vec::new(); classes]; rows], density };
        let mut by_class: Vec<Vec<u32>> = vec![Vec::new(); classes];
        for (place, event) in (0..).zip(events) {
            if let Some(class) = bars.class(event).filter(|class| *class < classes) {
                by_class[class].push(place);
            }
        }
        for (class, places) in by_class.iter().enumerate() {
            for place in places {
                bars.choose_row(events, *place, class);
            }
        }
        bars
    }

    /// The row of an event whose bar is long at this step.
    #[must_use]
    pub fn row(&self, place: usize, event: &Placed, level: i32) -> Option<usize> {
        let row = self.row[place];
        (row != NO_ROW && self.steps(event) + level >= 0).then_some(usize::from(row))
    }

    /// How many rows have a bar that is long at this step.
    #[must_use]
    pub fn rows_used(&self, level: i32) -> usize {
        let used = |row: &Vec<Vec<u32>>| row[..classes_at(level, row.len())].iter().any(|class| !class.is_empty());
        self.rows.iter().rposition(used).map_or(0, |last| last + 1)
    }

    /// Calls `visit` with row and place of each long bar that touches this span.
    pub fn within(&self, events: &[Placed], level: i32, (start, end): (f64, f64), visit: &mut dyn FnMut(usize, usize)) {
        for (row, classes) in self.rows.iter().enumerate() {
            for class in &classes[..classes_at(level, classes.len())] {
                let first = class.partition_point(|place| events[*place as usize].end < start);
                for place in class[first..].iter().take_while(|place| events[**place as usize].start <= end) {
                    visit(row, *place as usize);
                }
            }
        }
    }

    /// The first long bar from a place of the lane on, or the last one before it.
    #[must_use]
    pub fn beside(&self, level: i32, place: usize, after: bool) -> Option<usize> {
        let mut nearest: Option<usize> = None;
        for classes in &self.rows {
            for class in &classes[..classes_at(level, classes.len())] {
                let split = class.partition_point(|other| (*other as usize) < place);
                let found = if after { class.get(split) } else { split.checked_sub(1).map(|index| &class[index]) };
                if let Some(found) = found.map(|found| *found as usize) {
                    let better = |best: usize| if after { found < best } else { found > best };
                    if nearest.is_none_or(better) {
                        nearest = Some(found);
                    }
                }
            }
        }
        nearest
    }

    fn choose_row(&mut self, events: &[Placed], place: u32, class: usize) {
        let (start, end) = padded(&events[place as usize]);
        let is_free = |list: &Vec<u32>| {
            // Bars of one list stand apart, so only the two beside its start can touch it.
            let split = list.partition_point(|other| events[*other as usize].start <= start);
            let before = split.checked_sub(1).is_none_or(|index| padded(&events[list[index] as usize]).1 <= start);
            before && list.get(split).is_none_or(|other| padded(&events[*other as usize]).0 >= end)
        };
        let row = self.rows.iter().position(|row| row[..=class].iter().filter(|list| !list.is_empty()).all(is_free));
        if let Some(row) = row {
            self.rows[row][class].push(place);
            self.row[place as usize] = u8::try_from(row).unwrap_or(NO_ROW);
        }
    }

    /// How many steps a bar is longer than `LONG` at step 0.
    fn steps(&self, event: &Placed) -> i32 {
        half_octaves((event.end - event.start) * self.density / LONG)
    }

    fn class(&self, event: &Placed) -> Option<usize> {
        usize::try_from(LONGEST - self.steps(event).min(LONGEST)).ok()
    }
}

/// How many classes, from the longest, are long at this step.
fn classes_at(level: i32, classes: usize) -> usize {
    usize::try_from(LONGEST + level + 1).unwrap_or_default().min(classes)
}

/// A bar with the room that its mark takes at its ends wherever it is long.
fn padded(event: &Placed) -> (f64, f64) {
    let room = (event.end - event.start) * 0.3;
    (event.start - room, event.end + room)
}
