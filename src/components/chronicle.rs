//! The list of the timeline: eras, years in the margin, entries, and how long the record is silent between them.

use leptos::{either::Either, prelude::*};
use memorial_i18n::date;
use memorial_record::{Era, Event, entries::Key};

use crate::{
    components::{citation::CitationNumbers, date::DateText, entry::Entry, text::LocalizedText},
    context::{PageContext, use_page},
};

/// The fragment of the list.
pub const LIST: &str = "_list";
/// The fragment of its head.
pub const LIST_HEAD: &str = "_list-name";
/// Past this many entries each decade is a section that browsers lay out when it comes near.
const MOST_AT_ONCE: usize = 300;
/// The longest wait that is drawn to scale, in years, and the length of a year.
const LONGEST_WAIT: i64 = 14;
const REM_A_YEAR: f64 = 0.22;

/// The fragment of an era's head.
#[must_use]
pub fn era_fragment(era: &Era) -> String {
    ["_era-", &era.id].concat()
}

/// The entries of one year, and the years without any before them.
struct Year {
    year: Option<i64>,
    wait: Option<i64>,
    events: Vec<Key<Event>>,
}

/// The list of all events that are no item of a programme.
#[component]
pub fn Chronicle() -> impl IntoView {
    let page = use_page();
    let mut rest: &'static [Key<Event>] = &page.record.relations.timeline;
    let mut before = None;
    let mut sections = Vec::new();
    for at in 0..=page.record.eras.len() {
        let next = page.record.eras.get(at).and_then(|era| era.date.bounds().earliest);
        let count = rest.iter().take_while(|event| {
            let start = page.record.events[**event].date.bounds().earliest;
            at == page.record.eras.len() || start.is_some_and(|start| next.is_some_and(|next| start < next))
        });
        let (events, after) = rest.split_at(count.count());
        rest = after;
        let era = at.checked_sub(1).and_then(|at| page.record.eras.get(at));
        let years = years(page, events, &mut before);
        if era.is_some() || !years.is_empty() {
            sections.push(view! { <EraSection era years/> });
        }
    }
    view! {
        <section class="chronicle" id=LIST tabindex="-1" aria-labelledby=LIST_HEAD>
            <h2 class="visually-hidden" id=LIST_HEAD>{page.messages.events()}</h2>
            {sections}
        </section>
    }
}

/// Groups events by year; `before` is the last year of the events so far.
fn years(page: PageContext, events: &[Key<Event>], before: &mut Option<i64>) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for key in events {
        let bounds = page.record.events[*key].date.bounds();
        let year = bounds.earliest.or(bounds.latest).map(|moment| moment.year());
        match years.last_mut() {
            Some(last) if last.year == year => last.events.push(*key),
            _ => {
                let wait = year.zip(*before).map(|(year, before)| year - before).filter(|wait| *wait >= 2);
                years.push(Year { year, wait, events: vec![*key] });
            }
        }
        let last = bounds.latest.or(bounds.earliest).map(|moment| moment.year());
        *before = (*before).max(last);
    }
    years
}

/// An era: its head under a double rule, and its years. What comes before the first era has no head.
#[component]
fn EraSection(
    /// The era.
    era: Option<&'static Era>,
    /// Its years.
    years: Vec<Year>,
) -> impl IntoView {
    let is_long = use_page().record.relations.timeline.len() > MOST_AT_ONCE;
    let head = era.map(|era| {
        view! {
            <header class="era__head" id=era_fragment(era)>
                <h2><LocalizedText text=&era.title/></h2>
                <span><DateText date=&era.date/><CitationNumbers citations=&era.sources/></span>
            </header>
        }
    });
    let years = if is_long { Either::Left(decades(years)) } else { Either::Right(year_views(years)) };
    view! { <section class="era">{head}{years}</section> }
}

/// The years, a section a decade.
fn decades(years: Vec<Year>) -> impl IntoView {
    let mut decades: Vec<(Option<i64>, Vec<Year>)> = Vec::new();
    for year in years {
        let decade = year.year.map(|year| year.div_euclid(10));
        match decades.last_mut() {
            Some((last, years)) if *last == decade => years.push(year),
            _ => decades.push((decade, vec![year])),
        }
    }
    let decade = |(_, years)| view! { <section class="decade">{year_views(years)}</section> };
    decades.into_iter().map(decade).collect_view()
}

fn year_views(years: Vec<Year>) -> impl IntoView {
    years.into_iter().map(|year| view! { <YearSection year/> }).collect_view()
}

/// A year in the margin, and its entries.
#[component]
fn YearSection(
    /// The year.
    year: Year,
) -> impl IntoView {
    let messages = use_page().messages;
    let Year { year, wait, events } = year;
    let words = year.map_or_else(|| messages.undated().to_owned(), |year| date::year(messages, year));
    view! {
        {wait.map(|years| view! { <Wait years/> })}
        <div class="year">
            <p class="year__number">{words}</p>
            <div class="year__entries">{events.into_iter().map(|event| view! { <Entry event/> }).collect_view()}</div>
        </div>
    }
}

/// For how many years there is no entry; its length is to scale.
#[component]
fn Wait(
    /// The years.
    years: i64,
) -> impl IntoView {
    let drawn = f64::from(i32::try_from(years.min(LONGEST_WAIT)).unwrap_or_default());
    let height = [&((drawn * REM_A_YEAR * 100.0).round() / 100.0).to_string(), "rem"].concat();
    view! {
        <p class="wait">
            <svg width="1" height=height aria-hidden="true"></svg>
            {use_page().messages.years_between(years.unsigned_abs())}
        </p>
    }
}
