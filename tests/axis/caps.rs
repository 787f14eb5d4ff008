//! However many events there are, a view shows only so many things.

use memorial_timeline::axis::{
    plan::{Plan, Setting},
    stretch::Side,
};

use super::random::{Made, record, room, view};

/// The most elements, and the most labels, that an axis of 1,440 px shows of more than a few events.
const MOST: usize = 300;
const MOST_LABELS: usize = 100;
const LENGTH: f64 = 1440.0;

#[test]
fn a_view_of_thousands_of_events_stays_small() {
    for (name, made) in [
        ("days of a century", many(3_000, 36_500, 220)),
        ("days of ten years", many(3_000, 3_650, 220)),
        ("days of ten years with short labels", many(3_000, 3_650, 30)),
        ("days of a thousand years", many(3_000, 365_000, 160)),
        ("labels of no length", many(3_000, 36_500, 1)),
        ("few enough for labels", many(400, 36_500, 120)),
    ] {
        let record = record(&made);
        let setting = Setting { length: 640.0, lanes: true, rows: 12, room: &room };
        let mut plan = Plan::of(&record, &record.links.timeline, &setting).expect("there are dates");
        let (shown, labels) = worst(&mut plan);
        println!("{name}: {shown} shown, {labels} labels");
        assert!(shown <= MOST, "{name}: {shown} shown");
        assert!(labels <= MOST_LABELS, "{name}: {labels} labels");
    }
}

/// The most things and the most labels in any of many views.
fn worst(plan: &mut Plan) -> (usize, usize) {
    let (mut most, mut most_labels) = (0, 0);
    for zoom in 0..=60 {
        for place in 0..=8 {
            let view = view(plan.reach, LENGTH, f64::from(zoom) / 60.0, f64::from(place) / 8.0);
            let shown = plan.shown(view, LENGTH);
            most = most.max(shown.len());
            let labelled = shown.iter().filter(|shown| shown.item.label != Side::Nowhere).count();
            most_labels = most_labels.max(labelled);
        }
    }
    (most, most_labels)
}

/// So many events on four lanes, with labels of up to so many pixels; one in eight lasts for some days.
fn many(count: usize, days: u32, longest: u32) -> Vec<Made> {
    let mut state = 1_u32;
    let mut chance = move |most: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % most
    };
    let day = |days: u32| format!("{:04}-{:02}-{:02}", 1000 + days / 336, days / 28 % 12 + 1, days % 28 + 1);
    let mut event = || {
        let from = chance(days);
        let lasts = if chance(8) == 0 { chance(400) } else { 0 };
        let date = if lasts == 0 { day(from) } else { day(from) + "/" + &day(from + lasts) };
        let room = chance(longest).max(longest / 4);
        (date, chance(4) as usize, u16::try_from(room).expect("a label is short"))
    };
    (0..count).map(|_| event()).collect()
}
