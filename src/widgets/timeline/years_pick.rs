//! The years of the bar of filters: from one, to one, or between two.

use leptos::prelude::*;
use memorial_i18n::date;

use super::{pick::PickValue, state::TimelineState};

/// The years that are looked for, in words: those of the record where none are chosen.
pub fn years_value(state: TimelineState) -> PickValue {
    let (from, to) = state.query.with(|query| query.years);
    let (first, last) = state.data.years;
    let (first, last) = (from.unwrap_or(first), to.unwrap_or(last));
    PickValue { words: date::years(state.messages, first, last), is_set: (from, to) != (None, None) }
}

/// The fields of both years.
#[component]
pub fn YearFields(
    /// The timeline.
    state: TimelineState,
    /// The beginning of their ids.
    id: &'static str,
) -> impl IntoView {
    let messages = state.messages;
    view! {
        <div class="pick__years">
            <YearField state id=[id, "-from"].concat() name="from" label=messages.filter_from() bound=YearBound::From/>
            <YearField state id=[id, "-to"].concat() name="to" label=messages.filter_to() bound=YearBound::To/>
        </div>
    }
}

/// Which of both years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum YearBound {
    From,
    To,
}

/// The field of a year. A year before our era is written as the language has it.
#[component]
fn YearField(
    /// The timeline.
    state: TimelineState,
    /// Its id.
    id: String,
    /// Its name in the address.
    name: &'static str,
    /// Its label.
    label: &'static str,
    /// Which year it is.
    bound: YearBound,
) -> impl IntoView {
    let messages = state.messages;
    let written = move || {
        let (from, to) = state.query.with(|query| query.years);
        let year = if bound == YearBound::From { from } else { to };
        year.map(|year| date::year(messages, year)).unwrap_or_default()
    };
    let (first, last) = state.data.years;
    let example = date::year(messages, if bound == YearBound::From { first } else { last });
    let typed = move |text: String| {
        let year = date::parse_year(messages, &text);
        state.query.update(|query| match bound {
            YearBound::From => query.years.0 = year,
            YearBound::To => query.years.1 = year,
        });
    };
    view! {
        <label class="pick__year">
            <span>{label}</span>
            <input type="text" inputmode="numeric" id=id name=name autocomplete="off" placeholder=example prop:value=written
                on:change:target=move |event| typed(event.target().value())/>
        </label>
    }
}
