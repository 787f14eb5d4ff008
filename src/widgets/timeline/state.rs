//! The state of the timeline: what is found, what is seen of the years, and which event a reader is at.

use std::sync::Arc;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use memorial_axis::{
    frame::Shown,
    layout::{Content, Layout},
    view::{Span, View},
};
use memorial_i18n::Messages;

use super::{
    Host,
    data::{EraData, TimelineData},
    found::{Filters, Found},
    keys,
    layout::{Form, estimated_lengths, lanes, setting, written, written_items, written_width},
    measured::{Measured, measure},
    window::is_coarse,
};
use crate::{
    query::Query,
    widgets::context::{PageQuery, use_messages, use_query},
};

/// The state of the timeline, shared by its components.
#[derive(Clone, Copy)]
pub struct TimelineState {
    /// The events.
    pub data: &'static TimelineData,
    /// The messages in the language of the page.
    pub messages: Messages,
    /// The query of the address.
    pub query: PageQuery,
    /// What the events are filtered by.
    pub filters: StoredValue<Arc<Filters>>,
    /// What is found.
    pub found: Memo<Found>,
    /// The measured axis; none where pages are written.
    pub measured: RwSignal<Option<Measured>>,
    /// What is seen of the years.
    pub view: RwSignal<View>,
    /// Where everything is.
    pub layout: Memo<Arc<Layout>>,
    /// What is seen.
    pub frame: Memo<Arc<Vec<Shown>>>,
    /// What a reader was at last.
    pub stop: RwSignal<Option<Stop>>,
    /// What of the axis is in the order of Tab.
    pub current: Memo<Option<Stop>>,
    /// Whether a link has led to the stop, which then gets the focus in place of the whole axis.
    pub is_led: StoredValue<bool>,
    /// The event whose preview is open.
    pub preview: RwSignal<Option<usize>>,
    /// The wait before a preview is opened or closed.
    pub preview_timer: StoredValue<Option<TimeoutHandle>>,
    /// The cluster whose list is open.
    pub opened: RwSignal<Option<Content>>,
    /// What is announced.
    pub status: RwSignal<String>,
    /// Whether the pointer is a finger: a tap leads to the entry in the list.
    pub is_coarse: bool,
    /// The page that it is in.
    pub host: Host,
}

/// What can have the focus on the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// An era, by its place.
    Era(usize),
    /// The mark or cluster that holds an event.
    Event(usize),
}

impl TimelineState {
    /// The state over its data, as the address has it.
    #[must_use]
    pub fn new(data: &'static TimelineData, whole: Span, host: Host) -> Self {
        let query = use_query();
        let filters = StoredValue::new(Arc::new(Filters::new(data)));
        let searched = Memo::new(move |_| query.with(Query::filters));
        let found = Memo::new(move |_| searched.with(|searched| filters.with_value(|filters| filters.find(searched))));
        let measured = RwSignal::new(measure(data, None));
        let view = RwSignal::new(view_of(&query.with_untracked(Clone::clone), whole));
        let layout = layout(data, whole, found, measured, view);
        let frame = frame(data, whole, layout, measured, view);
        let stop = RwSignal::new(None);
        Self {
            data,
            messages: use_messages(),
            query,
            filters,
            found,
            measured,
            view,
            layout,
            frame,
            stop,
            current: Memo::new(move |_| {
                let view = shown_view(view.get(), whole, measured.with(form_of));
                let is_seen = |era: usize| is_era_seen(&data.eras[era], view);
                let stop = stop.get().filter(|stop| !matches!(stop, Stop::Era(era) if !is_seen(*era)));
                let of_no_event = || (0..data.eras.len()).find(|era| is_seen(*era)).map(Stop::Era);
                frame.with(|frame| keys::current(frame, stop)).or_else(of_no_event)
            }),
            is_led: StoredValue::new(false),
            preview: RwSignal::new(None),
            preview_timer: StoredValue::new(None),
            opened: RwSignal::new(None),
            status: RwSignal::new(String::new()),
            is_coarse: is_coarse(),
            host,
        }
    }

    /// All the time that the axis can show.
    #[must_use]
    pub fn whole(self) -> Span {
        self.data.span.unwrap_or(Span { start: 0.0, end: 1.0 })
    }

    /// The form of the axis.
    #[must_use]
    pub fn form(self) -> Form {
        self.measured.with(form_of)
    }

    /// What is shown: the strip shows all years.
    #[must_use]
    pub fn shown_view(self) -> View {
        shown_view(self.view.get(), self.whole(), self.form())
    }

    /// Whether all years are seen.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.shown_view().is_whole(self.whole())
    }

    /// Shows other years, and keeps them in the address.
    pub fn show(self, view: View) {
        let (view, whole) = (view.within(self.whole()), self.whole());
        if self.view.get_untracked() != view {
            self.view.set(view);
            self.query.update(move |query| query.time = (!view.is_whole(whole)).then(|| view.print()));
        }
    }

    /// Follows the address where a link or a step in the history has changed the years.
    pub fn follow_address(self) {
        let time = Memo::new(move |_| self.query.with(|query| query.time.clone()));
        Effect::new(move |before: Option<Option<String>>| {
            let now = time.get();
            let view = self.view.get_untracked();
            let shown = (!view.is_whole(self.whole())).then(|| view.print());
            if before.is_some() && now != shown {
                self.view.set(view_of(&self.query.with_untracked(Clone::clone), self.whole()));
            }
            now
        });
        let at = Memo::new(move |_| self.query.with(|query| query.at.clone()));
        Effect::new(move |before: Option<Option<String>>| {
            let now = at.get();
            let event =
                now.as_ref().and_then(|id| self.data.find(id)).filter(|event| self.data.events[*event].time.is_some());
            match event.filter(|_| before.as_ref() != Some(&now)).map(Stop::Event) {
                // An address that is opened says by itself which years are seen.
                stop @ Some(_) if before.is_none() => self.stop.set(stop),
                Some(stop) => {
                    keys::show(self, stop);
                    self.is_led.set_value(true);
                }
                None => {}
            }
            now
        });
    }

    /// What shows an event, or the cluster that holds it.
    #[must_use]
    pub fn shown_of(self, event: usize) -> Option<Shown> {
        let rank = u32::try_from(event).ok()?;
        self.frame.with(|frame| frame.iter().find(|shown| shown.content.ranks().contains(&rank)).cloned())
    }
}

/// Whether an era has years in a view.
pub fn is_era_seen(era: &EraData, view: View) -> bool {
    era.span.start < view.span().end && era.span.end > view.start
}

fn form_of(measured: &Option<Measured>) -> Form {
    measured.as_ref().map_or(Form::Wide, |measured| Form::of(measured.width))
}

fn shown_view(view: View, whole: Span, form: Form) -> View {
    if form == Form::Strip { View::of(whole) } else { view }
}

/// The years that an address asks for.
fn view_of(query: &Query, whole: Span) -> View {
    let time = query.time.as_ref().and_then(|time| whole.read(time));
    time.map_or(View::of(whole), View::of).within(whole)
}

/// The layout at the present scale. Of all years it is the one of the written page, where that fits the real letters.
fn layout(
    data: &'static TimelineData,
    whole: Span,
    found: Memo<Found>,
    measured: RwSignal<Option<Measured>>,
    view: RwSignal<View>,
) -> Memo<Arc<Layout>> {
    // Moving along the axis changes where the view begins, not the scale.
    let scale = Memo::new(move |_| view.get().length);
    let width = Memo::new(move |_| measured.with(|measured| measured.as_ref().map(|measured| measured.width)));
    let written = Memo::new(move |_| width.get().map(|width| Arc::new(written(data, whole, written_width(width)))));
    Memo::new(move |_| {
        let Some(Measured { width, lengths, .. }) = measured.get() else { return Arc::new(written_items(data, whole)) };
        let form = Form::of(width);
        let length = if form == Form::Strip { whole.length() } else { scale.get() };
        let view = View { start: whole.start, length };
        let setting = setting(data, form, form.length(width), whole, view);
        let events = found.with(|found| lanes(data, form, &lengths, &|event| found.has(event)));
        let is_plain = view.is_whole(whole) && found.with(|found| found.count == data.events.len());
        let kept = is_plain.then(|| written.get()?.kept(&events, &setting)).flatten();
        Arc::new(kept.unwrap_or_else(|| Layout::of(&events, &setting)))
    })
}

/// What is seen of the layout.
fn frame(
    data: &'static TimelineData,
    whole: Span,
    layout: Memo<Arc<Layout>>,
    measured: RwSignal<Option<Measured>>,
    view: RwSignal<View>,
) -> Memo<Arc<Vec<Shown>>> {
    Memo::new(move |_| {
        let view = shown_view(view.get(), whole, measured.with(form_of));
        let lengths = measured.with(|measured| measured.as_ref().map(|measured| measured.lengths.clone()));
        let lengths = lengths.unwrap_or_else(|| Arc::new(estimated_lengths(data)));
        let length = |rank: u32| lengths.get(rank as usize).map_or((0.0, 0.0), |length| (length.title, length.date));
        Arc::new(layout.get().shown(view, &length))
    })
}
