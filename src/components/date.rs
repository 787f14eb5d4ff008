//! A date in the reader's words, at the precision that it has.

use leptos::{either::Either, prelude::*};
use memorial_i18n::date;
use memorial_record::edtf::Edtf;

use crate::context::use_page;

/// A date. Where HTML has a machine form for it (a day, a month, a year), it carries that too.
#[component]
pub fn DateText(
    /// The date.
    date: &'static Edtf,
    /// Whether it is abridged for a margin or a table: “25–26 Feb 1992”.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let messages = use_page().messages;
    let words = if short { date::short(messages, date.parsed()) } else { date::long(messages, date.parsed()) };
    match machine_form(date.as_str()) {
        Some(form) => Either::Left(view! { <time datetime=form>{words}</time> }),
        None => Either::Right(view! { <span>{words}</span> }),
    }
}

/// The value of `datetime`: only a whole day, month or year from the year 1 on, without any doubt.
fn machine_form(edtf: &str) -> Option<String> {
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = edtf.split('-');
    let year = parts.next().is_some_and(|year| digits(year, 4) && year != "0000");
    let is_month = |part: &str| digits(part, 2) && part <= "12";
    let month = parts.next().is_none_or(is_month);
    (year && month && parts.all(|day| digits(day, 2))).then(|| edtf.to_owned())
}

#[cfg(test)]
mod tests {
    use super::machine_form;

    #[test]
    fn only_a_certain_day_month_or_year_has_a_machine_form() {
        for date in ["1992", "2021-02", "1992-04-10"] {
            assert_eq!(machine_form(date).as_deref(), Some(date));
        }
        for date in ["2021-02?", "1992~", "199X", "1988/1994", "-0044", "0000", "1992-02-25/1992-02-26", "2001-21"] {
            assert_eq!(machine_form(date), None, "{date}");
        }
    }
}
