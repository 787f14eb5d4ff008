//! The axis of time: every event of the timeline as a mark that leads to its card.

use crate::{
    axis::layout::{Layout, Mark, Side, layout},
    record::Event,
    route::Page,
    views::{
        markup::{Markup, classed, el},
        parts::text::words,
        site::Site,
    },
    wording::{Direction, dates},
};

/// The height of a row, of a lane's heading and of the years, in CSS pixels.
const ROW: usize = 26;
const HEADING: usize = 30;
const YEARS: usize = 26;
/// The room of a label beside its mark, and of one of its letters, in CSS pixels.
const BESIDE: usize = 20;
const LETTER: usize = 8;
/// How many letters a label has at most; the card and the name that is read out have the whole title.
const LETTERS: usize = 34;

/// The axis, whose marks lead to the cards of the same page; nothing where no event of the record has a date on it.
#[must_use]
pub fn axis(site: Site, page: &Page) -> Option<Markup> {
    let room =
        |event: &Event| f64::from(u32::try_from(BESIDE + LETTER * label(event).chars().count()).unwrap_or(u32::MAX));
    let laid = layout(site.record, room)?;
    let height = YEARS + laid.rows * ROW + laid.lanes.len() * HEADING;
    let picture = classed("svg", "axis__picture")
        .attr("width", "100%")
        .attr("height", (height + 8).to_string())
        .with_all(laid.eras.iter().map(|era| {
            let (start, width) = (along(site, era.start, era.end), era.end - era.start);
            classed("rect", "axis__era")
                .attr("x", start)
                .attr("width", percent(width))
                .attr("y", "0")
                .attr("height", height.to_string())
        }))
        .with_all(
            laid.years.iter().enumerate().flat_map(|(index, year)| year_mark(site, *year, index % 2 == 1, height)),
        )
        .with_all(lanes(site, &laid, &site.href(page.clone())));
    let skip = classed("a", "skip").attr("href", site.href(page.clone()) + "#_list").text(site.words.skip_axis());
    Some(
        classed("nav", "axis")
            .attr("id", "_axis")
            .attr("aria-label", site.words.axis())
            .attr("data-axis", "")
            .with(skip)
            .with(picture),
    )
}

fn year_mark(site: Site, (year, share): (i64, f64), between: bool, height: usize) -> [Markup; 2] {
    let x = along(site, share, share);
    let line = classed("line", "axis__line")
        .attr("x1", x.clone())
        .attr("x2", x.clone())
        .attr("y1", YEARS.to_string())
        .attr("y2", height.to_string());
    let class = if between { "axis__year axis__year--between" } else { "axis__year" };
    [
        line,
        classed("text", class)
            .attr("aria-hidden", "true")
            .attr("x", x)
            .attr("y", "16")
            .text(dates::year_words(site.words, year)),
    ]
}

fn lanes(site: Site, laid: &Layout, page: &str) -> Vec<Markup> {
    let lane = |(index, lane): (usize, &crate::axis::layout::LaneRows)| {
        let top = YEARS + lane.first * ROW + index * HEADING;
        let heading = classed("text", "axis__lane").attr("x", percent(if mirrored(site) { 1.0 } else { 0.0 }));
        let label = &site.record.lanes[lane.lane].label;
        let heading = words(heading.attr("y", (top + 20).to_string()).attr("aria-hidden", "true"), label);
        let marks = laid.marks.iter().filter(|mark| (lane.first..lane.first + lane.count).contains(&mark.row));
        let marks = marks.map(|placed| {
            let y = top + HEADING + (placed.row - lane.first) * ROW + ROW / 2;
            mark(site, placed, index, (y, page))
        });
        el("g")
            .attr("class", format!("axis__group axis__group--{}", index % 3))
            .attr("role", "group")
            .attr("aria-label", label.words.clone())
            .with(heading)
            .with_all(marks)
    };
    laid.lanes.iter().enumerate().map(lane).collect()
}

fn mark(site: Site, mark: &Mark, lane: usize, (y, page): (usize, &str)) -> Markup {
    let event = &site.record.events[mark.event];
    let named = format!("{}, {}", event.title.words, dates::date_words(site.words, &event.date));
    let bar = (mark.span.end - mark.span.start > 0.004).then(|| {
        classed("rect", "mark__bar")
            .attr("x", along(site, mark.span.start, mark.span.end))
            .attr("width", percent(mark.span.end - mark.span.start))
            .attr("y", (y - 3).to_string())
            .attr("height", "6")
    });
    let anchor = match mark.label {
        Side::After => mark.span.end,
        Side::Before => mark.span.start,
    };
    let at = |share: f64| {
        el("svg").attr("x", along(site, share, share)).attr("y", y.to_string()).attr("overflow", "visible")
    };
    let hit = classed("rect", "mark__hit").attr("x", "-12").attr("y", "-12").attr("width", "24").attr("height", "24");
    let (before, after) = if mirrored(site) { ("14", "-14") } else { ("-14", "14") };
    let words = match mark.label {
        Side::After => classed("text", "mark__label").attr("x", after),
        Side::Before => classed("text", "mark__label mark__label--before").attr("x", before),
    };
    let link = el("a")
        .attr("class", "mark")
        .attr("href", [page, "#", &event.id].concat())
        .attr("data-mark", event.id.clone())
        .attr("aria-label", named)
        .with_all(bar)
        .with(at(mark.span.start).with(hit).with(shape(lane)));
    link.with(at(anchor).with(words.attr("y", "5").attr("aria-hidden", "true").text(label(event))))
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

fn label(event: &Event) -> String {
    let title = &event.title.words;
    if title.chars().count() <= LETTERS {
        return title.clone();
    }
    let mut short = String::new();
    for word in title.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > LETTERS {
            break;
        }
        short.push_str(word);
        short.push(' ');
    }
    short.trim_end().to_owned() + "…"
}

fn mirrored(site: Site) -> bool {
    site.words.direction() == Direction::Rtl
}

/// Where the edge that a picture is measured from lies: from right to left, the axis is mirrored.
fn along(site: Site, start: f64, end: f64) -> String {
    percent(if mirrored(site) { 1.0 - end } else { start })
}

/// In hundredths of a percent, printed as whole numbers: printing a fraction costs the browser ten kilobytes of code.
#[expect(clippy::cast_possible_truncation, reason = "a share lies between 0 and 1")]
fn percent(share: f64) -> String {
    let hundredths = (share * 10_000.0).round() as i32;
    let (whole, part) = (hundredths / 100, hundredths % 100);
    if part == 0 { format!("{whole}%") } else { format!("{whole}.{part:02}%") }
}
