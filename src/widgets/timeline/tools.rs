//! The foot of the axis: how to read it, and the tools that move it.

use leptos::{html, prelude::*};

use super::{keys, scale::years_seen, state::TimelineState};
use crate::widgets::services::on_resize;

/// By how much a press of a tool zooms.
const CLOSER: f64 = 2.0;
/// How far a press of a tool moves the axis, as a share of what is seen.
const STEP: f64 = 0.5;

/// How to read the axis, and its tools.
#[component]
pub fn AxisFoot(
    /// The timeline.
    state: TimelineState,
    /// Called when its words take more or less room: the reader has set letters or spaces otherwise.
    respaced: impl Fn() + 'static,
) -> impl IntoView {
    let messages = state.messages;
    let words = NodeRef::<html::P>::new();
    on_resize(words, move |_, _| respaced());
    let years = messages.axis_years(
        state.data.events.len() as u64,
        &years_seen(state.data, messages, state.view.get_untracked(), true),
    );
    view! {
        <div class="axis__foot">
            <p node_ref=words>{years}" "{messages.axis_shapes()}</p>
            <AxisTools state/>
        </div>
    }
}

/// The tools, in words.
#[component]
fn AxisTools(
    /// The timeline.
    state: TimelineState,
) -> impl IntoView {
    let messages = state.messages;
    let is_whole = move || state.is_whole();
    let is_first = move || state.view.with(|view| view.start <= state.whole().start);
    let is_last = move || state.view.with(|view| view.span().end >= state.whole().end);
    let is_closest = move || state.view.with(|view| view.length <= state.whole().shortest());
    view! {
        <div class="axis__tools" role="group" aria-label=messages.axis_tools()>
            <Tool name=messages.axis_back() is_disabled=Signal::derive(is_first) act=move || keys::pan(state, -STEP)/>
            <Tool name=messages.axis_on() is_disabled=Signal::derive(is_last) act=move || keys::pan(state, STEP)/>
            <Tool name=messages.axis_closer() is_disabled=Signal::derive(is_closest) act=move || keys::zoom(state, CLOSER, 0.5)/>
            <Tool name=messages.axis_farther() is_disabled=Signal::derive(is_whole) act=move || keys::zoom(state, 1.0 / CLOSER, 0.5)/>
            <Tool name=messages.axis_all() is_disabled=Signal::derive(is_whole) act=move || keys::show_all(state)/>
        </div>
    }
}

/// A tool. Once disabled it keeps the focus, so that a reader goes on from where they are.
#[component]
fn Tool(
    /// What it does.
    name: &'static str,
    /// Whether it can do nothing now.
    is_disabled: Signal<bool>,
    /// Does it.
    act: impl Fn() + Send + 'static,
) -> impl IntoView {
    let press = move |_| {
        if !is_disabled.get_untracked() {
            act();
        }
    };
    view! {
        <button class="axis__tool" type="button" aria-disabled=move || is_disabled.get().then_some("true") on:click=press>{name}</button>
    }
}
