//! The keys, and what they do: a popover, opened by its button or by the key `?`, which can be turned off.

use leptos::prelude::*;
use memorial_i18n::Messages;

use crate::context::use_page;

/// What a row of the help says: keys, and what they do.
type Row = (&'static [&'static str], &'static str);

/// The button that opens the help, and the help.
#[component]
pub fn KeyboardHelp() -> impl IntoView {
    let messages = use_page().messages;
    view! {
        <button class="keyboard-help__open" type="button" popovertarget="_keys">{messages.keyboard()}</button>
        <div class="keyboard-help" id="_keys" popover="auto" role="dialog" aria-labelledby="_keys_name">
            <button class="keyboard-help__close" type="button" popovertarget="_keys" popovertargetaction="hide">
                {messages.close()}
            </button>
            <h2 id="_keys_name">{messages.keyboard()}</h2>
            <h3>{messages.keys_everywhere()}</h3>
            <Rows rows=everywhere(messages)/>
            // A key that works everywhere must be one that can be turned off (WCAG 2.1.4).
            <label class="tick">
                <input type="checkbox" id="_keys_on" checked/>
                <span>{messages.keys_help_on()}</span>
            </label>
            <h3>{messages.keys_axis()}</h3>
            <Rows rows=on_axis(messages)/>
        </div>
    }
}

fn everywhere(messages: Messages) -> Vec<Row> {
    vec![
        (&["Tab", "Shift+Tab"], messages.keys_next()),
        (&["Enter"], messages.keys_follow()),
        (&["Esc"], messages.keys_close()),
        (&["?"], messages.keys_help()),
    ]
}

fn on_axis(messages: Messages) -> Vec<Row> {
    vec![
        (&["←", "→"], messages.keys_events()),
        (&["↑", "↓"], messages.keys_across()),
        (&["Home", "End"], messages.keys_ends()),
        (&["PageUp", "PageDown"], messages.keys_screenful()),
        (&["+", "−"], messages.keys_zoom()),
        (&["0"], messages.keys_all()),
        (&["Enter"], messages.keys_card()),
    ]
}

/// Keys with what they do.
#[component]
fn Rows(
    /// The rows.
    rows: Vec<Row>,
) -> impl IntoView {
    let key = |(at, key): (usize, &&'static str)| view! { {(at > 0).then_some(" ")}<kbd>{*key}</kbd> };
    let row = |(keys, does): Row| {
        view! { <dt>{keys.iter().enumerate().map(key).collect_view()}</dt><dd>{does}</dd> }
    };
    view! { <dl class="keyboard-help__keys">{rows.into_iter().map(row).collect_view()}</dl> }
}
