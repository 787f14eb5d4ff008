//! The record of Khojaly on the axis: at first every event has its mark, and the four of one kind always have.

use std::sync::LazyLock;

use memorial_timeline::{
    axis::{
        plan::{Plan, Setting, Shown},
        view::View,
    },
    record::{Event, Record},
};

use super::{
    random::{levels, read},
    reachable,
    room::{narrowest, taken, touching},
};

/// The events that are never shown one without the others, nor inside a cluster.
const TOGETHER: [&str; 4] = ["sumgait-1988", "baku-1990", "khojaly-1992", "maraga-1992"];

static KHOJALY: LazyLock<Record> = LazyLock::new(|| read(include_bytes!("../../data/khojaly-2021.json")));

#[test]
fn at_first_every_event_of_the_timeline_has_a_mark_of_its_own() {
    for length in [640.0, 1280.0, 3840.0] {
        let mut plan = wide();
        let shown = plan.shown(View::of(plan.reach, length), length);
        let mut marked: Vec<_> =
            shown.iter().map(|shown| plan.lanes[shown.lane].events[shown.item.first].event).collect();
        let mut wanted = KHOJALY.links.timeline.clone();
        marked.sort();
        wanted.sort();
        assert_eq!(ids(&marked), ids(&wanted), "at {length} px");
        assert!(shown.iter().all(|shown| shown.item.count() == 1 && shown.marked), "at {length} px");
    }
}

#[test]
fn nothing_on_it_touches() {
    for mut plan in [wide(), slim()] {
        for level in levels(&plan, 640.0) {
            let view = narrowest(&plan, level);
            let items = reachable::all(&mut plan, level);
            let boxes =
                items.iter().map(|(lane, item)| (plan.lanes[*lane].first + item.row, taken(&plan, *lane, item, view)));
            assert_eq!(touching(boxes.collect()), None, "at {level:?}");
        }
    }
}

#[test]
fn the_four_of_one_kind_are_never_in_a_cluster() {
    for (mut plan, length) in [(wide(), 640.0), (slim(), 480.0)] {
        for level in levels(&plan, length) {
            for id in TOGETHER {
                let rank =
                    KHOJALY.links.timeline.iter().position(|key| KHOJALY.events[*key].id == id).expect("it is there");
                let (lane, place) = plan.find(u32::try_from(rank).expect("they are few")).expect("it has a place");
                let item = plan.item(lane, place, level);
                assert_eq!(item.count(), 1, "{id} is in a cluster at {level:?} on {} lanes", plan.lanes.len());
            }
        }
    }
}

#[test]
fn no_cluster_has_one_of_the_four_in_its_span() {
    for (mut plan, length) in [(wide(), 640.0), (slim(), 480.0)] {
        for level in levels(&plan, length) {
            for (lane, item) in reachable::all(&mut plan, level).into_iter().filter(|(_, item)| item.count() > 1) {
                let events = &plan.lanes[lane].events[item.first..item.last];
                let ids: Vec<&str> = events.iter().map(|event| KHOJALY.events[event.event].id.as_str()).collect();
                assert!(!ids.iter().any(|id| TOGETHER.contains(id)), "{ids:?} at {level:?}");
            }
        }
    }
}

#[test]
fn no_label_runs_off_the_axis() {
    let mut plan = wide();
    for shown in plan.shown(View::of(plan.reach, 640.0), 640.0) {
        let (start, end) = taken(&plan, shown.lane, &shown.item, View::of(plan.reach, 640.0));
        // Half of a mark may hang over an end of the axis; the page leaves room for it.
        assert!(start >= -12.0 && end <= 640.0 + 12.0, "{}: from {start} to {end}", id(&plan, &shown));
    }
}

#[test]
fn the_lanes_stand_in_the_order_of_the_record() {
    let plan = wide();
    let lanes: Vec<&str> =
        plan.lanes.iter().filter_map(|lane| lane.lane).map(|lane| KHOJALY.lanes[lane].id.as_str()).collect();
    assert_eq!(lanes, ["background", "remembrance", "conference"]);
}

#[test]
fn marks_stand_in_the_order_of_time() {
    for mut plan in [wide(), slim()] {
        let shown = plan.shown(View::of(plan.reach, 640.0), 640.0);
        assert!(shown.iter().all(|shown| 0.0 <= shown.x && shown.x + shown.length <= 640.0));
        let ids: Vec<&str> = shown.iter().map(|shown| id(&plan, shown)).filter(|id| TOGETHER.contains(id)).collect();
        assert_eq!(ids, TOGETHER);
    }
}

fn wide() -> Plan {
    plan(&Setting { length: 640.0, lanes: true, rows: 24, room: &room })
}

fn slim() -> Plan {
    plan(&Setting { length: 480.0, lanes: false, rows: 3, room: &|_| 0.0 })
}

fn plan(setting: &Setting) -> Plan {
    Plan::of(&KHOJALY, &KHOJALY.links.timeline, setting).expect("the record has dates")
}

/// How long a label is, near enough to the page's; which length it is does not matter to what is promised.
fn room(event: &Event) -> f32 {
    let letters = event.title.words.chars().count().min(34);
    20.0 + 8.0 * f32::from(u8::try_from(letters).expect("at most 34"))
}

fn id(plan: &Plan, shown: &Shown) -> &'static str {
    &KHOJALY.events[plan.lanes[shown.lane].events[shown.item.first].event].id
}

fn ids(keys: &[memorial_timeline::record::entries::Key<Event>]) -> Vec<&'static str> {
    keys.iter().map(|key| KHOJALY.events[*key].id.as_str()).collect()
}
