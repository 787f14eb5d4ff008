//! Where places are, from the record's coordinates alone: a graticule, points, names and a scale bar; no coast, no borders.

mod extent;
mod labels;

use leptos::prelude::*;
use memorial_i18n::{Messages, number};
use memorial_record::{Place, entries::Key};

use crate::{components::text::direction, context::use_page};
use extent::Extent;
use labels::{Label, label_points};

/// At most this many places are drawn.
const MOST_PLACES: usize = 8;
/// The frame within the picture, in its units.
const FRAME: Frame = Frame { left: 40.0, top: 6.0, width: 290.0 };
/// Room below the frame for the degrees of longitude, and beside it for the last of them.
const BELOW: f64 = 22.0;
const BESIDE: f64 = 4.0;
/// The length of a letter of the degrees, where words are set apart.
const DEGREE_LETTER: f64 = 7.7;

/// Where the frame is, and how wide; its height follows from the extent.
#[derive(Clone, Copy)]
struct Frame {
    left: f64,
    top: f64,
    width: f64,
}

/// The places that have coordinates, drawn; nothing where none has.
#[component]
pub fn Locator(
    /// The places.
    places: Vec<Key<Place>>,
) -> impl IntoView {
    let page = use_page();
    let located = places.into_iter().filter_map(|key| {
        let place: &'static Place = &page.record.places[key];
        place.coordinates.map(|coordinates| (place, coordinates))
    });
    let located: Vec<(&'static Place, [f64; 2])> = located.take(MOST_PLACES).collect();
    (!located.is_empty())
        .then(|| view! { <LocatorPicture located/><p class="label">{page.messages.locator_note()}</p> })
}

/// Whether any of these places can be drawn.
#[must_use]
pub fn can_locate(places: &[Key<Place>]) -> bool {
    places.iter().any(|place| use_page().record.places[*place].coordinates.is_some())
}

/// The picture.
#[component]
fn LocatorPicture(
    /// The places with latitude and longitude.
    located: Vec<(&'static Place, [f64; 2])>,
) -> impl IntoView {
    let extent = Extent::of(&located.iter().map(|(_, coordinates)| *coordinates).collect::<Vec<_>>());
    let height = extent.height(FRAME.width);
    let names: Vec<&str> = located.iter().map(|(place, _)| place.name.shown.words.as_str()).collect();
    let points = located.iter().map(|(_, coordinates)| point(extent, *coordinates)).collect::<Vec<_>>();
    let frame =
        labels::Area { left: FRAME.left, top: FRAME.top, right: FRAME.left + FRAME.width, bottom: FRAME.top + height };
    let labels = label_points(&points, &names, frame);
    let view_box =
        ["0 0 ", &length(FRAME.left + FRAME.width + BESIDE), " ", &length(FRAME.top + height + BELOW)].concat();
    let drawn = located.into_iter().map(|(place, _)| place).zip(points).zip(labels);
    let place = |((place, point), label): ((&'static Place, [f64; 2]), Label)| {
        let language = place.name.shown.language.as_deref();
        view! {
            <circle cx=length(point[0]) cy=length(point[1]) r="4"/>
            <text class="locator__name" x=length(label.x) y=length(label.y) text-anchor=label.anchor
                lang=language dir=language.map(direction)>{place.name.shown.words.as_str()}</text>
        }
    };
    let label = names.join(", ");
    view! {
        <svg class="locator" viewBox=view_box role="img" aria-label=label direction="ltr">
            <Graticule extent height/>
            <ScaleBar extent height/>
            {drawn.map(place).collect_view()}
        </svg>
    }
}

/// The lines of whole degrees, or of parts of them, with their numbers.
#[component]
fn Graticule(
    /// What is drawn.
    extent: Extent,
    /// The height of the frame.
    height: f64,
) -> impl IntoView {
    let messages = use_page().messages;
    let (right, bottom) = (FRAME.left + FRAME.width, FRAME.top + height);
    let labelled = labelled_meridians(messages, extent);
    let meridian = move |(place, longitude): (usize, f64)| {
        let x = length(point(extent, [extent.south, longitude])[0]);
        let anchor = if longitude >= extent.east - extent.step / 2.0 { "end" } else { "middle" };
        let line = ["M", &x, " ", &length(FRAME.top), "V", &length(bottom)].concat();
        let label = (place % labelled == 0).then(|| {
            view! { <text x=x y=length(bottom + 16.0) text-anchor=anchor>{longitude_words(messages, longitude)}</text> }
        });
        view! { <path class="locator__line" d=line/>{label} }
    };
    let parallel = move |latitude: f64| {
        let y = point(extent, [latitude, extent.west])[1];
        let line = ["M", &length(FRAME.left), " ", &length(y), "H", &length(right)].concat();
        view! {
            <path class="locator__line" d=line/>
            <text x=length(FRAME.left - 5.0) y=length(y + 4.0) text-anchor="end">{degrees(messages, latitude.abs())}"°"</text>
        }
    };
    view! {
        {extent.meridians().enumerate().map(meridian).collect_view()}
        {extent.parallels().map(parallel).collect_view()}
        <rect class="locator__frame" x=length(FRAME.left) y=length(FRAME.top) width=length(FRAME.width) height=length(height)/>
    }
}

/// A round number of kilometres, in the corner of the frame.
#[component]
fn ScaleBar(
    /// What is drawn.
    extent: Extent,
    /// The height of the frame.
    height: f64,
) -> impl IntoView {
    let (kilometres, width) = extent.scale_bar(FRAME.width);
    let (right, bottom) = (FRAME.left + FRAME.width - 14.0, FRAME.top + height - 12.0);
    let left = right - width;
    let line = ["M", &length(left), " ", &length(bottom), "v5H", &length(right), "v-5"].concat();
    view! {
        <path class="locator__frame" d=line/>
        <text x=length(left + width / 2.0) y=length(bottom - 3.0) text-anchor="middle">
            {use_page().messages.kilometres(&kilometres.to_string())}
        </text>
    }
}

/// From one meridian with a number to the next: one, or two where their words would touch.
fn labelled_meridians(messages: Messages, extent: Extent) -> usize {
    let letters = |longitude| longitude_words(messages, longitude).chars().count();
    let longest = u32::try_from(extent.meridians().map(letters).max().unwrap_or(0)).unwrap_or(u32::MAX);
    let apart = FRAME.width * extent.step / (extent.east - extent.west);
    // The last of them ends at its line, so it is nearer to the one before than the others are.
    if f64::from(longest) * DEGREE_LETTER * 1.5 > apart { 2 } else { 1 }
}

/// Where a latitude and longitude are in the picture.
fn point(extent: Extent, [latitude, longitude]: [f64; 2]) -> [f64; 2] {
    let across = (longitude - extent.west) / (extent.east - extent.west);
    let down = (extent.north - latitude) / (extent.north - extent.south);
    [FRAME.left + across * FRAME.width, FRAME.top + down * extent.height(FRAME.width)]
}

fn longitude_words(messages: Messages, longitude: f64) -> String {
    let degrees = degrees(messages, longitude.abs());
    if longitude < 0.0 { messages.degrees_west(&degrees) } else { messages.degrees_east(&degrees) }
}

fn degrees(messages: Messages, degrees: f64) -> String {
    number::decimal(messages, (degrees * 100.0).round() / 100.0)
}

/// A length in the picture, to a tenth.
fn length(length: f64) -> String {
    ((length * 10.0).round() / 10.0).to_string()
}
