//! The layout of one lane: which row each event gets, and what is gathered into clusters.

use crate::{
    arranging::{Arranging, Cuts, place_of},
    layout::{Content, Event, Lane, Setting},
    order::sort_by_number,
};

/// How much of the setting is used: less of it where too much would be drawn at once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) has_dates: bool,
    pub(crate) has_traces: bool,
    pub(crate) has_wide_slots: bool,
    pub(crate) usual_rows: usize,
    pub(crate) most_rows: usize,
    pub(crate) slot: f64,
    pub(crate) length: f64,
}

impl Limits {
    pub(crate) fn of(setting: &Setting) -> Self {
        let most_rows = setting.most_rows.max(1);
        Self {
            has_dates: true,
            has_traces: true,
            has_wide_slots: false,
            usual_rows: setting.usual_rows.clamp(1, most_rows),
            most_rows,
            slot: setting.slot,
            length: setting.length,
        }
    }

    /// Narrower limits, for so small a part of what would be drawn: without dates, without traces of their own, with
    /// wider clusters, with fewer rows, with clusters that are wider still.
    pub(crate) fn tighter(self, part: f64) -> Option<Self> {
        if self.has_dates {
            // Of three elements of a mark one is its date.
            return Some(Self { has_dates: false, has_traces: part > 0.6, ..self });
        }
        if self.has_traces {
            return Some(Self { has_traces: false, ..self });
        }
        if !self.has_wide_slots {
            return Some(Self { has_wide_slots: true, slot: self.slot * 2.5, ..self });
        }
        if self.most_rows > 1 {
            let wanted = (self.most_rows as f64 * part) as usize;
            let most_rows = wanted.clamp(1, self.most_rows - 1);
            return Some(Self { most_rows, usual_rows: self.usual_rows.min(most_rows), ..self });
        }
        (self.slot < self.length).then_some(Self { slot: self.slot * 2.0, ..self })
    }
}

/// Lays out the events of a lane.
pub(crate) fn arrange(events: &[Event], setting: &Setting, limits: Limits) -> Lane {
    let all_found: Vec<Event> = events.iter().map(|event| Event { is_found: true, ..*event }).collect();
    let unfiltered = arrange_found(&all_found, setting, limits);
    if events.iter().all(|event| event.is_found) {
        return unfiltered;
    }
    arrange_filtered(events, setting, limits, &unfiltered)
}

fn arrange_found(events: &[Event], setting: &Setting, limits: Limits) -> Lane {
    let count = events.len();
    let most = limits.most_rows.min(count).max(1);
    for rows in limits.usual_rows.min(most)..=most {
        let mut arranging = Arranging::new(events, setting, limits, rows);
        let cuts = if rows == most { Cuts::InAnyRoom } else { Cuts::InFreeRow };
        if (0..count).all(|place| arranging.place(place, None, cuts)) {
            return arranging.finish(rows);
        }
    }
    let mut arranging = Arranging::new(events, setting, limits, limits.most_rows);
    arranging.cluster_row = Some(limits.most_rows - 1);
    arranging.place_pinned(&[]);
    for place in (0..count).filter(|place| !events[*place].is_pinned) {
        if !arranging.place(place, None, Cuts::InAnyRoom) {
            arranging.overflow.push(place);
        }
    }
    arranging.gather();
    let rows = arranging.rows.len();
    arranging.finish(rows)
}

/// Without clusters everything keeps its row. With clusters, what is found comes first, in the row that it has without a
/// filter, and the traces of the rest take what is left.
fn arrange_filtered(events: &[Event], setting: &Setting, limits: Limits, unfiltered: &Lane) -> Lane {
    let mut arranging = Arranging::new(events, setting, limits, unfiltered.rows);
    if unfiltered.cluster_row.is_none() && limits.has_traces {
        arranging.keep(&unfiltered.items);
        return arranging.finish(unfiltered.rows);
    }
    let mut own_rows = vec![None; events.len()];
    for item in &unfiltered.items {
        if let Content::Event(rank) = item.content
            && let Some(place) = place_of(events, rank)
        {
            own_rows[place] = Some(item.row);
        }
    }
    arranging.cluster_row = unfiltered.cluster_row.or(Some(unfiltered.rows - 1));
    arranging.place_pinned(&own_rows);
    for place in (0..events.len()).filter(|place| events[*place].is_found && !events[*place].is_pinned) {
        if !arranging.place(place, own_rows[place], Cuts::InAnyRoom) {
            arranging.overflow.push(place);
        }
    }
    arranging.place_traces(&own_rows);
    sort_by_number(&mut arranging.overflow, |place| *place as f64);
    arranging.gather();
    let rows = arranging.rows.len();
    arranging.finish(rows)
}

/// The rows, sides and labels of a lane for labels of other lengths, if they fit.
pub(crate) fn keep(lane: &Lane, events: &[Event], setting: &Setting) -> Option<Lane> {
    let mut arranging = Arranging::new(events, setting, Limits::of(setting), lane.rows);
    let kept = lane.items.iter().all(|item| arranging.place_again(item));
    (kept && lane.items.len() == events.len()).then(|| arranging.finish(lane.rows))
}
