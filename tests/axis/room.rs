//! Nothing touches, nothing leaves its lane, and nothing changes its row while the axis moves.

use memorial_timeline::axis::{
    level::Level,
    plan::{Plan, Shown},
    stretch::{Bar, HALF_CLUSTER, HALF_MARK, Item, Side},
    view::View,
};
use proptest::prelude::*;

use super::{
    random::{self, case},
    reachable,
};

proptest! {
    #[test]
    fn whatever_is_in_view_nothing_touches(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        let view = case.view(&plan);
        let shown = plan.shown(view, case.length());
        let boxes = shown.iter().map(|shown| drawn(&plan, shown)).collect();
        prop_assert_eq!(touching(boxes), None);
    }

    #[test]
    fn nothing_touches_anywhere_at_any_level_even_where_it_is_narrowest(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        for level in random::levels(&plan, case.length()) {
            let view = narrowest(&plan, level);
            let items = reachable::all(&mut plan, level);
            let boxes = items.iter().map(|(lane, item)| (plan.lanes[*lane].first + item.row, taken(&plan, *lane, item, view)));
            prop_assert_eq!(touching(boxes.collect()), None, "at {:?}", level);
        }
    }

    #[test]
    fn a_view_shows_all_that_lies_in_it_and_nothing_else(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        let (view, length) = (case.view(&plan), case.length());
        let level = plan.level(view);
        let shown: Vec<(usize, Item)> = plan.shown(view, length).iter().map(|shown| (shown.lane, shown.item)).collect();
        // A mark is in view as soon as part of it is, and a long bar wherever it is.
        let in_view = |(lane, item): &(usize, Item), spare: f64| {
            let event = &plan.lanes[*lane].events[item.first];
            let (start, end) = match item.bar {
                Bar::Long => (view.x(event.start), view.x(event.end)),
                Bar::Short | Bar::No => (view.x(item.at) - HALF_MARK, view.x(item.at) + HALF_MARK),
            };
            end > -spare && start < length + spare
        };
        let all = reachable::all(&mut case.plan(&record).expect("it has been planned before"), level);
        for one in &all {
            prop_assert!(!in_view(one, -ROUNDING) || shown.contains(one), "{one:?} is missing");
            prop_assert!(in_view(one, ROUNDING) || !shown.contains(one), "{one:?} is out of view");
        }
        prop_assert!(shown.iter().all(|one| all.contains(one)));
    }

    #[test]
    fn items_stay_in_the_rows_of_their_lanes(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        let mut next = 0;
        for lane in &plan.lanes {
            prop_assert_eq!(lane.first, next);
            prop_assert!(lane.rows > 0);
            next += lane.rows;
        }
        prop_assert_eq!(plan.rows, next);
        prop_assert!(plan.lanes.is_sorted_by_key(|lane| lane.lane));
        for level in random::levels(&plan, case.length()) {
            for (lane, item) in reachable::all(&mut plan, level) {
                prop_assert!(item.row < plan.lanes[lane].rows, "{item:?} at {level:?}");
            }
        }
    }

    #[test]
    fn moving_the_axis_moves_no_mark_to_another_row_or_side(case in case(), pixels in -5_000.0..5_000.0) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        let (before, length) = (case.view(&plan), case.length());
        let after = before.panned(pixels).within(plan.reach, length);
        prop_assert_eq!(plan.level(before), plan.level(after));
        let first: Vec<Shown> = plan.shown(before, length);
        let second: Vec<Shown> = plan.shown(after, length);
        let members = |shown: &Shown| shown.item.first..shown.item.last;
        for one in &first {
            let is_same = |other: &&Shown| {
                // A long bar within a cluster is drawn by itself, beside it.
                let alike = (one.item.bar == Bar::Long) == (other.item.bar == Bar::Long);
                other.lane == one.lane && alike && members(other).any(|place| members(one).contains(&place))
            };
            for other in second.iter().filter(is_same) {
                prop_assert_eq!(one.item, other.item);
            }
        }
        // Neither does what was shown in between.
        prop_assert_eq!(plan.shown(before, length), first);
    }
}

/// Sums of fractions are a little off, the more the farther they lie from 1970.
const ROUNDING: f64 = 0.01;

/// The view at which a level has least room.
pub fn narrowest(plan: &Plan, level: Level) -> View {
    let (mut near, mut far) = (1e-3_f64, plan.reach.length());
    for _ in 0..100 {
        let middle = (near * far).sqrt();
        if plan.level(View { start: 0.0, per_pixel: middle }) < level { far = middle } else { near = middle }
    }
    View { start: plan.reach.start, per_pixel: near }
}

/// From where to where an item reaches with its mark, its bar and its label.
pub fn taken(plan: &Plan, lane: usize, item: &Item, view: View) -> (f64, f64) {
    let event = &plan.lanes[lane].events[item.first];
    let (x, room) = (view.x(item.at), f64::from(event.room));
    let half = if item.count() > 1 { HALF_CLUSTER } else { HALF_MARK };
    let end = if item.bar == Bar::No { x } else { view.x(event.end) };
    match item.label {
        Side::Nowhere | Side::Within => (x - half, end + half),
        Side::Before => (x - half - room, end + half),
        Side::After => (x - half, end + half + room),
    }
}

/// The same of what is drawn in a view.
fn drawn(plan: &Plan, shown: &Shown) -> (usize, (f64, f64)) {
    let event = &plan.lanes[shown.lane].events[shown.item.first];
    let half = if shown.item.count() > 1 { HALF_CLUSTER } else { HALF_MARK };
    let room = |side| if shown.item.label == side { f64::from(event.room) } else { 0.0 };
    let before = if shown.marked { half + room(Side::Before) } else { 0.0 };
    let row = plan.lanes[shown.lane].first + shown.item.row;
    (row, (shown.x - before, shown.x + shown.length + half + room(Side::After)))
}

/// Two of these boxes that touch in one row.
pub fn touching(mut boxes: Vec<(usize, (f64, f64))>) -> Option<[(usize, (f64, f64)); 2]> {
    boxes.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.0.total_cmp(&b.1.0)));
    let touch = |pair: &&[(usize, (f64, f64))]| pair[0].0 == pair[1].0 && pair[1].1.0 + ROUNDING < pair[0].1.1;
    boxes.windows(2).find(touch).map(|pair| [pair[0], pair[1]])
}
