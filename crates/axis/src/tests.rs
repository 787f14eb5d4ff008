//! Promises of the layout over random records.

mod labels;

use proptest::prelude::*;

use crate::{
    calendar::seconds,
    frame::Shown,
    layout::{Content, Event, Item, Label, Layout, Order, Setting, Side},
    view::{Span, View},
};

const MARK: f64 = 12.0;

fn whole() -> Span {
    Span { start: seconds(1900, 1, 1), end: seconds(2000, 1, 1) }
}

fn setting(zoom: f64, window: f64) -> Setting {
    Setting {
        whole: whole(),
        length: window * zoom,
        window,
        mark: MARK,
        trace: 24.0,
        gap: 8.0,
        space: 12.0,
        slot: 44.0,
        order: Order::Descending,
        usual_rows: 8,
        most_rows: 12,
        most_elements: 200,
        most_elements_with_clusters: 140,
    }
}

/// Lanes of events: start and length as shares of the whole, and how long the title is.
fn lanes(most: usize) -> impl Strategy<Value = Vec<Vec<Event>>> {
    let event =
        (0.0..1.0_f64, prop_oneof![Just(0.0), 0.0..0.01_f64, 0.0..0.6_f64], 20.0..600.0_f64, 0.0..90.0_f64, 0..8_u8);
    let lanes = prop::collection::vec(prop::collection::vec(event, 0..most), 1..4);
    lanes.prop_map(|lanes| {
        let mut all: Vec<(usize, Event)> = Vec::new();
        for (lane, events) in lanes.iter().enumerate() {
            for (start, length, title, date, dice) in events {
                let start = whole().start + start * whole().length();
                let end = (start + length * whole().length()).min(whole().end);
                let event = Event {
                    rank: 0,
                    start,
                    end,
                    title: *title,
                    date: *date,
                    is_found: *dice > 1,
                    is_pinned: *dice == 7,
                };
                all.push((lane, event));
            }
        }
        all.sort_by(|first, second| first.1.start.total_cmp(&second.1.start));
        let mut sorted = vec![Vec::new(); lanes.len()];
        let mut pinned = 0;
        for (rank, (lane, event)) in (0..).zip(all) {
            pinned += u32::from(event.is_pinned);
            sorted[lane].push(Event { rank, is_pinned: event.is_pinned && pinned <= 5, ..event });
        }
        sorted
    })
}

fn all_found(lanes: &[Vec<Event>]) -> Vec<Vec<Event>> {
    lanes.iter().map(|lane| lane.iter().map(|event| Event { is_found: true, ..*event }).collect()).collect()
}

fn event(lanes: &[Vec<Event>], rank: u32) -> Event {
    *lanes.iter().flatten().find(|event| event.rank == rank).expect("every rank is of an event")
}

fn lengths(lanes: &[Vec<Event>]) -> impl Fn(u32) -> (f64, f64) {
    |rank| {
        let event = event(lanes, rank);
        (event.title, event.date)
    }
}

/// From where to where a mark is drawn with its label.
fn extent(lanes: &[Vec<Event>], setting: &Setting, item: &Shown) -> (f64, f64) {
    let half = if matches!(item.content, Content::Cluster(_)) || !item.is_found { 12.0 } else { MARK / 2.0 };
    let (start, end) = (item.at * setting.window - half, (item.at + item.bar) * setting.window + half);
    let Event { title, date, .. } = event(lanes, item.content.first());
    let (side, length) = match item.label {
        Label::None => return (start, end),
        Label::Dated(side) => (side, title + date),
        Label::Title(side) => (side, title),
        Label::Cut(side, room) => (side, room),
    };
    match side {
        Side::After => (start, end + setting.gap + length),
        Side::Before => (start - setting.gap - length, end),
        Side::Over => (start, end),
    }
}

fn views(setting: &Setting) -> Vec<View> {
    let length = whole().length() * setting.window / setting.length;
    let view = |share: f64| View { start: whole().start + share * whole().length(), length }.within(whole());
    [0.0, 0.13, 0.37, 0.61, 0.9, 1.0].into_iter().map(view).collect()
}

fn touching(lanes: &[Vec<Event>], layout: &Layout, view: View) -> Option<String> {
    let shown = layout.shown(view, &lengths(lanes));
    for (place, item) in shown.iter().enumerate() {
        let (from, to) = extent(lanes, &layout.setting, item);
        for other in shown[place + 1..].iter().filter(|other| other.lane == item.lane && other.row == item.row) {
            let (other_from, other_to) = extent(lanes, &layout.setting, other);
            if from < other_to - 1e-3 && other_from < to - 1e-3 {
                return Some(format!("{item:?} {from} {to}\n{other:?} {other_from} {other_to}"));
            }
        }
    }
    None
}

fn items(layout: &Layout) -> impl Iterator<Item = &Item> {
    layout.lanes.iter().flat_map(|lane| &lane.items)
}

/// Whether this title would be whole in a row without anything else.
fn fits_alone(setting: &Setting, event: &Event) -> bool {
    let x = setting.whole.share(event.start) * setting.length;
    let bar = (event.end - event.start) / setting.whole.length() * setting.length;
    let bar = if bar > MARK { bar } else { 0.0 };
    let edge = setting.length + MARK / 2.0;
    x + bar + MARK / 2.0 + setting.gap + event.title <= edge
        || x - MARK / 2.0 - setting.gap - event.title >= -MARK / 2.0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_title_is_cut_only_if_it_fits_into_no_row(lanes in lanes(40), zoom in 1.0..30.0_f64, window in 400.0..2400.0_f64) {
        let lanes = all_found(&lanes);
        let setting = setting(zoom, window);
        let layout = Layout::of(&lanes, &setting);
        // Beside clusters a single event has the room of its slot.
        if layout.lanes.iter().all(|lane| lane.rows < 12 && lane.cluster_row.is_none()) {
            for item in items(&layout).filter(|item| matches!(item.label, Label::Cut(..))) {
                prop_assert!(!fits_alone(&setting, &event(&lanes, item.content.first())), "{item:?}");
            }
        }
    }

    #[test]
    fn a_lane_of_few_events_has_a_row_for_each_in_order_of_date(lanes in lanes(8), window in 400.0..2400.0_f64) {
        let lanes = all_found(&lanes);
        for lane in Layout::of(&lanes, &setting(1.0, window)).lanes {
            let rows: Vec<usize> = lane.items.iter().map(|item| item.row).collect();
            prop_assert_eq!(rows, (0..lane.items.len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn clusters_are_made_only_where_twelve_rows_are_not_enough(lanes in lanes(13), window in 400.0..2400.0_f64) {
        let lanes = all_found(&lanes);
        let layout = Layout::of(&lanes, &setting(1.0, window));
        prop_assert!(items(&layout).all(|item| matches!(item.content, Content::Event(_))));
    }

    #[test]
    fn no_two_labels_touch(lanes in lanes(120), zoom in 1.0..30.0_f64, window in 300.0..2400.0_f64) {
        let setting = setting(zoom, window);
        for lanes in [all_found(&lanes), lanes] {
            let layout = Layout::of(&lanes, &setting);
            for view in views(&setting) {
                let found = touching(&lanes, &layout, view);
                prop_assert!(found.is_none(), "{}", found.unwrap_or_default());
            }
        }
    }

    #[test]
    fn what_is_shown_reads_by_date(lanes in lanes(60), zoom in 1.0..10.0_f64) {
        let setting = setting(zoom, 1000.0);
        let layout = Layout::of(&lanes, &setting);
        let ranks: Vec<u32> = layout.sequence.iter().map(|(lane, item)| layout.lanes[*lane].items[*item].content.first()).collect();
        prop_assert!(ranks.is_sorted());
        for view in views(&setting) {
            let shown = layout.shown(view, &lengths(&lanes));
            for lane in shown.chunk_by(|first, second| first.lane == second.lane) {
                prop_assert!(lane.is_sorted_by_key(|item| item.content.first()));
            }
        }
    }

    #[test]
    fn every_event_is_held_once(lanes in lanes(150), zoom in 1.0..50.0_f64) {
        let layout = Layout::of(&all_found(&lanes), &setting(zoom, 1000.0));
        let mut held: Vec<u32> = items(&layout).flat_map(|item| item.content.ranks().to_vec()).collect();
        held.sort_unstable();
        let mut all: Vec<u32> = lanes.iter().flatten().map(|event| event.rank).collect();
        all.sort_unstable();
        prop_assert_eq!(held, all);
    }

    #[test]
    fn whatever_runs_through_the_years_seen_is_held(lanes in lanes(100), zoom in 1.0..50.0_f64) {
        let lanes = all_found(&lanes);
        let setting = setting(zoom, 1000.0);
        let layout = Layout::of(&lanes, &setting);
        for view in views(&setting) {
            let shown = layout.shown(view, &lengths(&lanes));
            let Span { start, end } = view.span();
            let room = view.length / 1000.0;
            for event in lanes.iter().flatten().filter(|event| event.start < end - room && event.end.max(event.start + room / 2.0) > start + room) {
                // Shorter than its mark it counts where it begins.
                let is_long = (event.end - event.start) / view.length * 1000.0 > MARK;
                if is_long || event.start > start + room {
                    prop_assert!(shown.iter().any(|item| item.content.ranks().contains(&event.rank)), "{event:?} in {view:?}");
                }
            }
        }
    }

    #[test]
    fn pinned_events_are_in_no_cluster(lanes in lanes(200)) {
        let lanes = all_found(&lanes);
        let layout = Layout::of(&lanes, &setting(1.0, 1000.0));
        for item in items(&layout) {
            if let Content::Cluster(ranks) = &item.content {
                prop_assert!(ranks.iter().all(|rank| !event(&lanes, *rank).is_pinned));
            }
        }
    }

    #[test]
    fn rows_stay_while_the_axis_is_moved(lanes in lanes(100), zoom in 2.0..20.0_f64) {
        let setting = setting(zoom, 1000.0);
        let layout = Layout::of(&lanes, &setting);
        for view in views(&setting) {
            for shown in layout.shown(view, &lengths(&lanes)).iter().filter(|shown| !shown.begins_before) {
                let (lane, item) = layout.find(shown.content.first()).expect("what is shown is laid out");
                prop_assert_eq!(layout.lanes[lane].items[item].row, shown.row);
            }
        }
    }

    #[test]
    fn what_a_filter_leaves_keeps_its_row(lanes in lanes(12)) {
        let setting = setting(1.0, 1000.0);
        let (all, some) = (Layout::of(&all_found(&lanes), &setting), Layout::of(&lanes, &setting));
        for (all, some) in all.lanes.iter().zip(&some.lanes) {
            prop_assert_eq!(all.rows, some.rows);
            let rows = |lane: &crate::layout::Lane| lane.items.iter().map(|item| (item.content.first(), item.row)).collect::<Vec<_>>();
            prop_assert_eq!(rows(all), rows(some));
        }
    }

    #[test]
    fn a_layout_of_a_narrower_axis_fits_a_wider_one(lanes in lanes(12), wider in 1.0..1.5_f64) {
        let lanes = all_found(&lanes);
        let narrow = setting(1.0, 800.0);
        let mut layout = Layout::of(&lanes, &narrow);
        if !layout.lanes.iter().flat_map(|lane| &lane.items).any(|item| matches!(item.label, Label::Cut(..))) {
            prop_assert!(layout.kept(&lanes, &setting(1.0, 800.0 * wider)).is_some());
        }
        // As the style sheet has it: places are shares, labels keep their lengths.
        layout.setting.window = narrow.window * wider;
        let found = touching(&lanes, &layout, View::of(whole()));
        prop_assert!(found.is_none(), "{}", found.unwrap_or_default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn however_many_events_there_are_few_elements_are_drawn(lanes in lanes(1200), zoom in 1.0..100.0_f64, window in 300.0..4000.0_f64) {
        let setting = setting(zoom, window);
        for lanes in [all_found(&lanes), lanes] {
            let layout = Layout::of(&lanes, &setting);
            for view in views(&setting) {
                let shown = layout.shown(view, &lengths(&lanes));
                let elements: usize = shown.iter().map(|item| match (&item.content, item.label) {
                    (Content::Cluster(_), _) => 1,
                    (_, Label::Dated(_)) => 3,
                    _ => 2,
                }).sum();
                let most = if layout.has_clusters() { setting.most_elements_with_clusters } else { setting.most_elements };
                prop_assert!(elements <= most + 3, "{elements}");
            }
        }
    }
}
