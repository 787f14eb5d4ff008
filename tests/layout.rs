//! The axis at its first zoom: every event of the timeline has a mark of its own, and nothing on it touches.
//! What a mark and its label take up is worked out here once more, from the spans that the layout gives.

use std::{collections::BTreeSet, sync::LazyLock};

use memorial_timeline::{
    axis::layout::{Layout, Mark, NARROW, Side, WIDE, layout},
    record::{Event, Record, raw::RawRecord},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The width of a mark in CSS pixels: the smallest target that a finger is sure to hit.
const TARGET: f64 = 24.0;

/// Two boxes that end and begin at the same point do not touch; sums of fractions are a little off.
const ROUNDING: f64 = 1e-6;

/// The events that are never shown one without the others, nor inside a cluster.
const TOGETHER: [&str; 4] = ["sumgait-1988", "baku-1990", "khojaly-1992", "maraga-1992"];

static KHOJALY: LazyLock<Record> = LazyLock::new(|| record(include_bytes!("../data/khojaly-2021.json")));

#[test]
fn every_event_of_the_timeline_has_exactly_one_mark() {
    assert_eq!(each_event_has_one_mark(&KHOJALY, &laid(&KHOJALY)), Ok(()));
}

#[test]
fn the_four_of_one_kind_have_each_a_mark_where_no_other_is() {
    let laid = laid(&KHOJALY);
    for id in TOGETHER {
        let own: Vec<&Mark> = laid.marks.iter().filter(|mark| KHOJALY.events[mark.event].id == id).collect();
        let [own] = own[..] else { panic!("{id} has {} marks", own.len()) };
        let others = laid.marks.iter().filter(|mark| mark.event != own.event);
        let hidden = others.filter(|other| other.row == own.row && touch(mark_at(NARROW, own), mark_at(NARROW, other)));
        assert_eq!(hidden.count(), 0, "another mark lies on that of {id}");
    }
}

#[test]
fn no_two_marks_touch_on_the_narrowest_axis_or_a_wider_one() {
    for length in [NARROW, 320.0, 600.0, WIDE, 3840.0] {
        assert_eq!(nothing_touches(&KHOJALY, &laid(&KHOJALY), |mark| mark_at(length, mark)), Ok(()), "at {length} px");
    }
}

#[test]
fn no_two_labels_touch_where_labels_are_shown() {
    for length in [WIDE, 1280.0, 3840.0] {
        let boxes = |mark: &Mark| labelled_at(length, mark, room(&KHOJALY.events[mark.event]));
        assert_eq!(nothing_touches(&KHOJALY, &laid(&KHOJALY), boxes), Ok(()), "at {length} px");
    }
}

#[test]
fn no_label_runs_off_the_axis() {
    for mark in &laid(&KHOJALY).marks {
        let event = &KHOJALY.events[mark.event];
        let (start, end) = labelled_at(WIDE, mark, room(event));
        // Half of a mark may hang over an end of the axis; the page leaves room for it.
        assert!(start >= -TARGET / 2.0 && end <= WIDE + TARGET / 2.0, "{}: from {start} to {end} of {WIDE}", event.id);
    }
}

#[test]
fn the_rows_of_a_lane_are_its_own() {
    assert_eq!(each_lane_has_its_rows(&KHOJALY, &laid(&KHOJALY)), Ok(()));
}

#[test]
fn the_lanes_stand_in_the_order_of_the_record() {
    let lanes: Vec<&str> = laid(&KHOJALY).lanes.iter().map(|lane| KHOJALY.lanes[lane.lane].id.as_str()).collect();
    assert_eq!(lanes, ["background", "remembrance", "conference"]);
}

#[test]
fn marks_stand_in_the_order_of_time_along_the_axis() {
    let laid = laid(&KHOJALY);
    for key in &KHOJALY.links.timeline {
        let mark = laid.marks.iter().find(|mark| mark.event == *key).expect("it has a mark");
        let span = mark.span;
        assert!(
            0.0 <= span.start && span.start <= span.end && span.end <= 1.0,
            "{}: {span:?}",
            KHOJALY.events[*key].id
        );
    }
    let start =
        |id: &str| laid.marks.iter().find(|mark| KHOJALY.events[mark.event].id == id).map(|mark| mark.span.start);
    for pair in TOGETHER.windows(2) {
        assert!(start(pair[0]) < start(pair[1]), "{} comes before {}", pair[0], pair[1]);
    }
}

proptest! {
    #[test]
    fn whatever_the_record_nothing_touches_and_nothing_is_lost(events in proptest::collection::vec(event(), 0..40)) {
        let record = record(&serde_json::to_vec(&of_events(&events)).expect("JSON can be written"));
        let Some(laid) = layout(&record, room) else {
            let bounds = |key| record.events[key].date.bounds();
            let mut dates = record.links.timeline.iter().map(|key| bounds(*key));
            prop_assert!(dates.all(|date| date.earliest.or(date.latest).is_none()), "there is a date to draw an axis from");
            return Ok(());
        };
        let as_case = |held: Result<(), String>| held.map_err(TestCaseError::fail);
        as_case(each_event_has_one_mark(&record, &laid))?;
        as_case(each_lane_has_its_rows(&record, &laid))?;
        as_case(nothing_touches(&record, &laid, |mark| mark_at(NARROW, mark)))?;
        as_case(nothing_touches(&record, &laid, |mark| labelled_at(WIDE, mark, room(&record.events[mark.event]))))?;
    }
}

fn record(bytes: &[u8]) -> Record {
    let raw = RawRecord::read(bytes).expect("the record is JSON");
    Record::build(raw, "en").unwrap_or_else(|unsound| panic!("the record does not hold together: {}", unsound.what))
}

fn laid(record: &Record) -> Layout {
    layout(record, room).expect("the record has dates")
}

/// How long a label is, near enough to the page's; which length it is does not matter to what is promised.
fn room(event: &Event) -> f64 {
    let letters = event.title.words.chars().count().min(34);
    20.0 + 8.0 * f64::from(u32::try_from(letters).expect("at most 34"))
}

/// From where to where a mark reaches on an axis of this length.
fn mark_at(length: f64, mark: &Mark) -> (f64, f64) {
    (mark.span.start * length - TARGET / 2.0, mark.span.end * length + TARGET / 2.0)
}

/// From where to where a mark reaches with its label.
fn labelled_at(length: f64, mark: &Mark, label: f64) -> (f64, f64) {
    let (start, end) = mark_at(length, mark);
    match mark.label {
        Side::Before => (start - label, end),
        Side::After => (start, end + label),
    }
}

fn touch(a: (f64, f64), b: (f64, f64)) -> bool {
    a.0 + ROUNDING < b.1 && b.0 + ROUNDING < a.1
}

fn each_event_has_one_mark(record: &Record, laid: &Layout) -> Result<(), String> {
    let mut marked: Vec<_> = laid.marks.iter().map(|mark| mark.event).collect();
    let mut wanted = record.links.timeline.clone();
    marked.sort();
    wanted.sort();
    let ids = |keys: &[_]| keys.iter().map(|key| record.events[*key].id.clone()).collect::<Vec<_>>().join(", ");
    if marked == wanted { Ok(()) } else { Err(format!("marks: {}\nevents: {}", ids(&marked), ids(&wanted))) }
}

fn each_lane_has_its_rows(record: &Record, laid: &Layout) -> Result<(), String> {
    let mut next = 0;
    for lane in &laid.lanes {
        if lane.first != next || lane.count == 0 {
            return Err(format!("{} begins at row {} after row {next}", record.lanes[lane.lane].id, lane.first));
        }
        next += lane.count;
        let rows: BTreeSet<usize> = (lane.first..next).collect();
        let of_lane = |mark: &&Mark| record.events[mark.event].lane == lane.lane;
        let used: BTreeSet<usize> = laid.marks.iter().filter(of_lane).map(|mark| mark.row).collect();
        if used != rows {
            return Err(format!("{} has the rows {rows:?} and uses {used:?}", record.lanes[lane.lane].id));
        }
    }
    if next == laid.rows { Ok(()) } else { Err(format!("{} rows, and lanes for {next}", laid.rows)) }
}

fn nothing_touches(record: &Record, laid: &Layout, boxed: impl Fn(&Mark) -> (f64, f64)) -> Result<(), String> {
    for (index, mark) in laid.marks.iter().enumerate() {
        for other in laid.marks[..index].iter().filter(|other| other.row == mark.row) {
            if touch(boxed(mark), boxed(other)) {
                let id = |mark: &Mark| record.events[mark.event].id.clone();
                return Err(format!("{} and {} touch: {:?}, {:?}", id(other), id(mark), boxed(other), boxed(mark)));
            }
        }
    }
    Ok(())
}

/// A date of any kind, a lane, the length of the title, and whether it is an item of the first event's programme.
fn event() -> impl Strategy<Value = (String, usize, usize, bool)> {
    let year = || -100..3000_i32;
    let written = |year: i32| if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") };
    let date = prop_oneof![
        year().prop_map(written),
        year().prop_map(move |year| written(year) + "-02-27~"),
        (year(), 0..400_i32).prop_map(move |(year, years)| written(year) + "/" + &written(year + years)),
        year().prop_map(move |year| written(year) + "-06/.."),
        year().prop_map(move |year| "../".to_owned() + &written(year)),
        (1988..1995_i32, 1..13_u8, 1..29_u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        Just("../..".to_owned()),
        Just("199X".to_owned()),
    ];
    (date, 0..3_usize, 1..60_usize, prop::bool::weighted(0.1))
}

fn of_events(events: &[(String, usize, usize, bool)]) -> Value {
    let event = |(index, (date, lane, letters, is_item)): (usize, &(String, usize, usize, bool))| {
        let mut event = json!({
            "id": format!("e{index}"), "title": "x".repeat(*letters), "date": date, "lane": format!("l{lane}"),
            "sources": [{ "source": "s" }]
        });
        if *is_item && index > 0 {
            event["part_of"] = "e0".into();
        }
        event
    };
    let lanes: Vec<Value> = (0..3).map(|lane| json!({ "id": format!("l{lane}"), "label": "Lane" })).collect();
    json!({
        "format": "memorial-record/1", "id": "r", "language": "en", "languages": ["en"], "title": "T", "summary": "S",
        "read_on": "2026-11-22", "notes": [], "lanes": lanes, "places": [], "organisations": [], "people": [],
        "works": [], "events": events.iter().enumerate().map(event).collect::<Vec<_>>(),
        "sources": [{ "id": "s", "title": "S" }], "revisions": []
    })
}
