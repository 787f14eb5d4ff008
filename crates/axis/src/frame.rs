//! What a view shows of a layout, found by bisection in the rows.

use crate::{
    layout::{Content, Item, Label, Lane, Layout, Setting, Side},
    order::sort_by_number,
    view::View,
};

/// An item that is seen. Places are shares of what is seen: 0 at the start of the axis and 1 at its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Its lane.
    pub lane: usize,
    /// What it holds.
    pub content: Content,
    /// Its row in the lane.
    pub row: usize,
    /// Where the middle of its mark is; 0 where it begins before what is seen.
    pub at: f64,
    /// The length of its bar, as far as it is seen; 0 for a mark.
    pub bar: f64,
    /// Whether it begins before what is seen.
    pub begins_before: bool,
    /// Where its label is.
    pub label: Label,
    /// Whether any of its events is found.
    pub is_found: bool,
}

impl Layout {
    /// What a view shows, lane by lane, in order of date.
    #[must_use]
    pub fn shown(&self, view: View, label_length: &dyn Fn(u32) -> (f64, f64)) -> Vec<Shown> {
        let mut shown = Vec::new();
        for lane in 0..self.lanes.len() {
            let first = shown.len();
            self.add_lane(lane, view, label_length, &mut shown);
            sort_by_number(&mut shown[first..], |item| item.content.first().into());
        }
        shown
    }

    fn add_lane(&self, index: usize, view: View, label_length: &dyn Fn(u32) -> (f64, f64), shown: &mut Vec<Shown>) {
        let lane = &self.lanes[index];
        let window = Window { from: self.x(view.start), to: self.x(view.span().end), layout: self };
        for row in &lane.by_row {
            let first = row.partition_point(|place| window.ends_before(&lane.items[*place]));
            let seen = row[first..].iter().map(|place| &lane.items[*place]);
            let seen: Vec<&Item> = seen.take_while(|item| item.from <= window.to + self.setting.slot).collect();
            let mut taken = f64::NEG_INFINITY;
            for (place, item) in seen.iter().enumerate().filter(|(_, item)| window.shows(item)) {
                let next = seen.get(place + 1).map_or(f64::INFINITY, |next| next.from);
                let (label, end) = window.label(item, taken, next, label_length);
                taken = end;
                shown.push(window.shown(index, item, label));
            }
        }
        if let Some(row) = lane.cluster_row {
            window.settle_clusters(index, row, lane, shown);
        }
    }
}

/// The part of a layout that is seen.
struct Window<'a> {
    from: f64,
    to: f64,
    layout: &'a Layout,
}

impl Window<'_> {
    fn share(&self, x: f64) -> f64 {
        (x - self.from) / (self.to - self.from)
    }

    fn ends_before(&self, item: &Item) -> bool {
        item.to.max(item.x) + self.layout.setting.slot < self.from
    }

    /// Whether its mark or its bar is seen; a label is not shown without its mark.
    fn shows(&self, item: &Item) -> bool {
        let ranks = item.content.ranks();
        let (first, last) = (self.layout.x_of(ranks.first()), self.layout.x_of(ranks.last()) + item.bar);
        // A thousandth, for what rounding adds.
        let rounding = self.layout.setting.mark / 1_000.0;
        last.max(item.x) >= self.from - rounding && first.min(item.x) <= self.to + rounding
    }

    /// The label of an item where part of its row is not seen, and where what it takes ends.
    fn label(&self, item: &Item, taken: f64, next: f64, label_length: &dyn Fn(u32) -> (f64, f64)) -> (Label, f64) {
        let setting = &self.layout.setting;
        let half = setting.mark / 2.0;
        let (start, end) = (item.x - half, item.x + item.bar + half);
        let own = |label: Label| match label {
            Label::Dated(Side::After) | Label::Title(Side::After) | Label::Cut(Side::After, _) => item.to,
            _ => end,
        };
        if matches!(item.label, Label::None) || (item.from >= self.from - half && item.to <= self.to + half) {
            return (item.label, own(item.label));
        }
        let (title, date) = label_length(item.content.first());
        let after = (next - setting.space).min(self.to + half) - end - setting.gap;
        let before = start - setting.gap - (taken + setting.space).max(self.from - half);
        // A bar that runs through all that is seen has its label over itself.
        if start < self.from && end > self.to {
            let room = self.to - self.from - 2.0 * setting.gap;
            let label = if title <= room { Label::Title(Side::Over) } else { Label::Cut(Side::Over, room) };
            return (label, end);
        }
        let dated = matches!(item.label, Label::Dated(_));
        let label = match () {
            () if dated && after >= title + date => Label::Dated(Side::After),
            () if dated && before >= title + date => Label::Dated(Side::Before),
            () if after >= title => Label::Title(Side::After),
            () if before >= title => Label::Title(Side::Before),
            () if after.max(before) <= 0.0 => Label::None,
            () if after >= before => Label::Cut(Side::After, after),
            () => Label::Cut(Side::Before, before),
        };
        let taken = match label {
            Label::Dated(Side::After) => end + setting.gap + title + date,
            Label::Title(Side::After) => end + setting.gap + title,
            Label::Cut(Side::After, room) => end + setting.gap + room,
            _ => end,
        };
        (label, taken)
    }

    fn shown(&self, lane: usize, item: &Item, label: Label) -> Shown {
        let begins_before = item.x < self.from - 1e-6;
        let x = match item.content {
            Content::Cluster(_) => item.x.clamp(self.from.min(self.to), self.to),
            Content::Event(_) => item.x.max(self.from),
        };
        let end = (item.x + item.bar).min(self.to);
        let bar = if item.bar > 0.0 { (self.share(end) - self.share(x)).max(0.0) } else { 0.0 };
        Shown {
            lane,
            content: item.content.clone(),
            row: item.row,
            at: self.share(x),
            bar,
            begins_before: begins_before && item.bar > 0.0,
            label,
            is_found: item.is_found,
        }
    }

    /// Holds in the row of clusters what runs on from a cluster that is not seen, and keeps its clusters whole and apart.
    fn settle_clusters(&self, index: usize, row: usize, lane: &Lane, shown: &mut Vec<Shown>) {
        let length = self.to - self.from;
        let half = self.layout.setting.trace / 2.0 / length;
        let mut settled: Vec<Shown> = Vec::new();
        let is_held = shown.iter().filter(|item| item.lane == index).flat_map(|item| item.content.ranks());
        let held: Vec<u32> = is_held.copied().collect();
        let mut others: Vec<Shown> = shown.extract_if(.., |item| item.lane == index && item.row == row).collect();
        others.extend(self.running(lane, &held).map(|content| Shown {
            lane: index,
            is_found: lane.items.iter().any(|item| item.is_found && item.content.ranks().contains(&content.first())),
            content,
            row,
            at: half,
            bar: 0.0,
            begins_before: true,
            label: Label::None,
        }));
        for item in &mut others {
            item.at = item.at.min(1.0 - half).max(half);
            if matches!(
                item.label,
                Label::Dated(Side::Before) | Label::Title(Side::Before) | Label::Cut(Side::Before, _)
            ) {
                item.label = Label::None;
            }
        }
        sort_by_number(&mut others, |item| item.at);
        for item in others {
            match settled.last_mut() {
                Some(last) if item.at - last.at < half * 2.0 => last.join(item),
                Some(last) => {
                    last.end_before((item.at - half - last.at) * length, &self.layout.setting);
                    settled.push(item);
                }
                None => settled.push(item),
            }
        }
        shown.append(&mut settled);
    }

    /// What runs through what is seen from before it, without a bar of its own.
    fn running(&self, lane: &Lane, held: &[u32]) -> Option<Content> {
        let first = lane.running_to.partition_point(|to| *to <= self.from);
        let before = lane.running.partition_point(|(from, ..)| *from < self.from);
        let running = lane.running.get(first..before).unwrap_or_default().iter();
        let ranks: Vec<u32> =
            running.filter(|(_, to, rank)| *to > self.from && !held.contains(rank)).map(|(.., rank)| *rank).collect();
        (!ranks.is_empty()).then(|| Content::of(ranks))
    }
}

impl Shown {
    /// Takes up the events of another.
    fn join(&mut self, other: Self) {
        let is_found = self.is_found || other.is_found;
        let found = [&*self, &other].into_iter().filter(|item| item.is_found == is_found);
        let ranks: Vec<u32> = found.flat_map(|item| item.content.ranks()).copied().collect();
        self.content = Content::of(ranks);
        self.is_found = is_found;
        self.label = Label::None;
    }

    /// Cuts its label so that all of it ends within this length.
    fn end_before(&mut self, length: f64, setting: &Setting) {
        let room = length - setting.mark / 2.0 - setting.gap - setting.space;
        self.label = match self.label {
            Label::None => Label::None,
            _ if room <= 0.0 => Label::None,
            Label::Cut(side, most) => Label::Cut(side, most.min(room)),
            label => label,
        };
    }
}
