//! A line of years with the marks of an entry's events: a picture of the list that follows it.

use leptos::prelude::*;
use memorial_i18n::{Direction, date};
use memorial_record::{
    Event,
    edtf::{Edtf, Moment},
    entries::Key,
};

use crate::{context::use_page, widgets::names::spark::SparkMark};

/// At most this many years are written below the line.
const MOST_YEARS: i64 = 9;

/// The line; nothing for fewer than two events, or for events of one year.
#[component]
pub fn Lifeline(
    /// The events.
    events: Vec<Key<Event>>,
) -> impl IntoView {
    let page = use_page();
    let dates: Vec<(&'static Event, i64)> = (events.into_iter())
        .filter_map(|key| {
            let event: &'static Event = &page.record.events[key];
            Some((event, middle(&event.date)?))
        })
        .collect();
    let years = YearsShown::of(dates.iter().map(|(_, second)| *second))?;
    let is_mirrored = page.messages.direction() == Direction::Rtl;
    let place = move |second: i64| if is_mirrored { 1000 - years.share(second) } else { years.share(second) };
    let labels = years.labels().map(|year| {
        let at = place(Moment::from_civil(year, 1, 1).seconds());
        let x = [&(f64::from(at) / 10.0).to_string(), "%"].concat();
        view! { <text x=x y="0.9em" text-anchor="middle">{date::year(page.messages, year)}</text> }
    });
    let marks = dates.iter().map(|(event, second)| {
        let has = |signs: [char; 2]| event.date.as_str().contains(signs);
        let (lane, at) = (event.lane.index(), place(*second));
        view! { <SparkMark lane about=has(['~', '%']) uncertain=has(['?', '%']) at/> }
    });
    Some(view! {
        <div class="lifeline" aria-hidden="true">
            <svg class="spark" focusable="false">
                <line class="spark__line" x1="0" x2="100%" y1="50%" y2="50%"></line>
                {marks.collect_view()}
            </svg>
            <svg class="lifeline__years" focusable="false">{labels.collect_view()}</svg>
        </div>
    })
}

/// The middle of a date, in seconds.
fn middle(date: &Edtf) -> Option<i64> {
    let bounds = date.bounds();
    let (from, to) = (bounds.earliest.or(bounds.latest)?.seconds(), bounds.latest.or(bounds.earliest)?.seconds());
    Some(from + (to - from) / 2)
}

/// The years of a line, whole ones, with some room before and after the first and the last date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct YearsShown {
    first: i64,
    last: i64,
    from: i64,
    to: i64,
}

impl YearsShown {
    fn of(seconds: impl Iterator<Item = i64> + Clone) -> Option<Self> {
        let (earliest, latest) = (seconds.clone().min()?, seconds.max()?);
        let year = |second: i64| Moment::from_seconds(second).year();
        let (first, last) = (year(earliest), year(latest));
        let start = |year: i64| Moment::from_civil(year, 1, 1).seconds();
        let room = (start(last + 1) - start(first)) / 24;
        (first < last).then(|| Self { first, last, from: start(first) - room, to: start(last + 1) })
    }

    /// Where a second is on the line, in thousandths.
    fn share(self, second: i64) -> u32 {
        let length = i128::from(self.to - self.from);
        u32::try_from(i128::from(second - self.from) * 1000 / length).unwrap_or_default()
    }

    /// The years that are written: all of them, or round ones of as many.
    fn labels(self) -> impl Iterator<Item = i64> {
        let span = self.last - self.first;
        let step = [1, 2, 5].into_iter().cycle().zip(0..).map(|(step, turn)| step * 10_i64.pow(turn / 3));
        let step = step.take(48).find(|step| span / step < MOST_YEARS).unwrap_or(span);
        let first = if step == 1 { self.first } else { self.first + (-self.first).rem_euclid(step) };
        (first..=self.last).step_by(usize::try_from(step).unwrap_or(1))
    }
}

#[cfg(test)]
mod tests {
    use super::{Moment, YearsShown};

    fn labels(first: i64, last: i64) -> Vec<i64> {
        let seconds = [first, last].map(|year| Moment::from_civil(year, 6, 1).seconds());
        YearsShown::of(seconds.into_iter()).map(|years| years.labels().collect()).unwrap_or_default()
    }

    #[test]
    fn few_years_are_all_written_and_many_by_round_ones() {
        assert_eq!(labels(2018, 2021), [2018, 2019, 2020, 2021]);
        assert_eq!(labels(1988, 2023), [1990, 1995, 2000, 2005, 2010, 2015, 2020]);
        assert_eq!(labels(-44, 1992), [0, 500, 1000, 1500]);
        assert!(labels(1992, 1992).is_empty());
    }

    #[test]
    fn dates_are_in_their_order_on_the_line() {
        let seconds = [1992, 1994, 2020].map(|year| Moment::from_civil(year, 2, 25).seconds());
        let years = YearsShown::of(seconds.into_iter()).expect("there are several years");
        let shares = seconds.map(|second| years.share(second));
        assert!(0 < shares[0] && shares[0] < shares[1] && shares[1] < shares[2] && shares[2] < 1000, "{shares:?}");
    }
}
