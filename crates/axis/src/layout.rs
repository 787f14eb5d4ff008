//! Where everything is at one scale: a row, a place and a side for the label of every event of every lane.
//!
//! 1. One event a row, in order of date, so that rows read as a descending line.
//! 2. The label comes after the mark if it fits before the next mark of its row or the edge, else before it.
//! 3. An event goes into an earlier row only where the rows would exceed the usual number.
//! 4. More rows than usual are used, up to the most of a lane, before a title is cut; a title is cut only if it would
//!    fit in no row at all.
//! 5. Dates are dropped before any title is cut.
//! 6. What finds no place in the most rows of a lane is gathered into clusters, in its last row.
//!
//! A layout does not depend on what is seen, so rows stay while the axis is moved.

use std::sync::Arc;

use crate::{lane, order::sort_by_number, view::Span};

/// An event of a lane. The events of a lane are given in order of date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Event {
    /// Its place among all events of the axis, by date.
    pub rank: u32,
    /// Its first second.
    pub start: f64,
    /// Where its last second ends.
    pub end: f64,
    /// The length of its title.
    pub title: f64,
    /// What its date adds to the length of its label.
    pub date: f64,
    /// Whether it belongs to what the reader looks for; else it keeps a trace without label.
    pub is_found: bool,
    /// Whether it is never put into a cluster.
    pub is_pinned: bool,
}

/// How rows are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Each event one row below the one before it.
    Descending,
    /// Each event in the first row that has room.
    Stacked,
}

/// What a layout is made for. Lengths are in the unit of the labels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// All the time that the axis can show.
    pub whole: Span,
    /// The length of all that time at this scale.
    pub length: f64,
    /// The length that is seen of it.
    pub window: f64,
    /// The diameter of a mark.
    pub mark: f64,
    /// The length of the trace of an event that is not found, as far as it can be hit.
    pub trace: f64,
    /// Between a mark and its label.
    pub gap: f64,
    /// Between a label and the next mark of its row.
    pub space: f64,
    /// The length that a cluster gathers.
    pub slot: f64,
    /// How rows are filled.
    pub order: Order,
    /// The rows of a lane that are used before an event goes into an earlier row.
    pub usual_rows: usize,
    /// The most rows of a lane.
    pub most_rows: usize,
    /// The most elements that are drawn at once: a mark has two, with its date three; a cluster is one.
    pub most_elements: usize,
    /// The most of them where events are gathered into clusters: what cannot all be shown is quicker to zoom, and no less
    /// clear, with fewer.
    pub most_elements_with_clusters: usize,
}

/// Everything on the axis at one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// What it was made for.
    pub setting: Setting,
    /// Its lanes.
    pub lanes: Vec<Lane>,
    /// Where each event begins, by rank.
    pub(crate) starts: Vec<f64>,
    /// Each item, by the rank of its first event: its lane and its place there.
    pub sequence: Vec<(usize, usize)>,
}

/// A lane at one scale.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lane {
    /// How many rows it has.
    pub rows: usize,
    /// What is in it, by the rank of the first event.
    pub items: Vec<Item>,
    /// The row that is kept for clusters, where there are any.
    pub(crate) cluster_row: Option<usize>,
    /// For each row its items, in order of place.
    pub(crate) by_row: Vec<Vec<usize>>,
    /// Events in clusters that run on after their cluster: from, to, rank; in order of place.
    pub(crate) running: Vec<(f64, f64, u32)>,
    /// For each of those, how far it or one before it runs.
    pub(crate) running_to: Vec<f64>,
}

/// A mark or cluster with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it is.
    pub content: Content,
    /// Its row, from the top of its lane.
    pub row: usize,
    /// Where the middle of its mark is.
    pub x: f64,
    /// The length of its bar; 0 for a mark.
    pub bar: f64,
    /// Where its label is.
    pub label: Label,
    /// Whether any of its events is found.
    pub is_found: bool,
    /// Where what it takes of its row begins.
    pub from: f64,
    /// Where what it takes of its row ends.
    pub to: f64,
}

/// What an item holds, by rank.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Content {
    /// One event.
    Event(u32),
    /// Several.
    Cluster(Arc<[u32]>),
}

/// Where a label is, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Label {
    /// There is none.
    None,
    /// Title and date, whole.
    Dated(Side),
    /// The title, whole, without its date.
    Title(Side),
    /// As many words of the title as this length holds.
    Cut(Side, f64),
}

/// The side of the mark on which its label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// After the mark and its bar.
    After,
    /// Before the mark.
    Before,
    /// Over the bar, where it runs through all that is seen.
    Over,
}

impl Layout {
    /// Lays out the events of each lane.
    #[must_use]
    pub fn of(lanes: &[Vec<Event>], setting: &Setting) -> Self {
        let mut limits = lane::Limits::of(setting);
        loop {
            let layout = Self::within(lanes, setting, limits);
            let (seen, most) = (layout.most_elements_seen(), layout.most_elements());
            if seen <= most {
                return layout;
            }
            match limits.tighter(most as f64 / seen as f64) {
                Some(tighter) => limits = tighter,
                None => return layout,
            }
        }
    }

    fn most_elements(&self) -> usize {
        if self.has_clusters() { self.setting.most_elements_with_clusters } else { self.setting.most_elements }
    }

    /// Whether any events are gathered into clusters.
    #[must_use]
    pub fn has_clusters(&self) -> bool {
        self.lanes.iter().flat_map(|lane| &lane.items).any(|item| matches!(item.content, Content::Cluster(_)))
    }

    /// How many elements are drawn where most are.
    #[must_use]
    pub fn most_elements_seen(&self) -> usize {
        let items = self.lanes.iter().flat_map(|lane| &lane.items);
        // An item is seen from where its end comes into view until its start has left it.
        let reach = self.setting.mark;
        let mut edges: Vec<(f64, i32)> = Vec::new();
        for item in items {
            let cost = item.elements();
            edges.push((item.x - reach - self.setting.window, cost));
            edges.push((item.x + item.bar + reach, -cost));
        }
        sort_by_number(&mut edges, |(at, _)| *at);
        let mut seen = 0;
        let most = edges.iter().map(|(_, cost)| {
            seen += cost;
            seen
        });
        usize::try_from(most.max().unwrap_or_default()).unwrap_or_default()
    }

    /// The item that holds an event: its lane and its place there.
    #[must_use]
    pub fn find(&self, rank: u32) -> Option<(usize, usize)> {
        let holds = |item: &Item| item.content.ranks().contains(&rank);
        self.lanes.iter().enumerate().find_map(|(lane, of)| of.items.iter().position(holds).map(|item| (lane, item)))
    }

    /// The item of a lane nearest to a place.
    #[must_use]
    pub fn nearest(&self, lane: usize, x: f64) -> Option<usize> {
        let items = self.lanes.get(lane)?.items.iter().enumerate();
        let distance = |item: &Item| (item.x - x).abs();
        items.min_by(|first, second| distance(first.1).total_cmp(&distance(second.1))).map(|(place, _)| place)
    }

    /// The same rows, sides and labels for labels of other lengths on an axis of another length; nothing where a label
    /// would then touch another, or where there are clusters or cut titles, which another length may not need.
    #[must_use]
    pub fn kept(&self, lanes: &[Vec<Event>], setting: &Setting) -> Option<Self> {
        let kept = self.lanes.iter().zip(lanes).map(|(lane, events)| lane::keep(lane, events, setting));
        let layout = Self { setting: *setting, lanes: kept.collect::<Option<_>>()?, ..self.clone() };
        (layout.most_elements_seen() <= setting.most_elements).then_some(layout)
    }

    /// Where a moment is.
    #[must_use]
    pub fn x(&self, moment: f64) -> f64 {
        self.setting.whole.share(moment) * self.setting.length
    }

    pub(crate) fn x_of(&self, rank: Option<&u32>) -> f64 {
        let start = rank.and_then(|rank| self.starts.get(*rank as usize));
        self.x(start.copied().unwrap_or(self.setting.whole.start))
    }

    fn within(events: &[Vec<Event>], setting: &Setting, limits: lane::Limits) -> Self {
        let lanes: Vec<Lane> = events.iter().map(|events| lane::arrange(events, setting, limits)).collect();
        let places = lanes.iter().enumerate().flat_map(|(lane, of)| (0..of.items.len()).map(move |item| (lane, item)));
        let mut sequence: Vec<(usize, usize)> = places.collect();
        sort_by_number(&mut sequence, |(lane, item)| lanes[*lane].items[*item].content.first().into());
        let mut starts = Vec::new();
        for event in events.iter().flatten() {
            let place = event.rank as usize;
            starts.resize(starts.len().max(place + 1), setting.whole.start);
            starts[place] = event.start;
        }
        Self { setting: *setting, lanes, starts, sequence }
    }
}

impl Item {
    fn elements(&self) -> i32 {
        match (&self.content, self.label) {
            (Content::Cluster(_), _) => 1,
            (Content::Event(_), Label::Dated(_)) => 3,
            (Content::Event(_), _) => 2,
        }
    }
}

impl Content {
    /// These events, in order of date, each once.
    pub(crate) fn of(mut ranks: Vec<u32>) -> Self {
        sort_by_number(&mut ranks, |rank| f64::from(*rank));
        ranks.dedup();
        if let [rank] = ranks[..] { Self::Event(rank) } else { Self::Cluster(Arc::from(ranks)) }
    }

    /// The rank of its first event.
    #[must_use]
    pub fn first(&self) -> u32 {
        self.ranks().first().copied().unwrap_or_default()
    }

    /// The ranks of its events.
    #[must_use]
    pub fn ranks(&self) -> &[u32] {
        match self {
            Self::Event(rank) => std::slice::from_ref(rank),
            Self::Cluster(ranks) => ranks,
        }
    }
}
