//! The scale of the axis: eras over their years, and the years themselves.

use leptos::prelude::*;
use memorial_axis::{
    ticks::{Begins, Tick, ticks},
    view::View,
};
use memorial_i18n::{Messages, date};

use super::{
    data::{EraData, TimelineData, Words},
    era_words::EraWords,
    keys,
    layout::Form,
    place::{Properties, placed},
    share::percent,
    state::{Stop, TimelineState, is_era_seen},
};
use crate::widgets::list::{List, Numbered, row};

/// The eras: a link to each in the list, over the ground of its years.
#[component]
pub fn Eras(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let eras = state.data.eras.iter().enumerate().map(|(place, era)| view! { <EraMark state place era/> });
    view! { <ol class="axis__eras">{eras.collect_view()}</ol> }
}

/// The id of an era on the axis.
pub fn era_id(era: &EraData) -> String {
    ["_axis-era-", &era.id].concat()
}

/// An era.
#[component]
fn EraMark(
    /// The timeline.
    state: TimelineState,
    /// Its place among the eras.
    place: usize,
    /// The era.
    era: &'static EraData,
) -> impl IntoView {
    let words = Memo::new(move |_| era_words(state, place, era));
    let class = move || words.get().map_or("axis__era", EraWords::class);
    let properties = Signal::derive(move || era_properties(state.shown_view(), era));
    let is_seen = move || is_era_seen(era, state.shown_view());
    let address = move || state.here(None, &["#_era-", &era.id].concat());
    let name = [&era.title.words, ", ", &era.years].concat();
    let focused = move |_| {
        state.stop.set(Some(Stop::Era(place)));
        state.preview.set(None);
    };
    view! {
        <li class=class hidden=move || !is_seen() use:placed=properties>
            <a id=era_id(era) href=address aria-label=name tabindex=move || keys::tabindex(state, Stop::Era(place)) on:focus=focused>
                <b><Title words=&era.title/></b>" "
                <span>{era.years.as_str()}</span>
            </a>
        </li>
    }
}

/// Words of the record; their language is said where it is another than the page's.
#[component]
pub fn Title(
    /// The words.
    words: &'static Words,
) -> impl IntoView {
    match words.language.as_deref() {
        None => leptos::either::Either::Left(words.words.as_str()),
        Some(language) => {
            leptos::either::Either::Right(view! { <bdi lang=language dir="auto">{words.words.as_str()}</bdi> })
        }
    }
}

/// What is written of an era; in written pages the style sheet says it.
fn era_words(state: TimelineState, place: usize, era: &EraData) -> Option<EraWords> {
    let view = state.shown_view();
    state.measured.with(|measured| {
        let measured = measured.as_ref()?;
        let form = Form::of(measured.width);
        let seen = view.share(era.span.end).min(1.0) - view.share(era.span.start).max(0.0);
        Some(EraWords::of(&measured.eras[place], seen * form.length(measured.width), form))
    })
}

/// An era that begins before what is seen has its words where that begins.
fn era_properties(view: View, era: &EraData) -> Properties {
    let (start, end) = (view.share(era.span.start).max(0.0), view.share(era.span.end).min(1.0));
    vec![("--at", percent(start)), ("--length", percent((end - start).max(0.0)))]
}

/// The years: ticks in steps that read well.
#[component]
pub fn Years(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let ticks = Numbered::new();
    let rows = Signal::derive(move || ticks.numbers(ticks_of(state)));
    let tick = move |number| {
        let (tick, is_minor) = ticks.thing(number);
        view! { <TickMark state tick is_minor/> }
    };
    view! { <ol class="axis__years" aria-hidden="true"><List rows row=row(tick)/></ol> }
}

/// A tick of the years.
#[component]
fn TickMark(
    /// The timeline.
    state: TimelineState,
    /// The tick.
    tick: Tick,
    /// Whether the strip leaves it out.
    is_minor: bool,
) -> impl IntoView {
    let properties = Signal::derive(move || vec![("--at", percent(state.shown_view().share(tick.at)))]);
    view! { <li class="axis__tick" class:axis__tick--minor=is_minor use:placed=properties>{tick_words(state.messages, tick)}</li> }
}

/// The ticks of what is seen. Natively those of the strip are told from those that it leaves out.
fn ticks_of(state: TimelineState) -> Vec<(Tick, bool)> {
    let (view, form) = (state.shown_view(), state.form());
    let within = |form: Form| ticks(view.span(), view.length * form.tick_share());
    let shown = within(form);
    let strip = within(Form::Strip);
    let is_minor = |tick: &Tick| !strip.iter().any(|other| other.at.to_bits() == tick.at.to_bits());
    shown.into_iter().map(|tick| (tick, is_minor(&tick))).collect()
}

/// A tick in words.
fn tick_words(messages: Messages, tick: Tick) -> String {
    match tick.begins {
        Begins::Year(year) => date::tick_year(messages, year),
        Begins::Month(year, month) => date::tick_month(messages, year, month),
        Begins::Day(day) => date::tick_day(messages, day.year, day.month, day.day),
        Begins::Time(_, hours, minutes) => date::tick_time(hours, minutes),
    }
}

/// The years that are seen, in words.
pub fn years_seen(data: &TimelineData, messages: Messages, view: View, is_whole: bool) -> String {
    use memorial_axis::calendar::day_of;
    let (first, last) = match is_whole {
        true => data.years,
        false => (day_of(view.start).year, day_of(view.span().end - 1.0).year),
    };
    date::years(messages, first, last)
}
