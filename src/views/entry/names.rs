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

/// The other forms of a name than the one the page is headed with; nothing where there is none.
#[must_use]
pub fn section(site: Site, name: &Name) -> Option<Markup> {
    let of_report =
        name.source_form.iter().map(|form| row(site.words.source_form(), vec![el("dd").text(form.clone())]));
    let by_language = name.by_language.iter().filter(|(_, form)| *form != name.shown.words).map(|(language, form)| {
        let label = names::language(site.words, language).unwrap_or_else(|| language.clone());
        row(label, vec![spoken(el("dd"), Some(language)).text(form.clone())])
    });
    let also: Vec<Markup> = name.also.iter().map(|form| el("dd").attr("dir", "auto").text(form.clone())).collect();
    let also = (!also.is_empty()).then(|| row(site.words.also_attested(), also));
    let rows: Vec<Markup> = of_report.chain(by_language).chain(also).collect();
    let heading = el("h2").text(site.words.names());
    (!rows.is_empty()).then(|| el("section").with(heading).with(classed("dl", "names").with_all(rows)))
}

fn row(label: impl Into<Value>, forms: Vec<Markup>) -> Markup {
    el("div").with(el("dt").text(label)).with_all(forms)
}
