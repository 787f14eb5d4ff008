//! The axis as it is in the browser: its width, how its letters are set, and how long its words are.

use std::sync::Arc;

use super::{
    data::{EraData, EventData, TimelineData},
    era_words::EraLengths,
    layout::{DATE_SIZE, LabelLength, TITLE_SIZE},
};
use crate::widgets::services::{TextMeasure, TextStyle, measure_text};

/// How tall the words of an era may be, in rem: three of their own lines, which a reader may set further apart.
const ERA_HEIGHT: f64 = 3.15;

/// The axis as it is in the browser.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// Its width in rem.
    pub width: f64,
    /// How its letters are set.
    pub text_style: TextStyle,
    /// The lengths of the labels in rem.
    pub lengths: Arc<Vec<LabelLength>>,
    /// The lengths of the words of the eras in rem.
    pub eras: Arc<Vec<EraLengths>>,
}

/// Measures the axis that is in the page, written or mounted; its words only where they are set otherwise than when it
/// was measured before.
pub fn measure(data: &TimelineData, before: Option<&Measured>) -> Option<Measured> {
    let text = measure_text(".axis")?;
    let same = before.filter(|before| before.text_style == *text.style());
    let line = text.line_height(".axis__era b").unwrap_or(ERA_HEIGHT / 3.0);
    let most_lines = (ERA_HEIGHT / line) as usize;
    let eras = same.filter(|same| same.eras.iter().all(|era| era.most_lines == most_lines));
    Some(Measured {
        width: text.width(),
        text_style: text.style().clone(),
        lengths: same.map_or_else(|| Arc::new(measure_labels(data, &text)), |same| same.lengths.clone()),
        eras: eras.map_or_else(|| Arc::new(measure_eras(data, &text, most_lines)), |same| same.eras.clone()),
    })
}

fn measure_eras(data: &TimelineData, text: &TextMeasure, most_lines: usize) -> Vec<EraLengths> {
    let space = text.lengths(std::iter::once(" "), TITLE_SIZE, "600")[0];
    let years = text.lengths(data.eras.iter().map(|era| &*era.years), TITLE_SIZE, "400");
    let era = |(era, years): (&EraData, f64)| {
        let words = text.lengths(era.title.words.split_whitespace(), TITLE_SIZE, "600");
        EraLengths { words, space, years, most_lines }
    };
    data.eras.iter().zip(years).map(era).collect()
}

fn measure_labels(data: &TimelineData, text: &TextMeasure) -> Vec<LabelLength> {
    let all = |weight: &str, events: &[EventData]| {
        let titles = text.lengths(events.iter().map(|event| &*event.title.words), TITLE_SIZE, weight);
        let dates = text.lengths(events.iter().map(EventData::label_date), DATE_SIZE, weight);
        titles.into_iter().zip(dates).map(|(title, date)| LabelLength::new(title, date)).collect::<Vec<_>>()
    };
    let mut lengths = all("400", &data.events);
    if let Some(root) = &data.root {
        lengths[root.event] = all("600", std::slice::from_ref(&data.events[root.event]))[0];
    }
    lengths
}
