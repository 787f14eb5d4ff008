//! The marks of the axis come in order, are in the reach, and stand as far apart as was asked.

use memorial_timeline::{
    axis::{
        ticks::{Tick, What, ticks},
        view::{Reach, seconds},
    },
    record::edtf::{Date, Moment},
};
use proptest::prelude::*;

const DAY: f64 = 86_400.0;
/// The seconds of the farthest years that a record can have.
const FARTHEST: f64 = 6.3e18;

proptest! {
    #[test]
    fn marks_of_the_axis_are_in_order_in_the_reach_and_apart(reach in reach(), parts in 1.0..200.0_f64) {
        let least = reach.length() / parts;
        let ticks = ticks(reach, least);
        prop_assert!(ticks.iter().all(|tick| reach.start <= tick.at && tick.at <= reach.end));
        for pair in ticks.windows(2) {
            let apart = pair[1].at - pair[0].at;
            prop_assert!(apart > 0.0, "{pair:?}");
            prop_assert!(apart >= least * shortest(pair) - ulp(pair[1].at), "{pair:?} stand {apart} apart, not {least}");
        }
        let most = (parts * 31.0 / 28.0).ceil() + 1.0;
        prop_assert!(f64::from(u32::try_from(ticks.len()).expect("they are few")) <= most, "{} of {parts}", ticks.len());
    }

    #[test]
    fn marks_of_the_axis_say_when_they_stand(reach in reach(), parts in 1.0..200.0_f64) {
        for tick in ticks(reach, reach.length() / parts) {
            // Past 285 million years a second is no more told apart.
            if tick.at.abs() < 9e15 {
                prop_assert_eq!(said(&tick), tick.at);
            }
        }
    }
}

#[test]
fn the_farthest_years_are_marked_and_come_to_an_end() {
    let [first, last] = [i64::MIN, i64::MAX].map(|year| seconds(Moment::from_civil(year, 1, 1)));
    for parts in [1.0, 7.0, 1e3, 1e6, 1e9, 1e12] {
        let least = (last - first) / parts;
        for reach in [Reach { start: last - least * 5.0, end: last }, Reach { start: first, end: first + least * 5.0 }]
        {
            let ticks = ticks(reach, least);
            assert!(ticks.len() <= 6, "{} of {parts}", ticks.len());
            assert!(ticks.is_sorted_by(|one, next| one.at < next.at), "{ticks:?}");
        }
    }
}

#[test]
fn a_reach_without_length_has_at_most_one_mark() {
    assert_eq!(ticks(Reach { start: 0.0, end: 0.0 }, DAY).len(), 1);
    assert_eq!(ticks(Reach { start: 1.0, end: 1.0 }, DAY).len(), 0);
}

/// From a minute to all times.
fn reach() -> impl Strategy<Value = Reach> {
    let length = (1.8_f64..19.0).prop_map(|power| 10_f64.powf(power));
    let start = prop_oneof![-1e11..5e9, -1e18..1e18, -FARTHEST..FARTHEST];
    (start, length).prop_map(|(start, length)| {
        let reach = Reach { start, end: (start + length).min(FARTHEST) };
        // No view is closer than this.
        Reach { start, end: reach.end.max(start + 1e3 * reach.closest()) }
    })
}

/// How much shorter than the mean the shortest step of this kind is: a February, a winter, and half a year before July.
fn shortest(pair: &[Tick]) -> f64 {
    let months = |tick: &Tick| match tick.what {
        What::Date(Date::Year(year)) => Some(year * 12),
        What::Date(Date::Month(year, month)) => Some(year * 12 + i64::from(month) - 1),
        _ => None,
    };
    const MONTH: f64 = 2_629_746.0;
    match (months(&pair[0]), months(&pair[1])) {
        (Some(first), Some(second)) => match second - first {
            1 => 28.0 * DAY / MONTH,
            3 => 90.0 * DAY / (3.0 * MONTH),
            6 => 181.0 * DAY / (6.0 * MONTH),
            _ => 365.0 / 365.2425,
        },
        _ => 1.0,
    }
}

fn said(tick: &Tick) -> f64 {
    let (year, month, day, minutes) = match tick.what {
        What::Date(Date::Year(year)) => (year, 1, 1, 0),
        What::Date(Date::Month(year, month)) => (year, month, 1, 0),
        What::Date(Date::Day(year, month, day)) => (year, month, day, 0),
        // The day of a time is that of its position.
        What::Time(hour, minute) => {
            return (tick.at / DAY).floor() * DAY + (f64::from(hour) * 60.0 + f64::from(minute)) * 60.0;
        }
        What::Date(other) => panic!("{other:?} marks no axis"),
    };
    let moment = Moment::from_civil(year, month, day);
    seconds(moment) + f64::from(minutes)
}

/// How far two numbers of this size that should be one may be apart.
fn ulp(number: f64) -> f64 {
    number.abs() * f64::EPSILON * 2.0
}
