//! Every attested form of a name with the language that it is in: a card beside what the record says of its bearer.

use leptos::prelude::*;
use memorial_i18n::names::language;
use memorial_record::text::Name;

use crate::{components::text::direction, context::use_page};

/// The forms of a name; nothing where there is none but the one that the page is headed with.
#[component]
pub fn NameForms(
    /// The name.
    name: &'static Name,
) -> impl IntoView {
    let page = use_page();
    let has_more = name.forms().count() > 2 || name.forms().any(|form| form != name.shown.words);
    let report_language = page.record.languages.first().map_or("", String::as_str);
    let own_language = if report_language == page.messages.tag() { "" } else { report_language };
    let of_report = name.source_form.iter().map(|form| (page.messages.source_form(), own_language, form.as_str()));
    let by_language = name
        .by_language
        .iter()
        .map(|(tag, form)| (language(page.messages, tag).unwrap_or(tag.as_str()), tag.as_str(), form.as_str()));
    let row = |(label, tag, form): (&'static str, &'static str, &'static str)| {
        let (lang, dir) = ((!tag.is_empty()).then_some(tag), (!tag.is_empty()).then(|| direction(tag)));
        view! { <div class="card__row"><dt>{label}</dt><dd><bdi lang=lang dir=dir>{form}</bdi></dd></div> }
    };
    // Nobody says in which language these are, so they are in none rather than in the page's.
    let also = name.also.iter().map(|form| view! { <dd><bdi lang="" dir="auto">{form.as_str()}</bdi></dd> });
    let also = (!name.also.is_empty())
        .then(|| view! { <div class="card__row"><dt>{page.messages.also_attested()}</dt>{also.collect_view()}</div> });
    has_more.then(|| {
        view! {
            <section class="card card--pairs">
                <h3 class="card__head">{page.messages.name_forms()}</h3>
                <dl>{of_report.chain(by_language).map(row).collect_view()}{also}</dl>
            </section>
        }
    })
}
