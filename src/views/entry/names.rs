//! The forms of a name, as attested: each with its language, never transliterated by us.

use crate::{
    browser::names,
    record::text::Name,
    views::{
        markup::{Markup, Value, classed, el},
        parts::text::spoken,
        site::Site,
    },
};

/// Every form of a name with its language; nothing where there is none but the one the page is headed with.
#[must_use]
pub fn section(site: Site, name: &Name) -> Option<Markup> {
    let record = site.record;
    let of_report = record.languages.first().filter(|language| **language != record.language);
    let of_report = name.source_form.iter().map(|form| {
        row(site.words.source_form(), vec![spoken(el("bdi"), of_report.map(String::as_str)).text(form.clone())])
    });
    let by_language = name.by_language.iter().map(|(language, form)| {
        let label = names::language(site.words, language).unwrap_or_else(|| language.clone());
        row(label, vec![spoken(el("bdi"), Some(language)).text(form.clone())])
    });
    // Nobody says in which language these are, so they are in none rather than in the page's.
    let form = |form: &String| el("bdi").attr("lang", "").text(form.clone());
    let also: Vec<Markup> = name.also.iter().map(form).collect();
    let also = (!also.is_empty()).then(|| row(site.words.also_attested(), also));
    let rows: Vec<Markup> = of_report.chain(by_language).chain(also).collect();
    let heading = el("h2").text(site.words.names());
    let has_more = name.forms().count() > 2 || name.forms().any(|form| form != name.shown.words);
    has_more.then(|| el("section").with(heading).with(classed("dl", "names").with_all(rows)))
}

fn row(label: impl Into<Value>, forms: Vec<Markup>) -> Markup {
    el("div").with(el("dt").text(label)).with_all(forms.into_iter().map(|form| el("dd").with(form)))
}
