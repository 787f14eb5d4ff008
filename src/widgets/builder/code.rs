//! The third step: the code, in one tab for each way to put a widget into a page, and the button that copies it.

use leptos::{ev::KeyboardEvent, html, prelude::*, task::spawn_local};

use memorial_i18n::Direction;

use super::state::BuilderState;
use crate::{
    embed_options::{origin, policies},
    widgets::{
        context::use_messages,
        services::{copy_text, select_text},
    },
};

/// What somebody copies into a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// The custom element with its script.
    Element,
    /// The iframe alone.
    Frame,
    /// The address for `WordPress`.
    WordPress,
    /// The lines for a content security policy.
    Policy,
    /// The sentence for a privacy notice.
    Privacy,
}

impl Code {
    const ALL: [Self; 5] = [Self::Element, Self::Frame, Self::WordPress, Self::Policy, Self::Privacy];

    /// The id of the element that holds it.
    fn id(self) -> &'static str {
        match self {
            Self::Element => "_element",
            Self::Frame => "_frame",
            Self::WordPress => "_wordpress",
            Self::Policy => "_policy",
            Self::Privacy => "_privacy",
        }
    }

    fn written(self, state: BuilderState) -> String {
        let edition = state.edition();
        state.with(|options| match self {
            Self::Element => options.element_code(&edition),
            Self::Frame => options.frame_code(&edition),
            Self::WordPress => options.wordpress_address(&edition),
            Self::Policy => policies(&edition.root).join("\n"),
            Self::Privacy => {
                let (before, after) = &state.data.privacy;
                [before, origin(&edition.root), after].concat()
            }
        })
    }
}

/// The code, in tabs.
#[component]
pub fn CodeStep(
    /// The state.
    state: BuilderState,
) -> impl IntoView {
    let current = RwSignal::new(Code::Element);
    let status = RwSignal::new(String::new());
    let copy = move |_| {
        // What is said anew is announced anew.
        status.set(String::new());
        let code = current.get_untracked();
        spawn_local(async move {
            let is_copied = copy_text(&code.written(state)).await;
            if !is_copied {
                select_text(code.id());
            }
            let said = if is_copied { &state.data.copied } else { &state.data.copy_yourself };
            status.try_set(said.clone());
        });
    };
    view! {
        <section class="builder__step builder__code" id="_code" aria-labelledby="_code_name">
            <h2 id="_code_name"><b>"3"</b>{state.data.code.as_str()}</h2>
            <Tabs state current status/>
            {Code::ALL.map(|code| view! { <Panel state code current/> })}
            <p class="builder__copy">
                <button class="button" type="button" on:click=copy>{state.data.copy.as_str()}</button>
                <span role="status">{status}</span>
            </p>
        </section>
    }
}

/// The tabs: one stop of the keyboard, arrows go from one to the next.
#[component]
fn Tabs(
    /// The state.
    state: BuilderState,
    /// The code that is shown.
    current: RwSignal<Code>,
    /// What was said of the code before.
    status: RwSignal<String>,
) -> impl IntoView {
    let nodes: [NodeRef<html::Button>; 5] = std::array::from_fn(|_| NodeRef::new());
    let show = move |code| {
        current.set(code);
        status.set(String::new());
    };
    let is_mirrored = use_messages().direction() == Direction::Rtl;
    let step = move |event: KeyboardEvent| {
        let Some(at) = next_tab(&event.key(), current.get_untracked() as usize, is_mirrored) else { return };
        event.prevent_default();
        show(Code::ALL[at]);
        if let Some(node) = nodes[at].get_untracked() {
            // Fails only where the button is not in the page.
            let _ = node.focus();
        }
    };
    let tab = move |code: Code| {
        let is_current = move || current.get() == code;
        view! {
            <button
                node_ref=nodes[code as usize]
                type="button"
                role="tab"
                id=["_tab", code.id()].concat()
                aria-controls=["_panel", code.id()].concat()
                aria-selected=move || is_current().to_string()
                tabindex=move || if is_current() { "0" } else { "-1" }
                on:click=move |_| show(code)
            >
                {state.data.codes[code as usize].0.as_str()}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-labelledby="_code_name" on:keydown=step>
            {Code::ALL.map(tab)}
        </div>
    }
}

/// The tab that a key leads to.
fn next_tab(key: &str, at: usize, is_mirrored: bool) -> Option<usize> {
    let last = Code::ALL.len() - 1;
    let (next, previous) = (if at == last { 0 } else { at + 1 }, if at == 0 { last } else { at - 1 });
    match (key, is_mirrored) {
        ("ArrowRight", false) | ("ArrowLeft", true) => Some(next),
        ("ArrowLeft", false) | ("ArrowRight", true) => Some(previous),
        ("Home", _) => Some(0),
        ("End", _) => Some(last),
        _ => None,
    }
}

/// What is under a tab: what the code is for, and the code.
#[component]
fn Panel(
    /// The state.
    state: BuilderState,
    /// The code.
    code: Code,
    /// The code that is shown.
    current: RwSignal<Code>,
) -> impl IntoView {
    let is_prose = code == Code::Privacy;
    let (name, text) = &state.data.codes[code as usize];
    view! {
        <div
            class="builder__panel"
            class:builder__panel--current=move || current.get() == code
            role="tabpanel"
            id=["_panel", code.id()].concat()
            aria-labelledby=["_tab", code.id()].concat()
        >
            // Seen where there are no tabs, since no script runs.
            <h3 class="builder__panel-name">{name.as_str()}</h3>
            <p class="builder__hint">{text.as_str()}</p>
            <pre class="builder__text" class:builder__text--prose=is_prose dir=(!is_prose).then_some("ltr")>
                <code id=code.id()>{move || code.written(state)}</code>
            </pre>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::next_tab;

    #[test]
    fn arrows_lead_along_the_line_and_round() {
        for (key, at, is_mirrored, expected) in [
            ("ArrowRight", 0, false, Some(1)),
            ("ArrowRight", 4, false, Some(0)),
            ("ArrowLeft", 0, false, Some(4)),
            ("ArrowLeft", 0, true, Some(1)),
            ("Home", 3, false, Some(0)),
            ("End", 0, true, Some(4)),
            ("ArrowDown", 0, false, None),
        ] {
            assert_eq!(next_tab(key, at, is_mirrored), expected, "{key} at {at}");
        }
    }
}
