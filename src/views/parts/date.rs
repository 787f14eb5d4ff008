//! A date in the reader's words, at the precision that it has.

use crate::{
    record::edtf::Edtf,
    views::{
        markup::{Markup, classed, el},
        site::Site,
    },
    wording::dates,
};

/// A date in full. Where HTML has a machine form for it (a day, a month, a year), it carries that too.
#[must_use]
pub fn date(site: Site, date: &Edtf) -> Markup {
    let words = dates::date_words(site.words, date);
    match machine_form(date.as_str()) {
        Some(form) => classed("time", "date").attr("datetime", form).text(words),
        None => classed("span", "date").text(words),
    }
}

/// A date in full that ends a sentence, and its full stop.
#[must_use]
pub fn ending(site: Site, edtf: &Edtf) -> Markup {
    let stop = dates::stop_after(&dates::date_words(site.words, edtf));
    el("span").with(date(site, edtf)).text(stop)
}

/// The value of `datetime`: only a whole day, month or year from the year 1 on, without any doubt.
fn machine_form(edtf: &str) -> Option<String> {
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = edtf.split('-');
    let year = parts.next().is_some_and(|year| digits(year, 4) && year != "0000");
    (year && parts.all(|part| digits(part, 2))).then(|| edtf.to_owned())
}

#[cfg(test)]
mod tests {
    use super::machine_form;

    #[test]
    fn only_a_certain_day_month_or_year_has_a_machine_form() {
        for date in ["1992", "2021-02", "1992-04-10"] {
            assert_eq!(machine_form(date).as_deref(), Some(date));
        }
        for date in ["2021-02?", "1992~", "199X", "1988/1994", "-0044", "0000", "1992-02-25/1992-02-26", "Y170000002"] {
            assert_eq!(machine_form(date), None, "{date}");
        }
    }
}
