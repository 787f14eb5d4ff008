//! Small axes worked out by hand: each item by its row, and `>` or `<` for the side of its label, `=` for a long bar,
//! or the number of its events.

use memorial_timeline::{
    axis::{
        level::Level,
        plan::Plan,
        stretch::{Bar, Side},
        view::View,
    },
    record::Record,
};

use super::{
    random::{record, slim, wide},
    reachable,
};

#[test]
fn events_far_apart_share_a_row() {
    check("1900 1950 1999", "0> 0> 0<");
}

#[test]
fn events_near_each_other_stand_on_rows_of_their_own() {
    check("1900 1950-01 1950-02 1950-03 1999", "0> 0> 1> 2> 0<");
}

#[test]
fn a_label_stands_before_its_mark_where_the_axis_ends() {
    check("1900 1998 1999", "0> 0< 1<");
}

#[test]
fn a_long_bar_has_a_row_that_no_other_touches_and_longer_ones_choose_first() {
    check("1900/1930 1910/1999 1950", "1= 0= 1>");
    check("1900/1920 1960/1999", "0> 0=");
}

#[test]
fn two_bars_that_are_all_of_a_lane_are_both_drawn() {
    check("1900/1980 1910/1999", "1= 0=");
}

#[test]
fn a_lane_with_one_event_has_one_row() {
    let record = of("1900");
    let plan = wide(&record).expect("there is a date");
    assert_eq!(plan.rows, 1);
}

#[test]
fn too_many_of_one_time_are_a_cluster_that_does_not_open() {
    let record = of(&["1900 ", &"1950 ".repeat(70), "1999"].concat());
    let mut plan = wide(&record).expect("there are dates");
    assert_eq!(told(&mut plan, Level(0)), "0> 0:70 0<");
    let (lane, cluster) = reachable::all(&mut plan, Level(0))[1];
    assert_eq!(plan.opens_to(lane, &cluster), None);
}

#[test]
fn on_a_slim_axis_three_stand_side_by_side_and_four_are_a_cluster() {
    let check = |dates: &str, expected: &str| {
        let record = of(dates);
        let mut plan = slim(&record).expect("there are dates");
        assert_eq!(told(&mut plan, Level(0)), expected, "{dates}");
    };
    check("1900 1950-01 1950-02 1950-03 1999", "0> 0> 1> 2> 0>");
    check("1900 1950-01 1950-02 1950-03 1950-04 1999", "0> 0:4 0>");
}

#[test]
fn a_cluster_opens_to_the_span_of_its_events() {
    let record = of(&["1900 1950-03-01 ", &"1950-04-01 ".repeat(70), "1950-05-01 1999"].concat());
    let mut plan = wide(&record).expect("there are dates");
    assert_eq!(told(&mut plan, Level(0)), "0> 0:72 0<");
    let (lane, cluster) = reachable::all(&mut plan, Level(0))[1];
    let opened = plan.opens_to(lane, &cluster).expect("it opens");
    assert_eq!(opened.length(), 61.0 * 86_400.0);
    let level = plan.level(View::of(opened, 640.0));
    // So near, the years 1900 and 1999 are bars.
    assert_eq!(told(&mut plan, level), "0= 0> 0:70 0> 0=");
}

#[test]
fn a_map_of_the_axis_counts_where_events_begin() {
    let record = of("1900 1901 1926 1975 1999");
    let plan = wide(&record).expect("there are dates");
    assert_eq!(plan.density(4), [2, 1, 0, 2]);
}

fn check(dates: &str, expected: &str) {
    let record = of(dates);
    let mut plan = wide(&record).expect("there are dates");
    assert_eq!(told(&mut plan, Level(0)), expected, "{dates}");
}

/// A record with one lane, and labels of 60 pixels.
fn of(dates: &str) -> Record {
    let events: Vec<_> = dates.split_whitespace().map(|date| (date.to_owned(), 0, 60)).collect();
    record(&events)
}

fn told(plan: &mut Plan, level: Level) -> String {
    let items = reachable::all(plan, level).into_iter().map(|(_, item)| match (item.count(), item.bar, item.label) {
        (1, Bar::Long, _) => format!("{}=", item.row),
        (1, _, Side::After) => format!("{}>", item.row),
        (1, _, Side::Before) => format!("{}<", item.row),
        (1, ..) => item.row.to_string(),
        (count, ..) => format!("{}:{count}", item.row),
    });
    items.collect::<Vec<_>>().join(" ")
}
