//! Figures as one table of who gives which number, with their plot: never one alone, never a sum or a mean.

use leptos::{either::Either, prelude::*};
use memorial_record::{Figure, Quantity, Topic, entries::Key};

use crate::{
    components::{
        citation::CitationNumbers,
        date::DateText,
        party::Speaker,
        plot::{Plot, PlotHead, PlotKey, PlotScale, numbers},
        text::LocalizedText,
    },
    context::use_page,
};

/// Magnitudes further apart than this get a scale for each group.
const MOST_APART: f64 = 100.0;

/// Figures that count the same kind of thing.
struct FigureGroup {
    topic: Option<Key<Topic>>,
    figures: Vec<&'static Figure>,
    scale: Option<PlotScale>,
}

/// The figures of an event.
#[component]
pub fn FiguresTable(
    /// The figures.
    figures: &'static [Figure],
) -> impl IntoView {
    let messages = use_page().messages;
    let common = common_scale(figures);
    let groups = groups(figures, common);
    let is_plotted = groups.iter().any(|group| group.scale.is_some());
    let remark = match (is_plotted, common) {
        (false, _) => "",
        (true, Some(_)) => messages.figures_one_scale(),
        (true, None) => messages.figures_scale_per_group(),
    };
    let key = is_plotted.then(|| view! { <PlotKey quantities=quantities(figures).collect()/> });
    let plot_head = is_plotted.then(|| {
        view! { <td class="figures__plot" aria-hidden="true">{common.map(|scale| view! { <PlotHead scale/> })}</td> }
    });
    view! {
        {key}
        <table class="figures" class:figures--plotted=is_plotted>
            <caption>{messages.figures_caption()}" "{remark}</caption>
            <thead>
                <tr>
                    <th scope="col">{messages.given_by()}</th>
                    <th scope="col">{messages.figure_of()}</th>
                    <th scope="col">{messages.figure()}</th>
                    {plot_head}
                </tr>
            </thead>
            {groups.into_iter().map(|group| {
                view! { <FigureRows group is_plotted has_own_scale=common.is_none()/> }
            }).collect_view()}
        </table>
    }
}

/// A group of figures: its head, where the record names what it counts, and a row each.
#[component]
fn FigureRows(
    /// The group.
    group: FigureGroup,
    /// Whether the table has a column for plots.
    is_plotted: bool,
    /// Whether the group has a scale of its own.
    has_own_scale: bool,
) -> impl IntoView {
    let FigureGroup { topic, figures, scale } = group;
    let own_scale = scale.filter(|_| has_own_scale);
    let columns = if is_plotted && own_scale.is_none() { 4 } else { 3 };
    let title = topic.map(|topic| view! { <LocalizedText text=&use_page().record.topics[topic].title/> });
    let head = (title.is_some() || own_scale.is_some()).then(|| {
        let plot = own_scale.map(|scale| {
            view! { <td class="figures__plot" aria-hidden="true"><PlotHead scale/></td> }
        });
        view! { <tr class="figures__group"><th scope="rowgroup" colspan=columns>{title}</th>{plot}</tr> }
    });
    let row = move |figure| view! { <FigureRow figure scale is_plotted/> };
    view! { <tbody>{head}{figures.into_iter().map(row).collect_view()}</tbody> }
}

/// A figure: who gives it and when, what is counted, the number in their words, and its plot.
#[component]
fn FigureRow(
    /// The figure.
    figure: &'static Figure,
    /// The scale of its plot.
    scale: Option<PlotScale>,
    /// Whether the table has a column for plots.
    is_plotted: bool,
) -> impl IntoView {
    let date = figure
        .date
        .as_ref()
        .map(|date| view! { <span class="quiet">", "<bdi><DateText date short=true/></bdi></span> });
    let plot = is_plotted.then(|| {
        let plot = match scale {
            Some(scale) => Either::Left(view! { <Plot quantity=&figure.quantity scale/> }),
            None => Either::Right(()),
        };
        view! { <td class="figures__plot" aria-hidden="true">{plot}</td> }
    });
    view! {
        <tr>
            <th scope="row"><bdi><Speaker by=&figure.by/></bdi>{date}</th>
            <td class="figures__label"><LocalizedText text=&figure.label/></td>
            <td class="figures__value">
                <LocalizedText text=&figure.value/><CitationNumbers citations=&figure.sources/>
            </td>
            {plot}
        </tr>
    }
}

fn quantities(figures: &'static [Figure]) -> impl Iterator<Item = &'static Quantity> {
    figures.iter().map(|figure| &figure.quantity)
}

/// The one scale of all figures; none where fewer than two have numbers, or where their magnitudes are too far apart.
fn common_scale(figures: &'static [Figure]) -> Option<PlotScale> {
    let numbers: Vec<f64> = quantities(figures).flat_map(numbers).filter(|number| *number > 0.0).collect();
    let least = numbers.iter().copied().reduce(f64::min)?;
    let most = numbers.iter().copied().reduce(f64::max)?;
    (has_two(quantities(figures)) && most / least <= MOST_APART).then(|| PlotScale::of(quantities(figures)))?
}

fn has_two<'a>(quantities: impl Iterator<Item = &'a Quantity>) -> bool {
    quantities.filter(|quantity| **quantity != Quantity::None).count() >= 2
}

/// The figures by what they count, in the order of the topics, then those that name none; each in the record's order.
fn groups(figures: &'static [Figure], common: Option<PlotScale>) -> Vec<FigureGroup> {
    let topics = use_page().record.topics.keys().map(Some).chain([None]);
    let group = |topic| {
        let of_topic: Vec<&'static Figure> = figures.iter().filter(|figure| figure.topic == topic).collect();
        let quantities = || of_topic.iter().map(|figure| &figure.quantity);
        let scale = common.or_else(|| has_two(quantities()).then(|| PlotScale::of(quantities()))?);
        FigureGroup { topic, figures: of_topic, scale }
    };
    topics.map(group).filter(|group| !group.figures.is_empty()).collect()
}
