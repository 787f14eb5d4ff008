//! A cluster: events that cannot all have a row, as a disc with their number; and the list that it opens.

use leptos::{either::Either, ev::KeyboardEvent, html, prelude::*};
use memorial_axis::{frame::Shown, layout::Content};
use memorial_i18n::number;

use super::{
    keys,
    mark::properties,
    place::placed,
    preview_place::place_beside,
    scale::Title,
    state::{Stop, TimelineState},
};
use crate::widgets::{
    list::{List, row},
    services::{focus_element, on_resize},
};

/// The id of the list that a cluster opens.
const LIST: &str = "_cluster-list";

/// The id of the disc of a cluster, by its first event.
pub fn cluster_id(state: TimelineState, content: &Content) -> String {
    ["_cluster-", &state.data.events[content.first() as usize].id].concat()
}

/// The disc of a cluster.
#[component]
pub fn ClusterMark(
    /// The timeline.
    state: TimelineState,
    /// Its lane.
    lane: usize,
    /// Its number among the clusters of the lane that are seen.
    number: usize,
    /// Whether it is a part of a picture.
    is_picture: bool,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let is_own = |shown: &&Shown| shown.lane == lane && matches!(shown.content, Content::Cluster(_));
        state.frame.with(|frame| frame.iter().filter(is_own).nth(number).cloned())
    });
    let content = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.content.clone())));
    let properties = Signal::derive(move || shown.with(|shown| shown.as_ref().map(properties).unwrap_or_default()));
    let class = move || match shown.with(|shown| shown.as_ref().is_some_and(|shown| !shown.is_found)) {
        true => "cluster cluster--trace",
        false => "cluster",
    };
    let count = move || content.with(|content| content.as_ref().map_or(0, |content| content.ranks().len()));
    let words = move || number::compact(state.messages, count() as u64);
    if is_picture {
        return Either::Left(view! { <span class=class data-cluster=count use:placed=properties>{words}</span> });
    }
    let first = move || content.with(|content| content.as_ref().map_or(0, Content::first)) as usize;
    let id = move || content.with(|content| content.as_ref().map(|content| cluster_id(state, content)));
    let spoken = move || content.with(|content| content.as_ref().map(|content| spoken(&words(), name(state, content))));
    let is_open = move || content.with(|content| content.is_some() && state.opened.with(|opened| opened == content));
    let toggle = move |_| {
        let opens = !is_open();
        state.preview.set(None);
        state.opened.set(if opens { content.get_untracked() } else { None });
        if opens {
            request_animation_frame(|| focus_element(LIST));
        }
    };
    Either::Right(view! {
        <button class=class id=id type="button" data-cluster=count aria-label=spoken
            aria-expanded=move || if is_open() { "true" } else { "false" } use:placed=properties
            tabindex=move || keys::tabindex(state, Stop::Event(first())) on:click=toggle on:focus=move |_| keys::focused(state, untrack(first))>
            {words}
        </button>
    })
}

/// How many events, and when: the date where all are of one.
pub fn name(state: TimelineState, content: &Content) -> String {
    let ranks = content.ranks();
    let date = |rank: Option<&u32>| rank.map_or("", |rank| state.data.events[*rank as usize].label_date());
    let (first, last) = (date(ranks.first()), date(ranks.last()));
    let when = if first == last { first.to_owned() } else { state.messages.range_spaced(first, last) };
    state.messages.axis_cluster(ranks.len() as u64, &when)
}

/// The name of a disc: it begins as what is seen of it, so that a voice can call it by that.
fn spoken(seen: &str, name: String) -> String {
    if name.starts_with(seen) { name } else { [seen, ": ", &name].concat() }
}

/// The list of the cluster that is open, all of it.
#[component]
pub fn ClusterList(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let panel = NodeRef::<html::Div>::new();
    let disc = move || state.opened.with(|opened| opened.as_ref().map(|content| cluster_id(state, content)));
    let place = move || {
        if let Some(disc) = untrack(disc) {
            place_beside(panel, &disc, &[]);
        }
    };
    on_resize(panel, move |_, _| place());
    Effect::new(move |_| {
        if disc().is_some() {
            request_animation_frame(place);
        }
    });
    // At another scale, and with other filters, there is another cluster in its place.
    Effect::new(move |_| {
        let is_seen = |content: &Content| state.frame.with(|frame| frame.iter().any(|shown| shown.content == *content));
        if state.opened.with(|opened| opened.as_ref().is_some_and(|opened| !is_seen(opened))) {
            state.opened.set(None);
        }
    });
    let close = move || {
        let disc = untrack(disc).unwrap_or_default();
        state.opened.set(None);
        focus_element(&disc);
    };
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            close();
        }
    };
    let head = move || state.opened.with(|opened| opened.as_ref().map(|content| name(state, content)));
    let ranks = move |content: &Content| content.ranks().iter().map(|rank| *rank as usize).collect();
    let rows = Signal::derive(move || state.opened.with(|opened| opened.as_ref().map(ranks).unwrap_or_default()));
    let event = move |event: usize| {
        let data = &state.data.events[event];
        view! {
            <li>
                <a href=move || state.mark_address(event) data-mark=data.id.as_str()>
                    <span data-title=""><Title words=&data.title/></span>" "<span class="mark__date">{data.label_date()}</span>
                </a>
            </li>
        }
    };
    view! {
        <div class="popover cluster-list" role="group" node_ref=panel aria-labelledby=LIST hidden=move || disc().is_none() on:keydown=keys>
            <p class="cluster-list__head" id=LIST tabindex="-1">{head}</p>
            <ol class="cluster-list__events"><List rows row=row(event)/></ol>
            <button class="axis__tool" type="button" on:click=move |_| close()>{state.messages.close()}</button>
        </div>
    }
}
