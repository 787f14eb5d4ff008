//! Positions and moments lead back to each other, and a view never leaves the reach.

use memorial_timeline::{
    axis::view::{Reach, View},
    record::edtf::Edtf,
};
use proptest::prelude::*;

use super::random::{case, share, view};

#[test]
fn years_before_1970_never_end_in_the_next_for_a_fraction_of_a_second() {
    let exact = Reach { start: -410_227_200.0, end: -157_766_400.0 };
    for slip in [-1e-7, 0.0, 1e-7] {
        let slipped = Reach { start: exact.start + slip, end: exact.end + slip };
        assert_eq!(slipped.print(), "1957-01-01/1964-12-31");
    }
}

proptest! {
    #[test]
    fn a_position_comes_back_from_its_moment(case in case(), at in share()) {
        let record = case.record();
        let Some(plan) = case.plan(&record) else { return Ok(()) };
        let (view, x) = (case.view(&plan), at * case.length());
        prop_assert!((view.x(view.moment(x)) - x).abs() <= 0.5);
    }

    #[test]
    fn a_date_comes_back_from_its_position_within_half_a_pixel(case in case()) {
        let record = case.record();
        let Some(plan) = case.plan(&record) else { return Ok(()) };
        let view = case.view(&plan);
        for event in plan.lanes.iter().flat_map(|lane| &lane.events) {
            let back = view.moment(view.x(event.start));
            prop_assert!((back - event.start).abs() <= view.per_pixel / 2.0, "{} is {back}", event.start);
        }
    }

    #[test]
    fn closing_in_keeps_what_lies_under_the_finger(case in case(), at in share(), factor in 1.0..8.0) {
        let record = case.record();
        let Some(plan) = case.plan(&record) else { return Ok(()) };
        let (view, x) = (case.view(&plan), at * case.length());
        let closer = view.zoomed(factor, x);
        prop_assert!((closer.x(view.moment(x)) - x).abs() <= 0.5 * factor);
    }

    #[test]
    fn a_view_shows_nothing_outside_of_the_reach(case in case(), pixels in -1e9..1e9, factor in 1e-9..1e9) {
        let record = case.record();
        let Some(plan) = case.plan(&record) else { return Ok(()) };
        let (reach, length) = (plan.reach, case.length());
        let moved = case.view(&plan).panned(pixels).zoomed(factor, length / 2.0).within(reach, length);
        prop_assert!(moved.start >= reach.start);
        prop_assert!(moved.reach(length).end <= reach.end + moved.per_pixel / 2.0);
        prop_assert!(moved.per_pixel >= 1.0_f64.min(View::of(reach, length).per_pixel));
        prop_assert_eq!(moved.within(reach, length), moved);
    }

    #[test]
    fn what_is_in_view_comes_back_from_its_address_and_grows_no_wider_each_time(case in case()) {
        let record = case.record();
        let Some(plan) = case.plan(&record) else { return Ok(()) };
        let reach = case.view(&plan).reach(case.length());
        let printed = reach.print();
        let back = plan.reach.read(&printed);
        prop_assert!(back.is_some(), "{printed} is not read");
        let back = back.unwrap_or(reach);
        // To the minute, the day or the year that it is printed in.
        let unit = match reach.length() {
            _ if printed.contains('Y') => 366.0 * 86_400.0,
            ..691_200.0 => 60.0,
            _ => 86_400.0,
        };
        let rounding = plan.reach.closest();
        prop_assert!((back.start - reach.start).abs() <= unit + rounding, "{printed}: {reach:?} {back:?}");
        prop_assert!((back.end - reach.end).abs() <= unit + rounding, "{printed}: {reach:?} {back:?}");
        if unit < 1e6 {
            prop_assert_eq!(back.print(), printed);
        }
    }

    #[test]
    fn a_view_that_may_be_is_left_as_it_is(zoom in share(), place in share(), length in 320.0..3840.0) {
        let reach = Reach { start: 0.0, end: 1e9 };
        let view = view(reach, length, zoom, place);
        prop_assert_eq!(view.within(reach, length), view);
    }
}

#[test]
fn the_reach_is_the_whole_years_around_all_dates() {
    let reach = around(&["1988-02-20", "2020-09-27/..", "../1992"]).expect("there are dates");
    let ends = around(&["1988", "2020"]).expect("there are dates");
    assert_eq!(reach, ends);
    assert_eq!(around(&["../.."]), None);
    assert_eq!(around(&[]), None);
}

#[test]
fn years_that_no_axis_tells_apart_make_none() {
    assert_eq!(around(&["Y300000000000"]), None);
    assert_eq!(around(&["Y-400000000000", "Y-300000000000"]).map(|reach| reach.length() > 0.0), Some(true));
}

fn around(dates: &[&str]) -> Option<Reach> {
    let dates: Vec<Edtf> = dates.iter().map(|date| Edtf::parse(date).expect("it is a date")).collect();
    Reach::around(&dates)
}

#[test]
fn what_is_in_view_is_printed_as_an_interval() {
    let reach = around(&["1990", "1993"]).expect("there are dates");
    let check = |text: &str, expected: Option<&str>| {
        assert_eq!(reach.read(text).map(Reach::print).as_deref(), expected, "{text}");
    };
    check("1992", Some("1992-01-01/1992-12-31"));
    check("1992-02-25T23:00:00Z/1992-02-26T03:00:00Z", Some("1992-02-25T23:00:00Z/1992-02-26T03:00:00Z"));
    check("1988/1991-06", Some("1990-01-01/1991-06-30"));
    check("1992/1991", None);
    check("yesterday", None);
    let years = Reach { start: -5e11, end: 5e11 };
    assert_eq!(years.print(), "Y-13875/Y17814");
}
