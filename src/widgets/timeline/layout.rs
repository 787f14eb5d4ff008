//! What the layout of the axis is made for: its form by its width, the lengths of its labels, and the lengths of the
//! style sheet that it must agree with. All lengths are in rem, so that the layout grows with the reader's letters.

use memorial_axis::{
    layout::{Event, Layout, Order, Setting},
    view::{Span, View},
};

use super::{
    data::{EventData, TimelineData},
    estimate::estimate,
};

/// The form of the axis, by its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A picture of the years: marks without labels.
    Strip,
    /// Labels without dates, the names of lanes above their rows.
    Narrow,
    /// Labels with dates, the names of lanes beside their rows.
    Wide,
}

/// From this width of the axis on it is narrow, and wide; `axis.css` has the same.
pub const NARROW: f64 = 40.0;
/// From this width on it is wide.
pub const WIDE: f64 = 62.0;
/// The width of the names of lanes beside their rows; `axis.css` has the same.
const LANE_NAMES: f64 = 11.5;
/// What the strip is narrower than the axis; `axis.css` has the same.
const STRIP_PADDING: f64 = 0.6;
/// The widths from which on the written page has a layout of its own. One for a width fits every wider axis.
pub const WIDTHS: [f64; 10] = [15.0, 20.0, 28.0, NARROW, 46.0, 54.0, WIDE, 68.0, 76.0, 84.0];

/// The size of titles and dates, and what comes before a date; `mark.css` has the same.
pub const TITLE_SIZE: f64 = 0.8125;
/// The size of dates.
pub const DATE_SIZE: f64 = 0.75;
const BEFORE_DATE: f64 = 0.45;
/// The most elements of the axis: marks, names, years, eras.
const MOST_ELEMENTS: usize = 300;
/// The most of them where there are clusters.
const MOST_ELEMENTS_WITH_CLUSTERS: usize = 160;

impl Form {
    /// The form of an axis of this width.
    #[must_use]
    pub fn of(width: f64) -> Self {
        match width {
            _ if width < NARROW => Self::Strip,
            _ if width < WIDE => Self::Narrow,
            _ => Self::Wide,
        }
    }

    /// The length of the rows in an axis of this width.
    #[must_use]
    pub fn length(self, width: f64) -> f64 {
        match self {
            Self::Strip => width - STRIP_PADDING,
            Self::Narrow => width,
            Self::Wide => width - LANE_NAMES,
        }
    }

    /// How far the ticks of the years are at least apart, as a share of what is seen.
    #[must_use]
    pub fn tick_share(self) -> f64 {
        match self {
            Self::Strip => 0.22,
            Self::Narrow | Self::Wide => 0.13,
        }
    }
}

/// The lengths of the title and the date of a label.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelLength {
    /// The title.
    pub title: f64,
    /// What the date adds.
    pub date: f64,
}

impl LabelLength {
    /// The lengths of a title and a date.
    #[must_use]
    pub fn new(title: f64, date: f64) -> Self {
        Self { title, date: if date > 0.0 { date + BEFORE_DATE } else { 0.0 } }
    }
}

/// The lengths of all labels, by event, as far as they can be told without setting them.
#[must_use]
pub fn estimated_lengths(data: &TimelineData) -> Vec<LabelLength> {
    let length = |(place, event): (usize, &EventData)| {
        let title = estimate(&event.title.words) * TITLE_SIZE;
        let title = if is_root(data, place) { title * 1.08 } else { title };
        LabelLength::new(title, estimate(event.label_date()) * DATE_SIZE)
    };
    data.events.iter().enumerate().map(length).collect()
}

/// Whether an event is the one whose programme is written out.
#[must_use]
pub fn is_root(data: &TimelineData, event: usize) -> bool {
    data.root.as_ref().is_some_and(|root| root.event == event)
}

/// The events of each lane as the layout takes them. Ranks are places among the events of the data.
#[must_use]
pub fn lanes(
    data: &TimelineData,
    form: Form,
    lengths: &[LabelLength],
    is_found: &dyn Fn(usize) -> bool,
) -> Vec<Vec<Event>> {
    let mut lanes = vec![Vec::new(); data.lanes.len()];
    for (place, event) in data.events.iter().enumerate() {
        let (Some((start, end)), Ok(rank)) = (event.time, u32::try_from(place)) else { continue };
        let length = lengths[place];
        let (title, date) = match form {
            Form::Strip => (0.0, 0.0),
            Form::Narrow => (length.title, 0.0),
            Form::Wide => (length.title, length.date),
        };
        let is_pinned = data.related.iter().any(|group| group.contains(&rank));
        lanes[event.lane].push(Event { rank, start, end, title, date, is_found: is_found(place), is_pinned });
    }
    lanes
}

/// What a layout is made for: an axis of this form, whose rows are `window` long and show `view`.
#[must_use]
pub fn setting(data: &TimelineData, form: Form, window: f64, whole: Span, view: View) -> Setting {
    let length = window * whole.length() / view.length;
    let labels = Setting {
        whole,
        length,
        window,
        mark: 0.7,
        trace: 1.5,
        gap: 0.5,
        space: 0.8,
        slot: 2.75,
        order: Order::Descending,
        usual_rows: 8,
        most_rows: 12,
        most_elements: MOST_ELEMENTS.saturating_sub(fixed_elements(data)),
        most_elements_with_clusters: MOST_ELEMENTS_WITH_CLUSTERS.saturating_sub(fixed_elements(data)),
    };
    match form {
        Form::Strip => Setting {
            mark: 0.55,
            trace: 0.6,
            gap: 0.0,
            space: 0.1,
            slot: 1.2,
            order: Order::Stacked,
            usual_rows: 1,
            ..labels
        },
        Form::Narrow | Form::Wide => labels,
    }
}

/// The elements of the axis that there are at every zoom: of eras, years, lanes and the programme.
fn fixed_elements(data: &TimelineData) -> usize {
    let programme = data.root.as_ref().map_or(0, |root| 1 + 3 * root.programme.len());
    3 + 4 * data.eras.len() + 10 + 9 * data.lanes.len() + programme
}

/// The layout of all years in an axis of this width, by estimated lengths: what is written into the page.
#[must_use]
pub fn written(data: &TimelineData, whole: Span, width: f64) -> Layout {
    let form = Form::of(width);
    let setting = setting(data, form, form.length(width), whole, View::of(whole));
    Layout::of(&lanes(data, form, &estimated_lengths(data), &|_| true), &setting)
}

/// The layout whose items are written into the page: the narrowest with labels.
#[must_use]
pub fn written_items(data: &TimelineData, whole: Span) -> Layout {
    written(data, whole, NARROW)
}

/// The width whose written layout an axis of this width has.
#[must_use]
pub fn written_width(width: f64) -> f64 {
    WIDTHS.into_iter().rev().find(|from| *from <= width).unwrap_or(WIDTHS[0])
}
