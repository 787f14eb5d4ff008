//! The form of the builder: the first two steps, what the widget shows and how it looks.
//!
//! It is written with nothing chosen. In the browser the widget `builder` fills it from the address and reads it.

use leptos::prelude::*;

use crate::{
    context::use_page,
    embed_options::LEAST_HEIGHT,
    widgets::builder::{BuilderChoices, Choice, FORM, FieldValue, Segment, builder_choices},
};

/// The form of the builder.
#[component]
pub fn BuilderForm() -> impl IntoView {
    let page = use_page();
    let messages = page.messages;
    let choices = builder_choices(page.record);
    view! {
        <div class="builder__form" id=FORM>
            <fieldset class="builder__step">
                <legend><b>"1"</b>{messages.builder_shows()}</legend>
                <ViewFields/>
                <EntryFields choices=choices.clone()/>
                <LaneField lanes=choices.lanes/>
                <YearFields years=choices.years/>
                <LanguageField/>
            </fieldset>
            <fieldset class="builder__step">
                <legend><b>"2"</b>{messages.builder_looks()}</legend>
                <LooksFields/>
            </fieldset>
        </div>
    }
}

/// The view, and the parts of the timeline.
#[component]
fn ViewFields() -> impl IntoView {
    let messages = use_page().messages;
    let views = vec![FieldValue::new("", messages.timeline()), FieldValue::new("people", messages.names())];
    let parts = vec![
        FieldValue::new("", messages.builder_both()),
        FieldValue::new("axis", messages.builder_axis()),
        FieldValue::new("list", messages.builder_list()),
    ];
    view! {
        <Segment name="view" label=messages.builder_view() values=views/>
        <div class="builder__of-timeline"><Segment name="show" label=messages.builder_with() values=parts/></div>
    }
}

/// One person or organisation, and one place.
#[component]
fn EntryFields(
    /// What can be chosen.
    choices: BuilderChoices,
) -> impl IntoView {
    let messages = use_page().messages;
    let BuilderChoices { people, organisations, places, .. } = choices;
    let all = |count: usize| FieldValue::new("", &[messages.builder_all(), " ", &count.to_string()].concat());
    let groups = vec![
        (messages.people(), values("person ", &people)),
        (messages.organisations(), values("organisation ", &organisations)),
    ];
    let all_places = [all(places.len())].into_iter().chain(values("", &places)).collect();
    view! {
        <SelectField
            name="party"
            label=messages.builder_party()
            values=vec![all(people.len() + organisations.len())]
            groups=groups
        />
        <div class="builder__of-timeline"><SelectField name="place" label=messages.place() values=all_places/></div>
    }
}

fn values(kind: &str, choices: &[Choice]) -> Vec<FieldValue> {
    let value = |choice: &Choice| FieldValue {
        value: [kind, &choice.id].concat(),
        words: choice.name.clone(),
        language: choice.language.clone(),
    };
    choices.iter().map(value).collect()
}

/// The sections: all of them, or those that are ticked.
#[component]
fn LaneField(
    /// The sections.
    lanes: Vec<Choice>,
) -> impl IntoView {
    let tick = |Choice { id, name, language, count }: Choice| {
        view! {
            <label class="tick">
                <input type="checkbox" name="lane" value=id checked=true/>
                <span class="tick__name" lang=language>{name}</span>
                <span class="tick__count">{count}</span>
            </label>
        }
    };
    view! {
        <div class="builder__row" role="group" aria-labelledby="_label_lane">
            <span id="_label_lane">{use_page().messages.builder_lanes()}</span>
            <div>{lanes.into_iter().map(tick).collect_view()}</div>
        </div>
    }
}

/// The first and the last year.
#[component]
fn YearFields(
    /// Those of the record.
    years: Option<(i64, i64)>,
) -> impl IntoView {
    let messages = use_page().messages;
    let [first, last] = [years.map(|(first, _)| first.to_string()), years.map(|(_, last)| last.to_string())];
    view! {
        <div class="builder__of-timeline">
            <NumberField name="from" label=messages.filter_from() placeholder=first/>
            <NumberField name="to" label=messages.filter_to() placeholder=last/>
        </div>
    }
}

/// The language of the widget; that of the page goes without saying.
#[component]
fn LanguageField() -> impl IntoView {
    let page = use_page();
    let languages = page.languages.iter().map(|language| {
        let tag = language.messages.tag();
        FieldValue { value: tag.to_owned(), words: language.messages.name().to_owned(), language: Some(tag.to_owned()) }
    });
    view! {
        <SelectField
            name="lang"
            label=page.messages.builder_language()
            values=languages.collect()
            chosen=page.messages.tag()
        />
    }
}

/// Light or dark, the accent, the largest height, and the background.
#[component]
fn LooksFields() -> impl IntoView {
    let messages = use_page().messages;
    let themes = vec![
        FieldValue::new("", messages.display_auto()),
        FieldValue::new("light", messages.display_light()),
        FieldValue::new("dark", messages.display_dark()),
    ];
    view! {
        <Segment name="widget-theme" label=messages.display() values=themes/>
        <div class="builder__row">
            <label for="_choose_accent">{messages.builder_accent()}</label>
            <input
                id="_choose_accent"
                name="accent"
                type="text"
                dir="ltr"
                pattern="#?([0-9a-fA-F]{3}){1,2}"
                autocomplete="off"
            />
        </div>
        <NumberField name="max" label=messages.builder_max() least=LEAST_HEIGHT/>
        <label class="builder__row builder__row--check">
            <span>{messages.builder_background()}</span>
            <input type="checkbox" name="background" value="transparent"/>
        </label>
    }
}

/// A list to choose one value from.
#[component]
fn SelectField(
    /// The name of the field.
    name: &'static str,
    /// What is chosen here.
    label: &'static str,
    /// The values that are in no group.
    values: Vec<FieldValue>,
    /// The groups of values, each with its name.
    #[prop(optional)]
    groups: Vec<(&'static str, Vec<FieldValue>)>,
    /// The value that is chosen.
    #[prop(optional)]
    chosen: &'static str,
) -> impl IntoView {
    let id = ["_choose_", name].concat();
    let option = move |FieldValue { value, words, language }: FieldValue| {
        let is_chosen = value == chosen;
        view! { <option value=value lang=language selected=is_chosen>{words}</option> }
    };
    let group = move |(name, values): (&'static str, Vec<FieldValue>)| {
        view! { <optgroup label=name>{values.into_iter().map(option).collect_view()}</optgroup> }
    };
    view! {
        <div class="builder__row">
            // A label around the list would be read with all of its values.
            <label for=id.clone()>{label}</label>
            <select id=id name=name autocomplete="off">
                {values.into_iter().map(option).collect_view()}
                {groups.into_iter().map(group).collect_view()}
            </select>
        </div>
    }
}

/// A field to type a whole number into.
#[component]
fn NumberField(
    /// The name of the field.
    name: &'static str,
    /// What is typed here.
    label: &'static str,
    /// An example.
    #[prop(optional_no_strip)]
    placeholder: Option<String>,
    /// The least value.
    #[prop(optional)]
    least: Option<u32>,
) -> impl IntoView {
    let id = ["_choose_", name].concat();
    view! {
        <div class="builder__row">
            <label for=id.clone()>{label}</label>
            <input id=id name=name type="number" min=least placeholder=placeholder autocomplete="off"/>
        </div>
    }
}
