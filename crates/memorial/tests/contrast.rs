//! Contrast as WCAG 2.2 measures it, of every pair of tokens that the style sets on one another, in both themes.

use std::{collections::HashMap, fs, path::Path};

/// Words on a ground: 7:1, the AAA of criterion 1.4.6.
const TEXT: f64 = 7.0;
/// Marks, edges of controls and the focus on a ground: 3:1, criterion 1.4.11.
const SHAPE: f64 = 3.0;

/// What is set on each ground: words, and what is told apart by its shape.
const GROUNDS: [&str; 4] = ["paper", "paper-raised", "paper-deep", "era"];
const WORDS: [&str; 3] = ["ink", "ink-quiet", "accent"];
const SHAPES: [&str; 2] = ["rule-strong", "accent"];

/// What carries no meaning by its contrast: hairlines between entries whose headings part them already.
const ORNAMENT: [&str; 1] = ["rule"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Theme {
    Light,
    Dark,
}

#[test]
fn words_are_never_harder_to_read_than_seven_to_one() {
    hold(&WORDS, TEXT);
}

#[test]
fn marks_edges_and_focus_are_never_fainter_than_three_to_one() {
    hold(&SHAPES, SHAPE);
}

#[test]
fn every_colour_is_held_to_one_of_these() {
    let mut known: Vec<&str> = GROUNDS.iter().chain(&WORDS).chain(&SHAPES).chain(&ORNAMENT).copied().collect();
    known.sort_unstable();
    known.dedup();
    let mut tokens: Vec<String> = colours(&read("style/tokens.css"), Theme::Light).into_keys().collect();
    tokens.sort_unstable();
    assert_eq!(tokens, known, "Say in this file what a new colour is set on.");
}

#[test]
fn who_asks_for_more_contrast_gets_it() {
    let css = read("style/tokens.css");
    let (_, more) = css.split_once("(prefers-contrast: more)").expect("there are tokens for it");
    for (token, instead) in [("ink-quiet", "ink"), ("rule", "rule-strong")] {
        assert!(more.contains(&format!("--{token}: var(--{instead});")), "--{token} stays as it is");
    }
}

#[test]
fn the_bars_of_the_browser_have_the_colour_of_the_paper() {
    let head = read("crates/memorial/src/site/head.rs");
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let paper = &colours(&read("style/tokens.css"), theme)["paper"];
        let color = format!("(\"{paper}\", \"(prefers-color-scheme: {name})\")");
        assert!(head.contains(&color), "src/site/head.rs has no {color}");
    }
}

/// Holds these tokens to a contrast on every ground, in both themes.
fn hold(tokens: &[&str], least: f64) {
    let css = read("style/tokens.css");
    let mut faint = Vec::new();
    for theme in [Theme::Light, Theme::Dark] {
        let colours = colours(&css, theme);
        for (token, ground) in tokens.iter().flat_map(|token| GROUNDS.map(|ground| (*token, ground))) {
            let contrast = contrast(&colours[token], &colours[ground]);
            if contrast < least {
                faint.push(format!("{theme:?}: --{token} on --{ground} is {contrast:.2}:1"));
            }
        }
    }
    assert!(faint.is_empty(), "{}\nAt least {least}:1, please: change style/tokens.css.", faint.join("\n"));
}

/// The colours that tokens name, by their names.
fn colours(css: &str, theme: Theme) -> HashMap<String, String> {
    let named = css.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": light-dark(")?;
        let (light, dark) = value.strip_suffix(");")?.split_once(", ")?;
        Some((name.to_owned(), if theme == Theme::Light { light } else { dark }.to_owned()))
    });
    named.collect()
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance, by the definition of WCAG 2.2.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let part = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour is # and six digits");
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file);
    fs::read_to_string(path).expect("the file is part of the project")
}
