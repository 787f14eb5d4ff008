//! Records with any dates, and axes of any size that show them.

use std::fmt;

use memorial_timeline::{
    axis::{
        level::Level,
        plan::{Plan, Setting},
        view::{Reach, View},
    },
    record::{Event, Record, raw::RawRecord},
};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

/// An event: its date, its lane, and the length of its label in pixels.
pub type Made = (String, usize, u16);

/// Some events and an axis for them.
#[derive(Clone)]
pub struct Case {
    pub events: Vec<Made>,
    /// Lanes with labels, or a slim axis.
    pub wide: bool,
    /// How long the axis is, against the length for which it is planned.
    pub longer: f64,
    /// From the whole reach, 0, to the closest view, 1.
    pub zoom: f64,
    /// Where the view stands, from 0 to 1.
    pub place: f64,
}

impl fmt::Debug for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Self { wide, longer, zoom, place, .. } = self;
        write!(formatter, "wide {wide}, longer {longer}, zoom {zoom}, place {place}, events {:?}", self.events)
    }
}

impl Case {
    pub fn record(&self) -> Record {
        record(&self.events)
    }

    /// An axis with all events of the record; none where no date has an end.
    pub fn plan(&self, record: &Record) -> Option<Plan> {
        if self.wide { wide(record) } else { slim(record) }
    }

    pub fn length(&self) -> f64 {
        (self.longer * if self.wide { 640.0 } else { 480.0 }).min(3840.0)
    }

    pub fn view(&self, plan: &Plan) -> View {
        view(plan.reach, self.length(), self.zoom, self.place)
    }
}

/// An axis with lanes and labels, as the page plans it.
pub fn wide(record: &Record) -> Option<Plan> {
    let rows = if record.events.len() <= 60 { 24 } else { 12 };
    Plan::of(record, &record.links.timeline, &Setting { length: 640.0, lanes: true, rows, room: &room })
}

/// A slim axis, without labels.
pub fn slim(record: &Record) -> Option<Plan> {
    Plan::of(record, &record.links.timeline, &Setting { length: 480.0, lanes: false, rows: 3, room: &|_| 0.0 })
}

/// A view between the whole reach and the closest, both counted from 0 to 1.
pub fn view(reach: Reach, length: f64, zoom: f64, place: f64) -> View {
    let widest = View::of(reach, length);
    let closest = widest.zoomed(f64::MAX, 0.0).within(reach, length).per_pixel;
    let per_pixel = widest.per_pixel * (closest / widest.per_pixel).powf(zoom);
    let start = reach.start + place * (reach.length() - per_pixel * length);
    View { start, per_pixel }.within(reach, length)
}

/// Levels from the whole reach to the closest view.
pub fn levels(plan: &Plan, length: f64) -> Vec<Level> {
    let last = plan.level(view(plan.reach, length, 1.0, 0.0)).0;
    (plan.level(View::of(plan.reach, length)).0..=last).step_by(5).chain([last]).map(Level).collect()
}

/// The title of a random event says how long its label is.
pub fn room(event: &Event) -> f32 {
    event.title.words.parse().expect("the title is a number")
}

pub fn case() -> impl Strategy<Value = Case> {
    let events = prop_oneof![8 => events(1..12), 5 => events(12..61), 1 => events(61..300)];
    (events, any::<bool>(), 1.0..6.0, share(), share()).prop_map(|(events, wide, longer, zoom, place)| Case {
        events,
        wide,
        longer,
        zoom,
        place,
    })
}

/// From 0 to 1, and often one of them.
pub fn share() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 1 => Just(1.0), 6 => 0.0..1.0]
}

/// Dates near each other are as likely as dates of all times.
fn events(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Made>> {
    let of = |date: BoxedStrategy<String>, count| vec((date, 0..5_usize, label()), count);
    let narrow = |bits: u8| {
        move |made: Vec<Made>| {
            made.into_iter().map(|(date, lane, room)| (date, lane & usize::from(bits), room)).collect()
        }
    };
    let events = prop_oneof![
        of(any_date().boxed(), count.clone()),
        of(modern_date().boxed(), count.clone()),
        of(burst().boxed(), count.clone()),
        of(prop_oneof![9 => burst().boxed(), 1 => any_date().boxed()].boxed(), count.clone()),
        of(prop_oneof![4 => long_ago().boxed(), 1 => any_date().boxed()].boxed(), count.clone()),
        of(spans().boxed(), count),
    ];
    (events, prop_oneof![Just(0), Just(1), Just(2), Just(7)]).prop_map(move |(events, bits)| narrow(bits)(events))
}

fn label() -> impl Strategy<Value = u16> {
    prop_oneof![1 => Just(0), 1 => Just(280), 6 => 20..280_u16]
}

fn any_date() -> impl Strategy<Value = String> {
    let year = || (-3000..3000_i64).prop_map(written);
    prop_oneof![
        year(),
        (year(), 1..13_u8).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (year(), 1..13_u8, 1..29_u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}~")),
        (year(), 21..25_u8).prop_map(|(year, season)| format!("{year}-{season}")),
        (100..300_i64).prop_map(|decade| format!("{decade}X")),
        (10..30_i64).prop_map(|century| format!("{century}XX?")),
        (-3000..3000_i64, 0..900_i64).prop_map(|(from, years)| written(from) + "/" + &written(from + years)),
        year().prop_map(|year| year + "-06/.."),
        year().prop_map(|year| format!("../{year}")),
        year().prop_map(|year| year + "-XX"),
        Just("../..".to_owned()),
    ]
}

fn modern_date() -> impl Strategy<Value = String> {
    let day =
        || (1988..1995_i64, 1..13_u8, 1..29_u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
    prop_oneof![
        day(),
        (1980..2025_i64).prop_map(written),
        (1988..1995_i64, 1..13_u8).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (1988..1992_i64, 1992..1995_i64).prop_map(|(from, to)| format!("{from}-07/{to}-03")),
        (day(), 0..24_u8, 0..60_u8).prop_map(|(day, hour, minute)| format!("{day}T{hour:02}:{minute:02}:00")),
        (1..20_u8, 0..9_u8).prop_map(|(from, days)| format!("1992-02-{from:02}/1992-02-{:02}", from + days)),
    ]
}

/// Moments of one day, many of them the same.
fn burst() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("1992-02-25T23:00:00Z".to_owned()),
        (0..60_u8).prop_map(|second| format!("1992-02-25T23:00:{second:02}Z")),
        (0..4_u8, 0..60_u8).prop_map(|(minute, second)| format!("1992-02-25T23:{minute:02}:{second:02}Z")),
        (0..24_u8, 0..60_u8).prop_map(|(hour, minute)| format!("1992-02-25T{hour:02}:{minute:02}:00+04:00")),
        Just("1992-02-25".to_owned()),
    ]
}

fn long_ago() -> impl Strategy<Value = String> {
    (-5_000_000_000..-100_000_i64).prop_map(|year| format!("Y{year}"))
}

/// Spans of all lengths, which lie across each other.
fn spans() -> impl Strategy<Value = String> {
    let day = |days: i64| format!("{:04}-{:02}-{:02}", 1900 + days / 336, days / 28 % 12 + 1, days % 28 + 1);
    (0..30_000_i64, 0..16_u8, 0.5..1.0_f64).prop_map(move |(from, bits, share)| {
        let days = (f64::from(1_u32 << bits) * share).round();
        #[expect(clippy::cast_possible_truncation, reason = "at most 65,536")]
        let until = from + days as i64;
        day(from) + "/" + &day(until)
    })
}

fn written(year: i64) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

pub fn record(events: &[Made]) -> Record {
    let event = |(index, (date, lane, room)): (usize, &Made)| {
        json!({
            "id": format!("e{index}"), "title": room.to_string(), "date": date, "lane": format!("l{lane}"),
            "sources": [{ "source": "s" }]
        })
    };
    let lanes: Vec<_> = (0..5).map(|lane| json!({ "id": format!("l{lane}"), "label": "Lane" })).collect();
    let record = json!({
        "format": "memorial-record/1", "id": "r", "language": "en", "languages": ["en"], "title": "T", "summary": "S",
        "read_on": "2026-11-22", "notes": [], "lanes": lanes, "places": [], "organisations": [], "people": [],
        "works": [], "events": events.iter().enumerate().map(event).collect::<Vec<_>>(),
        "sources": [{ "id": "s", "title": "S" }], "revisions": []
    });
    read(&serde_json::to_vec(&record).expect("JSON can be written"))
}

pub fn read(bytes: &[u8]) -> Record {
    let raw = RawRecord::read(bytes).expect("the record is JSON");
    Record::build(&raw, "en").unwrap_or_else(|unsound| panic!("the record does not hold together: {}", unsound.what))
}
