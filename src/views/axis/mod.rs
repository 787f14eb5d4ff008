//! The axis of time: every event of the timeline as a mark that leads to its card.

mod explorer;
mod hands;
mod mark;
mod picture;
mod scene;
mod state;
mod tools;

use crate::{
    axis::{
        plan::{Plan, Setting},
        view::Reach,
    },
    browser::page,
    record::{
        Event,
        edtf::{Bounds, Edtf},
        entries::Key,
    },
    route::Page,
    views::{
        axis::explorer::Explorer,
        markup::{Markup, classed, el},
        site::Site,
        timeline::Timeline,
    },
    wording::Direction,
};

/// The id of the axis.
const AXIS: &str = "_axis";
/// The mark that the reader is at.
pub const MARK: &str = ".axis__marks > [tabindex='0']";
/// The height of a row, of a lane's heading and of the years, in CSS pixels.
const ROW: usize = 26;
const HEADING: usize = 30;
const YEARS: usize = 26;
/// The length at which the whole axis is arranged; a longer one has more room.
const WIDE: f64 = 640.0;
/// The length of the slim axis, and how many marks stand side by side on it.
const SLIM: f64 = 480.0;
const COLUMNS: usize = 3;
/// The length at which the picture of a few events is arranged: that of a phone.
const SMALL: f64 = 280.0;
/// The most rows of an axis with few events, and with many.
const ROWS_OF_FEW: usize = 24;
const ROWS_OF_MANY: usize = 12;
const FEW: usize = 60;

/// The axis, whose marks lead to the cards of the same page; nothing where no event of the record has a date on it.
#[must_use]
pub fn axis(timeline: Timeline, page: &Page) -> Option<Markup> {
    let site = timeline.site;
    let plan = plan(site, &site.record.links.timeline, true)?;
    let address = site.href(page.clone());
    let skip = classed("a", "skip").attr("href", [&address, "#_list"].concat()).text(site.words.skip_axis());
    let height = height(&plan);
    // In the browser, the picture that was written stands as it is, for print.
    let (picture, plan) = match page::IS_PRERENDERED {
        true => (picture::picture(site, plan, &address), None),
        false => (classed("svg", "axis__picture"), Some(plan)),
    };
    let explorer = Explorer::new(timeline, address, height, plan);
    let stage = classed("div", "axis__stage").with(picture);
    Some(
        classed("nav", "axis")
            .attr("id", AXIS)
            .attr("tabindex", "-1")
            .attr("aria-label", site.words.axis())
            .attr("data-axis", "")
            .with(skip)
            .with(tools::tools(explorer))
            .with(explorer::stage(explorer, stage))
            .with(tools::map(explorer))
            .with(tools::panel(explorer)),
    )
}

/// The plan of an axis with rows for its lanes, or of a slim one.
fn plan(site: Site, found: &[Key<Event>], is_wide: bool) -> Option<Plan> {
    let few = site.record.links.timeline.len() <= FEW;
    let setting = match is_wide {
        true => {
            let rows = if few { ROWS_OF_FEW } else { ROWS_OF_MANY };
            Setting { length: WIDE, lanes: true, rows, room: &mark::room }
        }
        false => Setting { length: SLIM, lanes: false, rows: COLUMNS, room: &|_| 0.0 },
    };
    Plan::of(site.record, found, &setting)
}

/// The dates of a few events as a small picture, each mark a link to the page of its event; nothing where there are not
/// two dates to be told apart.
#[must_use]
pub fn dates(site: Site, events: &[Key<Event>]) -> Option<Markup> {
    let date = |key: &Key<Event>| &site.record.events[*key].date;
    let is_dated = |date: &Edtf| date.bounds() != Bounds { earliest: None, latest: None };
    let dated: Vec<Key<Event>> = events.iter().copied().filter(|key| is_dated(date(key))).collect();
    let first = dated.first().map(date)?;
    dated.iter().find(|key| date(key) != first)?;
    let reach = Reach::around(dated.iter().map(date))?;
    let setting = Setting { length: SMALL, lanes: false, rows: ROWS_OF_FEW, room: &|_| 0.0 };
    let mut caption = el("figcaption").text(site.words.dates_below());
    let any = |class: &str| dated.iter().any(|key| mark::known(date(key)).contains(class));
    for (class, words) in [("uncertain", site.words.dates_uncertain()), ("approximate", site.words.dates_approximate())]
    {
        if any(class) {
            caption = caption.text(" ").text(words);
        }
    }
    let picture = picture::small(site, Plan::over(reach, site.record, &dated, &setting));
    Some(classed("figure", "dates").with(picture).with(caption))
}

/// How high an axis is.
fn height(plan: &Plan) -> usize {
    YEARS + plan.rows * ROW + plan.lanes.len() * HEADING + 8
}

/// Where a lane begins on the axis, from its top.
fn top(plan: &Plan, lane: usize) -> usize {
    YEARS + plan.lanes[lane].first * ROW + lane * HEADING
}

/// Where the middle of a row is.
fn middle(plan: &Plan, lane: usize, row: usize) -> usize {
    top(plan, lane) + HEADING + row * ROW + ROW / 2
}

/// Whether the axis runs from right to left: as the page does, and before there is a page, as its language does.
fn mirrored(site: Site) -> bool {
    page::runs_from_right().unwrap_or(site.words.direction() == Direction::Rtl)
}
