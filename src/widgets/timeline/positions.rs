//! The style sheet of the written page: where each mark is, at every width, before and without scripts.

use std::fmt::Write;

use memorial_axis::{
    layout::{Content, Item, Label, Layout, Side},
    ticks::ticks,
    view::{Span, View},
};

use super::{
    data::{EraData, TimelineData},
    era_words::{EraLengths, EraWords},
    estimate::estimate,
    layout::{Form, TITLE_SIZE, WIDTHS, written, written_items},
    share::percent,
};

/// The style sheet; nothing where the record has no date. It counts only in what is written, not in what is mounted.
#[must_use]
pub fn positions_css(data: &TimelineData) -> String {
    let Some(whole) = data.span else { return String::new() };
    let mut css = String::from("@layer components{");
    fixed(&mut css, data, whole);
    let reference = written_items(data, whole);
    for item in reference.lanes.iter().flat_map(|lane| &lane.items) {
        let at = percent(item.x / reference.setting.length);
        let bar = item.bar / reference.setting.length * 100.0;
        let _ = write!(css, ".axis--written {}{{--at:{at}", selector(data, item));
        if bar > 0.0 {
            let _ = write!(css, ";--bar:{bar:.3}cqi");
        }
        css.push('}');
    }
    if reference.has_clusters() {
        // What is gathered is gathered at every width: rows for the narrowest labels fit all.
        let mut rules = String::new();
        rows(&mut rules, data, &reference);
        css.push_str(&rules);
        for width in WIDTHS {
            let mut rules = String::new();
            let form = Form::of(width);
            eras(&mut rules, data, whole, (form.length(width), form));
            let _ = write!(css, "@container axis (min-width:{width}rem){{{rules}}}");
        }
    } else {
        let mut last = String::new();
        for width in WIDTHS {
            let mut rules = String::new();
            let layout = written(data, whole, width);
            rows(&mut rules, data, &layout);
            eras(&mut rules, data, whole, (layout.setting.length, Form::of(width)));
            if rules != last {
                let _ = write!(css, "@container axis (min-width:{width}rem){{{rules}}}");
                last = rules;
            }
        }
    }
    css.push('}');
    css
}

/// Eras and years.
fn fixed(css: &mut String, data: &TimelineData, whole: Span) {
    for (place, era) in data.eras.iter().enumerate() {
        let (at, end) = (whole.share(era.span.start), whole.share(era.span.end));
        let (place, at, length) = (place + 1, percent(at), percent(end - at));
        let _ = write!(css, ".axis--written .axis__era:nth-child({place}){{--at:{at};--length:{length}}}");
    }
    let least = whole.length() * Form::Wide.tick_share();
    for (place, tick) in ticks(whole, least).iter().enumerate() {
        let (place, at) = (place + 1, percent(View::of(whole).share(tick.at)));
        let _ = write!(css, ".axis--written .axis__tick:nth-child({place}){{--at:{at}}}");
    }
    if let Some(time) = data.root.as_ref().and_then(|root| data.events[root.event].time) {
        let at = percent(whole.share(time.0));
        let _ = write!(css, ".axis--written .axis-programme{{--at:{at}}}");
    }
}

/// Names of eras are bold.
const BOLD: f64 = 1.02;
/// The estimate is a wide one; a third line is there for the widest letters.
const USUAL: f64 = 0.9;

/// The lengths of the words of an era, as far as they can be told without setting them.
fn estimated(era: &EraData) -> EraLengths {
    let length = |text: &str| estimate(text) * TITLE_SIZE * USUAL;
    let words = era.title.words.split_whitespace().map(|word| length(word) * BOLD);
    EraLengths { words: words.collect(), space: 0.24, years: length(&era.years), most_lines: 2 }
}

/// What is written of each era at one width.
fn eras(css: &mut String, data: &TimelineData, whole: Span, (length, form): (f64, Form)) {
    for (place, era) in data.eras.iter().enumerate() {
        let share = era.span.length() / whole.length();
        let (name, years) = match EraWords::of(&estimated(era), share * length, form) {
            EraWords::Both => ("inline", "inline"),
            EraWords::Name => ("inline", "none"),
            EraWords::Years => ("none", "inline"),
            EraWords::Nothing => ("none", "none"),
        };
        let selector = format!(".axis--written .axis__era:nth-child({})", place + 1);
        let _ = write!(css, "{selector} b{{display:{name}}}{selector} span{{display:{years}}}");
    }
}

/// Rows and sides at one width.
fn rows(css: &mut String, data: &TimelineData, layout: &Layout) {
    for (place, lane) in layout.lanes.iter().enumerate() {
        let _ = write!(css, ".axis--written .lane:nth-of-type({}){{--rows:{}}}", place + 1, lane.rows.max(1));
    }
    let items: Vec<&Item> = layout.lanes.iter().flat_map(|lane| &lane.items).collect();
    let most = items.iter().map(|item| item.row).max().unwrap_or_default();
    for row in 0..=most {
        list(css, data, items.iter().filter(|item| item.row == row), "", &format!("--row:{row}"));
    }
    let is_before = |item: &&&Item| {
        matches!(item.label, Label::Dated(Side::Before) | Label::Title(Side::Before) | Label::Cut(Side::Before, _))
    };
    let (before, after): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| is_before(item));
    list(css, data, after.iter(), "", "inset-inline:calc(var(--at) - var(--mark)/2) auto;--shape-order:0");
    list(
        css,
        data,
        before.iter(),
        "",
        "inset-inline:auto calc(100% - var(--at) - var(--bar,0px) - var(--mark)/2);--shape-order:3",
    );
    list(css, data, items.iter().filter(|item| matches!(item.label, Label::Dated(_))), ">time", "display:inline");
    list(css, data, items.iter().filter(|item| !matches!(item.label, Label::Dated(_))), ">time", "display:none");
    for item in items {
        if let Label::Cut(_, room) = item.label {
            let _ = write!(css, ".axis--written {}>[data-title]{{max-inline-size:{room:.2}rem}}", selector(data, item));
        }
    }
}

/// One rule for these items, where there are any.
fn list<'a>(css: &mut String, data: &TimelineData, items: impl Iterator<Item = &'a &'a Item>, part: &str, rule: &str) {
    let selectors: Vec<String> = items.map(|item| selector(data, item)).collect();
    if !selectors.is_empty() {
        let _ = write!(css, ".axis--written :is({}){part}{{{rule}}}", selectors.join(","));
    }
}

/// The id of an event is a slug: it needs no escape.
fn selector(data: &TimelineData, item: &Item) -> String {
    let first = &data.events[item.content.first() as usize].id;
    match item.content {
        Content::Event(_) => format!("[data-mark=\"{first}\"]"),
        Content::Cluster(_) => format!("[id=\"_cluster-{first}\"]"),
    }
}
