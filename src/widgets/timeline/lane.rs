//! A lane: its name, which is legend and switch, and the rows of its marks.

use leptos::prelude::*;
use memorial_axis::{frame::Shown, layout::Content};

use super::{
    cluster::ClusterMark,
    data::{LaneData, shape},
    layout::Form,
    mark::Mark,
    place::placed,
    programme::AxisProgramme,
    scale::Title,
    state::TimelineState,
};
use crate::{
    query::Query,
    widgets::list::{List, row},
};

/// A section of the timeline on the axis.
#[component]
pub fn Lane(
    /// The timeline.
    state: TimelineState,
    /// Its place among the sections.
    place: usize,
    /// The section.
    lane: &'static LaneData,
) -> impl IntoView {
    let rows =
        Memo::new(move |_| state.layout.with(|layout| layout.lanes.get(place).map_or(1, |lane| lane.rows.max(1))));
    let properties = Signal::derive(move || vec![("--rows", rows.get().to_string())]);
    let has_programme = state.data.root.as_ref().is_some_and(|root| state.data.events[root.event].lane == place);
    let note = lane.note.as_ref().map(|note| view! { <p class="lane__note"><Title words=note/></p> });
    let is_picture = Memo::new(move |_| is_picture(state));
    let items = move || {
        let is_picture = is_picture.get();
        let mark = move |event| view! { <Mark state event is_picture/> };
        let cluster = move |number| view! { <ClusterMark state lane=place number is_picture/> };
        // Clusters come after the marks: their elements serve from scale to scale, and none is moved for another.
        view! {
            <List rows=Signal::derive(move || events(state, place)) row=row(mark)/>
            <List rows=Signal::derive(move || clusters(state, place)) row=row(cluster)/>
        }
    };
    view! {
        <section class="lane" class:lane--off=move || !is_on(state, lane) use:placed=properties>
            <div class="lane__name"><h3><LaneSwitch state place lane/></h3>{note}</div>
            <div class="lane__field">
                <div class="lane__rows" aria-hidden=move || is_picture.get().then_some("true")>
                    {items}
                </div>
                {has_programme.then(|| view! { <AxisProgramme state/> })}
            </div>
        </section>
    }
}

/// The events of a lane that are seen each for itself.
fn events(state: TimelineState, lane: usize) -> Vec<usize> {
    let event = |shown: &Shown| match shown.content {
        Content::Event(event) if shown.lane == lane => Some(event as usize),
        _ => None,
    };
    state.frame.with(|frame| frame.iter().filter_map(event).collect())
}

/// The clusters of a lane that are seen, by their number: they hold other events at every scale.
fn clusters(state: TimelineState, lane: usize) -> Vec<usize> {
    let is_cluster = |shown: &&Shown| shown.lane == lane && matches!(shown.content, Content::Cluster(_));
    state.frame.with(|frame| (0..frame.iter().filter(is_cluster).count()).collect())
}

/// Whether marks are a picture without links: in the strip, once it is known to be one.
fn is_picture(state: TimelineState) -> bool {
    state.measured.with(Option::is_some) && state.form() == Form::Strip
}

/// The switch of a section: pressed while its events are among those looked for.
#[component]
fn LaneSwitch(
    /// The timeline.
    state: TimelineState,
    /// Its place among the sections.
    place: usize,
    /// The section.
    lane: &'static LaneData,
) -> impl IntoView {
    let count = move || {
        let found = state.found.get();
        let total = state.filters.with_value(|filters| filters.total_of_lane(place));
        if found.count == state.data.events.len() {
            return total.to_string();
        }
        let of_lane =
            state.data.events.iter().enumerate().filter(|(event, data)| data.lane == place && found.has(*event));
        [&of_lane.count().to_string(), " / ", &total.to_string()].concat()
    };
    let toggle = move |_| state.query.update(|query| toggle(query, &state.data.lanes, lane));
    view! {
        <button class="lane__switch" type="button" aria-pressed=move || if is_on(state, lane) { "true" } else { "false" } on:click=toggle>
            <span class=["shape shape--", shape(place)].concat() aria-hidden="true"></span>
            <Title words=&lane.label/>
            " "<span class="lane__count">{count}</span>
        </button>
    }
}

fn is_on(state: TimelineState, lane: &LaneData) -> bool {
    state.query.with(|query| query.lanes.is_empty() || query.lanes.contains(&lane.id))
}

/// Without any choice all sections are shown; the first press takes one of them away.
fn toggle(query: &mut Query, lanes: &[LaneData], lane: &LaneData) {
    if query.lanes.is_empty() {
        query.lanes = lanes.iter().map(|lane| lane.id.clone()).collect();
    }
    query.toggle("lane", &lane.id);
    if lanes.iter().all(|lane| query.lanes.contains(&lane.id)) {
        query.lanes.clear();
    }
}
