//! What stands around the axis: its buttons, the map of the whole, and what is opened below it.

use leptos::prelude::*;

use crate::{
    browser::page,
    record::{Event, entries::Key},
    views::{
        axis::{
            explorer::{Explorer, Panel},
            mark,
        },
        markup::{Markup, classed, el},
        parts::text::words,
    },
};

/// How many columns the map has.
pub const COLUMNS: u32 = 120;
/// The height of its highest column.
pub const HIGHEST: usize = 22;
/// The most events that are listed below the axis; the list has them all.
const LISTED: usize = 100;
/// The id of the heading of what is opened.
const OPENED: &str = "_opened";

/// The buttons that move the axis, and what is said of the mark that the reader is at.
pub fn tools(explorer: Explorer) -> Markup {
    let say = explorer.timeline.site.words;
    let button = |name: &'static str, sign: &'static str, act: fn(Explorer)| {
        let points = matches!(sign, "←" | "→");
        classed("button", if points { "tool tool--way" } else { "tool" })
            .attr("type", "button")
            .attr("aria-label", name)
            .attr("title", name)
            .on("click", move |_| act(explorer))
            .text(sign)
    };
    let earlier = button(say.axis_earlier(), "←", |explorer| explorer.step(false, false));
    let later = button(say.axis_later(), "→", |explorer| explorer.step(true, false));
    let closer = button(say.axis_closer(), "+", Explorer::closer);
    let farther =
        button(say.axis_farther(), "−", Explorer::farther).live_flag("disabled", move || explorer.is_whole.get());
    let words = |name: &'static str, act: fn(Explorer)| {
        classed("button", "tool tool--words").attr("type", "button").on("click", move |_| act(explorer)).text(name)
    };
    let all = words(say.axis_all(), Explorer::show_all).live_flag("disabled", move || explorer.is_whole.get());
    let fit = words(say.axis_fit(), Explorer::show_found).live_flag("hidden", move || {
        let timeline = explorer.timeline;
        timeline.found.get().len() == timeline.site.record.links.timeline.len()
    });
    let steps = words(say.axis_steps(), Explorer::open)
        .live_flag("hidden", move || !explorer.has_steps())
        .live_attr("aria-expanded", move || Some(if explorer.panel.get().is_some() { "true" } else { "false" }.into()));
    let group = classed("div", "axis__buttons").attr("role", "group").attr("aria-label", say.axis_tools());
    let status = classed("p", "axis__status").attr("role", "status").live_text(move || explorer.status.get());
    let group = group.with(earlier).with(later).with(closer).with(farther).with(all).with(fit).with(steps);
    classed("div", "axis__tools").with(group).with(status)
}

/// The map of the whole axis: how much lies where, and a brush over what is in view. Keys and buttons do all it does.
pub fn map(explorer: Explorer) -> Markup {
    let columns = el("path").live_attr("d", move || Some(explorer.columns.get().into()));
    let picture =
        classed("svg", "map__columns").attr("viewBox", "0 0 120 24").attr("preserveAspectRatio", "none").with(columns);
    classed("div", "map")
        .attr("aria-hidden", "true")
        .with(picture)
        .with(classed("div", "map__stage").mounted(move |field| explorer.has_map(&field, true)))
        .mounted(move |field| explorer.has_map(&field, false))
        .on("pointerdown", move |event| explorer.map(&event, true))
        .on("pointermove", move |event| explorer.map(&event, false))
        .on("pointerup", move |_| explorer.leave_map())
        .on("pointercancel", move |_| explorer.leave_map())
}

/// What is opened below the axis: the steps of a programme, or events that stand at one moment.
pub fn panel(explorer: Explorer) -> Markup {
    let content = move || {
        let panel = explorer.panel.get()?;
        page::after_render(|| page::focus_on(OPENED));
        Some(opened(explorer, &panel))
    };
    el("div").live_content(content).on("keydown", move |event| {
        if event.key().as_deref() == Some("Escape") {
            explorer.panel.set(None);
            explorer.focus();
            event.prevent();
        }
    })
}

fn opened(explorer: Explorer, panel: &Panel) -> Markup {
    let site = explorer.timeline.site;
    let heading = classed("h2", "panel__head").attr("id", OPENED).attr("tabindex", "-1");
    let (heading, events): (Markup, &[Key<Event>]) = match panel {
        Panel::Programme(key) => (words(heading, &site.record.events[*key].title), site.record.links.programme(*key)),
        Panel::Members(events) => (heading.text(mark::cluster_name(site, events)), events),
    };
    let page = explorer.page();
    let items = events.iter().take(LISTED).map(|key| {
        let event = &site.record.events[*key];
        let link = el("a").attr("href", [&page, "#", &event.id].concat()).attr("data-mark", event.id.clone());
        el("li").with(words(link, &event.title))
    });
    let class = match panel {
        Panel::Programme(_) => "panel__steps",
        Panel::Members(_) => "panel__members",
    };
    let rest = (events.len() > LISTED).then(|| el("p").text(site.words.axis_more()));
    let close = classed("button", "tool tool--words")
        .attr("type", "button")
        .on("click", move |_| {
            explorer.panel.set(None);
            explorer.focus();
        })
        .text(site.words.close());
    let list = classed("ol", class).with_all(items);
    classed("section", "panel").attr("aria-labelledby", OPENED).with(heading).with(list).with_all(rest).with(close)
}
