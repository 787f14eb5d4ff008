//! How long texts are as an element of the page sets them, without setting them.

use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{CanvasRenderingContext2d, HtmlCanvasElement},
};

use crate::{
    browser::{document, window},
    widgets::services::TextStyle,
};

/// What measures and kerning of two engines differ by.
const SLACK: f64 = 1.01;

/// The width of an element, and a pen for its letters.
#[derive(Debug)]
pub struct TextMeasure {
    context: CanvasRenderingContext2d,
    width: f64,
    style: TextStyle,
}

/// The letters and the width of the first element of the page that a selector finds.
#[must_use]
pub fn measure_text(selector: &str) -> Option<TextMeasure> {
    let element = document().query_selector(selector).ok()??;
    let style = window().get_computed_style(&element).ok()??;
    let root = window().get_computed_style(&document().document_element()?).ok()??;
    let pixels = |value: String| Some(js_sys::parse_float(&value)).filter(|pixels| pixels.is_finite());
    let property = |name: &str| style.get_property_value(name).ok();
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    let rem = root.get_property_value("font-size").ok().and_then(pixels)?;
    Some(TextMeasure {
        context: canvas.get_context("2d").ok()??.unchecked_into(),
        width: f64::from(element.client_width()) / rem,
        style: TextStyle {
            family: property("font-family")?,
            rem,
            letter_spacing: property("letter-spacing").and_then(pixels).unwrap_or_default(),
            word_spacing: property("word-spacing").and_then(pixels).unwrap_or_default(),
        },
    })
}

impl TextMeasure {
    /// The width of the element in rem.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width
    }

    /// How far apart the lines of the first element of the page are that a selector finds, in rem.
    #[must_use]
    pub fn line_height(&self, selector: &str) -> Option<f64> {
        let element = document().query_selector(selector).ok()??;
        let height = window().get_computed_style(&element).ok()??.get_property_value("line-height").ok()?;
        Some(js_sys::parse_float(&height) / self.style.rem).filter(|height| *height > 0.0)
    }

    /// How letters are set: what sets them alike has the same lengths.
    #[must_use]
    pub fn style(&self) -> &TextStyle {
        &self.style
    }

    /// The length in rem of each text, in letters of this size and weight.
    #[must_use]
    pub fn lengths<'a>(&self, texts: impl Iterator<Item = &'a str>, size: f64, weight: &str) -> Vec<f64> {
        let TextStyle { family, rem, letter_spacing, word_spacing } = &self.style;
        self.context.set_font(&format!("{weight} {}px {family}", size * rem));
        let length = |text: &str| {
            let set = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
            let (mut letters, mut spaces) = (0.0, 0.0);
            for letter in text.chars() {
                letters += 1.0;
                spaces += if letter.is_whitespace() { 1.0 } else { 0.0 };
            }
            (set * SLACK + letters * letter_spacing + spaces * word_spacing) / rem
        };
        texts.map(length).collect()
    }
}
