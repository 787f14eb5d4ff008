//! The axis as a picture: the whole of it, as it is read before the app has come, without it, and in print; and that of
//! the events of one entry, on its page.

use crate::{
    axis::{
        plan::{Plan, Shown},
        stretch::Side,
        ticks::{Tick, What, ticks},
        view::{Reach, View},
    },
    record::{Event, entries::Key},
    route::Page,
    views::{
        axis::{HEADING, ROW, SMALL, WIDE, YEARS, height, mark, middle, mirrored, top},
        markup::{Markup, classed, el},
        parts::{links, text::words},
        site::Site,
    },
    wording::dates,
};

/// Years stand at least so many pixels apart.
const APART: f64 = 56.0;

/// The picture of the whole axis.
pub fn picture(site: Site, mut plan: Plan, page: &str) -> Markup {
    let view = View::of(plan.reach, WIDE);
    let height = height(&plan);
    let eras = site.record.eras.iter().map(|era| {
        let part = plan.reach.part(&era.date);
        let (start, end) = (view.x(part.start) / WIDE, view.x(part.end) / WIDE);
        classed("rect", "axis__era")
            .attr("x", along(site, start, end))
            .attr("width", percent(end - start))
            .attr("y", "0")
            .attr("height", (height - 8).to_string())
    });
    let picture = frame(height).with_all(eras).with_all(years(site, plan.reach, view, WIDE, height));
    let shown = plan.shown(view, WIDE);
    let lanes = (0..plan.lanes.len()).map(|index| {
        let label = plan.lanes[index].lane.map(|lane| &site.record.lanes[lane].label);
        let heading = classed("text", "axis__lane").attr("x", percent(if mirrored(site) { 1.0 } else { 0.0 }));
        let heading = heading.attr("y", (top(&plan, index) + HEADING - 10).to_string()).attr("aria-hidden", "true");
        let marks = shown.iter().filter(|shown| shown.lane == index);
        let marks = marks.map(|shown| item(site, &plan, shown, page));
        let group =
            el("g").attr("class", ["axis__group axis__group--", shape_of(index)].concat()).attr("role", "group");
        let group = group.maybe_attr("aria-label", label.map(|label| label.words.clone()));
        match label {
            Some(label) => group.with(words(heading, label)),
            None => group,
        }
        .with_all(marks)
    });
    picture.with_all(lanes.collect::<Vec<_>>())
}

/// The picture of a few events on an axis of their own, without lanes; each mark leads to the page of its event.
pub fn small(site: Site, mut plan: Plan) -> Markup {
    let view = View::of(plan.reach, SMALL);
    let height = YEARS + plan.rows * ROW + 8;
    let shown = plan.shown(view, SMALL);
    let marks = shown.iter().map(|shown| {
        let events = &plan.lanes[shown.lane].events[shown.item.first..shown.item.last];
        let event = &site.record.events[events[0].event];
        let place = Place { site, y: YEARS + shown.item.row * ROW + ROW / 2, start: shown.x / SMALL };
        let link = links::to(site, Page::Event(event.id.clone()));
        if events.len() > 1 {
            let keys: Vec<_> = events.iter().map(|placed| placed.event).collect();
            return cluster(place, &keys, link);
        }
        let bar = (shown.length > 3.0).then(|| place.bar((shown.x + shown.length) / SMALL));
        single(place, event, link.attr("aria-label", mark::named(site, event)), bar, shape(0))
    });
    frame(height).with_all(years(site, plan.reach, view, SMALL, height)).with_all(marks)
}

/// An empty picture.
fn frame(height: usize) -> Markup {
    classed("svg", "axis__picture").attr("width", "100%").attr("height", height.to_string())
}

/// The years of a picture, and the months between them where it spans few.
fn years(site: Site, reach: Reach, view: View, length: f64, height: usize) -> Vec<Markup> {
    let within = ticks(reach, APART * view.per_pixel).into_iter().filter(|tick| tick.at < reach.end);
    let name = |tick: Tick| match tick.what {
        What::Date(date) => Some((dates::tick_words(site.words, date), view.x(tick.at) / length)),
        What::Time(..) => None,
    };
    within.filter_map(name).flat_map(|(name, share)| year(site, name, share, height - 8)).collect()
}

fn year(site: Site, name: String, share: f64, height: usize) -> [Markup; 2] {
    let x = along(site, share, share);
    let line = classed("line", "axis__line")
        .attr("x1", x.clone())
        .attr("x2", x.clone())
        .attr("y1", YEARS.to_string())
        .attr("y2", height.to_string());
    let words = classed("text", "axis__year").attr("aria-hidden", "true").attr("x", x).attr("y", "16");
    [line, words.text(name)]
}

/// A mark, or a cluster as the mark of its first event.
fn item(site: Site, plan: &Plan, shown: &Shown, page: &str) -> Markup {
    let events = &plan.lanes[shown.lane].events[shown.item.first..shown.item.last];
    let event = &site.record.events[events[0].event];
    let place = Place { site, y: middle(plan, shown.lane, shown.item.row), start: shown.x / WIDE };
    if events.len() > 1 {
        let keys: Vec<_> = events.iter().map(|placed| placed.event).collect();
        return cluster(place, &keys, el("a").attr("href", [page, "#", &event.id].concat()));
    }
    let end = (shown.x + shown.length) / WIDE;
    let (before, after) = if mirrored(site) { ("14", "-14") } else { ("-14", "14") };
    let label = match shown.item.label {
        Side::Nowhere => None,
        Side::Before => Some((place.start, classed("text", "mark__label mark__label--before").attr("x", before))),
        Side::After => Some((end, classed("text", "mark__label").attr("x", after))),
        Side::Within => Some((place.start, classed("text", "mark__label").attr("x", after))),
    };
    let label = label.map(|(share, words)| {
        place.at(share).with(words.attr("y", "5").attr("aria-hidden", "true").text(mark::label(event)))
    });
    let bar = (shown.length > 3.0).then(|| place.bar(end));
    single(place, event, mark::link(site, page, event), bar, shape(shown.lane)).with_all(label)
}

/// A mark with its bar, drawn as far as its date is known.
fn single(place: Place, event: &Event, link: Markup, bar: Option<Markup>, shape: Markup) -> Markup {
    link.attr("class", ["mark", &mark::known(&event.date)].concat())
        .with_all(bar)
        .with(place.at(place.start).with(hit()).with(shape))
}

fn cluster(place: Place, events: &[Key<Event>], link: Markup) -> Markup {
    let count = events.len().to_string();
    let name = classed("text", "cluster__count").attr("y", "4").attr("aria-hidden", "true").text(count.clone());
    link.attr("class", "mark")
        .attr("data-cluster", count)
        .attr("aria-label", mark::cluster_name(place.site, events))
        .with(place.at(place.start).with(hit()).with(name))
}

/// Where a mark stands in a picture: how far down, in pixels, and how far along, as a share.
#[derive(Clone, Copy)]
struct Place {
    site: Site,
    y: usize,
    start: f64,
}

impl Place {
    /// The ground of what stands at this share of the axis.
    fn at(self, share: f64) -> Markup {
        let x = along(self.site, share, share);
        el("svg").attr("x", x).attr("y", self.y.to_string()).attr("overflow", "visible")
    }

    /// The bar from here to this share of the axis.
    fn bar(self, end: f64) -> Markup {
        classed("rect", "mark__bar")
            .attr("x", along(self.site, self.start, end))
            .attr("width", percent(end - self.start))
            .attr("y", (self.y - 3).to_string())
            .attr("height", "6")
    }
}

/// What a finger hits, and what shows the focus.
fn hit() -> Markup {
    let half = ROW / 2 - 1;
    let (edge, side) = (["-", &half.to_string()].concat(), (half * 2).to_string());
    let hit = classed("rect", "mark__hit").attr("x", edge.clone()).attr("y", edge);
    hit.attr("width", side.clone()).attr("height", side)
}

/// Lanes are told apart by the shape of their marks before any colour.
fn shape(lane: usize) -> Markup {
    let path = match lane % 3 {
        0 => "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0",
        1 => "M0-7 7 0 0 7-7 0z",
        _ => "M-5-5h10v10h-10z",
    };
    classed("path", "mark__shape").attr("d", path)
}

fn shape_of(lane: usize) -> &'static str {
    ["0", "1", "2"][lane % 3]
}

/// Where the edge that a picture is measured from lies: from right to left, the axis is mirrored.
fn along(site: Site, start: f64, end: f64) -> String {
    percent(if mirrored(site) { 1.0 - end } else { start })
}

/// In hundredths of a percent.
#[expect(clippy::cast_possible_truncation, reason = "a share lies between 0 and 1")]
fn percent(share: f64) -> String {
    let hundredths = (share * 10_000.0).round() as i32;
    let (whole, part) = (hundredths / 100, hundredths % 100);
    if part == 0 { format!("{whole}%") } else { format!("{whole}.{part:02}%") }
}
