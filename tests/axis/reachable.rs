//! Every event can be come to: at every zoom it is in one item, and steps lead from each item to the next.

use memorial_timeline::axis::{
    level::Level,
    plan::Plan,
    stretch::{Bar, Item},
    view::{Reach, View},
};
use proptest::prelude::*;

use super::random::{self, case, view};

proptest! {
    #[test]
    fn no_event_is_lost_or_shown_twice(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        prop_assert_eq!(plan.lanes.iter().map(|lane| lane.events.len()).sum::<usize>(), record.links.timeline.len());
        for level in random::levels(&plan, case.length()) {
            for lane in 0..plan.lanes.len() {
                let items: Vec<Item> = (0..plan.lanes[lane].events.len()).map(|place| plan.item(lane, place, level)).collect();
                for (place, item) in items.iter().enumerate() {
                    prop_assert!((item.first..item.last).contains(&place), "{item:?} holds no {place}");
                    // A long bar that begins in a cluster is an item of its own; every other event is in the cluster alone.
                    let members = (item.first..item.last).filter(|place| items[*place].bar != Bar::Long || item.bar == Bar::Long);
                    for member in members {
                        prop_assert_eq!(items[member], *item);
                    }
                }
            }
        }
    }

    #[test]
    fn a_cluster_begins_and_ends_with_events_that_are_no_long_bars(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        for level in random::levels(&plan, case.length()) {
            for (lane, item) in all(&mut plan, level).into_iter().filter(|(_, item)| item.count() > 1) {
                for place in [item.first, item.last - 1] {
                    prop_assert_eq!(plan.item(lane, place, level), item);
                }
            }
        }
    }

    #[test]
    fn steps_come_to_everything_in_the_order_of_time_and_back(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        for level in random::levels(&plan, case.length()) {
            let mut forth = vec![first(&mut plan, level)];
            while let Some(next) = plan.beside(rank(&plan, forth[forth.len() - 1]), level, true) {
                prop_assert!(rank(&plan, next) > rank(&plan, forth[forth.len() - 1]), "{next:?} does not come after");
                forth.push(next);
            }
            let mut back = vec![forth[forth.len() - 1]];
            while let Some(next) = plan.beside(rank(&plan, back[back.len() - 1]), level, false) {
                prop_assert!(rank(&plan, next) < rank(&plan, back[back.len() - 1]), "{next:?} does not come before");
                back.push(next);
            }
            back.reverse();
            prop_assert_eq!(&back, &forth);
            forth.sort_by_key(|(lane, item)| (*lane, item.first));
            prop_assert_eq!(forth, all(&mut plan, level));
        }
    }

    #[test]
    fn from_any_event_a_step_goes_on_in_time(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        let level = plan.level(case.view(&plan));
        for at in 0..u32::try_from(record.links.timeline.len()).expect("at most 300") {
            let (lane, place) = plan.find(at).expect("each event has a place");
            prop_assert_eq!(plan.rank(lane, place), at);
            let after = plan.beside(at, level, true);
            prop_assert!(after.is_none_or(|item| rank(&plan, item) > at));
            let before = plan.beside(at, level, false);
            prop_assert!(before.is_none_or(|item| rank(&plan, item) < at));
        }
    }

    #[test]
    fn a_step_across_leads_to_the_next_lane(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        let view = case.view(&plan);
        let level = plan.level(view);
        for lane in 0..plan.lanes.len() {
            let below = plan.across(lane, view.start, level, true).map(|(lane, _)| lane);
            prop_assert_eq!(below, (lane + 1 < plan.lanes.len()).then_some(lane + 1));
            let above = plan.across(lane, view.start, level, false).map(|(lane, _)| lane);
            prop_assert_eq!(above, lane.checked_sub(1));
        }
    }

    #[test]
    fn a_cluster_falls_apart_when_it_is_opened_unless_its_events_are_nearly_at_one_time(case in case()) {
        let record = case.record();
        let Some(mut plan) = case.plan(&record) else { return Ok(()) };
        let length = case.length();
        let closest = view(plan.reach, length, 1.0, 0.0).per_pixel;
        for level in random::levels(&plan, length) {
            for (lane, item) in all(&mut plan, level).into_iter().filter(|(_, item)| item.count() > 1) {
                let events = &plan.lanes[lane].events;
                let lasts = events[item.last - 1].start - events[item.first].start;
                let Some(Reach { start, end }) = plan.opens_to(lane, &item) else {
                    prop_assert!(lasts < closest * 120.0, "{item:?} does not open, and lasts {lasts}");
                    continue;
                };
                // As wide as the page opens it: with a tenth to spare.
                let (start, end) = (start - lasts / 20.0, end + lasts / 20.0);
                let opened = plan.level(View::of(Reach { start, end }, length).within(plan.reach, length));
                prop_assert!(opened >= level, "it opens to {opened:?} from {level:?}");
                let (first, last) = (plan.item(lane, item.first, opened), plan.item(lane, item.last - 1, opened));
                prop_assert_ne!(first, last, "at {:?}, opened from {:?} over {}", opened, level, lasts);
            }
        }
    }
}

/// All items of an axis at a level: lane by lane, in the order of time.
pub fn all(plan: &mut Plan, level: Level) -> Vec<(usize, Item)> {
    let mut all: Vec<(usize, Item)> = Vec::new();
    for lane in 0..plan.lanes.len() {
        for place in 0..plan.lanes[lane].events.len() {
            let item = plan.item(lane, place, level);
            // That of a cluster comes up again after a long bar in it.
            if item.first == place {
                all.push((lane, item));
            }
        }
    }
    all
}

fn first(plan: &mut Plan, level: Level) -> (usize, Item) {
    let (lane, place) = plan.find(0).expect("there is an event");
    (lane, plan.item(lane, place, level))
}

fn rank(plan: &Plan, (lane, item): (usize, Item)) -> u32 {
    plan.rank(lane, item.first)
}
