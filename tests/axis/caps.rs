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
/// Labels of titles of ten letters and of many, as the page measures them.
const TITLES: (u32, u32) = (100, 292);

#[test]
fn a_view_of_many_events_stays_small() {
    for count in [61, 150, 400, 4_000] {
        for days in [400, 3_650, 36_500] {
            let (shown, labels) = worst(&many(count, days, TITLES));
            assert!(shown <= MOST, "{shown} of {count} events in {days} days");
            assert!(labels <= MOST_LABELS, "{labels} labels of {count} events in {days} days");
        }
    }
}

#[test]
fn however_short_the_titles_a_view_of_many_events_stays_small() {
    let (shown, _) = worst(&many(4_000, 36_500, (28, 60)));
    assert!(shown <= MOST, "{shown} shown");
}

#[test]
fn events_that_stand_as_close_as_their_labels_let_them_do_not_fill_the_page() {
    for hours in [2, 3, 4, 5, 6, 8] {
        // As many labels as there is room for: three rows a lane, with one label beside the other.
        let (shown, labels) = worst(&even(1_000, hours, 100));
        assert!(shown <= MOST, "{shown} every {hours} hours");
        assert!(labels <= 12 * 1440 / 124 + 12, "{labels} labels every {hours} hours");
    }
}

/// The most things and the most labels in any of many views.
fn worst(made: &[Made]) -> (usize, usize) {
    let record = record(made);
    let setting = Setting { length: 640.0, lanes: true, rows: 12, room: &room };
    let mut plan = Plan::of(&record, &record.links.timeline, &setting).expect("there are dates");
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
fn many(count: usize, days: u32, (shortest, longest): (u32, u32)) -> Vec<Made> {
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
        let room = shortest + chance(longest - shortest);
        (date, chance(4) as usize, u16::try_from(room).expect("a label is short"))
    };
    (0..count).map(|_| event()).collect()
}

/// Events that begin on four lanes every so many hours, with labels of one length.
fn even(count: u32, hours: u32, room: u16) -> Vec<Made> {
    let at = |hour: u32| {
        let days = hour / 24;
        format!("{:04}-{:02}-{:02}T{:02}:00:00", 1000 + days / 336, days / 28 % 12 + 1, days % 28 + 1, hour % 24)
    };
    (0..count).flat_map(|event| (0..4).map(move |lane| (at(event * hours), lane, room))).collect()
}
